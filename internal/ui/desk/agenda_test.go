package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// calendarOpen is the agenda of the week of Monday, November 23, with a cancelled
// session, a day off and an appointment.
func agendaOpen(t *testing.T, who string, options rigOptions) (*rig, *agenda) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director,
		clinic.ChangeSession{Meeting: clinic.Meeting{Track: r.day, Date: clinic.NewDate(2026, 11, 24)}, Do: clinic.CancelSession, Reason: "Storm"},
		clinic.SaveClosure{Closure: clinic.Closure{ID: "off", From: clinic.NewDate(2026, 11, 26), To: clinic.NewDate(2026, 11, 26), Label: "Thanksgiving"}},
		clinic.SaveAppointment{Appointment: clinic.Appointment{ID: "one", Patient: r.people["103"], Program: r.program, Service: "group",
			Date: clinic.NewDate(2026, 11, 23), Start: clinic.At(16, 0), End: clinic.At(17, 0), Room: "4", Counselor: r.staff["Miguel Ortega"]}})
	r.comes("101", r.night)
	r.signIn(who)
	r.press(fyne.KeyF5)
	r.rune('q')
	r.advance(time.Second)
	return r, r.shell.page(pagePrograms).(*programsPage).agenda
}

// mark marks the session of a track on a date.
func (r *rig) mark(c *agenda, track clinic.TrackID, date clinic.Date) {
	r.t.Helper()
	for _, entry := range c.entries {
		if entry.Track.ID == track && entry.Session.Date == date {
			c.list.Select(string(entry.Session.ID))
			c.drawDetail()
			return
		}
	}
	r.t.Fatalf("%s does not stand in the agenda on %s", track, date)
}

func TestTheAgendaShowsAWeek(t *testing.T) {
	r, c := agendaOpen(t, "Dana Reyes", rigOptions{})
	r.mustSee("Calendar · Nov 23 – Nov 29", "Cancelled", "Thanksgiving", "Chen, Wei · Group · Room 4", "1/9")
	r.mark(c, r.night, clinic.NewDate(2026, 11, 23))
	r.mustSee("9 expected · 1 came", "6:00 – 6:50 PM · Group · Room B · 9 of 12 places")
	r.rune('2')
	r.advance(time.Second)
	r.mustSee("Calendar · Monday, November 23")
	r.press(fyne.KeyRight)
	r.advance(time.Second)
	r.mustSee("Calendar · Tuesday, November 24", "Storm")
	r.rune('1')
	r.advance(time.Second)
	if c.from != clinic.NewDate(2026, 11, 23) {
		t.Errorf("the week that holds the day: got %s", c.from)
	}
	r.rune('a')
	r.advance(time.Second)
	if c.from != clinic.NewDate(2026, 11, 30) {
		t.Errorf("A goes a week on: got %s", c.from)
	}
	r.press(fyne.KeyEscape)
	if !c.from.IsZero() {
		t.Error("Esc leaves the agenda")
	}
}

func TestASessionIsCancelledFromTheAgendaAndRestored(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	tuesday := clinic.NewDate(2026, 11, 24)
	r.mark(c, r.night, tuesday)
	r.rune('z')
	r.mustSee("9 patients are expected in it.")
	r.typeText("Counselor ill")
	r.press(fyne.KeyReturn)
	r.advance(10 * time.Second)
	r.mark(c, r.night, tuesday)
	if e, _ := c.chosen(); !e.Off() || e.Change.Reason != "Counselor ill" || e.Expected != 0 {
		t.Fatalf("cancelled: got %+v", e.Change)
	}
	r.rune('u')
	r.press(fyne.KeyReturn)
	r.advance(10 * time.Second)
	r.mark(c, r.night, tuesday)
	if e, _ := c.chosen(); e.Off() {
		t.Error("U has it take place again")
	}
}

func TestTheEffectSaysWhoCameAlready(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	r.mark(c, r.night, clinic.NewDate(2026, 11, 23))
	r.rune('z')
	r.mustSee("9 patients are expected in it. One came already")
}

func TestASessionIsMovedFromTheAgenda(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
	r.rune('m')
	r.mustSee("9 patients are expected in it.")
	r.typeText("11/25/2026")
	r.press(fyne.KeyTab)
	r.press(fyne.KeyTab)
	r.typeText("Counselor away")
	r.press(fyne.KeyReturn)
	r.advance(10 * time.Second)
	r.mustSee("Moved to Nov 25")
}

func TestTheAgendaOpensSheetsAndPatients(t *testing.T) {
	r, c := agendaOpen(t, "Dana Reyes", rigOptions{})
	r.mark(c, r.night, clinic.NewDate(2026, 11, 23))
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.today().onAttest() {
		t.Fatal("Enter opens the sheets")
	}
	if sheet, _, _ := r.today().attesting.sheets.chosen(); sheet.Meeting.Track != r.night || sheet.Meeting.Date != clinic.NewDate(2026, 11, 23) {
		t.Errorf("the sheet of the session is in front: got %+v", sheet.Meeting)
	}
}

func TestOneMeetingIsDrawnAnewFromTheAgenda(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
	r.rune('w')
	if r.shell.page(pagePrograms).(*programsPage).now != programScreen(c.page.session) {
		t.Fatal("W draws the session")
	}
	r.press(fyne.KeyEscape)
	r.advance(time.Second)
	if c.page.now != programScreen(c) {
		t.Error("Esc comes back to the agenda")
	}
}

func TestWhoMayNotChangeSessionsOnlyLooks(t *testing.T) {
	r, c := agendaOpen(t, "Dana Reyes", rigOptions{})
	if r.shell.may(clinic.ActSchedule) {
		t.Skip("the front desk may change sessions")
	}
	r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
	for _, key := range []rune{'z', 'm', 'w'} {
		r.rune(key)
		if r.shell.sheet.open() || c.page.now != programScreen(c) {
			t.Errorf("%c does something", key)
		}
	}
}

func TestTheAgendaHidesNames(t *testing.T) {
	r, _ := agendaOpen(t, "Dana Reyes", rigOptions{})
	r.press(fyne.KeyF9)
	if strings.Contains(r.visible(), "Chen") {
		t.Error("a name can be read")
	}
}

func TestAAgendaThatCannotBeReadSaysSo(t *testing.T) {
	r, c := agendaOpen(t, "Dana Reyes", rigOptions{})
	r.book.Close()
	r.rune('a')
	r.advance(time.Second)
	if c.known || c.state.Content() == "" {
		t.Error("days that cannot be read say why")
	}
}

func TestAgendaFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, c := agendaOpen(t, "Ruth Abara", options)
			r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
			r.fits("agenda-" + name)
			r.rune('z')
			r.sheetFits("agenda-cancel-" + name)
			r.press(fyne.KeyEscape)
			r.mark(c, r.day, clinic.NewDate(2026, 11, 24))
			r.rune('2')
			r.advance(time.Second)
			r.fits("agenda-day-" + name)
			r.press(fyne.KeyEscape)
			r.fits("agenda-programs-" + name)
		})
	}
}

func TestTodayLeadsToTheCalendar(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.act('4')
	page := r.programs()
	if r.shell.current != pagePrograms || page.now != programScreen(page.agenda) {
		t.Fatalf("expected the calendar, got page %v", r.shell.current)
	}
	r.mustSee("Calendar")
}
