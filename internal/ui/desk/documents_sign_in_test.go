package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// kindOf opens a kind of document by its id.
func (r *rig) kindOf(id string) *documentsPage {
	r.t.Helper()
	p := r.documents()
	for _, kind := range documentKinds() {
		if kind.id == id {
			p.choose(kind)
			r.advance(time.Second)
			return p
		}
	}
	r.t.Fatalf("there is no kind %q", id)
	return p
}

func TestSignInSheetsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := documentsOpen(t, options)
			r.kindOf("sign_in")
			r.fits("sign-in-" + name)
			r.rune('e')
			r.typeText("e")
			r.fits("sign-in-find-" + name)
		})
	}
}

func TestSignInSheetsOfAnyDay(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.kindOf("sign_in")
	if got := len(p.made.sheets.Pages); got != 6 {
		t.Errorf("six groups meet on Monday, got %d pages", got)
	}
	for range 8 {
		r.press(fyne.KeyRight)
	}
	r.advance(time.Second)
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Group sign-in sheet", "Tuesday, December 1, 2026", "Chen, Wei", "Page 1 of 1"} {
		if !strings.Contains(text, want) {
			t.Errorf("a day ahead lacks %q:\n%s", want, text)
		}
	}
	p.form.groups.set(clinic.NewDate(2026, 11, 19))
	p.make()
	r.advance(time.Second)
	p.print()
	r.advance(time.Second)
	text = r.paperText(r.paper)
	for _, want := range []string{"Thursday, November 19, 2026", "Filled from the record", "Nobody attested this group yet", "6:14 PM", "not attested"} {
		if !strings.Contains(text, want) {
			t.Errorf("a past day lacks %q:\n%s", want, text)
		}
	}
	p.form.groups.set(clinic.NewDate(2026, 11, 22))
	p.make()
	r.advance(time.Second)
	p.print()
	r.advance(time.Second)
	if text := r.paperText(r.paper); !strings.Contains(text, "Sunday, November 22, 2026") {
		t.Errorf("a Sunday says that no group meets, got:\n%s", text)
	}
}

func TestOneTrackOrOneGroupIsPicked(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.kindOf("sign_in")
	r.rune('e')
	r.typeText("even")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := len(p.made.sheets.Pages); got != 3 {
		t.Errorf("the evening has three groups, got %d pages", got)
	}
	r.rune('e')
	r.typeText("7:00")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := len(p.made.sheets.Pages); got != 1 {
		t.Errorf("one group meets at 7:00, got %d pages", got)
	}
	r.press(fyne.KeyLeft)
	r.advance(time.Second)
	if p.form.groups.which.Picked() != "" {
		t.Error("another day has other groups")
	}
}

// TestAPastSheetHasMarks, and no boxes or places for a hand: a word for each participant.
func TestAPastSheetHasMarks(t *testing.T) {
	r := newRig(t, rigOptions{})
	end := time.Date(2026, 11, 19, 23, 50, 0, 0, time.UTC)
	sheet := clinic.SignInSheet{Filled: true, BlockSheet: clinic.BlockSheet{Block: clinic.SessionBlock{Start: end.Add(-50 * time.Minute), End: end}}}
	sheet.Count = &clinic.HeadCount{Heads: 2}
	in := sheet.Block.Start
	sheet.Lines = []clinic.SignInLine{
		{Number: "1", Here: clinic.PresenceHere, In: in, Out: end}, {Number: "2", Here: clinic.PresenceHere, In: in, Out: end.Add(-20 * time.Minute)},
		{Number: "3", Here: clinic.PresenceAway}, {Number: "4", In: in}, {Number: "5"},
	}
	roll := r.shell.rollOf(sheet)
	for i, want := range []string{"Here", "Left early", "Absent", "Came", ""} {
		if got := roll.Rows[i][0]; got != want {
			t.Errorf("line %d: expected %q, got %q", i+1, want, got)
		}
	}
	if roll.Columns[0].Box || roll.Free != 0 || len(roll.Signs) != 2 {
		t.Errorf("no boxes, no free lines, no head count to fill in; got %+v", roll)
	}
	sheet.Filled, sheet.Count = false, nil
	if roll := r.shell.rollOf(sheet); !roll.Columns[0].Box || roll.Free != freeLines || len(roll.Signs) != 3 {
		t.Errorf("a sheet ahead has boxes, free lines and a head count, got %+v", roll)
	}
	sheet.Meeting.Appointment, sheet.Group.Capacity = "alone", 1
	text := fmt.Sprint(r.shell.signInSheet(sheet))
	for _, not := range []string{"Group sign-in sheet", "places", "Head count"} {
		if strings.Contains(text, not) {
			t.Errorf("an appointment is no group, but its sheet says %q: %s", not, text)
		}
	}
	if !strings.Contains(text, "Session sheet") {
		t.Errorf("it has a title of its own: %s", text)
	}
}

// TestASheetAsTheProgramAndTheClinicWantIt: a column to sign in, and names that other
// participants may read.
func TestASheetAsTheProgramAndTheClinicWantIt(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: func(s *clinic.Settings) { neverIdle(s); s.GroupNames = clinic.NameInitial; s.Paper = clinic.PaperA4 }})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveProgram{Program: func() clinic.Program {
		program := r.book.Programs()[0]
		program.Attendance.Signs = true
		return program
	}()})
	r.kindOf("sign_in")
	p.form.language.Choose(1)
	p.make()
	r.advance(time.Second)
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Hoja de firmas del grupo", "María José Á.", "Wei C.", "Firma", "Lunes, 23 de noviembre", "Página 1 de 1"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Álvarez") {
		t.Error("family names stand on a sheet that others read")
	}
	if p.made.sheets.Height < 290 {
		t.Errorf("A4 is 297 mm high, got %v", p.made.sheets.Height)
	}
}
