package book

import (
	"fmt"
	"testing"

	"daybook/internal/clinic"
)

// TestGuessingNumbersIsSlowed: somebody who tries one number after the other
// gets the neutral answer for all of them, right ones too, for a while.
func TestGuessingNumbersIsSlowed(t *testing.T) {
	r := newRig(t)
	if err := r.SetPatientPIN(r.desk, r.ana, "2580"); err != nil {
		t.Fatal(err)
	}
	for i := range mostGuesses {
		r.AnswerNumber(fmt.Sprint(1000+i), "2580", "", clinic.IntentNone)
	}
	if got, err := r.AnswerNumber("204207", "2580", "", clinic.IntentNone); err != nil || got.Kind != clinic.SeeDesk {
		t.Errorf("expected the right number to be sent to the desk after %d wrong ones, got %+v, %v", mostGuesses, got, err)
	}
	r.clock.to(r.clock.Now().Add(guessesWithin))
	if got, err := r.AnswerNumber("204207", "2580", "", clinic.IntentNone); err != nil || got.Kind != clinic.CheckedIn {
		t.Errorf("expected it to work again later, got %+v, %v", got, err)
	}
}

// TestNoPromiseInThePast: the lobby never says that somebody will be back at a
// time that is over.
func TestNoPromiseInThePast(t *testing.T) {
	r := newRig(t)
	back := r.clock.Now().Add(clinic.LongestWait)
	r.must(clinic.LeaveDesk{Back: back})
	if !r.DeskBack().Equal(back) {
		t.Errorf("expected somebody back at %s, got %s", back, r.DeskBack())
	}
	r.clock.to(back)
	if !r.DeskBack().IsZero() {
		t.Errorf("expected no promise once the time is over, got %s", r.DeskBack())
	}
}
