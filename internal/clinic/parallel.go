package clinic

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Parallel is a week in which paper and Daybook are compared.
type Parallel struct {
	Week Date // its first day
	Rows []ParallelRow
	End  *ParallelWeek // how it was signed; nil while it goes on
}

// ParallelRow is one patient's day as both have it.
type ParallelRow struct {
	Patient   PatientID
	Admission AdmissionID
	Name      string
	Number    string
	Date      Date
	Paper     *PaperDay // nil while nobody typed it
	Minutes   int       // that Daybook credits
	There     bool      // Daybook has them there
	Expected  bool      // a session of theirs was due
	Visits    []VisitReasons
}

// ParallelState is how paper and Daybook stand to each other.
type ParallelState string

const (
	ParallelDiffers ParallelState = "differs"
	ParallelOpen    ParallelState = "open" // nothing was typed from the paper yet
	ParallelAgrees  ParallelState = "agrees"
)

// State compares the two. Hours agree to the minute; present and absent agree with
// whether Daybook has the patient there.
func (r ParallelRow) State() ParallelState {
	switch {
	case r.Paper == nil:
		return ParallelOpen
	case r.Paper.Word == PaperHours && r.Paper.Minutes == r.Minutes,
		r.Paper.Word == PaperPresent && r.There, r.Paper.Word == PaperAbsent && !r.There:
		return ParallelAgrees
	}
	return ParallelDiffers
}

// Key tells the row from others.
func (r ParallelRow) Key() string { return r.Date.String() + string(r.Patient) }

// Typed is how many days were typed from the paper.
func (p Parallel) Typed() int { return len(p.Rows) - p.count(ParallelOpen) }

// Agree is how many of them agree.
func (p Parallel) Agree() int { return p.count(ParallelAgrees) }

func (p Parallel) count(state ParallelState) int {
	n := 0
	for _, row := range p.Rows {
		if row.State() == state {
			n++
		}
	}
	return n
}

// ParallelOf compares the week that holds a date, up to today: every patient's days on
// which a session was due, Daybook has a visit, or the paper says something. What
// differs stands first, then what is still to be typed, by day and name.
func ParallelOf(view View, date Date, now time.Time) (Parallel, error) {
	f, err := newForecaster(view, date, now)
	if err != nil {
		return Parallel{}, err
	}
	p := Parallel{Week: f.week}
	figures, err := view.PaperOn(f.week, f.week.AddDays(6))
	if err != nil {
		return p, err
	}
	typed := map[string]*PaperDay{}
	for _, figure := range figures {
		typed[figure.Date.String()+string(figure.Patient)] = &figure.Paper
	}
	for _, patient := range view.Patients() {
		stay, here := stayInWeek(view.AdmissionsOf(patient), f.week, f.today)
		if !here {
			continue
		}
		s, err := f.read(stay)
		if err != nil {
			return p, err
		}
		p.Rows = append(p.Rows, f.parallelRows(s, typed)...)
	}
	slices.SortFunc(p.Rows, compareParallel)
	weeks, err := view.ParallelWeeks()
	for _, week := range weeks {
		if week.Week == f.week && !week.Open {
			p.End = &week
		}
	}
	return p, err
}

func (f *forecaster) parallelRows(s stayFacts, typed map[string]*PaperDay) []ParallelRow {
	var rows []ParallelRow
	for day := range 7 {
		date := f.week.AddDays(day)
		if date.After(f.today) {
			break
		}
		row := ParallelRow{
			Patient: s.patient.ID, Admission: s.admission.ID, Name: s.patient.SortName(), Number: s.patient.Number,
			Date: date, Expected: len(f.due(s, date)) > 0,
		}
		row.Paper = typed[row.Key()]
		for _, visit := range s.visitsOn(date) {
			if !came(visit) && visit.Absence == nil {
				continue
			}
			why := f.visitReasons(visit)
			row.Visits = append(row.Visits, why)
			row.There = row.There || came(visit) && visit.Absence == nil
			if visit.Credit != nil {
				row.Minutes += visit.Credit.Minutes
			}
		}
		if row.Expected || row.Paper != nil || len(row.Visits) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

func compareParallel(a, b ParallelRow) int {
	rank := func(r ParallelRow) int {
		return slices.Index([]ParallelState{ParallelDiffers, ParallelOpen, ParallelAgrees}, r.State())
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), a.Date.Compare(b.Date),
		strings.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Patient, b.Patient))
}
