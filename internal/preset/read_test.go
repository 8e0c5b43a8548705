package preset

import (
	"io/fs"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/clinic"
)

// small is the smallest file that is a program.
const small = `
order = 9
name = { en = "Small", es = "Pequeño" }
summary = { en = "One group.", es = "Un grupo." }
[level]
name = { en = "Any", es = "Cualquiera" }
[attendance]
late_after = "5m"
[credit]
rounding = "none"
[[services]]
key = "group"
kind = "group"
name = { en = "Group", es = "Grupo" }
counts = true
[[tracks]]
name = { en = "Night", es = "Noche" }
mark = "moon"
[[tracks.meetings]]
days = ["saturday"]
start = "23:00"
blocks = [{ service = "group", length = "2h" }]
`

func TestTheSmallestPreset(t *testing.T) {
	made, err := Read("small.toml", strings.NewReader(small), "en", chance(), monday)
	if err != nil {
		t.Fatal(err)
	}
	block := made.Tracks[0].Patterns[0].Blocks[0]
	if block.Start != clinic.At(23, 0) || block.End != clinic.At(25, 0) || made.Program.Attendance.LateAfter != 5 || made.Tracks[0].Program != made.Program.ID {
		t.Errorf("a block over midnight and the policy as written, got %+v and %+v", block, made.Program.Attendance)
	}
}

// Each mistake is said in words, with the file and the key.
func TestMistakesInAPreset(t *testing.T) {
	tests := []struct{ was, is, says string }{
		{`order = 9`, `order = 9` + "\n" + `colour = "red"`, `"colour" is not known`},
		{`late_after = "5m"`, `late_after = "5m"` + "\n" + `later = "6m"`, `"attendance.later" is not known`},
		{`late_after = "5m"`, `late_after = "5 minutes"`, `no length such as`},
		{`late_after = "5m"`, `late_after = "5s"`, `whole minutes`},
		{`late_after = "5m"`, `late_after = "25h"`, `late_after: the value cannot be`},
		{`late_after = "5m"`, `choice = "maybe"`, `choice: the value cannot be`},
		{`late_after = "5m"`, `limits = [{ kind = "missed" }]`, `limits: the value cannot be`},
		{`rounding = "none"`, `rounding = "up"`, `rounding: the value cannot be`},
		{`es = "Pequeño"`, `es = ""`, `name.es: there is no text`},
		{`es = "Pequeño"`, `es = "` + strings.Repeat("a", 121) + `"`, `name.es: the text is longer`},
		{`es = "Pequeño"`, `es = " Pequeño"`, `name.es: the text has spaces`},
		{`kind = "group"`, `kind = "magic"`, `services[0].kind: there is no kind "magic"`},
		{`key = "group"`, `key = ""`, `services[0].key`},
		{`mark = "moon"`, `mark = "star"`, `tracks[0].mark: there is no mark "star"`},
		{`mark = "moon"`, `mark = "moon"` + "\nage_from = 18\nage_below = 12", `tracks[0].age_below`},
		{`mark = "moon"`, `mark = "moon"` + "\noptional = true", `none that is not optional`},
		{`mark = "moon"`, `mark = "moon"` + "\ncapacity = -1", `tracks[0].capacity`},
		{`"saturday"`, `"someday"`, `days: there is no day "someday"`},
		{`"saturday"`, `"saturday", "saturday"`, `two of them are at once`},
		{`"saturday"`, ``, `it has no days`},
		{`"23:00"`, `"25:00"`, `no time of day`},
		{`service = "group"`, `service = "yoga"`, `there is no service "yoga"`},
		{`length = "2h"`, `length = "0m"`, `lasts some minutes`},
		{`length = "2h"`, `length = "25h"`, `ends after a day`},
		{`length = "2h"`, `length = "2h", topic = { en = "Only English" }`, `topic.es: there is no text`},
		{`order = 9`, `order = `, `small.toml`},
	}
	for _, test := range tests {
		text := strings.Replace(small, test.was, test.is, 1)
		_, err := Read("small.toml", strings.NewReader(text), "en", chance(), monday)
		if err == nil || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), "small.toml") {
			t.Errorf("%q instead of %q: the error should name the file and say %q, got %v", test.is, test.was, test.says, err)
		}
	}
}

func TestPresetsThatAreTooLarge(t *testing.T) {
	large := map[string]string{
		"bytes":    small + "# " + strings.Repeat("a", maxBytes),
		"services": small + strings.Repeat("[[services]]\n", maxServices),
		"tracks":   small + strings.Repeat("[[tracks]]\n", maxTracks),
		"meetings": small + strings.Repeat("[[tracks.meetings]]\n", maxMeetings),
		"blocks":   strings.Replace(small, "length = \"2h\" }", "length = \"2h\" }"+strings.Repeat(", {}", maxBlocks), 1),
	}
	for what, text := range large {
		if _, err := Read("large.toml", strings.NewReader(text), "en", chance(), monday); err == nil || !strings.Contains(err.Error(), "more than") && !strings.Contains(err.Error(), "larger") {
			t.Errorf("too many %s are refused, got %v", what, err)
		}
	}
}

// FuzzRead: whatever the file holds, reading it ends in an error or in a program
// that the book would take.
func FuzzRead(f *testing.F) {
	f.Add(small)
	names, _ := fs.Glob(assets.Presets(), "*.toml")
	for _, name := range names {
		text, _ := fs.ReadFile(assets.Presets(), name)
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		made, err := Read("fuzz.toml", strings.NewReader(text), "es", chance(), monday)
		if err != nil {
			return
		}
		if field := made.Program.OutOfRange(); field != "" {
			t.Errorf("%s is out of its range", field)
		}
		for _, track := range append(made.Tracks, made.Optional...) {
			if !track.Patterns[0].Sound() {
				t.Errorf("the blocks of %q clash", track.Label.Text)
			}
			for _, block := range track.Patterns[0].Blocks {
				if _, known := made.Program.Service(block.Service); !known {
					t.Errorf("a block of %q has no service", track.Label.Text)
				}
			}
		}
	})
}
