package clinic

// SetPartTwo says whether a stay's records are under 42 CFR Part 2.
type SetPartTwo struct {
	Patient   PatientID
	Admission AdmissionID
	PartTwo   bool
}

// Act is changing patients.
func (SetPartTwo) Act() Act { return ActPatients }

// Decide refuses a stay that is not there.
func (c SetPartTwo) Decide(view View, _ Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	switch {
	case !ok:
		return nil, refuse("not_in_program")
	case admission.PartTwo == c.PartTwo:
		return nil, nil
	}
	return []Event{PartTwoSet{Admission: c.Admission, Patient: c.Patient, PartTwo: c.PartTwo}}, nil
}
