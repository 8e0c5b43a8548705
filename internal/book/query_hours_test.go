package book

import (
	"testing"

	"daybook/internal/clinic"
)

func TestHoursOfTheWeek(t *testing.T) {
	r := newRig(t)
	r.scan()
	r.clock.to(newYork(t, "2026-11-16 21:30"))
	r.must(clinic.ConfirmArrival{Ref: r.visit().VisitRef})
	r.must(clinic.CheckOut{Ref: r.visit().VisitRef, At: newYork(t, "2026-11-16 21:00")})
	board, err := r.Hours(clinic.NewDate(2026, 11, 18))
	if err != nil || len(board.Rows) != 1 {
		t.Fatalf("one patient is in a program: got %+v, %v", board, err)
	}
	row := board.Rows[0]
	if row.Patient != r.ana || row.Week.Credited != 170 || board.Credited != 170 || row.Forecast.Scheduled != 340 || board.Week != clinic.NewDate(2026, 11, 16) {
		t.Errorf("170 minutes earned, 340 to come in the week of Monday: got %+v", row)
	}
	hours, err := r.PatientHours(r.ana, row.Admission, board.Week)
	if err != nil || len(hours.Weeks) != 3 || len(hours.Days) != 1 || hours.Weeks[2].Credited != 170 {
		t.Errorf("the third week of the stay, with one day so far: got %+v, %v", hours, err)
	}
	if _, err := r.PatientHours(r.ana, "no such stay", board.Week); err == nil {
		t.Error("a stay that is not there has no hours")
	}
}
