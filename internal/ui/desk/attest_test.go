package desk

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// attestOpen is a desk on an evening that is over: 101, 103, 105 and 107 came at
// 5:50 PM, and whoever is named is signed in and has the sheets open.
func attestOpen(t *testing.T, who string, options rigOptions) (*rig, *attestScreen) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	for _, number := range []string{"101", "103", "105", "107"} {
		r.comes(number, r.night)
	}
	r.advance(3*time.Hour + 15*time.Minute) // 9:05 PM
	r.signIn(who)
	r.advance(time.Second)
	r.rune('y')
	r.advance(time.Second)
	return r, r.today().attesting
}

// block is a block of the evening, counted from 0.
func (r *rig) block(n int) clinic.BlockID {
	return clinic.BlockID(string(r.night) + "Monday" + string(rune('a'+n)))
}

// wordOn is what a counselor said of a patient in a block of the evening.
func (r *rig) wordOn(number string, n int) (clinic.Attestation, bool) {
	row := r.rowOf(number, r.night)
	if row.Visit == nil {
		return clinic.Attestation{}, false
	}
	return row.Visit.AttestationOf(r.block(n))
}

func (r *rig) chooseSeat(a *attestScreen, number string) {
	r.t.Helper()
	if !a.people.list.Select(string(r.people[number])) {
		r.t.Fatalf("%s is not on the sheet", number)
	}
	a.people.drawActs()
}

func TestAnEveningIsAttestedByKeyboard(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	if !r.today().onAttest() {
		t.Fatal("Y opens the sheets")
	}
	began := r.now
	for n := range 3 {
		if sheet, _, _ := a.sheets.chosen(); sheet.Block.Block != r.block(n) {
			t.Fatalf("the next sheet that waits lies in front: want block %d, got %s", n, sheet.Block.Block)
		}
		r.mustSee("Attest: 4 people")
		r.typeText("4")
		r.press(fyne.KeyReturn)
		r.advance(time.Second)
		for _, number := range []string{"101", "103", "105", "107"} {
			word, said := r.wordOn(number, n)
			if !said || !word.Present || word.By != r.staff["Miguel Ortega"] || word.Witness != "" {
				t.Errorf("%s in block %d: want present by Miguel’s own word, got %+v, %v", number, n, word, said)
			}
		}
		if _, said := r.wordOn("104", n); said {
			t.Errorf("who did not come is not attested")
		}
	}
	r.mustSee("Nothing more waits on this day.")
	if took := r.now.Sub(began); took > time.Minute {
		t.Errorf("an evening of three blocks takes less than a minute, took %s", took)
	}
	if row := r.rowOf("101", r.night); row.Credit == nil || row.Credit.Minutes != 150 {
		t.Errorf("the whole evening is credited by the counselor’s word, got %+v", row.Credit)
	}
	r.press(fyne.KeyEscape)
	if r.today().onAttest() {
		t.Error("Esc goes back to the day")
	}
}

func TestWhatWasDifferentIsAttested(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	say := func(number string, key rune, answers ...string) {
		t.Helper()
		r.chooseSeat(a, number)
		r.rune(key)
		for i, answer := range answers {
			r.typeText(answer)
			if i < len(answers)-1 {
				r.press(fyne.KeyTab)
			}
		}
		if len(answers) > 0 {
			r.press(fyne.KeyReturn)
		}
		if r.shell.sheet.open() {
			t.Fatalf("%q of %s is not taken: %q", answers, number, r.stage.Texts())
		}
	}
	say("101", 'i', "6:14")
	say("103", 'o', "6:40")
	say("105", 'e', "6:20", "6:30")
	say("107", ' ') // was not there after all
	say("104", ' ') // was, although nobody saw them come
	r.typeText("4")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	at := func(minute int) time.Time {
		return clinic.InstantOf(r.book.Today(), clinic.At(18, minute), r.book.Zone())
	}
	for number, right := range map[string]func(clinic.Attestation) bool{
		"101": func(w clinic.Attestation) bool { return w.Present && w.From.Equal(at(14)) },
		"103": func(w clinic.Attestation) bool { return w.Present && w.To.Equal(at(40)) },
		"105": func(w clinic.Attestation) bool {
			return w.Present && len(w.Out) == 1 && w.Out[0].From.Equal(at(20)) && w.Out[0].To.Equal(at(30))
		},
		"107": func(w clinic.Attestation) bool { return !w.Present },
		"104": func(w clinic.Attestation) bool { return w.Present },
	} {
		if word, said := r.wordOn(number, 0); !said || !right(word) {
			t.Errorf("%s: got %+v, %v", number, word, said)
		}
	}
}

func TestSentOutNeedsACause(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.chooseSeat(a, "101")
	r.rune('w')
	r.typeText("6:30")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() || !r.sees("Please choose why.") {
		t.Fatal("the cause is asked for")
	}
	r.press(fyne.KeyRight) // from nothing to the next after the first
	r.press(fyne.KeyReturn)
	r.typeText("4")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if word, _ := r.wordOn("101", 0); !word.SentOut || word.Cause == "" || word.To.IsZero() {
		t.Errorf("sent out at 6:30 with a cause, got %+v", word)
	}
}

func TestACountThatDiffersIsRefusedInWords(t *testing.T) {
	r, _ := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.press(fyne.KeyReturn)
	r.mustSee("Please type how many people you counted.")
	r.typeText("3")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("You counted 3, but 4 people stand on the sheet")
	if _, said := r.wordOn("101", 0); said {
		t.Error("nothing is attested")
	}
}

func TestATimeOutsideTheGroupIsNotTaken(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.chooseSeat(a, "101")
	r.rune('i')
	for _, wrong := range []string{"8:14", "soon"} {
		r.typeText(wrong)
		r.press(fyne.KeyReturn)
		if !r.shell.sheet.open() {
			t.Fatalf("%q is taken", wrong)
		}
		r.press(fyne.KeyEscape)
		r.rune('i')
	}
}

func TestTheFrontDeskEntersACounselorsSheet(t *testing.T) {
	r, a := attestOpen(t, "Dana Reyes", rigOptions{})
	r.typeText("4")
	r.press(fyne.KeyReturn)
	if !r.sees("Who signed the sheet?") {
		t.Fatal("whose sheet it is has to be said")
	}
	names := a.sign.witnesses()
	if len(names) != 2 {
		t.Fatalf("a counselor and a director may have signed, got %d", len(names))
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	word, said := r.wordOn("101", 0)
	if !said || word.Witness != names[0].ID || word.By != r.staff["Dana Reyes"] {
		t.Errorf("by Dana, on %s’s word, got %+v", names[0].Name, word)
	}
	r.typeText("4") // the next sheet is the same counselor's
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if word, said := r.wordOn("101", 1); !said || word.Witness != names[0].ID {
		t.Errorf("the second sheet needs no second answer, got %+v", word)
	}
	r.press(fyne.KeyLeft)
	r.press(fyne.KeyLeft)
	r.mustSee("4 people attested by "+names[0].Name+", entered by Dana Reyes", "Attested")
}

func TestWhatIsNotSignedIsNotLostByAKey(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.chooseSeat(a, "101")
	r.rune(' ')
	r.press(fyne.KeyEscape)
	r.mustSee("Leave without attesting?")
	r.press(fyne.KeyEscape)
	if !r.today().onAttest() || !a.saying.some() {
		t.Fatal("no stays, with what was marked")
	}
	r.press(fyne.KeyDelete)
	if a.saying.some() {
		t.Error("Delete takes the mark off")
	}
	r.rune(' ')
	r.press(fyne.KeyF3)
	r.mustSee("Leave without attesting?")
	r.press(fyne.KeyReturn)
	if r.shell.current != pagePatients || a.saying.some() {
		t.Error("yes leaves, and what was marked is gone")
	}
}

func TestYesterdaysSheetsAreReached(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.advance(12 * time.Hour)
	r.rune('a')
	r.advance(time.Second)
	if want := clinic.NewDate(2026, 11, 24); a.date != want {
		t.Fatalf("A goes to the next day, %s, got %s", want, a.date)
	}
	r.rune('a')
	if want := clinic.NewDate(2026, 11, 24); a.date != want {
		t.Errorf("no day that is still to come, got %s", a.date)
	}
	r.rune('q')
	r.advance(time.Second)
	r.typeText("4")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if sheet, err := r.book.AttestDay(clinic.NewDate(2026, 11, 23)); err != nil || sheet.Sheets[3].Count == nil && sheet.Sheets[0].Count == nil {
		t.Errorf("the evening before is attested the morning after, got %+v, %v", sheet, err)
	}
}

func TestNamesOfASheetHideBehindTheCurtain(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.press(fyne.KeyF9)
	r.typeText("4")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if _, said := r.wordOn("101", 0); said {
		t.Error("nobody attests people whose names are hidden")
	}
	for _, text := range r.stage.Texts() {
		if strings.Contains(text, "lvarez") {
			t.Errorf("behind the curtain no name may stand: %q", text)
		}
	}
	if !a.known {
		t.Error("the sheet stays")
	}
}

func TestADayWithoutGroupsSaysSo(t *testing.T) {
	r, a := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.rune('q')
	r.advance(time.Second)
	if a.date != clinic.NewDate(2026, 11, 22) {
		t.Fatalf("Q goes to the day before, got %s", a.date)
	}
	r.mustSee("No group met on this day")
}

func TestSheetsThatCannotBeReadSaySo(t *testing.T) {
	r, _ := attestOpen(t, "Miguel Ortega", rigOptions{})
	r.book.Close()
	r.rune('q')
	r.advance(time.Second)
	if r.today().attesting.state.Content() == "" {
		t.Error("a day that cannot be read says why")
	}
}

// manyCome admits twenty more patients of the evening, who all check in.
func (r *rig) manyCome() {
	r.t.Helper()
	system, from := clinic.Actor{Kind: clinic.System}, clinic.NewDate(2026, 10, 5)
	for n := range 20 {
		number := strconv.Itoa(201 + n)
		id := clinic.PatientID("patient-" + number)
		r.people[number] = id
		r.run(system, clinic.SavePatient{Patient: clinic.Patient{ID: id, Number: number, Family: "Rivera", Given: "Number " + number}},
			clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID("stay-" + number), Patient: id, Program: r.program, From: from,
				Plans: []clinic.Plan{{From: from, Track: r.night, WeeklyMinutes: 450, Days: []time.Weekday{time.Monday}}}}})
		r.comes(number, r.night)
	}
}

func TestALargeGroupIsAttested(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle, signedOut: true, kit: kit.Settings{NoMotion: true}})
	r.manyCome()
	r.advance(3*time.Hour + 15*time.Minute)
	r.signIn("Miguel Ortega")
	r.advance(time.Second)
	r.rune('y')
	r.advance(time.Second)
	a := r.today().attesting
	if got := len(a.people.sheet.Seats); got != 29 {
		t.Fatalf("nine of the evening and twenty more are 29, got %d", got)
	}
	r.chooseSeat(a, "220")
	r.rune(' ')
	r.mustSee("Attest: 19 people")
	r.fits("attest-many")
	r.typeText("19")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if word, said := r.wordOn("220", 0); !said || word.Present {
		t.Errorf("the last of the list was not there, got %+v, %v", word, said)
	}
	if word, said := r.wordOn("219", 0); !said || !word.Present {
		t.Errorf("all others were, got %+v, %v", word, said)
	}
}

func TestAttestFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, a := attestOpen(t, "Dana Reyes", options)
			r.fits("attest-" + name)
			r.chooseSeat(a, "105")
			r.rune('e')
			r.advance(time.Second)
			r.sheetFits("attest-out-" + name)
			r.typeText("6:20")
			r.press(fyne.KeyTab)
			r.typeText("6:30")
			r.press(fyne.KeyReturn)
			r.chooseSeat(a, "101")
			r.rune('w')
			r.typeText("6:30")
			r.press(fyne.KeyReturn)
			r.sheetFits("attest-sent-out-" + name)
			r.press(fyne.KeyEscape)
			r.typeText("3")
			r.press(fyne.KeyReturn)
			r.press(fyne.KeyReturn)
			r.advance(10 * time.Second)
			r.fits("attest-refused-" + name)
			r.typeText("4")
			r.press(fyne.KeyReturn)
			r.advance(10 * time.Second)
			r.press(fyne.KeyLeft)
			r.fits("attest-done-" + name)
			r.rune('q')
			r.advance(time.Second)
			r.fits("attest-nobody-" + name)
		})
	}
}

// sheetFits checks that a question lies wholly inside the window, and keeps a
// picture of it over the page.
func (r *rig) sheetFits(name string) {
	r.t.Helper()
	sheet, window := r.shell.sheet, r.stage.Window.Canvas().Size()
	if !sheet.open() {
		r.t.Errorf("%s: no question is open", name)
	}
	if foot := sheet.panel.Position().Y + sheet.panel.Size().Height; foot > window.Height-8 {
		r.t.Errorf("%s: the question reaches down to %.0f of %.0f", name, foot, window.Height)
	}
	r.keep(name)
}
