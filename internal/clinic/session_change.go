package clinic

// SessionChange is what is different about one meeting of a track on one date:
// cancelled, at another time, or there on top of the weekly pattern. Slot 0 is
// the pattern's own meeting.
type SessionChange struct {
	Track     TrackID `json:"track"`
	Date      Date    `json:"date"`
	Slot      int     `json:"slot,omitempty"`
	Cancelled bool    `json:"cancelled,omitempty"`
	Blocks    []Block `json:"blocks,omitempty"` // the day's blocks instead of the pattern's; their weekday is the date's
	MovedFrom Date    `json:"moved_from,omitzero"`
	MovedTo   Date    `json:"moved_to,omitzero"` // of a cancelled meeting that takes place on another day
	Reason    string  `json:"reason,omitempty"`
	Undone    bool    `json:"undone,omitempty"` // the change was taken back
}
