package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// billingOpen opens the worksheet of the weeks from November 9 on, at the director's
// desk: Aetna pays for 101 and 103, by the day from two hours on.
func billingOpen(t *testing.T, options rigOptions) (*rig, *documentsPage) {
	t.Helper()
	options.signedOut = true
	r := newRig(t, options)
	r.signIn("Ruth Abara")
	someWeeks(r)
	system := clinic.Actor{Kind: clinic.System}
	from := clinic.NewDate(2026, 1, 1)
	r.run(system, clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna", Terms: []clinic.Terms{{From: from, DayMinutes: 120,
		Bands: []clinic.Band{{AtLeast: 120, Code: "H0015", Modifier: "HQ", Unit: clinic.UnitDay}}}}}})
	for _, number := range []string{"101", "103"} {
		r.run(system, clinic.SaveCoverage{Coverage: clinic.Coverage{ID: clinic.CoverageID("c" + number), Patient: r.people[number], Payer: "aetna", From: from, Member: "W" + number}})
	}
	evening := clinic.NewDate(2026, 11, 16)
	for _, number := range []string{"101", "103"} { // the whole of one evening is attested
		visit := r.visitOf(number, evening)
		for _, block := range visit.Session.Blocks {
			if block.Counts {
				r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Miguel Ortega"]}, clinic.Attest{Ref: visit.VisitRef, Attestation: clinic.Attestation{Block: block.Block, Present: true}})
			}
		}
	}
	r.openPage(pageDocuments)
	p := r.kindOf("billing")
	p.form.from.SetText("11/09/2026")
	p.form.to.SetText("11/22/2026")
	p.make()
	r.advance(time.Second)
	if p.made == nil {
		t.Fatalf("no pages: %v, %s", p.failed, p.form.missing())
	}
	return r, p
}

// visitOf is a patient's visit of a date.
func (r *rig) visitOf(number string, date clinic.Date) clinic.Visit {
	r.t.Helper()
	var visits []clinic.Visit
	err := r.book.Read(func(v clinic.View) (err error) {
		visits, err = v.VisitsOf(r.people[number], date, date)
		return err
	})
	if err != nil || len(visits) != 1 {
		r.t.Fatalf("%s has %d visits on %s: %v", number, len(visits), date, err)
	}
	return visits[0]
}

func TestBillingFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := billingOpen(t, options)
			r.fits("billing-" + name)
			r.rune('o')
			r.sheetFits("billing-columns-" + name)
			r.press(fyne.KeyEscape)
			r.rune('q')
			r.sheetFits("billing-notes-" + name)
		})
	}
}

func TestTheBillingWorksheetOnPaper(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Billing worksheet", "Look at these first", "Not attested (", "Ask the counselor to sign", "Totals by payer", "Aetna", "No payer on file",
		"Lines ready to bill", "H0015", "HQ", "W101", "not closed", "Page 1 of"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	if first, lines := strings.Index(text, "Look at these first"), strings.Index(text, "Lines ready to bill"); first > lines {
		t.Error("exceptions come first")
	}
}

// TestTheTableTakesTheClinicsOwnColumns: order, headings and dates as its system wants
// them, kept in the book.
func TestTheTableTakesTheClinicsOwnColumns(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	if table := p.made.document.Table; len(table.Rows) != 2 || table.Columns[0].Head != "Patient number" {
		t.Fatalf("two lines are ready, under the usual headings; got %+v", table)
	}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SaveBillingTable{Dates: clinic.DatesUS, Held: true,
		Columns: []clinic.BillingColumn{{Field: "date", Head: "DOS"}, {Field: "code", Head: "HCPCS"}, {Field: "units"}, {Field: "look"}}})
	p.make()
	r.advance(time.Second)
	r.rune('m')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	csv := string(r.saved["daybook-billing-2026-11-09-2026-11-22.csv"])
	for _, want := range []string{"DOS,HCPCS,Units,To look at\r\n", "11/16/2026,H0015,1,\r\n", "Not attested"} {
		if !strings.Contains(csv, want) {
			t.Errorf("the table lacks %q:\n%s", want, csv)
		}
	}
}

// altArrow presses Alt with an arrow, wherever the focus is.
func (r *rig) altArrow(name fyne.KeyName) {
	shortcut := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt}
	if to, ok := r.stage.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		to.TypedShortcut(shortcut)
		return
	}
	r.stage.Window.Canvas().(fyne.Shortcutable).TypedShortcut(shortcut)
}

// TestTheColumnsAreChosenInAForm by keys alone: up and down to a field, Alt with them to
// its place, Space for whether the table has it, and the first lines follow.
func TestTheColumnsAreChosenInAForm(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	r.rune('o')
	r.mustSee("The billing table", "The first lines", "Patient number | Patient | Service date")
	r.altArrow(fyne.KeyDown)
	r.mustSee("Patient | Patient number | Service date", "Chen, Wei | 103 |")
	r.press(fyne.KeyUp)
	r.rune(' ')
	r.mustSee("Patient number | Service date | Payer")
	r.press(fyne.KeyEnd)
	r.rune(' ')
	r.altArrow(fyne.KeyUp)
	r.press(fyne.KeyTab)
	r.typeText("Own")
	r.altArrow(fyne.KeyDown) // from the heading's field too
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	columns := r.book.Settings().BillingTable()
	if len(columns) != 11 || columns[0].Field != "number" || columns[1].Field != "date" || columns[10] != (clinic.BillingColumn{Field: "license", Head: "Own"}) {
		t.Errorf("the number first, no name, and the license last under a heading of its own; got %v", columns)
	}
	if heads := p.made.document.Table.Columns; heads[0].Head != "Patient number" || heads[10].Head != "Own" {
		t.Errorf("the table follows at once, got %v", heads)
	}
}

// TestTheNumbersOfTheWorksheetAddUp on paper, in each order, and in the table.
func TestTheNumbersOfTheWorksheetAddUp(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SaveBillingTable{Held: true, Columns: []clinic.BillingColumn{{Field: "state"}}})
	for order, want := range []string{"Not attested (", "No counselor in the schedule (", "Chen, Wei · 103 ("} {
		p.form.billing.part.Choose(order)
		p.make()
		r.advance(time.Second)
		sheet := p.made.billed
		ready, held, not := sheet.Counts()
		look := 0
		for _, group := range r.shell.billingGroups(sheet.Of(clinic.BillingLook), billingOrder(order)) {
			look += len(group.lines)
			under := 0
			for _, part := range group.under {
				under += len(part.lines)
			}
			if len(group.under) > 0 && under != len(group.lines) {
				t.Errorf("order %d: %d lines under %q, its parts have %d", order, len(group.lines), group.title, under)
			}
		}
		states := map[string]int{}
		for _, row := range p.made.document.Table.Rows {
			states[row[0]]++
		}
		if look != held || ready+held+not != len(sheet.Lines) || states["ready"] != ready || states["to look at first"] != held || states["not billable"] != not {
			t.Errorf("order %d: %d, %d and %d of %d lines; the groups have %d, the table %v", order, ready, held, not, len(sheet.Lines), look, states)
		}
		p.print()
		r.advance(time.Second)
		text := r.paperText(r.paper)
		for _, words := range []string{r.shell.billingSummary(ready, held, not), want} {
			if !strings.Contains(text, words) {
				t.Errorf("order %d: the paper lacks %q:\n%s", order, words, text)
			}
		}
	}
}

func TestAPeriodIsClosedFromTheWorksheet(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	r.rune('e')
	r.advance(time.Second)
	r.mustSee("Nothing is locked", r.shell.billingSummary(p.made.billed.Counts()), "are not ready. They are not billed with the others")
	r.sheetFits("billing-close")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if periods := r.book.Periods(); len(periods) != 1 || periods[0].From != clinic.NewDate(2026, 11, 9) {
		t.Fatalf("the worksheet's days are closed, got %+v", periods)
	}
	p.changed(book.Change{Events: []clinic.Event{clinic.PeriodClosed{}}}) // the word of it may come last
	if p.stale {
		t.Error("pages that were made after the closing are called older than it")
	}
	r.rune('e')
	r.advance(time.Second)
	r.mustSee("are already closed. Choose other days")
	p.print()
	r.advance(time.Second)
	if text := r.paperText(r.paper); !strings.Contains(text, "Closed by Ruth Abara on") {
		t.Errorf("closed by whom and when:\n%s", text)
	}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "c103", Patient: r.people["103"], Payer: "aetna", From: clinic.NewDate(2026, 1, 1), Member: "other"}})
	p.form.billing.part.Choose(3)
	p.make()
	r.advance(time.Second)
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Claims affected by later corrections", "Chen, Wei", "Another payer for these days", "still open"} {
		if !strings.Contains(text, want) {
			t.Errorf("the claims lack %q:\n%s", want, text)
		}
	}
	if rows := p.made.document.Table.Rows; len(rows) != 1 || rows[0][2] != "103" {
		t.Errorf("and in the table, got %v", rows)
	}
}

func TestNotesAreMarkedAndHoldLinesBackUntilThen(t *testing.T) {
	r, p := billingOpen(t, rigOptions{settings: neverIdle})
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SaveBillingTable{AskNotes: true})
	p.make()
	r.advance(time.Second)
	if rows := p.made.document.Table.Rows; len(rows) != 0 {
		t.Errorf("without notes nothing is ready, got %v", rows)
	}
	r.rune('q')
	r.mustSee("Daybook keeps no notes")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if rows := p.made.document.Table.Rows; len(rows) != 2 {
		t.Errorf("with notes two lines are ready, got %v", rows)
	}
	if r.visitOf("101", clinic.NewDate(2026, 11, 16)).Noted == nil {
		t.Error("the visit says who marked its note")
	}
}

// TestEachCounselorGetsTheirOwnLines: by reason and by counselor, the desk's lines last.
func TestEachCounselorGetsTheirOwnLines(t *testing.T) {
	r := newRig(t, rigOptions{})
	line := func(number string, kind clinic.BillingExceptionKind, owing ...clinic.StaffID) clinic.BillingLine {
		return clinic.BillingLine{Patient: clinic.Patient{Number: number}, Owing: owing, Verdict: clinic.DayVerdict{Billable: true}, Exceptions: []clinic.BillingException{{Kind: kind}}}
	}
	lines := []clinic.BillingLine{
		line("1", clinic.BillingNoGrant, r.staff["Dana Reyes"]), line("2", clinic.BillingNotAttested, r.staff["Miguel Ortega"]),
		line("3", clinic.BillingNotAttested, r.staff["Dana Reyes"]), line("4", clinic.BillingNotAttested), line("5", clinic.BillingNoNote, r.staff["Dana Reyes"]),
	}
	titles := func(groups []billingGroup) (titles []string) {
		for _, group := range groups {
			titles = append(titles, fmt.Sprintf("%s %d", group.title, len(group.lines)))
		}
		return titles
	}
	byCounselor := r.shell.billingGroups(lines, billingByCounselor)
	if got := titles(byCounselor); !slices.Equal(got, []string{"Dana Reyes 2", "Miguel Ortega 1", "No counselor in the schedule 1", "Front desk and billing 1"}) {
		t.Errorf("by counselor: %v", got)
	}
	if got := titles(byCounselor[0].under); !slices.Equal(got, []string{"Not attested 1", "Note not marked as written 1"}) {
		t.Errorf("what Dana has to do: %v", got)
	}
	if got := titles(r.shell.billingGroups(lines, billingByKind)[0].under); !slices.Equal(got, []string{"Dana Reyes 1", "Miguel Ortega 1", "No counselor in the schedule 1"}) {
		t.Errorf("who has to attest: %v", got)
	}
}
