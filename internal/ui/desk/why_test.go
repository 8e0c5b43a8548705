package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// renamed types another family name of the first patient and saves.
func renamed(r *rig) {
	r.t.Helper()
	r.openPatient("101")
	r.act('e')
	r.patients().form.family.SetText("Alvarado")
	r.ctrlS()
}

func (r *rig) family(number string) string { return r.sheetOf(number).Patient.Family }

func TestAnotherNameOfSomebodyKnownAsksWhy(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	before := r.family("101")
	renamed(r)
	r.mustSee("Why is this changed?", "Typed wrong")
	if r.family("101") != before {
		t.Fatal("nothing is saved before the reason is there")
	}
	r.typeText("Married in October")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.family("101"); got != "Alvarado" {
		t.Fatalf("with a reason it is saved, got %q", got)
	}
	r.act('5')
	r.mustSee("Earlier versions", "Family name: "+before+" → Alvarado", "Dana Reyes", "Married in October")
	r.press(fyne.KeyEscape)
	r.act('u')
	if got := r.family("101"); got != before {
		t.Errorf("undone, the name is %q again, got %q", before, got)
	}
	r.act('5')
	r.mustSee("Family name: Alvarado → "+before, "Married in October")
}

func TestAReasonThatIsNotGivenLeavesTheFormAsItIs(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	before := r.family("101")
	renamed(r)
	r.press(fyne.KeyEscape)
	if f := r.patients().form; !r.patients().showing(f.object) || f.family.Text() != "Alvarado" {
		t.Error("what was typed is still there")
	}
	if got := r.family("101"); got != before {
		t.Errorf("and nothing is saved, got %q", got)
	}
}

func TestAFormOnHoursAsksWhyAtItsBottom(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	id := r.people["101"]
	r.run(dana, clinic.SavePayer{Payer: clinic.Payer{ID: "p", Name: "Aetna"}},
		clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "c", Patient: id, Payer: "p", From: clinic.NewDate(2026, 11, 2), Member: "M1"}})
	f := &hoursFacts{shell: r.shell}
	f.hours.Patient = r.sheetOf("101").Patient
	f.askCoverage(r.book.CoveragesOf(id)[0])
	r.stage.Field("Member number").SetText("M2")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.shell.sheet.open() || r.stage.Field("Member number").Text() != "M2" {
		t.Fatal("the form is back with what was typed")
	}
	r.mustSee("Please say why this is changed.")
	r.press(fyne.KeyTab)
	r.rune(' ')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.book.CoveragesOf(id)[0].Member; got != "M2" {
		t.Fatalf("with a reason it is saved, got %q", got)
	}
	versions, err := r.book.VersionsOf(string(id))
	if err != nil || len(versions) != 1 || versions[0].Why != "Typed wrong" {
		t.Errorf("both versions stay: got %+v (%v)", versions, err)
	}
	r.shell.undo()
	r.advance(time.Second)
	if got := r.book.CoveragesOf(id)[0].Member; got != "M1" {
		t.Errorf("undone, it is M1 again, got %q", got)
	}
}

func TestAPlanChangeIsTakenBackLater(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	stay := r.sheetOf("101").Current
	plan := stay.Plans[0]
	was := plan.Track
	plan.From, plan.Track = r.book.Today(), r.day
	if was == r.day {
		plan.Track = r.night
	}
	r.run(dana, clinic.SetPlan{Patient: stay.Patient, Admission: stay.ID, Plan: plan})
	r.openPatient("101")
	r.patients().sheet.askPlanBack()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.sheetOf("101").Plan.Track; got != was {
		t.Errorf("the plan before goes on: want %s, got %s", was, got)
	}
	r.shell.undo()
	r.advance(time.Second)
	if got := r.sheetOf("101").Plan.Track; got != plan.Track {
		t.Errorf("undone, the change holds again: want %s, got %s", plan.Track, got)
	}
}

func TestEarlierVersionsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			r.openPatient("101")
			r.act('5')
			r.fits("versions-none-" + name)
			r.press(fyne.KeyEscape)
			renamed(r)
			r.sheetFits("why-" + name)
			r.typeText("The name on the insurance card is another one")
			r.press(fyne.KeyReturn)
			r.advance(10 * time.Second)
			r.act('5')
			r.fits("versions-" + name)
		})
	}
}
