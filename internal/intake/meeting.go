package intake

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
)

// Participant is somebody on a telehealth meeting's list of participants, as Zoom,
// Teams and Google Meet write it: all their rows together.
type Participant struct {
	Name  string
	Also  string        // the name in brackets behind it: Zoom keeps the original one there
	Spans []clinic.Span // in the meeting, in order, never touching each other
}

// From is when they first joined, and To when they last left; zero where the list
// does not say.
func (p Participant) From() time.Time { return p.Spans[0].From }

// To is when they last left.
func (p Participant) To() time.Time { return p.Spans[len(p.Spans)-1].To }

// Away are the times between, of a minute and more: shorter ones are the line's.
func (p Participant) Away() []clinic.Span {
	var away []clinic.Span
	for i := 1; i < len(p.Spans); i++ {
		if gap := (clinic.Span{From: p.Spans[i-1].To, To: p.Spans[i].From}); gap.To.Sub(gap.From) >= time.Minute {
			away = append(away, gap)
		}
	}
	return away
}

// Meeting is a list of participants as read.
type Meeting struct {
	People  []Participant // by when they joined
	Skipped int           // rows that name somebody and cannot be read
	Date    clinic.Date   // on which most of them joined, in the clinic's zone
}

// meetingColumns are the names of the columns, folded as Heading does.
var meetingColumns = map[string][]string{
	"name":     {"name", "name original name", "participant", "participant name", "full name", "user name", "display name", "nombre", "participante", "nombre completo", "nombre nombre original"},
	"given":    {"first name", "nombre de pila", "given name"},
	"family":   {"last name", "surname", "apellido", "apellidos"},
	"join":     {"join time", "first join", "first join time", "time joined", "joined", "joined at", "start time", "hora de union", "hora de entrada", "hora de ingreso", "primera union", "hora de incorporacion"},
	"leave":    {"leave time", "last leave", "last leave time", "time exited", "time left", "left", "left at", "end time", "hora de salida", "ultima salida", "hora de abandono"},
	"duration": {"duration", "duration minutes", "in meeting duration", "total duration minutes", "time in call", "duracion", "duracion minutos", "duracion en la reunion"},
}

// MeetingChoices are what a list does not say itself.
type MeetingChoices struct {
	Zone *time.Location // of times that name none
	Date clinic.Date    // of times that name no date
}

// ReadMeeting reads a list of participants. Its errors are refusals: those of Read,
// and of a list without names and times.
func ReadMeeting(data []byte, choices MeetingChoices) (Meeting, error) {
	text, err := decode(data)
	if err != nil {
		return Meeting{}, err
	}
	rows, columns, err := meetingRows(text)
	if err != nil {
		return Meeting{}, err
	}
	reader := meetingReader{columns: columns, choices: choices, order: orderOf(rows, columns)}
	found := map[string]*Participant{}
	meeting := Meeting{}
	for _, row := range rows {
		name, span, ok := reader.row(row)
		switch {
		case name == "":
		case !ok:
			meeting.Skipped++
		default:
			reader.add(found, name, span)
		}
	}
	for _, person := range found {
		person.Spans = joined(person.Spans)
		meeting.People = append(meeting.People, *person)
	}
	if len(meeting.People) == 0 {
		return Meeting{}, &clinic.Refusal{Code: "list_no_meeting"}
	}
	slices.SortFunc(meeting.People, func(a, b Participant) int {
		return cmp.Or(a.From().Compare(b.From()), cmp.Compare(a.Name, b.Name))
	})
	meeting.Date = commonest(meeting.People, choices.Zone)
	return meeting, nil
}

// meetingRows finds the part of a file that has each time somebody joined: Teams
// writes a summary, the participants, and then their rows one by one. The last part
// with names and times is the fullest. What separates the cells is what makes such a
// part of the text.
func meetingRows(text string) ([]Line, map[string]int, error) {
	for _, comma := range commas {
		all, err := split(text, comma)
		if err != nil {
			continue
		}
		var columns map[string]int
		first := 0
		for i, line := range all {
			if found := meetingHeading(line); found != nil {
				columns, first = found, i+1
			}
		}
		if columns != nil {
			return all[first:], columns, nil
		}
	}
	return nil, nil, &clinic.Refusal{Code: "list_no_meeting"}
}

// meetingHeading are the columns that a row names; nil where it is no row of names.
func meetingHeading(line Line) map[string]int {
	found := map[string]int{}
	for column, cell := range line.Cells {
		for field, names := range meetingColumns {
			if _, taken := found[field]; !taken && slices.Contains(names, Heading(cell)) {
				found[field] = column
			}
		}
	}
	_, name := found["name"]
	_, given := found["given"]
	if _, join := found["join"]; !join || !name && !given {
		return nil
	}
	return found
}

// joined puts the times of somebody in order, and makes one of those that touch.
func joined(spans []clinic.Span) []clinic.Span {
	slices.SortFunc(spans, func(a, b clinic.Span) int { return a.From.Compare(b.From) })
	var all []clinic.Span
	for _, span := range spans {
		last := len(all) - 1
		if last < 0 || all[last].To.Before(span.From) {
			all = append(all, span)
			continue
		}
		if span.To.After(all[last].To) {
			all[last].To = span.To
		}
	}
	return all
}

// commonest is the date on which most people joined.
func commonest(people []Participant, zone *time.Location) clinic.Date {
	counts := map[clinic.Date]int{}
	var best clinic.Date
	for _, person := range people {
		date := clinic.DateIn(person.From(), zone)
		counts[date]++
		if counts[date] > counts[best] {
			best = date
		}
	}
	return best
}

// add puts a row to the others of the same name.
func (r meetingReader) add(found map[string]*Participant, name string, span clinic.Span) {
	name, also := apart(name)
	key := clinic.Fold(name)
	if found[key] == nil {
		found[key] = &Participant{Name: name, Also: also}
	}
	found[key].Spans = append(found[key].Spans, span)
}

// apart takes what stands in brackets off a name: Zoom's original name, "Guest", or
// somebody's pronouns.
func apart(name string) (plain, also string) {
	before, rest, ok := strings.Cut(name, "(")
	if !ok || strings.TrimSpace(before) == "" {
		return strings.TrimSpace(name), ""
	}
	inside, _, _ := strings.Cut(rest, ")")
	return strings.TrimSpace(before), strings.TrimSpace(inside)
}
