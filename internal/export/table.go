package export

import (
	"context"
	"fmt"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/journal"
)

// table is one kind of thing, a line for each. The catalog says what it is:
// "export.table." + name, which is also the name of its file.
type table struct {
	name    string
	columns []Column
	rows    func(*reading, row) error
	// told says that the one file tells it already, in its journal.
	told bool
}

// row takes the cells of one line, in the order of the columns.
type row func(cells ...any) error

func newTable(name string, rows func(*reading, row) error, columns ...string) table {
	return table{name: name, columns: columnsNamed(columns...), rows: rows}
}

// tables lists them in the order of the files.
func tables() []table {
	var all []table
	for _, some := range [][]table{tablesOfPeople(), tablesOfStays(), tablesOfPrograms(), tablesOfVisits(), tablesOfCredit(), tablesOfBilling(), tablesOfTelling(), tablesOfBook()} {
		all = append(all, some...)
	}
	return all
}

// reading is a book on its way out, as of one moment.
type reading struct {
	book.Whole
	ctx      context.Context
	book     *book.Book
	zone     *time.Location
	now      time.Time
	end      end
	upcasts  journal.Upcasts
	options  Options
	progress func(part float64)
	from, to float64 // how far the table on its way brings it
}

// write hands the lines of a table on, with their cells as they are to be written.
func (r *reading) write(t table, take func(cells []any) error) error {
	cells := make([]any, 0, len(t.columns))
	return t.rows(r, func(values ...any) error {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if len(values) != len(t.columns) {
			return fmt.Errorf("table %s: %d cells for %d columns", t.name, len(values), len(t.columns))
		}
		cells = cells[:0]
		for _, value := range values {
			cells = append(cells, plain(value, r.zone))
		}
		return take(cells)
	})
}

// went tells how far the table on its way is.
func (r *reading) went(done, of int) {
	if of > 0 {
		r.progress(r.from + (r.to-r.from)*float64(done)/float64(of))
	}
}

// eachPatient visits every record, those that were taken back too.
func (r *reading) eachPatient(visit func(clinic.Patient) error) error {
	for i, patient := range r.Patients {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if err := visit(patient); err != nil {
			return err
		}
		r.went(i+1, len(r.Patients))
	}
	return nil
}

// of makes the lines of what is kept of each patient in memory.
func of[T any](find func(clinic.View, clinic.PatientID) []T, line func(clinic.Patient, T) []any) func(*reading, row) error {
	return ofEach(func(v clinic.View, p clinic.PatientID) ([]T, error) { return find(v, p), nil }, line)
}

// ofEach makes the lines of what is kept of each patient on the disk.
func ofEach[T any](find func(clinic.View, clinic.PatientID) ([]T, error), line func(clinic.Patient, T) []any) func(*reading, row) error {
	return func(r *reading, write row) error {
		return r.eachPatient(func(patient clinic.Patient) error {
			found, err := find(r.Record, patient.ID)
			if err != nil {
				return err
			}
			for _, each := range found {
				if err := write(line(patient, each)...); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// firstDay and finalDay hold every date.
func firstDay() clinic.Date { return clinic.NewDate(1, 1, 1) }
func finalDay() clinic.Date { return clinic.NewDate(9999, 12, 31) }

// always finds what is kept of a patient by date, on any.
func always[T any](find func(v clinic.View, p clinic.PatientID, from, to clinic.Date) ([]T, error)) func(clinic.View, clinic.PatientID) ([]T, error) {
	return func(v clinic.View, p clinic.PatientID) ([]T, error) { return find(v, p, firstDay(), finalDay()) }
}
