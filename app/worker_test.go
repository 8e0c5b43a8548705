package main

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestWorkerWorksInOrderAndFinishes(t *testing.T) {
	var mu sync.Mutex
	var order []int
	hop := func(then func()) { then() }
	w := newWorker(hop, func(work func()) { work() }, 0)
	for i := range 100 {
		taken := w.run(func() func() {
			return func() {
				mu.Lock()
				defer mu.Unlock()
				order = append(order, i)
			}
		})
		if !taken {
			t.Fatalf("expected work %d to be taken", i)
		}
	}
	w.close()
	for i, got := range order {
		if i != got {
			t.Fatalf("expected the work in order, got %v", order)
		}
	}
	if len(order) != 100 {
		t.Errorf("expected all that was taken to be done before closing, got %d", len(order))
	}
	if w.run(func() func() { return nil }) {
		t.Error("expected a closed worker to take nothing")
	}
}

func TestWorkerRefusesTooMuch(t *testing.T) {
	release := make(chan struct{})
	begun := make(chan struct{})
	w := newWorker(func(then func()) { then() }, func(work func()) { work() }, 2)
	w.run(func() func() { close(begun); <-release; return nil })
	<-begun
	taken := 0
	for range 5 {
		if w.run(func() func() { return nil }) {
			taken++
		}
	}
	if taken != 2 {
		t.Errorf("expected 2 to wait and the rest to be refused, %d were taken", taken)
	}
	close(release)
	w.close()
}

// TestWakerKeepsTheNewestWish: an earlier wish is forgotten, a past one is now.
func TestWakerKeepsTheNewestWish(t *testing.T) {
	var woken atomic.Int32
	rang := make(chan struct{}, 10)
	now := time.Date(2026, 11, 18, 12, 0, 0, 0, time.UTC)
	w := &waker{now: func() time.Time { return now }, tick: func() { woken.Add(1); rang <- struct{}{} }}
	w.at(now.Add(time.Hour))
	w.at(now.Add(-time.Minute))
	<-rang
	w.at(now.Add(time.Hour))
	w.stop()
	if woken.Load() != 1 {
		t.Errorf("expected to be woken once, was %d times", woken.Load())
	}
}
