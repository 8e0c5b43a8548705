package desk

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestReadTimeNearASession(t *testing.T) {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	date := clinic.NewDate(2026, 11, 23)
	at := func(hour, minute int) time.Time { return clinic.InstantOf(date, clinic.At(hour, minute), zone) }
	tests := []struct {
		text     string
		from, to time.Time
		want     time.Time
	}{
		{"6:14", at(18, 0), at(21, 0), at(18, 14)},
		{"614", at(18, 0), at(21, 0), at(18, 14)},
		{"5:50", at(18, 0), at(21, 0), at(17, 50)},
		{"9", at(18, 0), at(20, 50), at(21, 0)},
		{"9:10", at(9, 0), at(12, 0), at(9, 10)},
		{"12:10", at(9, 0), at(12, 0), at(12, 10)},
		{"12:10", at(22, 0), at(24, 30), at(24, 10)},
		{"9:20 am", at(9, 0), at(12, 0), at(9, 20)},
	}
	for _, test := range tests {
		if got, ok := readTimeNear(test.text, date, test.from, test.to, zone); !ok || !got.Equal(test.want) {
			t.Errorf("%q about %s to %s: want %s, got %s, %v", test.text, test.from, test.to, test.want, got, ok)
		}
	}
	if _, ok := readTimeNear("late", date, at(18, 0), at(21, 0), zone); ok {
		t.Error("a word is no time")
	}
}
