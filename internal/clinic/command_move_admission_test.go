package clinic

import (
	"testing"
	"time"
)

// move corrects the first day of Ana's stay, which began on the first of January.
func move(from Date) MoveAdmission {
	return MoveAdmission{Patient: ana, Admission: stay(ana), From: from}
}

func TestAFirstDayIsCorrected(t *testing.T) {
	for name, from := range map[string]Date{"earlier": {2025, time.December, 15}, "later": {2026, time.February, 2}} {
		t.Run(name, func(t *testing.T) {
			d := openClinic(t)
			plan := d.admissions[ana][0].Plans[0]
			events := d.doTwice(atDesk, move(from))
			wantKinds(t, events, "admission.moved")
			now := d.admissions[ana][0]
			if moved := events[0].(AdmissionMoved); now.From != from || moved.WasFrom != (Date{2026, time.January, 1}) {
				t.Errorf("from %s instead of January 1, got %s (%+v)", from, now.From, moved)
			}
			plan.From = from
			if len(now.Plans) != 1 || !now.Plans[0].same(plan) {
				t.Errorf("its plan begins with it and is the same otherwise, got %+v", now.Plans)
			}
		})
	}
}

func TestBalancesAndLaterPlansStayWhereTheyAre(t *testing.T) {
	d := openClinic(t)
	opening := Opening{AsOf: Date{2026, time.February, 16}, Weeks: 5}
	d.do(atDesk, SetOpening{Patient: ana, Admission: stay(ana), Opening: opening})
	second := Plan{From: Date{2026, time.February, 23}, Track: daytime, Days: mondayToThursday, WeeklyMinutes: 300}
	d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: second})
	d.do(atDesk, move(Date{2026, time.February, 9}))
	now := d.admissions[ana][0]
	if now.Opening == nil || *now.Opening != opening || len(now.Plans) != 2 {
		t.Errorf("the balances and both plans are there still, got %+v", now)
	}
	if plan, _ := now.PlanOn(Date{2026, time.February, 23}); !plan.same(second) {
		t.Errorf("the second plan begins when it did, got %+v", plan)
	}
}

func TestWhatKeepsAFirstDayBack(t *testing.T) {
	later := Date{2026, time.February, 25}
	tests := map[string]struct {
		prepare func(d *clinicDay)
		from    Date
		code    string
	}{
		"a visit": {func(d *clinicDay) {
			d.at(Date{2026, time.February, 24}, 9, 0)
			d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: d.date})
		}, later, "moved_past_visit"},
		"an absence": {func(d *clinicDay) {
			d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: later.AddDays(-1), Outcome: Excused})
		}, later, "moved_past_visit"},
		"the next plan": {func(d *clinicDay) {
			d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: Plan{From: later, Track: daytime, Days: mondayToThursday, WeeklyMinutes: 300}})
		}, later, "moved_past_plan"},
		"balances": {func(d *clinicDay) {
			d.do(atDesk, SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: later.AddDays(-1), Weeks: 5}})
		}, later, "moved_past_opening"},
		"a certification": {func(d *clinicDay) {
			d.do(atDesk, Recertify{Patient: ana, Admission: stay(ana), Date: later.AddDays(-1)})
		}, later, "moved_past_certified"},
		"its end": {func(d *clinicDay) {
			d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: later.AddDays(-1), Reason: "moved"})
		}, later, "moved_past_discharge"},
		"another stay": {func(d *clinicDay) {
			d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: later, Reason: "moved"})
			plan := Plan{From: later.AddDays(5), Track: daytime, Days: mondayToThursday}
			d.do(bySystem, Admit{Admission: Admission{ID: "second", Patient: ana, Program: iop, From: plan.From, Plans: []Plan{plan}}})
		}, later, "already_admitted"},
		"no day": {func(*clinicDay) {}, Date{}, "no_first_day"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := openClinic(t)
			test.prepare(d)
			command := move(test.from)
			if test.code == "already_admitted" {
				command.Admission = "second"
			}
			d.refused(atDesk, command, test.code)
		})
	}
	d := openClinic(t)
	d.refused(atDesk, MoveAdmission{Patient: ana, Admission: "none", From: later}, "not_in_program")
}

// An absence that was taken back stands in nobody's way.
func TestWhatWasTakenBackKeepsNoFirstDayBack(t *testing.T) {
	d := openClinic(t)
	missed := Date{2026, time.February, 24}
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: missed, Outcome: NoShow})
	ref := VisitRef{Visit: VisitIDOf(ana, SessionIDOf(daytime, missed, 0)), Patient: ana, Date: missed}
	d.do(atDesk, WithdrawAbsence{Ref: ref, Reason: "not admitted yet"})
	d.do(atDesk, move(missed.AddDays(1)))
}

func TestAnotherFirstDayLooksBack(t *testing.T) {
	d := openClinic(t)
	if !d.asks(atDesk, move(Date{2025, time.December, 15})) {
		t.Error("a first day gone by is corrected with a reason")
	}
	d.admit("new", "Nia", "New", "909", daytime)
	id := MoveAdmission{Patient: "new", Admission: stay("new"), From: d.date.AddDays(3)}
	d.do(atDesk, id)
	id.From = d.date.AddDays(9)
	if d.asks(atDesk, id) {
		t.Error("a stay that has not begun is moved to another day to come without one")
	}
}

func TestUndoOfAnotherFirstDay(t *testing.T) {
	d := openClinic(t)
	before := d.admissions[ana][0]
	act := move(Date{2025, time.December, 15})
	undo, ok := Undo(act, d.do(atDesk, act), "a slip")
	if !ok {
		t.Fatal("another first day can be taken back")
	}
	d.doTwice(atDesk, undo)
	if now := d.admissions[ana][0]; now.From != before.From || len(now.Plans) != 1 || !now.Plans[0].same(before.Plans[0]) {
		t.Errorf("as before, got %+v instead of %+v", now, before)
	}
	undo, _ = Undo(act, d.do(atDesk, act), "a slip")
	d.do(director, move(Date{2025, time.December, 1}))
	if events := d.do(atDesk, undo); len(events) > 0 || d.admissions[ana][0].From != (Date{2025, time.December, 1}) {
		t.Errorf("what somebody set since stays, got %v and %s", events, d.admissions[ana][0].From)
	}
}

// A stay joined from two records is moved in the one that says its first day, and in
// both where both began before.
func TestAJoinedStayIsMovedInItsRecords(t *testing.T) {
	d := twins(t)
	d.since(ana, Date{2026, time.February, 9})
	d.do(director, merging())
	joined := d.person().AdmissionsOf(ana)
	if len(joined) != 1 || joined[0].From != (Date{2026, time.January, 1}) {
		t.Fatalf("one stay from January 1, got %+v", joined)
	}
	command := MoveAdmission{Patient: ana, Admission: joined[0].ID, From: Date{2025, time.December, 8}}
	facts := d.doTwice(atDesk, command)
	if now := d.person().AdmissionsOf(ana)[0]; now.From != command.From || d.admissions[ana][0].From != (Date{2026, time.February, 9}) {
		t.Errorf("the record that began first is moved, the other not: got %s and %s", now.From, d.admissions[ana][0].From)
	}
	undo, _ := Undo(command, facts, "a slip")
	d.doTwice(atDesk, undo)
	if now := d.person().AdmissionsOf(ana)[0]; now.From != joined[0].From {
		t.Errorf("taken back, got %s", now.From)
	}
	command.From = Date{2026, time.February, 2}
	wantKinds(t, d.doTwice(atDesk, command), "admission.moved")
	if now := d.person().AdmissionsOf(ana)[0]; now.From != command.From {
		t.Errorf("later, got %s", now.From)
	}
}

func TestEarlierVersionsOfAFirstDay(t *testing.T) {
	d := openClinic(t)
	moved := d.do(atDesk, move(Date{2025, time.December, 15}))[0].(AdmissionMoved)
	versions := Versions(d, []Entry{{Event: moved.because("typed wrong")}})
	if len(versions) != 1 || versions[0].Why != "typed wrong" || versions[0].Told.Word != "admission_moved" {
		t.Fatalf("one earlier version with its reason, got %+v", versions)
	}
	if got := valueIn(versions[0], "first_day"); got.Was != (Date{2026, time.January, 1}) || got.Now != (Date{2025, time.December, 15}) {
		t.Errorf("January 1 before, December 15 now, got %+v", got)
	}
}
