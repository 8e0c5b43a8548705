package desk

import (
	"strconv"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func testIDs() func() clinic.BlockID {
	n := 0
	return func() clinic.BlockID { n++; return clinic.BlockID("copy" + strconv.Itoa(n)) }
}

func TestEveryStepOfDrawingIsTakenBack(t *testing.T) {
	d := newWeekDraft(clinic.Pattern{Blocks: []clinic.Block{{ID: "a", Weekday: time.Monday, Start: 540, End: 600}}})
	key := d.add(clinic.Block{ID: "b", Weekday: time.Monday, Start: 600, End: 660})
	d.change(key, "topic", func(b *clinic.Block) { b.Topic = "C" })
	d.change(key, "topic", func(b *clinic.Block) { b.Topic = "Co" })
	d.copyDay(time.Monday, []time.Weekday{time.Monday, time.Tuesday}, testIDs())
	d.remove(key)
	if got := len(d.blocks); got != 3 {
		t.Fatalf("%d blocks, want 3: two on Tuesday and one on Monday", got)
	}
	for _, want := range []int{4, 2, 2, 1} {
		if !d.undo() || len(d.blocks) != want {
			t.Fatalf("after a step back %d blocks, want %d", len(d.blocks), want)
		}
		if block, ok := d.at(key); want == 4 && (!ok || block.Topic != "Co") {
			t.Errorf("the block came back as %+v", block)
		}
	}
	if d.undo() {
		t.Error("there was one more step to take back")
	}
}

func TestACopiedBlockIsOneOfItsOwn(t *testing.T) {
	d := newWeekDraft(clinic.Pattern{Blocks: []clinic.Block{{ID: "a", Weekday: time.Monday, Start: 540, End: 600, Groups: []clinic.Group{{ID: "g", Room: "B"}}}}})
	d.copyTo(d.blocks[0].key, []time.Weekday{time.Monday, time.Thursday}, testIDs())
	if len(d.blocks) != 2 || d.blocks[1].Weekday != time.Thursday || d.blocks[1].ID == "a" {
		t.Fatalf("the blocks are %+v", d.blocks)
	}
	d.change(d.blocks[1].key, "room", func(b *clinic.Block) { b.Groups[0].Room = "C" })
	if d.blocks[0].Groups[0].Room != "B" {
		t.Error("changing the copy's room changed the original's")
	}
}

func TestANewWeekLeavesTheOthers(t *testing.T) {
	old, late := clinic.NewDate(2026, 1, 5), clinic.NewDate(2027, 1, 4)
	track := clinic.Track{Patterns: []clinic.Pattern{{From: old}, {From: late}}}
	next := withPattern(track, clinic.Pattern{From: clinic.NewDate(2026, 11, 30)})
	next = withPattern(next, clinic.Pattern{From: clinic.NewDate(2026, 11, 30)})
	if len(next.Patterns) != 3 || next.Patterns[0].From != old || next.Patterns[2].From != late {
		t.Errorf("the schedules are %+v", next.Patterns)
	}
	if len(track.Patterns) != 2 {
		t.Error("the track as it was has changed too")
	}
}
