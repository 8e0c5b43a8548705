package desk

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// weekDraft is a track's week while it is being drawn. Its blocks have keys of
// their own, which stay the same whatever becomes of them.
type weekDraft struct {
	blocks []draftBlock
	before [][]draftBlock // what Ctrl+Z goes back to, the latest last
	last   string         // what the latest step did to which block: typing on is one step
	made   int            // keys given so far
}

type draftBlock struct {
	key string
	clinic.Block
}

// mostSteps is how many steps of drawing can be taken back.
const mostSteps = 100

func newWeekDraft(pattern clinic.Pattern) *weekDraft {
	d := &weekDraft{}
	for _, block := range pattern.Blocks {
		d.blocks = append(d.blocks, draftBlock{d.newKey(), block})
	}
	return d
}

func (d *weekDraft) newKey() string {
	d.made++
	return string(rune('a'+d.made%26)) + time.Duration(d.made).String()
}

// at is the block of a key.
func (d *weekDraft) at(key string) (draftBlock, bool) {
	place := d.place(key)
	if place < 0 {
		return draftBlock{}, false
	}
	return d.blocks[place], true
}

func (d *weekDraft) place(key string) int {
	return slices.IndexFunc(d.blocks, func(b draftBlock) bool { return b.key == key })
}

// step remembers the week as it is. Steps of one name that follow each other are
// one; a step without a name stands for itself.
func (d *weekDraft) step(name string) {
	if name != "" && name == d.last {
		return
	}
	d.last = name
	d.before = append(d.before, slices.Clone(d.blocks))
	d.before = d.before[max(0, len(d.before)-mostSteps):]
}

// undo goes one step back; false where there is none.
func (d *weekDraft) undo() bool {
	if len(d.before) == 0 {
		return false
	}
	d.blocks, d.last = d.before[len(d.before)-1], ""
	d.before = d.before[:len(d.before)-1]
	return true
}

// add puts a block into the week and returns its key.
func (d *weekDraft) add(block clinic.Block) string {
	d.step("")
	key := d.newKey()
	d.blocks = append(d.blocks, draftBlock{key, block})
	return key
}

// change does something with a block. What names what is being changed, so that
// typing a topic is one step.
func (d *weekDraft) change(key, what string, do func(*clinic.Block)) {
	place := d.place(key)
	if place < 0 {
		return
	}
	if what != "" {
		what += " " + key
	}
	d.step(what)
	d.blocks = slices.Clone(d.blocks)
	block := d.blocks[place]
	block.Groups = slices.Clone(block.Groups)
	do(&block.Block)
	d.blocks[place] = block
}

// remove takes a block out.
func (d *weekDraft) remove(key string) {
	d.step("")
	d.blocks = slices.DeleteFunc(slices.Clone(d.blocks), func(b draftBlock) bool { return b.key == key })
}

// copyTo puts a block on other days too, at the same time. Ids comes up with the
// ids of the copies.
func (d *weekDraft) copyTo(key string, days []time.Weekday, ids func() clinic.BlockID) {
	block, ok := d.at(key)
	if !ok || len(days) == 0 {
		return
	}
	d.step("")
	d.blocks = slices.Clone(d.blocks)
	for _, day := range days {
		if day != block.Weekday {
			d.put(block.Block, day, ids())
		}
	}
}

// copyDay makes other days like one: what was on them goes.
func (d *weekDraft) copyDay(from time.Weekday, days []time.Weekday, ids func() clinic.BlockID) {
	days = slices.DeleteFunc(slices.Clone(days), func(day time.Weekday) bool { return day == from })
	if len(days) == 0 {
		return
	}
	d.step("")
	d.blocks = slices.DeleteFunc(slices.Clone(d.blocks), func(b draftBlock) bool { return slices.Contains(days, b.Weekday) })
	for _, block := range slices.Clone(d.blocks) {
		if block.Weekday != from {
			continue
		}
		for _, day := range days {
			d.put(block.Block, day, ids())
		}
	}
}

func (d *weekDraft) put(block clinic.Block, day time.Weekday, id clinic.BlockID) {
	block.ID, block.Weekday, block.Groups = id, day, slices.Clone(block.Groups)
	d.blocks = append(d.blocks, draftBlock{d.newKey(), block})
}

// pattern is the week as it stands, valid from a date.
func (d *weekDraft) pattern(from clinic.Date) clinic.Pattern {
	pattern := clinic.Pattern{From: from}
	for _, block := range d.blocks {
		pattern.Blocks = append(pattern.Blocks, block.Block)
	}
	slices.SortStableFunc(pattern.Blocks, func(a, b clinic.Block) int {
		if a.Weekday != b.Weekday {
			return int(a.Weekday - b.Weekday)
		}
		return int(a.Start - b.Start)
	})
	return pattern
}

// withPattern is a track with a week from a date on. Schedules of other dates
// stay as they are, later ones among them.
func withPattern(track clinic.Track, pattern clinic.Pattern) clinic.Track {
	track.Patterns = slices.DeleteFunc(slices.Clone(track.Patterns), func(p clinic.Pattern) bool { return p.From == pattern.From })
	track.Patterns = append(track.Patterns, pattern)
	slices.SortFunc(track.Patterns, func(a, b clinic.Pattern) int { return a.From.Compare(b.From) })
	return track
}
