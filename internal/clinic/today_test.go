package clinic

import (
	"maps"
	"slices"
	"testing"
	"time"
)

func (d *clinicDay) board() DayBoard {
	d.t.Helper()
	board, err := BoardOf(d, d.date, d.now)
	if err != nil {
		d.t.Fatalf("the board of %s: %v", d.date, err)
	}
	return board
}

// wantRows compares who stands on a track's board, and how.
func wantRows(t *testing.T, board TrackBoard, want ...string) {
	t.Helper()
	got := []string{}
	for _, row := range board.Rows {
		got = append(got, row.Name+": "+string(row.Status))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the board of %s: want %q, got %q", board.Track.ID, want, got)
	}
}

func TestTheBoardThroughADay(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Ångström", "3", daytime)
	d.clock(8, 0)
	board := d.board()
	if len(board.Tracks) != 2 || board.Tracks[0].Track.ID != daytime || !board.Now.Equal(d.now) || board.Date != monday {
		t.Fatalf("two tracks meet, the sun first: got %+v", board)
	}
	wantRows(t, board.Tracks[0], "Alvarez, Ana: expected", "Ångström, Cy: expected")
	wantRows(t, board.Tracks[1], "Brown, Ben: expected")
	if row := board.Tracks[0].Rows[0]; row.Visit != nil || row.Ref != d.ref(ana, daytime) || row.Week.Target != weekMinutes || row.Number != "1" {
		t.Errorf("nothing happened yet, but the row can be acted on: got %+v", row)
	}
	d.clock(9, 10)
	d.pick(ana, daytime)
	row := d.board().Tracks[0].Rows[0]
	if row.Status != StatusIn || !row.Since.Equal(d.now) || row.LateBy != 10 || row.Visit == nil {
		t.Errorf("in since 9:10, 10 minutes late: got %+v", row)
	}
	late := d.board().Tracks[0].Rows[1]
	if late.Status != StatusLate || late.LateBy != 10 {
		t.Errorf("not in, 10 minutes late so far: got %+v", late)
	}
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.clock(12, 0)
	d.scan(ana)
	board = d.board()
	wantRows(t, board.Tracks[0], "Alvarez, Ana: left", "Ångström, Cy: missing")
	if want := (map[Status]int{StatusLeft: 1, StatusMissing: 1}); !maps.Equal(board.Tracks[0].Counts, want) {
		t.Errorf("counted by status: want %v, got %v", want, board.Tracks[0].Counts)
	}
	if row := board.Tracks[0].Rows[0]; !row.Left.Equal(d.now) || row.Credit == nil || row.Credit.Minutes != 140 || row.Week.Credited != 140 {
		t.Errorf("left at 12:00 with 140 minutes today and this week: got %+v", row)
	}
}

func TestTheBoardShowsASwitch(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ben, daytime)
	board := d.board()
	wantRows(t, board.Tracks[0], "Alvarez, Ana: expected", "Brown, Ben: in")
	wantRows(t, board.Tracks[1])
	if got := board.Tracks[0].Rows[1].SwitchedFrom.Text; got != "evening" {
		t.Errorf("Ben usually comes in the evening, the row says %q", got)
	}
	notice := board.Notices[0]
	if notice.Reason != SwitchedTrack || notice.Name != "Brown, Ben" || notice.From.Text != "evening" || notice.To.Text != "daytime" {
		t.Errorf("the notice names who and which tracks, got %+v", notice)
	}
	d.do(atDesk, WithdrawClaim{Ref: d.ref(ben, daytime), Reason: "another card"})
	board = d.board()
	wantRows(t, board.Tracks[0], "Alvarez, Ana: expected")
	wantRows(t, board.Tracks[1], "Brown, Ben: expected")
}

func TestTheBoardShowsHoldsAndAbsences(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 30)
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "h", Patient: ana, Note: "form to sign"}})
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})
	d.do(inLobby, ChooseTrack{Patient: ana, Date: monday, Track: evening})
	row := d.board().Tracks[0].Rows[0] // what was recorded of daytime stays there
	if row.Hold.Note != "form to sign" || row.Status != StatusExcused || row.LateBy != 0 {
		t.Errorf("excused and so not late, with a hold: got %+v", row)
	}
}

func TestTheBoardOfSomebodyWhoCameUnplanned(t *testing.T) {
	d := openClinic(t)
	d.admissions[ana][0].Plans[0].Days = []time.Weekday{time.Tuesday}
	d.clock(9, 0)
	wantRows(t, d.board().Tracks[0])
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	wantRows(t, d.board().Tracks[0], "Alvarez, Ana: confirmed")
}

func TestTheBoardKeepsTheWeekOfSomebodyDischargedSince(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	d.discharge(ana, monday.AddDays(-1)) // a correction, backdated
	row := d.board().Tracks[0].Rows[0]
	if row.Status != StatusLeft || row.Week.Credited != sessionMinutes {
		t.Errorf("she was here all the same, with her minutes: got %+v", row)
	}
}

func TestTheBoardOfADayOff(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(4), 9, 0)
	d.do(atDesk, LeaveDesk{Back: d.now.Add(time.Hour)})
	if board := d.board(); len(board.Tracks) != 0 || !board.DeskBack.Equal(d.now.Add(time.Hour)) {
		t.Errorf("nothing meets on Friday, and the desk is back in an hour: got %+v", board)
	}
}

func TestTheBoardNeedsTheBook(t *testing.T) {
	d := openClinic(t)
	d.broken = errDisk
	if _, err := BoardOf(d, monday, d.now); err == nil {
		t.Error("a board that cannot be read must not look empty")
	}
	d.broken, d.settings.Zone = nil, "Nowhere/Town"
	if _, err := BoardOf(d, monday, d.now); err == nil {
		t.Error("without a zone there is no day")
	}
}

func TestJudgingAndTheBoardAgree(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	verdict := d.pick(ana, daytime)
	d.clock(12, 0)
	verdict = d.scan(ana)
	if row := d.board().Tracks[0].Rows[0]; row.Week != *verdict.Week {
		t.Errorf("the lobby shows the week %+v, the desk %+v", *verdict.Week, row.Week)
	}
}
