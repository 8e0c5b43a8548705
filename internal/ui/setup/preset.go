package setup

import (
	"fmt"
	"io"
	"time"

	"daybook/internal/clinic"
)

// preset is the program that a new book starts with, its tracks beside it.
type preset struct {
	program clinic.Program
	tracks  []clinic.Track
}

// The times of the first program's tracks: three groups of 50 minutes with ten
// minutes of break in between, as published schedules of intensive outpatient
// programs have them.
const (
	groupMinutes  = 50
	breakMinutes  = 10
	groupsADay    = 3
	weeklyMinutes = 9 * 60
	weeksExpected = 12
)

// outpatient is an intensive outpatient program of nine hours a week with a
// daytime and an evening track, from a date on. Breaks earn nothing, so four
// days hold ten hours of treatment and three would hold 7.5, less than planned.
func outpatient(random io.Reader, from clinic.Date) (preset, error) {
	p := preset{program: clinic.Program{
		Label: clinic.Label{Text: "Intensive outpatient", Other: map[string]string{"es": "Tratamiento ambulatorio intensivo"}},
		Level: clinic.LevelOfCare{
			Label:         clinic.Label{Text: "Intensive outpatient (2.1)", Other: map[string]string{"es": "Ambulatorio intensivo (2.1)"}},
			WeeklyMinimum: weeklyMinutes, WeeklyMaximum: 19 * 60,
		},
		Attendance:    clinic.DefaultAttendance(),
		ExpectedWeeks: weeksExpected,
	}}
	var err error
	id := func() string {
		made, failed := clinic.NewID[string](random)
		if failed != nil {
			err = failed
		}
		return made
	}
	p.program.ID = clinic.ProgramID(id())
	group := clinic.Service{ID: clinic.ServiceID(id()), Label: clinic.Label{Text: "Group", Other: map[string]string{"es": "Grupo"}}, Counts: true}
	rest := clinic.Service{ID: clinic.ServiceID(id()), Label: clinic.Label{Text: "Break", Other: map[string]string{"es": "Descanso"}}}
	p.program.Services = []clinic.Service{group, rest}
	day := clinic.Label{Text: "Daytime", Other: map[string]string{"es": "Día"}}
	evening := clinic.Label{Text: "Evening", Other: map[string]string{"es": "Noche"}}
	p.tracks = []clinic.Track{
		p.track(id, day, clinic.MarkDay, from, clinic.At(9, 0)),
		p.track(id, evening, clinic.MarkNight, from, clinic.At(18, 0)),
	}
	if err != nil {
		return preset{}, fmt.Errorf("make the first program: %w", err)
	}
	return p, nil
}

// track meets Monday to Thursday from a time on.
func (p preset) track(id func() string, label clinic.Label, mark clinic.Mark, from clinic.Date, start clinic.ClockTime) clinic.Track {
	pattern := clinic.Pattern{From: from}
	for day := time.Monday; day <= time.Thursday; day++ {
		pattern.Blocks = append(pattern.Blocks, p.blocks(id, day, start)...)
	}
	return clinic.Track{
		ID: clinic.TrackID(id()), Program: p.program.ID, Label: label, Mark: mark, Patterns: []clinic.Pattern{pattern},
	}
}

func (p preset) blocks(id func() string, day time.Weekday, start clinic.ClockTime) []clinic.Block {
	group, rest := p.program.Services[0].ID, p.program.Services[1].ID
	var blocks []clinic.Block
	add := func(service clinic.ServiceID, minutes clinic.ClockTime, groups []clinic.Group) {
		blocks = append(blocks, clinic.Block{
			ID: clinic.BlockID(id()), Weekday: day, Start: start, End: start + minutes, Service: service, Groups: groups,
		})
		start += minutes
	}
	for range groupsADay {
		add(group, groupMinutes, []clinic.Group{{ID: clinic.GroupID(id())}})
		add(rest, breakMinutes, nil)
	}
	return blocks[:len(blocks)-1] // the day ends with its last group
}
