package demo

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// weeksOf gives every patient's hours in one week of the story.
func weeksOf(t *testing.T, s sample, week int) map[string]clinic.WeekHours {
	t.Helper()
	monday := clinic.WeekOf(s.Today(), time.Monday).AddDays(7 * (week - lastWeek))
	all := map[string]clinic.WeekHours{}
	err := s.Read(func(v clinic.View) error {
		for _, id := range v.Patients() {
			patient, _ := v.Patient(id)
			for day := 6; day >= 0; day-- {
				admission, in := clinic.AdmissionOn(v.AdmissionsOf(id), monday.AddDays(day))
				if !in {
					continue
				}
				hours, err := clinic.WeekOfPatient(v, admission, monday)
				if err != nil {
					return err
				}
				all[patient.Number] = hours
				break
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func testHours(t *testing.T, s sample) {
	for week := range lastWeek + 1 {
		for number, hours := range weeksOf(t, s, week) {
			possible := 4 * sessionMinutes
			if week == lastWeek {
				possible = 2 * sessionMinutes
			}
			if hours.Credited < 0 || hours.Credited+hours.Pending > possible {
				t.Errorf("%s has %d minutes and %d pending in week %d, more than %d possible", number, hours.Credited, hours.Pending, week, possible)
			}
		}
	}
	reached, short := 0, 0
	for _, hours := range weeksOf(t, s, lastWeek-1) {
		if hours.Credited >= hours.Target {
			reached++
		} else {
			short++
		}
	}
	if reached < 10 || short < 8 {
		t.Errorf("last week %d patients reached their plan and %d fell short, expected many of both", reached, short)
	}
	current := weeksOf(t, s, lastWeek)
	some := 0
	for _, hours := range current {
		if hours.Credited >= 160 && hours.Credited <= 360 {
			some++
		}
	}
	if some < len(current)*2/3 {
		t.Errorf("%d of %d patients have about 3 to 6 hours so far this week, expected most", some, len(current))
	}
}
