package book

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// The clinic of the benchmarks: so many patients in a program at once, each
// eight weeks long, three evenings a week.
const (
	benchPatients = 300
	benchWeeks    = 8
)

// BenchmarkHours times what the desk asks of 300 patients' hours: one patient's
// week, everybody's week, one forecast. Each is asked of a clinic that began
// eight weeks ago and of one with ten years behind it, taking turns; the metric
// is the ratio of the medians. The aim is 1.3 at most.
func BenchmarkHours(b *testing.B) {
	young, old := newHoursRig(b, 1), newHoursRig(b, 10*52/benchWeeks)
	week := clinic.NewDate(2026, 11, 16)
	for _, question := range []struct {
		name string
		ask  func(r *rig) error
	}{
		{"OnePatientsWeek", func(r *rig) error { _, err := r.PatientHours(benchPatient(0, 7), benchStay(0, 7), week); return err }},
		{"EverybodysWeek", func(r *rig) error { _, err := r.Hours(week); return err }},
		{"Forecast", func(r *rig) error {
			return r.Read(func(v clinic.View) error {
				_, err := clinic.ForecastOf(v, benchPatient(0, 7), week, r.Now())
				return err
			})
		}},
	} {
		b.Run(question.name, func(b *testing.B) {
			var now, then []time.Duration
			for b.Loop() {
				now = append(now, asked(b, young, question.ask))
				then = append(then, asked(b, old, question.ask))
			}
			b.ReportMetric(float64(median(now).Microseconds()), "µs/question")
			b.ReportMetric(float64(median(then))/float64(median(now)), "after-ten-years/at-first")
		})
	}
}

func asked(b *testing.B, r *rig, ask func(*rig) error) time.Duration {
	began := time.Now()
	if err := ask(r); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

// newHoursRig is a clinic with so many generations of patients, the last of
// whom are in their eighth week.
func newHoursRig(b *testing.B, generations int) *rig {
	r := newRig(b)
	for _, item := range founding() {
		if saved, ok := item.Command.(clinic.SaveTrack); ok {
			saved.Track.Patterns[0].From = clinic.NewDate(2010, 1, 1)
			if _, err := r.Batch(Item{Actor: item.Actor, Command: saved}); err != nil {
				b.Fatal(err)
			}
		}
	}
	for generation := range generations {
		r.generation(generation)
	}
	return r
}

func benchPatient(generation, n int) clinic.PatientID {
	return clinic.PatientID(fmt.Sprintf("bench-%03d-%03d", generation, n))
}

func benchStay(generation, n int) clinic.AdmissionID {
	return clinic.AdmissionID("stay-" + benchPatient(generation, n))
}

// generation admits 300 patients for eight weeks. Generation 0 is there now and
// attended every session so far; of the others, who were there before, the book
// holds the first week, which is enough to make it deep.
func (r *rig) generation(generation int) {
	r.t.Helper()
	from := clinic.NewDate(2026, 11, 16).AddDays(-7 * (benchWeeks - 1)).AddDays(-7 * benchWeeks * generation)
	weeks := benchWeeks
	if generation > 0 {
		weeks = 1
	}
	var items []Item
	for n := range benchPatients {
		items = append(items, r.enrolled(generation, n, from)...)
		items = append(items, r.attended(benchPatient(generation, n), from, weeks)...)
	}
	if _, err := r.Batch(items...); err != nil {
		r.t.Fatalf("let generation %d attend: %v", generation, err)
	}
}

var benchDays = []time.Weekday{time.Monday, time.Tuesday, time.Thursday}

func (r *rig) enrolled(generation, n int, from clinic.Date) []Item {
	id := benchPatient(generation, n)
	plan := clinic.Plan{From: from, Track: evening, Days: benchDays, WeeklyMinutes: 510}
	patient := clinic.Patient{ID: id, Number: fmt.Sprint(300_000 + generation*benchPatients + n), Family: "Okonkwo", Given: fmt.Sprint("Ada ", n)}
	items := []Item{
		{Actor: r.desk, Command: clinic.SavePatient{Patient: patient}},
		{Actor: r.desk, Command: clinic.Admit{Admission: clinic.Admission{ID: benchStay(generation, n), Patient: id, Program: program, From: from, Plans: []clinic.Plan{plan}}}},
	}
	if generation > 0 {
		discharge := clinic.Discharge{Patient: id, Admission: benchStay(generation, n), Date: from.AddDays(7*benchWeeks - 1)}
		items = append(items, Item{Actor: r.desk, Command: discharge})
	}
	return items
}

func (r *rig) attended(id clinic.PatientID, from clinic.Date, weeks int) []Item {
	var items []Item
	for day := range 7 * weeks {
		date := from.AddDays(day)
		start, end := clinic.InstantOf(date, clinic.At(18, 0), r.Zone()), clinic.InstantOf(date, clinic.At(21, 0), r.Zone())
		if !slices.Contains(benchDays, date.Weekday()) || end.After(r.clock.Now()) {
			continue
		}
		ref := clinic.VisitRef{Visit: clinic.VisitIDOf(id, clinic.SessionIDOf(evening, date, 0)), Patient: id, Date: date}
		items = append(items,
			Item{Actor: r.desk, Command: clinic.CheckInByDesk{Patient: id, Track: evening, Date: date}, At: start},
			Item{Actor: r.desk, Command: clinic.CheckOut{Ref: ref}, At: end})
	}
	return items
}

// BenchmarkConcerns times one part of all that needs somebody, which is what other
// work at the desk waits for, against a whole week of everybody in the same clinic:
// the metric is the ratio of the medians. The aim is below 1.
func BenchmarkConcerns(b *testing.B) {
	r := newHoursRig(b, 1)
	week := clinic.NewDate(2026, 11, 16)
	var part, whole []time.Duration
	for b.Loop() {
		at := ConcernPart{days: true, stays: true}
		part = append(part, asked(b, r, func(r *rig) error { _, err := r.Concerns(at); return err }))
		whole = append(whole, asked(b, r, func(r *rig) error { _, err := r.Hours(week); return err }))
	}
	b.ReportMetric(float64(median(part).Microseconds()), "µs/part")
	b.ReportMetric(float64(median(part))/float64(median(whole)), "part/whole-week")
}
