package lobby

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// full is a verdict with something in every field.
func full(kind clinic.VerdictKind) clinic.Verdict {
	v := verdictFor("anna", kind)
	v.Mark, v.Opens, v.Left = clinic.MarkNight, morning.Add(time.Minute), morning.Add(2*time.Minute)
	v.Admit, v.Early, v.Pending = true, true, true
	v.Back = morning.Add(time.Hour)
	return v
}

func TestAScreenShowsWhatItsStateIsAbout(t *testing.T) {
	v := full(clinic.CheckedIn)
	base := Visit{Track: v.Track, Mark: v.Mark, Room: v.Room, Start: v.Start, End: v.End}
	late, later, in, out := base, base, base, base
	late.Admit = true
	later.Opens = v.Opens
	in.Since = v.Since
	out.Since, out.Left, out.Early, out.Pending = v.Since, v.Left, true, true
	for kind, want := range map[clinic.VerdictKind]Visit{
		clinic.CheckedIn: late, clinic.ComeLater: later, clinic.AlreadyIn: in, clinic.CheckedOut: out,
		clinic.Choose: {}, clinic.SeeDesk: {},
	} {
		screen := newRig(t, Options{}).send(Scan{anna}).answer(full(kind)).after(time.Second).screen
		if !sameScreen(Screen{Visit: screen.Visit}, Screen{Visit: want}) {
			t.Errorf("verdict %d: the screen says\n%+v\nexpected\n%+v", kind, screen.Visit, want)
		}
		if (screen.Desk != DeskWord{}) != (kind == clinic.SeeDesk) {
			t.Errorf("verdict %d: the word about the desk is %+v", kind, screen.Desk)
		}
	}
}

func TestNamesAreOffUnlessTheClinicTurnedThemOn(t *testing.T) {
	for on, want := range map[bool]string{false: "", true: "anna-name"} {
		r := newRig(t, Options{ShowName: on}).send(Scan{anna}).answer(full(clinic.CheckedIn))
		if r.screen.Visit.Name != want {
			t.Errorf("names on is %v: got %q", on, r.screen.Visit.Name)
		}
	}
}

func TestTheNextScanClearsTheLastPersonsScreen(t *testing.T) {
	for _, state := range []State{Choose, AlreadyIn, Number, Done, Leaving} {
		r := reach(t, state).send(Scan{ben}).expect(Idle)
		if !r.screen.Busy {
			t.Errorf("after %v: the flow should say that it is asking", state)
		}
	}
}

func TestAScreenGivenOutNeverChanges(t *testing.T) {
	r := reach(t, Choose)
	kept := r.screen
	kept.Choices[0].Own = true
	if r.send(Tick{}).screen.Choices[0].Own {
		t.Error("a change to a screen reached the flow")
	}
}
