package clinic

// WithdrawCorrection takes back a correction that waits: the word of the person
// who proposed it.
type WithdrawCorrection struct {
	Ref        VisitRef
	Correction CorrectionID
}

func (WithdrawCorrection) Act() Act { return ActCorrect }

// Decide records it; nothing where it was taken back before. It is refused to
// anybody but the proposer, and once a second person has settled it.
func (c WithdrawCorrection) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	correction, found := visit.correctionBy(c.Correction)
	switch {
	case !found:
		return nil, refuse("no_such_correction")
	case correction.Proposed.By != env.Actor.Staff:
		return nil, refuse("not_proposer")
	case correction.Withdrawn:
		return nil, nil
	case !correction.Open():
		return nil, refuse("correction_settled")
	}
	return []Event{CorrectionSettled{VisitRef: c.Ref, Correction: c.Correction, Withdrawn: true}}, nil
}
