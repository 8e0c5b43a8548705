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

	Slot        int           `json:"slot,omitempty"`        // tells apart several meetings of one track on one date
	MovedFrom   Date          `json:"moved_from,omitzero"`   // the day it was moved from
	Appointment AppointmentID `json:"appointment,omitempty"` // set where this is one patient's appointment; Track is "" then
	Policy      CreditPolicy  `json:"policy,omitzero"`       // as the program had it that day
	Departure   DepartureRule `json:"departure,omitempty"`   // likewise
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

	Kind      ServiceKind      `json:"kind,omitempty"`
	Modality  Modality         `json:"modality,omitempty"`
	CountsFor map[Purpose]bool `json:"counts_for,omitempty"` // where another purpose differs from Counts
}

// Minutes is the block's length in whole minutes.
func (b SessionBlock) Minutes() int { return int(b.End.Sub(b.Start) / time.Minute) }

// SessionOn is what a track's weekly pattern says of a date, in a zone; false
// where it does not meet. Closures and changes of single days come on top:
// SessionsOn.
func SessionOn(program Program, track Track, date Date, zone *time.Location) (Session, bool) {
	pattern, ok := track.PatternOn(date)
	if !ok || !track.Until.IsZero() && date.After(track.Until) {
		return Session{}, false
	}
	return trackSession(program, track, date, 0, blocksOf(pattern, date.Weekday()), zone)
}

// SessionsOn are a track's meetings on a date as they really take place: the
// pattern's own, unless a closure or a change says otherwise, and those added
// for this one day. By their start.
func SessionsOn(view View, track Track, date Date, zone *time.Location) []Session {
	program, _ := programOn(view, track.Program, date)
	changes := view.ChangesOn(track.ID, date)
	var sessions []Session
	if !slices.ContainsFunc(changes, func(c SessionChange) bool { return c.Slot == 0 && !c.Undone }) {
		_, closed := ClosedOn(view, track.ID, date)
		if session, meets := SessionOn(program, track, date, zone); meets && !closed {
			sessions = append(sessions, session)
		}
	}
	for _, change := range changes {
		if change.Cancelled || change.Undone {
			continue
		}
		if session, meets := trackSession(program, track, date, change.Slot, change.Blocks, zone); meets {
			session.MovedFrom = change.MovedFrom
			sessions = append(sessions, session)
		}
	}
	slices.SortFunc(sessions, func(a, b Session) int { return a.Start.Compare(b.Start) })
	return sessions
}

// SessionAt is the track's meeting of a date that runs at a moment or comes next
// after it; the last one where all are over, false where there is none.
func SessionAt(view View, track Track, date Date, now time.Time, zone *time.Location) (Session, bool) {
	sessions := SessionsOn(view, track, date, zone)
	for _, session := range sessions {
		if now.Before(session.End) {
			return session, true
		}
	}
	if len(sessions) == 0 {
		return Session{}, false
	}
	return sessions[len(sessions)-1], true
}

func blocksOf(pattern Pattern, day time.Weekday) []Block {
	var blocks []Block
	for _, block := range pattern.Blocks {
		if block.Weekday == day {
			blocks = append(blocks, block)
		}
	}
	return blocks
}

func trackSession(program Program, track Track, date Date, slot int, blocks []Block, zone *time.Location) (Session, bool) {
	if len(blocks) == 0 {
		return Session{}, false
	}
	program = program.On(date)
	s := newSession(program, date, zone)
	s.ID, s.Track, s.Slot = SessionIDOf(track.ID, date, slot), track.ID, slot
	return s.withBlocks(program, blocks, zone), true
}

// newSession is a session with what it takes from its program as it is on that day.
func newSession(program Program, date Date, zone *time.Location) Session {
	return Session{
		Program: program.ID, Date: date, Zone: zone.String(),
		Policy: program.Credit, Departure: program.Attendance.Departure,
	}
}

// withBlocks places the blocks on the session's date.
func (s Session) withBlocks(program Program, blocks []Block, zone *time.Location) Session {
	s.Blocks = make([]SessionBlock, 0, len(blocks))
	for _, block := range blocks {
		s.Blocks = append(s.Blocks, sessionBlock(program, block, s.Date, zone))
	}
	slices.SortFunc(s.Blocks, func(a, b SessionBlock) int { return a.Start.Compare(b.Start) })
	s.Start = s.Blocks[0].Start
	for _, block := range s.Blocks {
		if block.End.After(s.End) {
			s.End = block.End
		}
	}
	return s
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

		Kind: service.Kind, Modality: block.Modality, CountsFor: service.CountsFor,
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
