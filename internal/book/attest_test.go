package book

import (
	"errors"
	"fmt"
	"testing"

	"daybook/internal/clinic"
)

// refusedWith expects that the book refuses a command with a code.
func (r *rig) refusedWith(actor clinic.Actor, command clinic.Command, code string) {
	r.t.Helper()
	_, err := r.Do(actor, command)
	var refusal *clinic.Refusal
	if !errors.As(err, &refusal) || refusal.Code != code {
		r.t.Fatalf("%T: want the refusal %q, got %v", command, code, err)
	}
}

// A whole evening in a real book: the lobby, the counselor's sheet, a correction
// by two people with the book closed in between, and a billed period.
func TestAGroupIsAttestedAndCorrected(t *testing.T) {
	r := newRig(t)
	counselor := clinic.Actor{Kind: clinic.ByStaff, Staff: "counselor"}
	date := clinic.NewDate(2026, 11, 16)
	for _, code := range r.enrol(3) {
		if _, err := r.AnswerCard(code, "", clinic.IntentNone); err != nil {
			t.Fatalf("scan: %v", err)
		}
	}
	r.scan()
	r.clock.to(newYork(t, "2026-11-16 21:02"))
	late := clinic.Exception{Patient: "patient-000", Late: 10}
	sheet := clinic.AttestGroup{Track: evening, Date: date, Block: "e1Monday", Heads: 3, Exceptions: []clinic.Exception{late}}
	r.refusedWith(counselor, sheet, "heads_differ")
	sheet.Heads = 4
	r.refusedWith(r.desk, sheet, "witness_needed")
	sheet.Witness = "counselor"
	r.must(sheet)
	if again := r.must(sheet); len(again) != 0 {
		t.Errorf("the same sheet twice is one sheet, got %d facts more", len(again))
	}
	second := clinic.AttestGroup{Track: evening, Date: date, Block: "e2Monday", Heads: 4}
	if _, err := r.Do(counselor, second); err != nil {
		t.Fatalf("the second sheet: %v", err)
	}
	ref := clinic.Meeting{Track: evening, Date: date}.RefOf("patient-000")
	r.wantMinutes(ref, 160)

	r.refusedWith(r.desk, clinic.WithdrawClaim{Ref: ref, Reason: "wrong card"}, "attested_needs_second")
	word := clinic.Attestation{Block: "e2Monday", Present: true, To: newYork(t, "2026-11-16 20:30")}
	r.must(clinic.ProposeCorrection{Ref: ref, Change: clinic.Change{Attestation: &word}, Reason: "Left at half past"})
	r.openAgain()
	r.clock.to(newYork(t, "2026-11-18 09:00"))
	open := r.openCorrections()
	if len(open) != 1 || open[0].Ref != ref || open[0].Correction.Reason != "Left at half past" {
		t.Fatalf("one correction waits after reopening, got %+v", open)
	}
	settle := clinic.SettleCorrection{Ref: ref, Correction: open[0].Correction.ID, Accept: true}
	if _, err := r.Do(r.desk, settle); !errors.Is(err, ErrNotAllowed) {
		t.Errorf("the front desk does not settle corrections, got %v", err)
	}
	if _, err := r.Do(counselor, settle); err != nil {
		t.Fatalf("the second person: %v", err)
	}
	r.openAgain()
	r.wantMinutes(ref, 130)
	if left := r.openCorrections(); len(left) != 0 {
		t.Errorf("nothing waits any more, got %+v", left)
	}
}

func (r *rig) openCorrections() []clinic.OpenCorrection {
	r.t.Helper()
	var open []clinic.OpenCorrection
	err := r.Read(func(v clinic.View) (err error) {
		open, err = v.OpenCorrections()
		return err
	})
	if err != nil {
		r.t.Fatalf("read the corrections: %v", err)
	}
	return open
}

// wantMinutes expects what a visit earned, and that its reasons explain the rest.
func (r *rig) wantMinutes(ref clinic.VisitRef, want int) {
	r.t.Helper()
	err := r.Read(func(v clinic.View) error {
		visit, _, err := v.Visit(ref)
		if err != nil || visit.Credit == nil {
			return fmt.Errorf("the visit has no credit: %w", err)
		}
		lost := 0
		for _, reason := range clinic.ReasonsOf(visit) {
			lost += reason.Minutes
		}
		if visit.Credit.Minutes != want || want+lost != visit.Session.CountingMinutes() {
			return fmt.Errorf("%d minutes are credited and %d explained, expected %d of %d", visit.Credit.Minutes, lost, want, visit.Session.CountingMinutes())
		}
		return nil
	})
	if err != nil {
		r.t.Error(err)
	}
}
