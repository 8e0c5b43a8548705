package intake

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func newYork(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// zoomList is Zoom's report: a head about the meeting, several rows a person, the
// original name in brackets.
const zoomList = `Topic,Meeting ID,Start Time,End Time,Participants
Evening group,812 3456 7890,11/23/2026 05:55:00 PM,11/23/2026 09:02:00 PM,4

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
"Maria J (María José Álvarez-Núñez)",,11/23/2026 05:58:12 PM,11/23/2026 07:10:00 PM,72,Yes
"Maria J (María José Álvarez-Núñez)",,11/23/2026 07:25:00 PM,11/23/2026 08:59:30 PM,95,Yes
Wei Chen,wei@example.org,11/23/2026 06:01:00 PM,11/23/2026 09:00:00 PM,179,Yes
iPhone,,11/23/2026 06:02:00 PM,11/23/2026 06:03:00 PM,1,Yes
Broken,,soon,,,
`

// teamsList is Teams' report: tabs, three parts, dates with a comma.
const teamsList = "1. Summary\nMeeting title\tEvening group\nAttended participants\t2\n\n2. Participants\n" +
	"Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\nWei Chen\t11/23/26, 6:01:00 PM\t11/23/26, 9:00:00 PM\t2h 40m\tx\n\n" +
	"3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\nWei Chen\t11/23/26, 6:01:00 PM\t11/23/26, 7:00:00 PM\t59m\nWei Chen\t11/23/26, 7:20:00 PM\t11/23/26, 9:00:00 PM\t1h 40m\n"

// meetList is Google Meet's: two columns of the name, no date, no time of leaving.
const meetList = "First name,Last name,Email,Duration,Time joined,Time exited\nWei,Chen,x,2 hr 59 min,6:01 PM,9:00 PM\nYusuf,Haddad,y,45 min,11:30 PM,\n"

func TestMeetingListsOfTheThreePrograms(t *testing.T) {
	zone, date := newYork(t), clinic.NewDate(2026, 11, 23)
	at := func(hour, minute, second int) time.Time {
		return time.Date(2026, 11, 23, hour, minute, second, 0, zone).UTC()
	}
	for name, each := range map[string]struct {
		text string
		want []Participant
		skip int
	}{
		"Zoom": {zoomList, []Participant{
			{"Maria J", "María José Álvarez-Núñez", []clinic.Span{{From: at(17, 58, 12), To: at(19, 10, 0)}, {From: at(19, 25, 0), To: at(20, 59, 30)}}},
			{"Wei Chen", "", []clinic.Span{{From: at(18, 1, 0), To: at(21, 0, 0)}}},
			{"iPhone", "", []clinic.Span{{From: at(18, 2, 0), To: at(18, 3, 0)}}},
		}, 1},
		"Teams": {teamsList, []Participant{
			{"Wei Chen", "", []clinic.Span{{From: at(18, 1, 0), To: at(19, 0, 0)}, {From: at(19, 20, 0), To: at(21, 0, 0)}}},
		}, 0},
		"Google Meet": {meetList, []Participant{
			{"Wei Chen", "", []clinic.Span{{From: at(18, 1, 0), To: at(21, 0, 0)}}},
			{"Yusuf Haddad", "", []clinic.Span{{From: at(23, 30, 0), To: at(24, 15, 0)}}},
		}, 0},
		"programs": {"Name\tJoin Time\tLeave Time\nWei Chen\t2026-11-23T23:01:00Z\t2026-11-23T21:00:00-05:00\n", []Participant{
			{"Wei Chen", "", []clinic.Span{{From: at(18, 1, 0), To: at(21, 0, 0)}}},
		}, 0},
		"day first": {"Nombre;Hora de entrada;Hora de salida\nWei Chen;23/11/2026 18:01;23/11/2026 21:00\n", []Participant{
			{"Wei Chen", "", []clinic.Span{{From: at(18, 1, 0), To: at(21, 0, 0)}}},
		}, 0},
	} {
		got, err := ReadMeeting([]byte(each.text), MeetingChoices{Zone: zone, Date: date})
		if err != nil || len(got.People) != len(each.want) || got.Skipped != each.skip || got.Date != date {
			t.Errorf("%s: %+v, skipped %d, of %v (%v); want %d people, %d skipped", name, got.People, got.Skipped, got.Date, err, len(each.want), each.skip)
			continue
		}
		for i, person := range got.People {
			if !samePerson(person, each.want[i]) {
				t.Errorf("%s: person %d is %+v, want %+v", name, i+1, person, each.want[i])
			}
		}
	}
}

func samePerson(a, b Participant) bool {
	if a.Name != b.Name || a.Also != b.Also || len(a.Spans) != len(b.Spans) {
		return false
	}
	for i := range a.Spans {
		if !a.Spans[i].From.Equal(b.Spans[i].From) || !a.Spans[i].To.Equal(b.Spans[i].To) {
			return false
		}
	}
	return true
}

func TestListsWithoutNamesOrTimesAreRefused(t *testing.T) {
	for _, text := range []string{"Name,Email\nWei Chen,x\n", "Join Time,Leave Time\n6:00 PM,7:00 PM\n", "Name,Join Time\nWei Chen,soon\n"} {
		if got, err := ReadMeeting([]byte(text), MeetingChoices{Zone: time.UTC, Date: clinic.NewDate(2026, 11, 23)}); err == nil {
			t.Errorf("%q is read as %+v, want a refusal", text, got)
		}
	}
}

func TestNamesOfParticipantsAreFound(t *testing.T) {
	expected := []string{"Álvarez-Núñez, María José", "Chen, Wei", "Haddad, Yusuf", "Okafor, Samuel", "Okafor, Samantha"}
	for _, each := range []struct {
		name, also string
		at         int
		fit        Fit
	}{
		{"Wei Chen", "", 1, FitExact},
		{"CHEN wei", "", 1, FitExact},
		{"Maria J", "Maria José Alvarez Nunez", 0, FitExact},
		{"Yusuf H.", "", 2, FitNear},
		{"Yusuf Hadad", "", 2, FitNear},
		{"Maria Alvarez", "", 0, FitNear},
		{"Sam Okafor", "", -1, FitNone}, // a nickname that could be either
		{"S Okafor", "", -1, FitNone},
		{"iPhone", "", -1, FitNone},
		{"", "", -1, FitNone},
	} {
		if at, fit := MatchName(Participant{Name: each.name, Also: each.also}, expected); at != each.at || fit != each.fit {
			t.Errorf("%q (%q) is found at %d as %s, want %d as %s", each.name, each.also, at, fit, each.at, each.fit)
		}
	}
}

// FuzzMeeting: whatever arrives, reading ends, and what it gives is in order.
func FuzzMeeting(f *testing.F) {
	for _, text := range []string{zoomList, teamsList, meetList} {
		f.Add([]byte(text))
	}
	zone := newYork(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := ReadMeeting(data, MeetingChoices{Zone: zone, Date: clinic.NewDate(2026, 11, 23)})
		if err != nil {
			return
		}
		for _, person := range got.People {
			last := time.Time{}
			for _, span := range person.Spans {
				if span.To.Before(span.From) || !last.Before(span.From) {
					t.Fatalf("the times of %q are out of order: %v", person.Name, person.Spans)
				}
				last = span.To
			}
			MatchName(person, []string{"Chen, Wei", "Álvarez-Núñez, María José"})
		}
	})
}
