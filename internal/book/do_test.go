package book

import (
	"errors"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestOneEvening follows one patient from the scan to the credited minutes.
func TestOneEvening(t *testing.T) {
	r := newRig(t)
	if got := r.scan(); got.Kind != clinic.CheckedIn || got.Language != "es" || got.Track.Text != "Evening" {
		t.Fatalf("expected Ana to be checked in to the evening in Spanish, got %+v", got)
	}
	r.must(clinic.ConfirmArrival{Ref: r.visit().VisitRef})
	r.clock.to(newYork(t, "2026-11-16 19:00"))
	if got := r.scan(); got.Kind != clinic.AlreadyIn {
		t.Fatalf("expected a scan in the middle to say that she is already in, got %+v", got)
	}
	r.clock.to(newYork(t, "2026-11-16 20:50"))
	verdict := r.scan()
	if verdict.Kind != clinic.CheckedOut || verdict.Pending {
		t.Fatalf("expected a scan near the end to check her out with nothing pending, got %+v", verdict)
	}
	visit := r.visit()
	if visit.Credit == nil || visit.Credit.Minutes != 50+110 || !visit.Credit.Verified {
		t.Fatalf("expected 160 verified minutes (50 and 110, without the break), got %+v", visit.Credit)
	}
	if verdict.Today != visit.Credit.Minutes {
		t.Errorf("expected the lobby to show the %d credited minutes, it shows %d", visit.Credit.Minutes, verdict.Today)
	}
}

// TestEverythingIsThereAfterReopening holds what was acknowledged against what
// a new start reads.
func TestEverythingIsThereAfterReopening(t *testing.T) {
	r := newRig(t)
	r.scan()
	before := r.visit()
	head := r.Head()
	r.openAgain()
	if after := r.visit(); !after.Claim.At.Equal(before.Claim.At) || after.Session.ID != before.Session.ID {
		t.Errorf("expected the visit as it was, %+v, got %+v", before, after)
	}
	if r.Head() != head {
		t.Errorf("expected the chain to go on from %v, got %v", head, r.Head())
	}
	if got := r.scan(); got.Kind != clinic.AlreadyIn {
		t.Errorf("expected her to be in already after a restart, got %+v", got)
	}
}

func TestSameScanTwiceIsOneAct(t *testing.T) {
	r := newRig(t)
	checkIn := clinic.CheckIn{Patient: r.ana, Track: evening, Date: clinic.NewDate(2026, 11, 16), Via: clinic.ViaCard}
	lobby := clinic.Actor{Kind: clinic.Lobby}
	if events, err := r.Do(lobby, checkIn); err != nil || len(events) == 0 {
		t.Fatalf("expected the first check-in to be recorded, got %v, %v", events, err)
	}
	n := r.Head().N
	if events, err := r.Do(lobby, checkIn); err != nil || len(events) != 0 || r.Head().N != n {
		t.Errorf("expected the second to add nothing, got %v, %v, and %d entries more", events, err, r.Head().N-n)
	}
}

func TestBatchIsAllOrNothing(t *testing.T) {
	r := newRig(t)
	n := r.Head().N
	_, err := r.Batch(
		Item{Actor: r.desk, Command: clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: r.ana, Note: "form to sign"}}},
		Item{Actor: r.desk, Command: clinic.ConfirmArrival{Ref: clinic.VisitRef{Visit: "none", Patient: r.ana, Date: r.Today()}}},
	)
	var refusal *clinic.Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("expected the second command to be refused, got %v", err)
	}
	sheet, err := r.Sheet(r.ana)
	if err != nil || len(sheet.Holds) != 0 || r.Head().N != n {
		t.Errorf("expected nothing of the batch in the book, got %v, %v", sheet.Holds, err)
	}
}

func TestRolesAreEnforcedInTheBook(t *testing.T) {
	r := newRig(t)
	for name, actor := range map[string]clinic.Actor{
		"the lobby":      {Kind: clinic.Lobby},
		"a counselor":    {Kind: clinic.ByStaff, Staff: "counselor"},
		"nobody we know": {Kind: clinic.ByStaff, Staff: "stranger"},
	} {
		if _, err := r.IssueCard(actor, r.ana); !errors.Is(err, ErrNotAllowed) {
			t.Errorf("expected %s not to issue cards, got %v", name, err)
		}
	}
}

func TestSubscribersHearOfCommits(t *testing.T) {
	r := newRig(t)
	heard := 0
	cancel := r.Subscribe(func(c Change) { heard += len(c.Events) })
	events := r.must(clinic.PlaceHold{Hold: clinic.Hold{ID: "h", Patient: r.ana, Note: "see nurse"}})
	if heard != len(events) {
		t.Errorf("expected to hear of %d events, heard of %d", len(events), heard)
	}
	cancel()
	r.must(clinic.ReleaseHold{Patient: r.ana, Hold: "h"})
	if heard != len(events) {
		t.Errorf("expected silence after cancelling, heard of %d more", heard-len(events))
	}
}

func TestTakenActsKeepTheirMoment(t *testing.T) {
	r := newRig(t)
	at := newYork(t, "2026-11-09 18:04")
	_, err := r.Batch(Item{Actor: clinic.Actor{Kind: clinic.Lobby}, At: at,
		Command: clinic.CheckIn{Patient: r.ana, Track: evening, Date: clinic.NewDate(2026, 11, 9), Via: clinic.ViaCard}})
	if err != nil {
		t.Fatalf("take over an act of last week: %v", err)
	}
	var visits []clinic.Visit
	r.Read(func(v clinic.View) error {
		visits, err = v.VisitsOf(r.ana, clinic.NewDate(2026, 11, 9), clinic.NewDate(2026, 11, 9))
		return err
	})
	if len(visits) != 1 || !visits[0].Claim.At.Equal(at) {
		t.Errorf("expected one visit claimed at %s, got %+v", at.Format(time.RFC3339), visits)
	}
}
