package clinic

import (
	"slices"
	"testing"
	"time"
)

func (d *clinicDay) clockAt(hour, minute int) time.Time {
	return InstantOf(d.date, At(hour, minute), d.zone)
}

func wantKinds(t *testing.T, events []Event, want ...string) {
	t.Helper()
	if got := kinds(events); !slices.Equal(got, want) {
		t.Errorf("want the facts %v, got %v", want, got)
	}
}

func TestCheckInByDesk(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 10)
	wantKinds(t, d.doTwice(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}),
		"visit.opened", "visit.claimed", "visit.arrival_confirmed")
	visit := d.visit(ana, daytime)
	if visit.Claim.Via != ViaDesk || !visit.Arrival.At.Equal(d.now) || visit.Arrival.By != dora {
		t.Errorf("the desk's word is claim and arrival in one, got %+v and %+v", visit.Claim, visit.Arrival)
	}
}

func TestCheckInByDeskKeepsThePatientsClaim(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(9, 20)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	visit := d.visit(ana, daytime)
	if !visit.Arrival.At.Equal(d.clockAt(9, 0)) || !visit.Arrival.Seen.Equal(d.now) || visit.Claim.Via != ViaCard {
		t.Errorf("present since the scan at 9:00, seen at 9:20: got %+v", visit.Arrival)
	}
}

func TestCheckInByDeskAtAnEarlierTime(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 40)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday, At: d.clockAt(9, 5)})
	if got := d.visit(ana, daytime).Arrival.At; !got.Equal(d.clockAt(9, 5)) {
		t.Errorf("the desk says 9:05, got %s", got)
	}
	d.refused(atDesk, CheckInByDesk{Patient: ben, Track: evening, Date: monday, At: d.clockAt(9, 41)}, "time_to_come")
	d.refused(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: d.clockAt(9, 41)}, "time_to_come")
}

func TestCheckInByDeskBringsBack(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NoShow})
	d.clock(9, 10)
	wantKinds(t, d.doTwice(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}),
		"visit.absence_withdrawn", "visit.claimed", "visit.arrival_confirmed", "visit.credited")
	d.clock(10, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	if d.credited(ana, daytime) != 40 {
		t.Errorf("from 9:10 to 10:00 with a break from 9:50: want 40 minutes, got %d", d.credited(ana, daytime))
	}
	d.clock(10, 30)
	d.doTwice(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	if !d.visit(ana, daytime).In() || d.credited(ana, daytime) != 0 {
		t.Errorf("back in: the departure is taken back and the credit waits, got %d", d.credited(ana, daytime))
	}
}

// Another station's journal may bring a claim before the fact that opens its visit.
func TestAVisitWhoseOpeningIsStillOnTheWay(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.apply(VisitClaimed{VisitRef: d.ref(ana, daytime), At: d.now, Via: ViaCard}, Recorded{At: d.now, Actor: inLobby})
	wantKinds(t, d.doTwice(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}), "visit.opened", "visit.arrival_confirmed")
	if visit := d.visit(ana, daytime); visit.Session.ID == "" || visit.Claim.Via != ViaCard {
		t.Errorf("opened, and the claim is kept: got %+v", visit)
	}
}

func TestCheckInIntoWhatIsNot(t *testing.T) {
	d := openClinic(t)
	d.do(director, SaveProgram{Program: Program{ID: "php", Label: Label{Text: "PHP"}}})
	d.do(director, SaveTrack{Track: Track{ID: "php", Program: "php", Label: Label{Text: "PHP"}}})
	tests := []struct {
		patient PatientID
		track   TrackID
		date    Date
		code    string
	}{
		{"nobody", daytime, monday, "not_in_program"},
		{ana, daytime, Date{2025, time.December, 29}, "not_in_program"},
		{ana, "php", monday, "track_of_other_program"},
		{ana, "no such", monday, "track_of_other_program"},
		{ana, daytime, monday.AddDays(4), "track_does_not_meet"},
	}
	for _, test := range tests {
		d.refused(atDesk, CheckInByDesk{Patient: test.patient, Track: test.track, Date: test.date}, test.code)
		d.refused(inLobby, CheckIn{Patient: test.patient, Track: test.track, Date: test.date}, test.code)
		d.refused(atDesk, RecordAbsence{Patient: test.patient, Track: test.track, Date: test.date, Outcome: Excused}, test.code)
	}
}

func TestConfirmingAndTakingBack(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 50)
	d.pick(ana, daytime)
	ref := d.ref(ana, daytime)
	d.clock(9, 30)
	wantKinds(t, d.doTwice(atDesk, ConfirmArrival{Ref: ref}), "visit.arrival_confirmed")
	if got := d.visit(ana, daytime).Arrival; !got.At.Equal(d.clockAt(8, 50)) || got.By != dora {
		t.Errorf("present since the scan, confirmed by Dora: got %+v", got)
	}
	wantKinds(t, d.doTwice(atDesk, WithdrawArrival{Ref: ref, Reason: "somebody else"}), "visit.arrival_withdrawn")
	wantKinds(t, d.doTwice(atDesk, WithdrawClaim{Ref: ref, Reason: "another card"}), "visit.claim_withdrawn")
	d.refused(atDesk, ConfirmArrival{Ref: ref}, "not_checked_in")
	d.refused(atDesk, CheckOut{Ref: ref}, "not_checked_in")
	d.wantKind(d.pick(ana, daytime), CheckedIn, "her own card, later")
}

func TestEveryActOnAVisitNeedsOne(t *testing.T) {
	d := openClinic(t)
	ref := d.ref(ana, daytime)
	for _, command := range []Command{
		ConfirmArrival{Ref: ref}, WithdrawArrival{Ref: ref}, WithdrawClaim{Ref: ref}, CheckOut{Ref: ref}, WithdrawDeparture{Ref: ref},
		Attest{Ref: ref}, WithdrawAbsence{Ref: ref}, LeaveByPatient{Ref: ref},
	} {
		d.refused(atDesk, command, "no_such_visit")
	}
	d.broken = errDisk
	if _, err := (ConfirmArrival{Ref: ref}).Decide(d, d.env(atDesk)); err == nil {
		t.Error("a visit that cannot be read must not look like none")
	}
}

func TestCheckOut(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	ref := d.ref(ana, daytime)
	d.clock(11, 0)
	d.refused(atDesk, CheckOut{Ref: ref, At: d.clockAt(8, 59)}, "left_before_coming")
	wantKinds(t, d.doTwice(atDesk, CheckOut{Ref: ref, At: d.clockAt(10, 20)}), "visit.departed", "visit.credited")
	if d.credited(ana, daytime) != 70 || d.visit(ana, daytime).Departure.By != dora {
		t.Errorf("50 and 20 minutes, by Dora's word: got %d, %+v", d.credited(ana, daytime), d.visit(ana, daytime).Departure)
	}
	d.refused(atDesk, WithdrawClaim{Ref: ref}, "left_already")
	wantKinds(t, d.doTwice(atDesk, WithdrawDeparture{Ref: ref, Reason: "still here"}), "visit.departure_withdrawn", "visit.credited")
	if d.credited(ana, daytime) != 0 {
		t.Errorf("no credit while nobody says when she left, got %d", d.credited(ana, daytime))
	}
}

func TestWithdrawingAClaimUndoesTheSwitch(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ben, daytime)
	d.do(atDesk, WithdrawClaim{Ref: d.ref(ben, daytime), Reason: "another card"})
	if got := expectedOn(d, evening, monday); !slices.Equal(got, []PatientID{ben}) {
		t.Errorf("he was not here after all, so he is expected in the evening, got %v", got)
	}
	d.do(inLobby, ChooseTrack{Patient: ben, Date: monday, Track: daytime})
	if events := d.do(atDesk, WithdrawClaim{Ref: d.ref(ben, daytime)}); len(events) != 0 {
		t.Errorf("there is no check-in to take back, got %v", kinds(events))
	}
	d.wantKind(d.pick(ben, daytime), CheckedIn, "now it is him, and he switches")
	if track, _ := d.ChosenTrack(ben, monday); track != daytime {
		t.Error("coming to a visit that was opened before is a switch all the same")
	}
}

func TestWithdrawingAClaimLeavesALaterChoice(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(inLobby, ChooseTrack{Patient: ana, Date: monday, Track: evening})
	d.pick(ana, daytime) // changed her mind
	wantKinds(t, d.do(atDesk, WithdrawClaim{Ref: d.ref(ana, daytime)}), "visit.claim_withdrawn")
	d.pick(ben, daytime)
	d.do(inLobby, ChooseTrack{Patient: ben, Date: monday, Track: evening})
	wantKinds(t, d.do(atDesk, WithdrawClaim{Ref: d.ref(ben, daytime)}), "visit.claim_withdrawn")
}
