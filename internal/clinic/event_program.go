package clinic

// ClosureSaved adds, changes or removes days on which the clinic does not meet.
type ClosureSaved struct {
	Closure Closure `json:"closure"`
}

// SessionChanged is what is different about one meeting of a track.
type SessionChanged struct {
	Change SessionChange `json:"change"`
}

// AppointmentSaved adds, changes or cancels one patient's appointment.
type AppointmentSaved struct {
	Appointment Appointment `json:"appointment"`
}

// GroupCounted is a counselor's head count of one group in one block. It
// concerns no one patient.
type GroupCounted struct {
	Count HeadCount `json:"count"`
}

// AdmissionExtended sets how many weeks a stay is expected to last.
type AdmissionExtended struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Weeks     int         `json:"weeks"`
	Reason    string      `json:"reason,omitempty"`
}

// OpeningSet says what a stay brought along from before Daybook.
type OpeningSet struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Opening   Opening     `json:"opening"`
}

// Recertified says that the need for the program was certified anew on a day, or
// that this was recorded in error.
type Recertified struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Date      Date        `json:"date"`
	Withdrawn bool        `json:"withdrawn,omitempty"`
}

func (ClosureSaved) Kind() string      { return "closure.saved" }
func (SessionChanged) Kind() string    { return "session.changed" }
func (AppointmentSaved) Kind() string  { return "appointment.saved" }
func (GroupCounted) Kind() string      { return "session.group_counted" }
func (AdmissionExtended) Kind() string { return "admission.extended" }
func (OpeningSet) Kind() string        { return "admission.opening_set" }
func (Recertified) Kind() string       { return "admission.recertified" }
