package clinic

import (
	"slices"
	"strings"
)

// PatientIndex is every patient as a list shows them, made once for a day and
// searched at every key without asking the book again.
type PatientIndex struct {
	rows   []PatientRow // by name
	folded []string     // name and number as they are compared, in the same order
	people []Patient    // the same
	names  []foldedName // theirs

	aliases map[PatientID][]alias // of those who have any
}

// IndexPatients gathers every patient as of a day. It reads no visits.
func IndexPatients(view View, date Date) PatientIndex {
	var found []foundPatient
	for _, id := range view.Patients() {
		patient, _ := view.Patient(id)
		found = append(found, foundPatient{patient: patient, text: Fold(patient.SortName() + " " + patient.Number)})
	}
	slices.SortFunc(found, func(a, b foundPatient) int { return strings.Compare(a.text, b.text) })
	x := PatientIndex{aliases: map[PatientID][]alias{}}
	for _, f := range found {
		if aliases := aliasesOf(view, f.patient); len(aliases) > 0 {
			x.aliases[f.patient.ID] = aliases
		}
		x.rows = append(x.rows, patientRow(view, f.patient, date))
		x.folded = append(x.folded, f.text)
		f.patient.PIN = maskSet(f.patient.PIN)
		x.people = append(x.people, f.patient)
		x.names = append(x.names, foldName(f.patient))
	}
	return x
}

// WithAlerts is the index with the alerts of a week's board: those are worked out
// from visits, which an index does not read.
func (x PatientIndex) WithAlerts(rows []HoursRow) PatientIndex {
	alerts := map[PatientID]int{}
	for _, row := range rows {
		alerts[row.Patient] += len(row.Alerts)
	}
	x.rows = slices.Clone(x.rows)
	for i := range x.rows {
		x.rows[i].Alerts = alerts[x.rows[i].Patient]
	}
	return x
}

// Find lists the patients whom the filter lets through and whose name or number
// holds every word of the search, by name.
func (x PatientIndex) Find(search string, filter PatientFilter) []PatientRow {
	words := strings.Fields(Fold(search))
	var rows []PatientRow
	for i, row := range x.rows {
		if !filter.lets(row) {
			continue
		}
		if ok, also := matched(x.folded[i], x.aliases[row.Patient], words); ok {
			row.Also = also
			rows = append(rows, row)
		}
	}
	return rows
}

// Count is how many patients the filter lets through.
func (x PatientIndex) Count(filter PatientFilter) int {
	count := 0
	for _, row := range x.rows {
		if filter.lets(row) {
			count++
		}
	}
	return count
}

// Len is how many patients there are.
func (x PatientIndex) Len() int { return len(x.rows) }

// FilterKind is one way to shorten a list of patients.
type FilterKind string

const (
	FilterAll       FilterKind = ""           // everybody
	FilterIn        FilterKind = "in"         // a stay covers the day
	FilterTrack     FilterKind = "track"      // and the plan is of one track
	FilterOver      FilterKind = "discharged" // every stay is over
	FilterKept      FilterKind = "kept"       // a card of theirs stays at the desk
	FilterAttention FilterKind = "attention"  // no card, a hold, or an alert
)

// PatientFilter says whom a list of patients shows. Its zero value is everybody.
type PatientFilter struct {
	Kind  FilterKind
	Track TrackID // of FilterTrack
}

func (f PatientFilter) lets(row PatientRow) bool {
	switch f.Kind {
	case FilterIn:
		return row.InProgram
	case FilterTrack:
		return row.InProgram && row.TrackID == f.Track
	case FilterOver:
		return row.Discharged
	case FilterKept:
		return row.Kept
	case FilterAttention:
		return row.NeedsAttention()
	}
	return true
}

// NeedsAttention reports whether staff should look at somebody: they are in a
// program without a card that works, a hold stands, or something about their hours
// wants a hand.
func (r PatientRow) NeedsAttention() bool {
	return r.InProgram && r.Cards == 0 || r.Hold || r.Alerts > 0
}
