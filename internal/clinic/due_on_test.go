package clinic

import (
	"testing"
	"time"
)

func TestWhatIsDueOnAnotherDay(t *testing.T) {
	d := openClinic(t)
	d.appoint(ana, "talk", monday.AddDays(1), 14, 15)
	d.absent(ana, daytime, monday.AddDays(1), Excused)
	due, err := DueOn(d, ana, monday.AddDays(1), d.now)
	if err != nil || len(due) != 2 {
		t.Fatalf("the group and the appointment of Tuesday, got %+v, %v", due, err)
	}
	if due[0].Meeting.Track != daytime || due[0].Absence == nil || due[0].Absence.Outcome != Excused {
		t.Errorf("she is excused from the group, got %+v", due[0])
	}
	if due[1].Meeting.Appointment != "talk" || due[1].Absence != nil || due[1].Label.Text != "Group" {
		t.Errorf("and not from the appointment, got %+v", due[1])
	}
	for _, date := range []Date{friday, {2025, time.December, 31}} {
		if due, err := DueOn(d, ana, date, d.now); err != nil || len(due) != 0 {
			t.Errorf("%s: nothing is due, got %+v, %v", date, due, err)
		}
	}
}

// Eve is in no program yet: an evaluation that she missed can be excused all the same.
func TestAnEvaluationBeforeTheFirstStayIsDue(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "eve", Number: "9", Family: "Eve"}})
	d.appoint("eve", "first", monday, 14, 15)
	due, err := DueOn(d, "eve", monday, d.now)
	if err != nil || len(due) != 1 || due[0].Meeting.Appointment != "first" || due[0].Label.Text != "Group" || due[0].Absence != nil {
		t.Fatalf("the appointment alone, got %+v, %v", due, err)
	}
	d.do(atDesk, RecordAbsence{Patient: "eve", Date: monday, Appointment: "first", Outcome: Excused})
	if due, _ = DueOn(d, "eve", monday, d.now); len(due) != 1 || due[0].Absence == nil || due[0].Absence.Outcome != Excused {
		t.Errorf("she is excused from it, got %+v", due)
	}
}

// Who calls on Monday is excused on Thursday by the notice rule, and not the same
// day; the absence stands on the sheet ahead, and can be taken back.
func TestAnAbsenceAheadFollowsTheNoticeRule(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.NoticeHours = 24 })
	for date, want := range map[Date]Outcome{monday: Unexcused, monday.AddDays(3): Excused} {
		d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: date, Told: d.now})
		visit, found, _ := d.Visit(Meeting{Track: daytime, Date: date}.RefOf(ana))
		if !found || visit.Absence == nil || visit.Absence.Outcome != want {
			t.Errorf("%s: want %s, got %+v", date, want, visit.Absence)
		}
	}
	sheet, err := SheetOf(d, ana, monday)
	if err != nil || len(sheet.Away) != 1 || sheet.Away[0].Date != monday.AddDays(3) {
		t.Fatalf("Thursday stands on the sheet ahead, got %+v, %v", sheet.Away, err)
	}
	if got := d.forecast(ana).Sessions; got != 2 {
		t.Errorf("two sessions of the week are still to come, got %d", got)
	}
	board, _ := BoardOf(d, monday.AddDays(3), d.now)
	if got := board.Tracks[0].Counts[StatusExcused]; got != 1 {
		t.Errorf("Thursday's page shows it, got %d", got)
	}
	d.doTwice(atDesk, WithdrawAbsence{Ref: sheet.Away[0].VisitRef, Reason: "comes after all"})
	if sheet, _ := SheetOf(d, ana, monday); len(sheet.Away) != 0 {
		t.Errorf("taken back, nothing is ahead, got %+v", sheet.Away)
	}
}
