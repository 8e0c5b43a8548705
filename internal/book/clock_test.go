package book

import (
	"errors"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestDoubtfulClock(t *testing.T) {
	for name, jump := range map[string]time.Duration{"set back": -3 * time.Minute, "set ahead": 3 * time.Minute} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.clock.jump(jump)
			if got := r.scan(); got.Kind != clinic.SeeDesk || !r.Health().Doubtful {
				t.Fatalf("expected scans to go to the desk while the clock is doubtful, got %+v", got)
			}
			r.must(clinic.TrustClock{})
			if got := r.scan(); got.Kind != clinic.CheckedIn || r.Health().Doubtful {
				t.Errorf("expected scans to be taken once staff trust the clock, got %+v", got)
			}
		})
	}
}

func TestClockFarAheadAtStart(t *testing.T) {
	r := newRig(t)
	r.clock.to(r.clock.Now().Add(15 * 24 * time.Hour))
	r.openAgain()
	if !r.Health().Doubtful {
		t.Error("expected a clock 15 days ahead of the last entry to be doubtful at start")
	}
}

// TestDoubtOutlivesARestart: a doubt that began is in the book once, and ends
// with the staff's word alone.
func TestDoubtOutlivesARestart(t *testing.T) {
	r := newRig(t)
	n := r.Head().N
	r.clock.jump(3 * time.Minute)
	for range 3 {
		if !r.CheckClock() {
			t.Fatal("expected a clock that was set to be doubtful")
		}
	}
	if added := r.Head().N - n; added != 1 {
		t.Errorf("expected the doubt to be recorded once, got %d entries", added)
	}
	r.clock.boot = "the next run"
	r.openAgain()
	if !r.Health().Doubtful || r.scan().Kind != clinic.SeeDesk {
		t.Error("expected the doubt to outlive a restart of the computer")
	}
	r.must(clinic.TrustClock{})
	r.openAgain()
	if r.Health().Doubtful || r.scan().Kind != clinic.CheckedIn {
		t.Error("expected the staff's word to outlive a restart too")
	}
}

// TestClockSetWhileClosed: within one run of the computer the monotonic clock
// tells on whoever set the wall clock.
func TestClockSetWhileClosed(t *testing.T) {
	for name, c := range map[string]struct {
		jump, run time.Duration
		boot      string
		want      bool
	}{
		"set ahead":               {jump: 2 * time.Minute, want: true},
		"set back":                {jump: -20 * time.Minute, run: time.Hour, want: true},
		"not set":                 {run: 9 * time.Hour},
		"set by less":             {jump: 119 * time.Second, run: time.Hour},
		"another run since":       {jump: time.Hour, boot: "another"},
		"another run, and behind": {jump: -time.Hour, boot: "another", want: true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.Close()
			r.clock.to(r.clock.Now().Add(c.run))
			r.clock.jump(c.jump)
			r.clock.boot = c.boot
			r.openAgain()
			if got := r.CheckClock(); got != c.want || r.Health().Doubtful != c.want {
				t.Errorf("expected doubtful %v, got %v", c.want, got)
			}
		})
	}
}

// TestHistoryRaisesNoDoubt: an entry of what happened last week says nothing
// about the clock.
func TestHistoryRaisesNoDoubt(t *testing.T) {
	r := newRig(t)
	_, err := r.Batch(Item{Actor: clinic.Actor{Kind: clinic.Lobby}, At: newYork(t, "2026-11-09 18:04"),
		Command: clinic.CheckIn{Patient: r.ana, Track: evening, Date: clinic.NewDate(2026, 11, 9), Via: clinic.ViaCard}})
	if err != nil {
		t.Fatalf("take over an act of last week: %v", err)
	}
	r.openAgain()
	if r.CheckClock() {
		t.Error("expected no doubt about the clock")
	}
}

// TestDoubtOutlivesAFailingDisk: the doubt began, but the disk takes no word of it.
func TestDoubtOutlivesAFailingDisk(t *testing.T) {
	r := newRig(t)
	r.clock.jump(3 * time.Minute)
	r.fail = errors.New("no space left on device")
	r.CheckClock()
	r.clock.jump(-3 * time.Minute) // looks right again, which proves nothing
	r.fail = nil
	if err := r.Resume(); err != nil {
		t.Fatalf("resume: %v", err)
	}
	if !r.Health().Doubtful || r.scan().Kind != clinic.SeeDesk {
		t.Error("expected the doubt to stay over reading the book anew")
	}
	r.options.File.AfterCommit = once()
	r.openAgain()
	r.must(clinic.TrustClock{})
	if r.Health().Doubtful || r.scan().Kind != clinic.CheckedIn {
		t.Error("expected the trust to hold although the disk said no to it")
	}
}
