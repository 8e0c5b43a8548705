package keep

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// Copier keeps the copies that a book's plan asks for: a second copy in each of its
// places for one, and a backup each day in each of those for backups. Every place
// has a goroutine of its own, since a stick that hangs must hold up nothing else.
type Copier struct {
	options CopierOptions
	ctx     context.Context
	cancel  context.CancelFunc
	replan  chan struct{} // the plan changed
	working sync.WaitGroup

	mu     sync.Mutex
	places map[clinic.CopyPlace]*keeper
}

// CopierOptions are what copies are kept with.
type CopierOptions struct {
	Book *book.Book
	// Scratch is a folder on this computer's own disk for what is on its way into a
	// backup.
	Scratch string
	// Every gives a tick in such intervals, until it is stopped.
	Every func(time.Duration) (tick <-chan time.Time, stop func())
	// Guard runs a goroutine's work, and tells of a crash in it.
	Guard func(func())
}

// How often a place is looked at: a second copy that waits for its stick, and a
// backup that may be due.
const (
	lookAtTape   = 5 * time.Second
	lookAtBackup = 30 * time.Second
)

// EveryTick gives real time's ticks.
func EveryTick(wait time.Duration) (<-chan time.Time, func()) {
	ticker := time.NewTicker(wait)
	return ticker.C, ticker.Stop
}

// keeper keeps one place.
type keeper struct {
	cancel context.CancelFunc
	state  func() clinic.CopyState
	now    func() // makes a backup at once; nil for a second copy
}

// StartCopier begins to keep the copies of an open book. Close ends it.
func StartCopier(options CopierOptions) *Copier {
	c := &Copier{options: options, replan: make(chan struct{}, 1), places: map[clinic.CopyPlace]*keeper{}}
	c.ctx, c.cancel = context.WithCancel(context.Background())
	unsubscribe := options.Book.Subscribe(func(change book.Change) {
		placed := func(e clinic.Event) bool { _, ok := e.(clinic.CopyPlacesSet); return ok }
		if change.Reloaded || slices.ContainsFunc(change.Events, placed) {
			select {
			case c.replan <- struct{}{}:
			default: // it looks anyway
			}
		}
	})
	c.follow()
	c.start(func() {
		defer unsubscribe()
		for {
			select {
			case <-c.ctx.Done():
				return
			case <-c.replan:
				c.follow()
			}
		}
	})
	return c
}

func (c *Copier) start(work func()) {
	c.working.Add(1)
	go c.options.Guard(func() {
		defer c.working.Done()
		work()
	})
}

// follow begins with the places that are new in the plan, and ends with those that
// are not in it any more.
func (c *Copier) follow() {
	wanted := c.options.Book.Copies().Places
	c.mu.Lock()
	defer c.mu.Unlock()
	for place, keeper := range c.places {
		if !slices.Contains(wanted, place) {
			keeper.cancel()
			delete(c.places, place)
		}
	}
	for _, place := range wanted {
		if c.places[place] == nil && c.ctx.Err() == nil {
			c.places[place] = c.keep(place)
		}
	}
}

func (c *Copier) keep(place clinic.CopyPlace) *keeper {
	ctx, cancel := context.WithCancel(c.ctx)
	if place.Kind == clinic.CopyTape {
		return c.keepTape(ctx, cancel, place)
	}
	k := &backupKeeper{copier: c, place: place, asked: make(chan struct{}, 1)}
	c.start(func() { k.run(ctx) })
	return &keeper{cancel: cancel, state: k.read, now: k.ask}
}

// keepTape follows the book into a folder. One that is no place for it is in
// trouble for good.
func (c *Copier) keepTape(ctx context.Context, cancel context.CancelFunc, place clinic.CopyPlace) *keeper {
	tape, err := OpenTape(c.options.Book, place.Folder)
	if err != nil {
		since := c.options.Book.Now()
		return &keeper{cancel: cancel, state: func() clinic.CopyState {
			return clinic.CopyState{Place: place, Problem: string(InsideData), Since: since}
		}}
	}
	tape.apart = place.Apart
	c.start(func() {
		tick, stop := c.options.Every(lookAtTape)
		defer stop()
		FollowTape(ctx, tape, tick, func(TapeStatus) {})
	})
	return &keeper{cancel: cancel, state: func() clinic.CopyState { return stateOfTape(place, tape.Status()) }}
}

func stateOfTape(place clinic.CopyPlace, status TapeStatus) clinic.CopyState {
	state := clinic.CopyState{Place: place, Last: status.Written, Behind: int(status.Behind), Problem: string(status.Code), Since: status.Since}
	// Two words for the same trouble would need two sentences.
	switch status.Code {
	case TapeMissing:
		state.Problem = string(NoFolder)
	case TapeBroken:
		state.Problem = string(Disk)
	case TapeBook:
		state.Problem = string(BookDamaged)
	case "":
		state.Busy = status.Checking && status.Behind > 0
	}
	return state
}

// States is how it stands with each place of the plan, in its order. It waits for
// no disk.
func (c *Copier) States() []clinic.CopyState {
	plan := c.options.Book.Copies()
	c.mu.Lock()
	defer c.mu.Unlock()
	var states []clinic.CopyState
	for _, place := range plan.Places {
		state := clinic.CopyState{Place: place}
		if keeper := c.places[place]; keeper != nil {
			state = keeper.state()
		}
		if place.Kind == clinic.CopyBackup {
			last := plan.LastBackup(place.Folder)
			state.Last, state.Bytes = last.At, last.Bytes
		}
		states = append(states, state)
	}
	return states
}

// BackUp makes a backup in a folder of the plan now, whenever the last one was.
// What comes of it is in States.
func (c *Copier) BackUp(folder string) {
	c.follow() // a place may be that new
	c.mu.Lock()
	defer c.mu.Unlock()
	for place, keeper := range c.places {
		if place.Kind == clinic.CopyBackup && place.Folder == folder {
			keeper.now()
		}
	}
}

// closeWait is how long Close waits for what is being written. A stick that hangs
// is left to itself: what it got has no name yet.
const closeWait = 2 * time.Second

// Close ends all copying.
func (c *Copier) Close() {
	c.cancel()
	done := make(chan struct{})
	go func() { c.working.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(closeWait):
	}
}

// codeOf is the code of a problem; "" for none, and for what was cancelled.
func codeOf(err error) string {
	var known *Problem
	switch {
	case err == nil:
		return ""
	case !errors.As(err, &known):
		return string(Disk)
	case known.Code == Cancelled:
		return ""
	}
	return string(known.Code)
}
