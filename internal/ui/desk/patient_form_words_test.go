package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func (r *rig) newPatient() *patientForm {
	r.t.Helper()
	r.press(fyne.KeyF3)
	r.press(fyne.KeyEscape)
	r.rune('a')
	r.advance(time.Second)
	return r.patients().form
}

func TestTheMissingNameIsTakenBackWhileTyping(t *testing.T) {
	for _, given := range []bool{false, true} {
		r := newRig(t, rigOptions{})
		f := r.newPatient()
		r.shell.save()
		r.advance(time.Second)
		if f.family.Problem() == "" {
			t.Fatal("a patient without a name is taken")
		}
		if given {
			f.given.Focus()
		}
		r.typeText("A")
		if f.family.Problem() != "" {
			t.Errorf("given name %v: the form still says %q", given, f.family.Problem())
		}
	}
}

func TestABirthToComeIsSaid(t *testing.T) {
	r := newRig(t, rigOptions{})
	f := r.newPatient()
	f.family.SetText("Young")
	f.born.SetText("11/24/2026")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("in the past")
}

// TestATargetAboveTheDaysIsCautioned: three evenings hold 7.5 hours.
func TestATargetAboveTheDaysIsCautioned(t *testing.T) {
	r := newRig(t, rigOptions{})
	f := r.newPatient()
	f.hours.SetText("")
	f.hours.Focus()
	for _, step := range []struct {
		typed string
		warns bool
	}{{"7", false}, {".5", false}, {"1", true}} {
		r.typeText(step.typed)
		if got := f.caution.Visible(); got != step.warns {
			t.Errorf("%s hours: cautioned %v, want %v", f.hours.Text(), got, step.warns)
		}
	}
	r.mustSee("7 h 30 min a week")
	f.family.SetText("Able")
	r.shell.save()
	r.advance(time.Second)
	if !r.patients().showing(r.patients().browse) {
		t.Error("a caution keeps the form from being saved")
	}
}
