package clinic

import (
	"testing"
	"time"
)

func TestExtendingAStay(t *testing.T) {
	d := openClinic(t)
	extend := ExtendStay{Patient: ana, Admission: stay(ana), Weeks: 16, Reason: " slower progress "}
	events := d.doTwice(atDesk, extend)
	wantKinds(t, events, "admission.extended")
	if got := events[0].(AdmissionExtended).Reason; got != "slower progress" || d.admissions[ana][0].Weeks != 16 {
		t.Errorf("sixteen weeks for a reason, got %q and %d", got, d.admissions[ana][0].Weeks)
	}
	for _, weeks := range []int{0, -1, MaxWeeks + 1} {
		extend.Weeks = weeks
		d.refused(atDesk, extend, "weeks_range")
	}
	extend.Weeks, extend.Admission = 12, "none"
	d.refused(atDesk, extend, "not_in_program")
	d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: monday, Reason: "completed"})
	extend.Admission = stay(ana)
	d.refused(atDesk, extend, "stay_over")
}

func TestWhatAStayBringsAlong(t *testing.T) {
	d := openClinic(t)
	open := SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: monday, Weeks: 5, Unexcused: 2}}
	wantKinds(t, d.doTwice(atDesk, open), "admission.opening_set")
	tests := map[string]func(*Opening){
		"weeks_range":      func(o *Opening) { o.Weeks = -1 },
		"opening_absences": func(o *Opening) { o.NoShows = -1 },
		"opening_minutes":  func(o *Opening) { o.Minutes = -1 },
		"opening_date":     func(o *Opening) { o.AsOf = monday.AddDays(1) },
	}
	for code, spoil := range tests {
		bad := open
		spoil(&bad.Opening)
		d.refused(atDesk, bad, code)
	}
	open.Opening.AsOf = Date{2025, time.December, 31}
	d.refused(atDesk, open, "opening_date") // before the stay began
	open.Admission = "none"
	d.refused(atDesk, open, "not_in_program")
}

func TestSteppingDown(t *testing.T) {
	d := openClinic(t)
	plan := Plan{From: monday.AddDays(1), Track: evening, Days: []time.Weekday{time.Tuesday}, WeeklyMinutes: 150, StepDown: true}
	next := Admission{ID: "next", Program: iop, From: monday.AddDays(1), Plans: []Plan{plan}, Weeks: 6}
	down := StepDown{Patient: ana, Admission: stay(ana), Date: monday, Next: next}
	early := down
	early.Next.From = monday
	d.refused(atDesk, early, "already_admitted") // both stays would cover Monday
	early = down
	early.Date = Date{2025, time.January, 1}
	d.refused(atDesk, early, "discharged_before_admission")
	early = down
	early.Next.Plans = nil
	d.refused(atDesk, early, "no_plan")
	wantKinds(t, d.doTwice(atDesk, down), "admission.discharged", "admission.opened", "admission.plan_set", "admission.extended")
	old, _ := admissionByID(d, ana, stay(ana))
	now, _ := AdmissionOn(d.AdmissionsOf(ana), monday.AddDays(1))
	if old.Reason != ReasonSteppedDown || now.Before != old.ID || now.Weeks != 6 || !now.Plans[0].StepDown {
		t.Errorf("one stay ends for the next, got %+v then %+v", old, now)
	}
	again := down
	again.Next.ID = "third"
	d.refused(atDesk, again, "stay_over")
}

func TestComingBack(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: monday, Reason: "against advice"})
	plan := Plan{From: friday, Track: daytime, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
	back := Admission{ID: "back", Patient: ana, Program: iop, From: friday, Plans: []Plan{plan}, Before: "none"}
	d.refused(atDesk, Admit{Admission: back}, "no_such_stay")
	back.Before = stay(ana)
	d.doTwice(atDesk, Admit{Admission: back})
	if got, _ := AdmissionOn(d.AdmissionsOf(ana), friday); got.Before != stay(ana) {
		t.Errorf("the new stay knows the one before, got %+v", got)
	}
	d.changeProgram(func(p *Program) { p.Retired = true })
	other := Admission{ID: "new", Patient: ben, Program: iop, From: friday, Plans: []Plan{plan}}
	d.do(atDesk, Discharge{Patient: ben, Admission: stay(ben), Date: monday, Reason: "moved"})
	d.refused(atDesk, Admit{Admission: other}, "program_retired")
}

func TestAPlanThatStepsDown(t *testing.T) {
	d := openClinic(t)
	plan := Plan{From: monday, Track: daytime, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
	d.doTwice(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan})
	for _, change := range []func(*Plan){
		func(p *Plan) { p.StepDown = true },
		func(p *Plan) { p.WeeklyMaximum = 700 },
		func(p *Plan) { p.Available = []time.Weekday{time.Friday} },
		func(p *Plan) { p.AvailableTracks = []TrackID{evening} },
	} {
		change(&plan)
		wantKinds(t, d.doTwice(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}), "admission.plan_set")
	}
	plan.WeeklyMaximum = plan.WeeklyMinutes - 1
	d.refused(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}, "weekly_maximum")
}

// Admitted weeks ago and counted from today on: what was before is no absence.
func TestWhatWasBeforeDaybookIsNoNoShow(t *testing.T) {
	d := openClinic(t)
	if got := d.ledger(ana).Counts[NoShow]; got == 0 {
		t.Fatal("without a first day, all of the stay counts")
	}
	d.do(atDesk, SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: monday, Weeks: 8, Minutes: 4200, NoShows: 1}})
	d.clock(13, 0)
	if got := d.ledger(ana).Counts[NoShow]; got != 2 {
		t.Errorf("one from before and this morning's, got %d", got)
	}
}

func TestMakeUpsOnlyInTracksThatSuit(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.absent(ana, daytime, monday.AddDays(1), Excused)
	if len(d.forecast(ana).MakeUps) == 0 {
		t.Fatal("an evening would close the gap")
	}
	d.plan(ana, func(p *Plan) { p.AvailableTracks = []TrackID{daytime} })
	if got := d.forecast(ana).MakeUps; len(got) != 0 {
		t.Errorf("she cannot come in the evening, got %+v", got)
	}
	plan := d.admissions[ana][0].Plans[0]
	plan.AvailableTracks = []TrackID{"none"}
	d.refused(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}, "track_of_other_program")
}
