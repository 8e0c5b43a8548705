package desk

import (
	"testing"

	"daybook/internal/clinic"
)

func TestTimesOfASchedule(t *testing.T) {
	for _, each := range []struct {
		text string
		was  clinic.ClockTime
		all  bool
		want clinic.ClockTime
		ok   bool
	}{
		{"6:30", clinic.At(18, 0), false, clinic.At(18, 30), true},
		{"6:30", clinic.At(8, 0), false, clinic.At(6, 30), true},
		{"6:30 PM", clinic.At(8, 0), false, clinic.At(18, 30), true},
		{"9", clinic.At(18, 0), false, 0, false},
		{"9", clinic.At(18, 0), true, clinic.At(21, 0), true},
		{"1830", clinic.At(8, 0), true, clinic.At(18, 30), true},
		{"soon", clinic.At(8, 0), true, 0, false},
	} {
		if got, ok := readWall(each.text, each.was, each.all); ok != each.ok || ok && got != each.want {
			t.Errorf("%q near %s is %s (%v), want %s (%v)", each.text, each.was, got, ok, each.want, each.ok)
		}
	}
}
