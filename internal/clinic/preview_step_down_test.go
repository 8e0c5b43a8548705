package clinic

import (
	"testing"
	"time"
)

func TestPreviewOfAStepDown(t *testing.T) {
	d := openClinic(t)
	wednesday := monday.AddDays(2)
	plan := Plan{From: wednesday, Track: evening, Days: []time.Weekday{time.Tuesday, time.Thursday}, WeeklyMinutes: 300, StepDown: true}
	step := StepDown{Patient: ana, Admission: stay(ana), Date: wednesday.AddDays(-1), Next: Admission{Program: iop, From: wednesday, Plans: []Plan{plan}}}
	got := PreviewStepDown(d, step).Weeks
	want := []StepWeek{
		{Week: monday, Now: 600, Before: 300, After: 150},
		{Week: monday.AddDays(7), Now: 600, After: 300},
		{Week: monday.AddDays(14), Now: 600, After: 300},
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("week %d: want %+v, got %+v", i, want[i], got[i])
		}
	}
	step.Admission = ""
	if got := PreviewStepDown(d, step).Weeks[0]; got.Now != 0 || got.Before != 0 || got.After != 150 {
		t.Errorf("somebody admitted anew has only the new stay, got %+v", got)
	}
	if len(d.AdmissionsOf(ana)) != 1 {
		t.Error("a preview changes nothing")
	}
}

func TestAStepDownWithAReason(t *testing.T) {
	d := openClinic(t)
	plan := Plan{From: monday.AddDays(1), Track: evening, Days: []time.Weekday{time.Tuesday}, WeeklyMinutes: 150}
	d.do(atDesk, StepDown{Patient: ana, Admission: stay(ana), Date: monday, Reason: " Stepped down · works days now ",
		Next: Admission{ID: "next", Program: iop, From: plan.From, Plans: []Plan{plan}}})
	if got := d.AdmissionsOf(ana)[0].Reason; got != "Stepped down · works days now" {
		t.Errorf("the reason stands with the stay that ended, got %q", got)
	}
}
