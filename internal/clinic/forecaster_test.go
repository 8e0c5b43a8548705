package clinic

import (
	"testing"
	"time"
)

// Ana's four days of 150 minutes become two from Wednesday on. Until then her week
// is the stay that she is in, with Monday's minutes and Tuesday's session: two of
// four days ask for 300. From Wednesday on it is the next one: one of its two days
// is left, and asks for 150 of 300.
func TestAChangeLaterInTheWeekDoesNotHideToday(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	wednesday := monday.AddDays(2)
	plan := Plan{From: wednesday, Track: daytime, Days: []time.Weekday{time.Monday, time.Wednesday}, WeeklyMinutes: 300}
	d.at(monday.AddDays(1), 8, 0)
	d.do(director, StepDown{
		Patient: ana, Admission: stay(ana), Date: monday.AddDays(1), Reason: "does well",
		Next: Admission{ID: "next", Patient: ana, Program: iop, From: wednesday, Plans: []Plan{plan}},
	})
	row := func() HoursRow {
		t.Helper()
		board, err := HoursBoardOf(d, monday, d.now)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range board.Rows {
			if row.Patient == ana {
				return row
			}
		}
		t.Fatal("Ana is not on the board")
		return HoursRow{}
	}
	if got := row(); got.Admission != stay(ana) || got.Forecast.Target != 300 {
		t.Errorf("on Tuesday: the stay until today, 300 minutes; got %s, %+v", got.Admission, got.Forecast)
	}
	d.wantForecast(ana, OnTrack, 150, 150, 450, 0, "Monday is earned, Tuesday is to come, and its evening could be added")
	d.at(wednesday, 8, 0)
	if got := row(); got.Admission != "next" || got.Forecast.Target != 150 || got.Forecast.Scheduled != 150 {
		t.Errorf("on Wednesday: the next stay, 150 minutes; got %s, %+v", got.Admission, got.Forecast)
	}
	if got := row(); got.Days[0].Credited != 0 || got.Week.Credited != 0 {
		t.Errorf("Monday's minutes are the earlier stay's, in the day as in the week: got %+v, %+v", got.Days[0], got.Week)
	}
}

// TestBothStaysOfAWeek: who steps down in the middle of a week has a row for each
// stay, together worth what the week's sheets say.
func TestBothStaysOfAWeek(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	wednesday := monday.AddDays(2)
	plan := Plan{From: wednesday, Track: daytime, Days: []time.Weekday{time.Wednesday, time.Thursday}, WeeklyMinutes: 300}
	d.at(monday.AddDays(1), 8, 0)
	d.do(director, StepDown{
		Patient: ana, Admission: stay(ana), Date: monday.AddDays(1), Reason: "does well",
		Next: Admission{ID: "next", Patient: ana, Program: iop, From: wednesday, Plans: []Plan{plan}},
	})
	d.attend(ana, daytime, wednesday)
	d.at(wednesday, 20, 0)
	board := d.hours(monday)
	var rows []HoursRow
	for i, row := range board.Rows {
		if row.Patient == ana {
			rows = append(rows, row)
			if row.Beside && board.Rows[i-1].Patient != ana {
				t.Errorf("the second row stands below the first, got it below %s", board.Rows[i-1].Name)
			}
		}
	}
	if len(rows) != 2 || rows[0].Admission != "next" || rows[1].Admission != stay(ana) || !rows[0].Two || rows[0].Beside || !rows[1].Beside {
		t.Fatalf("the stay of today, and the one before it: got %+v", rows)
	}
	if rows[1].Until != monday.AddDays(1) || rows[0].From != wednesday || len(rows[1].Alerts) != 0 {
		t.Errorf("until Tuesday and from Wednesday, alerts told once: got %+v", rows)
	}
	if rows[0].Week.Credited != sessionMinutes || rows[1].Week.Credited != sessionMinutes {
		t.Errorf("a session in each, got %d and %d", rows[0].Week.Credited, rows[1].Week.Credited)
	}
	sum := 0
	for _, count := range board.Counts {
		sum += count
	}
	if sum != len(board.Rows)-1 {
		t.Errorf("a patient is counted once: %d of %d rows", sum, len(board.Rows))
	}
	sheets, err := WeekSheetsOf(d, ana, monday, d.now)
	if err != nil || len(sheets) != 2 || board.Credited < 2*sessionMinutes {
		t.Errorf("two sheets, and both stays in the week's sum: got %d, %d, %v", len(sheets), board.Credited, err)
	}
}
