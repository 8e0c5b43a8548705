package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// openPage opens a page of the side bar.
func (r *rig) openPage(id pageID) {
	r.t.Helper()
	r.shell.open(id)
	r.advance(time.Second)
}

// section opens one of the settings' sections.
func (r *rig) section(id string) {
	r.t.Helper()
	r.shell.open(pageSettings)
	page := r.shell.page(pageSettings).(*settingsPage)
	if !page.nav.Select(id) {
		r.t.Fatalf("there is no section %q for this person", id)
	}
	row, _ := page.nav.Selected()
	page.choose(row)
	r.advance(time.Second)
}

// aPayer is a payer in the book: three hours a day, two bands.
func aPayer(r *rig) clinic.Payer {
	r.t.Helper()
	payer := clinic.Payer{ID: "aetna", Name: "Aetna Better Health", Terms: []clinic.Terms{{
		From: clinic.NewDate(2026, 1, 1), DayMinutes: 120, LargestGap: 2, WeeklyMaximum: 19 * 60, Telehealth: "GT",
		Bands: []clinic.Band{{AtLeast: 60, Code: "H0005", Unit: clinic.UnitQuarter}, {AtLeast: 150, Services: 3, Code: "H0015", Modifier: "HF", Unit: clinic.UnitDay}},
	}}}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SavePayer{Payer: payer})
	return payer
}

func TestPayersFit(t *testing.T) {
	for name, options := range views() {
		options.signedOut = true
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			r.signIn("Ruth Abara")
			r.section("payers")
			r.fits("payers-none-" + name)
			aPayer(r)
			r.shell.open(pageToday)
			r.section("payers")
			r.fits("payers-list-" + name)
			part := r.shell.page(pageSettings).(*settingsPage).now.part.(*payersPart)
			stricter(r)
			part.list.Select("aetna")
			part.drawRetire()
			r.fits("payers-chosen-" + name)
			part.openHistory()
			r.advance(time.Second)
			r.fits("payers-history-" + name)
			part.toList()
			part.open(r.book.Payers()[0])
			r.advance(time.Second)
			for tab, word := range []string{"day", "codes", "services"} {
				part.terms.show(tab)
				r.advance(time.Second)
				r.fits("payers-" + word + "-" + name)
			}
			r.section("periods")
			r.fits("periods-none-" + name)
		})
	}
}

func TestAPayerIsAddedByTyping(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.section("payers")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*payersPart)
	part.begin()
	r.typeText("Aetna")
	part.terms.minutes.Focus()
	r.typeText("three")
	part.save()
	r.advance(time.Second)
	if part.terms.minutes.Problem() == "" || len(r.book.Payers()) != 0 {
		t.Fatal("hours that are none are told at the field, and nothing is saved")
	}
	part.terms.minutes.SetText("3")
	part.terms.bands[0].atLeast.SetText("3")
	part.terms.bands[0].code.SetText("H0015")
	part.terms.bands[0].turn(r.shell)
	part.terms.bands[0].services.SetText("four")
	part.save()
	if part.terms.bands[0].services.Problem() == "" {
		t.Error("services that are no number are told at their field")
	}
	part.terms.bands[0].services.SetText("4")
	part.save()
	r.advance(time.Second)
	payers := r.book.Payers()
	if len(payers) != 1 || payers[0].Name != "Aetna" || payers[0].Terms[0].DayMinutes != 180 {
		t.Fatalf("the payer is in the book with three hours a day, got %+v", payers)
	}
	if got := payers[0].Terms[0].Bands; len(got) != 1 || got[0] != (clinic.Band{AtLeast: 180, Services: 4, Code: "H0015", Unit: clinic.UnitDay}) {
		t.Errorf("with its code, got %+v", got)
	}
	part.newTerms()
	part.terms.minutes.SetText("2")
	part.save()
	r.advance(time.Second)
	if terms := r.book.Payers()[0].Terms; len(terms) != 2 || terms[0].DayMinutes != 180 || terms[1].DayMinutes != 120 {
		t.Errorf("new rules leave the old ones as they were, got %+v", terms)
	}
}

// TestTheChipFollowsTheDate: what is typed stands on the chip before it is saved.
func TestTheChipFollowsTheDate(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	aPayer(r)
	r.signIn("Ruth Abara")
	r.section("payers")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*payersPart)
	part.open(r.book.Payers()[0])
	r.mustSee("from 01/01/2026")
	part.terms.from.SetText("")
	part.terms.from.Focus()
	r.typeText("02/15/2026")
	r.mustSee("from 02/15/2026")
	if got := part.terms.bands[1].services.Text(); got != "3" {
		t.Errorf("the second code asks for three services, got %q", got)
	}
}

func TestWarningsAreSettings(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	r.signIn("Ruth Abara")
	r.section("payers")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*payersPart)
	part.askWarnings()
	fields := r.shell.sheet.asked.fields
	fields[0].(interface{ SetText(string) }).SetText("45")
	fields[1].(interface{ SetText(string) }).SetText("60")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if first, _ := r.book.Settings().AuthorizationDays(); first != 30 {
		t.Errorf("a last warning before the first is refused, got %d days", first)
	}
	part.askWarnings()
	r.shell.sheet.asked.fields[0].(interface{ SetText(string) }).SetText("45")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if first, last := r.book.Settings().AuthorizationDays(); first != 45 || last != 14 {
		t.Errorf("45 and 14 days, got %d and %d", first, last)
	}
}

// affectedPeriod is the billing periods' section with one closed, and a visit in
// it that changed afterwards.
func affectedPeriod(t *testing.T) (*rig, *periodsPart) {
	t.Helper()
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true})
	someWeeks(r)
	r.signIn("Ruth Abara")
	r.section("periods")
	part := r.shell.page(pageSettings).(*settingsPage).now.part.(*periodsPart)
	part.askClose()
	fields := r.shell.sheet.asked.fields
	fields[0].(interface{ SetText(string) }).SetText("11/09/2026")
	fields[1].(interface{ SetText(string) }).SetText("11/15/2026")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("are not ready. They are not billed", "Nothing is locked")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.book.Periods()) != 1 || part.report.Period.From != clinic.NewDate(2026, 11, 9) || len(part.report.Claims) != 0 {
		t.Fatalf("the period is closed and clean, got %+v", part.report)
	}
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	ref := clinic.VisitRef{Visit: clinic.VisitIDOf(r.people["101"], clinic.SessionIDOf(r.night, clinic.NewDate(2026, 11, 9), 0)),
		Patient: r.people["101"], Date: clinic.NewDate(2026, 11, 9)}
	r.run(staff, clinic.WithdrawDeparture{Ref: ref, Reason: "wrong"})
	part.shown()
	r.advance(time.Second)
	if part.report.Open != 1 {
		t.Fatalf("a change after the closing is a claim affected, got %+v", part.report)
	}
	return r, part
}

// TestDaysThatAreClosedAreNotClosedTwice: which ones are is said before the question.
func TestDaysThatAreClosedAreNotClosedTwice(t *testing.T) {
	r, part := affectedPeriod(t)
	part.askClose()
	fields := r.shell.sheet.asked.fields
	fields[0].(interface{ SetText(string) }).SetText("11/15/2026")
	fields[1].(interface{ SetText(string) }).SetText("11/20/2026")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("are already closed. Choose other days")
	r.sheetFits("periods-overlap")
	if len(r.book.Periods()) != 1 || !r.shell.sheet.open() {
		t.Error("the days can still be changed")
	}
}

func TestAPeriodIsClosedAndSaysWhatChanged(t *testing.T) {
	r, part := affectedPeriod(t)
	part.claims.Select(string(part.report.Claims[0].ID))
	part.draw()
	r.advance(10 * time.Second)
	r.fits("periods-affected")
	part.handle()
	r.advance(time.Second)
	if part.report.Open != 0 {
		t.Errorf("somebody took care of it, got %+v", part.report)
	}
}

func TestWhoPaysAndWhatWasGranted(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	aPayer(r)
	p.open(p.rowOf(r.people["101"]))
	r.advance(time.Second)
	r.rune('2')
	r.advance(time.Second)
	r.rune('a')
	r.advance(time.Second)
	r.shot("hours-coverage-form")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.book.CoveragesOf(r.people["101"]); len(got) != 1 || got[0].Payer != "aetna" {
		t.Fatalf("Aetna pays from the admission on, got %+v", got)
	}
	r.rune('y')
	r.advance(time.Second)
	r.shot("hours-authorization-form")
	fields := r.shell.sheet.asked.fields
	for i, text := range map[int]string{1: "A-100", 7: "20", 8: "4", 11: "11/01/2026", 12: "12/05/2026"} {
		fields[i].(interface{ SetText(string) }).SetText(text)
	}
	fields[12].(interface{ SetText(string) }).SetText("10/01/2026")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.shell.sheet.open() || r.shell.sheet.body.Content() == "" || fields[1].(interface{ Text() string }).Text() != "A-100" {
		t.Fatal("what is refused comes back with all that was typed, and says why")
	}
	fields[12].(interface{ SetText(string) }).SetText("12/05/2026")
	r.press(fyne.KeyReturn)
	r.advance(2 * time.Second)
	r.shot("hours-authorizations")
	if got := p.patient.hours.Authorizations; len(got) != 1 || got[0].Used != 4+6 {
		t.Fatalf("20 sessions granted, 4 used before and 6 here, got %+v", got)
	}
	r.rune('q')
	r.press(fyne.KeyDown)
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	if !r.shell.sheet.open() {
		t.Errorf("Delete asks before it takes the chosen line away")
	}
}
