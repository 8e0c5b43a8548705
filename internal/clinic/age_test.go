package clinic

import (
	"testing"
	"time"
)

func TestAge(t *testing.T) {
	tests := []struct {
		birth, date Date
		want        int
	}{
		{Date{2008, time.March, 2}, Date{2026, time.March, 1}, 17},
		{Date{2008, time.March, 2}, Date{2026, time.March, 2}, 18},
		{Date{2008, time.March, 2}, Date{2026, time.February, 28}, 17},
		{Date{2008, time.February, 29}, Date{2026, time.February, 28}, 17},
		{Date{2008, time.February, 29}, Date{2026, time.March, 1}, 18},
		{Date{2008, time.December, 31}, Date{2027, time.January, 1}, 18},
	}
	for _, test := range tests {
		if got := AgeOn(test.birth, test.date); got != test.want {
			t.Errorf("born on %s, on %s: want %d, got %d", test.birth, test.date, test.want, got)
		}
	}
}

func TestAgeGates(t *testing.T) {
	adult := Patient{BirthDate: Date{2000, time.January, 1}}
	teen := Patient{BirthDate: Date{2010, time.January, 1}}
	nobody := Patient{}
	open := Program{}
	tests := []struct {
		what    string
		program Program
		track   Track
		patient Patient
		want    string // the refusal; "" is none
	}{
		{"no gate", open, Track{}, nobody, ""},
		{"a teen in a track for adults", open, Track{AgeFrom: 18}, teen, "age_from"},
		{"an adult in it", open, Track{AgeFrom: 18}, adult, ""},
		{"an adult in a track for adolescents", open, Track{AgeBelow: 18}, adult, "age_below"},
		{"an adult between 13 and 18", open, Track{AgeFrom: 13, AgeBelow: 18}, adult, "age_between"},
		{"a teen there", open, Track{AgeFrom: 13, AgeBelow: 18}, teen, ""},
		{"the program's own gate", Program{Level: LevelOfCare{AgeFrom: 18}}, Track{}, teen, "age_from"},
		{"no birth date", open, Track{AgeBelow: 18}, nobody, "age_unknown"},
	}
	for _, test := range tests {
		err := checkAge(test.program, test.track, test.patient, monday)
		got := ""
		if refusal, ok := err.(*Refusal); ok {
			got = refusal.Code
		}
		if got != test.want || AgeFits(test.program, test.track, test.patient, monday) != (test.want == "") {
			t.Errorf("%s: want %q, got %q", test.what, test.want, got)
		}
	}
}
