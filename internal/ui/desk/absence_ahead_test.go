package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// menu does the n-th of the acts about a stay.
func (r *rig) menu(n int) {
	r.t.Helper()
	r.rune('q')
	r.advance(time.Second)
	for range n {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

func TestTheCallThatSomebodyCannotComeTomorrow(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	program := r.book.Programs()[0]
	program.Attendance.NoticeHours = 24
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveProgram{Program: program})
	r.openPatient("103")
	r.menu(0)
	r.mustSee("6:00 – 9:00 PM · Evening")
	r.sheetFits("absence-ahead")
	r.press(fyne.KeyDown) // Wednesday has no group
	r.mustSee("They are expected to nothing on Wednesday, November 25. Choose another day.")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Fatal("a day without a session is told at the field")
	}
	r.press(fyne.KeyDown) // Thursday
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Absence recorded: Chen, Wei, Th Nov 26")
	away := r.sheetOf("103").Away
	if len(away) != 1 || away[0].Date != clinic.NewDate(2026, 11, 26) || away[0].Absence.Outcome != clinic.Excused {
		t.Fatalf("told three days before, Thursday is excused: got %+v", away)
	}
	board, err := r.book.DayBoard(away[0].Date)
	if err != nil || board.Tracks[1].Counts[clinic.StatusExcused] != 1 {
		t.Errorf("it stands on the page of that day, got %v, %v", board.Tracks[1].Counts, err)
	}
	if !r.patients().sheet.visits.list.Select(string(away[0].Visit)) {
		t.Fatal("the absence is listed on the sheet")
	}
	r.patients().sheet.visits.drawCancel()
	r.fits("patients-away")
	r.rune('w')
	r.advance(time.Second)
	r.typeText("comes after all")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if away := r.sheetOf("103").Away; len(away) != 0 {
		t.Errorf("withdrawn, nothing is ahead: got %+v", away)
	}
}

func TestAnAbsenceAheadByTheRuleOfTheSameDay(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	program := r.book.Programs()[0]
	program.Attendance.NoticeHours = 48
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveProgram{Program: program})
	r.openPatient("103")
	r.menu(0)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if away := r.sheetOf("103").Away; len(away) != 1 || away[0].Absence.Outcome != clinic.Unexcused {
		t.Fatalf("told a day before where two are asked for, Tuesday is unexcused: got %+v", away)
	}
	r.rune('u')
	r.advance(time.Second)
	if away := r.sheetOf("103").Away; len(away) != 0 {
		t.Errorf("undone, nothing is ahead: got %+v", away)
	}
}

func TestTodaysAbsenceMayBeForAnotherDay(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.choose("104", r.night)
	r.rune('e')
	r.advance(time.Second)
	r.sheetFits("absence-today")
	r.typeText("sick child")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.statusOf("104", r.night); got != clinic.StatusUnexcused {
		t.Errorf("this evening by default, got %s", got)
	}
	r.choose("105", r.night)
	r.rune('e')
	r.advance(time.Second)
	fields := r.shell.sheet.asked.fields
	fields[len(fields)-2].(*kit.Field).OnOther(fyne.KeyDown)
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if away := r.sheetOf("105").Away; len(away) != 1 {
		t.Errorf("tomorrow evening, got %+v", away)
	}
}

func TestQuestionsAboutAStayFitLargeText(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		r := newRig(t, rigOptions{language: language, settings: neverIdle, size: belowRibbon(), kit: kit.Settings{TextScale: 1.3, NoMotion: true}})
		r.openPatient("101")
		for n, name := range map[int]string{0: "away", 2: "opening"} { // between them is a form of the page
			r.menu(n)
			r.sheetFits("stay-" + name + "-large-" + language)
			r.press(fyne.KeyEscape)
		}
	}
}
