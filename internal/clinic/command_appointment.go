package clinic

import (
	"slices"
	"strings"
)

// SaveAppointment books an appointment or changes one. Its patient and date
// never change under an id: on another day it is another appointment, and moving
// is cancelling one and booking one in the same batch.
type SaveAppointment struct{ Appointment Appointment }

func (SaveAppointment) Act() Act { return ActAppointments }

// Decide refuses an appointment of a service that its program does not have,
// outside of a stay in that program (an evaluation may come before one), and at
// the time of another appointment of the patient.
func (c SaveAppointment) Decide(view View, env Env) ([]Event, error) {
	a := c.Appointment.trimmed()
	a.Cancelled, a.Reason = false, ""
	if err := checkAppointment(view, a); err != nil {
		return nil, err
	}
	all, err := appointmentsOf(view, a.Patient)
	if err != nil {
		return nil, err
	}
	saved := AppointmentSaved{Appointment: a}
	if at := slices.IndexFunc(all, func(x Appointment) bool { return x.ID == a.ID }); at >= 0 {
		saved.Was = &all[at]
		switch old := all[at]; {
		case old == a:
			return nil, nil
		case old.Date != a.Date:
			return nil, refuse("appointment_date")
		case old.Cancelled:
			return nil, refuse("appointment_cancelled")
		}
		if err := nobodyCameTo(view, a); err != nil {
			return nil, err
		}
	}
	if err := apartFrom(all, a); err != nil {
		return nil, err
	}
	return []Event{saved}, nil
}

func (a Appointment) trimmed() Appointment {
	a.Topic, a.Room = strings.TrimSpace(a.Topic), strings.TrimSpace(a.Room)
	return a
}

func checkAppointment(view View, a Appointment) error {
	if a.ID == "" {
		return refuse("no_id")
	}
	if _, ok := view.Patient(a.Patient); !ok {
		return refuse("no_such_patient")
	}
	program, ok := programOn(view, a.Program, a.Date)
	if !ok {
		return refuse("no_such_program")
	}
	service, ok := program.Service(a.Service)
	switch {
	case !ok || service.Kind == KindBreak:
		return refuse("no_such_service")
	case a.Date.IsZero():
		return refuse("no_date")
	case !(Block{Weekday: a.Date.Weekday(), Start: a.Start, End: a.End}).sound():
		return refuse("block_times")
	}
	if _, known := view.Staff(a.Counselor); a.Counselor != "" && !known {
		return refuse("no_such_staff")
	}
	stay, admitted := AdmissionOn(view.AdmissionsOf(a.Patient), a.Date)
	if service.Kind != KindEvaluation && (!admitted || stay.Program != a.Program) {
		return refuse("not_in_program")
	}
	return nil
}

// appointmentsOf are all appointments of a patient, ever: a short range scan.
func appointmentsOf(view View, patient PatientID) ([]Appointment, error) {
	return view.AppointmentsOf(patient, Date{1, 1, 1}, Date{9999, 12, 31})
}

// apartFrom refuses an appointment at the time of another one of the patient.
func apartFrom(all []Appointment, a Appointment) error {
	for _, other := range all {
		if other.ID == a.ID || other.Cancelled {
			continue
		}
		offset := ClockTime(24 * 60 * other.Date.DaysSince(a.Date))
		if other.Start+offset < a.End && a.Start < other.End+offset {
			return &Refusal{Code: "appointment_overlap", Args: map[string]any{"Start": other.Start.String(), "End": other.End.String()}}
		}
	}
	return nil
}

// nobodyCameTo refuses where the patient already checked in to the appointment.
func nobodyCameTo(view View, a Appointment) error {
	ref := Meeting{Date: a.Date, Appointment: a.ID}.RefOf(a.Patient)
	visit, found, err := view.Visit(ref)
	if err == nil && found && visit.came() {
		err = refuse("appointment_attended")
	}
	return err
}

// CancelAppointment says that an appointment does not take place, or, with Back,
// that it does after all.
type CancelAppointment struct {
	Patient     PatientID
	Date        Date
	Appointment AppointmentID
	Reason      string // asked for, unless Back
	Back        bool
}

func (CancelAppointment) Act() Act { return ActAppointments }

// Decide refuses cancelling without a reason, and what the patient came to. It
// books nothing back over another appointment.
func (c CancelAppointment) Decide(view View, env Env) ([]Event, error) {
	all, err := appointmentsOf(view, c.Patient)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(all, func(a Appointment) bool { return a.ID == c.Appointment && a.Date == c.Date })
	if at < 0 {
		return nil, refuse("no_such_appointment")
	}
	a := all[at]
	switch {
	case a.Cancelled != c.Back:
		return nil, nil
	case c.Back:
		a.Cancelled, a.Reason = false, ""
		if err := apartFrom(all, a); err != nil {
			return nil, err
		}
		return []Event{AppointmentSaved{Appointment: a}}, nil
	}
	if a.Reason = strings.TrimSpace(c.Reason); a.Reason == "" {
		return nil, refuse("no_reason")
	}
	a.Cancelled = true
	if err := nobodyCameTo(view, a); err != nil {
		return nil, err
	}
	return []Event{AppointmentSaved{Appointment: a}}, nil
}
