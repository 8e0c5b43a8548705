package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// change raises the weekly minimum in the form, from a day on.
func (r *rig) raiseMinimum(hours, from string) {
	r.t.Helper()
	r.act('e')
	form := r.programs().form
	form.numberLine("weekly_minimum").field.SetText("")
	form.numberLine("weekly_minimum").field.Focus()
	r.typeText(hours)
	form.since.from.SetText("")
	form.since.from.Focus()
	r.typeText(from)
	r.ctrlS()
}

func (r *rig) agree() {
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

// minima are the weekly minimums of the program's versions, in order.
func (r *rig) minima() map[clinic.Date]int {
	found := map[clinic.Date]int{}
	for _, program := range r.book.ProgramHistory(r.program) {
		found[program.From] = program.Level.WeeklyMinimum
	}
	return found
}

func TestAChangedProgramHoldsFromTodayUnlessSaidOtherwise(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	today := r.book.Today()
	r.act('e')
	if got := r.programs().form.since.from.Text(); got != dateText(today) {
		t.Fatalf("the form offers %q, want today", got)
	}
	r.escape()
	r.raiseMinimum("8", "11/30/2026")
	r.mustSee("11 patients are in this program, or will be. Valid from Nov 30, 2026. Days before that stay as they were. Credit of past days stays as it is.",
		"Treatment a week, at least: none → 8 h")
	r.agree()
	r.mustSee("The program is saved.", "Other rules hold from Nov 30, 2026 on.")
	if got := r.savedProgram(); got.Level.WeeklyMinimum != 0 {
		t.Errorf("today asks for %d minutes already", got.Level.WeeklyMinimum)
	}
	r.raiseMinimum("7", dateText(today))
	r.mustSee("From Nov 30, 2026 on, other rules hold.")
	r.agree()
	if got, next := r.minima(), clinic.NewDate(2026, 11, 30); len(got) != 3 || got[clinic.Date{}] != 0 || got[today] != 420 || got[next] != 480 {
		t.Errorf("nothing, then 7 hours, then 8: got %v", got)
	}
	r.mustSee("These rules hold since " + r.shell.dayYear(today) + ".")
	r.raiseMinimum("6", "")
	r.mustSee("Valid from the beginning.", "Past weeks since then are judged by these rules, too.")
	r.agree()
	if got := r.minima(); len(got) != 3 || got[clinic.Date{}] != 360 || got[today] != 420 {
		t.Errorf("6 hours at first, the rest as it was: got %v", got)
	}
	r.act('e')
	r.programs().form.since.from.SetText("soon")
	r.ctrlS()
	r.mustSee(r.shell.t("patients.form.date_wrong"))
}

func TestTheVersionsOfAProgramAreReadAndCorrected(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.raiseMinimum("8", "11/30/2026")
	r.agree()
	r.act('e')
	form := r.programs().form
	form.turnTo(datesTab)
	r.mustSee("From the beginning", "Holds now", "From Nov 30, 2026 on", "To come", "Treatment a week, at least: none → 8 h")
	r.press(fyne.KeyDown)
	if got := form.since.from.Text(); got != "11/30/2026" || form.numberLine("weekly_minimum").field.Text() != "8" {
		t.Fatalf("the form shows %q hours from %q, want those to come", form.numberLine("weekly_minimum").field.Text(), got)
	}
	form.numberLine("weekly_minimum").set(540)
	form.changedByHand()
	r.press(fyne.KeyUp) // to other rules, with a change that is not saved
	r.mustSee("Leave without saving?")
	r.escape()
	if got := form.since.from.Text(); got != "11/30/2026" {
		t.Fatalf("the form turned to %q although nobody agreed", got)
	}
	r.ctrlS()
	r.agree()
	if got := r.minima(); len(got) != 2 || got[clinic.NewDate(2026, 11, 30)] != 540 {
		t.Errorf("nine hours from the same day: got %v", got)
	}
	r.act('u')
	if got := r.minima(); len(got) != 2 || got[clinic.NewDate(2026, 11, 30)] != 480 {
		t.Errorf("taken back to eight hours: got %v", got)
	}
	r.act('u')
	if got := r.minima(); len(got) != 1 {
		t.Errorf("taken back altogether: got %v", got)
	}
	r.raiseMinimum("8", "11/30/2026")
	r.agree()
	r.act('e')
	form.turnTo(datesTab)
	r.press(fyne.KeyDown)
	form.since.from.SetText("12/07/2026")
	r.ctrlS()
	r.mustSee("11 patients are in this program, or will be. Valid from Dec 7, 2026. Before, it was from Nov 30, 2026 on. Days before that stay as they were. Credit of past days stays as it is.")
	r.agree()
	if got := r.minima(); len(got) != 2 || got[clinic.NewDate(2026, 12, 7)] != 480 {
		t.Errorf("put off by a week: got %v", got)
	}
	r.act('a')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if form.since.line.Visible() {
		t.Error("a new program asks from when on it holds")
	}
	form.turnTo(datesTab)
	r.mustSee("The rules of a new program hold from the beginning.")
}

func TestTheDatesOfAProgramFit(t *testing.T) {
	for _, name := range []string{"en-1280", "es-ribbon-large", "es-1920"} {
		t.Run(name, func(t *testing.T) {
			r := atPrograms(t, "Ruth Abara", views()[name])
			director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
			program := r.savedProgram()
			for day, minutes := range map[clinic.Date]int{clinic.NewDate(2026, 3, 2): 540, clinic.NewDate(2027, 1, 4): 570} {
				program.From, program.Level.WeeklyMinimum, program.Attendance.LateCutoff = day, minutes, minutes/36
				r.run(director, clinic.SaveProgram{Program: program})
			}
			r.advance(time.Second)
			r.fitsWeek("programs-since-" + name)
			r.raiseMinimum("8", "10/05/2026")
			r.shot("programs-since-preview-" + name)
			r.escape()
			r.programs().form.since.from.SetText("soon")
			r.ctrlS()
			r.fitsWeek("programs-since-wrong-" + name)
			r.programs().form.turnTo(datesTab)
			r.fitsWeek("programs-since-dates-" + name)
		})
	}
}
