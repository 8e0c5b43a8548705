package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestAProgramThatWasNeverUsedIsRemovedAndComesBack(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true, settings: neverIdle})
	r.signIn("Ruth Abara")
	ruth := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(ruth, clinic.SaveProgram{Program: clinic.Program{ID: "new", Label: clinic.Label{Text: "Aftercare"}, Attendance: clinic.DefaultAttendance()}})
	r.press(fyne.KeyF5)
	b := r.shell.page(pagePrograms).(*programsPage).browse
	b.list.Select("new")
	row, _ := b.list.Selected()
	b.choose(row)
	r.rune('z')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := len(r.book.Programs()); got != 1 {
		t.Fatalf("it is gone, got %d programs", got)
	}
	r.rune('u')
	r.advance(time.Second)
	if got := len(r.book.Programs()); got != 2 {
		t.Errorf("undone, it is there again, got %d programs", got)
	}
}

func TestAProgramThatWasUsedSaysWhyItStays(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true, settings: neverIdle})
	r.signIn("Ruth Abara")
	r.press(fyne.KeyF5)
	r.rune('z')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("This program was used")
	if got := len(r.book.Programs()); got != 1 {
		t.Errorf("it stays, got %d programs", got)
	}
}
