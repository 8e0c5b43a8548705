package keep

import (
	"context"
	"sync"
	"testing"
	"time"
)

// TestFollowTape: what is recorded gets onto the tape without anybody asking, a
// stick that comes back is taken up at the next tick, and the end is an end.
func TestFollowTape(t *testing.T) {
	r := newTapeRig(t)
	ctx, cancel := context.WithCancel(context.Background())
	tick := make(chan time.Time)
	told := make(chan TapeStatus, 1000)
	over := make(chan struct{})
	go func() {
		defer close(over)
		FollowTape(ctx, r.tape, tick, func(s TapeStatus) { told <- s })
	}()
	until := func(what string, holds func(TapeStatus) bool) {
		t.Helper()
		for {
			select {
			case status := <-told:
				if holds(status) {
					return
				}
			case <-time.After(time.Minute): // only where something is wrong
				t.Fatalf("waited in vain: %s", what)
			}
		}
	}
	well := func(s TapeStatus) bool { return s.Code == "" && s.Behind == 0 && !s.Checking }
	until("the first copy", well)
	var writers sync.WaitGroup
	for i := range 4 {
		writers.Go(func() {
			for n := range 10 {
				if err := addPatient(r.Book, 1+10*i+n); err != nil {
					t.Errorf("add: %v", err)
				}
				r.tape.Status()
			}
		})
	}
	writers.Wait()
	last := r.Highest()
	for waited := 0; r.tape.Lag() > 0; waited++ {
		if waited == 60_000 { // a minute: only where something is wrong
			t.Fatal("waited in vain: forty entries")
		}
		time.Sleep(time.Millisecond)
	}
	if tape := r.whole(); tape.To != last {
		t.Errorf("expected the tape to end at %d, got %d", last, tape.To)
	}
	r.disk.set(on(context.DeadlineExceeded, "write", "stat"))
	tick <- time.Now()
	until("a stick that is gone", func(s TapeStatus) bool { return s.Code == TapeMissing })
	r.disk.set(nil)
	tick <- time.Now()
	until("the stick that is back", well)
	cancel()
	<-over
}

// TestFollowTapeEndsWithTheBook: nobody needs to end it.
func TestFollowTapeEndsWithTheBook(t *testing.T) {
	r := newTapeRig(t)
	tick := make(chan time.Time)
	over := make(chan struct{})
	go func() {
		defer close(over)
		FollowTape(context.Background(), r.tape, tick, func(TapeStatus) {})
	}()
	r.Close()
	for {
		select {
		case tick <- time.Now():
		case <-over:
			return
		}
	}
}
