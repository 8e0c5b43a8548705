package clinic

import (
	"slices"
	"time"
)

// Session is one track's meeting on one date: that day's blocks as instants.
type Session struct {
	ID      SessionID      `json:"id"`
	Program ProgramID      `json:"program"`
	Track   TrackID        `json:"track"`
	Date    Date           `json:"date"` // the service date, in the clinic's zone
	Zone    string         `json:"zone"` // IANA name
	Start   time.Time      `json:"start"`
	End     time.Time      `json:"end"`
	Blocks  []SessionBlock `json:"blocks"`
}

// SessionBlock is a block on its date. What counted on the day is written into
// it, so a later change of the program leaves it as it was.
type SessionBlock struct {
	Block   BlockID   `json:"block"`
	Start   time.Time `json:"start"`
	End     time.Time `json:"end"`
	Service ServiceID `json:"service"`
	Topic   string    `json:"topic,omitempty"`
	Counts  bool      `json:"counts"`
	Groups  []Group   `json:"groups,omitempty"`
}

// Minutes is the block's length in whole minutes.
func (b SessionBlock) Minutes() int { return int(b.End.Sub(b.Start) / time.Minute) }

// SessionOn is the track's session on a date in a zone; false where it does not meet.
func SessionOn(program Program, track Track, date Date, zone *time.Location) (Session, bool) {
	pattern, ok := track.PatternOn(date)
	if !ok {
		return Session{}, false
	}
	s := Session{ID: SessionIDOf(track.ID, date, 0), Program: program.ID, Track: track.ID, Date: date, Zone: zone.String()}
	for _, block := range pattern.Blocks {
		if block.Weekday == date.Weekday() {
			s.Blocks = append(s.Blocks, sessionBlock(program, block, date, zone))
		}
	}
	if len(s.Blocks) == 0 {
		return Session{}, false
	}
	slices.SortFunc(s.Blocks, func(a, b SessionBlock) int { return a.Start.Compare(b.Start) })
	s.Start = s.Blocks[0].Start
	for _, block := range s.Blocks {
		if block.End.After(s.End) {
			s.End = block.End
		}
	}
	return s, true
}

func sessionBlock(program Program, block Block, date Date, zone *time.Location) SessionBlock {
	service, _ := program.Service(block.Service)
	return SessionBlock{
		Block:   block.ID,
		Start:   InstantOf(date, block.Start, zone),
		End:     InstantOf(date, block.End, zone),
		Service: block.Service,
		Topic:   block.Topic,
		Counts:  service.Counts,
		Groups:  block.Groups,
	}
}

// Capacity is how many people fit into the session: the smallest sum of places
// over its blocks; 0 is no cap.
func (s Session) Capacity() int {
	smallest := 0
	for _, block := range s.Blocks {
		places, capped := 0, len(block.Groups) > 0
		for _, group := range block.Groups {
			places += group.Capacity
			capped = capped && group.Capacity > 0
		}
		if capped && (smallest == 0 || places < smallest) {
			smallest = places
		}
	}
	return smallest
}

// CountingMinutes is the treatment time of the session: its blocks without breaks.
func (s Session) CountingMinutes() int {
	total := 0
	for _, block := range s.Blocks {
		if block.Counts {
			total += block.Minutes()
		}
	}
	return total
}

// RoomFor is the room where the session's first group meets for a patient whose
// usual group is given; "" where no room is written down.
func (s Session) RoomFor(usual GroupID) string {
	first := ""
	for _, block := range s.Blocks {
		for _, group := range block.Groups {
			if group.ID == usual {
				return group.Room
			}
			if first == "" {
				first = group.Room
			}
		}
	}
	return first
}
