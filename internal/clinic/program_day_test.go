package clinic

import (
	"slices"
	"testing"
)

// Each rule asks for the program as it is on its own day: a test changes a rule
// from a day on, and looks at both sides of it.

func TestTheLobbyFollowsTheRulesOfTheDay(t *testing.T) {
	d := openClinic(t)
	tuesday := monday.AddDays(1)
	d.do(director, from(tuesday, func(p *Program) {
		p.Attendance.EarlyWindow, p.Attendance.LeaveWindow, p.Attendance.LeaveGrace = 120, 90, 5
	}))
	d.clock(8, 0)
	if got := d.pick(ana, daytime).Kind; got != ComeLater {
		t.Errorf("an hour before the start on Monday: want %v, got %v", ComeLater, got)
	}
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(11, 0)
	if got := d.scan(ana).Kind; got != AlreadyIn {
		t.Errorf("an hour before the end on Monday: want %v, got %v", AlreadyIn, got)
	}
	d.at(tuesday, 8, 0)
	if got := d.pick(ana, daytime).Kind; got != CheckedIn {
		t.Errorf("an hour before the start on Tuesday: want %v, got %v", CheckedIn, got)
	}
	d.clock(12, 20)
	if got := d.scan(ana).Kind; got != SeeDesk {
		t.Errorf("twenty minutes after the end on Tuesday: want %v, got %v", SeeDesk, got)
	}
	d.at(tuesday.AddDays(1), 9, 0)
	d.pick(ana, daytime)
	d.clock(11, 0)
	if got := d.scan(ana).Kind; got != CheckedOut {
		t.Errorf("an hour before the end on Wednesday: want %v, got %v", CheckedOut, got)
	}
}

func TestWhoIsMissingByTheRulesOfTheDay(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(monday.AddDays(1), func(p *Program) { p.Attendance.LateAfter, p.Attendance.MissAfter = 1, 2 }))
	for day, want := range []Status{StatusExpected, StatusMissing} {
		date := monday.AddDays(day)
		board, err := BoardOf(d, date, InstantOf(date, At(9, 4), d.zone))
		if err != nil || board.Tracks[0].Rows[0].Status != want {
			t.Errorf("four minutes after the start on day %d: want %s, got %+v (%v)", day+1, want, board.Tracks[0].Rows, err)
		}
	}
}

func TestWhoIsTooLateByTheRulesOfTheDay(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(monday.AddDays(1), func(p *Program) { p.Attendance.LateCutoff = 5 }))
	for day, want := range []bool{false, true} {
		d.at(monday.AddDays(day), 9, 10)
		got := d.pick(ana, daytime)
		if got.Admit != want || slices.Contains(d.reasons(), PastCutoff) != want {
			t.Errorf("ten minutes late on day %d: want the desk asked %v, got %+v and %v", day+1, want, got, d.reasons())
		}
	}
}

func TestACorrectionTakesTheNoticeRuleOfItsDay(t *testing.T) {
	d := openClinic(t)
	tuesday := monday.AddDays(1)
	d.do(director, from(tuesday, func(p *Program) { p.Attendance.NoticeHours = 24 }))
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, tuesday)
	for date, want := range map[Date]Outcome{monday: Unexcused, tuesday: Excused} {
		ref := Meeting{Track: daytime, Date: date}.RefOf(ana)
		told := Absence{Told: InstantOf(date.AddDays(-2), At(9, 0), d.zone)}
		d.do(inGroup, CorrectVisit{Ref: ref, Change: Change{Absence: &told}, Reason: "a mix-up"})
		if got := d.visits[ref.Visit].Absence; got == nil || got.Outcome != want {
			t.Errorf("told two days before %s: want %s, got %+v", date, want, got)
		}
	}
}

func TestWhoMayComeByTheRulesOfTheDay(t *testing.T) {
	d := openClinic(t)
	next := monday.AddDays(7)
	ofAge := d.patients[ana]
	ofAge.BirthDate = Date{1990, 1, 1}
	d.do(atDesk, SavePatient{Patient: ofAge})
	d.do(director, from(next, func(p *Program) { p.Level.AgeFrom, p.Retired = 60, true }))
	for date, want := range map[Date]bool{monday: true, next.AddDays(-1): true, next: false} {
		if got, _ := MayJoin(d, ana, d.tracks[evening], date); got != want {
			t.Errorf("Ana may join the evening on %s: want %v, got %v", date, want, got)
		}
	}
	plan := Plan{From: next, Track: evening, Days: mondayToThursday, WeeklyMinutes: weekMinutes}
	d.refused(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan}, "age_from")
	plan.From = next.AddDays(-1)
	d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: plan})
	d.do(atDesk, SavePatient{Patient: Patient{ID: "cleo", Number: "3", Given: "Cleo"}})
	admit := Admit{Admission: Admission{ID: "stay of cleo", Patient: "cleo", Program: iop, From: next, Plans: []Plan{{From: next, Track: evening}}}}
	d.refused(atDesk, admit, "program_retired")
	admit.Admission.From, admit.Admission.Plans[0].From = next.AddDays(-1), next.AddDays(-1)
	d.do(atDesk, admit)
}

func TestAbsencesCountByTheRulesOfTheirDay(t *testing.T) {
	d := openClinic(t)
	next := monday.AddDays(7)
	d.do(director, from(next, func(p *Program) { p.MakeUps, p.Attendance.Limits = true, []Limit{{Kind: LimitMissed, Count: 3}} }))
	ledgerAt := func(date Date) Ledger {
		d.at(date, 20, 0)
		ledger, err := LedgerOf(d, d.admissions[ana][0], d.now, d.zone)
		if err != nil {
			t.Fatal(err)
		}
		return ledger
	}
	if got := ledgerAt(next.AddDays(-1)); got.Owed != 0 || len(got.Limits) != 0 {
		t.Errorf("nothing is owed before the rule holds, got %d and %+v", got.Owed, got.Limits)
	}
	if got := ledgerAt(next.AddDays(1)); got.Owed != 2 || len(got.Limits) != 1 {
		t.Errorf("the two sessions of the new rule are owed, got %d and %+v", got.Owed, got.Limits)
	}
}

func TestAlertsByTheRulesOfTheDay(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(monday, func(p *Program) { p.ExpectedWeeks, p.Recertify, p.Level.LargestGap = 9, 60, 1 }))
	alertsAt := func(date Date) []AlertKind {
		d.at(date, 20, 0)
		alerts, err := AlertsOf(d, d.admissions[ana][0], d.now)
		if err != nil {
			t.Fatal(err)
		}
		var kinds []AlertKind
		for _, alert := range alerts {
			if slices.Contains([]AlertKind{AlertStayEnds, AlertRecertify, AlertGap}, alert.Kind) {
				kinds = append(kinds, alert.Kind)
			}
		}
		slices.Sort(kinds)
		return kinds
	}
	if got := alertsAt(monday.AddDays(-1)); len(got) != 0 {
		t.Errorf("on Sunday there was no such rule, got %v", got)
	}
	if got := alertsAt(monday); !slices.Equal(got, []AlertKind{AlertGap, AlertRecertify, AlertStayEnds}) {
		t.Errorf("from Monday on all three, got %v", got)
	}
}

func TestMakeUpsByTheRulesOfTheirDay(t *testing.T) {
	d := openClinic(t)
	wednesday := monday.AddDays(2)
	d.do(director, from(wednesday, func(p *Program) { p.Attendance.Choice = ChoiceOff }))
	d.at(monday, 13, 0) // Ana did not come
	hours, err := PatientHoursOf(d, ana, stay(ana), monday, d.now)
	if err != nil {
		t.Fatal(err)
	}
	var days []Date
	for _, option := range hours.Row.Forecast.MakeUps {
		days = append(days, option.Meeting.Date)
	}
	slices.SortFunc(days, Date.Compare)
	if !slices.Equal(days, []Date{monday, monday.AddDays(1)}) {
		t.Errorf("another track is open on Monday and Tuesday alone, got %v", days)
	}
}

func TestServicesAreThoseOfTheDay(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	next := friday.AddDays(7)
	without := d.programs[iop]
	without.From, without.Services = next, slices.DeleteFunc(slices.Clone(without.Services), func(s Service) bool { return s.ID == "individual" || s.ID == "evaluation" })
	d.do(director, SaveProgram{Program: without})
	for date, fine := range map[Date]bool{friday: true, next: false} {
		hour := anasHour()
		hour.ID, hour.Date = AppointmentID("on "+date.String()), date
		add := ChangeSession{Meeting: meeting(daytime, date, 0), Do: AddSession, Blocks: []Block{{Start: At(15, 0), End: At(16, 0), Service: "evaluation"}}}
		for _, command := range []Command{SaveAppointment{Appointment: hour}, add} {
			if fine {
				d.do(atDesk, command)
			} else {
				d.refused(atDesk, command, "no_such_service")
			}
		}
	}
}

func TestAnAppointmentTakesTheRulesOfItsDay(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	program := d.programs[iop]
	program.From, program.Credit, program.Attendance.EarlyWindow = monday.AddDays(1), CreditPolicy{OutLoses: 7}, 120
	d.do(director, SaveProgram{Program: program})
	hour := anasHour()
	d.do(atDesk, SaveAppointment{Appointment: hour})
	ref := Meeting{Date: hour.Date, Appointment: hour.ID}.RefOf(ana)
	d.at(hour.Date, int(hour.Start)/60-1, int(hour.Start)%60)
	if got := d.scan(ana).Kind; got != CheckedIn {
		t.Fatalf("an hour before the appointment: want %v, got %v", CheckedIn, got)
	}
	if got := d.visits[ref.Visit].Session.Policy; got.OutLoses != 7 {
		t.Errorf("the appointment has the policy of its day, got %+v", got)
	}
}
