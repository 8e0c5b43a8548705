package lobby

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// Input is something that happens at the lobby screen: Scan, Garble, Press,
// Pick, Digit, Answer, HelpSeen, Leave, Pause, Resume or Tick.
type Input interface{ apply(*Flow) }

// Scan is a card, a patient's or a command card.
type Scan struct{ Code card.Code }

// Garble is a scan that is no card: smudged, cut off, or from something else.
type Garble struct{}

// Press is a touch on a button. A button that the screen does not show is ignored.
type Press struct{ Button Button }

// Pick is the choice of a track.
type Pick struct{ Track clinic.TrackID }

// Digit is 0 to 9, from the keypad on the screen or a keyboard.
type Digit struct{ Value int }

// HelpSeen says that somebody at the desk answered the call for help.
type HelpSeen struct{}

// Leave says that nobody stands at the screen any more, as when its window
// turns to other work: the person and what was asked for them are dropped. A
// call for help goes on, and a pause too.
type Leave struct{}

// Pause stops check-ins, as when the book cannot be written. The reason is the
// desk's business; the lobby only sends people there.
type Pause struct{}

// Resume ends a pause.
type Resume struct{}

// Tick lets time pass; Flow.Deadline says when the next one matters.
type Tick struct{}

func (Tick) apply(*Flow) {}

func (Leave) apply(f *Flow) {
	if f.state == Paused {
		f.person = person{}
		return
	}
	f.idle()
}

func (Pause) apply(f *Flow) {
	if f.state != Paused {
		f.person = person{}
		f.enter(Paused)
	}
}

func (Resume) apply(f *Flow) {
	if f.state == Paused {
		f.idle()
	}
}
