package lobby

// State is the one question or answer that the lobby screen shows.
type State int

// The states of the lobby.
const (
	Idle      State = iota // nobody is there: "Please scan your card"
	Checking               // the book is asked and slow to answer
	Choose                 // which of today's groups?
	Done                   // checked in
	Hold                   // checked in, and the desk has something for them
	Late                   // checked in after the start
	ComeLater              // today's group cannot be scanned into yet
	AlreadyIn              // a second scan: staying or leaving?
	Staying                // they said that they stay
	Leaving                // checked out
	Number                 // typing a patient number and PIN
	ScanAgain              // the scanner read something that is no card
	SeeDesk                // the one neutral answer
	Help                   // the desk has been called
	Paused                 // the book takes no check-ins now
)

var stateNames = [...]string{
	"Idle", "Checking", "Choose", "Done", "Hold", "Late", "ComeLater", "AlreadyIn",
	"Staying", "Leaving", "Number", "ScanAgain", "SeeDesk", "Help", "Paused",
}

// States lists every state in order.
func States() []State {
	all := make([]State, len(stateNames))
	for i := range all {
		all[i] = State(i)
	}
	return all
}

// String is the state's name in the code, for logs and tests.
func (s State) String() string {
	if s < 0 || int(s) >= len(stateNames) {
		return "unknown state"
	}
	return stateNames[s]
}

// waitsForChoice reports whether the person has something to decide: such a
// screen is counted down and can be given more time.
func (s State) waitsForChoice() bool { return s == Choose || s == AlreadyIn || s == Number }
