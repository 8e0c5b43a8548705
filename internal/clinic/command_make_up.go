package clinic

import (
	"slices"
	"time"
)

// LinkMakeUp says which missed session a visit replaces; nil takes the link back.
type LinkMakeUp struct {
	Ref     VisitRef
	MakesUp *VisitRef
}

func (LinkMakeUp) Act() Act { return ActAttendance }

// Decide links the visit to an absence, or to a session that the patient should
// have come to and did not, before or after it in the same stay. One missed
// session is made up once. A make-up in another track comes on top of the
// patient's own session of the day: it was no switch.
func (c LinkMakeUp) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	linked := []Event{VisitMadeUp{VisitRef: c.Ref, MakesUp: c.MakesUp}}
	if c.MakesUp == nil {
		if visit.MakesUp == nil {
			return nil, nil
		}
		return append(linked, switchAgain(view, visit)...), nil
	}
	if visit.MakesUp != nil && *visit.MakesUp == *c.MakesUp {
		return nil, nil
	}
	if err := c.fits(view, env, visit); err != nil {
		return nil, err
	}
	return append(linked, switchBack(view, visit)...), nil
}

// switchAgain has a visit that makes up for nothing any more be the switch of
// track that it was.
func switchAgain(view View, v Visit) []Event {
	chosen, _ := view.ChosenTrack(v.Patient, v.Date)
	if v.SwitchedFrom == "" || chosen != v.SwitchedFrom || !v.cameBy() {
		return nil
	}
	return []Event{TrackChosen{Patient: v.Patient, Date: v.Date, Track: v.Session.Track, Was: chosen}}
}

func (c LinkMakeUp) fits(view View, env Env, visit Visit) error {
	missed := *c.MakesUp
	switch {
	case missed.Visit == c.Ref.Visit:
		return refuse("make_up_itself")
	case visit.Absence != nil:
		return refuse("is_absent")
	}
	stay, known := admissionByID(view, visit.Patient, visit.Admission)
	if !known || missed.Patient != visit.Patient || !stay.ActiveOn(missed.Date) {
		return refuse("make_up_other_stay")
	}
	was, err := wasMissed(view, env, missed)
	if err != nil {
		return err
	}
	if !was {
		return refuse("not_missed")
	}
	return c.once(view, stay)
}

// once refuses a missed session that another visit makes up for already.
func (c LinkMakeUp) once(view View, stay Admission) error {
	until := stay.Discharged
	if until.IsZero() {
		until = NewDate(9999, time.December, 31)
	}
	visits, err := view.VisitsOf(stay.Patient, stay.From, until)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(visits, func(v Visit) bool {
		return v.Visit != c.Ref.Visit && v.MakesUp != nil && *v.MakesUp == *c.MakesUp
	}) {
		return refuse("made_up_already")
	}
	return nil
}

// wasMissed reports whether a patient missed a session: as somebody recorded, or
// because it is over and they should have come and did not.
func wasMissed(view View, env Env, ref VisitRef) (bool, error) {
	visit, found, err := view.Visit(ref)
	switch {
	case err != nil:
		return false, err
	case found && visit.Absence != nil:
		return true, nil
	case found && (visit.cameBy() || len(visit.Attested) > 0):
		return false, nil
	}
	return shouldHaveCome(view, env, ref), nil
}

// shouldHaveCome looks for a session of the day that the visit would be, that the
// patient was expected to, and that is over.
func shouldHaveCome(view View, env Env, ref VisitRef) bool {
	admission, _ := AdmissionOn(view.AdmissionsOf(ref.Patient), ref.Date)
	for _, track := range view.TracksOf(admission.Program) {
		for _, session := range SessionsOn(view, track, ref.Date, env.Zone) {
			if VisitIDOf(ref.Patient, session.ID) == ref.Visit {
				return expects(view, ref.Patient, track, session) && !env.Now.Before(session.End)
			}
		}
	}
	return false
}
