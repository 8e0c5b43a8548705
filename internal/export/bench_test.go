package export

import (
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// crowd adds so many patients with a stay each.
func (r *rig) crowd(patients int) {
	r.t.Helper()
	var items []book.Item
	for n := range patients {
		id := clinic.PatientID(fmt.Sprintf("p%05d", n))
		items = append(items,
			book.Item{Actor: r.desk, Command: clinic.SavePatient{Patient: clinic.Patient{ID: id, Number: fmt.Sprint(300000 + n), Family: fmt.Sprintf("Núñez %d", n), Given: "Ana"}}},
			book.Item{Actor: r.desk, Command: clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID(id), Patient: id, Program: program, From: clinic.NewDate(2026, 11, 2),
				Plans: []clinic.Plan{{From: clinic.NewDate(2026, 11, 2), Track: evening, Days: []time.Weekday{time.Monday}, WeeklyMinutes: 90}}}}})
	}
	if _, err := r.Batch(items...); err != nil {
		r.t.Fatal(err)
	}
}

// BenchmarkExport tells the time for each patient: it should be the same for few and many.
func BenchmarkExport(b *testing.B) {
	for _, what := range []clinic.ExportWhat{clinic.ExportTables, clinic.ExportWhole} {
		for _, patients := range []int{1000, 5000} {
			b.Run(fmt.Sprintf("%s-%d", what, patients), func(b *testing.B) {
				r := newRig(b)
				r.crowd(patients)
				options := r.optionsFor(what)
				for b.Loop() {
					if err := Write(context.Background(), io.Discard, r.Book, options, func(float64) {}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*patients), "µs/patient")
			})
		}
	}
}
