package clinic

import "time"

// Appointment is a single meeting of one patient: individual, family, a drug
// test, or the evaluation before an admission. It is a session of its own.
type Appointment struct {
	ID        AppointmentID `json:"id"`
	Patient   PatientID     `json:"patient"`
	Program   ProgramID     `json:"program"`
	Service   ServiceID     `json:"service"`
	Date      Date          `json:"date"`
	Start     ClockTime     `json:"start"`
	End       ClockTime     `json:"end"`
	Topic     string        `json:"topic,omitempty"`
	Room      string        `json:"room,omitempty"`
	Counselor StaffID       `json:"counselor,omitempty"`
	Modality  Modality      `json:"modality,omitempty"`
	Cancelled bool          `json:"cancelled,omitempty"`
	Reason    string        `json:"reason,omitempty"` // of the cancellation
}

// Session is the session that an appointment is, with one block.
func (a Appointment) Session(program Program, zone *time.Location) Session {
	block := Block{
		ID: BlockID(a.ID), Weekday: a.Date.Weekday(), Start: a.Start, End: a.End, Service: a.Service, Topic: a.Topic,
		Modality: a.Modality, Groups: []Group{{ID: GroupID(a.ID), Room: a.Room, Counselor: a.Counselor, Capacity: 1}},
	}
	program = program.On(a.Date)
	s := newSession(program, a.Date, zone)
	s.ID, s.Appointment = AppointmentSessionID(a.ID), a.ID
	return s.withBlocks(program, []Block{block}, zone)
}
