package clinic

// ClosureSaved adds, changes or removes days on which the clinic does not meet.
type ClosureSaved struct {
	Closure Closure  `json:"closure"`
	Was     *Closure `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new
}

// SessionChanged is what is different about one meeting of a track.
type SessionChanged struct {
	Change SessionChange `json:"change"`
}

// AppointmentSaved adds, changes or cancels one patient's appointment.
type AppointmentSaved struct {
	Appointment Appointment  `json:"appointment"`
	Was         *Appointment `json:"was,omitempty"` // before, so that an undo can save it again; nil where it is new
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
	Was       int         `json:"was,omitempty"` // weeks before, so that an undo can set them again; 0 followed the program
}

// OpeningSet says what a stay brought along from before Daybook, or that this was
// said in error.
type OpeningSet struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Opening   Opening     `json:"opening"`
	Was       *Opening    `json:"was,omitempty"`       // before, so that an undo can set it again; nil where there was none
	Withdrawn bool        `json:"withdrawn,omitempty"` // the stay brought nothing along

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

// StayWithdrawn says that a stay was opened in error: it is none of the
// patient's. It holds until the same stay is opened again.
type StayWithdrawn struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Reason    string      `json:"reason,omitempty"`
}

// DischargeWithdrawn says that a stay was ended in error: it goes on.
type DischargeWithdrawn struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Reason    string      `json:"reason,omitempty"`
}

// Recertified says that the need for the program was certified anew on a day, or
// that this was recorded in error.
type Recertified struct {
	Admission AdmissionID `json:"admission"`
	Patient   PatientID   `json:"patient"`
	Date      Date        `json:"date"`
	Withdrawn bool        `json:"withdrawn,omitempty"`

	Why string `json:"why,omitempty"` // why it was changed, where that had to be said (see LooksBack)
}

func (ClosureSaved) Kind() string       { return "closure.saved" }
func (SessionChanged) Kind() string     { return "session.changed" }
func (AppointmentSaved) Kind() string   { return "appointment.saved" }
func (GroupCounted) Kind() string       { return "session.group_counted" }
func (AdmissionExtended) Kind() string  { return "admission.extended" }
func (OpeningSet) Kind() string         { return "admission.opening_set" }
func (Recertified) Kind() string        { return "admission.recertified" }
func (StayWithdrawn) Kind() string      { return "admission.withdrawn" }
func (DischargeWithdrawn) Kind() string { return "admission.discharge_withdrawn" }
