package clinic

import "slices"

// UndoDischarge takes a discharge back: the stay goes on, or ends as it did before
// the last day was changed.
type UndoDischarge struct {
	Done   Discharged
	Reason string
}

func (UndoDischarge) Act() Act { return ActPatients }

// Decide is refused where the patient was admitted again since: two stays would
// cover the same days. It does nothing where the discharge was taken back, or
// changed, since.
func (c UndoDischarge) Decide(view View, _ Env) ([]Event, error) {
	stay, ok := admissionByID(view, c.Done.Patient, c.Done.Admission)
	if !ok || stay.Discharged != c.Done.Date || stay.Reason != c.Done.Reason {
		return nil, nil
	}
	overlaps := slices.ContainsFunc(view.AdmissionsOf(c.Done.Patient), func(a Admission) bool {
		return a.ID != stay.ID && a.From.After(stay.From) && (c.Done.WasDate.IsZero() || !a.From.After(c.Done.WasDate))
	})
	switch {
	case overlaps:
		return nil, refuse("already_admitted")
	case c.Done.WasDate.IsZero():
		return []Event{DischargeWithdrawn{Admission: stay.ID, Patient: stay.Patient, Reason: c.Reason}}, nil
	}
	return []Event{Discharged{Admission: stay.ID, Patient: stay.Patient, Date: c.Done.WasDate, Reason: c.Done.WasReason,
		WasDate: stay.Discharged, WasReason: stay.Reason}}, nil
}
