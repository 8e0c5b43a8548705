//go:build tour

package tour

import (
	"strconv"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// leavesEarly is who leaves in the second group, and corrected whose arrival was
// later than their card says.
const (
	leavesEarly = 5
	corrected   = 6
)

// endOfGroup attests the three groups of the day from the sheets: the counselor's own
// count, everybody but who was not there, and who left early.
func (d *firstDay) endOfGroup() {
	d.toStop() // ten minutes before the end
	d.quarterHour(800)
	d.front(d.desk)
	d.keys("F2")
	d.rest()
	d.keys("y")
	d.rest()
	d.picture(d.desk, "first-sheet")
	began := time.Now()
	d.attest(cameByDay)
	d.find(leavesEarly)
	d.keys("o")
	d.rest()
	d.picture(d.desk, "first-left-early")
	d.keys("ctrl+a")
	d.text("10:40")
	d.keys("Return")
	d.rest()
	d.attest(cameByDay)
	d.find(leavesEarly)
	d.picture(d.desk, "first-third-sheet")
	d.keys("space")
	d.attest(cameByDay - 1)
	d.t.Logf("three groups of %d were attested in %.0f s", cameByDay, time.Since(began).Seconds())
}

// find goes to somebody on the sheet by the number.
func (d *firstDay) find(place int) {
	d.text("/")
	d.text(d.people[place].number)
	d.keys("Escape")
	d.rest()
}

// attest types the head count and signs.
func (d *firstDay) attest(heads int) {
	d.text(strconv.Itoa(heads))
	d.keys("Return")
	d.wait("event session.group_counted")
	d.rest()
}

// correctTogether lets the front desk say that an attested arrival was later, and the
// director accept it.
func (d *firstDay) correctTogether() {
	d.switchTo("2", frontDeskPIN)
	d.keys("F2")
	d.rest()
	d.keys("y")
	d.rest()
	d.find(corrected)
	d.keys("z")
	d.rest()
	d.picture(d.desk, "first-correct")
	d.keys("Return")
	d.rest()
	d.keys("ctrl+a")
	d.text("9:10")
	d.keys("Tab")
	d.text("came with the bus after nine")
	d.picture(d.desk, "first-correct-why")
	d.keys("Return")
	d.wait("event visit.correction_proposed")
	d.rest()
	d.switchTo("1", directorPIN)
	d.keys("F2")
	d.rest()
	d.picture(d.desk, "first-correction-waits")
	d.keys("m")
	d.rest()
	d.picture(d.desk, "first-correction")
	d.keys("z")
	d.wait("event visit.correction_settled")
}

// switchTo lets another person sign in by two keys.
func (d *firstDay) switchTo(digit, pin string) {
	d.front(d.desk)
	d.keys("ctrl+k")
	d.rest()
	d.text(digit)
	d.rest()
	d.text(pin)
	d.keys("Return")
	d.wait("event staff.sign_in_tried")
	d.rest()
}

// endOfDay settles what is still open after the evening to which nobody came.
func (d *firstDay) endOfDay() {
	d.toStop()
	d.toStop()
	d.quarterHour(800)
	d.front(d.desk)
	d.keys("F2")
	d.rest()
	d.keys("0")
	d.rest()
	d.picture(d.desk, "first-day-end")
	for range didNotCome {
		d.keys("Return")
		d.rest()
		d.keys("Return")
		d.wait("event visit.absence_recorded")
		d.rest()
	}
	d.picture(d.desk, "first-day-done")
	d.differ("first-day-end", "first-day-done")
}

// didNotCome and did not call: one by day, and in the evening all who are still in the
// program.
const didNotCome = 1 + 5

// dayIsDone looks for anything that is still open.
func (d *firstDay) dayIsDone(b *book.Book, day clinic.Date) {
	d.t.Helper()
	if open := must[clinic.OpenDay](d.t)(b.OpenDay(day)); len(open.Items) != 0 {
		d.t.Errorf("expected a day without anything open, got %+v", open.Items)
	}
}

func (d *firstDay) noteIsRight(b *book.Book) {
	d.t.Helper()
	found := b.FindPatients(d.people[notedPatient].number)
	if len(found) != 1 {
		d.t.Fatalf("expected one patient with number %s, found %d", d.people[notedPatient].number, len(found))
	}
	sheet := must[clinic.PatientSheet](d.t)(b.Sheet(found[0].Patient))
	if sheet.Patient.Note != note {
		d.t.Errorf("expected the note as it was typed, %q, found %q", note, sheet.Patient.Note)
	}
}

// typedAndScanned looks for each of the 22 whose cards were scanned while the desk
// typed: checked in by their own card.
func (d *firstDay) typedAndScanned(b *book.Book, day clinic.Date) {
	d.t.Helper()
	byCard := map[string]bool{}
	board := must[clinic.DayBoard](d.t)(b.DayBoard(day))
	for _, row := range board.Tracks[0].Rows {
		if row.Visit != nil && row.Visit.Claim != nil && row.Visit.Claim.Via == clinic.ViaCard {
			byCard[row.Number] = true
		}
	}
	for _, who := range d.people[:cameAsTyped] {
		if !byCard[who.number] {
			d.t.Errorf("expected %s %s to be checked in by card, while the desk typed", who.given, who.family)
		}
	}
}

func (d *firstDay) visitsAreRight(b *book.Book, day clinic.Date) {
	d.t.Helper()
	board := must[clinic.DayBoard](d.t)(b.DayBoard(day))
	came, confirmed := 0, 0
	for _, row := range board.Tracks[0].Rows {
		if row.Visit != nil && row.Visit.Claim != nil || row.Visit != nil && row.Visit.Arrival != nil {
			came++
		}
		if row.Visit != nil && row.Visit.Arrival != nil {
			confirmed++
		}
	}
	if came != cameByDay || confirmed != cameByDay {
		d.t.Errorf("expected %d who came by day, each once and confirmed; found %d, %d confirmed", cameByDay, came, confirmed)
	}
}

func (d *firstDay) sheetsAreRight(b *book.Book, day clinic.Date) {
	d.t.Helper()
	sheets := must[clinic.AttestDay](d.t)(b.AttestDay(day))
	for i, want := range []int{cameByDay, cameByDay, cameByDay - 1} {
		sheet := sheets.Sheets[i]
		if sheet.Count == nil || sheet.Count.Heads != want || sheet.Open() != 0 {
			d.t.Errorf("sheet %d: expected a count of %d and nobody open, got %+v, %d open", i+1, want, sheet.Count, sheet.Open())
		}
	}
}

func (d *firstDay) correctionIsRight(b *book.Book, day clinic.Date) {
	d.t.Helper()
	found := b.FindPatients(d.people[corrected].number)
	if len(found) != 1 {
		d.t.Fatalf("expected one patient with number %s, found %d", d.people[corrected].number, len(found))
	}
	visit := visitOf(d.t, b, patient{id: found[0].Patient, number: d.people[corrected].number}, day)
	if since, ok := visit.Since(); !ok || wallTime(d.t, since) != "09:10" {
		d.t.Errorf("expected the accepted arrival at 9:10, got %v", since)
	}
}
