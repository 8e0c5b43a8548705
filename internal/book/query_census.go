package book

import "daybook/internal/clinic"

// BeginCensus begins a census of the days between two dates, and says which patients
// are to be added to it (AddToCensus).
func (b *Book) BeginCensus(from, to clinic.Date, by clinic.Interval) (census *clinic.Census, patients []clinic.PatientID, err error) {
	err = b.Read(func(v clinic.View) error {
		v.EachStays(func(patient clinic.PatientID, stays []clinic.Admission) {
			for _, stay := range stays {
				if stay.Covers(from, to) {
					patients = append(patients, patient)
					return
				}
			}
		})
		census, err = clinic.NewCensus(v, from, to, by)
		return err
	})
	return census, patients, err
}

// AddToCensus counts patients in, as of now.
func (b *Book) AddToCensus(census *clinic.Census, patients ...clinic.PatientID) error {
	return b.Read(func(v clinic.View) error {
		for _, patient := range patients {
			if err := census.Add(v, patient, b.Now()); err != nil {
				return err
			}
		}
		return nil
	})
}
