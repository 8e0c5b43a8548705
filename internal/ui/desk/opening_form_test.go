package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func (r *rig) fillSheet(place int, text string) {
	r.t.Helper()
	r.shell.sheet.asked.fields[place].(interface{ SetText(string) }).SetText(text)
}

func TestWhatWasBeforeDaybookIsSetAndTakenBack(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	r.menu(2)
	r.sheetFits("opening")
	r.fillSheet(0, "10/04/2026") // before the stay
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Fatal("a day before the stay is told at the field")
	}
	for i, text := range []string{"11/23/2026", "7", "210.5", "2", "1", "3"} {
		r.fillSheet(i, text)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	want := clinic.Opening{AsOf: clinic.NewDate(2026, 11, 23), Weeks: 7, Minutes: 12_630, Excused: 2, Unexcused: 1, NoShows: 3}
	if got := r.sheetOf("103").Current.Opening; got == nil || *got != want {
		t.Fatalf("the balances are kept, got %+v", got)
	}
	r.mustSee("Recorded here from Nov 23 · 7 weeks before · 210 h 30 min before")
	r.fits("patients-opening")
	hours, err := r.book.PatientHours(r.people["103"], "stay-103", r.book.Today())
	if err != nil || hours.Absences.Counts[clinic.NoShow] != 3 {
		t.Errorf("only the three from before are no-shows, got %v, %v", hours.Absences.Counts, err)
	}
	r.rune('u')
	r.advance(time.Second)
	if got := r.sheetOf("103").Current.Opening; got != nil {
		t.Errorf("undone, there are none: got %+v", got)
	}
}

// Somebody who has been here for weeks is admitted: the form asks from which day on
// they are recorded, and the weeks before are no absences.
func TestAnAdmissionInThePastAsksWhatWasBefore(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.rune('a')
	r.advance(time.Second)
	f := r.patients().form
	f.family.SetText("Quinn")
	f.track.Choose(1) // the evening: this morning's group is over
	f.from.SetText("10/12/2026")
	f.save()
	r.advance(time.Second)
	if !r.shell.sheet.open() {
		t.Fatal("a day of admission in the past asks what was before")
	}
	r.sheetFits("opening-admit")
	r.fillSheet(1, "6")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	rows := r.book.FindPatients("Quinn")
	if len(rows) != 1 {
		t.Fatalf("Quinn is admitted, got %+v", rows)
	}
	sheet := r.sheetOfID(rows[0].Patient)
	if o := sheet.Current.Opening; o == nil || o.AsOf != r.book.Today() || o.Weeks != 6 || sheet.Current.From != clinic.NewDate(2026, 10, 12) {
		t.Fatalf("admitted in October and recorded from today on, got %+v", sheet.Current)
	}
	hours, err := r.book.PatientHours(rows[0].Patient, sheet.Current.ID, r.book.Today())
	if err != nil || len(hours.Absences.Entries) != 0 {
		t.Errorf("nothing was missed, got %+v, %v", hours.Absences.Entries, err)
	}
}

func TestAnAdmissionOfTodayAsksNothing(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyF3)
	r.rune('a')
	r.advance(time.Second)
	r.patients().form.family.SetText("Quinn")
	r.patients().form.save()
	r.advance(time.Second)
	if r.shell.sheet.open() || len(r.book.FindPatients("Quinn")) != 1 {
		t.Error("nothing was before today")
	}
}
