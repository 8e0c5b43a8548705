package clinic

import (
	"reflect"
	"slices"
)

// UndoClosure takes a saved closure back: a new one is removed, a changed one is
// again what it was.
type UndoClosure struct{ Saved ClosureSaved }

func (UndoClosure) Act() Act { return ActSchedule }

// Decide does nothing where somebody changed the closure since.
func (c UndoClosure) Decide(view View, env Env) ([]Event, error) {
	now := closureBy(view, c.Saved.Closure.ID)
	if now == nil || !reflect.DeepEqual(*now, c.Saved.Closure) {
		return nil, nil
	}
	back := c.Saved.Closure
	back.Removed = true
	if c.Saved.Was != nil {
		back = *c.Saved.Was
	}
	return SaveClosure{Closure: back}.Decide(view, env)
}

// UndoAppointment takes a saved appointment back: a new one is cancelled, a
// changed one is again what it was.
type UndoAppointment struct {
	Saved  AppointmentSaved
	Reason string // of the cancellation
}

func (UndoAppointment) Act() Act { return ActAppointments }

// Decide does nothing where somebody changed the appointment since, and is
// refused where the patient came to it.
func (c UndoAppointment) Decide(view View, env Env) ([]Event, error) {
	a := c.Saved.Appointment
	all, err := appointmentsOf(view, a.Patient)
	if err != nil || !slices.Contains(all, a) {
		return nil, err
	}
	if c.Saved.Was != nil {
		return SaveAppointment{Appointment: *c.Saved.Was}.Decide(view, env)
	}
	return CancelAppointment{Patient: a.Patient, Date: a.Date, Appointment: a.ID, Reason: c.Reason}.Decide(view, env)
}
