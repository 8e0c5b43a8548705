package clinic

import "slices"

// HistoryOfDays picks from a patient's history what dates rest on: the plans of their
// stays, the authorizations and the coverages that hold one of them or once did, each as
// it was recorded and as it was changed. Plans that begin after the last of the dates,
// or that were over before the first, say nothing about them.
func HistoryOfDays(history []Version, days []AuditDay) []Version {
	r := resting{days: days, plans: map[AdmissionID]planSpan{}, facts: map[string]bool{}}
	for _, day := range days {
		r.plan(day)
	}
	for _, version := range history {
		if id, from, to, ok := heldFor(version.Event); ok && slices.ContainsFunc(days, func(d AuditDay) bool { return !d.Date.Before(from) && !d.Date.After(to) }) {
			r.facts[id] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(history), func(v Version) bool { return !r.on(v.Event) })
}

// resting is what some dates rest on.
type resting struct {
	days  []AuditDay
	plans map[AdmissionID]planSpan
	facts map[string]bool // authorizations and coverages
}

// planSpan is from the first day of the first plan in force to the last date.
type planSpan struct{ from, to Date }

func (r *resting) plan(day AuditDay) {
	if day.Stay == nil {
		return
	}
	id, from := day.Stay.Admission.ID, day.Stay.Admission.From
	if day.Plan != nil {
		from = day.Plan.From
	}
	span, known := r.plans[id]
	if !known || from.Before(span.from) {
		span.from = from
	}
	if !known || day.Date.After(span.to) {
		span.to = day.Date
	}
	r.plans[id] = span
}

func (r *resting) on(event Event) bool {
	switch e := event.(type) {
	case PlanSet:
		span, known := r.plans[e.Admission]
		return known && !e.Plan.From.Before(span.from) && !e.Plan.From.After(span.to)
	case AdmissionMoved:
		_, known := r.plans[e.Admission]
		return known
	}
	id, _, _, ok := heldFor(event)
	return ok && r.facts[id]
}

// heldFor is the span of dates that an authorization or a coverage was said to hold for.
func heldFor(event Event) (id string, from, to Date, ok bool) {
	switch e := event.(type) {
	case AuthorizationSaved:
		return "authorization" + string(e.Authorization.ID), e.Authorization.From, e.Authorization.To, true
	case CoverageSaved:
		to = e.Coverage.To
		if to.IsZero() {
			to = forever()
		}
		return "coverage" + string(e.Coverage.ID), e.Coverage.From, to, true
	}
	return "", Date{}, Date{}, false
}
