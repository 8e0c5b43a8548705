package book

import (
	"slices"
	"sync"

	"daybook/internal/clinic"
)

// Change tells a subscriber what is new.
type Change struct {
	Events []clinic.Event // committed, in order
	Health bool           // ask Health again

	// Reloaded says that the book was read anew after the disk did not take an
	// entry: it may hold more than was told, so ask for everything again.
	Reloaded bool
}

type subscriber struct{ tell func(Change) }

// subscribers are told after every commit, outside of the writer's lock.
type subscribers struct {
	mu   sync.Mutex
	list []*subscriber
}

// Subscribe has a function called after every change, on the goroutine that
// made it. It must return soon, and may ask the book. The result ends it.
func (b *Book) Subscribe(tell func(Change)) (cancel func()) {
	s := &subscriber{tell}
	b.subscribers.mu.Lock()
	defer b.subscribers.mu.Unlock()
	b.subscribers.list = append(slices.Clone(b.subscribers.list), s)
	return func() {
		b.subscribers.mu.Lock()
		defer b.subscribers.mu.Unlock()
		b.subscribers.list = slices.DeleteFunc(slices.Clone(b.subscribers.list), func(x *subscriber) bool { return x == s })
	}
}

// news is what the subscribers have not been told yet. The caller holds the
// writer's lock, and tells it after letting go.
func (b *Book) news(events []clinic.Event) Change {
	change := Change{Events: events, Reloaded: b.reloaded}
	b.reloaded = false
	return change
}

// tell tells the subscribers what is new, where anything is.
func (b *Book) tell(change Change) {
	if len(change.Events) > 0 || change.Health || change.Reloaded {
		b.subscribers.notify(change)
	}
}

func (s *subscribers) notify(change Change) {
	s.mu.Lock()
	list := s.list
	s.mu.Unlock()
	for _, subscriber := range list {
		subscriber.tell(change)
	}
}
