package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// dayEndOpen is the desk at 9:05 PM, after an evening to which four came, at what
// is still open of the day.
func dayEndOpen(t *testing.T, options rigOptions) (*rig, *dayEnd) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	for _, number := range []string{"101", "103", "105", "107"} {
		r.comes(number, r.night)
	}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.SaveContact{Contact: clinic.Contact{
		ID: "own", Patient: r.people["104"], Kind: clinic.ContactSelf, Phone: "555-0100", Call: true}})
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.WrongDay, Patient: r.people["102"]}})
	r.advance(3*time.Hour + 15*time.Minute)
	r.signIn("Dana Reyes")
	r.advance(time.Second)
	r.rune('0')
	r.advance(time.Second)
	return r, r.today().ending
}

// pick marks the first open item of a kind.
func (r *rig) pick(e *dayEnd, kind clinic.OpenKind) clinic.OpenItem {
	r.t.Helper()
	for _, item := range e.day.Items {
		if item.Kind == kind {
			e.list.Select(keyOfOpen(item))
			e.drawActs()
			return item
		}
	}
	r.t.Fatalf("nothing of the kind %s is open", kind)
	return clinic.OpenItem{}
}

func TestTheDayIsGoneThroughUntilNothingIsOpen(t *testing.T) {
	r, e := dayEndOpen(t, rigOptions{})
	for kind, want := range map[clinic.OpenKind]int{clinic.OpenNotice: 1, clinic.OpenArrival: 4, clinic.OpenSheet: 3, clinic.OpenAbsence: 7, clinic.OpenCall: 1, clinic.OpenLeaving: 4} {
		if got := e.day.Of(kind); got != want {
			t.Errorf("%s: expected %d, got %d", kind, want, got)
		}
	}
	r.mustSee("Monday, November 23 · 20 open", "Not answered")
	for range 5 { // the notice, and four arrivals
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	r.mustSee("Monday, November 23 · 15 open", "6:00 PM Group", "Not attested")
	r.pick(e, clinic.OpenLeaving)
	r.press(fyne.KeyReturn)
	r.mustSee("When did Álvarez-Núñez, María José leave?", "The session ended at 9:00 PM.")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if row := r.rowOf("101", r.night); row.Left.IsZero() {
		t.Error("María José left at the end")
	}
	r.pick(e, clinic.OpenCall)
	r.press(fyne.KeyReturn)
	r.mustSee("Calling about D’Angelo, Robert")
	r.press(fyne.KeyEscape)
	r.pick(e, clinic.OpenSheet)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.today().onAttest() {
		t.Fatal("Enter opens the sheet")
	}
	for range 3 {
		r.press(fyne.KeyReturn)
		if r.shell.sheet.open() {
			r.press(fyne.KeyReturn)
		}
		r.advance(time.Second)
	}
	r.press(fyne.KeyEscape)
	r.advance(time.Second)
	if !r.today().onDayEnd() {
		t.Fatal("Esc comes back to what is open")
	}
	if got := e.day.Of(clinic.OpenSheet) + e.day.Of(clinic.OpenLeaving); got != 0 {
		t.Errorf("a counselor’s word settles who never checked out, got %d", got)
	}
	for range 7 {
		r.pick(e, clinic.OpenAbsence)
		r.press(fyne.KeyReturn)
		r.mustSee("How it counts")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
	}
	r.pick(e, clinic.OpenCall) // nobody called them yet, and nobody excused them
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyReturn) // asks for the outcome
	r.rune(' ')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Monday, November 23 · 0 open", "Nothing is open. This day is done.")
	board, err := r.book.DayBoard(e.date)
	if err != nil {
		t.Fatal(err)
	}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if visit := row.Visit; visit != nil && visit.Absence != nil && (visit.Absence.Outcome == clinic.Excused || !visit.Absence.Told.IsZero()) {
				t.Errorf("%s: nobody said that somebody called, got %+v", row.Name, visit.Absence)
			}
		}
	}
}

func TestSomebodyElsesCardIsTakenBackAtTheEndOfTheDay(t *testing.T) {
	r, e := dayEndOpen(t, rigOptions{})
	item := r.pick(e, clinic.OpenArrival)
	r.rune('i')
	r.typeText("Their sister’s card")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if row := r.rowOf(item.Row.Number, r.night); row.Visit != nil && row.Visit.Claim != nil {
		t.Error("the claim stands still")
	}
	if got := e.day.Of(clinic.OpenArrival); got != 3 {
		t.Errorf("three are left, got %d", got)
	}
}

func TestEarlierDaysAreReached(t *testing.T) {
	r, e := dayEndOpen(t, rigOptions{})
	r.advance(24 * time.Hour)
	r.rune('a')
	r.advance(time.Second)
	if want := clinic.NewDate(2026, 11, 24); e.date != want {
		t.Fatalf("A goes on to %s, got %s", want, e.date)
	}
	r.mustSee("One earlier day is not done")
	r.rune('e')
	r.advance(time.Second)
	if want := clinic.NewDate(2026, 11, 23); e.date != want {
		t.Errorf("E goes to the latest day with something open, %s, got %s", want, e.date)
	}
	r.rune('a')
	r.rune('a')
	r.rune('a')
	r.advance(time.Second)
	if want := clinic.NewDate(2026, 11, 24); e.date != want {
		t.Errorf("no day that is still to come, got %s", e.date)
	}
}

func TestTheEndOfTheDayIsOfferedWhenTheLastSessionIsOver(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.comes("101", r.night)
	r.advance(2 * time.Hour)
	if strings.Contains(r.visible(), "things are open") {
		t.Error("the evening runs still")
	}
	r.advance(90 * time.Minute)
	r.mustSee("End of day: 15 things are open")
	r.rune('m')
	r.advance(time.Second)
	if !r.today().onDayEnd() {
		t.Error("M opens it")
	}
	r.press(fyne.KeyEscape)
	if r.today().onDayEnd() {
		t.Error("Esc goes back to the day")
	}
}

func TestTheEndOfTheDayHidesNames(t *testing.T) {
	r, _ := dayEndOpen(t, rigOptions{})
	r.press(fyne.KeyF9)
	if strings.Contains(r.visible(), "lvarez") {
		t.Error("a name can be read")
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.press(fyne.KeyF9)
	r.mustSee("Monday, November 23 · 20 open")
}

func TestADayThatCannotBeReadSaysSo(t *testing.T) {
	r, e := dayEndOpen(t, rigOptions{})
	r.book.Close()
	r.rune('q')
	r.advance(time.Second)
	if e.state.Content() == "" || e.known {
		t.Error("a day that cannot be read says why")
	}
}

func TestNoLaterDayThanToday(t *testing.T) {
	r, e := dayEndOpen(t, rigOptions{})
	if !e.after.Resting() {
		t.Error("the button of the day after today does nothing, and does not say so")
	}
	r.rune('q')
	r.advance(time.Second)
	if e.after.Resting() {
		t.Error("from yesterday one comes to today")
	}
}

func TestDayEndFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, e := dayEndOpen(t, options)
			r.fits("dayend-" + name)
			r.pick(e, clinic.OpenLeaving)
			r.fits("dayend-leaving-" + name)
			r.press(fyne.KeyReturn)
			r.sheetFits("dayend-left-" + name)
			r.press(fyne.KeyEscape)
			r.advance(24 * time.Hour)
			r.rune('a')
			r.advance(time.Second)
			r.fits("dayend-next-" + name)
			r.press(fyne.KeyEscape)
			r.advance(time.Second)
			r.fits("dayend-today-" + name)
		})
	}
}

// TestThePagesOwnKeyLeadsHome: F2 leaves what was opened on Today, as it would from
// another page.
func TestThePagesOwnKeyLeadsHome(t *testing.T) {
	r := newRig(t, rigOptions{})
	today := r.shell.page(pageToday).(*todayPage)
	r.act('0')
	if today.swap.Shown() == today.root {
		t.Fatal("the end of the day does not open")
	}
	r.press(fyne.KeyF2)
	r.advance(time.Second)
	if today.swap.Shown() != today.root {
		t.Error("F2 does not lead back to the list")
	}
}
