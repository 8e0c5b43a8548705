package book

import "daybook/internal/clinic"

func (a applier) applyParallel(event clinic.Event, at stamp, by clinic.Recorded) error {
	switch e := event.(type) {
	case clinic.PaperTyped:
		_, err := change(a.tables, bucketPaper, []byte(e.Date.String()+string(e.Patient)), "", at, func(p *clinic.PaperFigure) {
			*p = clinic.PaperFigure{Patient: e.Patient, Date: e.Date, By: by.Actor.Staff, At: by.At, Removed: e.Paper == nil}
			if e.Paper != nil {
				p.Paper = *e.Paper
			}
		})
		return err
	case clinic.ParallelEnded:
		_, err := change(a.tables, bucketParallel, []byte(e.Week.String()), "", at, func(w *clinic.ParallelWeek) {
			*w = clinic.ParallelWeek{Week: e.Week, Agree: e.Agree, Of: e.Of, Open: e.Withdrawn, By: by.Actor.Staff, At: by.At}
		})
		return err
	}
	return nil
}
