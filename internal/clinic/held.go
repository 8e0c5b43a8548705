package clinic

import "slices"

// held is a session of a stay that is over or spoken of, with what became of it.
type held struct {
	owned
	due bool // it was the patient's own; false for a make-up and whoever came on top
}

// heldIn lists a stay's sessions between two dates, both included, by their start:
// those that the patient should have come to, and those that they came to besides.
func (f *forecaster) heldIn(s stayFacts, from, to Date) []held {
	var all []held
	seen := map[SessionID]bool{}
	for _, each := range f.attendance(s) {
		seen[each.session.ID] = true
		if within(each.session.Date, from, to) {
			all = append(all, held{owned: each, due: true})
		}
	}
	for _, visit := range s.ownVisits() {
		if !seen[visit.Session.ID] && within(visit.Date, from, to) && came(visit) && visit.Absence == nil {
			all = append(all, held{owned: owned{session: visit.Session, visit: visit, there: true}})
		}
	}
	slices.SortStableFunc(all, func(a, b held) int { return a.session.Start.Compare(b.session.Start) })
	return all
}

// within reports whether a date lies between two others, both included.
func within(date, from, to Date) bool { return !date.Before(from) && !date.After(to) }

// credited is what the book credits the visit with, in minutes.
func (h held) credited() int {
	if h.visit.Credit == nil {
		return 0
	}
	return h.visit.Credit.Minutes
}

// Covers reports whether a stay covers a day between two dates.
func (a Admission) Covers(from, to Date) bool {
	return !a.Withdrawn && !a.From.After(to) && (a.Discharged.IsZero() || !a.Discharged.Before(from))
}
