package scan

import (
	"time"

	"daybook/internal/card"
)

// recent remembers when a code was last reported, for the few seconds in which
// the same card is the same scan. A command card is one only until another card
// comes: two patients in a row may use the same one.
type recent map[card.Code]time.Time

// first reports whether a scan is a new one, and remembers it.
func (r recent) first(code card.Code, at time.Time, same time.Duration) bool {
	for other, seen := range r {
		if at.Sub(seen) > same || other != code && isCommand(other) {
			delete(r, other)
		}
	}
	if _, ok := r[code]; ok {
		return false
	}
	r[code] = at
	return true
}

func isCommand(code card.Code) bool {
	_, ok := code.Command()
	return ok
}
