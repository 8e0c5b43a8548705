package clinic

import "time"

// BookRestored says that a book was brought back from its copies: the first entry of
// the computer that it was brought back to, which is a new station.
type BookRestored struct {
	Station string    `json:"station"`          // this computer, from now on
	Backup  string    `json:"backup,omitempty"` // the name of its file; "" where there was only the second copy
	Made    time.Time `json:"made,omitzero"`    // when the backup was made, as its name says, UTC
	By      string    `json:"by,omitempty"`     // the station that recorded last before, whose computer may be gone
	N       uint64    `json:"n,omitempty"`      // of the last entry in the backup
	Head    string    `json:"head,omitempty"`   // the first digits of that entry's hash, as verify shows them
	Copied  int       `json:"copied,omitempty"` // entries that came back from the second copy
	Last    uint64    `json:"last"`             // of the last entry that came back
	// LastAt is when that entry was made, UTC: what was done after it is on paper
	// alone, or on the lost computer.
	LastAt time.Time `json:"last_at"`
}

// CopyTakenIn says that somebody at the desk had the book take in what its second
// copy had and it lacked.
type CopyTakenIn struct {
	Folder   string   `json:"folder"`
	Entries  int      `json:"entries"`
	Stations []string `json:"stations,omitempty"` // that wrote them
}

func (BookRestored) Kind() string { return "book.restored" }
func (CopyTakenIn) Kind() string  { return "copies.taken_in" }

// tellRestored names what the book came back from.
func tellRestored(e BookRestored) Told {
	args := map[string]any{"File": e.Backup, "Entry": e.N, "Count": e.Copied, "Last": e.Last, "Station": e.By, "Hash": e.Head}
	switch {
	case e.Backup == "":
		return Told{Word: "restored_copy", Args: args}
	case e.Copied > 0:
		return Told{Word: "restored_both", Args: args}
	}
	return Told{Word: "restored", Args: args}
}
