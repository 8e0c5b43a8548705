package scan

import (
	"bufio"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestOrdinaryLettersAreNeverDropped types every line of our own texts, in both
// languages, in every rhythm: all at once, as a computer that stalled hands
// typing over, as fast as a scanner, and as a person does. The signs that make a
// card are too few in words for any of it to be taken for one.
func TestOrdinaryLettersAreNeverDropped(t *testing.T) {
	files, err := filepath.Glob("../../assets/i18n/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts found: %v", err)
	}
	for _, path := range files {
		for _, line := range linesOf(t, path) {
			for _, gap := range []time.Duration{0, ms, 35 * ms, 200 * ms} {
				w := form(t).play(newScript().text(line, gap))
				w.expect(line)
				if len(w.garbled) > 0 {
					t.Errorf("%q was taken for an unreadable card at %v a sign", line, gap)
				}
			}
		}
	}
}

func linesOf(t *testing.T, path string) (lines []string) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for in := bufio.NewScanner(file); in.Scan(); {
		lines = append(lines, in.Text())
	}
	return lines
}

// TestLeftKeepsWhatIsHeld: a key that was released moved the cursor; the scan
// whose first letters are held goes on.
func TestLeftKeepsWhatIsHeld(t *testing.T) {
	d := New(Options{Form: true})
	d.Rune('x', start)
	at := start.Add(100 * ms) // releases x and holds what follows
	var out Outcome
	for _, letter := range string(anna) {
		out = out.then(d.Rune(letter, at))
		if len(out.Release) == 1 {
			d.Left(0)
		}
	}
	out = out.then(d.Tick(at.Add(time.Second)))
	if len(out.Scans) != 1 || out.TakeBack != 0 {
		t.Errorf("%d scans, %d signs taken back; want the scan and nothing taken from the new field", len(out.Scans), out.TakeBack)
	}
}
