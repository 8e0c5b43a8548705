package clinic

import "testing"

// TestAListClaimsPresence by telehealth, with the time away, and confirms nothing;
// the same list again changes nothing, and its undo leaves no trace on the visit.
func TestAListClaimsPresence(t *testing.T) {
	d := openClinic(t)
	d.clock(12, 30)
	act := ClaimByList{
		Patient: ana, Meeting: Meeting{Track: daytime, Date: monday}, From: d.clockAt(9, 2), To: d.clockAt(11, 58),
		Away: []Span{{From: d.clockAt(10, 0), To: d.clockAt(10, 15)}},
	}
	facts := d.doTwice(atDesk, act)
	visit := d.visit(ana, daytime)
	if visit.Claim == nil || visit.Claim.Via != ViaList || !visit.Claim.At.Equal(d.clockAt(9, 2)) || visit.Arrival != nil {
		t.Errorf("a list is a claim from 9:02 and nobody saw her: got %+v and %+v", visit.Claim, visit.Arrival)
	}
	if visit.Modality != Telehealth || visit.Departure == nil || !visit.Departure.At.Equal(d.clockAt(11, 58)) {
		t.Errorf("by telehealth until 11:58: got %q and %+v", visit.Modality, visit.Departure)
	}
	undo, ok := Undo(act, facts, "wrong list")
	if !ok {
		t.Fatal("a list can be taken back")
	}
	d.doTwice(atDesk, undo)
	visit = d.visit(ana, daytime)
	if visit.Claim != nil || visit.Departure != nil || visit.Modality != "" || d.credited(ana, daytime) != 0 {
		t.Errorf("as if there had been no list: got %+v", visit)
	}
}

// TestAListLeavesOtherClaimsAlone: who scanned a card came by card.
func TestAListLeavesOtherClaimsAlone(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(12, 30)
	if facts := d.do(atDesk, ClaimByList{Patient: ana, Meeting: Meeting{Track: daytime, Date: monday}, From: d.clockAt(9, 2)}); len(facts) != 0 {
		t.Errorf("a list about somebody who is in by card recorded %v", kinds(facts))
	}
}

// TestAListTakesAnAbsenceBack and its undo brings it back.
func TestAListTakesAnAbsenceBack(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NoShow})
	d.clock(12, 30)
	act := ClaimByList{Patient: ana, Meeting: Meeting{Track: daytime, Date: monday}, From: d.clockAt(9, 2), To: d.clockAt(11, 58)}
	facts := d.do(atDesk, act)
	if visit := d.visit(ana, daytime); visit.Absence != nil || visit.Claim == nil {
		t.Errorf("she was there: got %+v", visit)
	}
	undo, _ := Undo(act, facts, "wrong list")
	d.do(atDesk, undo)
	if visit := d.visit(ana, daytime); visit.Absence == nil || visit.Absence.Outcome != NoShow || visit.Claim != nil {
		t.Errorf("a no-show as before: got %+v", visit)
	}
}

// TestAListOfTheFutureIsRefused: nobody joined at a time to come.
func TestAListOfTheFutureIsRefused(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 0)
	d.refused(atDesk, ClaimByList{Patient: ana, Meeting: Meeting{Track: daytime, Date: monday}, From: d.clockAt(9, 2)}, "time_to_come")
}
