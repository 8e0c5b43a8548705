package kiosk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// cards are good codes of nobody.
func cardOf(t testing.TB, seed byte) card.Code {
	t.Helper()
	code, err := card.Mint(&steps{next: seed})
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// steps is a source of bytes that differ.
type steps struct{ next byte }

func (s *steps) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = s.next
		s.next = s.next*73 + 41
	}
	return len(p), nil
}

// rig is a kiosk in a window without a display, with a clock of its own.
type rig struct {
	t      testing.TB
	kiosk  *Kiosk
	window fyne.Window
	now    time.Time
	asks   []lobby.Ask
	sounds []Sound
	wake   time.Time
	doors  int
	desk   []card.Code
}

type setup struct {
	size     fyne.Size
	settings kit.Settings
	lobby    lobby.Options
	scanner  scan.Options
	ribbon   fyne.CanvasObject
}

func newRig(t testing.TB, s setup) *rig {
	t.Helper()
	app := kittest.NewApp(t, kit.NewLook(s.settings))
	if s.size.Width == 0 {
		s.size = fyne.NewSize(1280, 800)
	}
	r := &rig{t: t, now: oclock(17, 47)}
	s.settings.NoMotion = true
	r.kiosk = New(s.settings, catalog(t), Deps{
		Ask:  func(ask lobby.Ask) { r.asks = append(r.asks, ask) },
		Now:  func() time.Time { return r.now },
		Zone: eastern, Hop: func(act func()) { act() },
		Wake:  func(at time.Time) { r.wake = at },
		Lobby: s.lobby, Scanner: s.scanner, Ribbon: s.ribbon,
		Sound:     func(sound Sound) { r.sounds = append(r.sounds, sound) },
		StaffDoor: func() { r.doors++ },
		DeskScan:  func(code card.Code) { r.desk = append(r.desk, code) },
	})
	r.window = app.NewWindow("lobby")
	r.window.SetPadded(false)
	r.window.SetContent(r.kiosk.Canvas())
	r.window.Resize(s.size)
	r.kiosk.Hold(r.window.Canvas())
	return r
}

// pass lets time go by, ticking whenever the kiosk asked to be woken.
func (r *rig) pass(d time.Duration) *rig {
	end := r.now.Add(d)
	for r.wake.Before(end) || r.wake.Equal(end) {
		if r.wake.After(r.now) {
			r.now = r.wake
		}
		r.kiosk.Tick()
	}
	r.now = end
	r.kiosk.Tick()
	return r
}

func (r *rig) answer(v clinic.Verdict) *rig {
	r.t.Helper()
	if len(r.asks) == 0 {
		r.t.Fatal("the book was not asked anything")
	}
	r.kiosk.Answer(lobby.Answer{ID: r.asks[len(r.asks)-1].ID, Verdict: v})
	return r
}

// typeCard types a code as a scanner does, with Enter at its end.
func (r *rig) typeCard(code card.Code) *rig {
	for _, letter := range string(code) {
		r.now = r.now.Add(time.Millisecond)
		r.kiosk.sink.TypedRune(letter)
	}
	r.key(fyne.KeyReturn)
	return r.pass(100 * time.Millisecond)
}

func (r *rig) key(name fyne.KeyName) { r.kiosk.sink.TypedKey(&fyne.KeyEvent{Name: name}) }

func (r *rig) expect(state lobby.State) *rig {
	r.t.Helper()
	if got := r.kiosk.Screen().State; got != state {
		r.t.Fatalf("expected the screen %v, got %v", state, got)
	}
	return r
}

// visit is a piece of the screen and where it lies.
type visit struct {
	object fyne.CanvasObject
	area   area
}

// walk visits everything that can be seen, parents before children.
func (r *rig) walk(see func(visit)) {
	var down func(object fyne.CanvasObject, at fyne.Position)
	down = func(object fyne.CanvasObject, at fyne.Position) {
		if object == nil || !object.Visible() {
			return
		}
		at = at.Add(object.Position())
		see(visit{object, area{at.X, at.Y, object.Size().Width, object.Size().Height}})
		switch object := object.(type) {
		case *fyne.Container:
			for _, child := range object.Objects {
				down(child, at)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(object).Objects() {
				down(child, at)
			}
		}
	}
	down(r.kiosk.Canvas(), fyne.Position{})
}

// text is all that can be read on the screen.
func (r *rig) text() string {
	var words []string
	r.walk(func(v visit) {
		if text, ok := v.object.(*kit.Text); ok && text.Content() != "" {
			words = append(words, strings.ReplaceAll(text.Content(), "\n", " "))
		}
	})
	return plain(strings.Join(words, " "))
}

func (r *rig) reads(wants ...string) *rig {
	r.t.Helper()
	for _, want := range wants {
		if !strings.Contains(r.text(), want) {
			r.t.Errorf("expected to read %q on the screen %v, which says: %s", want, r.kiosk.Screen().State, r.text())
		}
	}
	return r
}

// tap touches the middle of the button that bears a label.
func (r *rig) tap(label string) *rig {
	r.t.Helper()
	var found fyne.Position
	r.walk(func(v visit) {
		if said, ok := labelOf(v.object); ok && said == label {
			found = fyne.NewPos(v.area.x+v.area.width/2, v.area.y+v.area.height/2)
		}
	})
	if found.IsZero() {
		r.t.Fatalf("expected a button %q on the screen %v, which says: %s", label, r.kiosk.Screen().State, r.text())
	}
	test.TapCanvas(r.window.Canvas(), found)
	return r
}

func labelOf(object fyne.CanvasObject) (string, bool) {
	switch object := object.(type) {
	case *kit.TouchButton:
		return object.Label(), object.Label() != ""
	case *kit.TouchCard:
		return object.Words().Title, true
	}
	return "", false
}
