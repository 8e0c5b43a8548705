package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// TestASessionIsDrawnFreely adds a Saturday with one block of its own, every field
// of it filled in by the keyboard.
func TestASessionIsDrawnFreely(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	saturday := clinic.NewDate(2026, 11, 28)
	r.act('y')
	r.act('a')
	form := r.programs().session
	r.fill("Day", "11/28/2026")
	r.fill("Why", "make-up day")
	r.press(fyne.KeyReturn)
	for range 6 {
		r.press(fyne.KeyHome)
		r.press(fyne.KeyDelete)
	}
	if len(form.draft.blocks) != 0 {
		t.Fatalf("%d blocks are left, want none", len(form.draft.blocks))
	}
	r.ctrlS()
	r.mustSee("Draw at least one block")
	r.press(fyne.KeyReturn)
	r.shell.sink.Take()
	r.act('a')
	r.act('e')
	r.fill("Start", "10:00 am")
	r.fill("End", "11:30 am")
	r.fill("Topic", "Family day")
	r.shell.sink.Take()
	r.act('2')
	r.fill("Room", "C")
	r.fill("Places", "20")
	r.fill("Name of the group", "Families")
	form.groups.counselor.Field().Focus()
	form.groups.counselor.Field().SetText("")
	r.typeText("mig")
	r.press(fyne.KeyReturn)
	r.shell.sink.Take()
	r.act('a') // and a break after it
	r.act('e')
	form.block.service.Field().Focus()
	form.block.service.Field().SetText("")
	r.typeText("bre")
	r.press(fyne.KeyReturn)
	r.ctrlS()
	var got []clinic.Session
	for _, id := range []clinic.TrackID{r.day, r.night} {
		got = append(got, r.book.Sessions(id, saturday)...)
	}
	if len(got) != 1 || got[0].CountingMinutes() != 90 || len(got[0].Blocks) != 2 {
		t.Fatalf("on Saturday there is %+v; seen %q", got, r.stage.Texts())
	}
	group := got[0].Blocks[0].Groups[0]
	if got[0].Blocks[0].Topic != "Family day" || group.Room != "C" || group.Capacity != 20 || group.Name != "Families" || group.Counselor != r.staff["Miguel Ortega"] {
		t.Errorf("the block is %+v", got[0].Blocks[0])
	}
	r.mustSee("The session is added.", "Added")
}

// TestOneSessionIsChangedAlone: another time and one block less on one evening;
// the schedule stays, and the change can be taken back.
func TestOneSessionIsChangedAlone(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	thursday := clinic.NewDate(2026, 11, 26)
	r.act('y')
	r.programs().days.meetings.Select(string(clinic.SessionIDOf(r.night, thursday, 0)))
	r.act('w')
	r.mustSee("Evening · Thursday, November 26")
	r.press(fyne.KeyEnd)
	r.press(fyne.KeyDelete)
	r.press(fyne.KeyEnd)
	r.press(fyne.KeyDelete)
	r.act('u') // one too many
	r.ctrlS()
	r.mustSee("Please give a reason.")
	r.typeText("short evening")
	r.ctrlS()
	if got := r.book.Sessions(r.night, thursday); len(got) != 1 || len(got[0].Blocks) != 5 {
		t.Fatalf("on Thursday there is %+v", got)
	}
	if got := r.book.Sessions(r.night, thursday.AddDays(7)); len(got[0].Blocks) != 6 {
		t.Errorf("a week later there are %d blocks, want 6", len(got[0].Blocks))
	}
	r.act('u')
	r.press(fyne.KeyReturn)
	if got := r.book.Sessions(r.night, thursday); len(got[0].Blocks) != 6 {
		t.Errorf("taken back, Thursday has %d blocks, want 6", len(got[0].Blocks))
	}
}

// TestATakenRoomIsSaidWhileASessionIsDrawn: the evening's room B on a day on which
// the daytime track is there.
func TestATakenRoomIsSaidWhileASessionIsDrawn(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('y')
	r.programs().days.meetings.Select(string(clinic.SessionIDOf(r.night, clinic.NewDate(2026, 11, 26), 0)))
	r.act('w')
	r.press(fyne.KeyHome)
	r.act('e')
	r.fill("Start", "9:00 am")
	r.mustSee("Thursday 9:00 – 9:50 AM: room B is taken by Daytime.")
	r.escape()
	r.escape()
	r.escape()
	r.mustSee("Leave without saving?")
}
