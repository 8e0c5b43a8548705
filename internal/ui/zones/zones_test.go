package zones_test

import (
	"slices"
	"testing"
	_ "time/tzdata" // the tests must not depend on the system's tables

	"daybook/internal/ui/zones"
)

func TestEveryZoneCanBeRead(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range zones.All() {
		if !zones.Known(name) {
			t.Errorf("the zone %q cannot be read", name)
		}
		if seen[name] {
			t.Errorf("the zone %q is listed twice", name)
		}
		seen[name] = true
	}
	if len(seen) < 300 {
		t.Errorf("only %d zones are listed, want the whole world", len(seen))
	}
}

func TestFind(t *testing.T) {
	tests := []struct{ search, first string }{
		{"", "America/New_York"},
		{"new york", "America/New_York"},
		{"ANGELES", "America/Los_Angeles"},
		{"york new", "America/New_York"},
		{"America/New_York", "America/New_York"},
		{"New York · America", "America/New_York"},
		{"berl", "Europe/Berlin"},
		{"bogotá", "America/Bogota"},
		{"indiana vevay", "America/Indiana/Vevay"},
	}
	for _, test := range tests {
		found := zones.Find(test.search)
		if len(found) == 0 || found[0] != test.first {
			t.Errorf("searching %q finds %v, want %s first", test.search, found[:min(3, len(found))], test.first)
		}
	}
	if found := zones.Find("no such place"); len(found) != 0 {
		t.Errorf("searching nonsense finds %v", found)
	}
}

func TestEveryZoneIsFoundByItsWords(t *testing.T) {
	for _, name := range zones.All() {
		if !slices.Contains(zones.Find(zones.Words(name)), name) {
			t.Errorf("%s is not found by %q", name, zones.Words(name))
		}
	}
}

func TestTheComputersOwnZoneIsNone(t *testing.T) {
	for _, name := range []string{"", "Local", "Mars/Olympus"} {
		if zones.Known(name) {
			t.Errorf("the zone %q is taken for one", name)
		}
	}
}
