package clinic

// UndoPlan takes a change of a plan back: the plan that began on the same day
// holds again, or else the one before goes on.
type UndoPlan struct{ Done PlanSet }

func (UndoPlan) Act() Act { return ActPatients }

// Decide does nothing where somebody set another plan from that day since, and
// never leaves a stay without any plan.
func (c UndoPlan) Decide(view View, _ Env) ([]Event, error) {
	stay, ok := admissionByID(view, c.Done.Patient, c.Done.Admission)
	if !ok {
		return nil, nil
	}
	now, set := stay.planFrom(c.Done.Plan.From)
	if !set || !now.same(c.Done.Plan) || c.Done.Was == nil && len(stay.Plans) == 1 {
		return nil, nil
	}
	back := PlanSet{Admission: stay.ID, Patient: stay.Patient, Plan: now, Was: &now, Withdrawn: true}
	if c.Done.Was != nil {
		back.Plan, back.Withdrawn = *c.Done.Was, false
	}
	return []Event{back}, nil
}
