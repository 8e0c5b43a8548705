package kiosk

import (
	"math"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

func TestNothingOfAPatientStaysBehind(t *testing.T) {
	marked := clinic.Label{Text: "Secret track", Other: map[string]string{"es": "Secret track"}}
	visit := clinic.Verdict{
		Kind: clinic.CheckedIn, Name: "Rosa Marisol", Track: marked, Room: "Secret room",
		Start: oclock(18, 0), End: oclock(21, 0), Week: &clinic.WeekHours{Credited: 77, Target: 99},
	}
	option := daytime()
	option.Label = marked
	already := visit
	already.Kind, already.Since = clinic.AlreadyIn, oclock(9, 13)
	for name, play := range map[string]func(*rig){
		"checked in": scanned(visit), "choosing": choosing(option, tonight()), "already in": scanned(already),
		"number": func(r *rig) { r.kiosk.press(lobby.ButtonNumber); r.digits("207") },
	} {
		r := newRig(t, setup{})
		play(r)
		if strings.Contains(r.text(), "Rosa") {
			t.Errorf("%s: a name is on the screen", name)
		}
		r.pass(40 * time.Second).expect(lobby.Idle)
		for _, text := range r.everyText() {
			for _, mark := range []string{"Secret", "Rosa", "1 h 17 min", "9:13", "207"} {
				if strings.Contains(plain(text), mark) {
					t.Errorf("%s: %q stayed on a hidden page", name, text)
				}
			}
		}
	}
}

// everyText is all text of the kiosk's pages, hidden ones included.

func (r *rig) everyText() []string {
	var texts []string
	var down func(object fyne.CanvasObject)
	down = func(object fyne.CanvasObject) {
		switch object := object.(type) {
		case *canvas.Text:
			texts = append(texts, object.Text)
		case *kit.Text:
			texts = append(texts, object.Content())
		case *fyne.Container:
			for _, child := range object.Objects {
				down(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(object).Objects() {
				down(child)
			}
		}
	}
	down(r.kiosk.Canvas())
	return texts
}

func TestANameShowsWhereTheClinicWantsIt(t *testing.T) {
	visit := eveningVisit()
	visit.Name = "Rosa"
	r := newRig(t, setup{lobby: lobby.Options{ShowName: true}})
	scanned(visit)(r)
	r.reads("Hello, Rosa.")
}

func TestSounds(t *testing.T) {
	last := func(play func(*rig)) Sound {
		r := newRig(t, setup{})
		play(r)
		if len(r.sounds) != 1 {
			t.Errorf("expected one sound, got %v", r.sounds)
			return SoundNone
		}
		return r.sounds[0]
	}
	for name, c := range map[string]struct {
		play func(*rig)
		want Sound
	}{
		"in":        {scanned(eveningVisit()), SoundGood},
		"choose":    {choosing(daytime(), tonight()), SoundAsk},
		"neutral":   {scanned(clinic.Verdict{}), SoundDesk},
		"no answer": {func(r *rig) { r.kiosk.Scanned(cardOf(t, 7)); r.pass(3 * time.Second) }, SoundDesk},
		"garbled":   {func(r *rig) { r.kiosk.Garbled() }, SoundAgain},
		"garbled while choosing": {func(r *rig) {
			choosing(daytime(), tonight())(r)
			r.pass(2 * time.Second)
			r.sounds = nil
			r.kiosk.Garbled()
		}, SoundAgain},
		"a command that fits nothing": {func(r *rig) { scanned(eveningVisit())(r); r.sounds = nil; r.kiosk.Scanned(commandCard("daytime")) }, SoundAsk},
		"a wish before the card":      {func(r *rig) { r.kiosk.Scanned(commandCard("evening")) }, SoundAsk},
		"come later":                  {scanned(clinic.Verdict{Kind: clinic.ComeLater}), SoundAsk},
		"chosen for later":            {scanned(clinic.Verdict{Kind: clinic.ComeLater, Chosen: true}), SoundGood},
		"too late to go right in":     {scanned(clinic.Verdict{Kind: clinic.CheckedIn, LateBy: 40, Admit: true}), SoundDesk},
		"help":                        {func(r *rig) { r.kiosk.press(lobby.ButtonHelp) }, SoundHelp},
	} {
		if got := last(c.play); got != c.want {
			t.Errorf("%s: expected the sound %d, got %d", name, c.want, got)
		}
	}
}

func TestAnswersInTurnAreEachHeard(t *testing.T) {
	r := newRig(t, setup{})
	for seed := range byte(3) {
		r.kiosk.Scanned(cardOf(t, seed))
		r.answer(eveningVisit())
	}
	if len(r.sounds) != 3 {
		t.Errorf("expected three people to hear that they are in, got %v", r.sounds)
	}
}

func TestAPageThatSlidesInArrives(t *testing.T) {
	r := newRig(t, setup{})
	r.kiosk.settings.NoMotion = false
	scanned(eveningVisit())(r)
	if at := r.kiosk.sheets.answer.box.Position(); at.X != 0 || at.Y != 0 {
		t.Errorf("the page stopped at %v", at)
	}
	r.checkGeometry(t)
}

func TestThePageIsBuiltOnce(t *testing.T) {
	r := newRig(t, setup{})
	count := func() int { n := 0; r.walk(func(visit) { n++ }); return n }
	scanned(eveningVisit())(r)
	first := count()
	for seed := range byte(20) {
		r.pass(10 * time.Second)
		r.kiosk.Scanned(cardOf(t, seed))
		r.answer(eveningVisit())
	}
	if got := count(); got != first {
		t.Errorf("the answer page had %d things at first and %d after twenty people", first, got)
	}
}

func BenchmarkAnswerDrawn(b *testing.B) {
	r := newRig(b, setup{})
	code := cardOf(b, 7)
	for b.Loop() {
		r.now = r.now.Add(10 * time.Second)
		r.kiosk.Scanned(code)
		r.answer(eveningVisit())
	}
}

func TestTheLargeTickIsForThoseWhoAreDone(t *testing.T) {
	want := map[string]bool{"done": true, "late": true, "leaving": true, "come-later-chosen": true}
	for _, s := range scenes() {
		r := s.stage(t, "en", fyne.Size{}, 1)
		p, ok := r.kiosk.sheets.of(s.state).page.(*answerPage)
		if !ok {
			continue
		}
		small := p.head.icon.Visible()
		switch s.name {
		case "hold", "late-admit":
			if p.tick.Visible() || !small {
				t.Errorf("%s: the desk should lead, with a small tick beside the check-in", s.name)
			}
		default:
			if want[s.name] && !p.tick.Visible() || small || s.name == "come-later" && p.tick.Visible() {
				t.Errorf("%s: large tick %v, small tick %v", s.name, p.tick.Visible(), small)
			}
		}
	}
}

func TestTheDialShowsItsTime(t *testing.T) {
	for at, want := range map[time.Time][2]float64{
		oclock(15, 0):  {90, 0},
		oclock(17, 30): {165, 180},
		oclock(0, 15):  {7.5, 90},
	} {
		hour, minute := angles(at.In(eastern))
		const degrees = 180 / math.Pi
		if math.Abs(hour*degrees-want[0]) > 0.01 || math.Abs(minute*degrees-want[1]) > 0.01 {
			t.Errorf("%v: hands at %v and %v, expected %v", at, hour*degrees, minute*degrees, want)
		}
	}
}
