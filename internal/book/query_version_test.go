package book

import (
	"errors"
	"testing"

	"daybook/internal/clinic"
)

func TestTheBookAsksForTheReasonAndKeepsBothVersions(t *testing.T) {
	r := newRig(t)
	ana := clinic.Patient{ID: r.ana, Number: "204207", Family: "Zyxwvutová", Given: "Ana", BirthDate: clinic.NewDate(1987, 3, 14), Language: "es"}
	_, err := r.Do(r.desk, clinic.SavePatient{Patient: ana})
	var refusal *clinic.Refusal
	if !errors.As(err, &refusal) || refusal.Code != clinic.ReasonNeeded {
		t.Fatalf("another name of somebody with a stay needs a reason, got %v", err)
	}
	r.must(clinic.Explained{Command: clinic.SavePatient{Patient: ana}, Reason: "typed wrong"})
	r.openAgain()
	versions, err := r.VersionsOf(string(r.ana))
	if err != nil || len(versions) != 1 {
		t.Fatalf("want one earlier version, got %+v (%v)", versions, err)
	}
	got := versions[0]
	if got.Why != "typed wrong" || got.Actor != r.desk || got.Differences[0] != (clinic.Difference{Word: "given", Was: "Anastasia", Now: "Ana"}) {
		t.Errorf("what it was, what it became, who and why: got %+v", got)
	}
	if others, err := r.VersionsOf("somebody else"); err != nil || len(others) != 0 {
		t.Errorf("nobody else has any, got %+v (%v)", others, err)
	}
}
