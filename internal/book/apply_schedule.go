package book

import (
	"fmt"

	"daybook/internal/clinic"
)

func (a applier) applySchedule(event clinic.Event, at stamp, by clinic.Recorded) error {
	switch e := event.(type) {
	case clinic.ClosureSaved:
		held, err := change(a.tables, bucketClosure, []byte(e.Closure.ID), "", at, func(c *clinic.Closure) { *c = e.Closure })
		a.closures.put(held.ID, held)
		return err
	case clinic.SessionChanged:
		key := fmt.Appendf(nil, "%s%s%04d", e.Change.Track, e.Change.Date, e.Change.Slot)
		held, err := change(a.tables, bucketChange, key, "", at, func(c *clinic.SessionChange) { *c = e.Change })
		a.putChange(held)
		return err
	case clinic.AppointmentSaved:
		return a.applyAppointment(e.Appointment, at)
	case clinic.GroupCounted:
		count := e.Count
		count.By, count.At = by.Actor.Staff, by.At
		key := []byte(count.Date.String() + string(count.Session) + string(count.Block) + "/" + string(count.Group))
		_, err := change(a.tables, bucketHeadCount, key, "", at, func(h *clinic.HeadCount) { *h = count })
		return err
	}
	return nil
}

// dated says where a record that is kept by patient and date lies.
type dated struct {
	Patient clinic.PatientID `json:"patient"`
	Date    clinic.Date      `json:"date"`
	ID      string           `json:"id"`
}

func (d dated) key() []byte    { return []byte(string(d.Patient) + d.Date.String() + d.ID) }
func (d dated) dayKey() []byte { return []byte(d.Date.String() + d.ID) }

// applyAppointment also keeps the appointment under its day. Patient and date of
// an appointment never change: another day is another appointment.
func (a applier) applyAppointment(appointment clinic.Appointment, at stamp) error {
	place := dated{appointment.Patient, appointment.Date, string(appointment.ID)}
	_, err := change(a.tables, bucketAppointment, place.key(), "", at, func(x *clinic.Appointment) { *x = appointment })
	if err != nil {
		return err
	}
	return writeRecord(a.tables, bucketAppointmentDay, place.dayKey(), record[dated]{Value: place})
}

func (s *snapshot) putChange(c clinic.SessionChange) {
	day := trackDay{c.Track, c.Date}
	s.changes.put(day, replace(s.changes.items[day], c, func(x clinic.SessionChange) string {
		return fmt.Sprintf("%04d", x.Slot)
	}, func(x clinic.SessionChange) bool { return x.Slot == c.Slot }))
}
