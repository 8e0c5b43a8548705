package clinic

// Closure is a stretch of days on which the clinic, or some of its tracks, does
// not meet: a holiday, a snow day.
type Closure struct {
	ID      ClosureID `json:"id"`
	Label   string    `json:"label"`
	From    Date      `json:"from"`
	To      Date      `json:"to"`               // the last day
	Tracks  []TrackID `json:"tracks,omitempty"` // none is the whole clinic
	Removed bool      `json:"removed,omitempty"`
}

// Closes reports whether the closure keeps a track from meeting on a date. An
// empty track asks for the whole clinic.
func (c Closure) Closes(track TrackID, date Date) bool {
	if c.Removed || date.Before(c.From) || date.After(c.To) {
		return false
	}
	for _, each := range c.Tracks {
		if each == track {
			return true
		}
	}
	return len(c.Tracks) == 0
}

// ClosedOn finds the closure that keeps a track from meeting on a date.
func ClosedOn(view View, track TrackID, date Date) (Closure, bool) {
	for _, closure := range view.Closures() {
		if closure.Closes(track, date) {
			return closure, true
		}
	}
	return Closure{}, false
}
