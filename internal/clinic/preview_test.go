package clinic

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func TestPreviewOfAChangedSchedule(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	d.admit("cy", "Cy", "Abel", "3", daytime)
	d.do(atDesk, SetPlan{Patient: "cy", Admission: stay("cy"), Plan: Plan{
		From: monday, Track: daytime, Days: []time.Weekday{time.Monday, time.Tuesday}, WeeklyMinutes: 300,
	}})
	a := anasHour()
	a.Date, a.Start, a.End = monday.AddDays(8), At(12, 30), At(13, 0) // free now, taken by the new times
	d.do(atDesk, SaveAppointment{Appointment: a})
	track := testTrack(daytime, MarkDay, 9)
	from := monday.AddDays(7)
	track.Patterns = append(track.Patterns, Pattern{From: from, Blocks: testTrack(daytime, MarkDay, 11, time.Monday, time.Tuesday, time.Wednesday).Patterns[0].Blocks})
	preview, err := PreviewTrack(d, d.programs[iop], track, from, d.zone)
	if err != nil {
		t.Fatal(err)
	}
	if preview.Before.Counting != 600 || preview.Before.Days != 4 || preview.Before.Breaks != 120 || preview.Before.ByWeekday[time.Monday] != 150 {
		t.Errorf("four days of 150 minutes before, got %+v", preview.Before)
	}
	if preview.After.Counting != 450 || preview.After.Days != 3 || preview.Patients != 2 {
		t.Errorf("three days and two patients after, got %+v and %d", preview.After, preview.Patients)
	}
	anas := PatientChange{Patient: ana, Name: "Alvarez, Ana", Before: 600, After: 450, Want: 600}
	for what, list := range map[string][]PatientChange{"short": preview.Short, "days lost": preview.DaysLost, "appointments": preview.Appointment} {
		if !slices.Equal(list, []PatientChange{anas}) {
			t.Errorf("%s: only Ana, who comes on Thursdays and has the appointment; got %+v", what, list)
		}
	}
	if !slices.ContainsFunc(preview.Problems, func(p ScheduleProblem) bool { return p.Kind == ProblemPatientTwice }) {
		t.Errorf("the problems name the clash too, got %+v", preview.Problems)
	}
	d.broken = errDisk
	if _, err := PreviewTrack(d, d.programs[iop], track, from, d.zone); !errors.Is(err, errDisk) {
		t.Errorf("what the disk says is passed on, got %v", err)
	}
}

func TestPreviewOfANewTrack(t *testing.T) {
	d := openClinic(t)
	preview, err := PreviewTrack(d, d.programs[iop], testTrack("new", MarkDay, 12, time.Friday), monday, d.zone)
	if err != nil || preview.Before != (WeekShape{}) || preview.After.Counting != 150 || preview.Patients != 0 {
		t.Errorf("nothing before, 150 minutes after and nobody in it: got %+v, %v", preview, err)
	}
}

func TestPreviewOfAPatientWhoComesLater(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SetPlan{Patient: ben, Admission: stay(ben), Plan: Plan{
		From: monday.AddDays(14), Track: daytime, Days: mondayToThursday, WeeklyMinutes: 600,
	}})
	preview, _ := PreviewTrack(d, d.programs[iop], testTrack(daytime, MarkDay, 9, time.Monday), monday, d.zone)
	if preview.Patients != 2 || len(preview.Short) != 2 {
		t.Errorf("Ben changes to Daytime in two weeks and is counted, got %+v", preview)
	}
	d.discharge(ana, monday.AddDays(-1))
	if preview, _ = PreviewTrack(d, d.programs[iop], testTrack(daytime, MarkDay, 9), monday, d.zone); preview.Patients != 1 {
		t.Errorf("who has left is not counted, got %d", preview.Patients)
	}
}

func TestPreviewOfChangedSettings(t *testing.T) {
	d := openClinic(t)
	d.discharge(ben, monday.AddDays(-1))
	program := testProgram()
	program.Attendance.LateCutoff, program.Attendance.Choice = 15, ChoiceStaff
	program.MakeUps = true
	program.Level.WeeklyMinimum = 700
	program.Attendance.Limits = []Limit{{Kind: LimitUnexcused, Count: 3}}
	program.Services = append(slices.Clone(program.Services), Service{ID: "yoga", Label: Label{Text: "Yoga"}})
	program.Services[0].Counts = false
	preview := PreviewProgram(d, SaveProgram{Program: program}, monday)
	want := []FieldChange{
		{Field: "weekly_minimum", Unit: UnitOfMinutes, After: 700},
		{Field: "late_cutoff", Unit: UnitOfMinutes, Before: 30, After: 15},
		{Field: "choice", Unit: UnitOfWords, Was: "free", Now: "staff"},
		{Field: "make_ups", Unit: UnitOfYesNo, After: 1},
		{Field: "limit", Unit: UnitOfCount, Limit: LimitUnexcused, After: 3},
		{Field: "service", Unit: UnitOfWords, Name: "Group", Was: "counts", Now: "does_not_count"},
		{Field: "service", Unit: UnitOfWords, Name: "Yoga", Now: "does_not_count"},
	}
	if !slices.Equal(preview.Changes, want) || preview.Patients != 1 {
		t.Errorf("for one patient:\nwant %+v\ngot  %+v (%d)", want, preview.Changes, preview.Patients)
	}
	if !slices.ContainsFunc(preview.Problems, func(p ScheduleProblem) bool { return p.Kind == ProblemNothingCounts }) {
		t.Errorf("nothing counts any more, got %+v", preview.Problems)
	}
	if got := PreviewProgram(d, SaveProgram{Program: testProgram()}, monday).Changes; len(got) != 0 {
		t.Errorf("the same program changes nothing, got %+v", got)
	}
}
