package clinic

import "time"

// decideVisit decides facts about a visit that exists, and the credit that
// follows from them.
func decideVisit(view View, env Env, ref VisitRef, decide func(Visit) ([]VisitEvent, error)) ([]Event, error) {
	visit, found, err := view.Visit(ref)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, refuse("no_such_visit")
	}
	facts, err := decide(visit)
	if err != nil {
		return nil, err
	}
	return withCredit(visit, env, facts), nil
}

// withCredit adds the visit's new credit to the facts, where it changes. A visit
// that nobody ended has none yet.
func withCredit(visit Visit, env Env, facts []VisitEvent) []Event {
	events := make([]Event, 0, len(facts)+1)
	for _, fact := range facts {
		visit = visit.With(fact, Recorded{At: env.Now, Actor: env.Actor})
		events = append(events, fact)
	}
	ended := visit.Departure != nil || visit.Absence != nil || len(visit.Attested) > 0
	credit := CreditOf(visit)
	if len(facts) == 0 || visit.Credit == nil && !ended || visit.Credit != nil && sameCredit(*visit.Credit, credit) {
		return events
	}
	return append(events, VisitCredited{VisitRef: visit.VisitRef, Credit: credit})
}

func sameCredit(a, b Credit) bool {
	if a.Rule != b.Rule || a.Minutes != b.Minutes || a.Verified != b.Verified || len(a.Lines) != len(b.Lines) {
		return false
	}
	for i := range a.Lines {
		if a.Lines[i] != b.Lines[i] {
			return false
		}
	}
	return true
}

// CheckInByDesk records that staff saw a patient come in, with or without a
// card: the claim and the arrival in one.
type CheckInByDesk struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	At      time.Time // when they came; zero is now
}

func (CheckInByDesk) Act() Act { return ActAttendance }

// Decide opens the visit, takes back an absence, and confirms the arrival.
func (c CheckInByDesk) Decide(view View, env Env) ([]Event, error) {
	visit, opened, err := comeTo(view, env, c.Patient, c.Track, c.Date)
	if err != nil {
		return nil, err
	}
	at, err := momentOf(c.At, env)
	if err != nil {
		return nil, err
	}
	var facts []VisitEvent
	if visit.Absence != nil {
		facts = append(facts, AbsenceWithdrawn{VisitRef: visit.VisitRef, Reason: "came", Was: visit.Absence})
	}
	if visit.Claim == nil {
		facts = append(facts, VisitClaimed{VisitRef: visit.VisitRef, At: at, Via: ViaDesk})
	}
	if visit.Arrival == nil {
		facts = append(facts, ArrivalConfirmed{VisitRef: visit.VisitRef, At: arrivalOf(visit, at)})
	}
	if visit.Departure != nil {
		facts = append(facts, DepartureWithdrawn{VisitRef: visit.VisitRef, Reason: "came back", Was: visit.Departure})
	}
	return append(opened, withCredit(visit, env, facts)...), nil
}

// arrivalOf is when presence starts: the patient's own claim where there is one.
func arrivalOf(visit Visit, at time.Time) time.Time {
	if visit.Claim != nil {
		return visit.Claim.At
	}
	return at
}

// momentOf is the moment staff gave, or now; a moment that is still to come is refused.
func momentOf(at time.Time, env Env) (time.Time, error) {
	switch {
	case at.IsZero():
		return env.Now, nil
	case at.After(env.Now):
		return time.Time{}, refuse("time_to_come")
	}
	return at.UTC(), nil
}

// ConfirmArrival records that the desk saw a patient who says they are here.
type ConfirmArrival struct{ Ref VisitRef }

func (ConfirmArrival) Act() Act { return ActAttendance }

// Decide confirms the arrival from the moment of the claim; nothing where it is
// confirmed, refused where the patient never claimed to be in.
func (c ConfirmArrival) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		switch {
		case v.Arrival != nil:
			return nil, nil
		case v.Claim == nil:
			return nil, refuse("not_checked_in")
		}
		return []VisitEvent{ArrivalConfirmed{VisitRef: c.Ref, At: v.Claim.At}}, nil
	})
}

// WithdrawArrival takes the desk's confirmation back.
type WithdrawArrival struct {
	Ref    VisitRef
	Reason string
}

func (WithdrawArrival) Act() Act { return ActAttendance }

func (c WithdrawArrival) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		if v.Arrival == nil {
			return nil, nil
		}
		return []VisitEvent{ArrivalWithdrawn{VisitRef: c.Ref, Reason: c.Reason}}, nil
	})
}

// WithdrawClaim takes a check-in back, such as one with another patient's card,
// and the arrival with it.
type WithdrawClaim struct {
	Ref    VisitRef
	Reason string
}

func (WithdrawClaim) Act() Act { return ActAttendance }

// Decide also takes back the switch of track that came with the check-in: the
// patient is expected in their own track again.
func (c WithdrawClaim) Decide(view View, env Env) ([]Event, error) {
	var was Visit
	events, err := decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		was = v
		var facts []VisitEvent
		if v.Departure != nil {
			return nil, refuse("left_already")
		}
		if v.Claim != nil {
			facts = append(facts, ClaimWithdrawn{VisitRef: c.Ref, Reason: c.Reason})
		}
		if v.Arrival != nil {
			facts = append(facts, ArrivalWithdrawn{VisitRef: c.Ref, Reason: c.Reason})
		}
		return facts, nil
	})
	if err != nil || len(events) == 0 {
		return nil, err
	}
	return append(events, switchBack(view, was)...), nil
}

func switchBack(view View, v Visit) []Event {
	chosen, _ := view.ChosenTrack(v.Patient, v.Date)
	if v.SwitchedFrom == "" || chosen != v.Session.Track {
		return nil
	}
	return []Event{TrackChosen{Patient: v.Patient, Date: v.Date, Track: v.SwitchedFrom}}
}

// CheckOut records that staff saw a patient leave.
type CheckOut struct {
	Ref VisitRef
	At  time.Time // when they left; zero is now
}

func (CheckOut) Act() Act { return ActAttendance }

func (c CheckOut) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		since, in := v.Since()
		at, err := momentOf(c.At, env)
		switch {
		case err != nil:
			return nil, err
		case v.Departure != nil:
			return nil, nil
		case !in:
			return nil, refuse("not_checked_in")
		case at.Before(since):
			return nil, refuse("left_before_coming")
		}
		return []VisitEvent{VisitDeparted{VisitRef: c.Ref, At: at, Via: ViaDesk}}, nil
	})
}

// WithdrawDeparture takes a check-out back: the patient is still here.
type WithdrawDeparture struct {
	Ref    VisitRef
	Reason string
}

func (WithdrawDeparture) Act() Act { return ActAttendance }

func (c WithdrawDeparture) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		if v.Departure == nil {
			return nil, nil
		}
		return []VisitEvent{DepartureWithdrawn{VisitRef: c.Ref, Reason: c.Reason}}, nil
	})
}

// Attest records the counselor's word on one block of a visit.
type Attest struct {
	Ref         VisitRef
	Attestation Attestation
}

func (Attest) Act() Act { return ActAttest }

// Decide records it; nothing where the same member of staff said the same before.
func (c Attest) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		before, said := v.AttestationOf(c.Attestation.Block)
		if said && before.By == env.Actor.Staff && before.saysSameAs(c.Attestation) {
			return nil, nil
		}
		for _, block := range v.Session.Blocks {
			if block.Block == c.Attestation.Block {
				return []VisitEvent{BlockAttested{VisitRef: c.Ref, Attestation: c.Attestation}}, nil
			}
		}
		return nil, refuse("no_such_block")
	})
}

// RecordAbsence records why an expected visit earned nothing.
type RecordAbsence struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	Outcome Outcome
	Note    string
}

func (RecordAbsence) Act() Act { return ActAttendance }

func (c RecordAbsence) Decide(view View, env Env) ([]Event, error) {
	visit, events, err := openVisit(view, env, c.Patient, c.Track, c.Date)
	if err != nil {
		return nil, err
	}
	if visit.Absence != nil && visit.Absence.Outcome == c.Outcome && visit.Absence.Note == c.Note {
		return nil, nil
	}
	if c.Outcome != NotAdmitted && visit.In() {
		return nil, refuse("is_in")
	}
	fact := AbsenceRecorded{VisitRef: visit.VisitRef, Outcome: c.Outcome, Note: c.Note}
	return append(events, withCredit(visit, env, []VisitEvent{fact})...), nil
}

// WithdrawAbsence takes a recorded absence back.
type WithdrawAbsence struct {
	Ref    VisitRef
	Reason string
}

func (WithdrawAbsence) Act() Act { return ActAttendance }

func (c WithdrawAbsence) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		if v.Absence == nil {
			return nil, nil
		}
		return []VisitEvent{AbsenceWithdrawn{VisitRef: c.Ref, Reason: c.Reason}}, nil
	})
}
