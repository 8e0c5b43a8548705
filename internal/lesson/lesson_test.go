package lesson

import (
	"testing"

	"daybook/internal/clinic"
)

// doing is what shows that a task is done, by its id.
func doing(l *Lesson, id string) bool {
	switch id {
	case "hours", "day_end":
		return l.Opened(id)
	}
	facts := map[string]clinic.Event{
		"sign_in": clinic.SignInTried{OK: true}, "check_in": clinic.ArrivalConfirmed{}, "undo": clinic.ArrivalWithdrawn{},
		"card": clinic.NoticeHandled{}, "leave": clinic.VisitDeparted{}, "absent": clinic.AbsenceRecorded{},
		"call": clinic.ContactTried{}, "issue": clinic.CardIssued{},
	}
	return l.Saw(clinic.VisitOpened{}, facts[id])
}

func TestTheTourNoticesEachTask(t *testing.T) {
	l := New()
	for i, step := range Steps() {
		now, ok := l.Step()
		if number, of := l.At(); !ok || now.ID != step.ID || number != i+1 || of != 10 {
			t.Fatalf("task %d of %d is %q, want %q as %d", number, of, now.ID, step.ID, i+1)
		}
		if l.Saw(clinic.VisitOpened{}, clinic.SignInTried{}) || l.Opened("patients") {
			t.Errorf("%s: something else passes for it", step.ID)
		}
		if !doing(l, step.ID) {
			t.Errorf("%s is not noticed", step.ID)
		}
	}
	if !l.Over() || l.Done() != 10 || l.Opened("hours") || l.Saw(clinic.CardIssued{}) {
		t.Errorf("over %v with %d done", l.Over(), l.Done())
	}
}

func TestSkippingGoingBackAndStartingOver(t *testing.T) {
	l := New()
	l.Back()
	l.Skip()
	l.Skip()
	if number, _ := l.At(); number != 3 || l.Done() != 0 {
		t.Errorf("after skipping two it is task %d with %d done", number, l.Done())
	}
	l.Back()
	if step, _ := l.Step(); step.ID != "check_in" || !doing(l, "check_in") || l.Done() != 1 {
		t.Errorf("going back shows %q, %d done", step.ID, l.Done())
	}
	for range 20 {
		l.Skip()
	}
	if !l.Over() || l.Done() != 1 {
		t.Errorf("over %v, %d done", l.Over(), l.Done())
	}
	l.Back()
	if step, ok := l.Step(); !ok || step.ID != "day_end" {
		t.Errorf("back from the end shows %q", step.ID)
	}
	l.Restart()
	if number, _ := l.At(); number != 1 || l.Done() != 0 {
		t.Errorf("starting over is at %d with %d done", number, l.Done())
	}
}
