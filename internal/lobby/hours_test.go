package lobby

import (
	"testing"

	"daybook/internal/clinic"
)

func TestHoursFollowTheClinicsSetting(t *testing.T) {
	week := Hours{Shown: true, HasWeek: true, Credited: 360, Target: 540}
	r := newRig(t, Options{}).send(Scan{anna}).answer(checkedIn())
	if r.screen.Hours != week || r.screen.Buttons.Has(ButtonHours) {
		t.Errorf("shown: expected %+v, got %+v", week, r.screen.Hours)
	}
	r = newRig(t, Options{Hours: HoursNever}).send(Scan{anna}).answer(checkedIn())
	if r.screen.Hours != (Hours{}) || r.screen.Buttons.Has(ButtonHours) {
		t.Errorf("never: got %+v", r.screen.Hours)
	}
	r = newRig(t, Options{Hours: HoursOnTap}).send(Scan{anna}).answer(checkedIn())
	if r.screen.Hours != (Hours{}) || !r.screen.Buttons.Has(ButtonHours) {
		t.Errorf("on tap, before it: got %+v", r.screen.Hours)
	}
	if r.send(Press{ButtonHours}); r.screen.Hours != week || r.screen.Buttons.Has(ButtonHours) {
		t.Errorf("on tap, after it: got %+v", r.screen.Hours)
	}
	if r.send(Scan{ben}).answer(checkedIn()); r.screen.Hours.Shown {
		t.Error("one person's touch showed the next person's hours")
	}
}

func TestHoursOnlyWhereTheyAnswerSomething(t *testing.T) {
	for kind, want := range map[clinic.VerdictKind]bool{
		clinic.CheckedIn: true, clinic.CheckedOut: true,
		clinic.Choose: false, clinic.ComeLater: false, clinic.AlreadyIn: false, clinic.SeeDesk: false,
	} {
		r := newRig(t, Options{}).send(Scan{anna}).answer(verdictFor("anna", kind))
		if r.screen.Hours.Shown != want {
			t.Errorf("verdict %d: hours shown is %v, expected %v", kind, r.screen.Hours.Shown, want)
		}
	}
}

func TestHoursWithoutAWeek(t *testing.T) {
	verdict := checkedIn()
	verdict.Week = nil
	if r := newRig(t, Options{}).send(Scan{anna}).answer(verdict); r.screen.Hours.Shown {
		t.Error("there are no hours to show")
	}
}
