package clinic

// SessionAct is what somebody does to one meeting of a track.
type SessionAct string

const (
	CancelSession  SessionAct = "cancel"
	MoveSession    SessionAct = "move"
	AddSession     SessionAct = "add"
	RestoreSession SessionAct = "restore"
)

// blocksOn is what a meeting of a track holds, in wall time: the pattern's
// blocks of the weekday, or what a change put in their place. False where the
// meeting does not take place.
func blocksOn(view View, track Track, date Date, slot int) ([]Block, bool) {
	for _, change := range view.ChangesOn(track.ID, date) {
		if change.Slot == slot && !change.Undone {
			return change.Blocks, !change.Cancelled && len(change.Blocks) > 0
		}
	}
	if slot != 0 {
		return nil, false
	}
	blocks := track.blocksOf(date)
	_, closed := ClosedOn(view, track.ID, date)
	return blocks, len(blocks) > 0 && !closed
}

// blocksOf are the pattern's blocks of a date; none after the track's last day.
func (t Track) blocksOf(date Date) []Block {
	pattern, ok := t.PatternOn(date)
	if !ok || !t.Until.IsZero() && date.After(t.Until) {
		return nil
	}
	return blocksOf(pattern, date.Weekday())
}

// meetingsOn are all meetings of a track on a date, each with its slot, in wall time.
func meetingsOn(view View, track Track, date Date) []wallMeeting {
	slots := []int{0}
	moved := map[int]Date{}
	for _, change := range view.ChangesOn(track.ID, date) {
		if change.Slot != 0 {
			slots = append(slots, change.Slot)
		}
		moved[change.Slot] = change.MovedFrom
	}
	var meetings []wallMeeting
	for _, slot := range slots {
		if blocks, meets := blocksOn(view, track, date, slot); meets {
			meetings = append(meetings, wallMeeting{slot: slot, movedFrom: moved[slot], blocks: blocks})
		}
	}
	return meetings
}

// wallMeeting is a meeting of a track as the clock on the wall shows it.
type wallMeeting struct {
	slot      int
	movedFrom Date
	blocks    []Block
}

// span is from the start of the first block to the end of the last.
func spanOf(blocks []Block) (start, end ClockTime) {
	for i, block := range blocks {
		if i == 0 || block.Start < start {
			start = block.Start
		}
		end = max(end, block.End)
	}
	return start, end
}

// shifted are the blocks of a meeting placed on another date, with the first one
// at a time; 0 keeps the times.
func shifted(blocks []Block, date Date, start ClockTime) []Block {
	first, _ := spanOf(blocks)
	by := start - first
	if start == 0 {
		by = 0
	}
	placed := make([]Block, len(blocks))
	for i, block := range blocks {
		block.Weekday, block.Start, block.End = date.Weekday(), block.Start+by, block.End+by
		placed[i] = block
	}
	return placed
}
