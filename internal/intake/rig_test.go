package intake

import (
	"crypto/rand"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

type memoryKeys map[string]string

func (m memoryKeys) Load(id string) (string, error) {
	if text, ok := m[id]; ok {
		return text, nil
	}
	return "", vault.ErrNoIdentity
}

func (m memoryKeys) Save(id, text string) error { m[id] = text; return nil }

// fixedClock stands at a Wednesday noon.
type fixedClock struct{}

func (fixedClock) Now() time.Time      { return time.Date(2026, time.November, 25, 17, 0, 0, 0, time.UTC) }
func (fixedClock) Mono() time.Duration { return time.Hour }
func (fixedClock) Boot() string        { return "boot" }

// rig is a clinic with two programs, of which one has two tracks, and two patients.
type rig struct {
	t    testing.TB
	book *book.Book
}

func newRig(t testing.TB) *rig {
	t.Helper()
	options := book.Options{Path: filepath.Join(t.TempDir(), "daybook.book"), KeyStore: memoryKeys{}, Clock: fixedClock{}, Random: rand.Reader}
	if _, err := book.Create(options, book.Founding{Settings: clinic.DefaultSettings(), More: founding()}); err != nil {
		t.Fatal(err)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	return &rig{t: t, book: b}
}

func founding() []book.Item {
	var items []book.Item
	add := func(command clinic.Command) {
		items = append(items, book.Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
	}
	for _, id := range []clinic.ProgramID{"iop", "op"} {
		text := map[clinic.ProgramID]string{"iop": "Intensive outpatient", "op": "Aftercare"}[id]
		add(clinic.SaveProgram{Program: clinic.Program{
			ID: id, Label: clinic.Label{Text: text}, Attendance: clinic.DefaultAttendance(), Level: clinic.LevelOfCare{WeeklyMinimum: 540},
			Services: []clinic.Service{{ID: "group", Label: clinic.Label{Text: "Group"}, Counts: true}},
		}})
	}
	add(clinic.SaveTrack{Track: track("day", "iop", "Daytime", "Diurno", clinic.MarkDay, 9)})
	add(clinic.SaveTrack{Track: track("night", "iop", "Evening", "Vespertino", clinic.MarkNight, 18)})
	add(clinic.SaveTrack{Track: track("care", "op", "Aftercare group", "Grupo de seguimiento", clinic.MarkNight, 18)})
	add(clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna Better Health", Terms: []clinic.Terms{{From: clinic.NewDate(2026, 1, 1)}}}})
	from := clinic.NewDate(2026, time.October, 5)
	for _, p := range []clinic.Patient{
		{ID: "maria", Number: "101", Family: "Álvarez", Given: "María José", BirthDate: clinic.NewDate(1990, time.March, 4)},
		{ID: "wei", Number: "103", Family: "Chen", Given: "Wei"},
	} {
		add(clinic.SavePatient{Patient: p})
		add(clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID("stay-" + p.ID), Patient: p.ID, Program: "iop", From: from,
			Plans: []clinic.Plan{{From: from, Track: "night", WeeklyMinutes: 540, Days: []time.Weekday{1, 2, 4}}}}})
	}
	return items
}

func track(id clinic.TrackID, program clinic.ProgramID, text, spanish string, mark clinic.Mark, hour int) clinic.Track {
	pattern := clinic.Pattern{From: clinic.NewDate(2026, time.January, 1)}
	for _, day := range []time.Weekday{time.Monday, time.Tuesday, time.Thursday} {
		pattern.Blocks = append(pattern.Blocks, clinic.Block{
			ID: clinic.BlockID(string(id) + day.String()), Weekday: day, Start: clinic.At(hour, 0), End: clinic.At(hour+3, 0), Service: "group",
			Groups: []clinic.Group{{ID: "group", Room: "B", Capacity: 12}},
		})
	}
	label := clinic.Label{Text: text, Other: map[string]string{"es": spanish}}
	return clinic.Track{ID: id, Program: program, Label: label, Mark: mark, Patterns: []clinic.Pattern{pattern}}
}

// preview reads a list and tells every row's fate, a few rows at a time.
func (r *rig) preview(list string, choices Choices) *Preview {
	r.t.Helper()
	table, err := Read([]byte(list))
	if err != nil {
		r.t.Fatal(err)
	}
	if choices.From.IsZero() {
		choices.From = r.book.Today()
	}
	choices.Random = rand.Reader
	if choices.Order == "" {
		choices.Order = MonthFirst
	}
	p := NewPreview(table, Match(table.Columns, nil), choices)
	for !p.Done() {
		env := clinic.Env{Now: r.book.Now(), Zone: r.book.Zone(), Random: rand.Reader}
		if err := r.book.Read(func(view clinic.View) error { return p.Step(view, env, 3) }); err != nil {
			r.t.Fatal(err)
		}
	}
	return p
}

// take does what a preview says, all of it or nothing.
func (r *rig) take(commands []clinic.Command) {
	r.t.Helper()
	var items []book.Item
	for _, command := range commands {
		items = append(items, book.Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
	}
	if _, err := r.book.Batch(items...); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) fates(p *Preview) string {
	var words []string
	for _, row := range p.Rows {
		word := string(row.Fate)
		if row.Why != nil {
			word += ":" + row.Why.Code
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// sheet is the one patient that a search finds.
func (r *rig) sheet(search string) clinic.PatientSheet {
	r.t.Helper()
	rows := r.book.FindPatients(search)
	if len(rows) != 1 {
		r.t.Fatalf("expected one patient %q, found %d", search, len(rows))
	}
	sheet, err := r.book.Sheet(rows[0].Patient)
	if err != nil {
		r.t.Fatal(err)
	}
	return sheet
}
