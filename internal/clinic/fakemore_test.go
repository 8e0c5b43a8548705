package clinic

import (
	"cmp"
	"maps"
	"slices"
)

// fakeMore is the rest of the book in memory: schedules, payers and periods.
type fakeMore struct {
	closures       map[ClosureID]Closure
	changes        map[changedDay]SessionChange
	appointments   map[AppointmentID]Appointment
	heads          map[countedGroup]HeadCount
	payers         map[PayerID]Payer
	coverages      map[CoverageID]Coverage
	authorizations map[AuthorizationID]Authorization
	activities     map[ActivityID]Activity
	periods        map[PeriodID]Period
	claims         map[ClaimID]AffectedClaim
	contacts       map[ContactID]Contact
	attempts       map[AttemptID]Attempt
	consents       map[ConsentID]Consent
	disclosures    map[DisclosureID]Disclosure
	merges         map[PatientID]MergeRecord
	paper          map[string]PaperFigure
	parallels      map[Date]ParallelWeek
}

type changedDay struct {
	track TrackID
	date  Date
	slot  int
}

type countedGroup struct {
	session SessionID
	block   BlockID
	group   GroupID
}

// put keeps a value under its key, in a map that may not be there yet.
func put[K comparable, V any](m *map[K]V, key K, value V) {
	if *m == nil {
		*m = map[K]V{}
	}
	(*m)[key] = value
}

// listed are the values that fit, in an order.
func listed[K comparable, V any](m map[K]V, keep func(V) bool, order func(a, b V) int) []V {
	return slices.DeleteFunc(slices.SortedFunc(maps.Values(m), order), func(v V) bool { return !keep(v) })
}

func (f *fakeView) Closures() []Closure {
	return listed(f.more.closures, func(Closure) bool { return true }, func(a, b Closure) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fakeView) ChangesOn(track TrackID, date Date) []SessionChange {
	return listed(f.more.changes, func(c SessionChange) bool { return c.Track == track && c.Date == date },
		func(a, b SessionChange) int { return cmp.Compare(a.Slot, b.Slot) })
}

func (f *fakeView) AppointmentsOf(patient PatientID, from, to Date) ([]Appointment, error) {
	return f.appointmentsWhere(func(a Appointment) bool {
		return a.Patient == patient && !a.Date.Before(from) && !a.Date.After(to)
	})
}

func (f *fakeView) AppointmentsOn(date Date) ([]Appointment, error) {
	return f.appointmentsWhere(func(a Appointment) bool { return a.Date == date })
}

func (f *fakeView) appointmentsWhere(keep func(Appointment) bool) ([]Appointment, error) {
	return listed(f.more.appointments, keep, func(a, b Appointment) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
	}), f.broken
}

func (f *fakeView) HeadCountsOn(date Date) ([]HeadCount, error) {
	return listed(f.more.heads, func(h HeadCount) bool { return h.Date == date }, func(a, b HeadCount) int {
		return cmp.Or(cmp.Compare(a.Session, b.Session), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Group, b.Group))
	}), f.broken
}

func (f *fakeView) Payers() []Payer {
	return listed(f.more.payers, func(Payer) bool { return true }, func(a, b Payer) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fakeView) Payer(id PayerID) (Payer, bool) { p, ok := f.more.payers[id]; return p, ok }

func (f *fakeView) CoveragesOf(patient PatientID) []Coverage {
	return listed(f.more.coverages, func(c Coverage) bool { return c.Patient == patient }, func(a, b Coverage) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fakeView) AuthorizationsOf(patient PatientID) []Authorization {
	return listed(f.more.authorizations, func(a Authorization) bool { return a.Patient == patient }, func(a, b Authorization) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fakeView) ActivitiesOf(patient PatientID, from, to Date) ([]Activity, error) {
	return listed(f.more.activities, func(a Activity) bool {
		return a.Patient == patient && !a.Date.Before(from) && !a.Date.After(to)
	}, func(a, b Activity) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) }), f.broken
}

func (f *fakeView) PaperOn(from, to Date) ([]PaperFigure, error) {
	return listed(f.more.paper, func(p PaperFigure) bool {
		return !p.Removed && !p.Date.Before(from) && !p.Date.After(to)
	}, func(a, b PaperFigure) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Patient, b.Patient)) }), f.broken
}

func (f *fakeView) ParallelWeeks() ([]ParallelWeek, error) {
	return listed(f.more.parallels, func(ParallelWeek) bool { return true }, func(a, b ParallelWeek) int { return a.Week.Compare(b.Week) }), f.broken
}

func (f *fakeView) ContactsOf(patient PatientID) []Contact {
	return listed(f.more.contacts, func(c Contact) bool { return c.Patient == patient }, func(a, b Contact) int { return cmp.Compare(a.ID, b.ID) })
}

func (f *fakeView) AttemptsOf(patient PatientID, from, to Date) ([]Attempt, error) {
	return listed(f.more.attempts, func(a Attempt) bool {
		return a.Patient == patient && !a.Date.Before(from) && !a.Date.After(to)
	}, func(a, b Attempt) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) }), f.broken
}

func (f *fakeView) ConsentsOf(patient PatientID) ([]Consent, error) {
	return listed(f.more.consents, func(c Consent) bool { return c.Patient == patient }, func(a, b Consent) int { return cmp.Compare(a.ID, b.ID) }), f.broken
}

func (f *fakeView) DisclosuresOf(patient PatientID, from, to Date) ([]Disclosure, error) {
	return listed(f.more.disclosures, func(d Disclosure) bool {
		return d.Patient == patient && !d.Day.Before(from) && !d.Day.After(to)
	}, func(a, b Disclosure) int { return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.ID, b.ID)) }), f.broken
}

func (f *fakeView) Periods() []Period {
	return listed(f.more.periods, func(Period) bool { return true }, func(a, b Period) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
	})
}

func (f *fakeView) ClaimsAffected(from, to Date) ([]AffectedClaim, error) {
	return listed(f.more.claims, func(c AffectedClaim) bool { return !c.Date.Before(from) && !c.Date.After(to) },
		func(a, b AffectedClaim) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) }), f.broken
}

func (f *fakeView) OpenCorrections() ([]OpenCorrection, error) {
	var open []OpenCorrection
	for _, visit := range f.visits {
		for _, correction := range visit.Corrections {
			if correction.Open() {
				open = append(open, OpenCorrection{Ref: visit.VisitRef, Correction: correction})
			}
		}
	}
	slices.SortFunc(open, func(a, b OpenCorrection) int {
		return cmp.Or(a.Correction.Proposed.At.Compare(b.Correction.Proposed.At), cmp.Compare(a.Correction.ID, b.Correction.ID))
	})
	return open, f.broken
}

// applyMore takes a fact of these kinds into the book; false is another kind.
func (f *fakeView) applyMore(event Event, by Recorded) bool {
	m := &f.more
	switch e := event.(type) {
	case ClosureSaved:
		put(&m.closures, e.Closure.ID, e.Closure)
	case SessionChanged:
		put(&m.changes, changedDay{e.Change.Track, e.Change.Date, e.Change.Slot}, e.Change)
	case AppointmentSaved:
		put(&m.appointments, e.Appointment.ID, e.Appointment)
	case GroupCounted:
		count := e.Count
		count.By, count.At = by.Actor.Staff, by.At
		put(&m.heads, countedGroup{count.Session, count.Block, count.Group}, count)
	case PayerSaved:
		put(&m.payers, e.Payer.ID, e.Payer)
	case CoverageSaved:
		put(&m.coverages, e.Coverage.ID, e.Coverage)
	case AuthorizationSaved:
		put(&m.authorizations, e.Authorization.ID, e.Authorization)
	case ContactSaved:
		put(&m.contacts, e.Contact.ID, e.Contact)
	case ContactTried:
		put(&m.attempts, e.Attempt.ID, e.Attempt)
	case ConsentSaved:
		put(&m.consents, e.Consent.ID, e.Consent)
	case DisclosureMade:
		put(&m.disclosures, e.Disclosure.ID, e.Disclosure)
	case PatientsMerged:
		put(&m.merges, e.Merge.Other, MergeRecord{Merge: e.Merge, Done: Handled{By: by.Actor.Staff, At: by.At}})
	case PatientsParted:
		record := m.merges[e.Other]
		record.Parted = true
		put(&m.merges, e.Other, record)
	case ActivitySaved:
		put(&m.activities, e.Activity.ID, e.Activity)
	default:
		return f.applyPeriod(event, by) || f.applyStay(event)
	}
	return true
}

func (f *fakeView) applyPeriod(event Event, by Recorded) bool {
	m := &f.more
	switch e := event.(type) {
	case PeriodClosed:
		period := e.Period
		period.Closed, period.By = by.At, by.Actor.Staff
		put(&m.periods, period.ID, period)
	case PeriodReopened:
		period := m.periods[e.Period]
		period.Reopened, period.Reason = true, e.Reason
		put(&m.periods, e.Period, period)
	case ClaimAffected:
		put(&m.claims, e.Claim.ID, e.Claim)
	case ClaimHandled:
		claim := m.claims[e.Claim]
		if claim.Handled = (&Handled{By: by.Actor.Staff, At: by.At}); e.Withdrawn {
			claim.Handled = nil
		}
		put(&m.claims, e.Claim, claim)
	default:
		return false
	}
	return true
}

func (f *fakeView) applyStay(event Event) bool {
	switch e := event.(type) {
	case AdmissionExtended:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) { a.Weeks = e.Weeks })
	case AdmissionMoved:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) {
			a.From, a.Plans = e.From, e.Moved(a.Plans)
		})
	case OpeningSet:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) {
			if a.Opening = &e.Opening; e.Withdrawn {
				a.Opening = nil
			}
		})
	case PartTwoSet:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) { a.PartTwo = e.PartTwo })
	case StayWithdrawn:
		f.admissions[e.Patient] = slices.DeleteFunc(slices.Clone(f.admissions[e.Patient]), func(a Admission) bool { return a.ID == e.Admission })
	case DischargeWithdrawn:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) { a.Discharged, a.Reason = Date{}, "" })
	case Recertified:
		change(f.admissions[e.Patient], func(a Admission) bool { return a.ID == e.Admission }, func(a *Admission) {
			kept := slices.DeleteFunc(slices.Clone(a.Certified), func(d Date) bool { return d == e.Date })
			if !e.Withdrawn {
				kept = append(kept, e.Date)
			}
			a.Certified = slices.SortedFunc(slices.Values(kept), Date.Compare)
		})
	default:
		return false
	}
	return true
}

// person is the book with merged records read as one person.
func (f *fakeView) person() View {
	return OnePerson(f, Join(slices.Collect(maps.Values(f.more.merges))))
}
