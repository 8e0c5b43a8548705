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

func (s *subscribers) notify(change Change) {
	s.mu.Lock()
	list := s.list
	s.mu.Unlock()
	for _, subscriber := range list {
		subscriber.tell(change)
	}
}
