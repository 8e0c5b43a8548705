package clinic

// AdmissionMoved corrects the first day of a stay. The plan that began with the
// stay begins with it still.
type AdmissionMoved struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	From      Date        `json:"from"`
	WasFrom   Date        `json:"was_from"`       // the first day as it was before, so that an undo can set it again
	Plan      *Plan       `json:"plan,omitempty"` // the stay's first plan, from the new day; nil where none began with the stay

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

func (AdmissionMoved) Kind() string { return "admission.moved" }

func (e AdmissionMoved) because(reason string) Event { e.Why = reason; return e }
func (e AdmissionMoved) why() string                 { return e.Why }

// Moved is the plans of a stay after its first day was corrected.
func (e AdmissionMoved) Moved(plans []Plan) []Plan {
	if e.Plan == nil {
		return plans
	}
	var moved []Plan
	for _, plan := range plans {
		if plan.From != e.WasFrom && plan.From != e.From {
			moved = append(moved, plan)
		}
	}
	return append([]Plan{*e.Plan}, moved...)
}
