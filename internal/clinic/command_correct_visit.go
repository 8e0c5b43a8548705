package clinic

import (
	"slices"
	"strings"
)

// CorrectVisit changes what is wrong about a visit at once, with a reason: when
// the patient came or left, an absence, or that it was somebody else. What a
// counselor attested does not change this way (ProposeCorrection), and neither
// does a counselor's word (Attest).
type CorrectVisit struct {
	Ref    VisitRef
	Change Change
	Reason string
}

func (CorrectVisit) Act() Act { return ActAttendance }

// Decide records the change; nothing where it is so already. What is replaced is
// taken back first, so that the journal keeps the reason.
func (c CorrectVisit) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	reason := strings.TrimSpace(c.Reason)
	switch {
	case reason == "":
		return nil, refuse("no_reason")
	case c.Change.Attestation != nil:
		return nil, refuse("no_change")
	}
	change := c.Change.inUTC()
	facts, err := factsOf(view, env, visit, Correction{Reason: reason, Change: change})
	if err != nil || len(facts) == 0 {
		return nil, err
	}
	facts = slices.Concat(replaced(visit, change, reason), facts)
	events, err := plainly(view, env, visit, facts)
	if err != nil || !change.WithdrawnAll {
		return events, err
	}
	return append(events, switchBack(view, visit)...), nil
}

// replaced takes back what another time of coming or leaving stands for.
func replaced(v Visit, change Change, reason string) []VisitEvent {
	switch {
	case !change.Arrival.IsZero() && v.Arrival != nil:
		return []VisitEvent{ArrivalWithdrawn{VisitRef: v.VisitRef, Reason: reason}}
	case !change.Departure.IsZero() && v.Departure != nil:
		return []VisitEvent{DepartureWithdrawn{VisitRef: v.VisitRef, Reason: reason}}
	}
	return nil
}
