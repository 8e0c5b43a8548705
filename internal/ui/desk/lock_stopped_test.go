package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// stops has the disk refuse an entry while nobody is at the desk.
func (r *rig) stops() {
	r.t.Helper()
	r.failing = true
	_, err := r.book.Do(clinic.Actor{Kind: clinic.Lobby}, clinic.CheckIn{
		Patient: r.people["101"], Track: r.night, Date: r.book.Today(), Via: clinic.ViaCard})
	if err == nil || r.book.Health().Stopped == nil {
		r.t.Fatalf("the book goes on although the disk takes nothing: %v", err)
	}
	r.advance(time.Second)
}

func TestLockedDeskSaysThatTheBookIsStopped(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	if strings.Contains(r.visible(), "The book is stopped") {
		t.Fatal("the lock says of a sound book that it is stopped")
	}
	r.stops()
	if text := r.visible(); !strings.Contains(text, "The book is stopped") || !strings.Contains(text, "the lobby is paused") {
		t.Fatalf("the locked desk does not say that the book is stopped: %s", text)
	}
	if strings.Contains(r.visible(), "The lobby screen goes on") {
		t.Error("the locked desk promises a lobby that waits")
	}
	test.Tap(r.stage.Button("Try again"))
	r.advance(time.Second)
	if text := r.visible(); !strings.Contains(text, "The disk still does not take entries") {
		t.Errorf("a try in vain is not told: %s", text)
	}
	r.failing = false
	r.press(fyne.KeyF5)
	r.advance(time.Second)
	if text := r.visible(); r.book.Health().Stopped != nil || strings.Contains(text, "The book is stopped") {
		t.Errorf("Try again does not take the book up: %s", text)
	}
	if !strings.Contains(r.visible(), "The lobby screen goes on") {
		t.Error("the lock does not say any more that the lobby goes on")
	}
	if !r.desk.Locked() {
		t.Error("the desk opened without a PIN")
	}
}

// TestStoppedLockKeepsWhatIsTyped: a PIN is not lost over a try.
func TestStoppedLockKeepsWhatIsTyped(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.typeText("dana")
	r.press(fyne.KeyReturn)
	r.typeText(testPIN[:3])
	r.stops()
	r.failing = false
	r.press(fyne.KeyF5)
	r.advance(time.Second)
	r.typeText(testPIN[3:])
	r.press(fyne.KeyReturn)
	if r.desk.Locked() || r.book.Health().Stopped != nil {
		t.Errorf("locked %v, stopped %v; want neither", r.desk.Locked(), r.book.Health().Stopped)
	}
}

func TestStoppedLockFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for name, scale := range map[string]float32{"": 1, "-large": 1.3} {
			for _, oneScreen := range []bool{false, true} {
				r := newRig(t, rigOptions{signedOut: true, language: language, oneScreen: oneScreen,
					kit: kit.Settings{TextScale: scale, NoMotion: true}})
				r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.HelpCalled}})
				r.stops()
				r.stage.Check(t, kittest.DeskRules())
				r.shot(fmt.Sprintf("lock-stopped-%s%s-%v", language, name, oneScreen))
			}
		}
	}
}
