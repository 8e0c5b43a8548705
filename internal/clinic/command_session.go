package clinic

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// ChangeSession changes one meeting of a track: cancels it, moves it to another
// time or day, adds one on top of the weekly pattern, or takes such a change
// back. Visits that were opened keep the session they were opened with.
type ChangeSession struct {
	Meeting Meeting    // which one; AddSession reads its track and date only
	Do      SessionAct //
	Reason  string     // asked for with CancelSession
	To      Date       // MoveSession: the day; no date is the same day
	Start   ClockTime  // MoveSession: when the first block starts, the others follow; 0 keeps the time
	// Blocks are what an added meeting holds, or what a moved one holds instead
	// of its own. Their weekday follows from the date; those without an id get
	// one. With RestoreSession they tell which added meeting is meant.
	Blocks []Block
}

func (ChangeSession) Act() Act { return ActSchedule }

// Decide refuses what does not take place, what overlaps another meeting of the
// track, and cancelling or moving to another day what somebody already came to.
func (c ChangeSession) Decide(view View, env Env) ([]Event, error) {
	track, ok := view.Track(c.Meeting.Track)
	if !ok || c.Meeting.Appointment != "" {
		return nil, refuse("no_such_track")
	}
	c.Reason = strings.TrimSpace(c.Reason)
	p := sessionPlan{view: view, track: track, c: c}
	switch c.Do {
	case CancelSession:
		return p.cancel()
	case MoveSession:
		return p.move()
	case AddSession:
		return p.add()
	case RestoreSession:
		return p.restore()
	}
	return nil, refuse("no_id")
}

// sessionPlan is a change on its way to its facts.
type sessionPlan struct {
	view  View
	track Track
	c     ChangeSession
}

// current is the change that stands for the meeting; a new one where none does.
func (p sessionPlan) current(date Date, slot int) (SessionChange, bool) {
	for _, change := range p.view.ChangesOn(p.track.ID, date) {
		if change.Slot == slot {
			return change, true
		}
	}
	return SessionChange{Track: p.track.ID, Date: date, Slot: slot}, false
}

func (p sessionPlan) cancel() ([]Event, error) {
	m := p.c.Meeting
	change, known := p.current(m.Date, m.Slot)
	if known && change.Cancelled && !change.Undone && change.MovedTo.IsZero() {
		return nil, nil
	}
	if _, meets := blocksOn(p.view, p.track, m.Date, m.Slot); !meets {
		return nil, refuse("track_does_not_meet")
	}
	if p.c.Reason == "" {
		return nil, refuse("no_reason")
	}
	if err := p.nobodyCame(m); err != nil {
		return nil, err
	}
	if change.Undone {
		change = SessionChange{Track: p.track.ID, Date: m.Date, Slot: m.Slot}
	}
	change.Cancelled, change.Reason = true, p.c.Reason
	return []Event{SessionChanged{Change: change}}, nil
}

func (p sessionPlan) move() ([]Event, error) {
	m, to := p.c.Meeting, p.c.To
	if to.IsZero() {
		to = m.Date
	}
	if p.movedAlready(to) {
		return nil, nil
	}
	blocks, meets := blocksOn(p.view, p.track, m.Date, m.Slot)
	if !meets {
		return nil, refuse("track_does_not_meet")
	}
	if len(p.c.Blocks) > 0 {
		blocks = p.c.Blocks
	}
	blocks = shifted(blocks, to, p.c.Start)
	if to == m.Date {
		return p.moveTime(blocks)
	}
	return p.moveDay(to, blocks)
}

// movedAlready reports whether the meeting was moved to the day before.
func (p sessionPlan) movedAlready(to Date) bool {
	change, known := p.current(p.c.Meeting.Date, p.c.Meeting.Slot)
	if known && change.Undone && !change.MovedFrom.IsZero() {
		_, moved := p.originTo(change.MovedFrom, to)
		return moved
	}
	return known && !change.Undone && change.Cancelled && change.MovedTo == to
}

func (p sessionPlan) moveTime(blocks []Block) ([]Event, error) {
	m := p.c.Meeting
	blocks, err := p.check(blocks, m.Date, m.Slot)
	if err != nil {
		return nil, err
	}
	before, _ := blocksOn(p.view, p.track, m.Date, m.Slot)
	if reflect.DeepEqual(before, blocks) {
		return nil, nil
	}
	change, _ := p.current(m.Date, m.Slot)
	if change.Undone {
		change = SessionChange{Track: p.track.ID, Date: m.Date, Slot: m.Slot}
	}
	change.Blocks, change.Reason = blocks, p.c.Reason
	return []Event{SessionChanged{Change: change}}, nil
}

// moveDay leaves a cancelled meeting on its own day and opens a slot on the
// other. A meeting that was moved or added before is taken back where it is.
func (p sessionPlan) moveDay(to Date, blocks []Block) ([]Event, error) {
	m := p.c.Meeting
	slot := p.nextSlot(to)
	blocks, err := p.check(blocks, to, slot)
	if err != nil {
		return nil, err
	}
	if err := p.nobodyCame(m); err != nil {
		return nil, err
	}
	moved := SessionChange{Track: p.track.ID, Date: to, Slot: slot, Blocks: blocks, MovedFrom: m.Date, Reason: p.c.Reason}
	if m.Slot == 0 {
		left := SessionChange{Track: p.track.ID, Date: m.Date, Cancelled: true, MovedTo: to, Reason: p.c.Reason}
		return []Event{SessionChanged{Change: left}, SessionChanged{Change: moved}}, nil
	}
	return p.moveOn(moved), nil
}

// moveOn moves what was moved or added before. Back on its own day, a moved
// meeting is the pattern's own at another time.
func (p sessionPlan) moveOn(moved SessionChange) []Event {
	old, _ := p.current(p.c.Meeting.Date, p.c.Meeting.Slot)
	origin, wasMoved := p.origin(old)
	moved.MovedFrom = old.MovedFrom
	old.Undone = true
	events := []Event{SessionChanged{Change: old}}
	switch {
	case wasMoved && origin.Date == moved.Date:
		moved.Slot, moved.MovedFrom = origin.Slot, Date{}
	case wasMoved:
		origin.MovedTo, origin.Reason = moved.Date, p.c.Reason
		events = append(events, SessionChanged{Change: origin})
	}
	return append(events, SessionChanged{Change: moved})
}

// origin is the cancelled meeting that a moved one comes from.
func (p sessionPlan) origin(moved SessionChange) (SessionChange, bool) {
	if moved.MovedFrom.IsZero() {
		return SessionChange{}, false
	}
	return p.originTo(moved.MovedFrom, moved.Date)
}

// originTo is the meeting of a date that was moved to another one.
func (p sessionPlan) originTo(date, to Date) (SessionChange, bool) {
	for _, change := range p.view.ChangesOn(p.track.ID, date) {
		if change.Cancelled && !change.Undone && change.MovedTo == to {
			return change, true
		}
	}
	return SessionChange{}, false
}

// nextSlot is a slot of a date that was never used: the ids of visits follow
// from it, and those of a meeting that was taken back must never come again.
func (p sessionPlan) nextSlot(date Date) int {
	next := 1
	for _, change := range p.view.ChangesOn(p.track.ID, date) {
		next = max(next, change.Slot+1)
	}
	return next
}

func (p sessionPlan) add() ([]Event, error) {
	m := p.c.Meeting
	if len(p.c.Blocks) == 0 {
		return nil, refuse("no_blocks")
	}
	slot := p.nextSlot(m.Date)
	if _, ok := p.added(); ok {
		return nil, nil
	}
	blocks, err := p.check(shifted(p.c.Blocks, m.Date, p.c.Start), m.Date, slot)
	if err != nil {
		return nil, err
	}
	return []Event{SessionChanged{Change: SessionChange{
		Track: p.track.ID, Date: m.Date, Slot: slot, Blocks: blocks, Reason: p.c.Reason,
	}}}, nil
}

// added finds the meeting that was added with the command's blocks.
func (p sessionPlan) added() (SessionChange, bool) {
	for _, change := range p.view.ChangesOn(p.track.ID, p.c.Meeting.Date) {
		if change.Slot == 0 || change.Undone || !change.MovedFrom.IsZero() {
			continue
		}
		asked := p.named(shifted(p.c.Blocks, p.c.Meeting.Date, p.c.Start), p.c.Meeting.Date, change.Slot)
		if reflect.DeepEqual(change.Blocks, asked) {
			return change, true
		}
	}
	return SessionChange{}, false
}

// named gives ids to blocks that have none, always the same for the same place.
func (p sessionPlan) named(blocks []Block, date Date, slot int) []Block {
	named := slices.Clone(blocks)
	for i := range named {
		if named[i].ID == "" {
			named[i].ID = derive[BlockID]("block", string(p.track.ID), date.String(), fmt.Sprint(slot), fmt.Sprint(i))
		}
	}
	return named
}

// check refuses blocks that are not sound, of a service that the program does
// not have, or at the time of another meeting of the track.
func (p sessionPlan) check(blocks []Block, date Date, slot int) ([]Block, error) {
	blocks = p.named(blocks, date, slot)
	if !(Pattern{Blocks: blocks}).Sound() {
		return nil, refuse("block_times")
	}
	program, _ := programOn(p.view, p.track.Program, date)
	for _, block := range blocks {
		if _, ok := program.Service(block.Service); !ok {
			return nil, refuse("no_such_service")
		}
	}
	start, end := spanOf(blocks)
	for _, other := range meetingsOn(p.view, p.track, date) {
		from, to := spanOf(other.blocks)
		if other.slot != slot && start < to && from < end && !p.isMoving(date, other.slot) {
			return nil, refuse("session_overlap")
		}
	}
	return blocks, nil
}

// isMoving reports whether a meeting is the very one that is being moved.
func (p sessionPlan) isMoving(date Date, slot int) bool {
	return p.c.Do == MoveSession && p.c.Meeting.Date == date && p.c.Meeting.Slot == slot
}

// nobodyCame refuses where somebody already checked in to the meeting.
func (p sessionPlan) nobodyCame(m Meeting) error {
	visits, err := p.view.VisitsOn(m.Date)
	if err != nil {
		return err
	}
	came := 0
	for _, visit := range visits {
		if visit.Session.ID == m.SessionID() && visit.came() {
			came++
		}
	}
	if came > 0 {
		return &Refusal{Code: "session_attended", Args: map[string]any{"Count": came}}
	}
	return nil
}
