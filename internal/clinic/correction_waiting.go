package clinic

// WaitingCorrection is a correction that waits for a second member of staff, with
// whose visit it is about.
type WaitingCorrection struct {
	OpenCorrection
	Name      string
	Admission AdmissionID // the stay of the visit's date; "" for none
}

// WaitingCorrections lists what waits, oldest first.
func WaitingCorrections(view View) ([]WaitingCorrection, error) {
	open, err := view.OpenCorrections()
	waiting := make([]WaitingCorrection, 0, len(open))
	for _, each := range open {
		patient, _ := view.Patient(each.Ref.Patient)
		stay, _ := AdmissionOn(view.AdmissionsOf(each.Ref.Patient), each.Ref.Date)
		waiting = append(waiting, WaitingCorrection{OpenCorrection: each, Name: patient.SortName(), Admission: stay.ID})
	}
	return waiting, err
}
