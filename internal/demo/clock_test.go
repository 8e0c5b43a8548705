package demo

import (
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// handClock is a Clock whose real time only the test moves.
func handClock(start time.Time) (*Clock, *time.Duration) {
	var real time.Duration
	return newClock(start, func() time.Duration { return real }), &real
}

func TestTheClockRunsAndMovesForward(t *testing.T) {
	start := time.Date(2026, time.April, 15, 16, 40, 0, 0, time.UTC)
	clock, real := handClock(start)
	*real = 5 * time.Second
	if got := clock.Now(); !got.Equal(start.Add(5 * time.Second)) {
		t.Errorf("after five seconds the clock shows %s", got)
	}
	clock.Advance(start.Add(time.Hour))
	if got := clock.Now(); !got.Equal(start.Add(time.Hour)) {
		t.Errorf("moved to an hour after the start, the clock shows %s", got)
	}
	*real += time.Minute
	if got := clock.Now(); !got.Equal(start.Add(time.Hour + time.Minute)) {
		t.Errorf("a minute after it was moved the clock shows %s", got)
	}
	clock.Advance(start)
	if got := clock.Now(); !got.Equal(start.Add(time.Hour + time.Minute)) {
		t.Errorf("the clock was moved back, to %s", got)
	}
}

func TestTheClockIsNeverDoubtful(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2026, time.April, 15, 16, 40, 0, 0, time.UTC)
		clock, real := handClock(start)
		wall, mono := clock.Now(), clock.Mono()
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			*real += time.Duration(rapid.IntRange(0, 1000).Draw(t, "seconds")) * time.Second
			clock.Advance(start.Add(time.Duration(rapid.IntRange(-100, 100).Draw(t, "to")) * time.Hour))
			now, grown := clock.Now(), clock.Mono()
			if now.Before(wall) || grown < mono {
				t.Fatalf("the clock ran back from %s to %s", wall, now)
			}
			if now.Sub(wall) != grown-mono {
				t.Fatalf("the wall clock went on by %s, the monotonic one by %s", now.Sub(wall), grown-mono)
			}
			wall, mono = now, grown
		}
	})
}

func TestEveryClockIsARunOfItsOwn(t *testing.T) {
	start := time.Date(2026, time.April, 15, 12, 40, 0, 0, time.FixedZone("", -4*3600))
	a, b := NewClock(start), NewClock(start)
	if a.Boot() == b.Boot() {
		t.Error("two clocks that both began at nothing say they are the same run")
	}
	if now := a.Now(); now.Location() != time.UTC || now.Before(start) {
		t.Errorf("the clock shows %s, it started at %s", now, start)
	}
}

func TestTheClockMayBeUsedAtOnce(t *testing.T) {
	start := time.Date(2026, time.April, 15, 16, 40, 0, 0, time.UTC)
	clock := NewClock(start)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for j := range 200 {
				clock.Advance(start.Add(time.Duration(i*200+j) * time.Minute))
				clock.Now()
			}
		})
	}
	all.Wait()
	if last := start.Add(1599 * time.Minute); clock.Now().Before(last) {
		t.Errorf("the clock shows %s although somebody moved it to %s", clock.Now(), last)
	}
}
