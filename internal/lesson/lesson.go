// Package lesson is the ten-minute tour of the desk for somebody new: small tasks, one
// after the other, that it notices by itself when they are done.
package lesson

import (
	"slices"

	"daybook/internal/clinic"
)

// Step is one task. The texts "coach.step." + ID say what to do.
type Step struct {
	ID   string
	done func(clinic.Event) bool // the fact that shows that it is done; nil for none
	page string                  // or the page of the desk that was opened
}

// Steps are the tasks in their order.
func Steps() []Step {
	return []Step{
		{ID: "sign_in", done: func(e clinic.Event) bool { tried, ok := e.(clinic.SignInTried); return ok && tried.OK }},
		{ID: "check_in", done: is[clinic.ArrivalConfirmed]},
		{ID: "undo", done: func(e clinic.Event) bool { return is[clinic.ArrivalWithdrawn](e) || is[clinic.ClaimWithdrawn](e) }},
		{ID: "card", done: is[clinic.NoticeHandled]},
		{ID: "leave", done: is[clinic.VisitDeparted]},
		{ID: "absent", done: is[clinic.AbsenceRecorded]},
		{ID: "call", done: is[clinic.ContactTried]},
		{ID: "issue", done: is[clinic.CardIssued]},
		{ID: "hours", page: "hours"},
		{ID: "day_end", page: "day_end"},
	}
}

func is[T clinic.Event](e clinic.Event) bool { _, ok := e.(T); return ok }

// Lesson is where somebody stands in the tour.
type Lesson struct {
	steps []Step
	at    int
	done  []bool
}

// New begins a tour.
func New() *Lesson {
	steps := Steps()
	return &Lesson{steps: steps, done: make([]bool, len(steps))}
}

// Step is the task that is shown; false once the tour is over.
func (l *Lesson) Step() (Step, bool) {
	if l.Over() {
		return Step{}, false
	}
	return l.steps[l.at], true
}

// At is the number of the task that is shown, from 1, of so many.
func (l *Lesson) At() (number, of int) { return min(l.at+1, len(l.steps)), len(l.steps) }

// Over reports whether the last task lies behind.
func (l *Lesson) Over() bool { return l.at >= len(l.steps) }

// Done is how many tasks were really done, those that were skipped left out.
func (l *Lesson) Done() int {
	n := 0
	for _, done := range l.done {
		if done {
			n++
		}
	}
	return n
}

// Saw is told what the book recorded. It reports whether that was the task, which
// brings the next one.
func (l *Lesson) Saw(events ...clinic.Event) bool {
	step, ok := l.Step()
	return ok && step.done != nil && slices.ContainsFunc(events, step.done) && l.finish()
}

// Opened is told which page of the desk was opened, and reports likewise.
func (l *Lesson) Opened(page string) bool {
	step, ok := l.Step()
	return ok && step.page != "" && step.page == page && l.finish()
}

func (l *Lesson) finish() bool {
	l.done[l.at] = true
	l.at++
	return true
}

// Skip leaves a task out.
func (l *Lesson) Skip() { l.at = min(l.at+1, len(l.steps)) }

// Back shows the task before again.
func (l *Lesson) Back() { l.at = max(l.at-1, 0) }

// Restart begins anew.
func (l *Lesson) Restart() { l.at, l.done = 0, make([]bool, len(l.steps)) }
