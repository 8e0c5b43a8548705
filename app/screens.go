package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// screensFile says how the book was last shown, for a start at which it is locked: its
// settings are sealed then. There is neither the clinic's name nor a patient in it.
const screensFile = "screens.json"

// screens are how the book was last shown.
type screens struct {
	Language string            `json:"language"`
	Windows  clinic.WindowPlan `json:"windows,omitempty"`
	Zone     string            `json:"zone,omitempty"` // the clinic's, which the computer's may not be
}

// place is the zone that the lobby's clock goes by: the clinic's, or the computer's where
// that is not known.
func (s screens) place() *time.Location {
	if zone, err := time.LoadLocation(s.Zone); err == nil && s.Zone != "" {
		return zone
	}
	return time.Local
}

// readScreens is nothing where it cannot be read: the lobby alone, in the system's
// language.
func readScreens(folder string) screens {
	var last screens
	text, err := os.ReadFile(filepath.Join(folder, screensFile))
	if err != nil || json.Unmarshal(text, &last) != nil {
		return screens{}
	}
	return last
}

// noteScreens keeps how the book is shown now.
func (p *program) noteScreens(s clinic.Settings) {
	now := screens{Language: s.Language, Windows: s.Windows, Zone: s.Zone}
	if p.demo != nil || now == readScreens(p.places.data) {
		return
	}
	text, err := json.Marshal(now)
	if err == nil {
		err = platform.SaveFile(filepath.Join(p.places.data, screensFile), text, 0o600)
	}
	if err != nil {
		p.trace.say("screens not noted: %v", err)
	}
}

// noteOpened notes how the book opens and is shown, once it is open. Neither keeps it
// from being used.
func (p *program) noteOpened() {
	if p.demo != nil {
		return
	}
	p.noteScreens(p.book.Settings())
	if err := p.book.NoteWay(); err != nil {
		p.trace.say("how it opens not noted: %v", err)
	}
}
