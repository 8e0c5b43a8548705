package desk

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/platform"
)

// memoryPrinters are the printers of a test.
type memoryPrinters struct {
	r      *rig
	found  []platform.Printer
	fails  error
	chosen string
	asked  int
}

func (m *memoryPrinters) List(done func([]platform.Printer, error)) {
	m.asked++
	m.r.later(func() { done(m.found, m.fails) })
}
func (m *memoryPrinters) Chosen() string     { return m.chosen }
func (m *memoryPrinters) Choose(name string) { m.chosen = name }

// withPrinters gives the desk a list of printers, and prints on those of it only.
func withPrinters(r *rig, names ...string) *memoryPrinters {
	m := &memoryPrinters{r: r}
	for i, name := range names {
		m.found = append(m.found, platform.Printer{Name: name, Default: i == 0})
	}
	r.shell.deps.Printers = m
	r.shell.deps.Print = func(name string, pdf []byte, done func(error)) {
		if m.chosen != "" && !slices.ContainsFunc(m.found, func(p platform.Printer) bool { return p.Name == m.chosen }) {
			r.later(func() { done(fmt.Errorf("print: %w", platform.ErrPrinterGone)) })
			return
		}
		r.printed = append(r.printed, name+" on "+m.chosen)
		r.later(func() { done(nil) })
	}
	return m
}

// weekShown shows the week of a patient, ready to print.
func weekShown(t *testing.T) (*rig, *documentsPage) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	r.pickPatient("103")
	r.advance(time.Second)
	return r, p
}

func TestThePrinterIsAskedAndRemembered(t *testing.T) {
	r, p := weekShown(t)
	m := withPrinters(r, "Front_Desk", "Office", "Color")
	p.print()
	r.drain()
	r.mustSee("Print on which printer?")
	r.mustSee("Front_Desk (usual)")
	if len(r.printed) != 0 {
		t.Error("printed before anybody chose")
	}
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	p.print()
	r.drain()
	r.press(fyne.KeyReturn)
	if want := p.made.file + ".pdf on Office"; len(r.printed) != 2 || r.printed[0] != want || r.printed[1] != want || m.chosen != "Office" {
		t.Errorf("want %q twice, the second time by Enter alone; got %q", want, r.printed)
	}
	p.print()
	r.drain()
	r.press(fyne.KeyEscape)
	if len(r.printed) != 2 || len(r.saved) != 0 {
		t.Errorf("Escape prints and keeps nothing: got %q, %d", r.printed, len(r.saved))
	}
}

func TestOnePrinterIsNotAskedFor(t *testing.T) {
	r, p := weekShown(t)
	withPrinters(r, "Front_Desk")
	p.print()
	r.drain()
	if len(r.printed) != 1 || r.shell.sheet.open() {
		t.Errorf("there is nothing to choose: printed %q", r.printed)
	}
}

func TestAListThatFailsKeepsNobodyFromPrinting(t *testing.T) {
	r, p := weekShown(t)
	withPrinters(r).fails = platform.ErrPrintTime
	p.print()
	r.drain()
	if len(r.printed) != 1 {
		t.Errorf("printed %q", r.printed)
	}
}

func TestWithoutAPrinterNothingGoesOn(t *testing.T) {
	for want, fails := range map[string]error{"no printing system": platform.ErrNoPrinting, "no printer": nil} {
		r, p := weekShown(t)
		withPrinters(r).fails = fails
		p.print()
		r.drain()
		r.mustSee(want)
		r.mustSee("Save it")
		if len(r.printed) != 0 {
			t.Errorf("printed %q", r.printed)
		}
	}
}

func TestAPrinterThatIsGoneOffersTheOthers(t *testing.T) {
	r, _ := weekShown(t)
	m := withPrinters(r, "Front_Desk", "Office")
	m.chosen = "Sold"
	r.shell.sendToPrinter("list.pdf", []byte("%PDF"))
	r.drain()
	r.mustSee("not there any more")
	r.press(fyne.KeyEscape)
	r.mustSee("kept here, to print later: /somewhere/list.pdf")
	r.press(fyne.KeyReturn)
	if string(r.saved["list.pdf"]) != "%PDF" {
		t.Errorf("the file is kept where nobody takes another: got %v", r.saved)
	}
	r.shell.sendToPrinter("list.pdf", []byte("%PDF"))
	r.drain()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	if want := []string{"list.pdf on Office"}; !slices.Equal(r.printed, want) || m.chosen != "Office" {
		t.Errorf("want %q, got %q on %q", want, r.printed, m.chosen)
	}
}

func TestAFailureIsToldInItsOwnWordsAndTheFileIsKept(t *testing.T) {
	r, _ := weekShown(t)
	for want, err := range map[string]error{
		"Install CUPS": platform.ErrNoPrinting, "Add one in the system": platform.ErrNoPrinter, "in 15 seconds": platform.ErrPrintTime,
		"has paper": errors.New("out of toner"), "Choose another one": platform.ErrPrinterGone,
	} {
		r.shell.deps.Print = func(_ string, _ []byte, done func(error)) { r.later(func() { done(err) }) }
		r.shell.sendToPrinter("list.pdf", []byte("%PDF"))
		r.drain()
		r.mustSee(want)
		r.mustSee("It was not printed")
		r.mustSee("/somewhere/list.pdf")
		r.press(fyne.KeyReturn)
	}
}

// TestAFailureUnderAQuestion is a message beside it: what is being asked stays.
func TestAFailureUnderAQuestion(t *testing.T) {
	r, _ := weekShown(t)
	r.shell.deps.Print = func(_ string, _ []byte, done func(error)) { r.later(func() { done(platform.ErrPrintTime) }) }
	r.shell.ask(question{title: "Still asked", yes: "Yes", accept: func(string) bool { return true }})
	r.shell.sendToPrinter("list.pdf", []byte("%PDF"))
	r.drain()
	r.mustSee("Still asked")
	r.mustSee("in 15 seconds")
}

func TestThePrinterOfThisComputerInSettings(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true, settings: neverIdle})
	r.signIn("Ruth Abara")
	m := withPrinters(r, "Front_Desk", "Office")
	r.shell.page(pageSettings).(*settingsPage).form.papers.printer.relabel()
	r.section("documents")
	c := r.shell.page(pageSettings).(*settingsPage).form.papers.printer
	c.object.Show()
	r.mustSee("Printer of this computer: the system’s usual one")
	c.ask()
	r.drain()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.mustSee("Printer of this computer: Office")
	if m.chosen != "Office" {
		t.Errorf("chosen %q", m.chosen)
	}
	m.found = m.found[:1]
	c.ask()
	r.drain()
	r.mustSee("not there any more")
	r.press(fyne.KeyReturn)
	if m.chosen != "" {
		t.Errorf("the system's usual one is chosen in its place, got %q", m.chosen)
	}
	m.fails = platform.ErrNoPrinting
	c.ask()
	r.drain()
	r.mustSee("Install CUPS")
}

func TestTheChoiceOfAPrinterFits(t *testing.T) {
	many := []string{"Front_Desk", "HP_LaserJet_Pro_M404dn_Office_2nd_Floor", "Brother_HL-L2350DW", `\\CLINIC-PC2\Samsung Xpress M2020`, "Microsoft Print to PDF", "Fax"}
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			m := withPrinters(r, many...)
			m.chosen = many[1]
			r.signIn("Ruth Abara")
			r.section("documents")
			c := r.shell.page(pageSettings).(*settingsPage).form.papers.printer
			c.object.Show()
			c.relabel()
			r.fits("settings-printer-" + name)
			c.ask()
			r.drain()
			r.sheetFits("settings-printer-ask-" + name)
			r.press(fyne.KeyEscape)
			r.shell.choosePrinter(func() {})
			r.drain()
			r.sheetFits("documents-printer-" + name)
			r.press(fyne.KeyEscape)
			r.shell.keepUnprinted("a-document-with-a-long-name-2026-11-23.pdf", nil, platform.ErrNoPrinting)
			r.drain()
			r.sheetFits("unprinted-" + name)
		})
	}
}
