package clinic

import "testing"

func TestASessionThatIsNotAsScheduledIsNamed(t *testing.T) {
	d := openClinic(t)
	if got := d.audit(monday).Changed; len(got) != 0 {
		t.Fatalf("everything is as scheduled, got %+v", got)
	}
	d.do(atDesk, ChangeSession{Meeting: Meeting{Track: daytime, Date: monday}, Do: CancelSession, Reason: "counselor ill"})
	changed := d.audit(monday).Changed
	if len(changed) != 1 || !changed[0].Cancelled || changed[0].Reason != "counselor ill" || changed[0].Label.Text != "daytime" || len(changed[0].Usual) == 0 {
		t.Errorf("cancelled, with what the schedule has, got %+v", changed)
	}
	d.do(atDesk, ChangeSession{Meeting: Meeting{Track: daytime, Date: monday}, Do: RestoreSession, Reason: "she is back"})
	if got := d.audit(monday).Changed; len(got) != 0 {
		t.Errorf("as scheduled again, got %+v", got)
	}
}
