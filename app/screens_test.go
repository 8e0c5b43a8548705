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
	settings.Zone, settings.Hours24 = "America/Chicago", true
	p.noteScreens(settings)
	last := readScreens(p.places.data)
	if last != (screens{Language: "es", Windows: clinic.TwoWindows, Zone: "America/Chicago", Hours24: true}) {
		t.Errorf("want Spanish in two windows, and Chicago's time as 17:47, got %+v", last)
	}
	if last.zone().String() != "America/Chicago" || (screens{Zone: "Nowhere/None"}).zone() != time.Local || (screens{}).zone() != time.Local {
		t.Error("want the clinic's zone, and the computer's where it is not known")
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
