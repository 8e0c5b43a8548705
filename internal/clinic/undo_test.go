package clinic

import "testing"

// Each act, done on a day that is prepared for it, and taken back again: the
// patient stands to the session as before.
func TestUndo(t *testing.T) {
	checkedIn := func(d *clinicDay) { d.clock(9, 0); d.pick(ana, daytime) }
	confirmed := func(d *clinicDay) { checkedIn(d); d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)}) }
	tests := []struct {
		what    string
		prepare func(d *clinicDay)
		actor   Actor
		act     func(d *clinicDay) Command
		then    Status
	}{
		{"a confirmation", checkedIn, atDesk, func(d *clinicDay) Command { return ConfirmArrival{Ref: d.ref(ana, daytime)} }, StatusConfirmed},
		{"a confirmation taken back", confirmed, atDesk, func(d *clinicDay) Command { return WithdrawArrival{Ref: d.ref(ana, daytime)} }, StatusIn},
		{"a check-in by the desk", func(d *clinicDay) { d.clock(9, 10) }, atDesk, func(d *clinicDay) Command {
			return CheckInByDesk{Patient: ana, Track: daytime, Date: monday}
		}, StatusConfirmed},
		{"a check-out", confirmed, atDesk, func(d *clinicDay) Command { return CheckOut{Ref: d.ref(ana, daytime)} }, StatusLeft},
		{"leaving by the card", confirmed, inLobby, func(d *clinicDay) Command { return LeaveByPatient{Ref: d.ref(ana, daytime)} }, StatusLeft},
		{"an absence", func(*clinicDay) {}, atDesk, func(d *clinicDay) Command {
			return RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NoShow}
		}, StatusNoShow},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			test.prepare(d)
			before := d.statusOf(ana, daytime)
			act := test.act(d)
			facts := d.do(test.actor, act)
			if got := d.statusOf(ana, daytime); got != test.then {
				t.Fatalf("after the act: want %s, got %s", test.then, got)
			}
			undo, ok := Undo(act, facts, "a slip")
			if !ok {
				t.Fatalf("%T can be taken back", act)
			}
			d.doTwice(atDesk, undo)
			if got := d.statusOf(ana, daytime); got != before {
				t.Errorf("taken back: want %s again, got %s", before, got)
			}
			if d.credited(ana, daytime) > 0 {
				t.Errorf("nothing is credited, got %d", d.credited(ana, daytime))
			}
			d.do(test.actor, act)
			if got := d.statusOf(ana, daytime); got != test.then {
				t.Errorf("done again: want %s, got %s", test.then, got)
			}
		})
	}
}

func (d *clinicDay) statusOf(p PatientID, track TrackID) Status {
	visit := d.visit(p, track)
	visit.Session = mondaySession(track)
	return StatusAt(visit, d.programs[iop].Attendance, d.now)
}

func TestUndoOfASwitchByTheDesk(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	act := CheckInByDesk{Patient: ben, Track: daytime, Date: monday}
	undo, _ := Undo(act, d.do(atDesk, act), "wrong row")
	d.do(atDesk, undo)
	if track, ok := d.ChosenTrack(ben, monday); ok && track != evening {
		t.Errorf("taken back, his track is the evening again, got %s", track)
	}
}

func TestUndoKeepsTheReason(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	act := CheckOut{Ref: d.ref(ana, daytime)}
	undo, _ := Undo(act, d.do(atDesk, act), "wrong row")
	if got := undo.(WithdrawDeparture).Reason; got != "wrong row" {
		t.Errorf("the journal should read the reason, got %q", got)
	}
}

func TestWhatOnlyAnotherActCanMend(t *testing.T) {
	for _, act := range []Command{CheckIn{}, WithdrawClaim{}, Attest{}, IssueCard{}, RevokeCard{}, SavePatient{}, ReleaseHold{}} {
		if undo, ok := Undo(act, []Event{ClaimWithdrawn{}}, "x"); ok {
			t.Errorf("%T cannot be taken back as such, got %T", act, undo)
		}
	}
}

// A colleague's act is not taken back by somebody who came to the same a moment later.
func TestWhatRecordedNothingIsNotTakenBack(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	for _, act := range []Command{CheckInByDesk{Patient: ana, Track: daytime, Date: monday}, ConfirmArrival{Ref: d.ref(ana, daytime)}} {
		if undo, ok := Undo(act, d.do(atDesk, act), "x"); ok {
			t.Errorf("%T found all of it done, and must not offer %T", act, undo)
		}
	}
}
