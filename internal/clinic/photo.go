package clinic

import "bytes"

// MaxPhoto is the largest photo of a patient in bytes. It lies in the journal for
// as long as everything else.
const MaxPhoto = 40 * 1024

// PhotoSet keeps a photo of a patient for the desk; an empty one removes it.
type PhotoSet struct {
	Patient PatientID `json:"patient"`
	JPEG    []byte    `json:"jpeg,omitempty"`
}

func (PhotoSet) Kind() string { return "patient.photo" }

// SetPhoto keeps or removes a patient's photo. Its undo is setting the one before.
type SetPhoto struct {
	Patient PatientID
	JPEG    []byte // empty removes it
}

func (SetPhoto) Act() Act { return ActPatients }

// Decide refuses what is no JPEG or too large, and any photo while the clinic keeps
// none.
func (c SetPhoto) Decide(view View, _ Env) ([]Event, error) {
	if _, ok := view.Patient(c.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	old, err := view.PhotoOf(c.Patient)
	switch {
	case err != nil:
		return nil, err
	case bytes.Equal(old, c.JPEG):
		return nil, nil
	case len(c.JPEG) == 0:
		return []Event{PhotoSet{Patient: c.Patient}}, nil
	case !view.Settings().Photos:
		return nil, refuse("photos_off")
	case len(c.JPEG) > MaxPhoto:
		return nil, refuse("photo_large")
	case !bytes.HasPrefix(c.JPEG, []byte{0xff, 0xd8}):
		return nil, refuse("photo_unread")
	}
	return []Event{PhotoSet{Patient: c.Patient, JPEG: c.JPEG}}, nil
}
