package clinic

import (
	"slices"
	"time"
)

// Mark is the sign a track carries everywhere beside its name, since colour
// never speaks alone.
type Mark string

const (
	MarkMorning Mark = "sunrise"
	MarkDay     Mark = "sun"
	MarkNight   Mark = "moon"
)

// Marks lists every mark, in the order of the day.
func Marks() []Mark { return []Mark{MarkMorning, MarkDay, MarkNight} }

// Sign is the name of the mark's drawing; the sun stands for one that is not known.
func (m Mark) Sign() string {
	if slices.Contains(Marks(), m) {
		return string(m)
	}
	return string(MarkDay)
}

// Track is one weekly pattern of a program's blocks, such as Daytime or Evening.
type Track struct {
	ID       TrackID   `json:"id"`
	Program  ProgramID `json:"program"`
	Label    Label     `json:"label"`
	Mark     Mark      `json:"mark"`
	Patterns []Pattern `json:"patterns"`            // each valid from its date until the next one's
	AgeFrom  int       `json:"age_from,omitempty"`  // years, where the track has an age gate of its own; 0 is none
	AgeBelow int       `json:"age_below,omitempty"` // years; 0 is none
	Until    Date      `json:"until,omitzero"`      // the last day it meets; no date is for ever
}

// Pattern is what a track's weeks look like from a date on. A changed schedule
// is a new Pattern, so it never rewrites the past.
type Pattern struct {
	From   Date    `json:"from"`
	Blocks []Block `json:"blocks"`
}

// Block is one stretch of a track's day, in local wall time.
type Block struct {
	ID      BlockID      `json:"id"`
	Weekday time.Weekday `json:"weekday"`
	Start   ClockTime    `json:"start"`
	End     ClockTime    `json:"end"` // 24:00 and more for a block that ends after midnight
	Service ServiceID    `json:"service"`
	Topic   string       `json:"topic,omitempty"`
	Groups  []Group      `json:"groups,omitempty"` // none for a break

	Modality Modality `json:"modality,omitempty"` // "" is in person
}

// Group is the people of one block in one room with one counselor. A block may
// have several at once, such as 22 patients in two rooms.
type Group struct {
	ID        GroupID `json:"id"`
	Room      string  `json:"room"`
	Counselor StaffID `json:"counselor,omitempty"`
	Capacity  int     `json:"capacity,omitempty"` // people; 0 is no cap
	Name      string  `json:"name,omitempty"`     // the clinic's own, such as "Group B"
}

// PatternOn is the pattern in force on a date; false before the first.
func (t Track) PatternOn(date Date) (Pattern, bool) {
	var found Pattern
	ok := false
	for _, pattern := range t.Patterns {
		if pattern.From.After(date) || (ok && pattern.From.Before(found.From)) {
			continue
		}
		found, ok = pattern, true
	}
	return found, ok
}
