package clinic

import "testing"

// TestStationSettingsHaveBounds: what the lobby, the letters and the scanner cannot
// keep is refused, and a book from before these settings has their defaults.
func TestStationSettingsHaveBounds(t *testing.T) {
	d := openClinic(t)
	if s := d.settings; s.DoneSeconds() != 6 || s.ChooseSeconds() != 30 || s.DeskPercent() != 100 || s.LobbyPercent() != 100 {
		t.Errorf("the defaults are 6 s, 30 s and 100 %%, got %d, %d, %d and %d", s.DoneSeconds(), s.ChooseSeconds(), s.DeskPercent(), s.LobbyPercent())
	}
	long := "This line has more letters than anybody in a lobby would ever read while passing by."
	for code, changes := range map[string][]func(*Settings){
		"lobby_times":      {func(s *Settings) { s.LobbyDone = 2 }, func(s *Settings) { s.LobbyDone = 31 }, func(s *Settings) { s.LobbyChoose = 9 }, func(s *Settings) { s.LobbyChoose = 121 }},
		"text_size":        {func(s *Settings) { s.DeskText = 79 }, func(s *Settings) { s.LobbyText = 161 }},
		"no_such_windows":  {func(s *Settings) { s.Windows = "three" }},
		"lobby_line_long":  {func(s *Settings) { s.LobbyEnglish = long }, func(s *Settings) { s.LobbySpanish = "a\nb" }},
		"lobby_line_tells": {func(s *Settings) { s.LobbyEnglish = "Welcome to Recovery House" }, func(s *Settings) { s.LobbySpanish = "Grupo de REHABILITACIÓN" }},
		"scanner_signs":    {func(s *Settings) { s.ScanPrefix = "a b" }, func(s *Settings) { s.ScanSuffix = "123456789" }, func(s *Settings) { s.DeskPrefix = "\t" }},
		"desk_prefix_same": {func(s *Settings) { s.ScanPrefix, s.DeskPrefix = "A~", "~" }},
	} {
		for _, change := range changes {
			settings := d.settings
			change(&settings)
			d.refused(director, SaveSettings{Settings: settings}, code)
		}
	}
	settings := d.settings
	settings.LobbyDone, settings.LobbyChoose, settings.DeskText, settings.LobbyText = 10, 60, 130, 120
	settings.LobbyEnglish, settings.LobbySpanish = "Please silence your phone.", "Silencie su teléfono, por favor."
	settings.ScanPrefix, settings.DeskPrefix, settings.Windows = "]Q1", "~", TwoWindows
	d.doTwice(director, SaveSettings{Settings: settings})
	if d.settings != settings || settings.LobbyLine("es") != settings.LobbySpanish || settings.LobbyLine("en") != settings.LobbyEnglish {
		t.Errorf("the settings are %+v", d.settings)
	}
}

// TestUndoSettingsTakesBackItsOwnChange and not what was changed since.
func TestUndoSettingsTakesBackItsOwnChange(t *testing.T) {
	d := openClinic(t)
	before := d.settings
	after := before
	after.LobbyDone, after.Hours24 = 12, true
	d.do(director, SaveSettings{Settings: after})
	since := after
	since.RosterColumns, since.LobbyDone = "Name=name", 20
	d.do(director, SaveSettings{Settings: since})
	d.do(director, UndoSettings{Before: before, After: after})
	if got := d.settings; got.Hours24 || got.RosterColumns != "Name=name" || got.LobbyDone != 20 {
		t.Errorf("after the undo the settings are %+v; want 12-hour times, and what was changed since left alone", got)
	}
}
