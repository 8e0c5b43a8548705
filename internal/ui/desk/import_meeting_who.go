package desk

import (
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/zones"
)

// nobody is the choice that a participant is no patient.
const nobody = "-"

// placeOf finds a participant among those who are expected: whom the desk says it
// is, now or before, and else whom the name fits.
func (p *importMeeting) placeOf(person intake.Participant, expected []clinic.DayRow, names []string) (int, intake.Fit) {
	said, ok := p.said[person.Name]
	if !ok {
		said, ok = p.names[clinic.Fold(strings.Join(strings.Fields(person.Name), " "))]
	}
	if !ok {
		return intake.MatchName(person, names)
	}
	at := slices.IndexFunc(expected, func(row clinic.DayRow) bool { return row.Ref.Patient == said })
	if at < 0 { // nobody, or somebody who is not expected in this session
		return -1, intake.FitNone
	}
	return at, intake.FitExact
}

// askWho lets the desk say who the marked participant is, of those who are expected
// in the session.
func (p *importMeeting) askWho() {
	s := p.shell
	row, ok := p.list.Selected()
	at := p.tracks.One()
	if !ok || at < 0 || at >= len(p.boards) || !s.sees() {
		return
	}
	lines := []kit.Pick{}
	for _, each := range p.boards[at].Rows {
		lines = append(lines, kit.Pick{ID: string(each.Ref.Patient), Words: listing(each.Name, s.t("patients.number", i18n.Args{"Number": each.Number}))})
	}
	lines = append(lines, kit.Pick{ID: nobody, Words: s.t("import.meeting.is_nobody")})
	who := newChooser(s, s.t("attest.add.who"), s.t("attest.add.nobody"), among(lines))
	s.ask(question{
		title: s.t("import.meeting.who_title", i18n.Args{"Name": s.name(row.person.Name)}), body: s.t("import.meeting.who_body"),
		more: who.object, fields: []editable{who.field}, yes: s.t("import.meeting.who_yes"),
		accept: func(string) bool {
			id, ok := who.chosen()
			if !ok {
				return false
			}
			if id == nobody {
				id = ""
			}
			p.said[row.person.Name] = clinic.PatientID(id)
			p.match()
			p.list.Select(row.person.Name)
			return true
		},
	})
}

// askZone asks in which time zone the list's times are.
func (p *importMeeting) askZone() {
	s := p.shell
	var lines []kit.Pick
	for _, name := range zones.All() {
		lines = append(lines, kit.Pick{ID: name, Words: zones.Words(name)})
	}
	find := func(search string) []kit.Pick {
		if search == "" {
			own := s.deps.Book.Settings().Zone
			others := slices.DeleteFunc(slices.Clone(lines), func(line kit.Pick) bool { return line.ID == own })
			return append([]kit.Pick{{ID: own, Words: zones.Words(own)}}, others...)
		}
		return findZones(search)
	}
	which := newChooser(s, s.t("import.meeting.zone_which"), s.t("import.meeting.zone_none"), find)
	s.ask(question{
		title: s.t("import.meeting.zone_title"), body: s.t("import.meeting.zone_body"), more: which.object, fields: []editable{which.field}, yes: s.t("import.meeting.zone_yes"),
		accept: func(string) bool {
			name, ok := which.chosen()
			if ok {
				m := p.screen
				m.zone = name
				m.readMeeting(m.name, m.data)
			}
			return ok
		},
	})
}

func (p *importMeeting) typed(r rune) bool {
	acts := map[rune]func(){'E': p.askWho, 'Z': p.askZone}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

// zoneName is the time zone of a meeting's times that name none: the clinic's, or
// another that the desk chose for this list.
func (m *importScreen) zoneName() string {
	if m.zone != "" {
		return m.zone
	}
	return m.shell.deps.Book.Settings().Zone
}

func (m *importScreen) zoneOfTimes() *time.Location {
	if zone, err := time.LoadLocation(m.zoneName()); err == nil {
		return zone
	}
	return m.shell.deps.Book.Zone()
}
