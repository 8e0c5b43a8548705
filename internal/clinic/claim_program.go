package clinic

import (
	"reflect"
	"slices"
)

// affectedByProgram are the claims of closed periods that other rules of a
// program put in doubt: of each patient whose stay holds some of the days.
// Minutes that were credited stay as they are, but what the week asked for, and
// what counted, is no longer what it was when the days were billed.
func affectedByProgram(view View, env Env, old, now Program) ([]Event, error) {
	changed := changedRules(old, now)
	if len(changed) == 0 || len(view.Periods()) == 0 {
		return nil, nil
	}
	var events []Event
	for _, patient := range slices.Sorted(slices.Values(view.Patients())) {
		var days []stretch
		for _, stay := range view.AdmissionsOf(patient) {
			for _, change := range changed {
				if part, ok := change.within(stretch{stay.From, stay.Discharged}); ok && stay.Program == now.ID {
					days = append(days, part)
				}
			}
		}
		affected, err := affectedClaims(view, env, patient, ClaimProgram, days)
		if err != nil {
			return nil, err
		}
		events = append(events, affected...)
	}
	return events, nil
}

// changedRules are the days on which other hours, services or credit hold than
// before. How the lobby deals with people who come is no matter of a claim.
func changedRules(old, now Program) []stretch {
	var changed []stretch
	for _, span := range programSpans(old, now) {
		was, is := span.was, span.now
		if was.Level.asksSameAs(is.Level) && was.Credit == is.Credit && departs(was) == departs(is) && sameCounting(was, is) {
			continue
		}
		changed = append(changed, span.days)
	}
	return changed
}

// asksSameAs reports whether two levels ask for the same hours and days.
func (l LevelOfCare) asksSameAs(other LevelOfCare) bool {
	l.Label, other.Label = Label{}, Label{}
	l.AgeFrom, l.AgeBelow, other.AgeFrom, other.AgeBelow = 0, 0, 0, 0
	return reflect.DeepEqual(l, other)
}

func departs(p Program) DepartureRule {
	if p.Attendance.Departure == "" {
		return DepartureAttested
	}
	return p.Attendance.Departure
}

// sameCounting reports whether every service that both have counts alike. One
// that only one has was used by nothing.
func sameCounting(was, is Program) bool {
	for _, service := range is.Services {
		before, had := was.Service(service.ID)
		if had && (before.Counts != service.Counts || before.Kind != service.Kind || !reflect.DeepEqual(before.CountsFor, service.CountsFor)) {
			return false
		}
	}
	return true
}
