package platform

import (
	"testing"
	"time"
)

func TestZonesOfWindowsAreZonesThatGoKnows(t *testing.T) {
	for name, want := range map[string]string{
		"Eastern Standard Time":     "America/New_York",
		"Central Standard Time":     "America/Chicago",
		"US Mountain Standard Time": "America/Phoenix",
		"Hawaiian Standard Time":    "Pacific/Honolulu",
		"W. Europe Standard Time":   "",
		"":                          "",
	} {
		zone := zoneOf(name)
		if zone != want {
			t.Errorf("%q is %q, want %q", name, zone, want)
		}
		if _, err := time.LoadLocation(zone); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestTheZoneOfThisComputerIsNeverLocal(t *testing.T) {
	if zone := Zone(); zone == "Local" {
		t.Error(`"Local" is no zone that could be chosen`)
	}
}
