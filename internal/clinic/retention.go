package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// Kept is why a record is not due.
type Kept string

const (
	KeptForever       Kept = "forever"       // the clinic removes nothing
	KeptStay          Kept = "stay"          // in a program, or will be
	KeptRecent        Kept = "recent"        // the last day is not long enough ago
	KeptMinor         Kept = "minor"         // was not of age, and the years after that day are not over
	KeptHold          Kept = "hold"          // must not be destroyed
	KeptCorrection    Kept = "correction"    // one waits for a second person
	KeptClaim         Kept = "claim"         // one is affected, and nobody took care of it
	KeptPeriod        Kept = "period"        // days of a billing period that was opened again
	KeptAuthorization Kept = "authorization" // one that has not ended
	KeptOther         Kept = "joined"        // another record of the same person is not due
)

// DueWhy is why a record is due.
type DueWhy string

const (
	DueYears     DueWhy = "years"     // so long after the last day
	DueMajority  DueWhy = "majority"  // so long after coming of age
	DueElsewhere DueWhy = "elsewhere" // removed already in another copy of the book
)

// RetentionRow is one person, with all records that were ever merged, and whether
// they are due.
type RetentionRow struct {
	Records []PatientID // the one that they are known by first
	Name    string      // as lists show it
	Number  string
	Last    Date      // the last day that anything was recorded of or about; zero where there is none
	From    Date      // the first day on which they are due by their dates; zero is never
	Kept    []Kept    // why they are not due; none is due
	Why     DueWhy    // why they are
	Hold    LegalHold // where one stands
}

// Due reports whether the person's records may be removed.
func (r RetentionRow) Due() bool { return len(r.Kept) == 0 }

// Patient is the record that the person is known by.
func (r RetentionRow) Patient() PatientID { return r.Records[0] }

// RetentionReader finds out whose time is over, some people at a time. The view is the
// book without merges: records stand for themselves here.
type RetentionReader struct {
	View   View
	Today  Date
	Merges []MergeRecord // parted ones too: their entries name both
	Gone   func(mark string) bool
	// Recorded is the day on which something was last recorded about a patient.
	Recorded func(PatientID) (Date, error)

	claims, corrections map[PatientID]bool
}

// allDays are the bounds of every date that there is.
func allDays() (from, to Date) { return Date{1, 1, 1}, Date{9999, 12, 31} }

// People are the records in groups that go together, each of one person as far as
// anybody ever thought so.
func (r *RetentionReader) People(records []PatientID) [][]PatientID {
	root := map[PatientID]PatientID{}
	var find func(PatientID) PatientID
	find = func(id PatientID) PatientID {
		if above, ok := root[id]; ok && above != id {
			return find(above)
		}
		return id
	}
	for _, record := range r.Merges {
		if kept, other := find(record.Merge.Kept), find(record.Merge.Other); kept != other && record.Merge.Other != "" {
			root[other] = kept
		}
	}
	groups := map[PatientID][]PatientID{}
	for _, id := range slices.Sorted(slices.Values(records)) {
		at := find(id)
		groups[at] = append(groups[at], id)
	}
	var all [][]PatientID
	for at, group := range groups {
		slices.SortStableFunc(group, func(a, b PatientID) int { return cmp.Compare(boolOrder(a == at), boolOrder(b == at)) })
		all = append(all, group)
	}
	slices.SortFunc(all, func(a, b []PatientID) int { return strings.Compare(string(a[0]), string(b[0])) })
	return all
}

// boolOrder puts what is so first.
func boolOrder(first bool) int {
	if first {
		return 0
	}
	return 1
}

// Row is how it stands with one person.
func (r *RetentionReader) Row(records []PatientID) (RetentionRow, error) {
	if err := r.readOpen(); err != nil {
		return RetentionRow{}, err
	}
	first, _ := r.View.Patient(records[0])
	row := RetentionRow{Records: records, Name: first.SortName(), Number: first.Number}
	gone := slices.ContainsFunc(records, func(id PatientID) bool { return r.Gone(MarkOf(id)) })
	for i, id := range records {
		one, err := r.record(id)
		if err != nil {
			return row, err
		}
		row.join(one, i)
	}
	if gone { // it was weighed there already how long ago it is
		row.Why = DueElsewhere
		row.Kept = slices.DeleteFunc(row.Kept, func(k Kept) bool { return k == KeptRecent || k == KeptMinor || k == KeptOther })
	}
	return row, nil
}

// join takes one record of a person into what is known of the others: only together
// are they due.
func (row *RetentionRow) join(one RetentionRow, at int) {
	if one.Last.After(row.Last) {
		row.Last = one.Last
	}
	if at == 0 || one.From.After(row.From) || one.From.IsZero() {
		row.From, row.Why = one.From, one.Why
	}
	if one.Hold.Stands() {
		row.Hold = one.Hold
	}
	if len(one.Kept) > 0 && at > 0 && len(row.Kept) == 0 {
		row.Kept = append(row.Kept, KeptOther)
	}
	for _, kept := range one.Kept {
		if !slices.Contains(row.Kept, kept) {
			row.Kept = append(row.Kept, kept)
		}
	}
}

// record is how it stands with one record. Its days are read only where nothing in
// memory speaks against it already.
func (r *RetentionReader) record(id PatientID) (RetentionRow, error) {
	rule := r.View.Settings().Retention()
	patient, _ := r.View.Patient(id)
	row := RetentionRow{Records: []PatientID{id}, Hold: patient.LegalHold, Why: DueYears}
	stays := r.View.AdmissionsOf(id)
	open := false
	for _, stay := range stays {
		open = open || stay.Discharged.IsZero() || !stay.Discharged.Before(r.Today)
		row.Last = latest(row.Last, stay.From, stay.Discharged)
	}
	if rule.Forever() {
		row.Kept = append(row.Kept, KeptForever)
	}
	if open {
		row.Kept = append(row.Kept, KeptStay)
	}
	if row.Hold.Stands() {
		row.Kept = append(row.Kept, KeptHold)
	}
	if open || rule.Forever() {
		return row, nil
	}
	begun := firstCame(stays, row.Last)
	row.reckon(rule, patient, begun)
	if row.From.After(r.Today) {
		row.Kept = append(row.Kept, row.tooEarly())
		return row, nil
	}
	return r.closer(row, rule, patient, begun)
}

// closer reads what a record's days say, once its stays alone would let it go.
func (r *RetentionReader) closer(row RetentionRow, rule Retention, patient Patient, begun Date) (RetentionRow, error) {
	id := row.Patient()
	days, billed, err := r.days(id)
	if err != nil {
		return row, err
	}
	row.Last = latest(append(days, row.Last)...)
	if begun.IsZero() {
		begun = row.Last
	}
	row.reckon(rule, patient, begun)
	if row.From.After(r.Today) {
		row.Kept = append(row.Kept, row.tooEarly())
	}
	for _, period := range r.View.Periods() {
		if period.Reopened && slices.ContainsFunc(billed, func(d Date) bool { return !d.Before(period.From) && !d.After(period.To) }) {
			row.Kept = append(row.Kept, KeptPeriod)
			break
		}
	}
	if r.corrections[id] {
		row.Kept = append(row.Kept, KeptCorrection)
	}
	if r.claims[id] {
		row.Kept = append(row.Kept, KeptClaim)
	}
	if slices.ContainsFunc(r.View.AuthorizationsOf(id), func(a Authorization) bool {
		return !a.Removed && (a.To.IsZero() || !a.To.Before(r.Today))
	}) {
		row.Kept = append(row.Kept, KeptAuthorization)
	}
	return row, nil
}

// reckon works out from which day on a record is due, by its last day and, for whom
// was not of age when they first came, by the day they came of age.
func (row *RetentionRow) reckon(rule Retention, patient Patient, begun Date) {
	row.From, row.Why = NewDate(row.Last.Year+rule.Years, row.Last.Month, row.Last.Day+1), DueYears
	if patient.BirthDate.IsZero() || begun.IsZero() || AgeOn(patient.BirthDate, begun) >= rule.Majority {
		return
	}
	born := patient.BirthDate
	if grown := NewDate(born.Year+rule.Majority+rule.Minor, born.Month, born.Day+1); grown.After(row.From) {
		row.From, row.Why = grown, DueMajority
	}
}

func (row *RetentionRow) tooEarly() Kept {
	if row.Why == DueMajority {
		return KeptMinor
	}
	return KeptRecent
}

// firstCame is the first day of the first stay; the last day that is known where there
// was none.
func firstCame(stays []Admission, otherwise Date) Date {
	first := otherwise
	for _, stay := range stays {
		if stay.From.Before(first) || first.IsZero() {
			first = stay.From
		}
	}
	return first
}

func latest(days ...Date) (last Date) {
	for _, day := range days {
		if day.After(last) {
			last = day
		}
	}
	return last
}
