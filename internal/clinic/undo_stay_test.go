package clinic

import (
	"testing"
	"time"
)

// Changes of a stay and of the schedule, each done and taken back: what was so
// before is so again.
func TestUndoOfWhatWasSaved(t *testing.T) {
	booked := Appointment{ID: "a", Patient: ana, Program: iop, Service: "group", Date: friday, Start: At(10, 0), End: At(10, 50)}
	later := booked
	later.Start, later.End = At(14, 0), At(14, 50)
	snow := Closure{ID: "snow", Label: "Snow", From: friday, To: friday}
	longer := snow
	longer.To = friday.AddDays(3)
	openings := func(d *clinicDay) any { return d.admissions[ana][0].Opening }
	weeks := func(d *clinicDay) any { return d.admissions[ana][0].Weeks }
	tests := []struct {
		what   string
		before Command // nil for nothing
		act    Command
		state  func(d *clinicDay) any
	}{
		{"new days off", nil, SaveClosure{Closure: snow}, func(d *clinicDay) any { _, closed := ClosedOn(d, daytime, friday); return closed }},
		{"changed days off", SaveClosure{Closure: snow}, SaveClosure{Closure: longer}, func(d *clinicDay) any { return d.more.closures["snow"].To }},
		{"removed days off", SaveClosure{Closure: snow}, SaveClosure{Closure: Closure{ID: "snow", Label: "Snow", From: friday, To: friday, Removed: true}},
			func(d *clinicDay) any { return d.more.closures["snow"].Removed }},
		{"a new appointment", nil, SaveAppointment{Appointment: booked}, func(d *clinicDay) any {
			a, found := d.more.appointments["a"]
			return found && !a.Cancelled
		}},
		{"a changed appointment", SaveAppointment{Appointment: booked}, SaveAppointment{Appointment: later}, func(d *clinicDay) any { return d.more.appointments["a"].Start }},
		{"a first length", nil, ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 9}, weeks},
		{"another length", ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 9}, ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 12}, weeks},
		{"first opening balances", nil, SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: monday, Weeks: 3}}, openings},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			if test.before != nil {
				d.do(atDesk, test.before)
			}
			before := test.state(d)
			facts := d.do(atDesk, test.act)
			if after := test.state(d); after == before {
				t.Fatalf("the act should change something, it is %v still", after)
			}
			undo, ok := Undo(test.act, facts, "a slip")
			if !ok {
				t.Fatalf("%T can be taken back", test.act)
			}
			d.doTwice(atDesk, undo)
			if got := test.state(d); got != before {
				t.Errorf("taken back: want %v again, got %v", before, got)
			}
		})
	}
}

func TestUndoOfChangedOpeningBalances(t *testing.T) {
	d := openClinic(t)
	first := Opening{AsOf: monday, Weeks: 3, NoShows: 1}
	d.do(atDesk, SetOpening{Patient: ana, Admission: stay(ana), Opening: first})
	act := SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: monday, Weeks: 30}}
	undo, _ := Undo(act, d.do(atDesk, act), "typed wrong")
	d.doTwice(atDesk, undo)
	if got := d.admissions[ana][0].Opening; got == nil || *got != first {
		t.Errorf("the balances from before hold again, got %+v", got)
	}
}

// What somebody changed in the meantime stays as they left it.
func TestUndoLeavesALaterChange(t *testing.T) {
	d := openClinic(t)
	act := ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 9}
	undo, _ := Undo(act, d.do(atDesk, act), "a slip")
	d.do(director, ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 16})
	if events := d.do(atDesk, undo); len(events) > 0 || d.admissions[ana][0].Weeks != 16 {
		t.Errorf("sixteen weeks stay, got %v and %d", events, d.admissions[ana][0].Weeks)
	}
}

func steppedDown(d *clinicDay) (StepDown, []Event) {
	plan := Plan{From: monday.AddDays(1), Track: evening, Days: []time.Weekday{time.Tuesday}, WeeklyMinutes: 150, StepDown: true}
	act := StepDown{Patient: ana, Admission: stay(ana), Date: monday, Next: Admission{ID: "next", Program: iop, From: plan.From, Plans: []Plan{plan}}}
	return act, d.do(atDesk, act)
}

func TestUndoOfAStepDown(t *testing.T) {
	d := openClinic(t)
	act, facts := steppedDown(d)
	undo, ok := Undo(act, facts, "wrong patient")
	if !ok {
		t.Fatal("a step down can be taken back")
	}
	wantKinds(t, d.doTwice(atDesk, undo), "admission.withdrawn", "admission.discharge_withdrawn")
	stays := d.AdmissionsOf(ana)
	if len(stays) != 1 || stays[0].ID != stay(ana) || !stays[0].Discharged.IsZero() || stays[0].Reason != "" {
		t.Errorf("only the first stay is there and goes on, got %+v", stays)
	}
	d.do(atDesk, act)
	if now, _ := AdmissionOn(d.AdmissionsOf(ana), monday.AddDays(1)); now.ID != "next" {
		t.Errorf("it can be done again, got %+v", now)
	}
}

func TestAStepDownThatWasUsedStays(t *testing.T) {
	d := openClinic(t)
	act, facts := steppedDown(d)
	d.at(monday.AddDays(1), 18, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: evening, Date: monday.AddDays(1)})
	undo, _ := Undo(act, facts, "a slip")
	d.refused(atDesk, undo, "stay_used")
}
