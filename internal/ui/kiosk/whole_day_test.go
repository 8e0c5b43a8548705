package kiosk

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"daybook/internal/lobby"
)

// TestAWholeDay plays hours of a lobby in fast time, every screen in both languages
// again and again: at the end nothing is held that was not held after the first of
// them, and no goroutine more runs. With DAYBOOK_SOAK it is 5,000 scans in more than a
// day.
func TestAWholeDay(t *testing.T) {
	scans, warm := 200, 90 // each screen in each language, before it is measured
	if os.Getenv("DAYBOOK_SOAK") != "" {
		scans, warm = 5000, 5000/24
	}
	if testing.Short() {
		t.Skip("without checks for races: this is about memory")
	}
	r := newRig(t, setup{})
	all := scenes()
	var held uint64
	var running int
	for n := range scans {
		if n%len(all) == 0 {
			r.kiosk.press(lobby.ButtonLanguage)
		}
		r.visitor(all[n%len(all)], n)
		r.kiosk.Resume()
		if r.pass(75 * time.Second); strings.HasPrefix(all[n%len(all)].name, "help") {
			r.pass(12 * time.Minute) // until nobody calls for help any more
		}
		r.expect(lobby.Idle)
		if n == warm {
			held, running = heldMemory(), runtime.NumGoroutine()
		}
	}
	if now := heldMemory(); now > held+5<<20 {
		t.Errorf("the lobby held %d KB after %d scans, and %d KB after %d", held>>10, warm, now>>10, scans)
	}
	if now := runtime.NumGoroutine(); now > running {
		t.Errorf("%d goroutines ran after %d scans, and %d after %d", running, warm, now, scans)
	}
}

// visitor plays a scene from the idle screen, and draws what is shown now and then.
func (r *rig) visitor(s scene, n int) {
	r.asks, r.sounds, r.desk = nil, nil, nil
	s.lobby.Languages = []string{"en", "es"}
	r.kiosk.Configure(s.lobby)
	r.expect(lobby.Idle)
	s.play(r)
	r.expect(s.state)
	if n%7 == 0 {
		r.window.Canvas().Capture()
	}
}

// heldMemory is what cannot be collected, in bytes.
func heldMemory() uint64 {
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
