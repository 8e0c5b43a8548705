package clinic

import (
	"slices"
	"time"
)

// StayConcerns are those about the next patients of the week that holds the moment,
// at most so many, by id after one; next is "" once everybody was looked at. It
// takes parts so that no reading lasts long, however many patients there are.
//
// Visits and absences without a word since the day "since" are left out: the days
// themselves are listed as not done.
func StayConcerns(view View, now time.Time, since Date, after PatientID, most int) (all []Concern, next PatientID, err error) {
	f, err := newForecaster(view, Date{}, now)
	if err != nil {
		return nil, "", err
	}
	f.week = WeekOf(f.today, view.Settings().WeekStart)
	ids, more := patientsAfter(view, after, most)
	for _, id := range ids {
		about, err := f.concernsOf(id, since)
		if err != nil {
			return nil, "", err
		}
		all = append(all, about...)
	}
	if more {
		next = ids[len(ids)-1]
	}
	return all, next, nil
}

// patientsAfter are the next ids in order of those who have or had a stay, and
// whether there are more.
func patientsAfter(view View, after PatientID, most int) ([]PatientID, bool) {
	var ids []PatientID
	view.EachStays(func(id PatientID, _ []Admission) {
		if id > after {
			ids = append(ids, id)
		}
	})
	slices.Sort(ids)
	if len(ids) <= most {
		return ids, false
	}
	return ids[:most], true
}

// concernsOf are about one patient whom a stay covers today.
func (f *forecaster) concernsOf(id PatientID, since Date) ([]Concern, error) {
	stay, here := AdmissionOn(f.view.AdmissionsOf(id), f.today)
	if !here {
		return nil, nil
	}
	s, err := f.read(stay)
	if err != nil {
		return nil, err
	}
	about := Concern{Patient: id, Name: s.patient.SortName(), Number: s.patient.Number, Admission: stay.ID}
	alerts, err := f.alerts(s, f.forecast(s), f.ledger(s))
	all := f.keyConcerns(about, s.patient)
	for _, alert := range alerts {
		if alert.listedElsewhere(since) {
			continue
		}
		each := about
		each.Kind, each.Rank, each.Alert = ConcernStay, alert.rank(), alert
		all = append(all, each)
	}
	return all, err
}

// listedElsewhere reports whether a correction of its own, or the day that is not
// done, says what an alert says.
func (a Alert) listedElsewhere(since Date) bool {
	switch a.Kind {
	case AlertCorrection:
		return true
	case AlertUnverified, AlertUnexplained:
		return !a.Day.Before(since)
	}
	return false
}

// holdEndedFor is for how many days a hold is spoken of that ended and that nobody
// released.
const holdEndedFor = 30

// keyConcerns are about holds, and about who cannot check in by themselves.
func (f *forecaster) keyConcerns(about Concern, patient Patient) []Concern {
	var all []Concern
	for _, hold := range f.view.HoldsOf(patient.ID) {
		each := about
		each.Kind, each.Hold, each.Date, each.Rank = ConcernHold, hold, hold.Until, RankKnown
		switch {
		case hold.EndedOn(f.today):
			each.Rank = RankSoon
		case !hold.ActiveOn(f.today):
			continue
		}
		all = append(all, each)
	}
	works := slices.ContainsFunc(f.view.CardsOf(patient.ID), func(c Card) bool { return !c.Revoked })
	if !works && patient.PIN == "" {
		about.Kind, about.Rank = ConcernNoKey, RankKnown
		all = append(all, about)
	}
	return all
}

// EndedOn reports whether a hold's last day is over, not long ago, and nobody
// released it: what it asked for may never have been done.
func (h Hold) EndedOn(date Date) bool {
	return !h.Released && !h.Until.IsZero() && h.Until.Before(date) && date.DaysSince(h.Until) <= holdEndedFor
}
