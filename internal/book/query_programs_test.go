package book

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// The rig's book, with a holiday, a moved session and an appointment.
func TestProgramsAsTheyAreRead(t *testing.T) {
	r := newRig(t)
	today := r.Today() // a Monday
	thursday, friday := today.AddDays(3), today.AddDays(4)
	system := clinic.Actor{Kind: clinic.System}
	program := r.Programs()[0]
	program.Services = append(program.Services, clinic.Service{ID: "hour", Kind: clinic.KindIndividual, Counts: true})
	if _, err := r.Do(system, clinic.SaveProgram{Program: program}); err != nil {
		t.Fatal(err)
	}
	closure := clinic.Closure{ID: "thanks", Label: "Thanksgiving", From: thursday.AddDays(7), To: friday.AddDays(7)}
	r.must(clinic.SaveClosure{Closure: closure})
	r.must(clinic.ChangeSession{Meeting: clinic.Meeting{Track: evening, Date: thursday}, Do: clinic.MoveSession, To: friday, Start: clinic.At(17, 0)})
	r.must(clinic.SaveAppointment{Appointment: clinic.Appointment{
		ID: "hour", Patient: r.ana, Program: program.ID, Service: "hour", Date: friday, Start: clinic.At(17, 0), End: clinic.At(18, 0),
	}})
	for range 2 { // as it was written, and after a new start
		rows := r.ProgramList()
		if len(rows) != 1 || rows[0].Patients != 1 || len(rows[0].Tracks) != 2 || rows[0].Tracks[1].Patients != 1 || rows[0].Tracks[1].Shape.Counting != 510 {
			t.Errorf("one program with Ana in the evening, 510 minutes a week: got %+v", rows)
		}
		if got := r.Closures(); len(got) != 1 || got[0].Label != "Thanksgiving" {
			t.Errorf("the holiday, got %+v", got)
		}
		if got := r.Changes(program.ID, today); len(got) != 2 || got[0].MovedTo != friday || got[1].MovedFrom != thursday {
			t.Errorf("both days of the moved session, got %+v", got)
		}
		if got := r.Sessions(evening, thursday); len(got) != 0 {
			t.Errorf("nothing on Thursday, got %+v", got)
		}
		if got := r.Sessions(evening, friday); len(got) != 1 || got[0].MovedFrom != thursday || got[0].CountingMinutes() != 170 {
			t.Errorf("Thursday's on Friday, got %+v", got)
		}
		if got, err := r.Appointments(r.ana, today, friday); err != nil || len(got) != 1 {
			t.Errorf("one appointment, got %+v, %v", got, err)
		}
		problems, err := r.CheckSchedule(program, r.TracksOf(program.ID), today)
		if err != nil || len(problems) != 1 || problems[0].Kind != clinic.ProblemPatientTwice || problems[0].Day != time.Friday {
			t.Errorf("the appointment lies in the moved session, got %+v, %v", problems, err)
		}
		r.openAgain()
	}
	closure.Removed = true
	r.must(clinic.SaveClosure{Closure: closure})
	if got := r.Closures(); len(got) != 0 {
		t.Errorf("a removed holiday is none, got %+v", got)
	}
}

func TestPreviewsOfARealBook(t *testing.T) {
	r := newRig(t)
	program := r.Programs()[0]
	track := r.TracksOf(program.ID)[1]
	from := r.Today().AddDays(7)
	track.Patterns = append(track.Patterns, clinic.Pattern{From: from, Blocks: track.Patterns[0].Blocks[:6]}) // without Thursday
	preview, err := r.PreviewTrack(program, track, from)
	if err != nil || preview.Before.Counting != 510 || preview.After.Counting != 340 || preview.Patients != 1 || len(preview.DaysLost) != 1 {
		t.Errorf("Ana loses her Thursday, got %+v, %v", preview, err)
	}
	program.Attendance.LateCutoff, program.From = 15, from
	changed, err := r.PreviewProgram(clinic.SaveProgram{Program: program})
	if err != nil || changed.Patients != 1 || len(changed.Changes) != 1 || changed.Changes[0].Field != "late_cutoff" {
		t.Errorf("one changed setting for one patient, got %+v, %v", changed, err)
	}
}
