package book

import (
	"errors"
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
// ErrClosed, and holds every check-in that it answered. It is closed as soon as
// the first one was.
func TestCloseWhileBusy(t *testing.T) {
	r := newRig(t)
	codes := r.enrol(40)
	scans := make(chan clinic.PatientID, len(codes))
	checkedIn := make(chan clinic.PatientID, len(codes))
	for patient := range codes {
		scans <- patient
	}
	close(scans)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for patient := range scans {
				verdict, err := r.AnswerCard(codes[patient], "", clinic.IntentNone)
				switch {
				case errors.Is(err, ErrClosed):
				case err != nil || verdict.Kind != clinic.CheckedIn:
					t.Errorf("expected a check-in or a closed book, got %+v, %v", verdict, err)
				default:
					checkedIn <- patient
				}
			}
		})
	}
	acknowledged := []clinic.PatientID{<-checkedIn}
	r.Close()
	all.Wait()
	close(checkedIn)
	for patient := range checkedIn {
		acknowledged = append(acknowledged, patient)
	}
	r.openAgain()
	claims := r.claims()
	for _, patient := range acknowledged {
		if claims[patient] != 1 {
			t.Errorf("expected %s to be in once, got %d claims", patient, claims[patient])
		}
	}
}
