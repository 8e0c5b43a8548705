package book

import (
	"time"

	"daybook/internal/clinic"
)

// Clock is the time as the book knows it.
type Clock interface {
	// Now is the wall clock in UTC. It may be set, jump and be wrong.
	Now() time.Time
	// Boot names the run of the computer that Mono counts in.
	Boot() string
	// Mono only ever grows during a run.
	Mono() time.Duration
}

// When a clock is doubtful (DESIGN section 3, Time).
const (
	behindLast = 2 * time.Minute     // behind the last entry
	driftFrom  = 2 * time.Minute     // away from the monotonic clock
	aheadOf    = 14 * 24 * time.Hour // ahead of the last entry, at start
)

// clockWatch judges the clock against what the book knows. It belongs to the writer.
type clockWatch struct {
	last     time.Time // of the last entry
	wall     time.Time // the wall clock when it was last trusted
	mono     time.Duration
	doubtful bool // until staff say that the clock is right
}

// watchClock begins to watch at a start.
func watchClock(clock Clock, last time.Time) clockWatch {
	w := clockWatch{last: last, wall: clock.Now(), mono: clock.Mono()}
	if !last.IsZero() && w.wall.Sub(last) >= aheadOf {
		w.doubtful = true
	}
	return w
}

// check reports whether the clock is doubtful now. Once doubtful it stays so
// until staff trust it: a clock that happens to look right again proves nothing.
func (w *clockWatch) check(clock Clock) bool {
	now := clock.Now()
	drift := now.Sub(w.wall) - (clock.Mono() - w.mono)
	if w.last.Sub(now) >= behindLast || drift.Abs() >= driftFrom {
		w.doubtful = true
	}
	return w.doubtful
}

// saw takes note of an entry that was committed.
func (w *clockWatch) saw(at time.Time, event clinic.Event, clock Clock) {
	if _, trusted := event.(clinic.ClockTrusted); trusted {
		*w = clockWatch{last: at, wall: clock.Now(), mono: clock.Mono()}
		return
	}
	if at.After(w.last) {
		w.last = at
	}
}
