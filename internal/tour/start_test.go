//go:build tour

package tour

import (
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// starts is how many starts a measurement takes.
const starts = 7

// TestStart measures how long Daybook takes from its start to the first frame of
// the lobby, with the sample clinic's book, and how much of the processor that took,
// which other work on the machine changes little. It reports and asserts no number:
// machines differ. A release runs it on each program that it built.
func TestStart(t *testing.T) {
	folder := t.TempDir()
	clinicFolder := filepath.Join(folder, "clinic")
	if out, code := daybook(t, folder, "demo", "--populate-only", "--dir", clinicFolder, "--date", storyDay); code != 0 {
		t.Fatalf("make the sample clinic: exit %d\n%s", code, out)
	}
	s := newScreen(t, "1400x900")
	var took, worked []time.Duration
	for range starts {
		all, processor := startOnce(t, s, clinicFolder)
		took, worked = append(took, all), append(worked, processor)
	}
	slices.Sort(took)
	slices.Sort(worked)
	t.Logf("start to first frame, fastest of %d: %d ms, median %d ms, processor %d ms",
		starts, took[0].Milliseconds(), took[starts/2].Milliseconds(), worked[0].Milliseconds())
}

// startOnce starts the lobby, waits until it is drawn, and ends it. The processor's time
// is that of the whole run.
func startOnce(t *testing.T, s *screen, clinicFolder string) (took, processor time.Duration) {
	t.Helper()
	began := time.Now()
	p := startDaybook(s, t.TempDir(), "demo", "--dir", clinicFolder, "--kiosk", "--windowed")
	newEye(t, s, s.window("Daybook lobby")).waitDrawn()
	took = time.Since(began)
	if code := p.end(); code != 0 {
		t.Fatalf("expected exit code 0 after SIGTERM, got %d\n%s", code, p.errors)
	}
	return took, p.command.ProcessState.UserTime() + p.command.ProcessState.SystemTime()
}
