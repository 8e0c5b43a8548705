package lobby

import (
	"fmt"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// Ask is something that the flow wants from the book. Every ask is answered
// by an Answer with its ID; an answer that comes too late is dropped, and asking
// the book the same twice is one act.
type Ask struct {
	ID     uint64
	Kind   AskKind
	Code   card.Code // AskScan
	Number string    // AskNumber
	PIN    string    // AskNumber
	Track  clinic.TrackID
	Intent clinic.Intent
	Louder bool // AskHelp: nobody has answered yet
}

// AskKind tells what an Ask is about.
type AskKind int

// The kinds of asks.
const (
	AskScan   AskKind = iota // somebody showed a card
	AskNumber                // somebody typed their number and PIN
	AskHelp                  // somebody calls for help: ring the desk
)

// String leaves out card, number and PIN: an Ask may end up in a log.
func (a Ask) String() string { return fmt.Sprintf("ask %d of kind %d", a.ID, a.Kind) }

// GoString leaves out the same.
func (a Ask) GoString() string { return a.String() }

// Answer is what the book says to an Ask. Err is a book that could not answer;
// its reason is for the desk and the log.
//
// An AskHelp is answered too: Verdict.Back tells when somebody will be at the
// desk, Err that it could not be rung.
type Answer struct {
	ID      uint64
	Verdict clinic.Verdict
	Err     bool
}
