package clinic

import "slices"

// grantDay is what a service date used of a patient's authorizations.
type grantDay struct {
	numbers    []string
	exceptions []BillingException
}

// grants says of each date between two what it used of authorizations, and what is
// wrong with it: units beyond those granted, and weeks above a payer's cap.
func (b *billing) grants(from, to Date) (map[Date]grantDay, error) {
	var held []Authorization
	first := from
	for _, a := range b.view.AuthorizationsOf(b.patient) {
		if !a.Removed && !a.From.After(to) && !a.To.Before(from) {
			held = append(held, a)
		}
	}
	held = withSharing(held, b.view.AuthorizationsOf(b.patient))
	for _, a := range held {
		if a.From.Before(first) {
			first = a.From
		}
	}
	if err := b.reach(first); err != nil {
		return nil, err
	}
	t := newTally(b, held, to)
	days := map[Date]grantDay{}
	weeks := map[AuthorizationID]weekUse{}
	for _, day := range b.days() {
		if day.After(to) {
			break
		}
		before := usedNow(t.uses)
		if err := t.take(day); err != nil {
			return nil, err
		}
		if used := grantsOf(t, day, before, weeks); !day.Before(from) && len(used.numbers) > 0 {
			days[day] = used
		}
	}
	return days, nil
}

// weekUse are the units of an authorization in one week.
type weekUse struct {
	week  Date
	units int
}

func usedNow(uses []AuthorizationUse) []int {
	used := make([]int, len(uses))
	for i, use := range uses {
		used[i] = use.Used
	}
	return used
}

// grantsOf is what a day added to the uses before it.
func grantsOf(t *tally, day Date, before []int, weeks map[AuthorizationID]weekUse) grantDay {
	var found grantDay
	for i, use := range t.uses {
		units := use.Used - before[i]
		if units == 0 {
			continue
		}
		a := use.Authorization
		found.numbers = append(found.numbers, a.Number)
		if over := use.Used - a.Granted; over > 0 {
			found.exceptions = append(found.exceptions, BillingException{Kind: BillingGrantUsed, Count: min(over, units), Of: a.Granted, Number: a.Number})
		}
		week := weeks[a.ID]
		if first := WeekOf(day, t.billing.view.Settings().WeekStart); week.week != first {
			week = weekUse{week: first}
		}
		week.units += units
		weeks[a.ID] = week
		if a.WeeklyCap > 0 && week.units > a.WeeklyCap {
			found.exceptions = append(found.exceptions, BillingException{Kind: BillingOverCap, Count: week.units, Of: a.WeeklyCap, Number: a.Number})
		}
	}
	return found
}

// asksForGrant reports whether a payer wants an authorization for a patient's date: its
// terms say so, or it granted the patient one before.
func (b *billing) asksForGrant(payer PayerID, date Date) bool {
	_, terms, missing := b.termsOn(date)
	if missing != "" {
		return false
	}
	return terms.Authorization || slices.ContainsFunc(b.view.AuthorizationsOf(b.patient), func(a Authorization) bool {
		return !a.Removed && a.Payer == payer && !a.From.After(date)
	})
}
