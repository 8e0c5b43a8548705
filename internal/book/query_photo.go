package book

import "daybook/internal/clinic"

// Photo is a patient's photo for the desk, as JPEG; nil where there is none.
func (b *Book) Photo(patient clinic.PatientID) (photo []byte, err error) {
	err = b.Read(func(v clinic.View) error {
		photo, err = v.PhotoOf(patient)
		return err
	})
	return photo, err
}

// MeetingNames are the patients by what telehealth meetings call them, as the desk
// said.
func (b *Book) MeetingNames() (names map[string]clinic.PatientID, err error) {
	err = b.Read(func(v clinic.View) error {
		names = clinic.NamesInMeetings(v)
		return nil
	})
	return names, err
}
