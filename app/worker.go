package main

import "sync"

// worker does work away from the UI goroutine, one piece after the other, and
// hands what follows to hop, which runs it on the UI goroutine.
type worker struct {
	jobs chan func() func()
	hop  func(func())
	done sync.WaitGroup
}

// mostJobs is how much may wait. A disk that hangs for a morning must not fill
// the memory with scans.
const mostJobs = 256

func newWorker(hop func(func()), guard func(func())) *worker {
	w := &worker{jobs: make(chan func() func(), mostJobs), hop: hop}
	w.done.Add(1)
	go guard(func() {
		defer w.done.Done()
		for job := range w.jobs {
			if then := job(); then != nil {
				w.hop(then)
			}
		}
	})
	return w
}

// run takes a piece of work; false where too much waits already.
func (w *worker) run(job func() func()) bool {
	select {
	case w.jobs <- job:
		return true
	default:
		return false
	}
}

// close finishes what was taken.
func (w *worker) close() {
	close(w.jobs)
	w.done.Wait()
}
