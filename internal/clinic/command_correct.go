package clinic

import "strings"

// ProposeCorrection asks for a change to a visit that one member of staff may not
// make alone, such as to what a counselor attested. It changes nothing until
// somebody else accepts it.
type ProposeCorrection struct {
	Ref    VisitRef
	Change Change
	Reason string
}

func (ProposeCorrection) Act() Act { return ActCorrect }

// Decide records the proposal; nothing where it is so already, or where the same
// person has asked for the same before. It is refused where it does not fit the
// visit as it is.
func (c ProposeCorrection) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	reason := strings.TrimSpace(c.Reason)
	if reason == "" {
		return nil, refuse("no_reason")
	}
	change := c.Change.inUTC()
	correction := Correction{Reason: reason, Change: change, Proposed: Handled{By: env.Actor.Staff, At: env.Now}, Basis: basisOf(visit, change)}
	facts, err := factsOf(view, env, visit, correction)
	if err != nil || len(facts) == 0 {
		return nil, err
	}
	for _, other := range visit.Corrections {
		if other.Open() && other.Proposed.By == env.Actor.Staff && other.Change.sameAs(change) {
			return nil, nil
		}
	}
	id, err := NewID[CorrectionID](env.Random)
	if err != nil {
		return nil, err
	}
	return []Event{CorrectionProposed{VisitRef: c.Ref, Correction: id, Reason: reason, Change: change, Basis: correction.Basis}}, nil
}

// SettleCorrection is a second person's word on a correction, at once or days later.
type SettleCorrection struct {
	Ref        VisitRef
	Correction CorrectionID
	Accept     bool
}

func (SettleCorrection) Act() Act { return ActSettle }

// Decide records the word and, where it is yes, what follows from it. It is
// refused to the person who proposed it; and a yes where the visit is not any
// more what it was then: what the proposer looked at has changed in between.
func (c SettleCorrection) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	correction, found := visit.correctionBy(c.Correction)
	switch {
	case !found:
		return nil, refuse("no_such_correction")
	case !correction.Open() && correction.Settled.By == env.Actor.Staff && correction.Accepted == c.Accept:
		return nil, nil
	case !correction.Open():
		return nil, refuse("correction_settled")
	case correction.Proposed.By == env.Actor.Staff:
		return nil, refuse("same_person")
	}
	settled := CorrectionSettled{VisitRef: c.Ref, Correction: c.Correction, Accepted: c.Accept}
	if !c.Accept {
		return []Event{settled}, nil
	}
	return accepted(view, env, visit, correction, settled)
}

func (v Visit) correctionBy(id CorrectionID) (Correction, bool) {
	for _, correction := range v.Corrections {
		if correction.ID == id {
			return correction, true
		}
	}
	return Correction{}, false
}

// accepted are the facts of a correction that a second person agreed to.
func accepted(view View, env Env, visit Visit, correction Correction, settled CorrectionSettled) ([]Event, error) {
	if basisOf(visit, correction.Change) != correction.Basis {
		return nil, refuse("correction_outdated")
	}
	facts, err := factsOf(view, env, visit, correction)
	if err != nil {
		return nil, err
	}
	if len(facts) == 0 {
		return nil, refuse("correction_outdated")
	}
	events, err := withCredit(view, visit, env, append([]VisitEvent{settled}, facts...))
	if err != nil || !correction.Change.WithdrawnAll {
		return events, err
	}
	return append(events, switchBack(view, visit)...), nil
}
