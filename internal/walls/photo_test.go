package walls

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A photo of a patient is for the desk alone: what draws and runs the lobby does not
// even know the word.
func TestTheLobbyKnowsNoPhotos(t *testing.T) {
	seen := 0
	for _, folder := range []string{"../ui/kiosk", "../lobby"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			seen++
			if strings.Contains(string(text), "Photo") {
				t.Errorf("%s speaks of photos; the lobby never shows one", file)
			}
		}
	}
	if seen < 10 {
		t.Fatalf("only %d files of the lobby were found", seen)
	}
}
