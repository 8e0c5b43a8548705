package clinic

import (
	"slices"
	"time"
)

// AuthorizationUses says what became of a patient's authorizations as of a date:
// those that cover it, those that ended or begin within the days that the clinic
// warns ahead, and, where none covers it, the last that ended. By their first day.
//
// A date uses units of the authorization whose payer covers it, where it is
// billable, or where the payer has no terms that could say so; a date that is
// not billed uses nothing. Only blocks in an authorization's scope use it, and
// each block uses one authorization: of several that cover it the most specific
// one, then the one that ends first; one whose units are used up gives way to the
// next that has some left. In sessions a date uses its visits with counted
// minutes, in days one, in hours or quarters its payable minutes, rounded as units
// are billed. What was used before Daybook comes on top. Scheduled are the units
// of the patient's own sessions and appointments still to come, as if attended in
// full, up to a year ahead.
func AuthorizationUses(view View, patient PatientID, date Date, zone *time.Location) ([]AuthorizationUse, error) {
	near := authorizationsNear(view, patient, date)
	if len(near) == 0 {
		return nil, nil
	}
	involved := withSharing(near, view.AuthorizationsOf(patient))
	first, last := date, date
	for _, a := range involved {
		if a.From.Before(first) {
			first = a.From
		}
		if a.To.After(last) {
			last = a.To
		}
	}
	b, err := openBilling(view, patient, first, last) // absences told ahead too
	if err != nil {
		return nil, err
	}
	ahead, err := b.sessionsAhead(date, last, zone)
	if err != nil {
		return nil, err
	}
	tally := newTally(b, involved, date)
	if err := tally.count(ahead); err != nil {
		return nil, err
	}
	return tally.usesOf(near), nil
}

// withSharing adds the authorizations that share days with the others, and so
// have a part in what those are used for.
func withSharing(some, all []Authorization) []Authorization {
	involved := slices.Clone(some)
	for at := 0; at < len(involved); at++ {
		for _, other := range all {
			known := slices.ContainsFunc(involved, func(a Authorization) bool { return a.ID == other.ID })
			if !known && involved[at].Shares(other) {
				involved = append(involved, other)
			}
		}
	}
	return involved
}

// authorizationsNear picks the authorizations that matter on a date.
func authorizationsNear(view View, patient PatientID, date Date) []Authorization {
	days, _ := view.Settings().AuthorizationDays()
	var near []Authorization
	var last Authorization
	covered := false
	for _, a := range view.AuthorizationsOf(patient) {
		if a.Removed {
			continue
		}
		covered = covered || a.Covers(date)
		switch {
		case !a.From.After(date.AddDays(days+1)) && !a.To.Before(date.AddDays(-days)): // the day after: who follows an end is seen in time
			near = append(near, a)
		case a.To.Before(date) && a.To.After(last.To):
			last = a
		}
	}
	ended := slices.ContainsFunc(near, func(a Authorization) bool { return a.To.Before(date) })
	if !covered && !ended && last.ID != "" {
		near = slices.Insert(near, 0, last)
	}
	return near
}

// days are the dates whose visits are read, oldest first.
func (b *billing) days() []Date {
	days := make([]Date, 0, len(b.visits))
	for day := range b.visits {
		days = append(days, day)
	}
	slices.SortFunc(days, Date.Compare)
	return days
}
