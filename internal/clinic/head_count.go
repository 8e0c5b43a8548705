package clinic

import "time"

// HeadCount is what a counselor says of a whole group in one block: so many
// people, by their own count. It stands beside the attestations of each of them.
type HeadCount struct {
	Session SessionID `json:"session"`
	Date    Date      `json:"date"`
	Block   BlockID   `json:"block"`
	Group   GroupID   `json:"group,omitempty"`
	Heads   int       `json:"heads"`
	Witness StaffID   `json:"witness,omitempty"` // the counselor, where somebody else enters their signed sheet
	By      StaffID   `json:"by,omitempty"`
	At      time.Time `json:"at"`
}
