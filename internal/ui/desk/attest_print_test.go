package desk

import (
	"bytes"
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

func TestBlockSheetsArePrinted(t *testing.T) {
	r, _ := attestOpen(t, "Dana Reyes", rigOptions{})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveStaff{Staff: clinic.Staff{
		ID: r.staff["Miguel Ortega"], Name: "Miguel Ortega", Role: clinic.Counselor, Credential: "LPC", License: "4711"}})
	r.shell.print()
	r.advance(time.Second)
	r.mustSee("Print block sheets", "Evening (3 sheets)", "The whole day (6 sheets)")
	r.press(fyne.KeyReturn)
	if len(r.printed) != 1 || r.printed[0] != "block-sheets.pdf" {
		t.Fatalf("printed %v", r.printed)
	}
	pages := r.onPaper()
	if len(pages) != 3 {
		t.Fatalf("a page for each block of the evening, got %d", len(pages))
	}
	for _, want := range []string{"6:00 – 6:50 PM", "2026", "Harbor Light Clinic", "Intensive outpatient", "Evening", "November 23", "In person", "Chen, Wei", "103", "O, Sun", "Head count", "Page 1 of 1"} {
		if !strings.Contains(pages[0], want) {
			t.Errorf("the sheet lacks %q:\n%s", want, pages[0])
		}
	}
	if strings.Contains(pages[0], "Brooks") {
		t.Error("who comes in the daytime stands on no evening sheet")
	}
}

func TestOneSheetOrTomorrowsArePrinted(t *testing.T) {
	r, _ := attestOpen(t, "Dana Reyes", rigOptions{})
	for right, want := range map[int]int{1: 1, 2: 6, 3: 6} {
		r.shell.print()
		r.advance(time.Second)
		for range right {
			r.press(fyne.KeyRight)
		}
		r.press(fyne.KeyReturn)
		if pages := r.onPaper(); len(pages) != want {
			t.Errorf("answer %d: expected %d pages, got %d", right, want, len(pages))
		}
	}
	if pages := r.onPaper(); len(pages) == 0 {
		t.Error("nothing on paper")
	}
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
