package book

import (
	"bytes"
	"slices"

	"daybook/internal/clinic"
)

func (v view) Closures() []clinic.Closure {
	return sorted(v.closures, func(c clinic.Closure) string { return c.From.String() + string(c.ID) })
}

func (v view) ChangesOn(track clinic.TrackID, date clinic.Date) []clinic.SessionChange {
	return v.changes.items[trackDay{track, date}]
}

func (v view) AppointmentsOf(patient clinic.PatientID, from, to clinic.Date) ([]clinic.Appointment, error) {
	found, err := ofPatient[clinic.Appointment](v, bucketAppointment, patient, from, to)
	slices.SortStableFunc(found, func(a, b clinic.Appointment) int {
		if byDate := a.Date.Compare(b.Date); byDate != 0 {
			return byDate
		}
		return int(a.Start - b.Start)
	})
	return found, err
}

func (v view) AppointmentsOn(date clinic.Date) ([]clinic.Appointment, error) {
	var found []clinic.Appointment
	places, err := onDates[dated](v, bucketAppointmentDay, date, date)
	for _, place := range places {
		r, _, failed := readRecord[clinic.Appointment](v.tables, bucketAppointment, place.key())
		if failed != nil {
			return nil, failed
		}
		found = append(found, r.Value)
	}
	slices.SortStableFunc(found, func(a, b clinic.Appointment) int { return int(a.Start - b.Start) })
	return found, err
}

func (v view) HeadCountsOn(date clinic.Date) ([]clinic.HeadCount, error) {
	return onDates[clinic.HeadCount](v, bucketHeadCount, date, date)
}

// ofPatient reads what is kept by patient and date: a short range scan, however
// many years lie behind.
func ofPatient[T any](v view, bucket string, patient clinic.PatientID, from, to clinic.Date) ([]T, error) {
	var found []T
	prefix := []byte(patient)
	last := to.String()
	err := v.tx.Walk(bucket, append(bytes.Clone(prefix), from.String()...), func(key, sealed []byte) (bool, error) {
		if !bytes.HasPrefix(key, prefix) || string(key[len(prefix):len(prefix)+len(last)]) > last {
			return false, nil
		}
		r, _, err := openRecord[T](v.tables, bucket, key, sealed)
		found = append(found, r.Value)
		return true, err
	})
	return found, err
}

// onDates reads what is kept by date, both ends included.
func onDates[T any](v view, bucket string, from, to clinic.Date) ([]T, error) {
	var found []T
	last := to.String()
	err := v.tx.Walk(bucket, []byte(from.String()), func(key, sealed []byte) (bool, error) {
		if string(key[:len(last)]) > last {
			return false, nil
		}
		r, _, err := openRecord[T](v.tables, bucket, key, sealed)
		found = append(found, r.Value)
		return true, err
	})
	return found, err
}
