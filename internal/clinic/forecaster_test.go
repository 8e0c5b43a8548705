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
