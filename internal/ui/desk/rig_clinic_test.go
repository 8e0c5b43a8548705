package desk

import (
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// errDisk is what a failing disk says.
var errDisk = errors.New("the disk is gone")

// testHash is made once: it is slow on purpose.
var testHash = sync.OnceValues(func() (string, error) { return book.HashPIN(rand.Reader, testPIN, book.StaffPINDigits) })

// founding is the clinic of the tests: one program with a daytime and an evening
// track, three people at work and eleven patients.
func (r *rig) founding() []book.Item {
	system := clinic.Actor{Kind: clinic.System}
	r.program, r.day, r.night = "program", "daytrack", "nighttrack"
	var items []book.Item
	add := func(commands ...clinic.Command) {
		for _, command := range commands {
			items = append(items, book.Item{Actor: system, Command: command})
		}
	}
	add(clinic.SaveProgram{Program: clinic.Program{
		ID: r.program, Label: clinic.Label{Text: "Intensive outpatient"}, Attendance: clinic.DefaultAttendance(),
		Services: []clinic.Service{
			{ID: "group", Label: clinic.Label{Text: "Group"}, Counts: true},
			{ID: "break", Label: clinic.Label{Text: "Break"}},
		},
	}})
	es := func(text, other string) clinic.Label {
		return clinic.Label{Text: text, Other: map[string]string{"es": other}}
	}
	add(clinic.SaveTrack{Track: r.track(r.day, es("Daytime", "Diurno"), clinic.MarkDay, 9)},
		clinic.SaveTrack{Track: r.track(r.night, es("Evening", "Vespertino"), clinic.MarkNight, 18)})
	r.staff = map[string]clinic.StaffID{}
	hash, err := testHash()
	if err != nil {
		r.t.Fatal(err)
	}
	for name, role := range map[string]clinic.Role{
		"Dana Reyes": clinic.FrontDesk, "Miguel Ortega": clinic.Counselor, "Ruth Abara": clinic.Director,
	} {
		id := clinic.StaffID("staff-" + string(role))
		r.staff[name] = id
		add(clinic.SaveStaff{Staff: clinic.Staff{ID: id, Name: name, Role: role}}, clinic.SetStaffPIN{Staff: id, PIN: hash})
	}
	r.people = map[string]clinic.PatientID{}
	for _, p := range []struct {
		number, family, given string
		track                 clinic.TrackID
	}{
		{"101", "Álvarez-Núñez", "María José", r.night},
		{"102", "Brooks", "Denise", r.day},
		{"103", "Chen", "Wei", r.night},
		{"104", "D’Angelo", "Robert", r.night},
		{"105", "Haddad", "Yusuf", r.night},
		{"106", "Kowalczyk", "Zofia", r.night},
		{"107", "Nguyễn", "Thị Hồng", r.night},
		{"108", "O", "Sun", r.night},
		{"109", "Whitehorse", "Ray", r.night},
		{"110", "Featherstonehaugh-Villanueva", "Alexandria", r.night},
		{"111", "Lewis", "Tara", r.day},
	} {
		id := clinic.PatientID("patient-" + p.number)
		r.people[p.number] = id
		from := clinic.NewDate(2026, time.October, 5)
		add(clinic.SavePatient{Patient: clinic.Patient{ID: id, Number: p.number, Family: p.family, Given: p.given}},
			clinic.Admit{Admission: clinic.Admission{ID: clinic.AdmissionID("stay-" + p.number), Patient: id, Program: r.program, From: from,
				Plans: []clinic.Plan{{From: from, Track: p.track, WeeklyMinutes: 450,
					Days: []time.Weekday{time.Monday, time.Tuesday, time.Thursday}}}}})
	}
	return items
}

// track is a pattern of three groups of 50 minutes with a break after each.
func (r *rig) track(id clinic.TrackID, label clinic.Label, mark clinic.Mark, hour int) clinic.Track {
	pattern := clinic.Pattern{From: clinic.NewDate(2026, time.January, 1)}
	for _, day := range []time.Weekday{time.Monday, time.Tuesday, time.Thursday} {
		for i := range 3 {
			start := clinic.At(hour+i, 0)
			block := clinic.Block{ID: clinic.BlockID(string(id) + day.String() + string(rune('a'+i))), Weekday: day, Start: start, End: start + 50, Service: "group",
				Groups: []clinic.Group{{ID: "group", Room: "B", Capacity: 12}}}
			pause := clinic.Block{ID: block.ID + "p", Weekday: day, Start: start + 50, End: start + 60, Service: "break"}
			pattern.Blocks = append(pattern.Blocks, block, pause)
		}
	}
	return clinic.Track{ID: id, Program: r.program, Label: label, Mark: mark, Patterns: []clinic.Pattern{pattern}}
}
