package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// someWeeks gives the evening patients a past: some came to everything, one came
// late, one left early, one was missing.
func someWeeks(r *rig) {
	r.t.Helper()
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	for _, day := range []int{9, 10, 12, 16, 17, 19} {
		date := clinic.NewDate(2026, 11, day)
		r.attended(r.people["101"], date, clinic.At(17, 49), clinic.At(21, 0))
		if day != 17 {
			r.attended(r.people["103"], date, clinic.At(18, 14), clinic.At(20, 48))
		}
	}
	r.attended(r.people["107"], clinic.NewDate(2026, 11, 16), clinic.At(17, 55), clinic.At(21, 0))
	r.run(staff, clinic.RecordAbsence{Patient: r.people["103"], Track: r.night, Date: clinic.NewDate(2026, 11, 17), Outcome: clinic.Excused, Note: "called at 2:10"})
	r.comes("101", r.night)
}

// hoursOpen opens the page of hours on a clinic with a past.
func hoursOpen(t *testing.T, options rigOptions) (*rig, *hoursPage) {
	t.Helper()
	r := newRig(t, options)
	someWeeks(r)
	r.shell.open(pageHours)
	r.advance(time.Second)
	return r, r.shell.page(pageHours).(*hoursPage)
}

func TestHoursFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, p := hoursOpen(t, options)
			r.fits("hours-" + name)
			r.press(fyne.KeyLeft)
			r.fits("hours-last-week-" + name)
			p.open(p.rowOf(r.people["103"]))
			r.advance(time.Second)
			r.fits("hours-patient-week-" + name)
			r.rune('q')
			for _, part := range "1234" {
				r.rune(part)
				r.advance(time.Second)
				r.fits("hours-patient-" + string(part) + "-" + name)
			}
			r.press(fyne.KeyEscape)
			r.rune('/')
			r.typeText("zzz")
			r.fits("hours-nobody-" + name)
		})
	}
}

// rowOf is a patient's row, or an empty one.
func (p *hoursPage) rowOf(id clinic.PatientID) clinic.HoursRow {
	for _, row := range p.board.Rows {
		if row.Patient == id {
			return row
		}
	}
	return clinic.HoursRow{}
}

func TestHoursShowAWeek(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyLeft)
	if want := clinic.NewDate(2026, 11, 16); p.board.Week != want {
		t.Fatalf("the arrow goes a week back, to %s, got %s", want, p.board.Week)
	}
	row := p.rowOf(r.people["101"])
	if row.Week.Credited != 450 || row.Forecast.Outlook != clinic.OnTrack {
		t.Errorf("three whole evenings are 450 minutes and on track, got %d, %s", row.Week.Credited, row.Forecast.Outlook)
	}
	if p.board.Rows[0].Forecast.Outlook != clinic.OutOfReach {
		t.Errorf("who needs help stands first, got %s", p.board.Rows[0].Forecast.Outlook)
	}
	r.rune('w')
	r.advance(time.Second)
	if want := clinic.NewDate(2026, 11, 23); p.board.Week != want {
		t.Errorf("W comes back to this week, %s, got %s", want, p.board.Week)
	}
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	if want := clinic.NewDate(2026, 11, 30); p.weekShown() != want {
		t.Errorf("no further than a week ahead, %s, got %s", want, p.weekShown())
	}
}

func TestHoursGoBackToTheFirstWeek(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	for range 30 {
		r.press(fyne.KeyLeft)
	}
	if want := clinic.NewDate(2026, 10, 5); p.board.Week != want {
		t.Errorf("the first week is the one of the first admission, %s, got %s", want, p.board.Week)
	}
}

func TestHoursFilterByTyping(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	r.rune('/')
	r.typeText("alvarez")
	if got := p.list.list.Len(); got != 1 {
		t.Errorf("one name holds alvarez, with or without its accent, got %d", got)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !p.onPatient() || p.patient.patient != r.people["101"] {
		t.Errorf("Enter opens the one that was found")
	}
}

func TestHoursOfAPatientByKeyboard(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyLeft)
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !p.onPatient() || !p.patient.known {
		t.Fatal("Enter opens the chosen patient")
	}
	week := p.patient.chosen
	r.press(fyne.KeyLeft)
	if p.patient.chosen != week.AddDays(-7) || p.patient.hours.Row.Week.Week != week.AddDays(-7) {
		t.Errorf("the arrow chooses the week before, got %s", p.patient.chosen)
	}
	r.rune('3')
	r.advance(time.Second)
	if p.patient.facts.tabs.One() != 2 {
		t.Errorf("3 shows the absences")
	}
	r.press(fyne.KeyEscape)
	if p.onPatient() || p.patient.patient != "" {
		t.Errorf("Esc goes back, and nothing of the patient stays")
	}
}

func TestHoursHideNamesBehindTheCurtain(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF9)
	p.open(p.rowOf(r.people["101"]))
	r.advance(time.Second)
	for _, text := range r.stage.Texts() {
		if strings.Contains(text, "lvarez") {
			t.Errorf("behind the curtain no name may stand: %q", text)
		}
	}
}

func TestHoursSayWhyTheyCannotBeRead(t *testing.T) {
	r, p := hoursOpen(t, rigOptions{settings: neverIdle})
	r.book.Close()
	p.toWeek(p.thisWeek().AddDays(-7))
	r.advance(time.Second)
	if !p.state.object.Visible() || p.state.err == nil {
		t.Errorf("a week that cannot be read says so, with a button to try again")
	}
}
