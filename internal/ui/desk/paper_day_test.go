package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// paperOpen is Tuesday morning, at the evening of Monday as the paper has it: 101
// scanned before the PC went down, and nobody else did.
func paperOpen(t *testing.T, options rigOptions) (*rig, *paperDay) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	r.comes("101", r.night)
	r.advance(15 * time.Hour)
	r.signIn("Dana Reyes")
	r.advance(time.Second)
	r.rune('0')
	r.advance(time.Second)
	r.rune('q')
	r.advance(time.Second)
	r.rune('w')
	r.advance(time.Second)
	d := r.today().papers
	if !r.today().onPaper() || d.date != clinic.NewDate(2026, 11, 23) {
		t.Fatalf("W enters Monday from paper, got %s", d.date)
	}
	for _, key := range []rune{'1', '2'} {
		if track, _ := d.session(); track.Track.ID != r.night {
			r.rune(key)
		}
	}
	return r, d
}

// monday is a patient's visit of Monday evening.
func (r *rig) monday(number string) clinic.Visit {
	r.t.Helper()
	board, err := r.book.DayBoard(clinic.NewDate(2026, 11, 23))
	if err != nil {
		r.t.Fatal(err)
	}
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			if row.Ref.Patient == r.people[number] && row.Visit != nil && track.Track.ID == r.night {
				return *row.Visit
			}
		}
	}
	return clinic.Visit{}
}

func mondayAt(r *rig, hour, minute int) time.Time {
	return clinic.InstantOf(clinic.NewDate(2026, 11, 23), clinic.At(hour, minute), r.book.Zone())
}

func TestAnEveningIsEnteredFromPaperInOneAct(t *testing.T) {
	r, d := paperOpen(t, rigOptions{})
	r.mustSee("From paper · Monday, November 23", "Enter 0 people")
	r.rune('w')
	r.mustSee("Enter 9 people")
	r.typeText("/104")
	r.press(fyne.KeyReturn)
	r.typeText("why")
	r.press(fyne.KeyEscape)
	r.typeText("/106")
	r.press(fyne.KeyEscape)
	r.mustSee("Enter 8 people")
	for i, line := range d.lines() {
		if line.Number == "106" {
			d.list.Select(string(d.lines()[i].Ref.Visit))
		}
	}
	r.press(fyne.KeyReturn)
	r.typeText("6:20")
	r.press(fyne.KeyTab)
	r.typeText("8:00")
	r.press(fyne.KeyReturn)
	r.shell.save()
	r.mustSee("Enter 8 people: Evening, Monday, November 23?")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Entered from paper: 8 people, Evening, Monday, November 23", "Recorded")
	v := r.monday("103")
	if v.Arrival == nil || !v.Arrival.Afterwards || !v.Arrival.At.Equal(mondayAt(r, 18, 0)) || v.Departure == nil || !v.Departure.At.Equal(mondayAt(r, 21, 0)) {
		t.Errorf("103 was there from start to end: got %+v, %+v", v.Arrival, v.Departure)
	}
	if v := r.monday("101"); v.Claim == nil || v.Claim.Via != clinic.ViaCard || v.Arrival == nil || v.Departure == nil {
		t.Errorf("the scan of 101 stands, and the rest is added: got %+v", v)
	}
	if v := r.monday("106"); !v.Arrival.At.Equal(mondayAt(r, 18, 20)) || !v.Departure.At.Equal(mondayAt(r, 20, 0)) {
		t.Errorf("106 as the paper says: got %+v, %+v", v.Arrival, v.Departure)
	}
	if v := r.monday("104"); v.Arrival != nil {
		t.Error("104 did not come")
	}
	if words := r.shell.reasonsOf(clinic.VisitReasons{Visit: v, Reasons: clinic.ReasonsOf(v)}); !strings.Contains(words, "entered from paper by Dana Reyes on") {
		t.Errorf("the reasoning says who entered it: got %q", words)
	}
	r.rune('u')
	r.advance(time.Second)
	if v := r.monday("103"); v.Arrival != nil || v.Departure != nil {
		t.Errorf("one undo takes all of it back: got %+v", v)
	}
	if v := r.monday("101"); v.Claim == nil || v.Arrival != nil {
		t.Errorf("but not the scan: got %+v", v)
	}
}

func TestAWalkInIsAddedFromPaper(t *testing.T) {
	r, _ := paperOpen(t, rigOptions{})
	r.rune('m')
	r.typeText("brooks")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("102 · Brooks, Denise", "Enter 1 person")
	r.shell.save()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if v := r.monday("102"); v.Arrival == nil || !v.Arrival.Afterwards || v.SwitchedFrom != r.day {
		t.Errorf("Denise came in the evening: got %+v", v)
	}
}

func TestTimesFromPaperAreChecked(t *testing.T) {
	r, d := paperOpen(t, rigOptions{})
	r.press(fyne.KeyDown)
	r.press(fyne.KeyReturn)
	r.typeText("soon")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Fatal("“soon” is no time")
	}
	r.press(fyne.KeyEscape)
	if len(d.marks) != 0 {
		t.Error("Esc marks nobody")
	}
}

func TestWhatIsMarkedFromPaperIsNotLostByAKey(t *testing.T) {
	r, d := paperOpen(t, rigOptions{})
	r.rune(' ')
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF3} {
		r.press(key)
		r.mustSee("Leave without entering?")
		r.press(fyne.KeyEscape)
	}
	if !r.today().onPaper() || len(d.marks) != 1 {
		t.Fatal("no stays, with what was marked")
	}
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.today().onDayEnd() || len(d.marks) != 0 {
		t.Error("yes goes back, and nothing is kept")
	}
}

func TestASessionThatRunsIsEnteredWithoutAnEnd(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(time.Hour) // 6:50 PM
	r.rune('0')
	r.rune('w')
	r.advance(time.Second)
	if track, _ := r.today().papers.session(); track.Track.ID != r.night {
		t.Fatal("the session that runs is in front")
	}
	r.rune(' ')
	r.mustSee("since 6:00 PM")
	r.shell.save()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if row := r.rowOf("101", r.night); row.Visit == nil || row.Visit.Departure != nil || !row.Visit.Arrival.Afterwards {
		t.Errorf("María José is in: got %+v", row.Visit)
	}
}

func TestPaperDayFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := paperOpen(t, options)
			r.fits("paper-" + name)
			r.rune('w')
			r.fits("paper-all-" + name)
			r.press(fyne.KeyReturn)
			r.sheetFits("paper-times-" + name)
			r.press(fyne.KeyEscape)
			r.rune('m')
			r.typeText("brooks")
			r.sheetFits("paper-add-" + name)
			r.press(fyne.KeyEscape)
			r.shell.save()
			r.sheetFits("paper-sure-" + name)
			r.press(fyne.KeyReturn)
			r.advance(10 * time.Second)
			r.fits("paper-done-" + name)
		})
	}
}

func TestWhatAScanSaidIsNotAskedAgain(t *testing.T) {
	r, d := paperOpen(t, rigOptions{})
	d.list.Select(string(d.lines()[0].Ref.Visit)) // 101, who scanned in
	r.press(fyne.KeyReturn)
	r.mustSee("Left at")
	if r.sees("Came at") {
		t.Error("the scan says when María José came")
	}
	r.typeText("8:15")
	r.press(fyne.KeyReturn)
	r.shell.save()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if v := r.monday("101"); v.Arrival == nil || !v.Arrival.Afterwards || !v.Arrival.At.Equal(v.Claim.At) || !v.Departure.At.Equal(mondayAt(r, 20, 15)) {
		t.Errorf("seen from the scan on, until 8:15: got %+v, %+v", v.Arrival, v.Departure)
	}
}

func TestWhoScannedInAndOutOnlyLacksTheDesksWord(t *testing.T) {
	at := time.Date(2026, 11, 23, 23, 0, 0, 0, time.UTC)
	ref := clinic.VisitRef{Visit: "v", Patient: "p", Date: clinic.NewDate(2026, 11, 23)}
	line := paperLine{clinic.DayRow{Ref: ref, Since: at, Left: at.Add(time.Hour), Visit: &clinic.Visit{VisitRef: ref,
		Claim: &clinic.Claim{At: at}, Departure: &clinic.Departure{At: at.Add(time.Hour)}}}}
	got := line.commands(paperMark{from: at, to: at.Add(time.Hour)})
	if len(got) != 1 || got[0] != (clinic.ConfirmArrival{Ref: ref, Afterwards: true}) {
		t.Errorf("the scans stand: got %+v", got)
	}
}
