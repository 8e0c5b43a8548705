package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// goLive opens the section of going live, with one of its tabs.
func (r *rig) goLive(name string, tab int) *goLivePart {
	r.t.Helper()
	r.openSettings(name, "golive")
	p := r.shell.page(pageSettings).(*settingsPage).now.part.(*goLivePart)
	p.tabs.Choose(tab)
	p.turn()
	r.drain()
	return p
}

// TestTheFirstDayIsSaid by a director, can be taken back, and is no day where nothing
// is typed. The front desk only reads it.
func TestTheFirstDayIsSaid(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	p := r.goLive("Ruth Abara", 0)
	r.mustSee("No day is set")
	p.day.from.Focus()
	r.typeText("31/31/2026")
	r.press(fyne.KeyReturn)
	if p.day.from.Problem() == "" {
		t.Error("a day that does not exist is taken")
	}
	p.day.from.SetText("")
	r.typeText("11/16/2026")
	r.press(fyne.KeyReturn)
	r.drain()
	if from := r.book.Settings().CutOver; from != clinic.NewDate(2026, time.November, 16) {
		t.Fatalf("Daybook counts from %v", from)
	}
	r.mustSee("Daybook counts from")
	r.shell.undo()
	r.drain()
	if !r.book.Settings().CutOver.IsZero() {
		t.Error("taking back leaves the day")
	}
	other := newRig(t, rigOptions{})
	if q := other.goLive("", 0); q.day.keep.Visible() {
		t.Error("the front desk may change the first day")
	}
}

// TestTheFirstWeeksLeadToGoingLive from a card on Today, for a director, and no longer.
func TestTheFirstWeeksLeadToGoingLive(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCutOver{From: r.book.Today()})
	r.signIn("Ruth Abara")
	r.mustSee("Daybook counts from")
	r.advance(time.Second) // a tap right after the cards came is not meant for them
	r.tapButton("Open")
	if now := r.shell.page(pageSettings).(*settingsPage).now.id; r.shell.current != pageSettings || now != "golive" {
		t.Errorf("the card leads to %s, %s", r.shell.current, now)
	}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCutOver{From: r.book.Today().AddDays(-goLiveDays)})
	r.openPage(pageToday)
	if r.sees("Are all opening balances typed?") {
		t.Error("after the first weeks the card stays")
	}
}

// TestBalancesAreTypedOneAfterTheOther without the mouse: each form follows the one
// before until nothing is missing.
func TestBalancesAreTypedOneAfterTheOther(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SetCutOver{From: r.book.Today()})
	p := r.goLive("Ruth Abara", 1)
	r.mustSee("11 of 11 stays lack their balances")
	p.openings.askSelected()
	first, _ := p.openings.list.Selected()
	for range 3 {
		r.typeText("6") // weeks
		r.press(fyne.KeyReturn)
		r.drain()
	}
	if !r.shell.sheet.open() {
		t.Fatal("the next form does not follow")
	}
	r.press(fyne.KeyEscape)
	r.mustSee("8 of 11 stays lack their balances")
	sheet, err := r.book.Sheet(first.Patient)
	if err != nil || sheet.Current.Opening == nil || sheet.Current.Opening.Weeks != 6 || sheet.Current.Opening.AsOf != r.book.Today() {
		t.Errorf("the first one brings %+v (%v)", sheet.Current.Opening, err)
	}
	r.shell.undo()
	r.drain()
	p.openings.load()
	r.drain()
	r.mustSee("9 of 11 stays lack their balances")
}

// Where nothing is missing, nothing is said to be missing.
func TestNoBalancesAreMissing(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	rows, err := r.book.Openings()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		opening := clinic.Opening{AsOf: r.book.Today(), Weeks: 1}
		r.run(clinic.Actor{Kind: clinic.System}, clinic.SetOpening{Patient: row.Patient, Admission: row.Admission, Opening: opening})
	}
	r.goLive("Ruth Abara", 1)
	r.mustSee("No balances are missing")
	if r.sees("lack their balances") {
		t.Error("nobody lacks any")
	}
}

// TestAWeekOfPaperIsCompared: typed one after the other, what differs first with
// Daybook's reason, corrected, signed, taken up again, saved and printed.
func TestAWeekOfPaperIsCompared(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	p := r.goLive("", 2).parallel
	if p.sign.Visible() {
		t.Error("a week without paper can be signed")
	}
	open := len(p.week.Rows)
	p.list.Select(p.week.Rows[0].Key())
	p.field.Focus()
	for i, text := range []string{"x", "2:30", "a", "p"} {
		r.typeText(text)
		r.press(fyne.KeyReturn)
		r.drain()
		if i == 0 {
			r.mustSee("Please type hours such as 3")
			p.field.SetText("")
		}
	}
	if p.week.Typed() != 3 || !p.field.Focused() {
		t.Fatalf("%d days are typed of %d, the field has the keyboard: %v", p.week.Typed(), open, p.field.Focused())
	}
	top := p.week.Rows[0]
	if top.State() != clinic.ParallelDiffers {
		t.Errorf("what differs does not stand first: %+v", top)
	}
	r.mustSee("Differs", "no check-in that day", "Paper 2 h 30 min")
	p.list.Select(top.Key())
	p.takeBack()
	r.drain()
	if p.week.Typed() != 2 {
		t.Errorf("after taking one back %d are typed", p.week.Typed())
	}
	r.shell.undo()
	r.drain()
	p.load()
	r.drain()
	if p.week.Typed() != 3 {
		t.Errorf("undo brings the figure back, got %d", p.week.Typed())
	}
	p.askSign()
	r.press(fyne.KeyReturn)
	r.drain()
	r.mustSee("Compared and signed by Dana Reyes on")
	if p.field.Visible() {
		t.Error("a signed week is still typed into")
	}
	p.saveCSV()
	r.drain()
	r.press(fyne.KeyReturn)
	r.drain()
	file := string(r.saved["daybook-parallel-"+p.week.Week.String()+".csv"])
	if strings.Count(file, "\r\n") != len(p.week.Rows)+1 || !strings.Contains(file, "Paper 2") {
		t.Errorf("the file is %q", file)
	}
	p.print()
	r.drain()
	if len(r.printed) != 1 || !strings.HasPrefix(string(r.paper), "%PDF") {
		t.Errorf("printed are %q", r.printed)
	}
	p.askSign()
	r.drain()
	if p.week.End != nil {
		t.Error("the week was not taken up again")
	}
}

// TestWhatStandsOnPaperIsRead in the ways people write it.
func TestWhatStandsOnPaperIsRead(t *testing.T) {
	for text, want := range map[string]clinic.PaperDay{
		"3": {Word: clinic.PaperHours, Minutes: 180}, " 2.5 ": {Word: clinic.PaperHours, Minutes: 150}, "2,5": {Word: clinic.PaperHours, Minutes: 150},
		"2:30": {Word: clinic.PaperHours, Minutes: 150}, "0": {Word: clinic.PaperHours}, "P": {Word: clinic.PaperPresent}, "a": {Word: clinic.PaperAbsent},
	} {
		if got, ok := readPaper(text); !ok || got != want {
			t.Errorf("%q reads as %+v, %v; want %+v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "x", "25", "2:5", "2:60", "-1", "3h", ":30"} {
		if got, ok := readPaper(text); ok {
			t.Errorf("%q reads as %+v", text, got)
		}
	}
}

// TestGoingLiveFits in both languages, sizes and with large letters.
func TestGoingLiveFits(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		for name, options := range map[string]rigOptions{
			"1280": {size: fyne.NewSize(1280, 800)}, "1920": {size: fyne.NewSize(1920, 1080)}, "large": {size: fyne.NewSize(1280, 800), settings: func(s *clinic.Settings) { s.DeskText = 130 }},
		} {
			if testing.Short() && name != "1280" {
				continue
			}
			options.language, options.signedOut = language, true
			if name == "large" {
				options.kit.TextScale = 1.3
			}
			r := newRig(t, options)
			r.comes("101", r.night)
			r.run(clinic.Actor{Kind: clinic.System}, clinic.TypePaper{Patient: r.people["103"], Date: r.book.Today(), Paper: &clinic.PaperDay{Word: clinic.PaperHours, Minutes: 150}},
				clinic.TypePaper{Patient: r.people["104"], Date: r.book.Today(), Paper: &clinic.PaperDay{Word: clinic.PaperAbsent}})
			r.signIn("Ruth Abara")
			for tab := range 3 {
				p := r.goLive("", tab)
				r.fits("golive-" + language + "-" + name + "-" + string(rune('1'+tab)))
				if tab == 1 {
					p.openings.askSelected()
					r.sheetFits("golive-ask-" + language + "-" + name)
					r.press(fyne.KeyEscape)
				}
			}
		}
	}
}

// TestGoingLiveHasKeys for each of its tabs and buttons, and U takes back what was
// just saved, as the message beside it says.
func TestGoingLiveHasKeys(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	p := r.goLive("Ruth Abara", 0)
	r.shell.sink.Take()
	p.day.from.SetText("11/16/2026")
	r.ctrlS()
	r.drain()
	if r.book.Settings().CutOver != clinic.NewDate(2026, time.November, 16) {
		t.Fatal("Ctrl+S does not save the first day")
	}
	r.rune('u')
	r.drain()
	if !r.book.Settings().CutOver.IsZero() {
		t.Fatal("U does not take back what the message offers to take back")
	}
	r.rune('u') // nothing is offered any more
	r.rune('2')
	r.drain()
	r.mustSee("No balances are missing")
	r.rune('a')
	if !r.shell.sheet.open() {
		t.Fatal("A opens no balances")
	}
	r.press(fyne.KeyEscape)
	r.advance(time.Second)
	r.rune('3')
	r.drain()
	week := p.parallel.week.Week
	r.rune('e')
	r.drain()
	if p.parallel.week.Week != week.AddDays(-7) {
		t.Errorf("E shows the week of %v", p.parallel.week.Week)
	}
	r.rune('y') // nothing is typed yet, so there is nothing to sign
	if r.shell.sheet.open() {
		t.Error("a week without paper can be signed by its key")
	}
	for tab := range 3 {
		p.tabs.Choose(tab)
		for letter := range p.letters() {
			if letter > '9' && !pageKey(letter) {
				t.Errorf("%c stands on cards", letter)
			}
		}
	}
}

// TestUndoTakesTheUsedUnitsAlong: balances and what was used of the authorization were
// one act, and are taken back as one.
func TestUndoTakesTheUsedUnitsAlong(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	system, today := clinic.Actor{Kind: clinic.System}, r.book.Today()
	who := r.people["101"]
	r.run(system, clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna", Terms: []clinic.Terms{{From: clinic.NewDate(2026, time.January, 1), DayMinutes: 150}}}},
		clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "cover", Patient: who, Payer: "aetna", From: today.AddDays(-30)}},
		clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: "grant", Patient: who, Payer: "aetna", Number: "A-1", Unit: clinic.UnitDay, Granted: 20, From: today.AddDays(-7), To: today.AddDays(60)}})
	p := r.goLive("Ruth Abara", 1).openings
	used := func() (units int) {
		for _, row := range p.rows {
			if row.Patient == who && len(row.Grants) > 0 {
				units = row.Grants[0].Used
			}
		}
		return units
	}
	p.list.Select(string(who))
	p.askSelected()
	r.fill("Used of authorization A-1 before that day (20 days granted)", "7")
	if r.sees("is typed on its own form") {
		t.Error("the form sends elsewhere for what it asks for itself")
	}
	r.press(fyne.KeyReturn) // to the first day
	r.press(fyne.KeyReturn)
	r.drain()
	r.fill("Reason", "counted again")
	r.press(fyne.KeyReturn)
	r.drain()
	r.press(fyne.KeyEscape)
	if used() != 7 {
		t.Fatalf("%d units are used, want 7", used())
	}
	r.shell.undo()
	r.drain()
	p.load()
	r.drain()
	if used() != 0 {
		t.Errorf("after undo %d units are still used", used())
	}
}
