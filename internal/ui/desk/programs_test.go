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
	r.mustSee("Save these changes?", "11 patients are in this program, or will be.", "Treatment a week, at least: none → 9 h", "Late after: 5 min → 10 min",
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
	r.mustSee("New program: Day and evening for us")
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
	r.patients().form.born.Focus() // the track is for adults
	r.typeText("01/15/1990")
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
