package clinic

import (
	"slices"
	"time"
)

// decideVisit decides facts about a visit that exists, which one member of staff
// may record alone, and the credit that follows from them.
func decideVisit(view View, env Env, ref VisitRef, decide func(Visit) ([]VisitEvent, error)) ([]Event, error) {
	visit, err := visitAt(view, ref)
	if err != nil {
		return nil, err
	}
	facts, err := decide(visit)
	if err != nil {
		return nil, err
	}
	return plainly(view, env, visit, facts)
}

// visitAt finds a visit; one that nobody opened is refused.
func visitAt(view View, ref VisitRef) (Visit, error) {
	visit, found, err := view.Visit(ref)
	if err == nil && !found {
		err = refuse("no_such_visit")
	}
	return visit, err
}

// CheckInByDesk records that staff saw a patient come in, with or without a
// card: the claim and the arrival in one.
type CheckInByDesk struct {
	Patient PatientID
	Track   TrackID
	Date    Date
	At      time.Time // when they came; zero is now

	Slot        int           // of several meetings of the track on the date
	Appointment AppointmentID // instead of a track
	Afterwards  bool          // from paper, for a time when nobody could enter it: the lobby's news are left out
}

func (c CheckInByDesk) meeting() Meeting {
	return Meeting{Track: c.Track, Date: c.Date, Slot: c.Slot, Appointment: c.Appointment}
}

func (CheckInByDesk) Act() Act { return ActAttendance }

// Decide opens the visit, takes back an absence, and confirms the arrival.
func (c CheckInByDesk) Decide(view View, env Env) ([]Event, error) {
	visit, opened, err := comeTo(view, env, c.Patient, c.meeting())
	if err != nil {
		return nil, err
	}
	at, err := momentOf(c.At, env)
	if err != nil {
		return nil, err
	}
	if c.Afterwards {
		opened = slices.DeleteFunc(opened, func(e Event) bool { _, notice := e.(NoticeRaised); return notice })
	}
	var facts []VisitEvent
	if visit.Absence != nil {
		facts = append(facts, AbsenceWithdrawn{VisitRef: visit.VisitRef, Reason: "came", Was: visit.Absence})
	}
	if visit.Claim == nil {
		facts = append(facts, VisitClaimed{VisitRef: visit.VisitRef, At: at, Via: ViaDesk})
	}
	if visit.Arrival == nil {
		facts = append(facts, ArrivalConfirmed{VisitRef: visit.VisitRef, At: arrivalOf(visit, at), Afterwards: c.Afterwards})
	}
	if visit.Departure != nil {
		facts = append(facts, returned(visit, at)...)
	}
	done, err := plainly(view, env, visit, facts)
	if err != nil {
		return nil, err
	}
	return append(opened, done...), nil
}

// returned are the facts of a patient who left and is here again: the time
// between is time away.
func returned(visit Visit, at time.Time) []VisitEvent {
	facts := []VisitEvent{DepartureWithdrawn{VisitRef: visit.VisitRef, Reason: "came back", Was: visit.Departure}}
	if away := (Span{From: visit.Departure.At, To: at}); away.From.Before(away.To) {
		facts = append(facts, VisitReturned{VisitRef: visit.VisitRef, Away: away})
	}
	return facts
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
type ConfirmArrival struct {
	Ref VisitRef

	Afterwards bool // from paper, for a time when nobody could enter it
}

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
		return []VisitEvent{ArrivalConfirmed{VisitRef: c.Ref, At: v.Claim.At, Afterwards: c.Afterwards}}, nil
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

	Afterwards bool         // from paper, for a time when nobody could enter it
	Cause      AbsenceCause // sent home, and why; "" where they left by themselves
	Note       string       // what was said of it
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
		return []VisitEvent{VisitDeparted{VisitRef: c.Ref, At: at, Via: ViaDesk, Afterwards: c.Afterwards, Cause: c.Cause, Note: c.Note}}, nil
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
