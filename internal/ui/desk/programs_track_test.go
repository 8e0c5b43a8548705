package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestATrackIsDrawnCheckedAndSaved(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('2')
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyEnd)
	r.act('a') // after the last block, on Thursday
	if got := len(editor.draft.blocks); got != 19 {
		t.Fatalf("%d blocks are drawn, want 19", got)
	}
	block, _ := editor.chosen()
	if block.Weekday != time.Thursday || block.Start != clinic.At(21, 0) || block.Service != "group" {
		t.Fatalf("the new block is %+v", block.Block)
	}
	r.act('e')
	r.fill("Start", "8:30")
	r.mustSee("Thursday 8:30 – 9:30 PM: two blocks of this track at once.")
	r.ctrlS()
	r.mustSee("This cannot be saved yet.")
	if r.shell.sheet.open() {
		t.Fatal("a week that cannot be is offered for saving")
	}
	r.fill("Start", "9:00")
	r.fill("Topic", "Open questions")
	r.ctrlS()
	r.mustSee("Save the schedule of Evening?", "Valid from Monday, November 30.", "Treatment a week: 7 h 30 min → 8 h 30 min", "9 patients are in this track.")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	track := r.savedTrack(r.program, r.night)
	if len(track.Patterns) != 2 || track.Patterns[1].From != clinic.NewDate(2026, 11, 30) || len(track.Patterns[0].Blocks) != 18 {
		t.Fatalf("the track has %d schedules: %+v", len(track.Patterns), track.Patterns)
	}
	last := track.Patterns[1].Blocks[18]
	if last.Topic != "Open questions" || last.End != clinic.At(22, 0) {
		t.Errorf("the block was saved as %+v", last)
	}
	r.mustSee("From Jan 1", "From Nov 30")
}

func TestWhoLosesADayIsNamedBeforeSaving(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('1')
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyHome)
	for range 6 { // Monday goes
		r.press(fyne.KeyHome)
		r.press(fyne.KeyDelete)
	}
	r.ctrlS()
	r.mustSee("Treatment a week: 7 h 30 min → 5 h", "Brooks, Denise: the plan’s days hold 5 h, the plan asks for 7 h 30 min", "Lewis, Tara: comes on a day that is no longer there")
	r.escape()
	if editor.takeBack(); len(editor.draft.blocks) != 13 {
		t.Errorf("after one step back %d blocks, want 13", len(editor.draft.blocks))
	}
	r.escape()
	r.escape()
	r.mustSee("Leave without saving?")
}

func TestRoomsAndCopies(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyHome)
	r.act('2')
	editor.groups.which.Pick("Add")
	r.advance(time.Second)
	r.fill("Room", "C")
	r.fill("Places", "8")
	r.fill("Name of the group", "Group B")
	editor.groups.counselor.Field().Focus()
	editor.groups.counselor.Field().SetText("")
	r.typeText("mig")
	r.press(fyne.KeyReturn)
	block, _ := editor.chosen()
	want := clinic.Group{Room: "C", Capacity: 8, Name: "Group B", Counselor: r.staff["Miguel Ortega"]}
	if len(block.Groups) != 2 {
		t.Fatalf("the block has the groups %+v", block.Groups)
	}
	want.ID = block.Groups[1].ID
	if block.Groups[1] != want || want.ID == "" {
		t.Errorf("the second group is %+v, want %+v", block.Groups[1], want)
	}
	r.shell.sink.Take()
	r.act('3')
	editor.copies.days.Pick("Fr")
	r.tapButton("Copy all of Monday")
	friday := 0
	for _, each := range editor.draft.blocks {
		if each.Weekday == time.Friday {
			friday++
		}
	}
	if friday != 6 {
		t.Errorf("Friday has %d blocks, want the 6 of Monday", friday)
	}
}

func TestAnotherStartMovesTheBlockAndAnotherEndMakesItLonger(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('2')
	r.act('w')
	r.press(fyne.KeyEnd)
	r.act('a')
	r.act('e')
	r.fill("Start", "10:00 pm")
	block, _ := r.programs().track.chosen()
	if block.Start != clinic.At(22, 0) || block.End != clinic.At(23, 0) {
		t.Fatalf("with another start the block is from %s to %s, want an hour from 22:00", block.Start, block.End)
	}
	r.fill("End", "12:30 am")
	block, _ = r.programs().track.chosen()
	if block.Start != clinic.At(22, 0) || block.End != clinic.At(24, 30) {
		t.Errorf("with an end after midnight the block is from %s to %s", block.Start, block.End)
	}
}
