package clinic

import "reflect"

// Decide is what a command comes to. Where a member of staff changes a fact about
// days gone by, or one that was in use already, it is refused without a reason: it
// has to come as Explained.
func Decide(view View, env Env, command Command) ([]Event, error) {
	explained, ok := command.(Explained)
	if env.Actor.Kind == ByStaff && (!ok || explained.Reason == "") {
		plain := command
		if ok {
			plain = explained.Command
		}
		back, err := LooksBack(view, env, plain)
		switch {
		case err != nil:
			return nil, err
		case back:
			return decideUnexplained(view, env, plain)
		}
	}
	return command.Decide(view, env)
}

// decideUnexplained asks for the reason, but only where everything else is right
// and something would change.
func decideUnexplained(view View, env Env, command Command) ([]Event, error) {
	events, err := command.Decide(view, env)
	if err != nil || len(events) == 0 {
		return events, err
	}
	return nil, refuse(ReasonNeeded)
}

// ReasonNeeded is the code of the refusal that asks for a reason.
const ReasonNeeded = "reason_needed"

// LooksBack reports whether a command changes what was recorded about days gone
// by, or who somebody is after the record was used. What is new, or holds from
// today on, does not look back.
func LooksBack(view View, env Env, command Command) (bool, error) {
	today := env.Today()
	switch c := command.(type) {
	case SavePatient:
		return changesPerson(view, c.Patient)
	case SetPlan:
		return c.Plan.From.Before(today), nil
	case UndoPlan:
		return c.Done.Plan.From.Before(today), nil
	case Discharge:
		stay, ok := admissionByID(view, c.Patient, c.Admission)
		return ok && !stay.Discharged.IsZero() && (stay.Discharged.Before(today) || c.Date.Before(today)), nil
	case MoveAdmission:
		stay, ok := admissionByID(view, c.Patient, c.Admission)
		return ok && (stay.From.Before(today) || c.From.Before(today)), nil
	case UndoAdmissionMove:
		stay, ok := admissionByID(view, c.Patient, c.Admission)
		return ok && (stay.From.Before(today) || c.before().Before(today)), nil
	case SetOpening:
		stay, ok := admissionByID(view, c.Patient, c.Admission)
		return ok && stay.Opening != nil, nil
	case Recertify:
		return c.Withdraw && c.Date.Before(today), nil
	case SaveActivity:
		return changesActivity(view, c.Activity, today)
	case RecordAbsence:
		return changesAbsence(view, c, today)
	}
	return changesPaying(view, command, today), nil
}

// changesPerson reports whether somebody gets another name, number or date of
// birth after something was recorded about them. A date that was missing is none.
func changesPerson(view View, p Patient) (bool, error) {
	old, known := view.Patient(p.ID)
	same := old.Family == p.Family && old.Given == p.Given && old.Number == p.Number &&
		(old.BirthDate == p.BirthDate || old.BirthDate.IsZero())
	if !known || old.Withdrawn || same {
		return false, nil
	}
	return patientUsed(view, p.ID)
}

func changesActivity(view View, a Activity, today Date) (bool, error) {
	all, err := view.ActivitiesOf(a.Patient, Date{1, 1, 1}, forever())
	for _, old := range all {
		if old.ID == a.ID {
			return !old.Removed && old != a && old.Date.Before(today), err
		}
	}
	return false, err
}

// changesAbsence reports whether an absence of a day gone by gets another outcome.
func changesAbsence(view View, c RecordAbsence, today Date) (bool, error) {
	visit, ok, err := view.Visit(c.meeting().RefOf(c.Patient))
	return ok && visit.Absence != nil && visit.Date.Before(today), err
}

// changesPaying reports whether another payer, other terms or another
// authorization would hold for days gone by.
func changesPaying(view View, command Command, today Date) bool {
	switch c := command.(type) {
	case SaveCoverage:
		old, known := coverageByID(view.CoveragesOf(c.Coverage.Patient), c.Coverage.ID)
		if !known || old.Removed || !old.From.Before(today) {
			return false
		}
		next := c.Coverage
		if !next.Removed && !endedBefore(old.To, today) && !endedBefore(next.To, today) {
			next.To = old.To // it only ends on another day that is still to come
		}
		return next != old
	case SaveAuthorization:
		a := c.Authorization
		old, known := authorizationByID(view.AuthorizationsOf(a.Patient), a.ID)
		if !known || old.Removed || !old.From.Before(today) {
			return false
		}
		if !a.Removed && a.To.After(old.To) {
			a.To = old.To // extended
		}
		a.Review = old.Review
		return !old.same(a)
	case SavePayer:
		old, known := view.Payer(c.Payer.ID)
		return known && len(old.Terms) > 0 && paidBefore(view, old.ID, today) &&
			!reflect.DeepEqual(old.termsBefore(today), c.Payer.termsBefore(today))
	}
	return false
}

// endedBefore reports whether a last day lies before today; no day never does.
func endedBefore(last, today Date) bool { return !last.IsZero() && last.Before(today.AddDays(-1)) }

// termsBefore are the terms that held on some day before a date, by their first day.
func (p Payer) termsBefore(date Date) map[Date]Terms {
	before := map[Date]Terms{}
	for _, terms := range p.Terms {
		if terms.From.Before(date) {
			if tidied, err := terms.tidy(); err == nil {
				terms = tidied
			}
			before[terms.From] = terms
		}
	}
	return before
}

// paidBefore reports whether the payer covered anybody before a date.
func paidBefore(view View, payer PayerID, date Date) bool {
	for _, patient := range view.Patients() {
		for _, coverage := range view.CoveragesOf(patient) {
			if coverage.Payer == payer && !coverage.Removed && coverage.From.Before(date) {
				return true
			}
		}
	}
	return false
}
