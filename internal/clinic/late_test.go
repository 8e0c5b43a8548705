package clinic

import (
	"testing"
	"time"
)

func TestStatusOfSomebodyWhoIsNotIn(t *testing.T) {
	policy := DefaultAttendance() // late after 5, missing after 15
	tests := []struct {
		hour, minute int
		want         Status
	}{
		{7, 0, StatusExpected}, {9, 0, StatusExpected}, {9, 4, StatusExpected},
		{9, 5, StatusLate}, {9, 14, StatusLate},
		{9, 15, StatusMissing}, {12, 0, StatusMissing}, {23, 0, StatusMissing},
	}
	visit := Visit{Session: mondaySession(daytime)}
	for _, test := range tests {
		now := InstantOf(monday, At(test.hour, test.minute), newYork())
		if got := StatusAt(visit, policy, now); got != test.want {
			t.Errorf("at %s: want %s, got %s", At(test.hour, test.minute), test.want, got)
		}
	}
}

func TestSomebodyWhoNeverCameIsMissingOnceTheSessionIsOver(t *testing.T) {
	policy := Attendance{LateAfter: 300, MissAfter: 600}
	visit := Visit{Session: mondaySession(daytime)}
	if got := StatusAt(visit, policy, visit.Session.End); got != StatusMissing {
		t.Errorf("the session is over and they never came: want missing, got %s", got)
	}
}

func TestStatusThroughADay(t *testing.T) {
	d := openClinic(t)
	status := func(when string, want Status) {
		t.Helper()
		visit := d.visit(ana, daytime)
		visit.Session = mondaySession(daytime)
		if got := StatusAt(visit, d.programs[iop].Attendance, d.now); got != want {
			t.Errorf("%s: want %s, got %s", when, want, got)
		}
	}
	status("before anything", StatusExpected)
	d.clock(8, 55)
	d.pick(ana, daytime)
	status("after the scan", StatusIn)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	status("after the desk saw her", StatusConfirmed)
	d.clock(12, 59)
	status("an hour after the end, within the grace", StatusConfirmed)
	d.clock(13, 1)
	status("nobody said when she left", StatusUnverified)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: InstantOf(monday, At(12, 0), d.zone)})
	status("the desk said when she left", StatusLeft)
}

func TestStatusOfSomebodyWhomNobodySaw(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(11, 50)
	d.scan(ana)
	policy := d.programs[iop].Attendance
	if got := StatusAt(d.visit(ana, daytime), policy, d.now); got != StatusIn {
		t.Errorf("left by herself, not seen yet: the desk can still confirm her, want in, got %s", got)
	}
	d.clock(13, 1)
	if got := StatusAt(d.visit(ana, daytime), policy, d.now); got != StatusUnverified {
		t.Errorf("long over and nobody saw her: no credit, want unverified, got %s", got)
	}
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	if got := StatusAt(d.visit(ana, daytime), policy, d.now); got != StatusLeft {
		t.Errorf("confirmed afterwards: want left, got %s", got)
	}
}

func TestAnAttestedEveningIsNotUnverified(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ben, evening)})
	d.clock(21, 0)
	for _, block := range d.visit(ben, evening).Session.Blocks {
		if block.Counts {
			d.do(inGroup, Attest{Ref: d.ref(ben, evening), Attestation: Attestation{Block: block.Block, Present: true}})
		}
	}
	d.clock(23, 30)
	if got := StatusAt(d.visit(ben, evening), d.programs[iop].Attendance, d.now); got != StatusConfirmed {
		t.Errorf("the counselor's word covers the departure: want confirmed, got %s", got)
	}
}

func TestStatusOfAbsences(t *testing.T) {
	for outcome, want := range map[Outcome]Status{
		Excused: StatusExcused, Unexcused: StatusUnexcused, NoShow: StatusNoShow, NotAdmitted: StatusNotAdmitted, SentOut: StatusSentOut,
	} {
		visit := Visit{Session: mondaySession(daytime), Absence: &Absence{Outcome: outcome}, Claim: &Claim{}}
		if got := StatusAt(visit, DefaultAttendance(), visit.Session.End); got != want {
			t.Errorf("recorded as %s: want %s, got %s", outcome, want, got)
		}
	}
}

func TestLateBy(t *testing.T) {
	session := mondaySession(daytime)
	for came, want := range map[time.Duration]int{
		-20 * time.Minute: 0, 0: 0, 59 * time.Second: 0, time.Minute: 1, 30*time.Minute + 59*time.Second: 30,
	} {
		if got := LateBy(session, session.Start.Add(came)); got != want {
			t.Errorf("came %s after the start: want %d whole minutes late, got %d", came, want, got)
		}
	}
}

func mondaySession(id TrackID) Session {
	hour, mark := 9, MarkDay
	if id == evening {
		hour, mark = 18, MarkNight
	}
	session, _ := SessionOn(testProgram(), testTrack(id, mark, hour), monday, newYork())
	return session
}
