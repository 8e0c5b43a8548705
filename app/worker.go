package main

import "sync"

// worker does work away from the UI goroutine, one piece after the other, and
// hands what follows to hop, which runs it on the UI goroutine.
type worker struct {
	hop  func(func())
	most int // how much may wait; 0 is no bound

	mu     sync.Mutex
	more   sync.Cond
	jobs   []func() func()
	closed bool
	done   sync.WaitGroup
}

// mostAsks is how many scans may wait for the book. A disk that hangs for a
// morning must not fill the memory; the lobby sends people to the desk meanwhile.
const mostAsks = 256

func newWorker(hop func(func()), guard func(func()), most int) *worker {
	w := &worker{hop: hop, most: most}
	w.more.L = &w.mu
	w.done.Add(1)
	go guard(func() {
		defer w.done.Done()
		for {
			job, ok := w.next()
			if !ok {
				return
			}
			if then := job(); then != nil {
				w.hop(then)
			}
		}
	})
	return w
}

// run takes a piece of work; false where too much waits already, or after close.
func (w *worker) run(job func() func()) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed || w.most > 0 && len(w.jobs) >= w.most {
		return false
	}
	w.jobs = append(w.jobs, job)
	w.more.Signal()
	return true
}

// next waits for work; false once the worker is closed and nothing is left.
func (w *worker) next() (func() func(), bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.jobs) == 0 {
		if w.closed {
			return nil, false
		}
		w.more.Wait()
	}
	job := w.jobs[0]
	w.jobs = w.jobs[1:]
	return job, true
}

// close finishes what was taken.
func (w *worker) close() {
	w.mu.Lock()
	w.closed = true
	w.more.Signal()
	w.mu.Unlock()
	w.done.Wait()
}
