package book

import (
	"daybook/internal/clinic"
)

// applyCorrection keeps a list of what waits for a second person, beside the
// visit itself: nobody should have to read every visit to find it.
func (a applier) applyCorrection(event clinic.VisitEvent, at stamp, by clinic.Recorded) error {
	var id clinic.CorrectionID
	switch e := event.(type) {
	case clinic.CorrectionProposed:
		id = e.Correction
	case clinic.CorrectionSettled:
		id = e.Correction
	default:
		return nil
	}
	_, err := change(a.tables, bucketCorrection, []byte(id), event.Register(), at, func(open *clinic.OpenCorrection) {
		visit := clinic.Visit{Corrections: []clinic.Correction{open.Correction}}
		visit.Corrections[0].ID = id
		open.Ref, open.Correction = event.Ref(), visit.With(event, by).Corrections[0]
	})
	return err
}
