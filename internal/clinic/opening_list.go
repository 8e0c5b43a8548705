package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// OpeningRow is what a running stay brought along from before Daybook, for the list of
// a clinic that begins.
type OpeningRow struct {
	Patient   PatientID
	Admission AdmissionID
	Name      string
	Number    string
	From      Date // the stay's first day
	CountedOn Date // the first day that Daybook counts
	Opening   *Opening
	Grants    []Authorization // of today, with what was used before Daybook
}

// openingDays is how many days before Daybook counted a stay may have begun without
// anything to bring along.
const openingDays = 7

// Lacks reports whether the stay began well before Daybook counts it and nobody said
// what it brings along.
func (r OpeningRow) Lacks() bool {
	if r.CountedOn.DaysSince(r.From) < openingDays {
		return false
	}
	o := r.Opening
	return o == nil || o.Weeks == 0 && o.Minutes == 0 && o.Excused == 0 && o.Unexcused == 0 && o.NoShows == 0
}

// Brings reports whether something stands there.
func (r OpeningRow) Brings() bool { return !r.Lacks() && r.Opening != nil && r.CountedOn.After(r.From) }

// Openings lists the stays of a day: those that lack what they brought along first, then by name.
func Openings(view View, date Date) []OpeningRow {
	var rows []OpeningRow
	for _, id := range view.Patients() {
		stay, here := AdmissionOn(view.AdmissionsOf(id), date)
		if !here {
			continue
		}
		patient, _ := view.Patient(id)
		grants := slices.DeleteFunc(slices.Clone(view.AuthorizationsOf(id)), func(a Authorization) bool {
			return a.Removed || a.From.After(date) || a.To.Before(date)
		})
		rows = append(rows, OpeningRow{
			Patient: id, Admission: stay.ID, Name: patient.SortName(), Number: patient.Number,
			From: stay.From, CountedOn: countedFrom(view, stay), Opening: stay.Opening, Grants: grants,
		})
	}
	slices.SortFunc(rows, func(a, b OpeningRow) int {
		return cmp.Or(before(a.Lacks(), b.Lacks()), strings.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Patient, b.Patient))
	})
	return rows
}
