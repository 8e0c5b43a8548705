package clinic

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestWeekTarget: a plan of four days and ten hours, at a level of nine to
// nineteen hours, in the week from Monday, 2 March.
func TestWeekTarget(t *testing.T) {
	tuesday, wednesday, thursday := monday.AddDays(1), monday.AddDays(2), monday.AddDays(3)
	type want struct{ target, minimum, maximum int }
	tests := []struct {
		what   string
		change func(*clinicDay, *Admission)
		want   want
	}{
		{"a whole week", func(*clinicDay, *Admission) {}, want{600, 540, 1140}},
		{"admitted on Wednesday", func(_ *clinicDay, a *Admission) { a.From = wednesday }, want{300, 270, 1140}},
		{"the day of discharge is still a day", func(_ *clinicDay, a *Admission) { a.Discharged = monday }, want{150, 135, 1140}},
		{"counted by Daybook from Wednesday on", func(_ *clinicDay, a *Admission) { a.Opening = &Opening{AsOf: wednesday} }, want{300, 270, 1140}},
		{"discharged last week", func(_ *clinicDay, a *Admission) { a.Discharged = monday.AddDays(-1) }, want{}},
		{"admitted next week", func(_ *clinicDay, a *Admission) { a.From = monday.AddDays(7) }, want{}},
		{"no plan yet", func(_ *clinicDay, a *Admission) { a.Plans = nil }, want{}},
		{"a holiday", func(d *clinicDay, _ *Admission) {
			d.apply(ClosureSaved{Closure: Closure{ID: "c", From: tuesday, To: tuesday}}, Recorded{})
		}, want{450, 405, 1140}},
		{"a holiday of the other track", func(d *clinicDay, _ *Admission) {
			d.apply(ClosureSaved{Closure: Closure{ID: "c", From: tuesday, To: tuesday, Tracks: []TrackID{evening}}}, Recorded{})
		}, want{600, 540, 1140}},
		{"a closed day on which the patient does not come", func(d *clinicDay, _ *Admission) {
			d.apply(ClosureSaved{Closure: Closure{ID: "c", From: monday.AddDays(4), To: monday.AddDays(6)}}, Recorded{})
		}, want{600, 540, 1140}},
		{"a session cancelled for all", func(d *clinicDay, _ *Admission) {
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: thursday, Cancelled: true}}, Recorded{})
		}, want{450, 405, 1140}},
		{"cancelled, and taken back", func(d *clinicDay, _ *Admission) {
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: thursday, Cancelled: true, Undone: true}}, Recorded{})
		}, want{600, 540, 1140}},
		{"moved to the Saturday", func(d *clinicDay, _ *Admission) {
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: thursday, Cancelled: true, MovedTo: monday.AddDays(5)}}, Recorded{})
		}, want{600, 540, 1140}},
		{"moved to next week", func(d *clinicDay, _ *Admission) {
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: thursday, Cancelled: true, MovedTo: monday.AddDays(7)}}, Recorded{})
		}, want{450, 405, 1140}},
		{"moved past the discharge", func(d *clinicDay, a *Admission) {
			a.Discharged = thursday
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: thursday, Cancelled: true, MovedTo: monday.AddDays(5)}}, Recorded{})
		}, want{450, 405, 1140}},
		{"in the evening that day, which is cancelled", func(d *clinicDay, _ *Admission) {
			d.chosen[chosenDay{ana, tuesday}] = evening
			d.apply(SessionChanged{SessionChange{Track: evening, Date: tuesday, Cancelled: true}}, Recorded{})
		}, want{450, 405, 1140}},
		{"a new plan on Wednesday: two days of 600 in four, one of 400 in two", func(_ *clinicDay, a *Admission) {
			a.Plans = append(a.Plans, Plan{From: wednesday, Track: daytime, Days: []time.Weekday{time.Monday, time.Wednesday}, WeeklyMinutes: 400})
		}, want{300 + 200, 540, 1140}},
		{"a step down from Wednesday on asks for no minimum there", func(_ *clinicDay, a *Admission) {
			a.Plans = append(a.Plans, Plan{From: wednesday, Track: daytime, Days: []time.Weekday{time.Wednesday}, WeeklyMinutes: 100, StepDown: true, WeeklyMaximum: 300})
		}, want{300 + 100, 270, 300}},
		{"days that do not divide the minutes", func(_ *clinicDay, a *Admission) {
			a.Plans[0].Days, a.Plans[0].WeeklyMinutes, a.From = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday}, 500, tuesday
		}, want{333, 360, 1140}},
		{"a plan without days is shared over seven", func(_ *clinicDay, a *Admission) {
			a.Plans[0].Days, a.From = nil, monday.AddDays(6)
		}, want{85, 77, 1140}},
	}
	for _, test := range tests {
		d := openClinic(t)
		d.changeProgram(func(p *Program) { p.Level.WeeklyMinimum, p.Level.WeeklyMaximum = 540, 1140 })
		stay := d.admissions[ana][0]
		stay.Plans = append([]Plan(nil), stay.Plans...)
		test.change(d, &stay)
		var got want
		got.target, got.minimum, got.maximum = WeekTargetOf(d, stay, monday)
		if got != test.want {
			t.Errorf("%s: want %+v, got %+v", test.what, test.want, got)
		}
	}
}

// TestLobbyAndDeskShowTheSameLowerTarget: what a holiday takes away is gone from
// every screen.
func TestLobbyAndDeskShowTheSameLowerTarget(t *testing.T) {
	d := openClinic(t)
	d.apply(ClosureSaved{Closure: Closure{ID: "c", From: monday.AddDays(1), To: monday.AddDays(1)}}, Recorded{})
	d.at(monday, 8, 50)
	verdict := d.pick(ana, daytime)
	if verdict.Week == nil || verdict.Week.Target != 450 {
		t.Errorf("the lobby asks for 450 minutes in a week with a holiday, got %+v", verdict.Week)
	}
	board, err := BoardOf(d, monday, d.now)
	if err != nil || board.Tracks[0].Rows[0].Week.Target != 450 {
		t.Errorf("the desk asks for 450 minutes too, got %+v (%v)", board.Tracks[0].Rows, err)
	}
	sheet, err := SheetOf(d, ana, monday)
	if err != nil || sheet.Week.Target != 450 {
		t.Errorf("so does the patient's sheet, got %+v (%v)", sheet.Week, err)
	}
}

// TestWeekTargetNeverGrowsWhenDaysDropOut: closures only ever take away, whatever
// day the clinic's week starts on.
func TestWeekTargetNeverGrowsWhenDaysDropOut(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := openClinic(rt)
		stay := d.admissions[ana][0]
		week := monday.AddDays(rapid.IntRange(0, 20).Draw(rt, "week"))
		before, _, _ := WeekTargetOf(d, stay, week)
		from := week.AddDays(rapid.IntRange(-3, 8).Draw(rt, "closed from"))
		to := from.AddDays(rapid.IntRange(0, 9).Draw(rt, "days"))
		d.apply(ClosureSaved{Closure: Closure{ID: "c", From: from, To: to}}, Recorded{})
		after, _, _ := WeekTargetOf(d, stay, week)
		if before != weekMinutes || after < 0 || after > before {
			rt.Fatalf("closed from %s to %s: the week of %s asks for %d, and %d without", from, to, week, after, before)
		}
		if !from.After(week) && !to.Before(week.AddDays(6)) && after != 0 {
			rt.Fatalf("a week that is closed asks for nothing, got %d", after)
		}
	})
}
