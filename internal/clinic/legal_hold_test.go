package clinic

import "testing"

// TestALegalHoldStandsUntilItIsLifted, with a reason each time, whatever is saved of
// the patient in between.
func TestALegalHoldStandsUntilItIsLifted(t *testing.T) {
	d := openClinic(t)
	env := Env{Now: d.now, Zone: newYork(), Actor: director}
	for _, refused := range []Command{SetLegalHold{Patient: ana}, SetLegalHold{Patient: "nobody", Reason: "x"}, LiftLegalHold{Patient: ana}} {
		if _, err := refused.Decide(d, env); err == nil {
			t.Errorf("%+v is taken", refused)
		}
	}
	do := func(command Command) int {
		events, err := command.Decide(d, env)
		if err != nil {
			t.Fatal(err)
		}
		for _, event := range events {
			d.apply(event, Recorded{Actor: director})
		}
		return len(events)
	}
	set := SetLegalHold{Patient: ana, Reason: " subpoena 12-3 "}
	if do(set) != 1 || do(set) != 0 {
		t.Error("the same hold twice is one")
	}
	saved := d.patients[ana]
	saved.Note, saved.LegalHold = "called", LegalHold{}
	do(SavePatient{Patient: saved})
	if hold := d.patients[ana].LegalHold; hold.Reason != "subpoena 12-3" || hold.By != dina || hold.Since.IsZero() {
		t.Errorf("the hold is %+v", hold)
	}
	if do(LiftLegalHold{Patient: ana, Reason: "the case is closed"}) != 1 || d.patients[ana].LegalHold.Stands() {
		t.Error("the hold was not lifted")
	}
}
