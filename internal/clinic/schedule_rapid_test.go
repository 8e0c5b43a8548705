package clinic

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// drawTrack draws a track of a few blocks with groups in few rooms with few
// counselors, some past midnight, so that they often clash.
func drawTrack(t *rapid.T, id TrackID) Track {
	var pattern Pattern
	for i := range rapid.IntRange(0, 5).Draw(t, "blocks of "+string(id)) {
		start := ClockTime(rapid.IntRange(0, 95).Draw(t, "start") * 15)
		block := Block{
			ID: BlockID(fmt.Sprint(id, i)), Weekday: time.Weekday(rapid.IntRange(0, 6).Draw(t, "day")),
			Start: start, End: start + ClockTime(rapid.IntRange(1, 40).Draw(t, "length")*15), Service: "group",
		}
		for j := range rapid.IntRange(0, 2).Draw(t, "groups") {
			block.Groups = append(block.Groups, Group{
				ID: GroupID(fmt.Sprint(j)), Room: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "room"),
				Counselor: rapid.SampledFrom([]StaffID{"", carl, dina}).Draw(t, "counselor"),
			})
		}
		pattern.Blocks = append(pattern.Blocks, block)
	}
	return Track{ID: id, Program: iop, Label: Label{Text: string(id)}, Patterns: []Pattern{pattern}}
}

// quarters are the stretches of 15 minutes of the week that a block fills, on a
// circle: the slow and obvious way to see two things at once.
func quarters(b Block) map[int]bool {
	filled := map[int]bool{}
	for at := b.Start; at < b.End; at += 15 {
		filled[(int(b.Weekday)*96+int(at)/15)%(7*96)] = true
	}
	return filled
}

func meet(a, b Block) bool {
	other := quarters(b)
	for quarter := range quarters(a) {
		if other[quarter] {
			return true
		}
	}
	return false
}

type clash struct {
	kind ScheduleProblemKind
	in   TrackID
	at   BlockID
	with string
}

// clashesOf looks at every pair of groups of the two tracks' blocks.
func clashesOf(track, other Track) map[clash]bool {
	found := map[clash]bool{}
	for i, a := range track.Patterns[0].Blocks {
		for j, b := range other.Patterns[0].Blocks {
			if track.ID == other.ID && i != j && meet(a, b) {
				found[clash{ProblemOverlap, track.ID, a.ID, ""}] = true
			}
			for gi, x := range a.Groups {
				for gj, y := range b.Groups {
					if track.ID == other.ID && i == j && gi == gj || !meet(a, b) {
						continue
					}
					if x.Room != "" && x.Room == y.Room {
						found[clash{ProblemRoomTwice, track.ID, a.ID, other.Label.Text}] = true
					}
					if x.Counselor != "" && x.Counselor == y.Counselor {
						found[clash{ProblemStaffTwice, track.ID, a.ID, other.Label.Text}] = true
					}
				}
			}
		}
	}
	return found
}

// TestClashesAreRightAndOnBothSides: the check finds exactly what looking at
// every quarter of an hour finds, in one track and between two, and what clashes
// with something is something that clashes.
func TestClashesAreRightAndOnBothSides(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newFakeView()
		d.programs[iop] = testProgram()
		one, two := drawTrack(rt, "one"), drawTrack(rt, "two")
		want := map[clash]bool{}
		for _, pair := range [][2]Track{{one, one}, {one, two}, {two, one}, {two, two}} {
			for each := range clashesOf(pair[0], pair[1]) {
				want[each] = true
			}
		}
		got := map[clash]bool{}
		for _, p := range CheckSchedule(d, testProgram(), []Track{one, two}, monday) {
			switch p.Kind {
			case ProblemOverlap, ProblemRoomTwice, ProblemStaffTwice:
				got[clash{p.Kind, p.Track, p.Block, p.Other}] = true
			}
		}
		for each := range want {
			if !got[each] {
				rt.Fatalf("two things at once that the check does not see: %+v", each)
			}
		}
		for each := range got {
			if !want[each] {
				rt.Fatalf("the check sees two things at once that are not: %+v", each)
			}
		}
		d.tracks["two"] = two // saved, not drawn: what is said of the first stays the same
		alone := map[clash]bool{}
		for _, p := range CheckSchedule(d, testProgram(), []Track{one}, monday) {
			alone[clash{p.Kind, p.Track, p.Block, p.Other}] = true
		}
		for each := range got {
			if each.in == "one" && !alone[each] {
				rt.Fatalf("against a saved track the check does not see %+v", each)
			}
		}
	})
}
