package book

import (
	"sync"
	"time"
)

// How many wrong numbers and PINs the lobby screen takes, whoever they are for,
// before every number gets the neutral answer for a while. Each patient's own
// wrong PINs are counted in the book beside this.
const (
	mostGuesses   = 10
	guessesWithin = 10 * time.Minute
)

// guesses remembers the wrong ones of the last minutes.
type guesses struct {
	mu    sync.Mutex
	wrong []time.Time
}

func (g *guesses) add(now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wrong = append(g.recent(now), now)
}

func (g *guesses) tooMany(now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wrong = g.recent(now)
	return len(g.wrong) >= mostGuesses
}

func (g *guesses) recent(now time.Time) []time.Time {
	var recent []time.Time
	for _, at := range g.wrong {
		if now.Sub(at).Abs() < guessesWithin {
			recent = append(recent, at)
		}
	}
	return recent
}
