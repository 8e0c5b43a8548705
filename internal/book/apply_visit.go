package book

import (
	"daybook/internal/clinic"
)

func (a applier) applyVisit(event clinic.VisitEvent, at stamp, by clinic.Recorded) error {
	ref := event.Ref()
	key := visitKey(ref)
	r, known, err := readRecord[clinic.Visit](a.tables, bucketVisit, key)
	if err != nil {
		return err
	}
	r.set(event.Register(), at, func(v *clinic.Visit) { *v = v.With(event, by) })
	if err := writeRecord(a.tables, bucketVisit, key, r); err != nil {
		return err
	}
	if err := a.applyCorrection(event, at, by); err != nil || known {
		return err
	}
	return writeRecord(a.tables, bucketVisitDay, visitDayKey(ref), record[clinic.VisitRef]{Value: ref})
}
