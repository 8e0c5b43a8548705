package book

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/journal"
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

// When a clock is doubtful (docs/decisions/0010).
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

// clockWord is the last word in the book about the clock: a doubt that Daybook
// began to have, or the staff's trust.
type clockWord struct {
	At      time.Time `json:"at"`
	Doubted bool      `json:"doubted,omitempty"`
}

// watchClock begins to watch at a start, after the last entry. Within one run of
// the computer the monotonic clock says whether somebody set the wall clock
// while Daybook was closed.
func watchClock(clock Clock, last journal.Header, word clockWord) clockWatch {
	w := clockWatch{last: last.Time, wall: clock.Now(), mono: clock.Mono(), doubtful: word.Doubted}
	if last.N == 0 {
		return w
	}
	passed := w.wall.Sub(last.Time)
	if passed >= aheadOf {
		w.doubtful = true
	}
	if last.Boot == clock.Boot() && (passed-(w.mono-time.Duration(last.Mono))).Abs() >= driftFrom {
		w.doubtful = true
	}
	return w
}

// watchOn goes on watching after the file was read anew. A doubt that the file
// does not know yet stays, unless it was cleared by a word that only the file knows.
func (w clockWatch) watchOn(clock Clock, last journal.Header, before, word clockWord) clockWatch {
	if !word.Doubted && (before.Doubted || !word.At.Equal(before.At)) {
		return clockWatch{last: last.Time, wall: clock.Now(), mono: clock.Mono()}
	}
	w.last = last.Time
	w.doubtful = w.doubtful || word.Doubted
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

// CheckClock looks at the clock now and reports whether it is doubtful. When the
// doubt begins it is recorded, so that a restart does not forget it.
func (b *Book) CheckClock() bool {
	b.writer.Lock()
	doubtful := b.watch.check(b.options.Clock)
	b.noteClock(doubtful)
	// Where the disk does not take it the book is stopped and says so; the next
	// look tries again.
	events, _ := b.recordDoubt()
	change := b.news(events)
	b.writer.Unlock()
	b.tell(change)
	return doubtful
}

// recordDoubt records a doubt that the book does not hold yet. The caller holds
// the writer's lock.
func (b *Book) recordDoubt() ([]clinic.Event, error) {
	if b.snap.Load().clock.Doubted || !b.watch.check(b.options.Clock) {
		return nil, nil
	}
	return b.write([]Item{{Actor: clinic.Actor{Kind: clinic.System}, Command: clinic.DoubtClock{}}})
}

// noteClock publishes whether the clock is doubtful. The caller holds the
// writer's lock.
func (b *Book) noteClock(doubtful bool) {
	b.watch.doubtful = doubtful
	health := *b.health.Load()
	if health.Doubtful == doubtful {
		return
	}
	health.Doubtful = doubtful
	b.health.Store(&health)
	go b.subscribers.notify(Change{Health: true})
}
