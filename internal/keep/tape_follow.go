package keep

import (
	"context"
	"errors"
	"time"

	"daybook/internal/book"
)

// FollowTape keeps a tape up to date until the context ends or the book is closed:
// after every change of the book, and at every tick, which is also when a stick
// that failed is tried again; a few seconds are a good time between two. It tells
// of every change of the status, on its own goroutine. A stick that hangs holds it
// up for as long as it hangs: nobody who must go on should wait for its end.
func FollowTape(ctx context.Context, t *Tape, tick <-chan time.Time, told func(TapeStatus)) {
	woken := make(chan struct{}, 1)
	cancel := t.book.Subscribe(func(book.Change) {
		select {
		case woken <- struct{}{}:
		default: // it looks soon anyway
		}
	})
	defer cancel()
	defer t.Close()
	var last TapeStatus
	for {
		more, err := t.Step(ctx)
		if ctx.Err() != nil || errors.Is(err, book.ErrClosed) {
			return
		}
		if status := t.Status(); !sameStatus(status, last) {
			told(status)
			last = status
		}
		if more {
			continue
		}
		if !wait(ctx, err == nil, woken, tick) {
			return
		}
	}
}

// wait waits for the next look; false when there is none. A stick that failed is
// not tried again with every check-in.
func wait(ctx context.Context, well bool, woken <-chan struct{}, tick <-chan time.Time) bool {
	if !well {
		woken = nil
	}
	select {
	case <-ctx.Done():
		return false
	case <-woken:
	case <-tick:
	}
	return true
}

// sameStatus compares all but the reason in the system's words.
func sameStatus(a, b TapeStatus) bool {
	a.Err, b.Err = nil, nil
	return a == b
}
