package clinic

import (
	"reflect"
	"slices"
	"testing"
	"time"
)

// wantTold compares what the desk was told today, oldest first.
func (d *clinicDay) wantTold(want ...NoticeReason) {
	d.t.Helper()
	if got := d.reasons(); !slices.Equal(got, want) {
		d.t.Fatalf("the desk should have been told %v, got %v", want, got)
	}
}

func (d *clinicDay) wantKind(verdict Verdict, want VerdictKind, why string) {
	d.t.Helper()
	if verdict.Kind != want {
		d.t.Fatalf("%s: want verdict %s, got %s", why, kindNames[want], kindNames[verdict.Kind])
	}
}

var kindNames = map[VerdictKind]string{
	SeeDesk: "see desk", CheckedIn: "checked in", Choose: "choose", ComeLater: "come later",
	AlreadyIn: "already in", CheckedOut: "checked out",
}

func TestACardThatIsSentToTheDesk(t *testing.T) {
	noChoice := func(d *clinicDay) { d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff }) }
	tests := []struct {
		what    string
		prepare func(d *clinicDay)
		want    Notice
	}{
		{"a patient nobody knows", func(d *clinicDay) { delete(d.patients, ana) }, Notice{Reason: UnknownCard}},
		{"a clock in doubt", func(d *clinicDay) { d.doubt = true }, Notice{Reason: DoubtfulClock, Patient: ana}},
		{"discharged yesterday", func(d *clinicDay) { d.discharge(ana, monday.AddDays(-1)) },
			Notice{Reason: DischargedCard, Patient: ana, Day: monday.AddDays(-1)}},
		{"discharged from two stays", func(d *clinicDay) {
			d.discharge(ana, monday.AddDays(-20))
			d.admissions[ana] = append(d.admissions[ana], Admission{From: monday.AddDays(-10), Discharged: monday.AddDays(-5)})
		}, Notice{Reason: DischargedCard, Patient: ana, Day: monday.AddDays(-5)}},
		{"admitted from tomorrow", func(d *clinicDay) { d.admissions[ana][0].From = monday.AddDays(1) },
			Notice{Reason: NotYetAdmitted, Patient: ana, Day: monday.AddDays(1)}},
		{"back from tomorrow", func(d *clinicDay) {
			d.discharge(ana, monday.AddDays(-20))
			d.admissions[ana] = append(d.admissions[ana], Admission{From: monday.AddDays(1)})
		}, Notice{Reason: NotYetAdmitted, Patient: ana, Day: monday.AddDays(1)}},
		{"never admitted", func(d *clinicDay) { delete(d.admissions, ana) }, Notice{Reason: NoPlan, Patient: ana}},
		{"admitted without a plan", func(d *clinicDay) { d.admissions[ana][0].Plans = nil }, Notice{Reason: NoPlan, Patient: ana}},
		{"a plan from tomorrow", func(d *clinicDay) { d.admissions[ana][0].Plans[0].From = monday.AddDays(1) },
			Notice{Reason: NoPlan, Patient: ana}},
		{"a day that is not in the plan", func(d *clinicDay) { d.admissions[ana][0].Plans[0].Days = []time.Weekday{time.Tuesday} },
			Notice{Reason: WrongDay, Patient: ana}},
		{"a day on which the track does not meet", func(d *clinicDay) {
			d.tracks[daytime] = testTrack(daytime, MarkDay, 9, time.Tuesday)
		}, Notice{Reason: WrongDay, Patient: ana}},
		{"the session is over", func(d *clinicDay) { noChoice(d); d.clock(12, 0) }, Notice{Reason: SessionOver, Patient: ana}},
		{"both sessions are over", func(d *clinicDay) { d.clock(21, 0) }, Notice{Reason: SessionOver, Patient: ana}},
		{"marked absent", func(d *clinicDay) {
			noChoice(d)
			d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: monday, Outcome: Excused})
		}, Notice{Reason: MarkedAbsent, Patient: ana}},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.clock(9, 0)
			test.prepare(d)
			before := len(d.visits)
			verdict := d.lobby(LobbyAct{Patient: ana, Card: "BCDF"})
			d.wantNeutral(verdict)
			d.wantTold(test.want.Reason)
			notice := d.notices[0]
			if notice.Patient != test.want.Patient || notice.Day != test.want.Day || notice.Card != "BCDF" {
				t.Errorf("the desk should know whose card it is, and from or since when: want %+v, got %+v", test.want, notice)
			}
			if len(d.visits) != before {
				t.Error("a card that is sent to the desk must not open a visit")
			}
		})
	}
}

// wantNeutral checks that the screen says nothing but "please see the front
// desk": not even the language of the card's owner.
func (d *clinicDay) wantNeutral(verdict Verdict) {
	d.t.Helper()
	if want := (Verdict{Kind: SeeDesk, Back: verdict.Back}); !reflect.DeepEqual(verdict, want) {
		d.t.Fatalf("the neutral answer must say nothing about anybody, got %+v", verdict)
	}
}

func (d *clinicDay) discharge(p PatientID, date Date) {
	d.t.Helper()
	d.do(atDesk, Discharge{Patient: p, Admission: stay(p), Date: date, Reason: "completed"})
}

func TestTheNeutralAnswerSaysWhenSomebodyIsBack(t *testing.T) {
	d := openClinic(t)
	back := d.now.Add(20 * time.Minute)
	d.do(atDesk, LeaveDesk{Back: back})
	if verdict := d.scan("nobody"); !verdict.Back.Equal(back) {
		t.Errorf("nobody is at the desk until %s, the screen says %s", back, verdict.Back)
	}
}

func TestTheDayOfDischargeIsStillADayOfTreatment(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.discharge(ana, monday)
	d.wantKind(d.pick(ana, daytime), CheckedIn, "discharged as of today")
}

func TestCheckingIn(t *testing.T) {
	d := openClinic(t)
	d.clock(8, 50)
	verdict := d.pick(ana, daytime)
	d.wantKind(verdict, CheckedIn, "ten minutes before the start")
	session := mondaySession(daytime)
	if verdict.Track.Text != "daytime" || verdict.Mark != MarkDay || verdict.Room != "Room of daytime" || verdict.Language != "es" ||
		!verdict.Start.Equal(session.Start) || !verdict.End.Equal(session.End) || !verdict.Since.Equal(d.now) {
		t.Errorf("the screen should name track, mark, room, times and speak Spanish, got %+v", verdict)
	}
	if verdict.LateBy != 0 || verdict.Admit || verdict.Hold || verdict.Name != "" {
		t.Errorf("on time, no hold, and no name by default: got %+v", verdict)
	}
	if verdict.Week == nil || verdict.Week.Target != weekMinutes || verdict.Week.Credited != 0 {
		t.Errorf("the week starts at 0 of %d minutes, got %+v", weekMinutes, verdict.Week)
	}
	visit := d.visit(ana, daytime)
	if visit.Claim == nil || !visit.Claim.At.Equal(d.now) || visit.Claim.Via != ViaCard || visit.Arrival != nil || visit.Credit != nil {
		t.Errorf("a scan is a claim and no more, got %+v", visit)
	}
	if visit.Admission != stay(ana) || visit.Session.ID != session.ID {
		t.Errorf("the visit belongs to the stay and the session, got %s and %s", visit.Admission, visit.Session.ID)
	}
	d.wantTold()
}

func TestNamesAndHoursAreSettings(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.settings.ShowNames, d.settings.Hours = true, HoursNever
	verdict := d.pick(ana, daytime)
	if verdict.Name != "Ana" {
		t.Errorf("the clinic turned names on: want Ana, got %q", verdict.Name)
	}
	if verdict.Week != nil || d.scan(ana).Week != nil || d.leave(ana).Week != nil {
		t.Error("the clinic never shows hours in the lobby")
	}
}

func TestComingLate(t *testing.T) {
	tests := []struct {
		hour, minute, late int
		admit              bool
	}{{9, 0, 0, false}, {9, 1, 1, false}, {9, 30, 30, false}, {9, 31, 31, true}, {11, 30, 150, true}}
	for _, test := range tests {
		d := openClinic(t)
		d.clock(test.hour, test.minute)
		verdict := d.pick(ana, daytime)
		d.wantKind(verdict, CheckedIn, "late is still in")
		if verdict.LateBy != test.late || verdict.Admit != test.admit {
			t.Errorf("at %s: want %d minutes late, the desk decides: %t; got %d, %t",
				At(test.hour, test.minute), test.late, test.admit, verdict.LateBy, verdict.Admit)
		}
		if test.admit {
			d.wantTold(PastCutoff)
		} else {
			d.wantTold()
		}
	}
}

func TestNoCutoffNeverAsksTheDesk(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.LateCutoff = 0 })
	d.clock(11, 45)
	if verdict := d.pick(ana, daytime); verdict.Admit {
		t.Error("a program without a cut-off lets everybody in")
	}
	d.wantTold()
}

func TestAHoldLetsThePatientInAndTellsTheDesk(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "h", Patient: ana, Note: "form to sign"}})
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "old", Patient: ana, Note: "long past", Until: monday.AddDays(-1)}})
	verdict := d.pick(ana, daytime)
	d.wantKind(verdict, CheckedIn, "a hold never keeps anybody out")
	if !verdict.Hold {
		t.Error("the screen should send her to the desk")
	}
	d.wantTold(OnHold)
	if d.notices[0].Note != "form to sign" || d.notices[0].Visit != d.visit(ana, daytime).Visit {
		t.Errorf("the desk should read the note, got %+v", d.notices[0])
	}
	d.do(inGroup, ReleaseHold{Patient: ana, Hold: "h"})
	d.at(monday.AddDays(1), 9, 0)
	if d.pick(ana, daytime).Hold {
		t.Error("a hold that was released is over")
	}
}

func TestEarlyScans(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.clock(8, 29)
	verdict := d.scan(ana)
	d.wantKind(verdict, ComeLater, "a minute before the window")
	if verdict.Chosen {
		t.Error("nobody chose anything")
	}
	if want := InstantOf(monday, At(8, 30), d.zone); !verdict.Opens.Equal(want) || len(d.visits) != 0 {
		t.Errorf("opens at 8:30 and nothing is written: got %s and %d visits", verdict.Opens.In(d.zone), len(d.visits))
	}
	d.clock(8, 30)
	d.wantKind(d.scan(ana), CheckedIn, "the window opens")
	d.wantTold()
}

func TestASecondScanIsNoCheckOut(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 2)
	d.pick(ana, daytime)
	came := d.now
	d.clock(9, 3)
	verdict := d.scan(ana)
	d.wantKind(verdict, AlreadyIn, "a minute after the first")
	if !verdict.Since.Equal(came) || verdict.Week == nil || verdict.Room != "Room of daytime" {
		t.Errorf("already in since %s, with week and room: got %+v", came, verdict)
	}
	d.clock(11, 44)
	d.wantKind(d.scan(ana), AlreadyIn, "a minute before the leave window")
	if visit := d.visit(ana, daytime); visit.Departure != nil {
		t.Error("a second scan must never check anybody out early")
	}
	d.wantTold()
}

func TestAlreadyInNamesTheOwnGroupsRoom(t *testing.T) {
	d := openClinic(t)
	track := testTrack(daytime, MarkDay, 9)
	for i := range track.Patterns[0].Blocks {
		block := &track.Patterns[0].Blocks[i]
		block.Groups = append(block.Groups, Group{ID: "hers", Room: "Room of her group"})
	}
	d.do(director, SaveTrack{Track: track})
	plan := d.admissions[ana][0].Plans[0]
	plan.Group = "hers"
	d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan})
	d.clock(9, 0)
	for what, verdict := range map[string]Verdict{"in": d.pick(ana, daytime), "already in": d.scan(ana), "leaving": d.leave(ana)} {
		if verdict.Room != "Room of her group" {
			t.Errorf("%s: want the room of her own group, got %q", what, verdict.Room)
		}
	}
}

func TestJudgingNeedsTheBook(t *testing.T) {
	d := openClinic(t)
	d.broken = errDisk
	if _, err := JudgeLobby(d, d.env(inLobby), LobbyAct{Patient: ana}); err == nil {
		t.Error("a book that cannot be read must not answer")
	}
}
