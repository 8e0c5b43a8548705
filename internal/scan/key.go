package scan

import "time"

// Key names a key that types no sign, by the name the window toolkit gives it.
// Names other than the constants here pass through the decoder unread.
type Key string

const (
	// Enter is the Enter key of the main keyboard, the usual end of a scan.
	Enter Key = "Return"
	// KeypadEnter is the Enter key of the number pad.
	KeypadEnter Key = "KP_Enter"
	// Tab is the other usual end of a scan.
	Tab Key = "Tab"

	space Key = "Space"
)

func (k Key) ends() bool { return k == Enter || k == KeypadEnter || k == Tab }

// typesNothing is true for keys that toolkits report beside the sign they
// typed, and for those that only shift others: a scanner presses Shift for
// every capital letter. They say nothing that the signs do not.
func (k Key) typesNothing() bool {
	switch k {
	case "", "LeftShift", "RightShift", "LeftControl", "RightControl",
		"LeftAlt", "RightAlt", "LeftSuper", "RightSuper", "CapsLock", "NumLock":
		return true
	}
	return len([]rune(k)) == 1
}

// movesCursor is true where signs typed before the key are no longer just
// before the cursor afterwards. Space is reported as a key and as a sign; the
// sign is what counts.
func (k Key) movesCursor() bool { return k != "" && k != space }

// Input is one act at the keyboard: a sign, or a key where Key is not empty.
type Input struct {
	Rune rune
	Key  Key
}

// Ends reports whether the input is the usual end of a scan: Enter or Tab, also
// where a scanner sends them as signs.
func (in Input) Ends() bool { return newStroke(in, time.Time{}).ends() }

// Keystroke is an Input and when it arrived.
type Keystroke struct {
	Input
	At time.Time
}
