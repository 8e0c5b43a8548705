package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func (r *rig) raise(notices ...clinic.Notice) {
	r.t.Helper()
	for _, notice := range notices {
		r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: notice})
	}
}

// TestEveryReasonHasItsWords shows the desk what the lobby never says, in both
// languages.
func TestEveryReasonHasItsWords(t *testing.T) {
	reasons := []clinic.NoticeReason{
		clinic.HelpCalled, clinic.UnknownCard, clinic.SampleCard, clinic.RevokedCard, clinic.WrongNumber, clinic.LockedNumber,
		clinic.DischargedCard, clinic.NotYetAdmitted, clinic.NoPlan, clinic.WrongDay, clinic.SessionOver, clinic.CameBack,
		clinic.MarkedAbsent, clinic.PastCutoff, clinic.OnHold, clinic.SwitchedTrack, clinic.AsksToSwitch, clinic.LeftEarly,
		clinic.DoubtfulClock, clinic.DoubleNumber, clinic.AnswerFailed, clinic.BookPutBack,
	}
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language})
		for _, reason := range reasons {
			r.raise(clinic.Notice{Reason: reason, Patient: r.people["111"], Card: "BCDF", Day: clinic.NewDate(2026, 11, 14),
				From: r.day, To: r.night, Note: "form"})
		}
		list := r.today().wants.list
		if len(list) != len(reasons) {
			t.Fatalf("%s: %d things want attention, want %d", language, len(list), len(reasons))
		}
		for _, item := range list {
			if strings.Contains(item.title+item.body+item.act, "⟦") || item.title == "" || item.body == "" {
				t.Errorf("%s: %+v lacks words", language, item)
			}
		}
	}
}

func TestMostUrgentFirst(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.raise(clinic.Notice{Reason: clinic.LeftEarly, Patient: r.people["101"]})
	r.advance(time.Second)
	r.raise(clinic.Notice{Reason: clinic.DischargedCard, Patient: r.people["111"], Day: clinic.NewDate(2026, 11, 14)})
	r.advance(time.Second)
	r.raise(clinic.Notice{Reason: clinic.UnknownCard, Card: "TVXB"}, clinic.Notice{Reason: clinic.HelpCalled})
	var titles []string
	for _, item := range r.today().wants.list {
		titles = append(titles, item.title)
	}
	want := "Help at the lobby screen, Sent to you: Lewis, Tara, Card TVXB, Álvarez-Núñez, María José"
	if got := strings.Join(titles, ", "); got != want {
		t.Errorf("the order is %s, want %s", got, want)
	}
	if body := r.today().wants.list[1].body; body != "Card works, discharged Nov 14." {
		t.Errorf("the reason reads %q", body)
	}
}

func TestOnMyWayAnswersTheCall(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.raise(clinic.Notice{Reason: clinic.HelpCalled})
	if !strings.Contains(r.visible(), "On my way") {
		t.Fatal("the call is not on the page")
	}
	r.advance(31 * time.Second)
	if len(r.sounds) == 0 || r.sounds[len(r.sounds)-1] != SoundLouder {
		t.Errorf("after half a minute the sounds are %v, want a louder one", r.sounds)
	}
	r.press(fyne.KeyF3)
	if !strings.Contains(r.visible(), "Help at the lobby screen") {
		t.Error("the other pages do not say that somebody waits")
	}
	r.press(fyne.KeyF2)
	r.rune('m')
	r.advance(time.Second)
	board, err := r.book.DayBoard(r.book.Today())
	if err != nil || board.Notices[0].Handled == nil {
		t.Errorf("the call is not answered in the book: %+v, %v", board.Notices, err)
	}
	sounds := len(r.sounds)
	r.advance(time.Minute)
	if len(r.sounds) != sounds {
		t.Error("the bell rings after the answer")
	}
}

func TestTheSameReasonTwiceIsOneCard(t *testing.T) {
	r := newRig(t, rigOptions{})
	unknown := clinic.Notice{Reason: clinic.UnknownCard, Card: "TVXB"}
	r.raise(unknown)
	r.advance(2 * time.Minute)
	r.raise(unknown)
	if n := len(r.today().wants.list); n != 1 {
		t.Fatalf("%d cards for one anxious patient, want 1", n)
	}
	r.rune('m')
	r.advance(time.Second)
	if n := len(r.today().wants.list); n != 0 {
		t.Errorf("%d cards after Done, want none", n)
	}
}

func TestStepAwayAndBack(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF8)
	r.press(fyne.KeyReturn) // 15 minutes are offered first
	board, _ := r.book.DayBoard(r.book.Today())
	if wait := board.DeskBack.Sub(r.now).Round(time.Minute); wait != 15*time.Minute {
		t.Fatalf("the lobby says back in %v, want 15 minutes", wait)
	}
	if !strings.Contains(r.visible(), "back at 6:05 PM") {
		t.Error("the page does not say until when")
	}
	r.press(fyne.KeyF8)
	if board, _ = r.book.DayBoard(r.book.Today()); !board.DeskBack.IsZero() {
		t.Error("the desk is back, and the lobby is not told")
	}
}

func TestStoppedBookSaysWhatToDo(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.comes("101", r.night)
	r.choose("101", r.night)
	r.failing = true
	r.press(fyne.KeyReturn)
	r.advance(2 * time.Second)
	if r.book.Health().Stopped == nil {
		t.Fatal("the book goes on although the disk takes nothing")
	}
	r.today().load()
	r.advance(time.Second)
	if text := r.visible(); !strings.Contains(text, "The book is stopped") || !strings.Contains(text, "Try again") {
		t.Fatalf("the page does not say that the book is stopped: %s", text)
	}
	r.failing = false
	r.rune('m')
	r.advance(time.Second)
	if r.book.Health().Stopped != nil || strings.Contains(r.visible(), "The book is stopped") {
		t.Error("Try again does not take the book up")
	}
	r.press(fyne.KeyReturn)
	if got := r.statusOf("101", r.night); got != clinic.StatusConfirmed {
		t.Errorf("after that the row is %s, want confirmed", got)
	}
}

func TestDoubtfulClock(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.now = r.now.Add(10 * time.Minute) // set by hand: the monotonic clock did not move
	r.comes("101", r.night)
	r.today().load()
	r.advance(time.Second)
	if !strings.Contains(r.visible(), "The time is right") {
		t.Fatal("the page does not ask about the clock")
	}
	for len(r.today().wants.list) > 0 && r.today().wants.list[0].urgency == stopsWork {
		r.rune('m')
		r.advance(time.Second)
		r.today().load()
		r.advance(time.Second)
	}
	if r.book.Health().Doubtful {
		t.Error("the clock is still in doubt after The time is right")
	}
}
