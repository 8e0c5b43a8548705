package lobby

import "math/bits"

// Button is something on the lobby screen that a person can touch. Tracks to
// choose and digits to type are inputs of their own: Pick and Digit.
type Button uint16

// The buttons of the lobby.
const (
	ButtonHelp      Button = 1 << iota // call the desk; on every screen
	ButtonLanguage                     // speak the next language
	ButtonNumber                       // check in without a card
	ButtonCancel                       // back to the idle screen
	ButtonMoreTime                     // give a waiting choice more time
	ButtonStaying                      // "I'm staying"
	ButtonLeaving                      // "I'm leaving now"
	ButtonHours                        // show my hours
	ButtonBackspace                    // remove the last digit
	ButtonOK                           // the number, or the PIN, is complete
)

// Buttons is a set of buttons.
type Buttons uint16

func (b Buttons) with(more ...Button) Buttons {
	for _, button := range more {
		b |= Buttons(button)
	}
	return b
}

// Has reports whether the button is in the set.
func (b Buttons) Has(button Button) bool { return b&Buttons(button) != 0 }

// Count is the number of buttons in the set.
func (b Buttons) Count() int { return bits.OnesCount16(uint16(b)) }
