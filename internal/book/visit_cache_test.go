package book

import (
	"reflect"
	"testing"

	"daybook/internal/clinic"
)

// TestAKeptVisitIsAsGoodAsAReadOne reads the same visits with and without what
// was kept, before and after a change.
func TestAKeptVisitIsAsGoodAsAReadOne(t *testing.T) {
	r := newRig(t)
	date := clinic.NewDate(2026, 11, 16)
	visits := func() []clinic.Visit {
		var found []clinic.Visit
		err := r.Read(func(v clinic.View) (err error) {
			found, err = v.VisitsOf(r.ana, date, date)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	same := func(what string) {
		t.Helper()
		kept := visits()
		r.visits = newVisitCache()
		if read := visits(); len(kept) != 1 || !reflect.DeepEqual(kept, read) {
			t.Errorf("%s: kept %+v, on the disk is %+v", what, kept, read)
		}
	}
	r.scan()
	visits()
	same("read twice")
	r.must(clinic.ConfirmArrival{Ref: r.visit().VisitRef})
	same("confirmed since")
	r.clock.to(newYork(t, "2026-11-16 21:00"))
	r.must(clinic.CheckOut{Ref: r.visit().VisitRef})
	same("checked out since")
	r.must(clinic.WithdrawDeparture{Ref: r.visit().VisitRef, Reason: "still here"})
	same("taken back")
}
