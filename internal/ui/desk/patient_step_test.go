package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestAStepDownIsOneAct(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.menu(1)
	f := r.patients().form
	if !r.patients().showing(f.object) || f.step == nil {
		t.Fatal("the form asks for the next level")
	}
	f.days.Choose(1) // Tuesday, from the clinic's Monday on
	f.hours.SetText("2.5")
	f.reason.SetText("works days now")
	f.weigh()
	r.advance(time.Second)
	r.mustSee("Week of Nov 30: 2 h 30 min instead of 7 h 30 min")
	r.fits("patients-step")
	f.save()
	r.advance(time.Second)
	stays := r.sheetOf("103").Admissions
	if len(stays) != 2 || stays[0].Discharged != r.book.Today() || stays[0].Reason != "Stepped down or transferred · works days now" ||
		stays[1].Before != stays[0].ID || stays[1].From != r.book.Today().AddDays(1) || stays[1].Plans[0].WeeklyMinutes != 150 {
		t.Fatalf("one stay ends today and the next begins tomorrow, got %+v", stays)
	}
	r.mustSee("The new level of care begins on Nov 24, 2026.")
	r.rune('u')
	r.advance(time.Second)
	if stays := r.sheetOf("103").Admissions; len(stays) != 1 || !stays[0].Discharged.IsZero() {
		t.Errorf("undone, the first stay goes on, got %+v", stays)
	}
}

func TestSomebodyDischargedIsAdmittedAgain(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	yesterday := r.book.Today().AddDays(-1)
	r.run(staff, clinic.Discharge{Patient: r.people["103"], Admission: "stay-103", Date: yesterday, Reason: "Moved"})
	r.openPatient("103")
	r.menu(0)
	f := r.patients().form
	if f.step == nil || f.step.ends || f.reason.Visible() {
		t.Fatal("the form admits again, and asks for no reason")
	}
	r.fits("patients-readmit")
	f.save()
	r.advance(time.Second)
	sheet := r.sheetOf("103")
	if sheet.Current == nil || sheet.Current.Before != "stay-103" || sheet.Current.From != r.book.Today() {
		t.Errorf("the next stay follows the one before, got %+v", sheet.Current)
	}
	r.rune('u')
	r.advance(time.Second)
	if sheet := r.sheetOf("103"); sheet.Current != nil {
		t.Errorf("undone, nobody was admitted again, got %+v", sheet.Current)
	}
}

func TestAPlanKeepsWhatSuitsForMakeUps(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.rune('e')
	r.advance(time.Second)
	f := r.patients().form
	f.free.Choose(2, 4)
	f.suits.Choose(1)
	f.most.SetText("5")
	f.save()
	if f.most.Problem() == "" {
		t.Fatal("at most five hours where seven and a half are asked for is told at the field")
	}
	f.most.SetText("12")
	f.save()
	r.advance(time.Second)
	plan := r.sheetOf("103").Plan
	if plan.WeeklyMaximum != 720 || len(plan.Available) != 2 || plan.Available[0] != f.weekday(2) || len(plan.AvailableTracks) != 1 || plan.AvailableTracks[0] != r.night {
		t.Fatalf("the plan holds them, got %+v", plan)
	}
	r.rune('e')
	r.advance(time.Second)
	if got := f.free.Chosen(); len(got) != 2 || f.most.Text() != "12" || f.suits.One() != 1 {
		t.Errorf("changed again, the form shows them: %v, %q, %v", got, f.most.Text(), f.suits.Chosen())
	}
	f.hours.SetText("6")
	f.save()
	r.advance(time.Second)
	if plan := r.sheetOf("103").Plan; plan.WeeklyMinutes != 360 || plan.WeeklyMaximum != 720 || len(plan.Available) != 2 {
		t.Errorf("another target keeps them, got %+v", plan)
	}
	r.press(fyne.KeyEscape)
}
