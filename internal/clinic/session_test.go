package clinic

import (
	"testing"
	"time"
)

func TestSessionOnAMonday(t *testing.T) {
	session, ok := SessionOn(testProgram(), testTrack(evening, MarkNight, 18), monday, newYork())
	if !ok {
		t.Fatal("the evening track meets on Mondays")
	}
	if session.Date != monday || session.Zone != "America/New_York" || session.Program != iop || session.Track != evening {
		t.Errorf("the session must keep its date, zone, program and track, got %+v", session)
	}
	if got := session.Start.Format(time.RFC3339); got != "2026-03-02T23:00:00Z" {
		t.Errorf("18:00 in New York is 23:00 in UTC, got %s", got)
	}
	if got := session.End.Format(time.RFC3339); got != "2026-03-03T02:00:00Z" {
		t.Errorf("21:00 in New York is 2:00 on Tuesday in UTC, got %s", got)
	}
	if len(session.Blocks) != 6 || session.CountingMinutes() != sessionMinutes {
		t.Errorf("three groups of 50 minutes and three breaks: got %d blocks with %d counting minutes",
			len(session.Blocks), session.CountingMinutes())
	}
	if session.ID != SessionIDOf(evening, monday, 0) {
		t.Error("a session's id follows from its track, date and slot")
	}
}

func TestSessionOnOtherDays(t *testing.T) {
	track := testTrack(daytime, MarkDay, 9)
	for what, date := range map[string]Date{
		"Friday": monday.AddDays(4), "a Monday before the track began": {2025, time.December, 29},
	} {
		if session, ok := SessionOn(testProgram(), track, date, newYork()); ok {
			t.Errorf("the track does not meet on %s (%s), but got %s", date, what, session.Start)
		}
	}
}

func TestSessionKeepsItsOrder(t *testing.T) {
	track := Track{ID: "mixed", Program: iop, Patterns: []Pattern{{Blocks: []Block{
		{ID: "late", Weekday: time.Monday, Start: At(22, 0), End: At(25, 0), Service: "group"},
		{ID: "early", Weekday: time.Monday, Start: At(20, 0), End: At(21, 0), Service: "group"},
	}}}}
	session, _ := SessionOn(testProgram(), track, monday, newYork())
	if session.Blocks[0].Block != "early" || !session.Start.Equal(session.Blocks[0].Start) {
		t.Errorf("a session starts with its first block by time, got %s first", session.Blocks[0].Block)
	}
	if want := InstantOf(monday, At(25, 0), newYork()); !session.End.Equal(want) {
		t.Errorf("a session that runs past midnight ends at %s, got %s", want, session.End)
	}
}

func TestAChangedScheduleLeavesThePast(t *testing.T) {
	track := testTrack(daytime, MarkDay, 9)
	later := testTrack(daytime, MarkDay, 10).Patterns[0]
	later.From = monday.AddDays(1)
	first := track.Patterns[0]
	for _, patterns := range [][]Pattern{{later, first}, {first, later}} {
		track.Patterns = patterns
		for date, hour := range map[Date]int{monday: 9, monday.AddDays(1): 10} {
			session, _ := SessionOn(testProgram(), track, date, newYork())
			if got := session.Start.In(newYork()).Hour(); got != hour {
				t.Errorf("on %s the session starts at %d, got %d", date, hour, got)
			}
		}
	}
}

func TestSessionsOnTheDaylightSavingSundays(t *testing.T) {
	night := Track{ID: "night", Program: iop, Patterns: []Pattern{{Blocks: []Block{
		{ID: "b", Weekday: time.Sunday, Start: At(1, 0), End: At(4, 0), Service: "group"},
		{ID: "skipped", Weekday: time.Sunday, Start: At(2, 10), End: At(2, 50), Service: "group"},
	}}}}
	for date, want := range map[Date]int{{2026, time.March, 8}: 120, {2026, time.March, 15}: 180, {2026, time.November, 1}: 240} {
		session, _ := SessionOn(testProgram(), night, date, newYork())
		if got := session.Blocks[0].Minutes(); got != want {
			t.Errorf("1:00 to 4:00 on %s lasts %d minutes, got %d", date, want, got)
		}
	}
	session, _ := SessionOn(testProgram(), night, Date{2026, time.March, 8}, newYork())
	if got := session.Blocks[1].Minutes(); got != 0 {
		t.Errorf("a block inside the hour that is skipped lasts no time, got %d minutes", got)
	}
}

func TestCapacity(t *testing.T) {
	block := func(capacities ...int) SessionBlock {
		b := SessionBlock{}
		for _, capacity := range capacities {
			b.Groups = append(b.Groups, Group{Capacity: capacity})
		}
		return b
	}
	tests := []struct {
		what   string
		blocks []SessionBlock
		want   int
	}{
		{"no caps at all", []SessionBlock{block(0), block(0, 0)}, 0},
		{"two rooms at once", []SessionBlock{block(12, 10)}, 22},
		{"the smallest block decides", []SessionBlock{block(12, 10), block(15)}, 15},
		{"a break has no groups and no cap", []SessionBlock{block(12), block()}, 12},
		{"one room without a cap takes everybody", []SessionBlock{block(12, 0), block(20)}, 20},
	}
	for _, test := range tests {
		if got := (Session{Blocks: test.blocks}).Capacity(); got != test.want {
			t.Errorf("%s: want %d places, got %d", test.what, test.want, got)
		}
	}
}

func TestRoomFor(t *testing.T) {
	session := Session{Blocks: []SessionBlock{
		{}, {Groups: []Group{{ID: "a", Room: "Room 1"}, {ID: "b", Room: "Room 2"}}},
	}}
	for usual, want := range map[GroupID]string{"a": "Room 1", "b": "Room 2", "": "Room 1", "of another track": "Room 1"} {
		if got := session.RoomFor(usual); got != want {
			t.Errorf("the room for somebody of group %q is %q, got %q", usual, want, got)
		}
	}
	if got := (Session{}).RoomFor("a"); got != "" {
		t.Errorf("no room is written down, got %q", got)
	}
}
