package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestScreensAreKnownBeforeTheBookIsOpen, and tell nothing of the clinic.
func TestScreensAreKnownBeforeTheBookIsOpen(t *testing.T) {
	p := &program{places: folders{data: t.TempDir()}}
	if last := readScreens(p.places.data); last != (screens{}) {
		t.Errorf("before the first start: %+v", last)
	}
	settings := clinic.DefaultSettings()
	settings.Clinic, settings.Language, settings.Windows = "Harbor Light", "es", clinic.TwoWindows
	p.noteScreens(settings)
	if last := readScreens(p.places.data); last != (screens{Language: "es", Windows: clinic.TwoWindows, Zone: "America/New_York"}) {
		t.Errorf("want Spanish in two windows, in New York, got %+v", last)
	}
	path := filepath.Join(p.places.data, screensFile)
	text, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(text), "Harbor") {
		t.Errorf("%q, %v", text, err)
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if last := readScreens(p.places.data); last != (screens{}) {
		t.Errorf("of a damaged file: %+v", last)
	}
}

// TestALockedLobbyGoesByTheClinicsClock, whatever the computer's zone is; before that was
// noted, and where it is unknown, by the computer's.
func TestALockedLobbyGoesByTheClinicsClock(t *testing.T) {
	for zone, want := range map[string]string{"America/Denver": "America/Denver", "": time.Local.String(), "Moon/Base": time.Local.String()} {
		if got := (screens{Zone: zone}).place().String(); got != want {
			t.Errorf("%q: the clock goes by %s, expected %s", zone, got, want)
		}
	}
}

// TestTheDiskOfABookThatIsNotThereYet is the one of the folder above.
func TestTheDiskOfABookThatIsNotThereYet(t *testing.T) {
	there := t.TempDir()
	if got := existing(filepath.Join(there, "share", "daybook")); got != there {
		t.Errorf("want %s, got %s", there, got)
	}
	if got := existing(there); got != there {
		t.Errorf("want it as it is, got %s", got)
	}
}
