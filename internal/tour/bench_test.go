//go:build tour

package tour

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// TestBench measures the running program from outside, as a patient meets it:
// from the last key of a scan to changed pixels in the window, from start to
// the first frame, and what it takes while nobody is there. It reports numbers
// and asserts none: machines differ.
func TestBench(t *testing.T) {
	folder := t.TempDir()
	clinicFolder := filepath.Join(folder, "clinic")
	if out, code := daybook(t, folder, "demo", "--populate-only", "--dir", clinicFolder, "--date", storyDay); code != 0 {
		t.Fatalf("make the sample clinic: exit %d\n%s", code, out)
	}
	cast := findCast(t, clinicFolder)
	s := newScreen(t, "1400x900")
	began := time.Now()
	p := startDaybook(s, folder, "demo", "--dir", clinicFolder, "--kiosk", "--windowed")
	window := s.window("Daybook lobby")
	eye := newEye(t, s, window)
	eye.waitDrawn()
	t.Logf("start to first frame: %d ms", time.Since(began).Milliseconds())
	s.place(window, 0, 0, 1280, 800)
	s.front(window)
	time.Sleep(2 * time.Second)

	// A card leads to the choice and the choice to the answer, so that every
	// scan changes what is on the screen. Whoever has nothing to choose is let be:
	// a choice that nobody asked for changes nothing until the screen goes idle by
	// itself, seconds later. The same command card again within three seconds would
	// be taken for one scan.
	var waits []time.Duration
	var scans []scanned
	measure := func(people []patient, choice string) {
		for _, who := range people {
			for i, code := range []string{cast.code(t, who), choice} {
				if i > 0 && p.lobbyState() != "Choose" {
					break
				}
				typed := time.Now()
				cpu := processTime(t, p.command.Process.Pid)
				wait := eye.scan(code)
				waits = append(waits, wait)
				time.Sleep(1700 * time.Millisecond)
				scans = append(scans, scanned{who.number, wait, typed, eye.typed, processTime(t, p.command.Process.Pid) - cpu})
			}
		}
	}
	measure(cast.daytime, cast.command(t, card.Daytime))
	measure(cast.evening, cast.command(t, card.Evening))
	reportStages(t, p, scans)
	reportSlowest(t, p, scans)
	slices.Sort(waits)
	t.Logf("last key to changed pixels, %d scans: median %.0f ms, 99th percentile %.0f ms", len(waits),
		milliseconds(waits[len(waits)/2]), milliseconds(waits[len(waits)*99/100]))
	t.Logf("a bare change of pixels (the X server's own round trip): %.1f ms", milliseconds(eye.roundTrip()))

	p.wait("lobby Idle")
	cpu := processTime(t, p.command.Process.Pid)
	time.Sleep(20 * time.Second)
	used := processTime(t, p.command.Process.Pid) - cpu
	t.Logf("idle: %.2f %% of one core, %d MB resident", 100*used.Seconds()/20, resident(t, p.command.Process.Pid))
}

// scanned is one scan of the bench.
type scanned struct {
	who   string
	wait  time.Duration // from the Enter to changed pixels
	began time.Time     // the first key
	enter time.Time     // the last key
	cpu   time.Duration // that the program used for it and the pause after it
}

// traced is a line of the program's trace.
type traced struct {
	at   time.Time
	said string
}

// traceLines are all that the program has traced so far.
func (p *program) traceLines() []traced {
	var lines []traced
	for line := range strings.Lines(string(must[[]byte](p.t)(os.ReadFile(p.trace)))) {
		stamp, said, _ := strings.Cut(strings.TrimSpace(line), " ")
		micro, _ := strconv.ParseInt(stamp, 10, 64)
		lines = append(lines, traced{time.UnixMicro(micro), said})
	}
	return lines
}

// lobbyState is the state of the lobby that the program traced last.
func (p *program) lobbyState() string {
	state := ""
	for _, line := range p.traceLines() {
		if next, ok := strings.CutPrefix(line.said, "lobby "); ok {
			state = next
		}
	}
	return state
}

// reportStages says how much of the wait is the program's decision, from the last
// key to the lobby's answer, and how much is drawing it.
func reportStages(t *testing.T, p *program, scans []scanned) {
	t.Helper()
	lines := p.traceLines()
	var decided, drawn []time.Duration
	for _, scan := range scans {
		for _, line := range lines {
			state, ok := strings.CutPrefix(line.said, "lobby ")
			if ok && state != "Idle" && state != "Checking" && line.at.After(scan.enter) && line.at.Before(scan.enter.Add(1700*time.Millisecond)) {
				decided = append(decided, line.at.Sub(scan.enter))
				drawn = append(drawn, scan.wait-line.at.Sub(scan.enter))
				break
			}
		}
	}
	if len(decided) == 0 {
		return
	}
	slices.Sort(decided)
	slices.Sort(drawn)
	most := len(decided) - 1
	t.Logf("of that, last key to the lobby's answer, %d scans: median %.0f ms, most %.0f ms; from the answer to its pixels: median %.0f ms, most %.0f ms", len(decided),
		milliseconds(decided[most/2]), milliseconds(decided[most]), milliseconds(drawn[most/2]), milliseconds(drawn[most]))
}

// slowest is how many scans are told of one by one.
const slowest = 5

// reportSlowest says of the slowest scans what the program did and when, after
// the last key, by its trace: which stage the time went to.
func reportSlowest(t *testing.T, p *program, scans []scanned) {
	t.Helper()
	lines := p.traceLines()
	slices.SortFunc(scans, func(a, b scanned) int { return int(b.wait - a.wait) })
	for _, scan := range scans[:min(slowest, len(scans))] {
		t.Logf("a slow scan, %s: %.0f ms until the pixels changed; typing took %.0f ms, the program %.0f ms of processor time", scan.who,
			milliseconds(scan.wait), milliseconds(scan.enter.Sub(scan.began)), milliseconds(scan.cpu))
		for _, line := range lines {
			if at := line.at; !at.Before(scan.began.Add(-2*time.Second)) && at.Before(scan.enter.Add(scan.wait+1700*time.Millisecond)) {
				t.Logf("    %+.0f ms %s", milliseconds(at.Sub(scan.enter)), line.said)
			}
		}
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// eye types into a window and looks at its pixels, over the X protocol itself.
type eye struct {
	t      *testing.T
	x      *xgb.Conn
	window xproto.Drawable
	root   xproto.Window
	codes  map[rune]byte
	typed  time.Time // the last Enter
}

func newEye(t *testing.T, s *screen, window string) *eye {
	t.Helper()
	x := must[*xgb.Conn](t)(xgb.NewConnDisplay(s.name))
	t.Cleanup(x.Close)
	if err := xtest.Init(x); err != nil {
		t.Fatalf("the display takes no typed keys: %v", err)
	}
	id := must[uint64](t)(strconv.ParseUint(window, 10, 32))
	setup := xproto.Setup(x)
	e := &eye{t: t, x: x, window: xproto.Drawable(id), root: setup.DefaultScreen(x).Root, codes: map[rune]byte{}}
	first, count := setup.MinKeycode, byte(setup.MaxKeycode-setup.MinKeycode+1)
	keys := must[*xproto.GetKeyboardMappingReply](t)(xproto.GetKeyboardMapping(x, first, count).Reply())
	for i := range int(count) {
		symbol := keys.Keysyms[i*int(keys.KeysymsPerKeycode)]
		if symbol >= 'a' && symbol <= 'z' || symbol == 0xff0d {
			e.codes[rune(symbol)] = byte(first) + byte(i)
		}
	}
	return e
}

// look is what the middle of the left half of the window shows.
func (e *eye) look() []byte {
	reply, err := xproto.GetImage(e.x, xproto.ImageFormatZPixmap, e.window, 48, 180, 560, 240, 0xffffffff).Reply()
	if err != nil {
		return nil
	}
	return reply.Data
}

func (e *eye) waitDrawn() {
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(2 * time.Millisecond) {
		data := e.look()
		if len(data) > 0 && bytes.Count(data, data[:4]) < len(data)/4 {
			return // more than one colour
		}
	}
	e.t.Fatal("expected something to be drawn")
}

// scan types a code, a key a millisecond, and returns how long after the Enter
// the pixels changed.
func (e *eye) scan(code string) time.Duration {
	before := e.look()
	for _, r := range strings.ToLower(code) {
		e.key(e.codes[r])
		time.Sleep(time.Millisecond)
	}
	e.key(e.codes[0xff0d])
	e.x.Sync()
	typed := time.Now()
	e.typed = typed
	for time.Since(typed) < patience {
		if !bytes.Equal(before, e.look()) {
			return time.Since(typed)
		}
		time.Sleep(time.Millisecond)
	}
	e.t.Fatal("expected the screen to change after a scan")
	return 0
}

func (e *eye) key(code byte) {
	xtest.FakeInput(e.x, xproto.KeyPress, code, 0, e.root, 0, 0, 0)
	xtest.FakeInput(e.x, xproto.KeyRelease, code, 0, e.root, 0, 0, 0)
}

// roundTrip is what looking alone costs.
func (e *eye) roundTrip() time.Duration {
	began := time.Now()
	for range 20 {
		e.look()
	}
	return time.Since(began) / 20
}

// processTime is the processor time a process has used.
func processTime(t *testing.T, pid int) time.Duration {
	t.Helper()
	data := must[[]byte](t)(os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)))
	fields := strings.Fields(string(data[bytes.LastIndexByte(data, ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // the kernel counts hundredths
}

// resident is a process's memory in MB.
func resident(t *testing.T, pid int) int {
	t.Helper()
	data := must[[]byte](t)(os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)))
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kilobytes, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kilobytes / 1024
		}
	}
	t.Fatal("expected VmRSS in the process's status")
	return 0
}
