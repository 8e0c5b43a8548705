package clinic

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// onePerson is the book in which merged records are one person. It embeds
// nothing, so that a new way of reading by patient has to be decided on here.
type onePerson struct {
	raw    View
	joined *Joined
}

// OnePerson reads a book so that every record that was merged into another one
// is read as that one, with the rows of both.
func OnePerson(raw View, joined *Joined) View {
	if joined.none() {
		return raw
	}
	return onePerson{raw, joined}
}

// apart is the book record by record, and which of them are one person.
func apart(view View) (View, *Joined) {
	if one, ok := view.(onePerson); ok {
		return one.raw, one.joined
	}
	return view, nil
}

func (v onePerson) Demo() bool                                  { return v.raw.Demo() }
func (v onePerson) Settings() Settings                          { return v.raw.Settings() }
func (v onePerson) DeskBack() time.Time                         { return v.raw.DeskBack() }
func (v onePerson) Recovery() RecoverySheet                     { return v.raw.Recovery() }
func (v onePerson) Logo() []byte                                { return v.raw.Logo() }
func (v onePerson) Copies(station string) CopyPlan              { return v.raw.Copies(station) }
func (v onePerson) ParallelWeeks() ([]ParallelWeek, error)      { return v.raw.ParallelWeeks() }
func (v onePerson) Program(id ProgramID) (Program, bool)        { return v.raw.Program(id) }
func (v onePerson) Programs() []Program                         { return v.raw.Programs() }
func (v onePerson) Track(id TrackID) (Track, bool)              { return v.raw.Track(id) }
func (v onePerson) TracksOf(id ProgramID) []Track               { return v.raw.TracksOf(id) }
func (v onePerson) Staff(id StaffID) (Staff, bool)              { return v.raw.Staff(id) }
func (v onePerson) StaffList() []Staff                          { return v.raw.StaffList() }
func (v onePerson) Closures() []Closure                         { return v.raw.Closures() }
func (v onePerson) HeadCountsOn(d Date) ([]HeadCount, error)    { return v.raw.HeadCountsOn(d) }
func (v onePerson) Payers() []Payer                             { return v.raw.Payers() }
func (v onePerson) Payer(id PayerID) (Payer, bool)              { return v.raw.Payer(id) }
func (v onePerson) Periods() []Period                           { return v.raw.Periods() }
func (v onePerson) ChangesOn(t TrackID, d Date) []SessionChange { return v.raw.ChangesOn(t, d) }

// Patient is the kept record, whichever of them is asked for, with what meetings call
// either.
func (v onePerson) Patient(id PatientID) (Patient, bool) {
	records := v.joined.Records(id)
	patient, ok := v.raw.Patient(records[0])
	for _, record := range records[1:] {
		other, _ := v.raw.Patient(record)
		for _, name := range other.meetingNames() {
			patient = patient.WithMeetingName(MeetingNameKept{Name: name})
		}
	}
	return patient, ok
}

// PhotoOf is the kept record's, or where it has none the other's.
func (v onePerson) PhotoOf(id PatientID) (photo []byte, err error) {
	for _, record := range v.joined.Records(id) {
		if photo, err = v.raw.PhotoOf(record); err != nil || photo != nil {
			return photo, err
		}
	}
	return nil, nil
}

func (v onePerson) Patients() []PatientID {
	return slices.DeleteFunc(v.raw.Patients(), func(id PatientID) bool { return v.joined.Root(id) != id })
}

// PatientsByNumber also finds the kept record by the number of the other one, and
// by its own from before.
func (v onePerson) PatientsByNumber(number string) []PatientID {
	var found []PatientID
	add := func(id PatientID) {
		if id = v.joined.Root(id); !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	for _, id := range v.raw.PatientsByNumber(number) {
		add(id)
	}
	for _, record := range v.joined.merges {
		if number != "" && record.Merge.Was.Number == number {
			add(record.Merge.Kept)
		}
	}
	return found
}

// gather reads a list of every record, as one of the kept one's.
func gather[T any](v onePerson, id PatientID, read func(PatientID) []T, as func(T, PatientID) (T, bool), compare func(a, b T) int) []T {
	records := v.joined.Records(id)
	if len(records) == 1 {
		return read(records[0])
	}
	var all []T
	for _, record := range records {
		for _, row := range read(record) {
			if row, ok := as(row, records[0]); ok {
				all = append(all, row)
			}
		}
	}
	slices.SortStableFunc(all, compare)
	return all
}

// gatherDays is gather for what the disk has to be asked for.
func gatherDays[T any](v onePerson, id PatientID, read func(PatientID) ([]T, error), as func(T, PatientID) (T, bool), compare func(a, b T) int) ([]T, error) {
	var failed error
	all := gather(v, id, func(record PatientID) []T {
		rows, err := read(record)
		failed = cmp.Or(failed, err)
		return rows
	}, as, compare)
	return all, failed
}

func (v onePerson) AdmissionsOf(id PatientID) []Admission {
	records := v.joined.Records(id)
	if len(records) == 1 {
		return v.raw.AdmissionsOf(records[0])
	}
	var all []Admission
	for _, record := range records {
		for _, stay := range v.raw.AdmissionsOf(record) {
			stay.Patient = records[0]
			all = append(all, stay)
		}
	}
	return v.joined.joinStays(all)
}

func (v onePerson) EachStays(visit func(PatientID, []Admission)) {
	told := map[PatientID]bool{}
	v.raw.EachStays(func(id PatientID, stays []Admission) {
		root := v.joined.Root(id)
		switch {
		case len(v.joined.Records(root)) == 1:
			visit(id, stays)
		case !told[root]:
			told[root] = true
			visit(root, v.AdmissionsOf(root))
		}
	})
}

func (v onePerson) CardsOf(id PatientID) []Card {
	return gather(v, id, v.raw.CardsOf, func(c Card, p PatientID) (Card, bool) { c.Patient = p; return c, true },
		func(a, b Card) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func (v onePerson) CardByHash(hash string) (Card, bool) {
	card, ok := v.raw.CardByHash(hash)
	card.Patient = v.joined.Root(card.Patient)
	return card, ok
}

func (v onePerson) HoldsOf(id PatientID) []Hold {
	return gather(v, id, v.raw.HoldsOf, func(h Hold, p PatientID) (Hold, bool) { h.Patient = p; return h, true },
		func(a, b Hold) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

// ChosenTrack is the kept record's own choice, and else another one's.
func (v onePerson) ChosenTrack(id PatientID, date Date) (TrackID, bool) {
	for _, record := range v.joined.Records(id) {
		if track, ok := v.raw.ChosenTrack(record, date); ok {
			return track, true
		}
	}
	return "", false
}

func (v onePerson) CoveragesOf(id PatientID) []Coverage {
	return gather(v, id, v.raw.CoveragesOf, func(c Coverage, p PatientID) (Coverage, bool) {
		c.Patient = p
		return c, !v.joined.covers[c.ID]
	}, func(a, b Coverage) int {
		return cmp.Or(a.From.Compare(b.From), strings.Compare(string(a.ID), string(b.ID)))
	})
}

func (v onePerson) AuthorizationsOf(id PatientID) []Authorization {
	return gather(v, id, v.raw.AuthorizationsOf, func(a Authorization, p PatientID) (Authorization, bool) {
		a.Patient = p
		return a, !v.joined.granted[a.ID]
	}, func(a, b Authorization) int {
		return cmp.Or(a.From.Compare(b.From), strings.Compare(string(a.ID), string(b.ID)))
	})
}

func (v onePerson) ContactsOf(id PatientID) []Contact {
	return gather(v, id, v.raw.ContactsOf, func(c Contact, p PatientID) (Contact, bool) {
		c.Patient = p
		return c, !v.joined.reached[c.ID]
	}, func(a, b Contact) int { return strings.Compare(string(a.ID), string(b.ID)) })
}
