package clinic

import (
	"slices"
	"testing"
)

func (d *clinicDay) alerts(p PatientID) []Alert {
	d.t.Helper()
	alerts, err := AlertsOf(d, d.admissions[p][0], d.now)
	if err != nil {
		d.t.Fatalf("the alerts of %s: %v", p, err)
	}
	return alerts
}

// alertOf finds the alert of a kind; the zero one where there is none.
func alertOf(alerts []Alert, kind AlertKind) Alert {
	for _, alert := range alerts {
		if alert.Kind == kind {
			return alert
		}
	}
	return Alert{}
}

func TestAlerts(t *testing.T) {
	limits := func(limit Limit) func(d *clinicDay) {
		return func(d *clinicDay) {
			d.changeProgram(func(p *Program) { p.Attendance.Limits = []Limit{limit} })
			d.clock(21, 0)
		}
	}
	tests := []struct {
		what    string
		prepare func(d *clinicDay)
		want    Alert // its kind is looked for
	}{
		{"a session missed", func(d *clinicDay) { d.clock(12, 0) }, Alert{Kind: AlertNeedsMakeUp, Day: monday, Count: 150, Of: 600}},
		{"unexplained", func(d *clinicDay) { d.clock(12, 0) }, Alert{Kind: AlertUnexplained, Day: monday, Count: 1}},
		{"nothing can help", func(d *clinicDay) {
			d.clock(12, 0)
			d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
		}, Alert{Kind: AlertOutOfReach, Urgent: true, Day: monday, Count: 450, Of: 600}},
		{"one more reaches the limit", limits(Limit{Kind: LimitUnexcused, Count: 2}),
			Alert{Kind: AlertLimitNear, Count: 1, Of: 2, Limit: LimitUnexcused}},
		{"the limit is reached", limits(Limit{Kind: LimitMissed, Count: 1, Weeks: 12}),
			Alert{Kind: AlertLimitReached, Urgent: true, Count: 1, Of: 1, Limit: LimitMissed, Weeks: 12}},
		{"far from the limit", limits(Limit{Kind: LimitMissed, Count: 3}), Alert{}},
		{"to be made up", func(d *clinicDay) {
			d.changeProgram(func(p *Program) { p.MakeUps = true })
			d.clock(12, 0)
		}, Alert{Kind: AlertMakeUpsOwed, Count: 1}},
		{"below the level's minimum", func(d *clinicDay) { d.changeProgram(func(p *Program) { p.Level.WeeklyMinimum = 660 }) },
			Alert{Kind: AlertBelowMinimum, Day: monday, Count: 600, Of: 660}},
		{"more than the week may hold", func(d *clinicDay) { d.changeProgram(func(p *Program) { p.Level.WeeklyMaximum = 540 }) },
			Alert{Kind: AlertAboveMaximum, Day: monday, Count: 600, Of: 540}},
		{"three days in a row without treatment", func(d *clinicDay) { d.changeProgram(func(p *Program) { p.Level.LargestGap = 2 }) },
			Alert{Kind: AlertGap, Day: monday.AddDays(4), Count: 3, Of: 2}},
		{"nobody said when they left", func(d *clinicDay) {
			d.clock(9, 0)
			d.pick(ana, daytime)
			d.clock(14, 0)
		}, Alert{Kind: AlertUnverified, Day: monday, Count: 1}},
		{"a correction waits", func(d *clinicDay) {
			d.clock(9, 0)
			d.pick(ana, daytime)
			d.apply(CorrectionProposed{VisitRef: d.ref(ana, daytime), Correction: "c", Reason: "wrong time"}, Recorded{At: d.now})
		}, Alert{Kind: AlertCorrection, Day: monday, Count: 1}},
		{"the last week of eight", func(d *clinicDay) {
			d.admissions[ana][0].From, d.admissions[ana][0].Weeks = monday.AddDays(-7*7), 8
		}, Alert{Kind: AlertStayEnds, Day: monday.AddDays(6), Count: 6}},
		{"the program's usual length is over", func(d *clinicDay) {
			d.changeProgram(func(p *Program) { p.ExpectedWeeks = 8 })
			d.admissions[ana][0].From = monday.AddDays(-8*7 - 1)
		}, Alert{Kind: AlertStayEnds, Day: monday.AddDays(-2), Count: -2}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.since(ana, monday)
			test.prepare(d)
			all := d.alerts(ana)
			if test.want.Kind == "" {
				if near, reached := alertOf(all, AlertLimitNear), alertOf(all, AlertLimitReached); near.Kind != "" || reached.Kind != "" {
					t.Errorf("no limit is near, got %+v", all)
				}
				return
			}
			if got := alertOf(all, test.want.Kind); got != test.want {
				t.Errorf("want %+v among %+v", test.want, all)
			}
		})
	}
}

func TestNoAlarmOnTheWayDown(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.changeProgram(func(p *Program) { p.Level.WeeklyMinimum = 660 })
	d.plan(ana, func(p *Plan) { p.StepDown = true })
	if all := d.alerts(ana); len(all) != 0 {
		t.Errorf("a step down is below the minimum on purpose, got %+v", all)
	}
}

func TestTheMostUrgentFirst(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.changeProgram(func(p *Program) {
		p.Attendance.Limits, p.MakeUps = []Limit{{Kind: LimitInARow, Count: 1}, {Kind: LimitMissed, Count: 2}}, true
		p.Level.WeeklyMinimum, p.Level.LargestGap, p.ExpectedWeeks = 660, 1, 1
	})
	d.clock(12, 0)
	var got []AlertKind
	for _, alert := range d.alerts(ana) {
		got = append(got, alert.Kind)
	}
	want := []AlertKind{AlertLimitReached, AlertUnexplained, AlertLimitNear, AlertNeedsMakeUp, AlertGap, AlertMakeUpsOwed, AlertBelowMinimum, AlertStayEnds}
	if !slices.Equal(got, want) {
		t.Errorf("want %v, got %v", want, got)
	}
}

func TestAGapInFact(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday.AddDays(-7))
	d.changeProgram(func(p *Program) { p.Level.LargestGap = 3 })
	d.attendOn(ana, daytime, monday.AddDays(-4))
	d.at(monday.AddDays(1), 13, 0) // Monday and Tuesday were missed
	got := alertOf(d.alerts(ana), AlertGap)
	if got.Count != 5 || got.Day != monday.AddDays(-3) {
		t.Errorf("from Friday to Tuesday are five days, got %+v", got)
	}
}

func TestAlertsOfAPatientAdmittedMidWeek(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday.AddDays(3))
	d.at(monday.AddDays(3), 8, 0)
	if got := alertOf(d.alerts(ana), AlertUnexplained); got.Count != 0 {
		t.Errorf("nobody is absent before their first day, got %+v", got)
	}
}
