package desk

import (
	"time"

	"daybook/internal/clinic"
)

// attestSaid is what was said of people on the sheets of a day and is not signed
// yet, by sheet.
type attestSaid map[string]map[clinic.PatientID]clinic.Exception

// some reports whether anything was said.
func (a attestSaid) some() bool {
	for _, of := range a {
		if len(of) > 0 {
			return true
		}
	}
	return false
}

// of is what was said of a patient on a sheet.
func (a attestSaid) of(sheet string, patient clinic.PatientID) (clinic.Exception, bool) {
	e, ok := a[sheet][patient]
	return e, ok
}

func (a attestSaid) say(sheet string, e clinic.Exception) {
	if a[sheet] == nil {
		a[sheet] = map[clinic.PatientID]clinic.Exception{}
	}
	a[sheet][e.Patient] = e
}

func (a attestSaid) unsay(sheet string, patient clinic.PatientID) { delete(a[sheet], patient) }

// toggle says that a patient was there, or was not: who came as the scans say
// needs no word, and neither does who did not.
func (a attestSaid) toggle(sheet string, seat clinic.SheetSeat) {
	there := a.there(sheet, seat)
	switch {
	case there == seat.Came:
		a.say(sheet, clinic.Exception{Patient: seat.Visit.Patient, Absent: there})
	default:
		a.unsay(sheet, seat.Visit.Patient)
	}
}

// there reports whether a patient stands as present on the sheet.
func (a attestSaid) there(sheet string, seat clinic.SheetSeat) bool {
	e, said := a.of(sheet, seat.Visit.Patient)
	switch {
	case said:
		return !e.Absent
	default:
		return seat.Came
	}
}

// signedThere reports whether a counselor's word says that a patient was there.
func signedThere(sheet clinic.BlockSheet, seat clinic.SheetSeat) bool {
	word, _ := seat.Visit.AttestationOf(sheet.Block.Block)
	return word.Present
}

// heads is how many people stand as present, those attested before among them.
func (a attestSaid) heads(key string, sheet clinic.BlockSheet) int {
	heads := 0
	for _, seat := range sheet.Seats {
		if seat.Attested && signedThere(sheet, seat) || !seat.Attested && a.there(key, seat) {
			heads++
		}
	}
	return heads
}

// exceptions are what was said on a sheet, for the book. Somebody attested
// meanwhile is left out: what stands there changes by a correction only.
func (a attestSaid) exceptions(key string, sheet clinic.BlockSheet) []clinic.Exception {
	var said []clinic.Exception
	for _, seat := range sheet.Seats {
		if e, ok := a.of(key, seat.Visit.Patient); ok && !seat.Attested {
			said = append(said, e)
		}
	}
	return said
}

// within reports whether a moment lies in a block, its start and end included.
func within(block clinic.SessionBlock, at time.Time) bool {
	return !at.Before(block.Start) && !at.After(block.End)
}
