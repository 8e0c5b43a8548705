package demo

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestTheRosterIsFortyDifferentPeople(t *testing.T) {
	numbers, names := map[string]bool{}, map[string]bool{}
	languages := map[string]int{}
	for _, r := range roster() {
		numbers[r.number], names[r.family+r.given] = true, true
		languages[r.language]++
		if len(r.days) < 3 || !slices.IsSorted(r.days) || r.days[0] < time.Monday || r.days[len(r.days)-1] > time.Thursday {
			t.Errorf("%s comes on %v, expected three or four days from Monday to Thursday in order", r.number, r.days)
		}
	}
	if len(roster()) != 40 || len(numbers) != 40 || len(names) != 40 {
		t.Errorf("%d patients, %d numbers, %d names: expected 40 of each", len(roster()), len(numbers), len(names))
	}
	if languages["en"] < 20 || languages["es"] < 5 {
		t.Errorf("the languages are %v, expected many English and some Spanish", languages)
	}
}

// TestTheRosterHasNamesThatBreakThings names what has broken other programs.
func TestTheRosterHasNamesThatBreakThings(t *testing.T) {
	tests := map[string]func(r row) bool{
		"one letter":       func(r row) bool { return utf8.RuneCountInString(r.family) == 1 },
		"one name alone":   func(r row) bool { return r.given == "" },
		"very long":        func(r row) bool { return utf8.RuneCountInString(r.family+r.given) > 45 },
		"hyphen":           func(r row) bool { return strings.Contains(r.family, "-") },
		"apostrophe":       func(r row) bool { return strings.Contains(r.family+r.given, "’") },
		"two family names": func(r row) bool { return strings.Count(r.family, " ") == 1 && r.language == "es" },
		"small particle":   func(r row) bool { return strings.HasPrefix(r.family, "de la ") },
		"two marks a sign": func(r row) bool { return strings.ContainsRune(r.family, 'ễ') },
		"letter with bar":  func(r row) bool { return strings.ContainsRune(r.given, 'ł') },
		"dotless i":        func(r row) bool { return strings.ContainsRune(r.family, 'ı') },
	}
	for name, is := range tests {
		if !slices.ContainsFunc(roster(), is) {
			t.Errorf("the roster has no name with: %s", name)
		}
	}
}

func TestTheRosterHasEveryKindOfPatient(t *testing.T) {
	tests := []struct {
		name string
		want int
		is   func(r row) bool
	}{
		{"discharged for good", 3, func(r row) bool { return r.leaves != nil && r.leaves.back == 0 }},
		{"readmitted after a gap", 1, func(r row) bool { return r.leaves != nil && r.leaves.back > r.leaves.week }},
		{"admitted next week", 2, func(r row) bool { return r.from == lastWeek+1 }},
		{"without a card", 2, func(r row) bool { return r.proof != byCard }},
		{"with a card issued anew", 1, func(r row) bool { return r.losesCard > 0 }},
		{"moved to another track", 1, func(r row) bool { return r.moves != nil && r.moves.week <= lastWeek }},
		{"about to move", 1, func(r row) bool { return r.moves != nil && r.moves.week > lastWeek }},
		{"calling in sick", 1, func(r row) bool { return r.callsIn }},
	}
	for _, test := range tests {
		got := 0
		for _, r := range roster() {
			if test.is(r) {
				got++
			}
		}
		if got != test.want {
			t.Errorf("%s: %d patients, expected %d", test.name, got, test.want)
		}
	}
}
