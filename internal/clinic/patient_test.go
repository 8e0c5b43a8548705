package clinic

import "testing"

func TestSortName(t *testing.T) {
	for want, patient := range map[string]Patient{
		"García López, José": {Given: "José", Family: "García López"}, "Ó": {Given: "Ó"}, "Wu": {Family: "Wu"}, "": {},
	} {
		if got := patient.SortName(); got != want {
			t.Errorf("lists show %q, got %q", want, got)
		}
	}
}

func TestPlanOn(t *testing.T) {
	stay := Admission{Plans: []Plan{{From: monday.AddDays(7), Track: "third"}, {From: monday, Track: "first"}, {From: monday.AddDays(3), Track: "second"}}}
	for days, want := range map[int]TrackID{0: "first", 2: "first", 3: "second", 6: "second", 7: "third", 900: "third"} {
		if got, ok := stay.PlanOn(monday.AddDays(days)); !ok || got.Track != want {
			t.Errorf("%d days later the %s plan is in force, got %q", days, want, got.Track)
		}
	}
	if plan, ok := stay.PlanOn(monday.AddDays(-1)); ok {
		t.Errorf("before the first there is none, got %q", plan.Track)
	}
}

func TestAdmissionOn(t *testing.T) {
	stays := []Admission{
		{ID: "second", From: monday.AddDays(10)},
		{ID: "first", From: monday, Discharged: monday.AddDays(10)},
	}
	for days, want := range map[int]AdmissionID{-1: "", 0: "first", 9: "first", 10: "second", 11: "second"} {
		if got, ok := AdmissionOn(stays, monday.AddDays(days)); got.ID != want || ok != (want != "") {
			t.Errorf("%d days later the stay is %q, got %q", days, want, got.ID)
		}
	}
}

func TestHoldActiveOn(t *testing.T) {
	tests := []struct {
		what string
		hold Hold
		want bool
	}{
		{"until it is released", Hold{}, true},
		{"its last day", Hold{Until: monday}, true},
		{"past its last day", Hold{Until: monday.AddDays(-1)}, false},
		{"released", Hold{Until: monday, Released: true}, false},
	}
	for _, test := range tests {
		if got := test.hold.ActiveOn(monday); got != test.want {
			t.Errorf("%s: want active %t, got %t", test.what, test.want, got)
		}
	}
}

func TestLabelIn(t *testing.T) {
	label := Label{Text: "Evening", Other: map[string]string{"es": "Tarde", "fr": ""}}
	for language, want := range map[string]string{"es": "Tarde", "en": "Evening", "fr": "Evening", "": "Evening"} {
		if got := label.In(language); got != want {
			t.Errorf("in %q: want %q, got %q", language, want, got)
		}
	}
}
