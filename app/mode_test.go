package main

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// TestTheCommandLineGoesBeforeTheSettings about which windows open.
func TestTheCommandLineGoesBeforeTheSettings(t *testing.T) {
	for _, each := range []struct {
		line mode
		plan clinic.WindowPlan
		want mode
	}{
		{mode{}, clinic.OneWindow, mode{}},
		{mode{}, clinic.TwoWindows, mode{both: true}},
		{mode{}, clinic.DeskWindow, mode{desk: true}},
		{mode{kiosk: true}, clinic.TwoWindows, mode{kiosk: true}},
		{mode{desk: true}, clinic.TwoWindows, mode{desk: true}},
		{mode{both: true}, clinic.DeskWindow, mode{both: true}},
	} {
		if got := each.line.planned(each.plan); got != each.want {
			t.Errorf("%+v with the plan %q opens %+v, want %+v", each.line, each.plan, got, each.want)
		}
	}
}

// TestTheLobbyTakesTheClinicsTimesAndWords, and the defaults of a book from before.
func TestTheLobbyTakesTheClinicsTimesAndWords(t *testing.T) {
	if got := lobbyOptions(clinic.Settings{}).Timeouts; got.Done != 6*time.Second || got.Choose != 30*time.Second {
		t.Errorf("the usual times are %v and %v, want 6 s and 30 s", got.Done, got.Choose)
	}
	settings := clinic.Settings{LobbyDone: 10, LobbyChoose: 60, LobbySpanish: "Abrigos al gancho.", DeskPrefix: "~", Hours24: true}
	if got := lobbyOptions(settings).Timeouts; got.Done != 10*time.Second || got.Choose != time.Minute {
		t.Errorf("the clinic's times are %v and %v, want 10 s and 1 min", got.Done, got.Choose)
	}
	if got := lobbyStation(settings); got.Lines["es"] != settings.LobbySpanish || got.Scanner.DeskPrefix != "~" || !got.Hours24 {
		t.Errorf("the lobby's PC is set as %+v", got)
	}
}
