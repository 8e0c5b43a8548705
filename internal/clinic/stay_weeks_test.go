package clinic

import (
	"reflect"
	"testing"
)

// TestWeeksOfStaysAreThoseOfThePage of hours, whichever stay was asked for before.
func TestWeeksOfStaysAreThoseOfThePage(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday.AddDays(-12))
	d.since(ben, monday.AddDays(-26))
	d.clock(23, 0)
	d.attendOn(ana, daytime, monday.AddDays(-7))
	d.attendOn(ana, daytime, monday)
	d.absent(ana, daytime, monday.AddDays(1), Excused)
	weeks, err := NewStayWeeks(d, d.now)
	if err != nil {
		t.Fatal(err)
	}
	for _, patient := range []PatientID{ben, ana, ben} {
		for _, admission := range d.AdmissionsOf(patient) {
			got, err := weeks.Of(admission)
			if err != nil {
				t.Fatal(err)
			}
			page, err := PatientHoursOf(d, patient, admission.ID, monday, d.now)
			if err != nil {
				t.Fatal(err)
			}
			if len(got) < 2 || !reflect.DeepEqual(got, page.Weeks) {
				t.Errorf("%s: expected %+v, got %+v", patient, page.Weeks, got)
			}
		}
	}
}
