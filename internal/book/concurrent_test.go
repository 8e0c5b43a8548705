package book

import (
	"sync"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestManyAtOnce has the lobby scan, the desk read and write, and somebody
// subscribe, all at the same time: one visit comes of it, and every answer is
// about one moment.
func TestManyAtOnce(t *testing.T) {
	r := newRig(t)
	var all sync.WaitGroup
	start := func(work func()) {
		all.Add(1)
		go func() {
			defer all.Done()
			for range 30 {
				work()
			}
		}()
	}
	for range 3 {
		start(func() {
			if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); err != nil {
				t.Errorf("scan: %v", err)
			}
		})
		start(func() {
			board, err := r.DayBoard(clinic.NewDate(2026, 11, 16))
			if err != nil {
				t.Errorf("read the day: %v", err)
			}
			for _, track := range board.Tracks {
				for _, row := range track.Rows {
					if row.Status == clinic.StatusConfirmed && row.Visit.Claim == nil {
						t.Error("expected no arrival without its claim: two moments in one answer")
					}
				}
			}
		})
	}
	start(func() { r.Subscribe(func(Change) {})() })
	start(func() { r.FindPatients("a") })
	start(func() { r.CheckClock() })
	start(func() {
		ref := clinic.VisitRef{Visit: clinic.VisitIDOf(r.ana, clinic.SessionIDOf(evening, clinic.NewDate(2026, 11, 16), 0)), Patient: r.ana, Date: clinic.NewDate(2026, 11, 16)}
		r.Do(r.desk, clinic.ConfirmArrival{Ref: ref})
		r.Do(r.desk, clinic.WithdrawArrival{Ref: ref, Reason: "not seen"})
	})
	all.Wait()
	if visit := r.visit(); visit.Claim == nil || visit.Claim.At.After(r.clock.Now().Add(time.Second)) {
		t.Errorf("expected one claimed visit, got %+v", visit)
	}
}

// TestCloseWhileBusy: a book that is closed under its users answers with
// ErrClosed, and holds every check-in that it answered.
func TestCloseWhileBusy(t *testing.T) {
	r := newRig(t)
	acknowledged := false
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 50 {
			verdict, err := r.AnswerCard(r.code, "", clinic.IntentNone)
			acknowledged = acknowledged || err == nil && verdict.Kind == clinic.CheckedIn
			if err != nil {
				return
			}
		}
	}()
	r.Close()
	<-done
	r.openAgain()
	if acknowledged && r.visit().Claim == nil {
		t.Error("expected the acknowledged check-in to be in the book")
	}
}
