package clinic

import "testing"

func TestOnePatientsHours(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday.AddDays(-12)) // a Wednesday
	d.do(atDesk, SetPatientPIN{Patient: ana, PIN: "a hash"})
	d.clock(23, 0)
	d.attendOn(ana, daytime, monday.AddDays(-7))
	d.attendOn(ana, daytime, monday)
	d.absent(ana, daytime, monday.AddDays(1), Excused)
	got, err := PatientHoursOf(d, ana, stay(ana), monday.AddDays(2), d.now)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Weeks) != 3 || got.Weeks[0].Week != monday.AddDays(-14) || got.Weeks[1].Credited != 150 || got.Weeks[2].Credited != 150 {
		t.Errorf("three weeks, oldest first: got %+v", got.Weeks)
	}
	if len(got.Days) != 2 || got.Days[0].Date != monday || got.Days[0].Visits[0].Credit.Minutes != 150 || got.Days[1].Visits[0].Status != StatusExcused {
		t.Errorf("the chosen week visit by visit: got %+v", got.Days)
	}
	if visit := got.Days[0].Visits[0]; visit.Track.Text != "daytime" || visit.Status != StatusLeft {
		t.Errorf("attended in daytime, got %+v", visit)
	}
	if got.Patient.PIN != "set" || got.Track.ID != daytime || got.Program.ID != iop || len(got.Tracks) != 1 {
		t.Errorf("with what belongs to the stay, and no hash of a PIN: got %+v", got)
	}
	if len(got.Absences.Entries) != 6 { // Wed, Thu; Tue to Thu; this Tuesday
		t.Errorf("the ledger is there, got %d entries", len(got.Absences.Entries))
	}
	if _, err := PatientHoursOf(d, ben, stay(ana), monday, d.now); err == nil {
		t.Error("Ana's stay is not Ben's")
	}
}
