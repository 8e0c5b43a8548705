package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// patients is the page of patients.
func (r *rig) patients() *patientsPage { return r.shell.page(pagePatients).(*patientsPage) }

// sees reports whether a text that can be seen holds some words.
func (r *rig) sees(part string) bool {
	return slices.ContainsFunc(r.stage.Texts(), func(text string) bool { return strings.Contains(text, part) })
}

func (r *rig) mustSee(parts ...string) {
	r.t.Helper()
	for _, part := range parts {
		if !r.sees(part) {
			r.t.Errorf("there is no %q among %q", part, r.stage.Texts())
		}
	}
}

// rows are the names in the list of patients.
func (r *rig) rows() []string {
	var names []string
	for _, row := range r.patients().list.rows {
		names = append(names, row.Name)
	}
	return names
}

func TestAPatientIsFoundByTyping(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	if got := len(r.rows()); got != 11 {
		t.Fatalf("%d patients are listed, want all 11", got)
	}
	r.rune('/')
	r.typeText("jose alva")
	if got := r.rows(); len(got) != 1 || got[0] != "Álvarez-Núñez, María José" {
		t.Fatalf("typing finds %q", got)
	}
	r.press(fyne.KeyReturn)
	if got := r.patients().sheet.patient; got != r.people["101"] {
		t.Errorf("Enter opened the sheet of %q", got)
	}
	r.mustSee("No. 101", "Intensive outpatient", "Mo Tu Th · 7 h 30 min a week", "Since Oct 5, 2026")
	r.rune('/')
	r.typeText("108")
	if got := r.rows(); len(got) != 0 {
		t.Errorf("both words have to fit, but %q were found", got)
	}
	r.mustSee("Nobody is called")
	r.press(fyne.KeyEscape)
	if got := len(r.rows()); got != 11 {
		t.Errorf("Escape cleared the search and lists %d patients, want 11", got)
	}
}

func TestASearchThatFindsNobodyClosesTheSheet(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("101")
	r.rune('/')
	r.typeText("zzz")
	r.press(fyne.KeyEscape) // clears the search
	r.rune('/')
	r.typeText("qq")
	r.shell.sink.Take()
	for _, key := range "yeiomz" {
		r.rune(key)
		r.advance(time.Second)
		if r.shell.sheet.open() || !r.patients().showing(r.patients().browse) {
			t.Fatalf("%c acts on the patient who was open before", key)
		}
	}
	if r.patients().sheet.known {
		t.Error("nobody’s sheet is open")
	}
	r.rune('/')
	r.press(fyne.KeyEscape)
	r.typeText("chen")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if r.patients().sheet.patient != r.people["103"] {
		t.Error("Enter opens who is found")
	}
}

func TestTheArrowsGoThroughTheList(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	r.press(fyne.KeyDown)
	r.press(fyne.KeyDown)
	if got := r.patients().sheet.sheet.Patient.Number; got != "102" {
		t.Errorf("two steps down show the sheet of number %s, want 102", got)
	}
}

func TestANewPatientIsAddedByTheKeyboard(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	r.rune('a') // the key on the button does what it says at once
	r.advance(time.Second)
	r.typeText("O’Brien")
	r.press(fyne.KeyTab)
	r.typeText("Máire")
	r.press(fyne.KeyTab) // the number is suggested
	r.press(fyne.KeyTab)
	r.typeText("7/4/1990")
	r.shell.save()
	r.advance(time.Second)
	sheet := r.find("112")
	p := sheet.Patient
	if p.Family != "O’Brien" || p.Given != "Máire" || p.BirthDate != clinic.NewDate(1990, 7, 4) {
		t.Errorf("the book has %+v", p)
	}
	if sheet.Current == nil || sheet.Current.From != r.book.Today() || sheet.Plan.Track != r.day || len(sheet.Plan.Days) != 3 {
		t.Errorf("the stay is %+v with the plan %+v", sheet.Current, sheet.Plan)
	}
	r.mustSee("O’Brien, Máire", "Saved.", "Born Jul 4, 1990")
}

// TestANewPatientIsSeenBehindASearch: who looked for somebody in vain and adds
// them sees them in the list.
func TestANewPatientIsSeenBehindASearch(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	r.rune('/')
	r.typeText("zzz")
	r.shell.sink.Take()
	r.rune('a')
	r.advance(time.Second)
	r.typeText("O’Brien")
	r.press(fyne.KeyTab)
	r.typeText("Máire")
	r.shell.save()
	r.advance(time.Second)
	row, ok := r.patients().list.list.Selected()
	if !ok || row.Name != "O’Brien, Máire" || r.patients().list.search.Text() != "" {
		t.Errorf("marked is %q, %v, with %q in the search; want the new patient in the whole list", row.Name, ok, r.patients().list.search.Text())
	}
}

// find is the sheet of a patient number.
func (r *rig) find(number string) clinic.PatientSheet {
	r.t.Helper()
	for _, row := range r.book.FindPatients(number) {
		if row.Number == number {
			sheet, err := r.book.Sheet(row.Patient)
			if err != nil {
				r.t.Fatal(err)
			}
			return sheet
		}
	}
	r.t.Fatalf("nobody has the number %s", number)
	return clinic.PatientSheet{}
}

func TestWhatTheBookRefusesIsSaidAtTheField(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.press(fyne.KeyF3)
	r.press(fyne.KeyEscape)
	r.rune('a')
	r.advance(time.Second)
	form := r.patients().form
	form.family.SetText("Somebody")
	tests := []struct {
		set  func()
		said func() string
	}{
		{func() { form.number.SetText("101") }, form.number.Problem},
		{func() { form.number.SetText("12a") }, form.number.Problem},
		{func() { form.number.SetText("200"); form.born.SetText("13/1/2000") }, form.born.Problem},
		{func() { form.born.SetText("1/1/2090") }, form.born.Problem},
		{func() { form.born.SetText(""); form.hours.SetText("many") }, form.hours.Problem},
		{func() { form.hours.SetText("9"); form.days.Choose() }, form.days.Problem},
		{func() { form.days.Choose(0); form.from.SetText("soon") }, form.from.Problem},
	}
	before := r.head()
	for i, each := range tests {
		each.set()
		form.save()
		r.drain()
		if each.said() == "" {
			t.Errorf("test %d: nothing is said at the field", i)
		}
	}
	if r.head() != before {
		t.Error("something was saved in spite of it")
	}
	form.from.SetText("11/23/2026")
	form.save()
	r.drain()
	if r.find("200").Patient.Family != "Somebody" {
		t.Error("the corrected form was not saved")
	}
}

// head is how far the book goes.
func (r *rig) head() uint64 { return r.book.Head().N }

func TestAChangedPlanCountsFromItsDay(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("103")
	before := r.head()
	r.rune('e')
	r.advance(time.Second)
	r.shell.save()
	r.advance(time.Second)
	if r.head() != before {
		t.Error("saving an unchanged form wrote to the book")
	}
	r.rune('e')
	r.advance(time.Second)
	form := r.patients().form
	form.hours.SetText("6")
	form.track.Choose(0)
	form.from.SetText("11/30/2026")
	form.save()
	r.advance(time.Second)
	stay := r.sheetOf("103").Current
	plan, _ := stay.PlanOn(clinic.NewDate(2026, 11, 30))
	if plan.WeeklyMinutes != 360 || plan.Track != r.day {
		t.Errorf("the new plan is %+v", plan)
	}
	if old, _ := stay.PlanOn(clinic.NewDate(2026, 11, 29)); old.WeeklyMinutes != 450 || old.Track != r.night {
		t.Errorf("the plan before it became %+v", old)
	}
}

func TestLeavingAChangedFormAsks(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("103")
	r.rune('e')
	r.advance(time.Second)
	r.typeText("x")
	r.press(fyne.KeyF2)
	if r.shell.current != pagePatients || !r.sees("Leave without saving?") {
		t.Fatal("the page was left without asking")
	}
	r.press(fyne.KeyEscape)
	if got := r.patients().form.family.Text(); got != "Chenx" {
		t.Errorf("the form holds %q after staying, want what was typed", got)
	}
	r.press(fyne.KeyF2)
	r.press(fyne.KeyReturn)
	if r.shell.current != pageToday {
		t.Error("the page was not left after agreeing")
	}
	if got := r.sheetOf("103").Patient.Family; got != "Chen" {
		t.Errorf("the book has the name %q", got)
	}
}

func TestHoldsArePlacedAndReleased(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("105")
	r.rune('o')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	r.mustSee("Please write a few words")
	r.typeText("form to sign")
	r.press(fyne.KeyTab)
	r.typeText("11/22/2026")
	r.press(fyne.KeyReturn)
	r.mustSee("Please type a day from today on")
	for range 10 {
		r.press(fyne.KeyBackspace)
	}
	r.typeText("12/1/2026")
	r.press(fyne.KeyReturn)
	holds := r.sheetOf("105").Holds
	if len(holds) != 1 || holds[0].Note != "form to sign" || holds[0].Until != clinic.NewDate(2026, 12, 1) {
		t.Fatalf("the holds are %+v", holds)
	}
	r.mustSee("form to sign", "Until Dec 1")
	r.tapButton("Release")
	if holds := r.sheetOf("105").Holds; len(holds) != 0 {
		t.Errorf("the holds are %+v after releasing", holds)
	}
}

func TestTheLobbyPINIsSetOnce(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("105")
	r.rune('m')
	r.advance(time.Second)
	for _, try := range []struct{ first, again, said string }{
		{"2580", "2581", "The two PINs are not the same."},
		{"1234", "1234", "too easy"},
		{"25", "25", "has 4 digits"},
		{"25802", "25802", "no more and no fewer"},
	} {
		r.enterPINs(try.first, try.again)
		r.mustSee(try.said)
	}
	r.enterPINs("2580", "2580")
	r.mustSee("The lobby PIN is set.", "Has a lobby PIN")
	if r.shell.sheet.open() {
		t.Error("the question is still open")
	}
	verdict, err := r.book.AnswerNumber("105", "2580", r.night, clinic.IntentNone)
	if err != nil || verdict.Kind != clinic.CheckedIn {
		t.Errorf("number and PIN are answered with %+v (%v), want a check-in", verdict.Kind, err)
	}
}

// enterPINs fills both fields of the question and presses Enter.
func (r *rig) enterPINs(first, again string) {
	fields := r.shell.sheet.asked.fields
	for i, pin := range []string{first, again} {
		field := fields[i].(interface {
			SetText(string)
			Focus()
		})
		field.SetText(pin)
		field.Focus()
	}
	r.press(fyne.KeyReturn)
}

func TestADischargeNeedsAReason(t *testing.T) {
	r := newRig(t, rigOptions{})
	r.openPatient("106")
	r.rune('z')
	r.advance(time.Second)
	r.press(fyne.KeyReturn)
	r.mustSee("Please choose a reason")
	if !r.stage.Pick("Moved") {
		t.Fatal("there is no reason to choose")
	}
	r.patients().discharge.finish()
	r.advance(time.Second)
	stay := r.sheetOf("106").Admissions[0]
	if stay.Discharged != r.book.Today() || stay.Reason != "Moved" {
		t.Errorf("the stay is %+v", stay)
	}
	r.mustSee("Discharged. The last day is Nov 23, 2026.")
	r.rune('z')
	r.advance(time.Second)
	if !r.patients().showing(r.patients().browse) {
		t.Error("a patient who is discharged can be discharged again")
	}
}
