package book

import (
	"slices"

	"daybook/internal/clinic"
)

func (v view) PaperOn(from, to clinic.Date) ([]clinic.PaperFigure, error) {
	found, err := onDates[clinic.PaperFigure](v, bucketPaper, from, to)
	return slices.DeleteFunc(found, func(f clinic.PaperFigure) bool { return f.Removed }), err
}

func (v view) ParallelWeeks() ([]clinic.ParallelWeek, error) {
	var weeks []clinic.ParallelWeek
	err := eachRecord(v.tables, bucketParallel, func(_ []byte, w clinic.ParallelWeek) { weeks = append(weeks, w) })
	return weeks, err
}

// Parallel compares paper and Daybook in the week that holds a date.
func (b *Book) Parallel(date clinic.Date) (p clinic.Parallel, err error) {
	err = b.Read(func(v clinic.View) error {
		p, err = clinic.ParallelOf(v, date, b.Now())
		return err
	})
	return p, err
}

// Openings lists what the running stays brought along from before Daybook.
func (b *Book) Openings() (rows []clinic.OpeningRow, err error) {
	err = b.Read(func(v clinic.View) error {
		rows = clinic.Openings(v, b.Today())
		return nil
	})
	return rows, err
}
