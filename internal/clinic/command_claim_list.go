package clinic

import (
	"slices"
	"time"
)

// ClaimByList records that a telehealth meeting's own list of participants had a
// patient in it. It is a claim of presence like a card's: nobody saw them, and the
// arrival is confirmed and the groups are attested as for anybody else.
type ClaimByList struct {
	Patient PatientID
	Meeting Meeting
	From    time.Time // when they first joined
	To      time.Time // when they last left; zero where the list does not say
	Away    []Span    // between, in order: they had left the meeting and joined it again
}

func (ClaimByList) Act() Act { return ActAttendance }

// Decide opens the visit, takes back an absence, and claims presence by telehealth.
// A patient who checked in some other way keeps that: nothing is recorded.
func (c ClaimByList) Decide(view View, env Env) ([]Event, error) {
	visit, opened, err := comeTo(view, env, c.Patient, c.Meeting)
	if err != nil {
		return nil, err
	}
	if visit.Claim != nil || visit.Arrival != nil {
		return nil, nil
	}
	from, err := momentOf(c.From, env)
	if err != nil {
		return nil, err
	}
	var facts []VisitEvent
	if visit.Absence != nil {
		facts = append(facts, AbsenceWithdrawn{VisitRef: visit.VisitRef, Reason: "came", Was: visit.Absence})
	}
	facts = append(facts, VisitClaimed{VisitRef: visit.VisitRef, At: from, Via: ViaList})
	if visit.Modality != Telehealth {
		facts = append(facts, VisitModalitySet{VisitRef: visit.VisitRef, Modality: Telehealth})
	}
	facts = append(facts, c.times(visit.VisitRef, env)...)
	done, err := plainly(view, env, visit, facts)
	return append(opened, done...), err
}

// times are the facts about leaving. A meeting that still goes on has no end yet.
func (c ClaimByList) times(ref VisitRef, env Env) []VisitEvent {
	var facts []VisitEvent
	for _, away := range c.Away {
		if away.From.Before(away.To) && !away.To.After(env.Now) {
			facts = append(facts, VisitReturned{VisitRef: ref, Away: Span{From: away.From.UTC(), To: away.To.UTC()}})
		}
	}
	if !c.To.IsZero() && !c.To.Before(c.From) && !c.To.After(env.Now) {
		facts = append(facts, VisitDeparted{VisitRef: ref, At: c.To.UTC(), Via: ViaList})
	}
	return facts
}

// UndoClaim takes back what a list claimed, and nothing that was so before it or
// came since.
type UndoClaim struct {
	Ref    VisitRef
	Facts  []Event // what the list recorded
	Reason string
}

func (UndoClaim) Act() Act { return ActAttendance }

// Decide takes back each fact that still holds.
func (c UndoClaim) Decide(view View, env Env) ([]Event, error) {
	undo := UndoCheckIn{Ref: c.Ref, Facts: c.Facts, Reason: c.Reason}
	events, err := decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		var back []VisitEvent
		for _, fact := range factsAbout(c.Facts, c.Ref) {
			undone := c.back(v, fact)
			if returned, ok := fact.(VisitReturned); undone == nil && (!ok || slices.Contains(v.Away, returned.Away)) {
				undone = undo.back(v, fact)
			}
			if undone != nil {
				back = append(back, undone)
			}
		}
		return back, nil
	})
	if err != nil || len(events) == 0 {
		return nil, err
	}
	return append(events, undo.trackBefore(view)...), nil
}

func (c UndoClaim) back(v Visit, fact VisitEvent) VisitEvent {
	switch was := fact.(type) {
	case VisitDeparted:
		if v.Departure != nil && v.Departure.Via == was.Via && v.Departure.At.Equal(was.At) {
			return DepartureWithdrawn{VisitRef: c.Ref, Reason: c.Reason}
		}
	case VisitModalitySet:
		if v.Modality == was.Modality {
			return VisitModalitySet{VisitRef: c.Ref}
		}
	}
	return nil
}
