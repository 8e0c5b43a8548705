package book

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// tryUndo does an act in the real book, takes it back, opens the book again and
// says how the state stood before, after the act, and at the end.
func tryUndo(r *rig, act clinic.Command, state func() any) (before, after, last any) {
	r.t.Helper()
	before = state()
	facts, err := r.Do(r.desk, act)
	if err != nil {
		r.t.Fatalf("%T: %v", act, err)
	}
	after = state()
	undo, ok := clinic.Undo(act, facts, "a slip")
	if !ok {
		r.t.Fatalf("%T can be taken back", act)
	}
	for range 2 {
		if _, err := r.Do(r.desk, undo); err != nil {
			r.t.Fatalf("take back %T: %v", act, err)
		}
	}
	r.openAgain()
	return before, after, state()
}

func TestUndoInTheBook(t *testing.T) {
	day := clinic.NewDate(2026, 11, 18)
	stay := func(r *rig) clinic.Admission {
		r.t.Helper()
		sheet, err := r.Sheet(r.ana)
		if err != nil {
			r.t.Fatal(err)
		}
		return *sheet.Current
	}
	closed := func(r *rig) any {
		closures, _ := r.DaysAhead(30)
		return len(closures)
	}
	plan := clinic.Plan{From: clinic.NewDate(2026, 11, 17), Track: evening, Days: []time.Weekday{time.Tuesday}, WeeklyMinutes: 150, StepDown: true}
	acts := map[string]struct {
		act   clinic.Command
		state func(r *rig) any
	}{
		"days off": {clinic.SaveClosure{Closure: clinic.Closure{ID: "snow", Label: "Snow", From: day, To: day}}, closed},
		"an appointment": {clinic.SaveAppointment{Appointment: clinic.Appointment{ID: "a", Patient: "ana", Program: program, Service: "group",
			Date: day, Start: clinic.At(10, 0), End: clinic.At(10, 50)}}, func(r *rig) any {
			sheet, err := r.Sheet(r.ana)
			if err != nil {
				r.t.Fatal(err)
			}
			return len(sheet.Coming)
		}},
		"another length": {clinic.ExtendStay{Patient: "ana", Admission: "stay", Weeks: 14}, func(r *rig) any { return stay(r).Weeks }},
		"opening balances": {clinic.SetOpening{Patient: "ana", Admission: "stay", Opening: clinic.Opening{AsOf: clinic.NewDate(2026, 11, 9), Weeks: 2}},
			func(r *rig) any { return stay(r).Opening == nil }},
		"a plan":      {clinic.SetPlan{Patient: "ana", Admission: "stay", Plan: plan}, func(r *rig) any { return len(stay(r).Plans) }},
		"a discharge": {clinic.Discharge{Patient: "ana", Admission: "stay", Date: day, Reason: "Moved"}, func(r *rig) any { return stay(r).Discharged }},
		"a hold": {clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: "ana", Note: "form"}}, func(r *rig) any {
			sheet, err := r.Sheet(r.ana)
			if err != nil {
				r.t.Fatal(err)
			}
			return len(sheet.Holds)
		}},
		"a note for the desk": {clinic.SavePatient{Patient: clinic.Patient{ID: "ana", Number: "204207", Family: "Zyxwvutová", Given: "Anastasia", BirthDate: clinic.NewDate(1987, 3, 14), Note: "hears badly"}},
			func(r *rig) any {
				sheet, err := r.Sheet(r.ana)
				if err != nil {
					r.t.Fatal(err)
				}
				return sheet.Patient.Note
			}},
		"a step down": {clinic.StepDown{Patient: "ana", Admission: "stay", Date: clinic.NewDate(2026, 11, 16),
			Next: clinic.Admission{ID: "next", Program: program, From: plan.From, Plans: []clinic.Plan{plan}}}, func(r *rig) any {
			sheet, err := r.Sheet(r.ana)
			if err != nil {
				r.t.Fatal(err)
			}
			return len(sheet.Admissions)
		}},
	}
	for name, each := range acts {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			before, after, last := tryUndo(r, each.act, func() any { return each.state(r) })
			if after == before || last != before {
				t.Errorf("want %v, then something else, then the same again, got %v and %v", before, after, last)
			}
		})
	}
}

func TestAReleaseTakenBackHoldsInTheBook(t *testing.T) {
	r := newRig(t)
	if _, err := r.Do(r.desk, clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: "ana", Note: "form"}}); err != nil {
		t.Fatal(err)
	}
	before, after, last := tryUndo(r, clinic.ReleaseHold{Patient: "ana", Hold: "h"}, func() any {
		sheet, err := r.Sheet(r.ana)
		if err != nil {
			t.Fatal(err)
		}
		return len(sheet.Holds)
	})
	if before != 1 || after != 0 || last != 1 {
		t.Errorf("holds before, after and at the end: %v, %v, %v; want 1, 0, 1", before, after, last)
	}
}
