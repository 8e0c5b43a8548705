package clinic

import (
	"strings"
	"unicode"
)

// WindowPlan says which windows Daybook opens by itself. The command line can say
// otherwise.
type WindowPlan string

const (
	OneWindow  WindowPlan = ""     // the lobby, with the desk behind a PIN
	TwoWindows WindowPlan = "both" // the lobby and the desk, for two displays
	DeskWindow WindowPlan = "desk" // the desk alone
)

// Bounds of what can be set about the lobby, the letters and the scanner.
const (
	MostLobbyLine           = 80      // letters of the clinic's own line in the lobby
	MostScanSigns           = 8       // signs that a scanner sends around a card
	LeastDone, MostDone     = 3, 30   // seconds that an answer stays
	LeastChoose, MostChoose = 10, 120 // seconds that a choice waits
	LeastText, MostText     = 80, 160 // percent of the usual letters
)

// DoneSeconds is how long the lobby shows what came of a card, in seconds.
func (s Settings) DoneSeconds() int { return orDefault(s.LobbyDone, 6) }

// ChooseSeconds is how long the lobby waits for a choice, in seconds.
func (s Settings) ChooseSeconds() int { return orDefault(s.LobbyChoose, 30) }

// DeskPercent is how large the desk's letters are, in percent of the usual.
func (s Settings) DeskPercent() int { return orDefault(s.DeskText, 100) }

// LobbyPercent is how large the lobby's letters are, in percent of the usual.
func (s Settings) LobbyPercent() int { return orDefault(s.LobbyText, 100) }

// LobbyLine is the clinic's own line in the lobby in a language; "" for none.
func (s Settings) LobbyLine(language string) string {
	if language == "es" {
		return s.LobbySpanish
	}
	return s.LobbyEnglish
}

// stationSound refuses what the lobby, the letters or the scanner cannot keep.
func (s Settings) stationSound() error {
	switch {
	case !between(s.DoneSeconds(), LeastDone, MostDone), !between(s.ChooseSeconds(), LeastChoose, MostChoose):
		return refuse("lobby_times")
	case !between(s.DeskPercent(), LeastText, MostText), !between(s.LobbyPercent(), LeastText, MostText):
		return refuse("text_size")
	case s.Windows != OneWindow && s.Windows != TwoWindows && s.Windows != DeskWindow:
		return refuse("no_such_windows")
	}
	for _, line := range []string{s.LobbyEnglish, s.LobbySpanish} {
		if len([]rune(line)) > MostLobbyLine || strings.ContainsFunc(line, unicode.IsControl) {
			return &Refusal{Code: "lobby_line_long", Args: map[string]any{"Count": MostLobbyLine}}
		}
		if word := TellingWord(line); word != "" {
			return &Refusal{Code: "lobby_line_tells", Args: map[string]any{"Word": word}}
		}
	}
	return s.scannerSound()
}

func between(value, least, most int) bool { return value >= least && value <= most }

// scannerSound refuses signs that no scanner sends, and a prefix of the desk's
// scanner that the lobby's scanner sends too: its patients would not be checked in.
func (s Settings) scannerSound() error {
	for _, signs := range []string{s.ScanPrefix, s.ScanSuffix, s.DeskPrefix} {
		if len([]rune(signs)) > MostScanSigns || strings.ContainsFunc(signs, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }) {
			return &Refusal{Code: "scanner_signs", Args: map[string]any{"Count": MostScanSigns}}
		}
	}
	if s.DeskPrefix != "" && strings.HasSuffix(strings.ToUpper(s.ScanPrefix), strings.ToUpper(s.DeskPrefix)) {
		return refuse("desk_prefix_same")
	}
	return nil
}

// tellingBeginnings are the beginnings of words that would say on the lobby's wall what is
// treated here (42 CFR 2.18), in English and Spanish, folded.
func tellingBeginnings() []string {
	return []string{
		"addict", "adicc", "adict", "alcohol", "counsel", "consej", "detox", "desintox", "drog", "drug", "dui", "dwi", "iop",
		"methad", "metad", "narcot", "opioid", "opiace", "outpatient", "ambulator", "overdose", "sobred", "probation", "psych", "psiq", "psico",
		"recover", "recuper", "rehab", "relaps", "recaid", "sober", "sobri", "substance", "sustancia", "suboxone", "terap", "therap", "treat", "tratam",
	}
}

// TellingWord is the first word of a text that would tell everybody in the room
// what is treated here; "" where there is none. It knows common words only: the
// clinic reads its line, too.
func TellingWord(text string) string {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		folded := Fold(word)
		for _, begins := range tellingBeginnings() {
			if strings.HasPrefix(folded, begins) {
				return word
			}
		}
	}
	return ""
}
