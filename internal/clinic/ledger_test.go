package clinic

import (
	"testing"
	"time"
)

func (d *clinicDay) ledger(p PatientID) Ledger {
	d.t.Helper()
	ledger, err := LedgerOf(d, d.admissions[p][0], d.now, d.zone)
	if err != nil {
		d.t.Fatalf("the ledger of %s: %v", p, err)
	}
	return ledger
}

// since admits from a date on, so that little lies behind.
func (d *clinicDay) since(p PatientID, date Date) {
	d.admissions[p][0].From, d.admissions[p][0].Plans[0].From = date, date
}

func TestTheLedger(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday.AddDays(1))
	d.at(monday.AddDays(3), 12, 0)
	d.attendOn(ana, daytime, monday.AddDays(1))
	d.at(monday.AddDays(3), 11, 59)
	d.absent(ana, daytime, monday.AddDays(7), Excused) // told ahead
	got := d.ledger(ana)
	if len(got.Entries) != 2 {
		t.Fatalf("Wednesday was missed and next Monday is excused; Monday was before the stay and Thursday still runs: got %+v", got.Entries)
	}
	ahead, missed := got.Entries[0], got.Entries[1]
	if ahead.Outcome != Excused || !ahead.Recorded || ahead.Meeting.Date != monday.AddDays(7) {
		t.Errorf("newest first: the excused Monday, got %+v", ahead)
	}
	if missed.Outcome != NoShow || missed.Recorded || missed.Meeting != (Meeting{Track: daytime, Date: monday.AddDays(2)}) || missed.Track.Text != "daytime" {
		t.Errorf("Wednesday: nobody came and nobody said why, got %+v", missed)
	}
	if got.Counts[Excused] != 1 || got.Counts[NoShow] != 1 || got.Owed != 0 {
		t.Errorf("one of each, and the program asks for no make-ups: got %v, %d owed", got.Counts, got.Owed)
	}
	d.clock(12, 0)
	if got := d.ledger(ana); len(got.Entries) != 3 {
		t.Errorf("Thursday is over, so it was missed: got %+v", got.Entries)
	}
}

// attendOn attends a whole session with the desk's word.
func (d *clinicDay) attendOn(p PatientID, track TrackID, date Date) {
	d.t.Helper()
	session, ok := SessionOn(d.programs[iop], d.tracks[track], date, d.zone)
	if !ok {
		d.t.Fatalf("%s does not meet on %s", track, date)
	}
	d.do(atDesk, CheckInByDesk{Patient: p, Track: track, Date: date, At: session.Start})
	d.do(atDesk, CheckOut{Ref: MeetingOf(session).RefOf(p), At: session.End})
}

func TestWhatTheLedgerLeavesOut(t *testing.T) {
	tests := []struct {
		what    string
		prepare func(d *clinicDay)
		want    int
	}{
		{"a whole week missed", func(d *clinicDay) {}, 4},
		{"a closure", func(d *clinicDay) {
			d.apply(ClosureSaved{Closure: Closure{ID: "snow", From: monday, To: monday.AddDays(1)}}, Recorded{})
		}, 2},
		{"a cancelled session", func(d *clinicDay) {
			d.apply(SessionChanged{Change: SessionChange{Track: daytime, Date: monday, Cancelled: true}}, Recorded{})
		}, 3},
		{"a switch for the day that was attended", func(d *clinicDay) {
			d.attendOn(ana, evening, monday)
		}, 3},
		{"a switch for the day that was missed too", func(d *clinicDay) {
			d.apply(TrackChosen{Patient: ana, Date: monday, Track: evening}, Recorded{})
		}, 4},
		{"days that are not in the plan", func(d *clinicDay) { d.plan(ana, func(p *Plan) { p.Days = []time.Weekday{time.Monday} }) }, 1},
		{"what Daybook does not count itself", func(d *clinicDay) { d.admissions[ana][0].Opening = &Opening{AsOf: monday.AddDays(2)} }, 2},
		{"after the discharge", func(d *clinicDay) { d.discharge(ana, monday.AddDays(1)) }, 2},
		{"an appointment that was missed on top", func(d *clinicDay) { d.appoint(ana, "a", monday, 14, 15) }, 5},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.since(ana, monday)
			d.at(monday.AddDays(4), 8, 0)
			test.prepare(d)
			if got := d.ledger(ana); len(got.Entries) != test.want {
				t.Errorf("want %d missed sessions, got %+v", test.want, got.Entries)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	limits := []Limit{{Kind: LimitUnexcused, Count: 3}, {Kind: LimitMissed, Count: 6, Weeks: 12}, {Kind: LimitMissed, Count: 3, Weeks: 1}, {Kind: LimitInARow, Count: 3}}
	d.changeProgram(func(p *Program) { p.Attendance.Limits, p.MakeUps = limits, true })
	d.admissions[ana][0].Opening = &Opening{AsOf: monday, Excused: 1, Unexcused: 2, NoShows: 1}
	d.at(monday.AddDays(8), 8, 0)
	d.absent(ana, daytime, monday, Excused)
	d.absent(ana, daytime, monday.AddDays(1), Unexcused)
	d.absent(ana, daytime, monday.AddDays(2), NotAdmitted)
	// Thursday and the next Monday: nobody came and nobody spoke.
	got := d.ledger(ana)
	for i, want := range []int{2 + 1 + 3, 4 + 4, 2, 2} {
		if got.Limits[i].Count != want || got.Limits[i].Limit != limits[i] {
			t.Errorf("limit %+v: want %d, got %d", limits[i], want, got.Limits[i].Count)
		}
	}
	if got.Owed != 4 {
		t.Errorf("four absences are to be made up; who was not admitted came: got %d", got.Owed)
	}
	if got.Counts[NotAdmitted] != 1 || got.Counts[Unexcused] != 3 || got.Counts[NoShow] != 3 || got.Counts[Excused] != 2 {
		t.Errorf("the counts hold what was brought along too, got %v", got.Counts)
	}
	d.attendOn(ana, daytime, monday.AddDays(7))
	if got := d.ledger(ana); got.Limits[3].Count != 0 {
		t.Errorf("who comes ends the row, got %d", got.Limits[3].Count)
	}
}
