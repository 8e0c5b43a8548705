package clinic

import (
	"testing"
	"time"
)

func TestLeavingNearTheEnd(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	d.at(monday.AddDays(1), 8, 45)
	d.pick(ana, daytime)
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.clock(11, 45)
	verdict := d.scan(ana)
	d.wantKind(verdict, CheckedOut, "15 minutes before the end")
	if verdict.Early || verdict.Pending || !verdict.Left.Equal(d.now) || !verdict.Since.Equal(InstantOf(d.date, At(8, 45), d.zone)) {
		t.Errorf("came 8:45, left 11:45, not early, nothing pending: got %+v", verdict)
	}
	if verdict.Today != 145 || d.credited(ana, daytime) != 145 {
		t.Errorf("5 of 150 minutes are missing: want 145, the screen says %d, the book %d", verdict.Today, d.credited(ana, daytime))
	}
	want := WeekHours{Week: monday, Credited: 150 + 145, Target: weekMinutes, Lost: 5}
	if verdict.Week == nil || *verdict.Week != want {
		t.Errorf("the week includes today: want %+v, got %+v", want, verdict.Week)
	}
	after, err := WeekOfPatient(d, d.admissions[ana][0], d.date)
	if err != nil || *verdict.Week != after {
		t.Errorf("the screen and the book must agree: %+v and %+v (%v)", *verdict.Week, after, err)
	}
	d.wantTold()
}

func TestLeavingBeforeTheDeskSawThem(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(12, 0)
	verdict := d.scan(ana)
	d.wantKind(verdict, CheckedOut, "at the end")
	if verdict.Today != sessionMinutes || !verdict.Pending {
		t.Errorf("150 minutes wait for the desk, got %d, pending %t", verdict.Today, verdict.Pending)
	}
	if verdict.Week.Credited != 0 || verdict.Week.Pending != sessionMinutes {
		t.Errorf("nothing is credited yet and 150 minutes are pending, got %+v", verdict.Week)
	}
	if d.credited(ana, daytime) != 0 {
		t.Errorf("unverified minutes are no credit, got %d", d.credited(ana, daytime))
	}
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	if d.credited(ana, daytime) != sessionMinutes {
		t.Errorf("confirmed afterwards: want %d, got %d", sessionMinutes, d.credited(ana, daytime))
	}
}

func TestLeavingEarlyAndStaying(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(10, 0)
	verdict := d.leave(ana)
	d.wantKind(verdict, CheckedOut, "she says that she is leaving now")
	if !verdict.Early || verdict.Today != 50 {
		t.Errorf("early, with 50 minutes: got early %t and %d", verdict.Early, verdict.Today)
	}
	d.wantTold(LeftEarly)

	d.clock(18, 0)
	d.scan(ben)
	d.clock(20, 50)
	stays := d.lobby(LobbyAct{Patient: ben, Intent: IntentStaying})
	d.wantKind(stays, AlreadyIn, "he says that he is staying")
	if d.visit(ben, evening).Departure != nil {
		t.Error("who stays is not checked out")
	}
}

func TestLeavingWithinTheGrace(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	d.clock(21, 59)
	d.wantKind(d.scan(ben), CheckedOut, "59 minutes after the end")
	if got := d.visit(ben, evening).Departure.At; !got.Equal(d.now) {
		t.Errorf("left when the card was scanned, got %s", got)
	}
}

// What a scan after the end of a day's attendance must never do is to move
// somebody to the other track.
func TestAScanAfterTheDayIsForTheDesk(t *testing.T) {
	tests := []struct {
		what string
		end  func(d *clinicDay)
		want NoticeReason
	}{
		{"left by the card", func(d *clinicDay) { d.clock(11, 50); d.scan(ana) }, CameBack},
		{"checked out by the desk", func(d *clinicDay) { d.clock(10, 0); d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)}) }, CameBack},
		{"forgot to check out", func(d *clinicDay) { d.clock(13, 0) }, SessionOver},
		{"came and was not admitted", func(d *clinicDay) {
			d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NotAdmitted, Cause: CauseUnwell})
		}, MarkedAbsent},
		{"left, and counted as absent", func(d *clinicDay) {
			d.clock(9, 30)
			d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
			d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Unexcused})
		}, MarkedAbsent},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.clock(9, 0)
			d.pick(ana, daytime)
			test.end(d)
			for _, hour := range []int{13, 17, 18, 20} { // between the sessions and during the evening
				d.clock(hour, 45)
				d.notices = nil
				d.wantNeutral(d.scan(ana))
				d.wantTold(test.want)
			}
			if _, switched := d.ChosenTrack(ana, monday); switched || len(d.visits) != 1 {
				t.Error("nobody chose the evening, so nothing of it may be in the book")
			}
		})
	}
}

func TestNotAdmittedWithoutAScan(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: NotAdmitted, Cause: CauseTestRefused, Note: "refused a test"})
	d.wantNeutral(d.pick(ana, evening))
	d.wantTold(MarkedAbsent)
}

func TestBackInAfterTheDeskSaidSo(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(10, 0)
	d.leave(ana)
	d.clock(10, 5)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.wantKind(d.scan(ana), AlreadyIn, "the desk let her in again")
}

func TestTomorrowsScanNeverClosesTodaysVisit(t *testing.T) {
	d := openClinic(t)
	d.clock(18, 0)
	d.scan(ben)
	yesterday := d.ref(ben, evening)
	d.at(monday.AddDays(1), 18, 0)
	d.wantKind(d.scan(ben), CheckedIn, "a forgotten check-out does not stand in the way")
	if d.visits[yesterday.Visit].Departure != nil {
		t.Error("yesterday's visit stays open for the desk")
	}
	if d.visit(ben, evening).Visit == yesterday.Visit {
		t.Error("today's visit is another one")
	}
}

// nightShift changes the evening track to one block from 22:00 to 1:00 and turns
// off the choice.
func nightShift(t *testing.T) *clinicDay {
	d := openClinic(t)
	night := d.tracks[evening]
	night.Patterns = []Pattern{{}}
	for _, day := range mondayToThursday {
		night.Patterns[0].Blocks = append(night.Patterns[0].Blocks,
			Block{ID: BlockID(day.String()), Weekday: day, Start: At(22, 0), End: At(25, 0), Service: "group"})
	}
	d.do(director, SaveTrack{Track: night})
	d.changeProgram(func(p *Program) { p.Attendance.Choice, p.Attendance.LateCutoff = ChoiceOff, 0 })
	return d
}

func TestASessionPastMidnight(t *testing.T) {
	d := nightShift(t)
	d.clock(24, 30)
	verdict := d.scan(ben)
	d.wantKind(verdict, CheckedIn, "half past midnight, Monday's session runs")
	visit := d.visit(ben, evening)
	if visit.Date != monday || visit.Claim == nil || verdict.LateBy != 150 {
		t.Errorf("the service date is Monday and he is 150 minutes late: got %s, %d", visit.Date, verdict.LateBy)
	}
	d.clock(24, 55)
	d.wantKind(d.scan(ben), CheckedOut, "five to one, near the end")
	if d.visit(ben, evening).Departure == nil {
		t.Error("Monday's visit is the one that ends")
	}
	d.clock(24, 58)
	left := d.visit(ben, evening).Departure.At
	d.wantKind(d.scan(ben), CheckedOut, "a moment later it is the same goodbye")
	if !d.visit(ben, evening).Departure.At.Equal(left) {
		t.Error("the second goodbye must not move the first")
	}
	d.now = d.now.Add(7 * time.Minute) // 1:05 on Tuesday: Monday is over
	d.wantKind(d.scan(ben), ComeLater, "Tuesday's session is the next")
}

func TestAfterMidnightOnADayOff(t *testing.T) {
	d := nightShift(t)
	d.at(Date{2026, time.March, 6}, 0, 30) // Friday; Thursday's session runs until 1:00
	d.wantKind(d.scan(ben), CheckedIn, "Thursday's session still runs")
	d.at(Date{2026, time.March, 2}, 0, 30) // Monday; the track does not meet on Sundays
	d.wantKind(d.scan(ben), ComeLater, "nothing runs, the next is tonight")
}

// twoNights is the night shift with daytime as late: two tracks to choose from at 23:59.
func twoNights(t *testing.T, ends ClockTime) *clinicDay {
	d := nightShift(t)
	late := d.tracks[daytime]
	late.Patterns = []Pattern{{}}
	for _, day := range mondayToThursday {
		late.Patterns[0].Blocks = append(late.Patterns[0].Blocks,
			Block{ID: BlockID("late" + day.String()), Weekday: day, Start: At(22, 0), End: ends, Service: "group"})
	}
	d.do(director, SaveTrack{Track: late})
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceFree })
	d.clock(23, 59)
	d.wantKind(d.scan(ben), Choose, "a minute to midnight, both run")
	d.clock(24, 1)
	return d
}

// TestMidnightWhileChoosing: what is chosen after midnight is a visit of the day on which
// the session began, at the moment that it was chosen.
func TestMidnightWhileChoosing(t *testing.T) {
	for _, track := range []TrackID{evening, daytime} {
		d := twoNights(t, At(25, 0))
		d.wantKind(d.pick(ben, track), CheckedIn, "a minute after midnight")
		visit := d.visit(ben, track)
		if visit.Date != monday || visit.Claim == nil || !visit.Claim.At.Equal(d.now) {
			t.Errorf("%s: expected Monday's visit, claimed at %s, got %s, %+v", track, d.now, visit.Date, visit.Claim)
		}
	}
}

// TestASessionThatEndsAtMidnightWhileChoosing: it cannot be chosen any more, and nobody is
// put into tomorrow's.
func TestASessionThatEndsAtMidnightWhileChoosing(t *testing.T) {
	d := twoNights(t, At(24, 0))
	if got := d.pick(ben, daytime); got.Kind == CheckedIn || got.Kind == CheckedOut {
		t.Errorf("a session that is over was chosen: %s", kindNames[got.Kind])
	}
	for _, visit := range d.visits {
		if visit.Claim != nil {
			t.Errorf("%s is in on %s, whom nobody saw", visit.Patient, visit.Date)
		}
	}
	d.wantKind(d.pick(ben, evening), CheckedIn, "the other still runs")
}
