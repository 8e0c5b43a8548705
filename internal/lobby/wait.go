package lobby

import (
	"time"

	"daybook/internal/clinic"
)

// wait is an ask on its way.
type wait struct {
	id     uint64
	since  time.Duration
	behind State // what is drawn until the wait is long enough to show
	wished bool  // the group asked for before the card has been chosen

	// A neutral answer is held until its time, so that a stopwatch learns
	// nothing about why.
	held    bool
	release time.Duration
	desk    DeskWord
}

// due is when the wait next changes what is drawn; 0 without one.
func (w *wait) due(now time.Duration, options Options) time.Duration {
	if w == nil {
		return 0
	}
	due := w.since + options.AnswerWithin
	if w.held {
		due = min(due, w.release)
	}
	if !w.shown(now, options) {
		due = min(due, w.since+options.CheckingAfter)
	}
	return due
}

// shown reports whether the wait is long enough to be drawn.
func (w *wait) shown(now time.Duration, options Options) bool {
	return now >= w.since+options.CheckingAfter
}

// ask sends the person's proof and wishes to the book.
func (f *Flow) ask(track clinic.TrackID) {
	behind := f.state
	if f.state != Choose && f.state != AlreadyIn && f.state != Number {
		behind = Idle
	}
	f.state, f.until = Checking, 0
	f.lastAsk++
	f.wait = &wait{id: f.lastAsk, since: f.elapsed, behind: behind}
	p := f.person
	f.asks = append(f.asks, Ask{
		ID: f.lastAsk, Kind: p.proof.kind(),
		Code: p.proof.code, Number: p.proof.number, PIN: p.proof.pin,
		Track: track, Intent: p.intent,
	})
}

// hold keeps a neutral answer until a multiple of the delay has passed since
// the scan: how long the book took stays hidden within one step.
func (w *wait) hold(now, step time.Duration, desk DeskWord) {
	if w.held {
		return
	}
	steps := max(1, (now-w.since+step-1)/step)
	w.held, w.desk = true, desk
	w.release = w.since + steps*step
}

func (f *Flow) expireWait() {
	w := f.wait
	if w == nil {
		return
	}
	if w.held && f.elapsed >= w.release || f.elapsed >= w.since+f.options.AnswerWithin {
		f.seeDesk(w.desk)
	}
}

func (f *Flow) seeDesk(desk DeskWord) {
	f.person = person{language: f.person.language, chosen: f.person.chosen, desk: desk}
	f.enter(SeeDesk)
}
