package desk

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

func (r *rig) documents() *documentsPage { return r.shell.page(pageDocuments).(*documentsPage) }

// documentsOpen opens the page on a clinic with a past.
func documentsOpen(t *testing.T, options rigOptions) (*rig, *documentsPage) {
	t.Helper()
	r := newRig(t, options)
	someWeeks(r)
	r.openPage(pageDocuments)
	return r, r.documents()
}

// pickPatient picks somebody by number in the form.
func (r *rig) pickPatient(number string) {
	r.t.Helper()
	r.rune('/')
	r.typeText(number)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.documents().form.patient.Picked(); got != string(r.people[number]) {
		r.t.Fatalf("picked %q, want %s", got, number)
	}
}

// paperText is what another reader finds in the PDF that was printed or saved last.
func (r *rig) paperText(pdf []byte) string {
	r.t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		r.t.Skip("pdftotext is missing")
	}
	if os.Getenv("DAYBOOK_PICTURES") != "" { // to be looked at
		name := filepath.Join("..", "..", "..", "build", "desk", r.t.Name()+".pdf")
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			r.t.Fatal(err)
		}
		if err := os.WriteFile(name, pdf, 0o600); err != nil {
			r.t.Fatal(err)
		}
	}
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = bytes.NewReader(pdf)
	text, err := command.Output()
	if err != nil {
		r.t.Fatal(err)
	}
	return string(text)
}

func TestDocumentsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, p := documentsOpen(t, options)
			r.fits("documents-none-" + name)
			r.press(fyne.KeyLeft)
			r.pickPatient("103")
			if p.made == nil {
				t.Fatalf("no pages: %v", p.failed)
			}
			r.fits("documents-week-" + name)
			r.rune('z')
			r.fits("documents-whole-" + name)
			r.rune('2')
			r.advance(time.Second)
			r.fits("documents-all-" + name)
			r.comes("103", r.night)
			r.fits("documents-stale-" + name)
			r.press(fyne.KeyF9)
			r.fits("documents-hidden-" + name)
		})
	}
}

func TestTheWeekOfAPatientOnPaper(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.mustSee("Choose a patient")
	r.pickPatient("103")
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyLeft)
	r.advance(time.Second)
	r.mustSee("1 / 2")
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Weekly hours", "Harbor Light Clinic", "Chen, Wei", "103", "Monday, November 16", "Thursday, November 19", "Excused", "Total", "Page 1 of", "by Dana Reyes"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	sheets, err := r.book.WeekSheets(r.people["103"], clinic.NewDate(2026, 11, 16))
	if err != nil {
		t.Fatal(err)
	}
	sheet := sheets[0]
	if sheet.Credited == 0 || sheet.Losses.Late == 0 || sheet.Losses.Early == 0 || sheet.Losses.Missed != 150 {
		t.Errorf("late twice, early twice, one evening missed, got %+v", sheet.Losses)
	}
	if !strings.Contains(text, minutesText(sheet.Credited)) {
		t.Errorf("the paper lacks the total %d:\n%s", sheet.Credited, text)
	}
}

func TestTheWeekOfTheClinicOnPaper(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.rune('2')
	r.press(fyne.KeyLeft)
	r.advance(time.Second)
	pages := len(p.made.sheets.Pages)
	p.form.each.Tick(true)
	p.make()
	r.advance(time.Second)
	if got := len(p.made.sheets.Pages); got < pages+len(r.people) {
		t.Errorf("with a sheet for each of %d patients there are %d pages more", len(r.people), got-pages)
	}
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Weekly hours of the clinic", "Álvarez-Núñez, María José", "Nguyễn, Thị Hồng", "Reached their plan"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q", want)
		}
	}
}

// TestTotalsOnPaperAreThoseOnTheScreen: the clinic's week and the sum of its patients'
// sheets are what the page of hours says.
func TestTotalsOnPaperAreThoseOnTheScreen(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	for _, monday := range []clinic.Date{clinic.NewDate(2026, 11, 9), clinic.NewDate(2026, 11, 16), clinic.NewDate(2026, 11, 23)} {
		board, err := r.book.Hours(monday)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for _, row := range board.Rows {
			sheets, err := r.book.WeekSheets(row.Patient, monday)
			if err != nil {
				t.Fatal(err)
			}
			sheet := sheets[0]
			if sheet.Credited != row.Week.Credited {
				t.Errorf("%s: the sheet credits %d, the screen %d", row.Name, sheet.Credited, row.Week.Credited)
			}
			sum += sheet.Credited
		}
		p.form.week = monday
		p.choose(documentKinds()[1])
		p.make()
		r.advance(time.Second)
		cell := 0
		for _, row := range p.made.document.Table.Rows {
			cell += figure(t, row[8])
		}
		if sum != board.Credited || cell != board.Credited {
			t.Errorf("%s: the sheets come to %d, the table to %d, the screen to %d", monday, sum, cell, board.Credited)
		}
	}
}

func figure(t *testing.T, text string) int {
	t.Helper()
	value, ok := 0, text != ""
	for _, digit := range text {
		ok = ok && digit >= '0' && digit <= '9'
		value = value*10 + int(digit-'0')
	}
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return value
}

func TestADocumentIsSavedAsAFileAndAsATable(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyLeft)
	r.pickPatient("101")
	r.ctrlS()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if pdf := r.saved["daybook-week-2026-11-16.pdf"]; !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("no PDF was saved, got %d bytes; saved %v", len(pdf), len(r.saved))
	}
	r.rune('m')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if table := string(r.saved["daybook-week-2026-11-16.csv"]); !strings.Contains(table, "2026-11-16") || strings.Count(table, "\r\n") != 10 {
		t.Errorf("nine blocks below their heads are 10 lines, got:\n%s", table)
	}
	if p.shell.sheet.open() {
		t.Error("a question still stands")
	}
}

func TestALongDocumentIsCancelled(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	p.choose(documentKinds()[1])
	for range 6 { // some steps of it
		job := <-r.jobs
		job()
	}
	r.mustSee("Making the pages")
	r.mustSee("of 11")
	p.pressed(fyne.KeyEscape)
	r.drain()
	if p.made != nil || p.making != nil {
		t.Error("it was made all the same")
	}
	r.mustSee("You stopped it")
	r.rune('y')
	r.advance(time.Second)
	if p.made == nil {
		t.Error("Y makes it again")
	}
}

// Nine documents are seen at once in the smallest window, and picked by their keys; who
// is found by a search pushes nothing out of the form.
func TestEveryDocumentIsSeenAtOnce(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle, size: fyne.NewSize(1280, 800)})
	for i, kind := range documentKinds() {
		r.mustSee(p.shell.t("documents.kind." + kind.id))
		r.rune(rune('1' + i))
		if p.kind.id != kind.id || p.kinds.One() != i {
			t.Errorf("key %d picks %s, and shows %d as picked", i+1, p.kind.id, p.kinds.One())
		}
	}
	r.rune('3')
	r.rune('/')
	r.typeText("c")
	r.mustSee("Chen, Wei")
	r.fits("documents-search")
	if p.form.letters.Visible() || p.form.days.Visible() {
		t.Error("who was found has the room of the other fields")
	}
	r.press(fyne.KeyEscape)
	if !p.form.days.Visible() || p.form.patient.Field().Text() != "" {
		t.Error("Escape gives up the search, and the form is whole again")
	}
	r.pickPatient("103")
	if !p.form.letters.Visible() || !p.form.days.Visible() {
		t.Error("with somebody picked the form is whole again")
	}
}

func TestADocumentThatCannotBeMade(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.pickPatient("101")
	p.form.week = clinic.NewDate(2020, 1, 6)
	p.make()
	r.advance(time.Second)
	r.mustSee("could not be made")
	if p.made != nil {
		t.Error("there is no week before the stay")
	}
	p.print()
	if len(r.printed) != 0 {
		t.Error("nothing can be printed")
	}
}

func TestNoDocumentsBehindTheCurtainOrForTheNextPerson(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.pickPatient("101")
	r.press(fyne.KeyF9)
	r.advance(time.Second)
	r.mustSee("Names are hidden")
	p.print()
	if p.made != nil || len(r.printed) != 0 {
		t.Error("behind the curtain nothing is shown or printed")
	}
	r.press(fyne.KeyF9)
	r.press(fyne.KeyF2)
	if p.made != nil || p.form.patient.Picked() != "" {
		t.Error("what one person looked at waits for the next")
	}
}

func TestADocumentSpeaksItsOwnLanguage(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle, kit: kit.Settings{NoMotion: true}})
	r.press(fyne.KeyLeft)
	p.form.language.Choose(1)
	r.pickPatient("103")
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Horas de la semana", "Lunes, 16 de noviembre", "Vespertino", "Página 1 de"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	r.mustSee("Save PDF") // the desk still speaks English
}

func TestPagesBehindTheBookSaySo(t *testing.T) {
	r, _ := documentsOpen(t, rigOptions{settings: neverIdle})
	r.pickPatient("103")
	r.comes("103", r.night)
	r.advance(time.Second)
	r.mustSee("Something changed")
	r.rune('y')
	r.advance(time.Second)
	if strings.Contains(r.visible(), "Something changed") {
		t.Error("made again, they are as the book")
	}
}
