package book

import "daybook/internal/clinic"

// DueOn are the sessions that a patient should come to on a date, as of now.
func (b *Book) DueOn(patient clinic.PatientID, date clinic.Date) (due []clinic.DueSession, err error) {
	err = b.Read(func(v clinic.View) error {
		due, err = clinic.DueOn(v, patient, date, b.Now())
		return err
	})
	return due, err
}

// PreviewMove is what another first day would make of a stay. It refuses what
// moving it would refuse.
func (b *Book) PreviewMove(move clinic.MoveAdmission) (preview clinic.MovePreview, err error) {
	err = b.Read(func(v clinic.View) error {
		preview, err = clinic.PreviewMove(v, clinic.Env{Now: b.Now(), Zone: b.Zone()}, move)
		return err
	})
	return preview, err
}

// PreviewStepDown is what a change of the level of care would make of a patient's
// weeks.
func (b *Book) PreviewStepDown(step clinic.StepDown) (preview clinic.StepPreview, err error) {
	err = b.Read(func(v clinic.View) error {
		preview = clinic.PreviewStepDown(v, step)
		return nil
	})
	return preview, err
}
