package clinic

import "slices"

// Recertify records that the need for the program was certified anew on a day;
// Withdraw takes such a record back.
type Recertify struct {
	Patient   PatientID
	Admission AdmissionID
	Date      Date
	Withdraw  bool
}

func (Recertify) Act() Act { return ActPatients }

// Decide refuses a day outside the stay or still to come.
func (c Recertify) Decide(view View, env Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Patient, c.Admission)
	switch recorded := slices.Contains(admission.Certified, c.Date); {
	case !ok:
		return nil, refuse("not_in_program")
	case recorded != c.Withdraw:
		return nil, nil
	case c.Withdraw:
	case !admission.ActiveOn(c.Date):
		return nil, refuse("recertified_outside")
	case c.Date.After(env.Today()):
		return nil, refuse("recertified_to_come")
	}
	return []Event{Recertified{Admission: c.Admission, Patient: c.Patient, Date: c.Date, Withdrawn: c.Withdraw}}, nil
}
