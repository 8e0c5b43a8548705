package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// attestAdded are people who sat in a room that is not theirs, by sheet: added by
// the counselor, until the sheet is signed.
type attestAdded map[string][]clinic.SheetSeat

func (a attestAdded) has(key string, patient clinic.PatientID) bool {
	return slices.ContainsFunc(a[key], func(seat clinic.SheetSeat) bool { return seat.Visit.Patient == patient })
}

func (a attestAdded) drop(key string, patient clinic.PatientID) {
	a[key] = slices.DeleteFunc(a[key], func(seat clinic.SheetSeat) bool { return seat.Visit.Patient == patient })
}

// with are the day's sheets with those who were added to them.
func (a attestAdded) with(day clinic.AttestDay) clinic.AttestDay {
	day.Sheets = slices.Clone(day.Sheets)
	for i, sheet := range day.Sheets {
		seats := slices.Clone(sheet.Seats)
		for _, seat := range a[keyOfSheet(sheet)] {
			if !seated(sheet, seat.Visit.Patient) {
				seats = append(seats, seat)
			}
		}
		day.Sheets[i].Seats = seats
	}
	return day
}

func seated(sheet clinic.BlockSheet, patient clinic.PatientID) bool {
	return slices.ContainsFunc(sheet.Seats, func(seat clinic.SheetSeat) bool { return seat.Visit.Patient == patient })
}

// forget leaves nothing of what was said and not signed.
func (a *attestScreen) forget() { a.saying, a.added = attestSaid{}, attestAdded{} }

// setDay shows a day's sheets as the book has them, with who was added here.
func (a *attestScreen) setDay(day clinic.AttestDay) {
	a.read, a.day = day, a.added.with(day)
	a.sheets.set(a.day)
}

// mayAdd reports whether somebody can be added to the sheet that lies in front.
func (a *attestScreen) mayAdd() bool {
	sheet, _, ok := a.sheets.chosen()
	return ok && sheet.Over(a.day.Now) && sheet.Meeting.Appointment == "" && a.shell.may(clinic.ActAttest)
}

// askAdd asks who else sat in the room: first those who came that day, then, by
// typing, anybody who is in a program.
func (a *attestScreen) askAdd() {
	s := a.shell
	sheet, key, _ := a.sheets.chosen()
	if !a.mayAdd() || !s.sees() {
		return
	}
	inside := a.inside(sheet)
	who := newChooser(s, s.t("attest.add.who"), s.t("attest.add.nobody"), func(search string) []kit.Pick { return a.found(sheet, inside, search) })
	s.ask(question{
		title: s.t("attest.add.title", i18n.Args{"Sheet": s.sheetName(sheet)}), body: s.t("attest.add.body"),
		more: who.object, fields: []editable{who.field}, yes: s.t("attest.add.yes"),
		accept: func(string) bool {
			id, ok := who.chosen()
			if ok {
				a.add(sheet, key, clinic.PatientID(id))
			}
			return ok
		},
	})
}

// inside are who came on the day and are not on the sheet, with the visit to the
// sheet's own session where they have one.
func (a *attestScreen) inside(sheet clinic.BlockSheet) []clinic.SheetSeat {
	var found []clinic.SheetSeat
	for _, other := range a.read.Sheets {
		for _, seat := range other.Seats {
			if seat.Came && !seated(sheet, seat.Visit.Patient) && !slices.ContainsFunc(found, func(f clinic.SheetSeat) bool { return f.Visit.Patient == seat.Visit.Patient }) {
				found = append(found, seat)
			}
		}
	}
	return found
}

// found are the people who fit a search: those who came before all others.
func (a *attestScreen) found(sheet clinic.BlockSheet, inside []clinic.SheetSeat, search string) []kit.Pick {
	s := a.shell
	var lines []kit.Pick
	for _, seat := range inside {
		lines = append(lines, kit.Pick{ID: string(seat.Visit.Patient), Words: listing(seat.Name, s.t("attest.add.came"))})
	}
	lines = among(lines)(search)
	if search == "" {
		return lines
	}
	for _, row := range s.deps.Book.FindPatients(search) {
		listed := slices.ContainsFunc(lines, func(line kit.Pick) bool { return line.ID == string(row.Patient) })
		if row.InProgram && !listed && !seated(sheet, row.Patient) {
			lines = append(lines, kit.Pick{ID: string(row.Patient), Words: listing(row.Name, s.t("patients.number", i18n.Args{"Number": row.Number}))})
		}
	}
	return lines
}

// add puts somebody on the sheet, as having been there.
func (a *attestScreen) add(sheet clinic.BlockSheet, key string, patient clinic.PatientID) {
	seat := clinic.SheetSeat{GroupSeat: clinic.GroupSeat{Visit: clinic.Visit{VisitRef: sheet.Meeting.RefOf(patient)}}, Name: a.nameOf(patient)}
	for _, other := range a.read.Sheets {
		for _, known := range other.Seats {
			if other.Meeting == sheet.Meeting && known.Visit.Patient == patient {
				seat.Visit = known.Visit
			}
		}
	}
	a.added[key] = append(a.added[key], seat)
	a.saying.say(key, clinic.Exception{Patient: patient})
	a.setDay(a.read)
	a.draw()
	a.people.list.Select(string(patient))
	a.people.changed()
}

// nameOf is a patient's name: of who came, or of anybody.
func (a *attestScreen) nameOf(patient clinic.PatientID) string {
	for _, sheet := range a.read.Sheets {
		for _, seat := range sheet.Seats {
			if seat.Visit.Patient == patient {
				return seat.Name
			}
		}
	}
	for _, row := range a.shell.deps.Book.FindPatients("") {
		if row.Patient == patient {
			return row.Name
		}
	}
	return ""
}

// takeOff takes somebody off the sheet who was added to it; false where they
// belong to it.
func (a *attestScreen) takeOff(key string, patient clinic.PatientID) bool {
	if !a.added.has(key, patient) {
		return false
	}
	a.added.drop(key, patient)
	a.saying.unsay(key, patient)
	a.setDay(a.read)
	a.draw()
	return true
}
