package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestTheManualSaysWhatHelpSays: the page that the package installs names every command
// and every exit code that --help does.
func TestTheManualSaysWhatHelpSays(t *testing.T) {
	page, err := os.ReadFile("../release/linux/files/daybook.1")
	if err != nil {
		t.Fatal(err)
	}
	help, _, _ := line(t, "en_US.UTF-8", "help")
	commands := regexp.MustCompile(`(?m)^  daybook ([a-z-]+) `).FindAllStringSubmatch(help, -1)
	if len(commands) < 10 {
		t.Fatalf("expected the commands in the help, found %d", len(commands))
	}
	for _, command := range commands {
		if !strings.Contains(string(page), `\fB`+command[1]+`\fR`) {
			t.Errorf("expected daybook.1 to name the command %q", command[1])
		}
	}
	_, after, _ := strings.Cut(help, "Exit codes: ")
	codes, _, _ := strings.Cut(after, ".")
	if codes = strings.Join(strings.Fields(codes), " "); !strings.Contains(string(page), codes) {
		t.Errorf("expected daybook.1 to name the exit codes %q", codes)
	}
}
