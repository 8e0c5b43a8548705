package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestProgramsAreReadByEverybodyAndChangedByTheDirector(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	r.mustSee("Intensive outpatient", "11 patients", "Daytime", "Evening", "Check-in opens 30 min before the start")
	for _, words := range []string{"New program", "Edit program", "Edit schedule", "Add track"} {
		if r.stage.Button(words) != nil {
			t.Errorf("the front desk is offered %q", words)
		}
	}
	for _, key := range []rune{'a', 'e', 'w', 'i'} {
		r.act(key)
		if r.programs().now != r.programs().browse {
			t.Fatalf("%c opens something for the front desk", key)
		}
	}
	r.act('2')
	r.mustSee("7 h 30 min of treatment a week on 3 days. 1 h 30 min of breaks do not count.")
	if got := r.programs().browse.track.Track.ID; got != r.night {
		t.Errorf("2 shows the track %q, want the evening", got)
	}
}

func TestAChangedProgramSaysWhatChangesFirst(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('e')
	r.programs().form.numbers[0].field.Focus()
	r.typeText("9")
	r.programs().form.turnTo(1)
	late := r.programs().form.numberLine("late_after")
	late.field.SetText("")
	late.field.Focus()
	r.typeText("10")
	r.ctrlS()
	r.mustSee("Save these changes?", "11 patients are in this program.", "Treatment a week, at least: none → 9 h", "Late after: 5 min → 10 min",
		"Evening: The week is too short: 9 h less 1 h 30 min of breaks are 7 h 30 min of 9 h.")
	if got := r.savedProgram().Attendance.LateAfter; got != 5 {
		t.Fatalf("it was saved before anybody agreed: late after %d", got)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.savedProgram(); got.Attendance.LateAfter != 10 || got.Level.WeeklyMinimum != 540 {
		t.Errorf("saved as late after %d, %d minutes a week", got.Attendance.LateAfter, got.Level.WeeklyMinimum)
	}
	if r.programs().now != r.programs().browse {
		t.Error("the form is still there")
	}
}

// numberLine finds the line of a number.
func (f *programForm) numberLine(id string) *numberLine {
	return f.numbers[slices.IndexFunc(f.numbers, func(n *numberLine) bool { return n.id == id })]
}

func TestNumbersThatCannotBeAreSaidWhereTheyStand(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('e')
	form := r.programs().form
	form.turnTo(3)
	form.numberLine("unit").field.Focus()
	r.typeText("soon")
	form.turnTo(0)
	r.ctrlS()
	if form.tabs.One() != 3 {
		t.Errorf("the form shows part %d, want that of credit", form.tabs.One())
	}
	r.mustSee("Please type a whole number, or leave it empty.")
	form.numberLine("unit").set(0)
	form.numberLine("weekly_minimum").set(600)
	form.numberLine("weekly_maximum").set(300)
	r.ctrlS()
	r.mustSee("This is less than the least. Check both.")
	r.escape()
	r.mustSee("Leave without saving?")
}

func TestServicesAreAddedRenamedAndKeptWhileTheyAreUsed(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('e')
	r.programs().form.turnTo(4)
	r.tapButton("Add service")
	r.fill("Name (English)", "Yoga")
	r.ctrlS()
	r.mustSee("Yoga: none → Counts as treatment")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	services := r.savedProgram().Services
	if got := services[len(services)-1]; got.Label.Text != "Yoga" || !got.Counts || got.Kind != clinic.KindGroup {
		t.Fatalf("the last service is %+v", got)
	}
	r.act('e')
	r.programs().form.turnTo(4)
	r.tapButton("Remove") // the first, in every schedule
	r.ctrlS()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Group is still used in a schedule or an appointment.")
	if _, ok := r.savedProgram().Service("group"); !ok {
		t.Error("the service in use is gone")
	}
}

func TestATrackIsDrawnCheckedAndSaved(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('2')
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyEnd)
	r.act('a') // after the last block, on Thursday
	if got := len(editor.draft.blocks); got != 19 {
		t.Fatalf("%d blocks are drawn, want 19", got)
	}
	block, _ := editor.chosen()
	if block.Weekday != time.Thursday || block.Start != clinic.At(21, 0) || block.Service != "group" {
		t.Fatalf("the new block is %+v", block.Block)
	}
	r.act('e')
	r.fill("Start", "8:30")
	r.mustSee("Thursday 8:30 – 10:00 PM: two blocks of this track at once.")
	r.ctrlS()
	r.mustSee("This cannot be saved yet.")
	if r.shell.sheet.open() {
		t.Fatal("a week that cannot be is offered for saving")
	}
	r.fill("Start", "9:00")
	r.fill("Topic", "Open questions")
	r.ctrlS()
	r.mustSee("Save the schedule of Evening?", "Valid from Monday, November 30.", "Treatment a week: 7 h 30 min → 8 h 30 min", "9 patients are in this track.")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	track := r.savedTrack(r.program, r.night)
	if len(track.Patterns) != 2 || track.Patterns[1].From != clinic.NewDate(2026, 11, 30) || len(track.Patterns[0].Blocks) != 18 {
		t.Fatalf("the track has %d schedules: %+v", len(track.Patterns), track.Patterns)
	}
	last := track.Patterns[1].Blocks[18]
	if last.Topic != "Open questions" || last.End != clinic.At(22, 0) {
		t.Errorf("the block was saved as %+v", last)
	}
	r.mustSee("From Jan 1", "From Nov 30")
}

func TestWhoLosesADayIsNamedBeforeSaving(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('1')
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyHome)
	for range 6 { // Monday goes
		r.press(fyne.KeyHome)
		r.press(fyne.KeyDelete)
	}
	r.ctrlS()
	r.mustSee("Treatment a week: 7 h 30 min → 5 h", "Brooks, Denise: the plan’s days hold 5 h, the plan asks for 7 h 30 min", "Lewis, Tara: comes on a day that is no longer there")
	r.escape()
	if editor.takeBack(); len(editor.draft.blocks) != 13 {
		t.Errorf("after one step back %d blocks, want 13", len(editor.draft.blocks))
	}
	r.escape()
	r.escape()
	r.mustSee("Leave without saving?")
}

func TestRoomsAndCopies(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('w')
	editor := r.programs().track
	r.press(fyne.KeyHome)
	r.act('2')
	editor.groups.which.Pick("Add")
	r.advance(time.Second)
	r.fill("Room", "C")
	r.fill("Places", "8")
	r.fill("Name of the group", "Group B")
	editor.groups.counselor.Field().Focus()
	editor.groups.counselor.Field().SetText("")
	r.typeText("mig")
	r.press(fyne.KeyReturn)
	block, _ := editor.chosen()
	want := clinic.Group{Room: "C", Capacity: 8, Name: "Group B", Counselor: r.staff["Miguel Ortega"]}
	if len(block.Groups) != 2 {
		t.Fatalf("the block has the groups %+v", block.Groups)
	}
	want.ID = block.Groups[1].ID
	if block.Groups[1] != want || want.ID == "" {
		t.Errorf("the second group is %+v, want %+v", block.Groups[1], want)
	}
	r.shell.sink.Take()
	r.act('3')
	editor.copies.days.Pick("Fr")
	r.tapButton("Copy all of Monday")
	friday := 0
	for _, each := range editor.draft.blocks {
		if each.Weekday == time.Friday {
			friday++
		}
	}
	if friday != 6 {
		t.Errorf("Friday has %d blocks, want the 6 of Monday", friday)
	}
}

func TestDaysOff(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	r.act('y')
	r.act('i')
	r.typeText("Thanksgiving")
	r.fill("First day", "11/26/2026")
	r.fill("Last day", "11/25/2026")
	r.ctrlS()
	r.mustSee("The last day is before the first.")
	r.fill("Last day", "11/27/2026")
	r.ctrlS()
	closures := r.book.Closures()
	if len(closures) != 1 || closures[0].Label != "Thanksgiving" || closures[0].To != clinic.NewDate(2026, 11, 27) {
		t.Fatalf("the closures are %+v", closures)
	}
	r.mustSee("Nov 26 – Nov 27 · Whole clinic")
	if got := r.book.Sessions(r.night, clinic.NewDate(2026, 11, 26)); len(got) != 0 {
		t.Errorf("on Thanksgiving the evening meets: %+v", got)
	}
	r.act('o')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.book.Closures(); len(got) != 0 {
		t.Errorf("the removed closure is still there: %+v", got)
	}
}

func TestSingleSessionsAreCancelledMovedAddedAndTakenBack(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	tuesday, wednesday := clinic.NewDate(2026, 11, 24), clinic.NewDate(2026, 11, 25)
	meets := func(date clinic.Date) int { return len(r.book.Sessions(r.night, date)) }
	r.act('y')
	choose := func(date clinic.Date) {
		t.Helper()
		if !r.programs().days.meetings.Select(string(clinic.SessionIDOf(r.night, date, 0))) {
			t.Fatalf("the evening of %s is not listed", date)
		}
	}
	choose(tuesday)
	r.act('z')
	r.typeText("counselor is ill")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 0 {
		t.Fatal("the cancelled session takes place")
	}
	r.mustSee("Cancelled")
	r.act('u')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 1 {
		t.Fatal("the session did not come back")
	}
	r.act('m')
	r.fill("Day", "11/25/2026")
	r.fill("Why", "holiday")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 0 || meets(wednesday) != 1 {
		t.Fatalf("moved: Tuesday has %d, Wednesday %d", meets(tuesday), meets(wednesday))
	}
	r.mustSee("Moved to Nov 25", "Moved from Nov 24")
	choose(clinic.NewDate(2026, 11, 26))
	r.act('a')
	r.fill("Day", "11/28/2026")
	r.fill("Why", "make-up day")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	added := r.book.Sessions(r.night, clinic.NewDate(2026, 11, 28))
	if len(added) != 1 || added[0].CountingMinutes() != 150 {
		t.Errorf("added on Saturday: %+v", added)
	}
}

func TestThePagesKeysAreNotOnCards(t *testing.T) {
	for _, r := range "AEIMOQUWYZ1234+-" {
		if !pageKey(r) {
			t.Errorf("%c stands on cards", r)
		}
	}
}

// TestAProgramFromAPresetByTheKeyboardAlone walks from nothing to a track that a
// patient's form offers.
func TestAProgramFromAPresetByTheKeyboardAlone(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('a')
	r.mustSee("Open-ended", "Empty program")
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Also add the track “Adolescents, after school”")
	r.typeText(" for us")
	r.ctrlS()
	r.mustSee("The program is saved.", "Day and evening for us")
	if got := r.programs().browse.program; got.Program.Preset != "day-and-evening" || len(got.Tracks) != 2 {
		t.Fatalf("the program of %q has %d tracks", got.Program.Preset, len(got.Tracks))
	}
	program := r.programs().browse.program.Program.ID
	r.act('2')
	r.act('w')
	track := r.programs().track.old.ID
	r.press(fyne.KeyHome)
	for range 8 { // Monday evening, and more
		r.press(fyne.KeyHome)
		r.press(fyne.KeyDelete)
	}
	r.act('a')
	r.act('e')
	r.mustSee("The week is too short: ")
	r.press(fyne.KeyTab)
	r.ctrlS()
	if !r.shell.sheet.open() {
		t.Fatalf("no preview is shown among %q", r.stage.Texts())
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.savedTrack(program, track); len(got.Patterns) != 2 {
		t.Fatalf("the track has %d schedules, want 2", len(got.Patterns))
	}
	r.press(fyne.KeyF3)
	r.shell.sink.Take()
	r.act('a')
	if !r.stage.Pick("Day and evening for us") {
		t.Fatalf("the patients' form does not offer the program among %q", r.stage.Texts())
	}
	r.advance(time.Second)
	if !slices.ContainsFunc(r.patients().form.tracks, func(each clinic.Track) bool { return each.ID == track }) {
		t.Error("the patients' form does not offer the track")
	}
}

func TestAProblemIsSaidInBothLanguages(t *testing.T) {
	for language, want := range map[string]string{
		"en": "9 h less 1 h 30 min of breaks are 7 h 30 min of 9 h",
		"es": "9 h menos 1 h 30 min de descansos son 7 h 30 min de 9 h",
	} {
		r := newRig(t, rigOptions{language: language})
		got := r.shell.problemSentence(clinic.ScheduleProblem{Kind: clinic.ProblemWeekShort, Have: 450, Want: 540, Breaks: 90})
		if !strings.Contains(got, want) {
			t.Errorf("%s: %q does not say %q", language, got, want)
		}
	}
}

func TestANameInTwoLanguagesIsKeptWhole(t *testing.T) {
	r := newRig(t, rigOptions{language: "es"})
	fields := newLabelFields(r.shell, "programs.form.name")
	fields.set(clinic.Label{Text: "Evening", Other: map[string]string{"es": "Vespertino"}})
	got := fields.read()
	if got.In("es") != "Vespertino" || got.In("en") != "Evening" {
		t.Errorf("the name is read as %+v", got)
	}
}

func TestAPatientInAProblemIsMaskedBehindTheCurtain(t *testing.T) {
	r := newRig(t, rigOptions{})
	problem := clinic.ScheduleProblem{Kind: clinic.ProblemPatientTwice, Other: "Brooks, Denise"}
	if got := r.shell.problemSentence(problem); !strings.Contains(got, "Brooks") {
		t.Fatalf("%q names nobody", got)
	}
	r.press(fyne.KeyF9)
	if got := r.shell.problemSentence(problem); strings.Contains(got, "Brooks") {
		t.Errorf("behind the curtain %q names the patient", got)
	}
}
