package clinic

import (
	"errors"
	"testing"
)

func withServices(d *clinicDay) {
	d.changeProgram(func(p *Program) {
		p.Services = append(p.Services,
			Service{ID: "individual", Label: Label{Text: "Individual"}, Kind: KindIndividual, Counts: true},
			Service{ID: "evaluation", Label: Label{Text: "Evaluation"}, Kind: KindEvaluation},
			Service{ID: "pause", Label: Label{Text: "Pause"}, Kind: KindBreak})
	})
}

func anasHour() Appointment {
	return Appointment{ID: "hour", Patient: ana, Program: iop, Service: "individual", Date: friday, Start: At(14, 0), End: At(15, 0), Counselor: carl}
}

func TestBookingAnAppointment(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	a := anasHour()
	a.Topic, a.Cancelled = " first hour ", true
	wantKinds(t, d.doTwice(inGroup, SaveAppointment{Appointment: a}), "appointment.saved")
	if got := d.more.appointments["hour"]; got.Topic != "first hour" || got.Cancelled {
		t.Errorf("booked is booked, without spaces around its topic: got %+v", got)
	}
	a.Start = At(14, 30)
	d.doTwice(inGroup, SaveAppointment{Appointment: a})
	cancel := CancelAppointment{Patient: ana, Date: friday, Appointment: "hour", Reason: "she is away"}
	wantKinds(t, d.doTwice(inGroup, cancel), "appointment.saved")
	d.refused(inGroup, SaveAppointment{Appointment: anasHour()}, "appointment_cancelled")
	undo, _ := Undo(cancel, []Event{AppointmentSaved{}}, "a slip")
	d.doTwice(inGroup, undo)
	if got := d.more.appointments["hour"]; got.Cancelled || got.Start != At(14, 30) {
		t.Errorf("it takes place after all, at its time: got %+v", got)
	}
}

func TestAppointmentsThatAreRefused(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	d.do(inGroup, SaveAppointment{Appointment: anasHour()})
	tests := map[string]func(*Appointment){
		"no_id":           func(a *Appointment) { a.ID = "" },
		"no_such_patient": func(a *Appointment) { a.Patient = "nobody" },
		"no_such_program": func(a *Appointment) { a.Program = "none" },
		"no_such_service": func(a *Appointment) { a.Service = "pause" },
		"no_date":         func(a *Appointment) { a.Date = Date{} },
		"block_times":     func(a *Appointment) { a.End = a.Start },
		"no_such_staff":   func(a *Appointment) { a.Counselor = "nobody" },
		"not_in_program":  func(a *Appointment) { a.Date = Date{2025, 12, 31} },
	}
	for code, spoil := range tests {
		bad := anasHour()
		bad.ID = "another"
		spoil(&bad)
		d.refused(atDesk, SaveAppointment{Appointment: bad}, code)
	}
	moved := anasHour()
	moved.Date = saturday
	d.refused(atDesk, SaveAppointment{Appointment: moved}, "appointment_date")
	d.refused(atDesk, CancelAppointment{Patient: ana, Date: friday, Appointment: "hour"}, "no_reason")
	d.refused(atDesk, CancelAppointment{Patient: ana, Date: friday, Appointment: "none", Reason: "x"}, "no_such_appointment")
	d.broken = errDisk
	if _, err := (SaveAppointment{Appointment: anasHour()}).Decide(d, d.env(atDesk)); !errors.Is(err, errDisk) {
		t.Errorf("what the disk says is passed on, got %v", err)
	}
}

func TestAppointmentsOfOnePatientDoNotOverlap(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	d.do(inGroup, SaveAppointment{Appointment: anasHour()})
	second := anasHour()
	second.ID, second.Start, second.End = "second", At(14, 59), At(16, 0)
	if refusal := d.refused(atDesk, SaveAppointment{Appointment: second}, "appointment_overlap"); refusal.Args["Start"] != "14:00" {
		t.Errorf("the sentence says when the other one is, got %v", refusal.Args)
	}
	second.Start = At(15, 0)
	d.do(atDesk, SaveAppointment{Appointment: second}) // one after the other
	night := anasHour()
	night.ID, night.Start, night.End = "night", At(23, 0), At(25, 0)
	d.do(atDesk, SaveAppointment{Appointment: night})
	early := anasHour()
	early.ID, early.Date, early.Start, early.End = "early", saturday, At(0, 30), At(1, 30)
	d.refused(atDesk, SaveAppointment{Appointment: early}, "appointment_overlap") // the night's runs until one
	early.Patient = ben
	d.do(atDesk, SaveAppointment{Appointment: early}) // another patient may
}

func TestAnEvaluationComesBeforeTheStay(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "cy", Number: "3", Given: "Cy"}})
	a := anasHour()
	a.Patient, a.Date, a.Start, a.End = "cy", monday, At(8, 0), At(9, 0)
	d.refused(atDesk, SaveAppointment{Appointment: a}, "not_in_program")
	a.Service = "evaluation"
	d.do(atDesk, SaveAppointment{Appointment: a})
	d.do(atDesk, CheckInByDesk{Patient: "cy", Date: monday, Appointment: "hour"})
	d.refused(atDesk, CancelAppointment{Patient: "cy", Date: monday, Appointment: "hour", Reason: "x"}, "appointment_attended")
	a.Room = "2"
	d.refused(atDesk, SaveAppointment{Appointment: a}, "appointment_attended")
}
