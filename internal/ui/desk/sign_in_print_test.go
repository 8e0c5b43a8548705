package desk

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// onPaper lets pdftotext, an independent reader, read what was printed last.
func (r *rig) onPaper() []string {
	r.t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		r.t.Skip("pdftotext is missing (Debian package poppler-utils)")
	}
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = bytes.NewReader(r.paper)
	text, err := command.Output()
	if err != nil {
		r.t.Fatal(err)
	}
	if os.Getenv("DAYBOOK_PICTURES") != "" {
		os.WriteFile("../../../build/desk/"+r.t.Name()+".pdf", r.paper, 0o644)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

func TestSignInSheetsArePrinted(t *testing.T) {
	r, _ := attestOpen(t, "Dana Reyes", rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{
		ID: r.staff["Miguel Ortega"], Name: "Miguel Ortega", Role: clinic.Counselor, Credential: "LPC", License: "4711"}})
	r.shell.print()
	r.advance(time.Second)
	r.mustSee("Print sign-in sheets", "Evening", "The whole day")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.printed) != 1 || r.printed[0] != "daybook-sign-in-2026-11-23.pdf" {
		t.Fatalf("printed %v", r.printed)
	}
	pages := r.onPaper()
	if len(pages) != 3 {
		t.Fatalf("a page for each block of the evening, got %d", len(pages))
	}
	for _, want := range []string{"6:00 – 6:50 PM", "2026", "Harbor Light Clinic", "Intensive outpatient", "Evening", "Monday, November 23, 2026", "In person", "Chen, Wei", "103", "O, Sun", "Head count", "Counselor’s signature", "Page 1 of 1"} {
		if !strings.Contains(pages[0], want) {
			t.Errorf("the sheet lacks %q:\n%s", want, pages[0])
		}
	}
	if strings.Contains(pages[0], "Brooks") {
		t.Error("who comes in the daytime stands on no evening sheet")
	}
}

func TestOneSheetOrTheWholeDayArePrinted(t *testing.T) {
	r, _ := attestOpen(t, "Dana Reyes", rigOptions{})
	for _, each := range []struct {
		name  fyne.KeyName
		times int
		want  int
	}{{fyne.KeyLeft, 1, 6}, {fyne.KeyRight, 0, 3}, {fyne.KeyRight, 1, 1}} {
		r.shell.print()
		r.advance(time.Second)
		for range each.times {
			r.press(each.name)
		}
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		if pages := r.onPaper(); len(pages) != each.want {
			t.Errorf("%s %d times: expected %d pages, got %d", each.name, each.times, each.want, len(pages))
		}
	}
}

// TestAnyDaysSheetsArePrinted: on Monday evening those of the Tuesday of next week.
func TestAnyDaysSheetsArePrinted(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(time.Second)
	r.shell.print()
	r.advance(time.Second)
	r.mustSee("Print sign-in sheets")
	r.press(fyne.KeyTab)
	for range 8 {
		r.press(fyne.KeyDown)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	pages := r.onPaper()
	if len(pages) != 6 || r.printed[0] != "daybook-sign-in-2026-12-01.pdf" {
		t.Fatalf("six groups meet that Tuesday, got %d pages of %v", len(pages), r.printed)
	}
	if !strings.Contains(pages[0], "Tuesday, December 1, 2026") || !strings.Contains(pages[0], "Brooks, Denise") {
		t.Errorf("the day and who is expected stand on it, got:\n%s", pages[0])
	}
	r.shell.print()
	r.advance(time.Second)
	r.press(fyne.KeyTab)
	r.press(fyne.KeyDown)
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("No group meets on Wednesday, November 25")
}

func TestNobodyPrintsNamesBehindTheCurtain(t *testing.T) {
	r, _ := attestOpen(t, "Dana Reyes", rigOptions{})
	r.press(fyne.KeyF9)
	r.shell.print()
	r.advance(time.Second)
	if r.shell.sheet.open() || len(r.printed) > 0 {
		t.Error("names go to paper while they are hidden")
	}
	r.press(fyne.KeyF9)
	r.shell.lockNow()
	r.shell.print()
	r.advance(time.Second)
	if r.shell.sheet.open() || len(r.printed) > 0 {
		t.Error("a locked desk prints names")
	}
}

// TestWhatNoPrinterTookIsKept, and the desk says where; where no disk takes it either, the
// desk says to try again.
func TestWhatNoPrinterTookIsKept(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.signIn("Dana Reyes")
	r.shell.deps.Print = func(_ string, _ []byte, done func(error)) { done(errors.New("no printer")) }
	r.shell.sendToPrinter("who-is-here.pdf", []byte("%PDF"))
	r.advance(time.Second)
	r.mustSee("/somewhere/who-is-here.pdf")
	if string(r.saved["who-is-here.pdf"]) != "%PDF" {
		t.Errorf("what is kept is %q", r.saved["who-is-here.pdf"])
	}
	r.shell.deps.SaveFile = func(_ string, _ []byte, done func(string, error)) { done("", errors.New("full")) }
	r.shell.sendToPrinter("who-is-here.pdf", []byte("%PDF"))
	r.advance(time.Second)
	r.mustSee("See that the printer is on")
}

func TestACounselorIsNamedWithCredentialAndLicense(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{
		ID: r.staff["Miguel Ortega"], Name: "Miguel Ortega", Role: clinic.Counselor, Credential: "LPC", License: "4711"}})
	if got := r.shell.counselorOf(r.staff["Miguel Ortega"]); got != "Miguel Ortega, LPC · license 4711" {
		t.Errorf("got %q", got)
	}
	if got := r.shell.counselorOf(""); !strings.Contains(got, "____") {
		t.Errorf("a group without a counselor leaves a line to write on, got %q", got)
	}
}
