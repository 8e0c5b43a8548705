package clinic

import "testing"

func TestAttesting(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	ref, first := d.ref(ben, evening), d.visit(ben, evening).Session.Blocks[0].Block
	d.clock(19, 0)
	attest := Attest{Ref: ref, Attestation: Attestation{Block: first, Present: true, From: d.clockAt(18, 10)}}
	wantKinds(t, d.doTwice(inGroup, attest), "visit.block_attested", "visit.credited")
	got, _ := d.visit(ben, evening).AttestationOf(first)
	if got.By != carl || !got.At.Equal(d.now) || d.credited(ben, evening) != 40 {
		t.Errorf("Carl's word at 19:00 on 40 minutes: got %+v, %d", got, d.credited(ben, evening))
	}
	wantKinds(t, d.doTwice(director, attest), "visit.block_attested") // another signature
	changes := []func(*Attestation){
		func(a *Attestation) { a.Present = false },
		func(a *Attestation) { a.SentOut, a.Cause = true, CauseConduct },
		func(a *Attestation) { a.From = d.clockAt(18, 20) }, func(a *Attestation) { a.To = d.clockAt(18, 40) },
		func(a *Attestation) { a.Out = []Span{{From: d.clockAt(18, 30), To: d.clockAt(18, 35)}} },
	}
	for _, change := range changes {
		other := attest
		change(&other.Attestation)
		d.refused(inGroup, other, "attested_needs_second")
	}
	attest.Attestation.Block = "no such block"
	d.refused(inGroup, attest, "no_such_block")
}

func TestAWordMustMakeSense(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	d.clock(18, 30)
	ref, first := d.ref(ben, evening), d.visit(ben, evening).Session.Blocks[0].Block
	word := func(change func(*Attestation)) Attest {
		a := Attestation{Block: first, Present: true}
		change(&a)
		return Attest{Ref: ref, Attestation: a}
	}
	d.refused(inGroup, word(func(*Attestation) {}), "block_not_over")
	d.refused(inGroup, word(func(a *Attestation) { a.To = d.clockAt(18, 31) }), "block_not_over")
	d.refused(inGroup, word(func(a *Attestation) { a.Present = false }), "block_not_over")
	d.refused(inGroup, word(func(a *Attestation) { a.SentOut = true }), "cause_needed")
	d.refused(inGroup, word(func(a *Attestation) { a.From, a.To = d.clockAt(18, 20), d.clockAt(18, 10) }), "left_before_coming")
	d.refused(inGroup, word(func(a *Attestation) {
		a.To, a.Out = d.clockAt(18, 30), []Span{{From: d.clockAt(18, 20), To: d.clockAt(18, 10)}}
	}), "out_times")
	d.do(inGroup, word(func(a *Attestation) { a.To = d.clockAt(18, 30) })) // left now: that is all there is to see
	if d.credited(ben, evening) != 30 {
		t.Errorf("from 18:00 to 18:30 before the group is over: want 30, got %d", d.credited(ben, evening))
	}
}

func TestSentOutOfTheRunningGroup(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	d.clock(18, 30)
	first := d.visit(ben, evening).Session.Blocks[0].Block
	sent := Attest{Ref: d.ref(ben, evening), Attestation: Attestation{Block: first, Present: true, SentOut: true, Cause: CauseConduct}}
	d.doTwice(inGroup, sent)
	d.clock(18, 40)
	if events := d.do(inGroup, sent); len(events) != 0 {
		t.Errorf("sent out at 18:30 is said already, got %v", kinds(events))
	}
	if got, _ := d.visit(ben, evening).AttestationOf(first); !got.To.Equal(d.clockAt(18, 30)) || d.credited(ben, evening) != 0 {
		t.Errorf("sent out at 18:30, and the block earns nothing: got %+v, %d", got, d.credited(ben, evening))
	}
}

func TestWhoseWordItIs(t *testing.T) {
	d := openClinic(t)
	d.do(bySystem, SaveStaff{Staff: Staff{ID: "cora", Name: "Cora Counselor", Role: Counselor}})
	d.clock(18, 0)
	d.scan(ben)
	d.clock(19, 0)
	ref, first := d.ref(ben, evening), d.visit(ben, evening).Session.Blocks[0].Block
	by := func(witness StaffID) Attest {
		return Attest{Ref: ref, Attestation: Attestation{Block: first, Present: true, Witness: witness}}
	}
	d.refused(atDesk, by(""), "witness_needed")
	d.refused(atDesk, by(dora), "no_such_witness")
	d.refused(atDesk, by("nobody"), "no_such_witness")
	d.refused(inGroup, by("cora"), "attest_as_yourself")
	d.doTwice(atDesk, by(carl))
	if got, _ := d.visit(ben, evening).AttestationOf(first); got.Witness != carl || got.By != dora {
		t.Errorf("Carl saw it, Dora wrote it: got %+v", got)
	}
}

func TestTheCounselorIsTheFirstToSeeThem(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 0)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NoShow})
	first := d.visit(ana, daytime).Session.Blocks[0].Block
	d.clock(10, 0)
	attest := Attest{Ref: d.ref(ana, daytime), Attestation: Attestation{Block: first, Present: true, From: d.clockAt(9, 10)}}
	d.refused(inGroup, attest, "is_absent")
	d.do(atDesk, WithdrawAbsence{Ref: d.ref(ana, daytime), Reason: "she is in the room"})
	wantKinds(t, d.doTwice(inGroup, attest), "visit.arrival_confirmed", "visit.block_attested", "visit.credited")
	if got := d.visit(ana, daytime).Arrival; !got.At.Equal(d.clockAt(9, 10)) || got.By != carl {
		t.Errorf("Carl saw her from 9:10, got %+v", got)
	}
}

// What only adds a witness stays one person's act; what unsays the counselor's
// word does not.
func TestAfterAttestation(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 55)
	d.pick(ana, daytime)
	first := Attestation{Block: d.visit(ana, daytime).Session.Blocks[0].Block, Present: true}
	ref := d.ref(ana, daytime)
	d.clock(9, 55)
	d.do(inGroup, Attest{Ref: ref, Attestation: first})

	d.refused(atDesk, WithdrawClaim{Ref: ref}, "attested_needs_second")
	d.refused(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: SentOut, Cause: CauseCrisis}, "attested_needs_second")
	d.refused(atDesk, CheckOut{Ref: ref, At: d.clockAt(9, 30)}, "attested_needs_second")

	wantKinds(t, d.do(atDesk, ConfirmArrival{Ref: ref}), "visit.arrival_confirmed")
	d.refused(atDesk, WithdrawArrival{Ref: ref}, "attested_needs_second")
	d.clock(10, 30)
	wantKinds(t, d.do(atDesk, CheckOut{Ref: ref}), "visit.departed", "visit.credited")
	if got := d.credited(ana, daytime); got != 80 {
		t.Errorf("50 attested and 30 until the check-out, got %d", got)
	}
	wantKinds(t, d.do(atDesk, WithdrawDeparture{Ref: ref, Reason: "wrong row"}), "visit.departure_withdrawn", "visit.credited")
	if got := d.credited(ana, daytime); got != 50 {
		t.Errorf("the attested block keeps its 50 minutes, got %d", got)
	}
}

// A late no-show, once the counselor said that nobody sat there, takes nothing back.
func TestAnAbsenceAfterNotThere(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(12, 0)
	for _, block := range d.visit(ana, daytime).Session.Blocks {
		d.do(inGroup, Attest{Ref: d.ref(ana, daytime), Attestation: Attestation{Block: block.Block}})
	}
	d.do(atDesk, WithdrawClaim{Ref: d.ref(ana, daytime), Reason: "her brother's scan"})
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday})
	if got := d.visit(ana, daytime).Absence.Outcome; got != NoShow {
		t.Errorf("want a no-show, got %s", got)
	}
}

func TestComingBackEarnsNoTimeAway(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(9, 30)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	d.clock(10, 20)
	wantKinds(t, d.doTwice(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}),
		"visit.departure_withdrawn", "visit.returned", "visit.credited")
	d.clock(12, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	if got := d.credited(ana, daytime); got != 30+30+50 {
		t.Errorf("9:00 to 9:30 and 10:20 to 12:00 without breaks: want 110, got %d", got)
	}
	if got := len(d.visit(ana, daytime).Away); got != 1 {
		t.Errorf("away once, got %d", got)
	}
}

func TestComingBackWhereACheckOutIsAskedFor(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Departure = DepartureCheckedOut })
	d.clock(8, 55)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(9, 55)
	d.do(inGroup, d.sheet(0, 1))
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	if got := d.credited(ana, daytime); got != 50 {
		t.Errorf("attested and checked out: want 50, got %d", got)
	}
	d.clock(10, 5)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	if got := d.credited(ana, daytime); got != 0 {
		t.Errorf("she is back, and the block waits for the next check-out, got %d", got)
	}
	d.refused(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: d.clockAt(9, 40)}, "attested_needs_second")
	d.clock(12, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	if got := d.credited(ana, daytime); got != 50+45+50 {
		t.Errorf("without the 5 minutes she was away: want 145, got %d", got)
	}
}
