package demo

import (
	"crypto/rand"
	"sync"
	"time"

	"daybook/internal/book"
)

// Clock is the sample clinic's clock. It starts at a moment of the story, runs
// as fast as a real clock, and can be moved forward but never back. It is safe
// for concurrent use.
type Clock struct {
	start   time.Time
	boot    string
	elapsed func() time.Duration // since the clock was made

	mu      sync.Mutex
	skipped time.Duration
}

var _ book.Clock = (*Clock)(nil)

// NewClock starts a clock at a moment.
func NewClock(start time.Time) *Clock {
	began := time.Now()
	return newClock(start, func() time.Duration { return time.Since(began) })
}

func newClock(start time.Time, elapsed func() time.Duration) *Clock {
	// Mono begins at nothing with every clock, so every clock is a run of its own.
	return &Clock{start: start.UTC().Round(0), boot: "demo-" + rand.Text(), elapsed: elapsed}
}

// Now is the moment of the story, in UTC.
func (c *Clock) Now() time.Time { return c.start.Add(c.Mono()) }

// Boot names this clock; no two are the same run.
func (c *Clock) Boot() string { return c.boot }

// Mono is how far the story went on since the clock was made. It moves along
// with Advance, so that the book never doubts the clock.
func (c *Clock) Mono() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.elapsed() + c.skipped
}

// Advance moves the clock forward to a moment; an earlier one is ignored.
func (c *Clock) Advance(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if ahead := to.Sub(c.start.Add(c.elapsed() + c.skipped)); ahead > 0 {
		c.skipped += ahead
	}
}
