package kiosk

import (
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/scan"
)

// longLines are the longest words of its own that a clinic can have.
func longLines() map[string]string {
	return map[string]string{
		"en": "Please turn your phone off inside. Water and coffee are in the small back room.",
		"es": "Apague el teléfono adentro, por favor. Hay agua y café en la sala pequeña, atrás.",
	}
}

// TestLongLinesAreAsLongAsMayBe keeps the pictures honest.
func TestLongLinesAreAsLongAsMayBe(t *testing.T) {
	for language, line := range longLines() {
		if n := len([]rune(line)); n > clinic.MostLobbyLine+2 || n < clinic.MostLobbyLine-2 {
			t.Errorf("the %s line has %d letters, want about %d", language, n, clinic.MostLobbyLine)
		}
	}
}

// TestStationSettingsAreFollowed while the lobby goes on: the clinic's own line, the
// clock, the pointer and the scanner's prefix.
func TestStationSettingsAreFollowed(t *testing.T) {
	r := newRig(t, setup{})
	if r.kiosk.pointer.Visible() {
		t.Error("the pointer is hidden though nobody wished it")
	}
	r.kiosk.SetStation(Station{Scanner: scan.Options{DeskPrefix: "%%"}, Hours24: true, HidePointer: true, Lines: map[string]string{"en": "Coats on the hook."}})
	if !r.kiosk.pointer.Visible() || r.kiosk.sheets.idle.page.(*idlePage).line.Content() != "Coats on the hook." {
		t.Error("the pointer still shows, or the clinic's line does not")
	}
	if clock := r.kiosk.words("en").clock(oclock(17, 47)); !strings.Contains(clock, "17:47") {
		t.Errorf("the clock says %q, want 17:47", clock)
	}
	code := cardOf(t, 3)
	r.typeCard("%%" + code).pass(time.Second)
	if len(r.desk) != 1 || len(r.asks) != 0 {
		t.Error("the desk scanner's card was checked in")
	}
	r.expect(lobby.Idle)
}
