package clinic

import (
	"cmp"
	"slices"
	"strings"
)

// seen is a visit as one of the kept record's: under the id that the kept record's
// visit to the session has, so that a session never holds a person twice. False is
// one that was set aside.
func (v onePerson) seen(visit Visit) (Visit, bool) {
	if v.joined.aside[visit.VisitRef] {
		return visit, false
	}
	visit.VisitRef = v.refIn(visit)
	visit.Admission = v.joined.stay(visit.Admission)
	if visit.MakesUp != nil {
		missed := v.seenRef(*visit.MakesUp)
		visit.MakesUp = &missed
	}
	return visit, true
}

func (v onePerson) refIn(visit Visit) VisitRef {
	ref := visit.VisitRef
	if root := v.joined.Root(ref.Patient); root != ref.Patient {
		ref.Patient = root
		if visit.Session.ID != "" {
			ref.Visit = VisitIDOf(root, visit.Session.ID)
		}
	}
	return ref
}

// seenRef is a record's own reference to a visit, as the kept record's.
func (v onePerson) seenRef(ref VisitRef) VisitRef {
	if v.joined.Root(ref.Patient) == ref.Patient {
		return ref
	}
	visit, found, err := v.raw.Visit(ref)
	if err != nil || !found {
		ref.Patient = v.joined.Root(ref.Patient)
		return ref
	}
	return v.refIn(visit)
}

// homeRef is a visit's reference in the record that it was written to. A visit that
// nobody wrote yet keeps the one it was asked for by.
func (v onePerson) homeRef(ref VisitRef) (VisitRef, error) {
	for _, record := range v.joined.Records(ref.Patient) {
		own := VisitRef{Visit: ref.Visit, Patient: record, Date: ref.Date}
		if visit, found, err := v.raw.Visit(own); err != nil || found && visit.Patient == record && !v.joined.aside[own] {
			return own, err
		}
		visits, err := v.raw.VisitsOf(record, ref.Date, ref.Date)
		if err != nil {
			return ref, err
		}
		for _, visit := range visits {
			if !v.joined.aside[visit.VisitRef] && v.names(ref.Visit, visit) {
				return visit.VisitRef, nil
			}
		}
	}
	ref.Patient = v.joined.Root(ref.Patient)
	return ref, nil
}

// names reports whether an id is the one that any of the person's records gives to
// the visit: who asks may have learned it before the merge.
func (v onePerson) names(id VisitID, visit Visit) bool {
	return slices.ContainsFunc(v.joined.Records(visit.Patient), func(record PatientID) bool {
		return VisitIDOf(record, visit.Session.ID) == id
	})
}

func (v onePerson) Visit(ref VisitRef) (Visit, bool, error) {
	if len(v.joined.Records(ref.Patient)) == 1 {
		return v.raw.Visit(ref)
	}
	home, err := v.homeRef(ref)
	if err != nil {
		return Visit{}, false, err
	}
	visit, found, err := v.raw.Visit(home)
	if err != nil || !found {
		return visit, false, err
	}
	visit, found = v.seen(visit)
	return visit, found, nil
}

func (v onePerson) VisitsOf(id PatientID, from, to Date) ([]Visit, error) {
	visits, err := gatherDays(v, id, func(p PatientID) ([]Visit, error) { return v.raw.VisitsOf(p, from, to) },
		func(visit Visit, _ PatientID) (Visit, bool) { return v.seen(visit) },
		func(a, b Visit) int {
			return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.Visit), string(b.Visit)))
		})
	if len(v.joined.Records(id)) == 1 {
		return visits, err
	}
	return slices.CompactFunc(visits, func(a, b Visit) bool { return a.VisitRef == b.VisitRef }), err
}

// VisitsOn keeps the order of the book.
func (v onePerson) VisitsOn(date Date) ([]Visit, error) {
	visits, err := v.raw.VisitsOn(date)
	all := make([]Visit, 0, len(visits))
	told := map[VisitRef]bool{}
	for _, visit := range visits {
		if visit, ok := v.seen(visit); ok && !told[visit.VisitRef] {
			told[visit.VisitRef] = true
			all = append(all, visit)
		}
	}
	return all, err
}

func (v onePerson) NoticesOn(date Date) ([]Notice, error) {
	notices, err := v.raw.NoticesOn(date)
	notices = slices.Clone(notices)
	for i, n := range notices {
		if n.Visit != "" {
			ref := v.seenRef(VisitRef{Visit: n.Visit, Patient: n.Patient, Date: n.Date})
			notices[i].Visit = ref.Visit
		}
		notices[i].Patient = v.joined.Root(n.Patient)
	}
	return notices, err
}

func (v onePerson) AppointmentsOf(id PatientID, from, to Date) ([]Appointment, error) {
	return gatherDays(v, id, func(p PatientID) ([]Appointment, error) { return v.raw.AppointmentsOf(p, from, to) },
		func(a Appointment, p PatientID) (Appointment, bool) { a.Patient = p; return a, true },
		func(a, b Appointment) int {
			return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Start, b.Start), strings.Compare(string(a.ID), string(b.ID)))
		})
}

func (v onePerson) AppointmentsOn(date Date) ([]Appointment, error) {
	found, err := v.raw.AppointmentsOn(date)
	found = slices.Clone(found)
	for i := range found {
		found[i].Patient = v.joined.Root(found[i].Patient)
	}
	return found, err
}

func (v onePerson) ActivitiesOf(id PatientID, from, to Date) ([]Activity, error) {
	return gatherDays(v, id, func(p PatientID) ([]Activity, error) { return v.raw.ActivitiesOf(p, from, to) },
		func(a Activity, p PatientID) (Activity, bool) { a.Patient = p; return a, true },
		func(a, b Activity) int {
			return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
		})
}

func (v onePerson) AttemptsOf(id PatientID, from, to Date) ([]Attempt, error) {
	return gatherDays(v, id, func(p PatientID) ([]Attempt, error) { return v.raw.AttemptsOf(p, from, to) },
		func(a Attempt, p PatientID) (Attempt, bool) { a.Patient = p; return a, true },
		func(a, b Attempt) int {
			return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
		})
}

func (v onePerson) ConsentsOf(id PatientID) ([]Consent, error) {
	return gatherDays(v, id, v.raw.ConsentsOf, func(c Consent, p PatientID) (Consent, bool) { c.Patient = p; return c, true },
		func(a, b Consent) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func (v onePerson) DisclosuresOf(id PatientID, from, to Date) ([]Disclosure, error) {
	return gatherDays(v, id, func(p PatientID) ([]Disclosure, error) { return v.raw.DisclosuresOf(p, from, to) },
		func(d Disclosure, p PatientID) (Disclosure, bool) { d.Patient = p; return d, true },
		func(a, b Disclosure) int {
			return cmp.Or(a.Day.Compare(b.Day), strings.Compare(string(a.ID), string(b.ID)))
		})
}

// PaperOn has one figure for a person and a day: where both records have one, what was
// typed last.
func (v onePerson) PaperOn(from, to Date) ([]PaperFigure, error) {
	figures, err := v.raw.PaperOn(from, to)
	type day struct {
		patient PatientID
		date    Date
	}
	var all []PaperFigure
	at := map[day]int{}
	for _, figure := range figures {
		figure.Patient = v.joined.Root(figure.Patient)
		key := day{figure.Patient, figure.Date}
		i, known := at[key]
		switch {
		case !known:
			at[key] = len(all)
			all = append(all, figure)
		case all[i].Removed || !figure.Removed && figure.At.After(all[i].At):
			all[i] = figure
		}
	}
	return all, err
}

func (v onePerson) ClaimsAffected(from, to Date) ([]AffectedClaim, error) {
	claims, err := v.raw.ClaimsAffected(from, to)
	claims = slices.Clone(claims)
	for i, claim := range claims {
		if claim.Visit != "" {
			claims[i].Visit = v.seenRef(VisitRef{Visit: claim.Visit, Patient: claim.Patient, Date: claim.Date}).Visit
		}
		claims[i].Patient = v.joined.Root(claim.Patient)
	}
	return claims, err
}

func (v onePerson) OpenCorrections() ([]OpenCorrection, error) {
	waiting, err := v.raw.OpenCorrections()
	waiting = slices.DeleteFunc(slices.Clone(waiting), func(c OpenCorrection) bool { return v.joined.aside[c.Ref] })
	for i := range waiting {
		waiting[i].Ref = v.seenRef(waiting[i].Ref)
	}
	return waiting, err
}
