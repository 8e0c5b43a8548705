package demo

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// mess counts what happened in the twelve weeks.
type mess struct {
	statuses map[clinic.Status]int
	notices  map[clinic.NoticeReason]int
	open     int // notices nobody took care of
	switches int
	byDesk   int
	attested int // credited by the counselor's word, without a departure
	cutShort int // credited less than the whole session
	unspoken int // expected, and nobody says what became of them
}

func messOf(t *testing.T, s sample) mess {
	t.Helper()
	m := mess{statuses: map[clinic.Status]int{}, notices: map[clinic.NoticeReason]int{}}
	first := clinic.WeekOf(s.Today(), time.Monday).AddDays(-7 * lastWeek)
	for date := first; date.Before(s.Today()); date = date.AddDays(1) {
		board, err := s.DayBoard(date)
		if err != nil {
			t.Fatal(err)
		}
		for _, notice := range board.Notices {
			m.notices[notice.Reason]++
			if notice.Handled == nil {
				m.open++
			}
		}
		for _, track := range board.Tracks {
			for _, row := range track.Rows {
				m.add(row)
			}
		}
	}
	return m
}

func (m *mess) add(row clinic.DayRow) {
	m.statuses[row.Status]++
	visit := row.Visit
	if visit == nil {
		m.unspoken++
		return
	}
	if visit.SwitchedFrom != "" {
		m.switches++
	}
	if visit.Claim != nil && visit.Claim.Via == clinic.ViaDesk {
		m.byDesk++
	}
	if visit.Credit == nil || visit.Credit.Minutes == 0 {
		return
	}
	if visit.Departure == nil {
		m.attested++
	}
	if visit.Credit.Minutes < sessionMinutes {
		m.cutShort++
	}
}

func testMess(t *testing.T, s sample) {
	m := messOf(t, s)
	atLeast := func(what string, got, want int) {
		t.Helper()
		if got < want {
			t.Errorf("%s: %d in twelve weeks, expected %d at least", what, got, want)
		}
	}
	for status, want := range map[clinic.Status]int{
		clinic.StatusLeft: 300, clinic.StatusUnverified: 5, clinic.StatusExcused: 20, clinic.StatusUnexcused: 5,
		clinic.StatusNoShow: 5, clinic.StatusNotAdmitted: 1,
	} {
		atLeast(string(status), m.statuses[status], want)
	}
	for _, reason := range []clinic.NoticeReason{
		clinic.HelpCalled, clinic.UnknownCard, clinic.RevokedCard, clinic.WrongNumber, clinic.WrongDay,
		clinic.OnHold, clinic.SwitchedTrack, clinic.LeftEarly, clinic.PastCutoff,
	} {
		atLeast("notices "+string(reason), m.notices[reason], 1)
	}
	atLeast("notices still open", m.open, 3)
	atLeast("switches of track", m.switches, 5)
	atLeast("check-ins at the desk", m.byDesk, 20)
	atLeast("evenings attested by the counselor alone", m.attested, 200)
	atLeast("sessions cut short", m.cutShort, 50)
	if m.unspoken != unspokenOf {
		t.Errorf("nobody says what became of %d who were expected, expected that of %d", m.unspoken, unspokenOf)
	}
	if m.open > 15 {
		t.Errorf("%d notices are still open, expected a few", m.open)
	}
}

func testToday(t *testing.T, s sample) {
	board, err := s.DayBoard(s.Today())
	if err != nil {
		t.Fatal(err)
	}
	if len(board.Tracks) != 3 || len(board.Notices) != 0 || !board.DeskBack.IsZero() {
		t.Fatalf("the day has %d tracks, %d notices, and the desk is back at %s", len(board.Tracks), len(board.Notices), board.DeskBack)
	}
	for i, want := range []map[clinic.Status]int{
		{clinic.StatusExpected: 18, clinic.StatusExcused: 1}, {clinic.StatusExpected: 13}, {clinic.StatusExpected: 2}, // the last are appointments
	} {
		for status, count := range board.Tracks[i].Counts {
			if want[status] != count {
				t.Errorf("%s: %d patients are %s, expected %d", board.Tracks[i].Track.Label.Text, count, status, want[status])
			}
		}
	}
	yesterday, err := s.DayBoard(s.Today().AddDays(-1))
	if err != nil {
		t.Fatal(err)
	}
	if counts := yesterday.Tracks[0].Counts; counts[clinic.StatusUnverified] < 2 {
		t.Errorf("yesterday's daytime is %v, expected loose ends for the desk", counts)
	}
	unseen := 0
	for _, notice := range yesterday.Notices {
		if notice.Handled == nil {
			unseen++
		}
	}
	if unseen < 3 {
		t.Errorf("%d notices of last night are open, expected what came in after the desk closed", unseen)
	}
}
