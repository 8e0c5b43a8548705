package clinic

// SetModality says how a patient takes part in a whole visit: in person or by
// telehealth; "" follows each block. No minute changes with it, but a payer may
// ask for it.
type SetModality struct {
	Ref      VisitRef
	Modality Modality
}

func (SetModality) Act() Act { return ActAttendance }

// Decide records it; nothing where it is so already. In a billed period it is
// told as a claim affected.
func (c SetModality) Decide(view View, env Env) ([]Event, error) {
	visit, err := visitAt(view, c.Ref)
	if err != nil {
		return nil, err
	}
	switch {
	case c.Modality != "" && c.Modality != InPerson && c.Modality != Telehealth:
		return nil, refuse("no_such_modality")
	case c.Modality == visit.Modality:
		return nil, nil
	}
	minutes := 0
	if visit.Credit != nil {
		minutes = visit.Credit.Minutes
	}
	affected, err := visitAffected(view, env, visit, ClaimModality, minutes, minutes)
	return append([]Event{VisitModalitySet{VisitRef: c.Ref, Modality: c.Modality}}, affected...), err
}
