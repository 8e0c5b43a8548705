package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// openCalendar opens the calendar of a patient with a history.
func (r *rig) openCalendar(number string) {
	r.t.Helper()
	r.openPatient(number)
	r.rune('3')
	r.advance(time.Second)
	if !r.patients().showing(r.patients().calendar.object) {
		r.t.Fatal("the calendar is not shown")
	}
}

func TestTheCalendarSaysWhyADayIsWhatItIs(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	history(r)
	r.openCalendar("101")
	r.mustSee("November 2026", "Attended", "Excused", "To come", "23 · today")
	for range 4 {
		r.press(fyne.KeyLeft)
	}
	r.mustSee("Thursday, November 19", "2 h 30 min", "Evening")
	calendar := r.patients().calendar
	if calendar.chosen != clinic.NewDate(2026, 11, 19) {
		t.Errorf("four steps left of the 23rd is %v", calendar.chosen)
	}
	r.press(fyne.KeyPageUp)
	r.advance(time.Second)
	r.mustSee("October 2026", "Not said")
	r.press(fyne.KeyHome)
	r.advance(time.Second)
	if calendar.chosen != r.book.Today() {
		t.Errorf("Home goes to %v", calendar.chosen)
	}
	r.press(fyne.KeyPageDown)
	r.press(fyne.KeyPageDown)
	r.advance(time.Second)
	r.mustSee("January 2027")
	r.press(fyne.KeyEscape)
	if !r.patients().showing(r.patients().browse) {
		t.Error("Escape does not go back to the sheet")
	}
}

func TestTheCalendarOfALongMonthEndsOnADayThatIsThere(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openCalendar("101")
	r.patients().calendar.choose(clinic.NewDate(2027, 1, 31))
	r.press(fyne.KeyPageDown)
	r.advance(time.Second)
	if got := r.patients().calendar.chosen; got != clinic.NewDate(2027, 2, 28) {
		t.Errorf("a month after January 31 is %v", got)
	}
}

func TestTheCalendarHasNoNameBehindTheCurtain(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openCalendar("101")
	r.press(fyne.KeyF9)
	if r.sees("Álvarez") {
		t.Error("the calendar names the patient")
	}
}

func TestTheCalendarFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, options)
			history(r)
			r.openCalendar("101")
			r.fits("calendar-" + name)
			for range 4 {
				r.press(fyne.KeyLeft)
			}
			r.fits("calendar-day-" + name)
			r.patients().calendar.choose(clinic.NewDate(2026, 8, 1)) // six weeks
			r.advance(time.Second)
			r.fits("calendar-six-" + name)
		})
	}
}

func TestTheJournalOfOnePatientIsOneKeyAway(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	history(r)
	r.openPatient("101")
	r.rune('4')
	r.advance(time.Second)
	if r.shell.current != pageJournal {
		t.Fatalf("the page is %q", r.shell.current)
	}
	page := r.shell.page(pageJournal).(*journalPage)
	if len(page.lines) == 0 {
		t.Fatal("the journal has nothing about them")
	}
	for _, line := range page.lines {
		if line.Told.Patient != r.people["101"] {
			t.Errorf("%q is about somebody else", line.Told.Word)
		}
	}
	r.rune('q')
	r.advance(time.Second)
	if page.find.query().Patient != "" {
		t.Error("Q does not look for everything again")
	}
}
