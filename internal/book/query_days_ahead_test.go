package book

import (
	"testing"

	"daybook/internal/clinic"
)

func TestTheDaysAhead(t *testing.T) {
	r := newRig(t)
	today := r.Today() // a Monday
	r.must(clinic.SaveClosure{Closure: clinic.Closure{ID: "over", Label: "over", From: today.AddDays(-9), To: today.AddDays(-8)}})
	r.must(clinic.SaveClosure{Closure: clinic.Closure{ID: "snow", Label: "snow", From: today.AddDays(3), To: today.AddDays(3)}})
	r.must(clinic.ChangeSession{Meeting: clinic.Meeting{Track: evening, Date: today.AddDays(1)}, Do: clinic.CancelSession, Reason: "ill"})
	closures, meetings := r.DaysAhead(7)
	if len(closures) != 1 || closures[0].ID != "snow" {
		t.Errorf("only the closure that is not over, got %+v", closures)
	}
	closed, cancelled := 0, 0
	for _, m := range meetings {
		if m.Session.Date.After(today.AddDays(6)) {
			t.Errorf("%s is more than seven days ahead", m.Session.Date)
		}
		if m.Closure == "snow" {
			closed++
		}
		if m.Change.Cancelled && m.Change.Reason == "ill" {
			cancelled++
		}
	}
	if closed == 0 || cancelled != 1 {
		t.Errorf("%d meetings are closed and %d cancelled: %+v", closed, cancelled, meetings)
	}
}
