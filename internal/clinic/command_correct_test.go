package clinic

import (
	"slices"
	"testing"
)

// attestedDay is a Monday at 12:30: Ana sat in all three blocks, by Carl's word.
func attestedDay(t failer) *clinicDay {
	d := openClinic(t)
	d.clock(8, 55)
	d.pick(ana, daytime)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.clock(12, 30)
	for n := range 3 {
		d.do(inGroup, d.sheet(n, 1))
	}
	return d
}

// propose lets the desk ask for a change, and returns its id.
func (d *clinicDay) propose(change Change) CorrectionID {
	d.t.Helper()
	d.doTwice(atDesk, ProposeCorrection{Ref: d.ref(ana, daytime), Change: change, Reason: "Carl told me"})
	corrections := d.visit(ana, daytime).Corrections
	at := slices.IndexFunc(corrections, func(c Correction) bool { return c.Open() && c.Change.sameAs(change.inUTC()) })
	if at < 0 {
		d.t.Fatalf("the proposal waits in the visit, got %+v", corrections)
	}
	return corrections[at].ID
}

func (d *clinicDay) accept(id CorrectionID) SettleCorrection {
	return SettleCorrection{Ref: d.ref(ana, daytime), Correction: id, Accept: true}
}

func TestACorrectionNeedsTwo(t *testing.T) {
	d := attestedDay(t)
	word := Attestation{Block: d.blockOf(daytime, 1), Present: true, To: d.clockAt(10, 30)}
	id := d.propose(Change{Attestation: &word})
	if open, _ := d.OpenCorrections(); len(open) != 1 || open[0].Ref.Patient != ana || d.credited(ana, daytime) != 150 {
		t.Errorf("it waits, and changes nothing yet: got %+v, %d", open, d.credited(ana, daytime))
	}
	d.refused(atDesk, d.accept(id), "same_person")
	d.at(monday.AddDays(3), 9, 0) // days later
	d.date = monday
	wantKinds(t, d.doTwice(director, d.accept(id)), "visit.correction_settled", "visit.block_attested", "visit.credited")
	got, _ := d.visit(ana, daytime).AttestationOf(word.Block)
	if got.By != dina || got.Proposed != dora || got.Reason != "Carl told me" || d.credited(ana, daytime) != 130 {
		t.Errorf("proposed by Dora, accepted by Dina, 20 minutes less: got %+v, %d", got, d.credited(ana, daytime))
	}
	d.refused(inGroup, SettleCorrection{Ref: d.ref(ana, daytime), Correction: id}, "correction_settled")
	d.refused(inGroup, d.accept("no such"), "no_such_correction")
}

func TestADeclinedCorrectionChangesNothing(t *testing.T) {
	d := attestedDay(t)
	id := d.propose(Change{Absence: &Absence{Outcome: SentOut, Cause: CauseConduct}})
	wantKinds(t, d.doTwice(inGroup, SettleCorrection{Ref: d.ref(ana, daytime), Correction: id}), "visit.correction_settled")
	if open, _ := d.OpenCorrections(); len(open) != 0 || d.credited(ana, daytime) != 150 {
		t.Errorf("declined: nothing waits, and the minutes stay, got %+v, %d", open, d.credited(ana, daytime))
	}
}

func TestWhatACorrectionChanges(t *testing.T) {
	first := func(d *clinicDay) BlockID { return d.blockOf(daytime, 0) }
	leave := func(d *clinicDay) { d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)}) }
	tests := []struct {
		what    string
		before  func(*clinicDay)
		change  func(*clinicDay) Change
		facts   []string
		minutes int
	}{
		{"a word", nil, func(d *clinicDay) Change { return Change{Attestation: &Attestation{Block: first(d)}} },
			[]string{"visit.block_attested", "visit.credited"}, 100},
		{"when they came", nil, func(d *clinicDay) Change { return Change{Arrival: d.clockAt(9, 5)} },
			[]string{"visit.arrival_confirmed", "visit.block_attested", "visit.credited"}, 145},
		{"when they left", leave, func(d *clinicDay) Change { return Change{Departure: d.clockAt(11, 50)} }, []string{"visit.departed"}, 150},
		{"when they left, in a group", nil, func(d *clinicDay) Change { return Change{Departure: d.clockAt(10, 30)} },
			[]string{"visit.departed", "visit.block_attested", "visit.block_attested", "visit.credited"}, 80},
		{"still here", leave, func(*clinicDay) Change { return Change{StillHere: true} }, []string{"visit.departure_withdrawn"}, 150},
		{"an absence", nil, func(*clinicDay) Change { return Change{Absence: &Absence{Outcome: NotAdmitted, Cause: CauseUnwell}} },
			[]string{"visit.absence_recorded", "visit.credited"}, 0},
		{"somebody else's check-in", leave, func(*clinicDay) Change { return Change{WithdrawnAll: true} },
			[]string{"visit.claim_withdrawn", "visit.arrival_withdrawn", "visit.departure_withdrawn",
				"visit.block_attested", "visit.block_attested", "visit.block_attested", "visit.credited"}, 0},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := attestedDay(t)
			if test.before != nil {
				test.before(d)
			}
			id := d.propose(test.change(d))
			wantKinds(t, d.doTwice(director, d.accept(id)), append([]string{"visit.correction_settled"}, test.facts...)...)
			if got := d.credited(ana, daytime); got != test.minutes {
				t.Errorf("want %d minutes, got %d", test.minutes, got)
			}
			again := ProposeCorrection{Ref: d.ref(ana, daytime), Change: test.change(d), Reason: "again"}
			if events := d.do(atDesk, again); len(events) != 0 {
				t.Errorf("it is so already, got %v", kinds(events))
			}
		})
	}
}

func TestAnAbsenceThatIsWrongAfterAll(t *testing.T) {
	d := attestedDay(t)
	d.do(director, d.accept(d.propose(Change{Absence: &Absence{Outcome: SentOut, Cause: CauseCrisis}})))
	d.refused(atDesk, WithdrawAbsence{Ref: d.ref(ana, daytime), Reason: "x"}, "attested_needs_second")
	d.refused(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday}, "attested_needs_second")
	d.do(director, d.accept(d.propose(Change{Came: true})))
	if got := d.credited(ana, daytime); got != 150 {
		t.Errorf("the attested minutes are back, got %d", got)
	}
}

func TestACorrectionThatFitsNoMore(t *testing.T) {
	d := attestedDay(t)
	block := d.blockOf(daytime, 0)
	early := d.propose(Change{Attestation: &Attestation{Block: block, Present: true, To: d.clockAt(9, 30)}})
	late := d.propose(Change{Attestation: &Attestation{Block: block, Present: true, From: d.clockAt(9, 30)}})
	other := d.propose(Change{Attestation: &Attestation{Block: d.blockOf(daytime, 2)}})
	d.do(director, d.accept(early))
	d.refused(director, d.accept(late), "correction_outdated")
	d.do(director, d.accept(other)) // another block: it still fits
	if got := d.credited(ana, daytime); got != 30+50 {
		t.Errorf("30 and 50 minutes, got %d", got)
	}
	d.do(director, SettleCorrection{Ref: d.ref(ana, daytime), Correction: late})
}

func TestAProposalThatMakesNoSense(t *testing.T) {
	d := attestedDay(t)
	ask := func(change Change) ProposeCorrection {
		return ProposeCorrection{Ref: d.ref(ana, daytime), Change: change, Reason: "why"}
	}
	word := Attestation{Block: d.blockOf(daytime, 0)}
	d.refused(atDesk, ProposeCorrection{Ref: d.ref(ana, daytime), Change: Change{Came: true}, Reason: " "}, "no_reason")
	d.refused(atDesk, ask(Change{}), "no_change")
	d.refused(atDesk, ask(Change{Came: true, StillHere: true}), "no_change")
	d.refused(atDesk, ask(Change{Attestation: &Attestation{Block: "none"}}), "no_such_block")
	d.refused(atDesk, ask(Change{Attestation: &Attestation{Block: word.Block, Witness: dora}}), "no_such_witness")
	d.refused(atDesk, ask(Change{Arrival: d.clockAt(13, 0)}), "time_to_come")
	d.refused(atDesk, ask(Change{Departure: d.clockAt(8, 0)}), "left_before_coming")
	d.refused(atDesk, ask(Change{Absence: &Absence{Outcome: NotAdmitted}}), "cause_needed")
	d.refused(atDesk, ProposeCorrection{Ref: d.ref(ben, evening), Change: Change{Came: true}, Reason: "x"}, "no_such_visit")
}

func TestAWithdrawalByTwoUndoesTheSwitch(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 55)
	d.pick(ben, daytime)
	d.clock(9, 50)
	d.do(inGroup, d.sheet(0, 1))
	ref := d.ref(ben, daytime)
	d.do(atDesk, ProposeCorrection{Ref: ref, Change: Change{WithdrawnAll: true}, Reason: "it was Bob"})
	d.do(inGroup, SettleCorrection{Ref: ref, Correction: d.visit(ben, daytime).Corrections[0].ID, Accept: true})
	if track, _ := d.ChosenTrack(ben, monday); track != evening {
		t.Errorf("Ben is expected in the evening again, got %s", track)
	}
}

func TestAChangeInABilledPeriodIsTold(t *testing.T) {
	d := attestedDay(t)
	d.apply(PeriodClosed{Period: Period{ID: "march", From: monday, To: monday.AddDays(6)}}, Recorded{At: d.now, Actor: director})
	cut := Change{Attestation: &Attestation{Block: d.blockOf(daytime, 0)}}
	back := Change{Attestation: &Attestation{Block: d.blockOf(daytime, 0), Present: true}}
	for _, change := range []Change{cut, back, cut} {
		wantKinds(t, d.doTwice(director, d.accept(d.propose(change))),
			"visit.correction_settled", "visit.block_attested", "visit.credited", "claim.affected")
	}
	claims, _ := d.ClaimsAffected(monday, monday)
	if len(claims) != 3 {
		t.Fatalf("there, back and there again are three changes, got %+v", claims)
	}
	for _, claim := range claims {
		if claim.Period != "march" || claim.Cause != ClaimCredit || claim.Before+claim.After != 250 || claim.Visit != d.ref(ana, daytime).Visit {
			t.Errorf("from 150 to 100 or back, got %+v", claim)
		}
	}
	wantKinds(t, d.doTwice(atDesk, SetModality{Ref: d.ref(ana, daytime), Modality: Telehealth}), "visit.modality_set", "claim.affected")
	d.clock(13, 0)
	wantKinds(t, d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)}), "visit.departed") // no minute changes
}

func TestAnAbsenceInABilledPeriodMovesNoMinute(t *testing.T) {
	d := openClinic(t)
	d.apply(PeriodClosed{Period: Period{ID: "march", From: monday, To: monday}}, Recorded{At: d.now, Actor: director})
	wantKinds(t, d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday}), "visit.opened", "visit.absence_recorded", "visit.credited")
	d.apply(PeriodReopened{Period: "march", Reason: "x"}, Recorded{At: d.now, Actor: director})
	wantKinds(t, d.do(atDesk, SetModality{Ref: d.ref(ana, daytime), Modality: InPerson}), "visit.modality_set")
	d.refused(atDesk, SetModality{Ref: d.ref(ana, daytime), Modality: "by pigeon"}, "no_such_modality")
}

func TestAProposalIsTakenBackByWhoMadeIt(t *testing.T) {
	d := attestedDay(t)
	id := d.propose(Change{Absence: &Absence{Outcome: SentOut, Cause: CauseConduct}})
	back := WithdrawCorrection{Ref: d.ref(ana, daytime), Correction: id}
	d.refused(inGroup, back, "not_proposer")
	wantKinds(t, d.doTwice(atDesk, back), "visit.correction_settled")
	if open, _ := d.OpenCorrections(); len(open) != 0 || d.credited(ana, daytime) != 150 {
		t.Errorf("it waits no more and changes nothing, got %+v, %d", open, d.credited(ana, daytime))
	}
	d.refused(inGroup, d.accept(id), "correction_settled")
	back.Correction = "none"
	d.refused(atDesk, back, "no_such_correction")
}
