package clinic

import (
	"cmp"
	"reflect"
	"slices"
)

// Home is an event as it is written: with the record that a fact belongs to in
// place of the person it was decided for. So what was there before a merge, and
// what becomes of it after, is all in one record when the merge is taken back.
// A visit goes with its stay; what is new and of no stay goes to the kept record.
func Home(view View, event Event) (Event, error) {
	one, ok := view.(onePerson)
	if !ok {
		return event, nil
	}
	if visit, ok := event.(VisitEvent); ok {
		return one.homeOfVisit(visit)
	}
	return one.homeOf(event)
}

func (v onePerson) homeOfVisit(event VisitEvent) (Event, error) {
	ref, err := v.homeRef(event.Ref())
	if err != nil {
		return nil, err
	}
	switch e := event.(type) {
	case VisitOpened:
		e.VisitRef = ref
		if _, found, err := v.raw.Visit(ref); err != nil || found || len(v.joined.Records(ref.Patient)) == 1 {
			return e, err
		}
		e.Patient = v.ownerOfStay(ref.Patient, e.Admission)
		e.Visit = VisitIDOf(e.Patient, e.Session.ID)
		return e, nil
	case VisitMadeUp:
		if e.VisitRef = ref; e.MakesUp != nil {
			missed, err := v.homeRef(*e.MakesUp)
			e.MakesUp = &missed
			return e, err
		}
		return e, nil
	}
	return withRef(event, ref), nil
}

// withRef is a visit's event about another reference. Every kind embeds its own.
func withRef(event VisitEvent, ref VisitRef) Event {
	whole := reflect.New(reflect.TypeOf(event)).Elem()
	whole.Set(reflect.ValueOf(event))
	whole.FieldByName("VisitRef").Set(reflect.ValueOf(ref))
	written, _ := whole.Interface().(Event)
	return written
}

// ownerOf is the record whose list holds a row; the kept one where none does.
func ownerOf[T any](v onePerson, id PatientID, read func(PatientID) []T, same func(T) bool) PatientID {
	records := v.joined.Records(id)
	for _, record := range records {
		if slices.ContainsFunc(read(record), same) {
			return record
		}
	}
	return records[0]
}

func (v onePerson) ownerOfStay(patient PatientID, id AdmissionID) PatientID {
	return ownerOf(v, patient, v.raw.AdmissionsOf, func(a Admission) bool { return a.ID == id })
}

func (v onePerson) homeOf(event Event) (Event, error) {
	switch e := event.(type) {
	case AdmissionOpened:
		e.Admission.Patient = v.ownerOfStay(e.Admission.Patient, e.Admission.ID)
		return e, nil
	case PlanSet:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case Discharged:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case AdmissionExtended:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case AdmissionMoved:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case OpeningSet:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case PartTwoSet:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case StayWithdrawn:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case DischargeWithdrawn:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case Recertified:
		e.Patient = v.ownerOfStay(e.Patient, e.Admission)
		return e, nil
	case TrackChosen:
		e.Patient = v.joined.Root(e.Patient)
		return e, nil
	case LegalHoldSet:
		e.Patient = v.joined.Root(e.Patient)
		return e, nil
	case LegalHoldLifted:
		e.Patient = ownerOf(v, e.Patient, func(p PatientID) []bool {
			patient, _ := v.raw.Patient(p)
			return []bool{patient.LegalHold.Stands()}
		}, func(stands bool) bool { return stands })
		return e, nil
	case CardRevoked:
		e.Patient = ownerOf(v, e.Patient, v.raw.CardsOf, func(c Card) bool { return c.ID == e.Card })
		return e, nil
	case CardKept:
		e.Patient = ownerOf(v, e.Patient, v.raw.CardsOf, func(c Card) bool { return c.ID == e.Card })
		return e, nil
	case PhotoSet:
		var failed error
		e.Patient = ownerOf(v, e.Patient, func(p PatientID) []bool {
			photo, err := v.raw.PhotoOf(p)
			failed = cmp.Or(failed, err)
			return []bool{photo != nil}
		}, func(has bool) bool { return has })
		return e, failed
	case MeetingNameKept:
		e.Patient = ownerOf(v, e.Patient, func(p PatientID) []string {
			patient, _ := v.raw.Patient(p)
			return patient.meetingNames()
		}, func(name string) bool { return name == e.Name })
		return e, nil
	case HoldReleased:
		e.Patient = ownerOf(v, e.Patient, v.raw.HoldsOf, func(h Hold) bool { return h.ID == e.Hold })
		return e, nil
	}
	return v.homeOfRow(event)
}

// homeOfRow is the home of what is written whole, each time it changes.
func (v onePerson) homeOfRow(event Event) (Event, error) {
	switch e := event.(type) {
	case ContactSaved:
		owner := ownerOf(v, e.Contact.Patient, v.raw.ContactsOf, func(c Contact) bool { return c.ID == e.Contact.ID })
		if e.Contact.Patient = owner; e.Was != nil {
			was := *e.Was
			was.Patient = owner
			e.Was = &was
		}
		return e, nil
	case CoverageSaved:
		e.Coverage.Patient = ownerOf(v, e.Coverage.Patient, v.raw.CoveragesOf, func(c Coverage) bool { return c.ID == e.Coverage.ID })
		return e, nil
	case AuthorizationSaved:
		e.Authorization.Patient = ownerOf(v, e.Authorization.Patient, v.raw.AuthorizationsOf,
			func(a Authorization) bool { return a.ID == e.Authorization.ID })
		return e, nil
	}
	return v.homeOfDay(event)
}

// homeOfDay is the home of what is kept by patient and date.
func (v onePerson) homeOfDay(event Event) (Event, error) {
	var failed error
	switch e := event.(type) {
	case ActivitySaved:
		e.Activity.Patient = ownerOf(v, e.Activity.Patient, func(p PatientID) (rows []Activity) {
			rows, failed = v.raw.ActivitiesOf(p, e.Activity.Date, e.Activity.Date)
			return rows
		}, func(a Activity) bool { return a.ID == e.Activity.ID })
		return e, failed
	case AppointmentSaved:
		owner := ownerOf(v, e.Appointment.Patient, func(p PatientID) (rows []Appointment) {
			rows, failed = v.raw.AppointmentsOf(p, e.Appointment.Date, e.Appointment.Date)
			return rows
		}, func(a Appointment) bool { return a.ID == e.Appointment.ID })
		if e.Appointment.Patient = owner; e.Was != nil {
			was := *e.Was
			was.Patient = owner
			e.Was = &was
		}
		return e, failed
	case ContactTried:
		e.Attempt.Patient = ownerOf(v, e.Attempt.Patient, func(p PatientID) (rows []Attempt) {
			rows, failed = v.raw.AttemptsOf(p, e.Attempt.Date, e.Attempt.Date)
			return rows
		}, func(a Attempt) bool { return a.ID == e.Attempt.ID })
		return e, failed
	case ConsentSaved:
		owner := ownerOf(v, e.Consent.Patient, func(p PatientID) (rows []Consent) {
			rows, failed = v.raw.ConsentsOf(p)
			return rows
		}, func(c Consent) bool { return c.ID == e.Consent.ID })
		if e.Consent.Patient = owner; e.Was != nil {
			was := *e.Was
			was.Patient = owner
			e.Was = &was
		}
		return e, failed
	case DisclosureMade:
		e.Disclosure.Patient = ownerOf(v, e.Disclosure.Patient, func(p PatientID) (rows []Disclosure) {
			rows, failed = v.raw.DisclosuresOf(p, e.Disclosure.Day, e.Disclosure.Day)
			return rows
		}, func(d Disclosure) bool { return d.ID == e.Disclosure.ID })
		return e, failed
	case PaperTyped:
		owner, err := v.ownerOfPaper(e.Patient, e.Date)
		e.Patient = owner
		return e, err
	case ClaimAffected:
		if e.Claim.Visit != "" {
			ref, err := v.homeRef(VisitRef{Visit: e.Claim.Visit, Patient: e.Claim.Patient, Date: e.Claim.Date})
			e.Claim.Visit, e.Claim.Patient = ref.Visit, ref.Patient
			return e, err
		}
		return e, nil
	case NoticeRaised:
		if e.Notice.Visit != "" {
			ref, err := v.homeRef(VisitRef{Visit: e.Notice.Visit, Patient: e.Notice.Patient, Date: e.Notice.Date})
			e.Notice.Visit, e.Notice.Patient = ref.Visit, ref.Patient
			return e, err
		}
		return e, nil
	}
	return event, nil
}

// ownerOfPaper is the record with what paper says of a day; the kept one where neither
// has anything.
func (v onePerson) ownerOfPaper(patient PatientID, date Date) (PatientID, error) {
	figures, err := v.raw.PaperOn(date, date)
	owner := ownerOf(v, patient, func(p PatientID) []PaperFigure {
		return slices.DeleteFunc(slices.Clone(figures), func(f PaperFigure) bool { return f.Removed || f.Patient != p })
	}, func(PaperFigure) bool { return true })
	return owner, err
}
