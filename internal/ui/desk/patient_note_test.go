package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestANoteForTheDeskIsKeptAndSeen(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.rune('e')
	r.advance(time.Second)
	r.patients().form.note.SetText("  Hears badly on the left ")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("Hears badly on the left")
	r.press(fyne.KeyF2)
	r.advance(time.Second)
	r.mustSee("Note: Hears badly on the left")
	r.press(fyne.KeyF9)
	if r.sees("Hears badly") {
		t.Error("the note of an arrival can be read behind the curtain")
	}
	r.press(fyne.KeyF3)
	if r.sees("Hears badly") {
		t.Error("the note on the sheet can be read behind the curtain")
	}
	r.press(fyne.KeyF9)
	r.rune('u')
	r.advance(time.Second)
	if note := r.sheetOf("103").Patient.Note; note != "" {
		t.Errorf("taken back, the note is still %q", note)
	}
}

func TestALongNoteIsRefusedAtTheField(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.rune('e')
	r.advance(time.Second)
	form := r.patients().form
	form.note.SetText(strings.Repeat("long ", 120))
	form.save()
	r.drain()
	if form.note.Problem() == "" {
		t.Error("nothing is said at the field")
	}
}

// TestActsOnAPatientAreTakenBack takes back what the page of patients does, by the
// key that its message offers.
func TestActsOnAPatientAreTakenBack(t *testing.T) {
	staff := func(r *rig) clinic.Actor { return clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]} }
	for name, each := range map[string]struct {
		act  func(r *rig)
		want func(r *rig) bool
	}{
		"a new patient with a stay": {func(r *rig) {
			r.rune('a')
			r.advance(time.Second)
			r.typeText("O’Brien")
			r.shell.save()
		}, func(r *rig) bool { return len(r.book.FindPatients("brien")) > 0 }},
		"another plan": {func(r *rig) {
			r.openPatient("103")
			r.rune('e')
			r.advance(time.Second)
			r.patients().form.hours.SetText("5")
			r.shell.save()
		}, func(r *rig) bool { return len(r.sheetOf("103").Current.Plans) == 2 }},
		"a hold": {func(r *rig) {
			r.openPatient("103")
			r.rune('o')
			r.advance(time.Second)
			r.typeText("form to sign")
			r.press(fyne.KeyReturn)
		}, func(r *rig) bool { return len(r.sheetOf("103").Holds) == 1 }},
		"a release": {func(r *rig) {
			r.run(staff(r), clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: r.people["103"], Note: "form"}})
			r.openPatient("103")
			r.tapButton("Release")
		}, func(r *rig) bool { return len(r.sheetOf("103").Holds) == 0 }},
		"a discharge": {func(r *rig) {
			r.openPatient("103")
			r.rune('z')
			r.advance(time.Second)
			r.patients().discharge.reason.Choose(0)
			r.press(fyne.KeyReturn)
		}, func(r *rig) bool {
			return slices.ContainsFunc(r.sheetOf("103").Admissions, func(a clinic.Admission) bool { return !a.Discharged.IsZero() })
		}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, rigOptions{settings: neverIdle})
			r.press(fyne.KeyF3)
			each.act(r)
			r.advance(time.Second)
			if !each.want(r) {
				t.Fatalf("nothing was done: %q", r.stage.Texts())
			}
			r.rune('u')
			r.advance(time.Second)
			if each.want(r) {
				t.Errorf("nothing was taken back: %q", r.stage.Texts())
			}
			r.mustSee("Undone: ")
		})
	}
}
