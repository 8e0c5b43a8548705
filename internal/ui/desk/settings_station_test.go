package desk

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestStationSettingsAreSavedAndUndone: every setting of the lobby's times and words,
// the displays and the scanner reaches the book; the desk follows at once, and one
// undo takes all of it back.
func TestStationSettingsAreSavedAndUndone(t *testing.T) {
	r := directorRig(t)
	p := r.openSettings("Ruth Abara", "words")
	before, form := r.book.Settings(), p.form.station
	r.stage.Pick("10")
	r.stage.Pick("45")
	form.english.Focus()
	r.typeText("Coats on the hook.")
	form.spanish.Focus()
	r.typeText("Abrigos al gancho.")
	p.openSection("screens")
	r.drain()
	r.stage.Pick("130")
	r.stage.Pick("Two displays")
	r.stage.Tick("Show the time as 17:47 instead of 5:47 PM")
	r.stage.Tick("Hide the mouse pointer in the lobby (touch screen)")
	p.openSection("reader")
	form.deskPrefix.Focus()
	r.typeText("~")
	r.shell.save()
	r.advance(time.Second)
	got := r.book.Settings()
	if got.LobbyDone != 10 || got.LobbyChoose != 45 || got.LobbyEnglish != "Coats on the hook." || got.LobbySpanish != "Abrigos al gancho." ||
		got.DeskText != 130 || got.LobbyText != 0 || got.Windows != clinic.TwoWindows || !got.Hours24 || !got.HidePointer || got.DeskPrefix != "~" {
		t.Errorf("the settings are %+v", got)
	}
	if r.shell.ears.options.DeskPrefix != "~" || r.shell.words.Clock(time.Date(2026, 1, 1, 17, 47, 0, 0, time.UTC)) != "17:47" {
		t.Error("the desk does not follow its new settings at once")
	}
	r.shell.undo()
	r.advance(time.Second)
	if got := r.book.Settings(); got != before {
		t.Errorf("after the undo the settings are %+v, want %+v", got, before)
	}
}

// TestATellingLineIsRefused with the word that tells.
func TestATellingLineIsRefused(t *testing.T) {
	r := directorRig(t)
	p := r.openSettings("Ruth Abara", "words")
	p.form.station.english.Focus()
	r.typeText("Welcome to rehab")
	r.shell.save()
	r.advance(time.Second)
	r.mustSee("“rehab” would tell everybody")
	if r.book.Settings().LobbyEnglish != "" {
		t.Error("a line that tells what is treated was saved")
	}
}

// TestTheScannerTestRemembersWhatItSees: a prefix the scanner sends goes into the
// settings by one button.
func TestTheScannerTestRemembersWhatItSees(t *testing.T) {
	r := directorRig(t)
	r.openSettings("Ruth Abara", "scanner")
	for _, letter := range "Q#" {
		r.rune(letter)
	}
	r.scan(r.newCode(), time.Millisecond)
	r.advance(2 * time.Second)
	r.tapButton("Expect these signs from now on")
	r.advance(time.Second)
	if got := r.book.Settings().ScanPrefix; got != "Q#" {
		t.Errorf("the prefix in the settings is %q, want Q#", got)
	}
}
