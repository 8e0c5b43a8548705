package clinic

import "cmp"

// UnlockSet says how a station's book opens when Daybook starts there. The passphrase
// and the key are no part of it.
type UnlockSet struct {
	Station string    `json:"station"`
	Way     UnlockWay `json:"way"`
	// Found is what Daybook found at a start: the way was changed without the desk, as
	// by the recovery sheet, or a change was cut off.
	Found bool `json:"found,omitempty"`
	// BySheet says that the recovery sheet made this computer a station of the book, and
	// that it opens by itself since, whatever was chosen before; nobody has chosen anew.
	BySheet bool `json:"by_sheet,omitempty"`
}

// UnlockWay is how a book opens: see vault.Way.
type UnlockWay string

const (
	UnlockByItself     UnlockWay = "itself"
	UnlockByPassphrase UnlockWay = "passphrase"
	UnlockByStick      UnlockWay = "stick"
)

func (UnlockSet) Kind() string { return "unlock.set" }

// tellUnlock names the way.
func tellUnlock(e UnlockSet) Told {
	if e.BySheet {
		return Told{Word: "unlock_sheet"}
	}
	return Told{Word: pick(e.Found, "unlock_found", "unlock"), Args: map[string]any{"What": Choice("unlock." + string(cmp.Or(e.Way, UnlockByItself)))}}
}

// BookRekeyed says that every value of the book was sealed anew, with another data key.
type BookRekeyed struct {
	Key int `json:"key"` // the number of the key that seals from now on
}

func (BookRekeyed) Kind() string { return "book.rekeyed" }
