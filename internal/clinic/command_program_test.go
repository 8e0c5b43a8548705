package clinic

import "testing"

func TestNumbersOfAProgramThatCannotBe(t *testing.T) {
	d := openClinic(t)
	tests := map[string]func(*Program){
		"late_after":     func(p *Program) { p.Attendance.LateAfter = -1 },
		"miss_after":     func(p *Program) { p.Attendance.MissAfter = 24*60 + 1 },
		"notice_hours":   func(p *Program) { p.Attendance.NoticeHours = -24 },
		"choice":         func(p *Program) { p.Attendance.Choice = "perhaps" },
		"departure":      func(p *Program) { p.Attendance.Departure = "by magic" },
		"limits":         func(p *Program) { p.Attendance.Limits = []Limit{{Kind: LimitMissed}} },
		"weekly_maximum": func(p *Program) { p.Level.WeeklyMinimum, p.Level.WeeklyMaximum = 540, 539 },
		"daily_maximum":  func(p *Program) { p.Level.DailyMinimum, p.Level.DailyMaximum = 180, 150 },
		"days_minimum":   func(p *Program) { p.Level.DaysMinimum = 8 },
		"age_below":      func(p *Program) { p.Level.AgeFrom, p.Level.AgeBelow = 18, 18 },
		"out_loses":      func(p *Program) { p.Credit.OutLoses = -5 },
		"unit":           func(p *Program) { p.Credit.Unit = 241 },
		"rounding":       func(p *Program) { p.Credit.Rounding = "up" },
		"expected_weeks": func(p *Program) { p.ExpectedWeeks = MaxWeeks + 1 },
		"recertify":      func(p *Program) { p.Recertify = -1 },
	}
	for field, spoil := range tests {
		program := testProgram()
		spoil(&program)
		if refusal := d.refused(director, SaveProgram{Program: program}, "program_number"); refusal.Args["Field"] != field {
			t.Errorf("the form marks %s, the refusal names %v", field, refusal.Args["Field"])
		}
	}
	program := testProgram()
	program.Level = LevelOfCare{WeeklyMinimum: 540, DailyMinimum: 180, DaysMinimum: 7, AgeBelow: 21}
	d.do(director, SaveProgram{Program: program}) // no most is set: any least will do
}

func TestServicesOfAProgram(t *testing.T) {
	d := openClinic(t)
	program := testProgram()
	program.Services = append(program.Services, Service{ID: "group"})
	d.refused(director, SaveProgram{Program: program}, "service_twice")
	program.Services[2] = Service{}
	d.refused(director, SaveProgram{Program: program}, "no_id")
	program.Services[2] = Service{ID: "x", Kind: "magic"}
	d.refused(director, SaveProgram{Program: program}, "service_kind")
	program.Services = program.Services[1:2]
	if refusal := d.refused(director, SaveProgram{Program: program}, "service_used"); refusal.Args["Service"] != "Group" {
		t.Errorf("the sentence names the service, got %v", refusal.Args)
	}
}

func TestAServiceThatAppointmentsUseStays(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	without := d.programs[iop]
	without.Services = testProgram().Services
	d.do(inGroup, SaveAppointment{Appointment: anasHour()})
	d.refused(director, SaveProgram{Program: without}, "service_used")
	d.do(inGroup, CancelAppointment{Patient: ana, Date: friday, Appointment: "hour", Reason: "x"})
	add := ChangeSession{Meeting: meeting(daytime, friday, 0), Do: AddSession, Blocks: []Block{{Start: 600, End: 660, Service: "evaluation"}}}
	d.do(atDesk, add)
	d.refused(director, SaveProgram{Program: without}, "service_used")
	d.more.changes = nil
	d.do(director, SaveProgram{Program: without})
}
