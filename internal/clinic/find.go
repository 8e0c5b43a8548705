package clinic

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// PatientRow is a patient as a list shows them.
type PatientRow struct {
	Patient   PatientID
	Name      string
	Number    string
	InProgram bool // a stay covers the day
	Track     Label
	Mark      Mark
	Cards     int  // that still work
	Kept      bool // one of them stays at the front desk

	TrackID    TrackID // of the plan
	Discharged bool    // every stay is over
	Hold       bool    // one stands
	Alerts     int     // about the hours of the week, where they were worked out

	Also string // another name and number of theirs, where only those were what was looked for
}

// FindPatients lists the patients whose name or number holds every word of the
// search, by name. Accents, case and order do not matter; an empty search
// finds everybody.
func FindPatients(view View, search string, date Date) []PatientRow {
	words := strings.Fields(Fold(search))
	var found []foundPatient
	for _, id := range view.Patients() {
		patient, _ := view.Patient(id)
		// Family name first, as the list is sorted; the words may come in any order.
		text := Fold(patient.SortName() + " " + patient.Number)
		if ok, also := matched(text, aliasesOf(view, patient), words); ok {
			found = append(found, foundPatient{patient, text, also})
		}
	}
	slices.SortFunc(found, func(a, b foundPatient) int { return strings.Compare(a.text, b.text) })
	rows := make([]PatientRow, len(found))
	for i, f := range found {
		rows[i] = patientRow(view, f.patient, date)
		rows[i].Also = f.also
	}
	return rows
}

// foundPatient carries the folded text along, which is costly to make.
type foundPatient struct {
	patient Patient
	text    string
	also    string // the other name by which they were found
}

func holdsAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

func patientRow(view View, patient Patient, date Date) PatientRow {
	row := PatientRow{Patient: patient.ID, Name: patient.SortName(), Number: patient.Number}
	stays := view.AdmissionsOf(patient.ID)
	admission, ok := AdmissionOn(stays, date)
	row.Discharged = len(stays) > 0 && !slices.ContainsFunc(stays, func(a Admission) bool {
		return a.Discharged.IsZero() || !a.Discharged.Before(date)
	})
	row.Hold = slices.ContainsFunc(view.HoldsOf(patient.ID), func(h Hold) bool { return h.ActiveOn(date) })
	if ok {
		row.InProgram = true
		plan, _ := admission.PlanOn(date)
		track, _ := view.Track(plan.Track)
		row.Track, row.Mark, row.TrackID = track.Label, track.Mark, track.ID
	}
	for _, card := range view.CardsOf(patient.ID) {
		if !card.Revoked {
			row.Cards++
			row.Kept = row.Kept || card.AtDesk
		}
	}
	return row
}

// letters that stand for others without a decomposition in Unicode.
var letters = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ı", "i", "’", "'", "ʼ", "'", "-", " ", "‐", " ", "‑", " ", ",", " ")

// Fold writes a text without case, accents, hyphens and commas, for searching and
// sorting: "Lee, Ann" stands before "Lee-Park, Bo", and can be typed as it is listed.
func Fold(text string) string {
	if folded, plain := foldASCII(text); plain {
		return folded
	}
	var plain strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		if !unicode.Is(unicode.Mn, r) {
			plain.WriteRune(r)
		}
	}
	return letters.Replace(plain.String())
}

// PatientSheet is everything the desk shows about one patient.
type PatientSheet struct {
	Patient    Patient
	Admissions []Admission // oldest first
	Current    *Admission  // the stay that covers the day
	Program    Label
	Track      Label
	Mark       Mark
	Plan       Plan
	Cards      []Card // newest first
	Holds      []Hold // those in force, and those that ended and that nobody released
	Week       WeekHours
	Visits     []Visit       // of the last four weeks, newest first
	Coming     []Appointment // that nobody came to yet, the next one first
	Away       []Visit       // absences recorded ahead, the next one first
}

// SheetOf gathers one patient as of a day.
func SheetOf(view View, id PatientID, date Date) (PatientSheet, error) {
	patient, ok := view.Patient(id)
	if !ok {
		return PatientSheet{}, refuse("no_such_patient")
	}
	patient.PIN = maskSet(patient.PIN)
	sheet := PatientSheet{Patient: patient, Admissions: slices.Clone(view.AdmissionsOf(id)), Cards: slices.Clone(view.CardsOf(id))}
	slices.SortFunc(sheet.Admissions, func(a, b Admission) int { return a.From.Compare(b.From) })
	slices.SortFunc(sheet.Cards, func(a, b Card) int { return b.Issued.Compare(a.Issued) })
	for _, hold := range view.HoldsOf(id) {
		if hold.ActiveOn(date) || hold.EndedOn(date) {
			sheet.Holds = append(sheet.Holds, hold)
		}
	}
	if admission, ok := AdmissionOn(sheet.Admissions, date); ok {
		program, _ := programOn(view, admission.Program, date)
		plan, _ := admission.PlanOn(date)
		track, _ := view.Track(plan.Track)
		sheet.Current, sheet.Program, sheet.Plan = &admission, program.Label, plan
		sheet.Track, sheet.Mark = track.Label, track.Mark
	}
	err := sheet.addVisits(view, date)
	return sheet, err
}

func (s *PatientSheet) addVisits(view View, date Date) error {
	admission := Admission{Patient: s.Patient.ID}
	if s.Current != nil {
		admission = *s.Current
	}
	week, err := WeekOfPatient(view, admission, date)
	if err != nil {
		return err
	}
	visits, err := view.VisitsOf(s.Patient.ID, date.AddDays(-27), date)
	s.Week, s.Visits = week, slices.Clone(visits)
	slices.Reverse(s.Visits)
	if err != nil {
		return err
	}
	ahead, err := view.VisitsOf(s.Patient.ID, date.AddDays(1), date.AddDays(bookedAhead))
	if err != nil {
		return err
	}
	s.Away = slices.DeleteFunc(slices.Clone(ahead), func(v Visit) bool { return v.Absence == nil })
	s.Coming, err = comingTo(view, s.Patient.ID, date, append(slices.Clone(visits), ahead...))
	return err
}

// bookedAhead is how many days ahead appointments are looked for.
const bookedAhead = 366

// comingTo are a patient's appointments from a day on that are not cancelled and
// that no visit was opened to.
func comingTo(view View, patient PatientID, date Date, visits []Visit) ([]Appointment, error) {
	all, err := view.AppointmentsOf(patient, date, date.AddDays(bookedAhead))
	return slices.DeleteFunc(slices.Clone(all), func(a Appointment) bool {
		return a.Cancelled || slices.ContainsFunc(visits, func(v Visit) bool { return v.Session.Appointment == a.ID })
	}), err
}

// maskSet tells whether a secret is set without showing its hash.
func maskSet(hash string) string {
	if hash == "" {
		return ""
	}
	return "set"
}

// foldASCII is Fold for texts without any letter that needs a table, which most
// names are. It is what keeps a search among thousands of patients within a frame.
func foldASCII(text string) (string, bool) {
	folded := []byte(text)
	for i, c := range folded {
		switch {
		case c >= 0x80:
			return "", false
		case c == '-' || c == ',':
			folded[i] = ' '
		case 'A' <= c && c <= 'Z':
			folded[i] = c + 'a' - 'A'
		}
	}
	return string(folded), true
}
