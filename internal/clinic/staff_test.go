package clinic

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWaitingAfterWrongPINs(t *testing.T) {
	now := time.Date(2026, time.March, 2, 14, 0, 0, 0, time.UTC)
	tests := []struct {
		count int
		ago   time.Duration
		want  time.Duration
	}{
		{0, 0, 0}, {1, 0, 0}, {2, 0, 0},
		{3, 0, 30 * time.Second}, {3, 10 * time.Second, 20 * time.Second}, {3, 30 * time.Second, 0}, {3, time.Hour, 0},
		{4, 0, time.Minute}, {5, 0, 2 * time.Minute}, {6, 0, 4 * time.Minute}, {7, 0, 8 * time.Minute},
		{8, 0, LongestWait}, {9, 0, LongestWait}, {1 << 40, 0, LongestWait}, {1 << 40, 14 * time.Minute, time.Minute},
		{3, -time.Second, 30 * time.Second}, {8, -10 * 24 * time.Hour, LongestWait}, // the clock was set back
	}
	for _, test := range tests {
		failures := Failures{Count: test.count, Last: now.Add(-test.ago)}
		if got := failures.Wait(now); got != test.want {
			t.Errorf("%d wrong PINs, the last %s ago: want to wait %s, got %s", test.count, test.ago, test.want, got)
		}
	}
}

func TestFailuresAfterATry(t *testing.T) {
	now := time.Date(2026, time.March, 2, 14, 0, 0, 0, time.UTC)
	if got := (Failures{Count: 2}).After(false, now); got != (Failures{Count: 3, Last: now}) {
		t.Errorf("one wrong PIN more, now: got %+v", got)
	}
	if got := (Failures{Count: 2, Last: now}).After(true, now); got != (Failures{}) {
		t.Errorf("a right PIN clears them, got %+v", got)
	}
}

func TestTheWaitIsNeverLongerForFewerFailures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "now"), 0)
		last := time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "last"), 0)
		count := rapid.IntRange(0, 100).Draw(t, "count")
		fewer, more := Failures{count, last}.Wait(now), Failures{count + 1, last}.Wait(now)
		if fewer > more || fewer < 0 || more > LongestWait {
			t.Fatalf("%d wrong PINs wait %s, one more %s", count, fewer, more)
		}
	})
}
