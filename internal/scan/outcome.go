package scan

import (
	"time"

	"daybook/internal/card"
)

// Scan is one card put before a scanner once.
type Scan struct {
	Code card.Code
	// At is when its last letter arrived.
	At time.Time
	// Desk is true where the code came with the desk scanner's prefix.
	Desk bool
}

// Garbled is something that looks like a card and cannot be read: the answer
// is "please scan again".
type Garbled struct {
	// Raw is what arrived. It may be one letter away from a patient's code and
	// belongs in no log.
	Raw string
	// Problem is TooShort, TooLong, BadCheck or Ambiguous.
	Problem Problem
	At      time.Time
}

// Outcome is what one call of the decoder found out. In a form the caller
// first removes TakeBack signs before the cursor and then performs Release.
type Outcome struct {
	Scans   []Scan
	Garbled []Garbled

	// TakeBack is the number of signs just before the cursor that were released
	// as typing and turn out to be a slow scanner's, or to stand behind one.
	TakeBack int

	// Release holds ordinary typing that was held back, in order.
	Release []Input
}

// Empty reports that there is nothing to do.
func (o Outcome) Empty() bool {
	return len(o.Scans) == 0 && len(o.Garbled) == 0 && o.TakeBack == 0 && len(o.Release) == 0
}

// then joins what follows. Typing that was to be released and is taken back
// within one call never reaches the form.
func (o Outcome) then(next Outcome) Outcome {
	o.Scans = append(o.Scans, next.Scans...)
	o.Garbled = append(o.Garbled, next.Garbled...)
	for i := len(o.Release) - 1; i >= 0 && next.TakeBack > 0; i-- {
		if o.Release[i].Key == "" {
			o.Release = append(o.Release[:i], o.Release[i+1:]...)
			next.TakeBack--
		}
	}
	o.Release = append(o.Release, next.Release...)
	o.TakeBack += next.TakeBack
	return o
}
