package clinic

import (
	"fmt"
	"reflect"
	"slices"
)

// stretch is some days on end, both ends included. A zero last day is no end.
type stretch struct{ from, to Date }

// within is the part of the span that another one holds; false where they share no day.
func (s stretch) within(other stretch) (stretch, bool) {
	if s.from.Before(other.from) {
		s.from = other.from
	}
	if s.to.IsZero() || !other.to.IsZero() && other.to.Before(s.to) {
		s.to = other.to
	}
	return s, s.to.IsZero() || !s.to.Before(s.from)
}

// affectedByCoverage are the claims of closed periods that another payer,
// another member number or other dates put in doubt.
func affectedByCoverage(view View, env Env, old, now Coverage) ([]Event, error) {
	return affectedClaims(view, env, now.Patient, ClaimCoverage, changedDays(old, now))
}

// changedDays are the days on which a patient's coverage is not what it was.
func changedDays(old, now Coverage) []stretch {
	was, is := stretch{old.From, old.To}, stretch{now.From, now.To}
	had, has := old.ID != "" && !old.Removed, !now.Removed
	switch {
	case had && has && old.Payer == now.Payer && old.Member == now.Member:
		return append(daysOnlyIn(was, is), daysOnlyIn(is, was)...)
	case had && has:
		return []stretch{was, is}
	case had:
		return []stretch{was}
	case has:
		return []stretch{is}
	}
	return nil
}

// daysOnlyIn are the days of a span that another one does not hold.
func daysOnlyIn(a, b stretch) []stretch {
	var only []stretch
	if before, ok := a.within(stretch{to: b.from.AddDays(-1)}); ok {
		only = append(only, before)
	}
	if !b.to.IsZero() {
		if after, ok := a.within(stretch{from: b.to.AddDays(1)}); ok {
			only = append(only, after)
		}
	}
	return only
}

// affectedByTerms are the claims of closed periods that other terms put in
// doubt: of each patient whom the payer covers on one of those days.
func affectedByTerms(view View, env Env, old, now Payer) ([]Event, error) {
	changed := changedTerms(old, now)
	if len(changed) == 0 || len(view.Periods()) == 0 {
		return nil, nil
	}
	var events []Event
	for _, patient := range slices.Sorted(slices.Values(view.Patients())) {
		var days []stretch
		for _, coverage := range view.CoveragesOf(patient) {
			for _, change := range changed {
				if part, ok := change.within(stretch{coverage.From, coverage.To}); ok && !coverage.Removed && coverage.Payer == now.ID {
					days = append(days, part)
				}
			}
		}
		affected, err := affectedClaims(view, env, patient, ClaimTerms, days)
		if err != nil {
			return nil, err
		}
		events = append(events, affected...)
	}
	return events, nil
}

// changedTerms are the days on which a payer's terms are not what they were.
func changedTerms(old, now Payer) []stretch {
	var starts []Date
	for _, terms := range slices.Concat(old.Terms, now.Terms) {
		starts = append(starts, terms.From)
	}
	slices.SortFunc(starts, Date.Compare)
	starts = slices.Compact(starts)
	var changed []stretch
	for i, start := range starts {
		before, hadAny := old.TermsOn(start)
		after, hasAny := now.TermsOn(start)
		before.From, after.From = Date{}, Date{} // a later start of the same terms changes nothing from there on
		if hadAny == hasAny && reflect.DeepEqual(before, after) {
			continue
		}
		days := stretch{from: start}
		if i+1 < len(starts) {
			days.to = starts[i+1].AddDays(-1)
		}
		changed = append(changed, days)
	}
	return changed
}

// affectedClaims makes one claim for each closed period that holds some of the
// days, where the patient earned something on them: nothing else was billed.
func affectedClaims(view View, env Env, patient PatientID, cause ClaimCause, days []stretch) ([]Event, error) {
	var events []Event
	for _, period := range view.Periods() {
		affected, ok, err := earnedWithin(view, patient, period, days)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		claim := AffectedClaim{Period: period.ID, Patient: patient, Date: affected.from, To: affected.to, Cause: cause, At: env.Now}
		if claim.ID, err = affectedID(view, claim); err != nil {
			return nil, err
		}
		events = append(events, ClaimAffected{Claim: claim})
	}
	return events, nil
}

// earnedWithin clips the days to a closed period, from the first to the last
// part of them that holds credited minutes.
func earnedWithin(view View, patient PatientID, period Period, days []stretch) (stretch, bool, error) {
	var whole stretch
	found := false
	for _, each := range days {
		part, ok := each.within(stretch{period.From, period.To})
		if !ok || period.Reopened {
			continue
		}
		visits, err := view.VisitsOf(patient, part.from, part.to)
		if err != nil {
			return stretch{}, false, err
		}
		if !slices.ContainsFunc(visits, func(v Visit) bool { return v.Credit != nil && v.Credit.Minutes > 0 }) {
			continue
		}
		if !found || part.from.Before(whole.from) {
			whole.from = part.from
		}
		if !found || part.to.After(whole.to) {
			whole.to = part.to
		}
		found = true
	}
	return whole, found, nil
}

// affectedID follows from what the claim is about, so that the same change twice
// is one claim. After somebody took care of it, a further change is a new one.
func affectedID(view View, claim AffectedClaim) (ClaimID, error) {
	before, err := view.ClaimsAffected(claim.Date, claim.Date)
	handled := 0
	for _, other := range before {
		if other.Handled != nil && other.Period == claim.Period && other.Patient == claim.Patient && other.Cause == claim.Cause && other.To == claim.To {
			handled++
		}
	}
	return derive[ClaimID]("claim", string(claim.Period), string(claim.Patient), string(claim.Cause),
		claim.Date.String(), claim.To.String(), fmt.Sprint(handled)), err
}
