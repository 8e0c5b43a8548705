package clinic

import "testing"

// undoneCheckIn checks a patient in at the desk and takes it back.
func (d *clinicDay) undoneCheckIn(p PatientID, track TrackID) []Event {
	d.t.Helper()
	act := CheckInByDesk{Patient: p, Track: track, Date: d.date}
	undo, ok := Undo(act, d.do(atDesk, act), "wrong row")
	if !ok {
		d.t.Fatalf("a check-in by the desk can be taken back")
	}
	return d.doTwice(atDesk, undo)
}

func TestUndoOfACheckInKeepsThePatientsOwnClaim(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(9, 20)
	wantKinds(t, d.undoneCheckIn(ana, daytime), "visit.arrival_withdrawn")
	visit := d.visit(ana, daytime)
	if visit.Claim == nil || visit.Claim.Via != ViaCard || !visit.Claim.At.Equal(d.clockAt(9, 0)) || visit.Arrival != nil {
		t.Errorf("her scan at 9:00 is hers, and nobody saw her: got %+v and %+v", visit.Claim, visit.Arrival)
	}
}

func TestUndoOfACheckInBringsAnAbsenceBack(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused, Note: "called at 8:10"})
	d.clock(9, 10)
	d.undoneCheckIn(ana, daytime)
	visit := d.visit(ana, daytime)
	if visit.Absence == nil || visit.Absence.Outcome != Excused || visit.Absence.Note != "called at 8:10" || visit.Claim != nil || visit.Arrival != nil {
		t.Errorf("excused as before, and not here: got %+v", visit)
	}
}

func TestUndoOfACheckInBringsADepartureBack(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(9, 40)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	d.clock(10, 30)
	act := CheckInByDesk{Patient: ana, Track: daytime, Date: monday}
	undo, _ := Undo(act, d.do(atDesk, act), "wrong row")
	d.do(atDesk, undo)
	visit := d.visit(ana, daytime)
	if visit.Departure == nil || !visit.Departure.At.Equal(d.clockAt(9, 40)) || visit.Arrival == nil || d.credited(ana, daytime) != 40 {
		t.Errorf("left at 9:40 with 40 minutes as before: got %+v and %d minutes", visit.Departure, d.credited(ana, daytime))
	}
}

func TestUndoOfACheckInChoosesTheTrackThatWasChosen(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ben, daytime) // his own is the evening
	d.clock(17, 50)
	d.undoneCheckIn(ben, evening)
	if track, _ := d.ChosenTrack(ben, monday); track != daytime {
		t.Errorf("he had chosen the daytime himself, got %s", track)
	}
	if visit := d.visit(ben, daytime); visit.Claim == nil {
		t.Error("his check-in of the morning stays")
	}
}

func TestUndoOfACheckInLeavesWhatCameLater(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 10)
	act := CheckInByDesk{Patient: ana, Track: daytime, Date: monday}
	undo, _ := Undo(act, d.do(atDesk, act), "wrong row")
	d.clock(9, 20)
	d.do(atDesk, WithdrawClaim{Ref: d.ref(ana, daytime), Reason: "not her"})
	d.pick(ana, daytime)
	d.doTwice(atDesk, undo)
	if visit := d.visit(ana, daytime); visit.Claim == nil || visit.Claim.Via != ViaCard {
		t.Errorf("the scan at 9:20 is another one, got %+v", visit.Claim)
	}
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	d.refused(atDesk, undo, "left_already")
}
