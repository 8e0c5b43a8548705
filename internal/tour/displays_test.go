//go:build tour

package tour

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/demo"
)

// The two displays, side by side, as xrandr is told them.
const (
	leftDisplay  = "1280/340x800/210+0+0"
	rightDisplay = "1280/340x800/210+1280+0"
)

// Where a window that fills one of them lies.
const (
	onLeft  = "1280x800+0+0"
	onRight = "1280x800+1280+0"
)

// TestTwoDisplays chooses the lobby's display by seeing it, and has it unplugged and
// plugged in again, while Daybook is open and while it is closed.
func TestTwoDisplays(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	clinicFolder := filepath.Join(folder, "clinic")
	if out, code := daybook(t, folder, "demo", "--populate-only", "--dir", clinicFolder, "--date", storyDay); code != 0 {
		t.Fatalf("make the sample clinic: exit %d\n%s", code, out)
	}
	d := &displays{screen: newScreen(t, "2560x800"), t: t, folder: folder, clinic: clinicFolder, cast: findCast(t, clinicFolder)}
	d.run("xrandr", "--setmonitor", "left", leftDisplay, "screen")
	d.plugIn()
	d.chosenBySeeing()
	d.open()
	d.fills(onRight, "started again, the lobby is on its display")
	d.inFront("Daybook lobby")
	d.unplugged()
	d.close()
	d.open()
	d.fills(onLeft, "started without its display, the lobby takes what is left")
	d.inFront("Daybook desk")
	d.plugIn()
	d.fills(onRight, "plugged in again, the lobby is back")
	d.close()
}

// displays are Daybook on two displays, opened and closed several times.
type displays struct {
	*screen
	t              *testing.T
	folder, clinic string
	cast           cast
	program        *program
	lobby, desk    string
}

func (d *displays) plugIn() { d.run("xrandr", "--setmonitor", "right", rightDisplay, "none") }
func (d *displays) unplug() { d.run("xrandr", "--delmonitor", "right") }

func (d *displays) open() {
	d.program = startDaybook(d.screen, d.t.TempDir(), "demo", "--dir", d.clinic, "--both")
	d.lobby, d.desk = d.window("Daybook lobby"), d.window("Daybook desk")
}

func (d *displays) close() {
	d.t.Helper()
	if code := d.program.end(); code != 0 || d.program.errors.Len() > 0 {
		d.t.Errorf("expected Daybook to end well and to say nothing, got exit code %d\n%s", code, d.program.errors)
	}
}

// chosenBySeeing has the director try both displays and take the one on the right.
func (d *displays) chosenBySeeing() {
	d.open()
	d.inFront("Daybook desk") // where one says which display is the lobby's
	time.Sleep(time.Second)
	name, pin := d.director()
	d.program.text(name)
	d.program.keys("Return")
	d.program.text(pin)
	d.program.keys("Return")
	d.program.wait("event staff.sign_in_tried")
	time.Sleep(time.Second)
	d.program.keys("F6", "Down", "Down", "Down")
	time.Sleep(time.Second)
	d.click(d.desk, 656, 475) // The lobby's display
	time.Sleep(time.Second)
	d.program.keys("Right")
	d.fills(onLeft, "the lobby shows itself on the first display")
	d.inFront("Daybook desk")
	d.program.keys("Right")
	d.fills(onRight, "the lobby shows itself on the second display")
	d.inFront("Daybook desk")
	d.program.picture("root", "displays-choice")
	d.program.keys("Return", "ctrl+s") // This one
	d.program.wait("event settings.saved")
	d.program.wait("lobby on right 1280x800+1280+0: filled true, <nil>")
	d.inFront("Daybook desk")
	d.close()
}

// unplugged takes the lobby's display away while Daybook is open, and gives it back.
func (d *displays) unplugged() {
	d.unplug()
	d.fills(onLeft, "unplugged, the lobby takes what is left")
	d.inFront("Daybook desk") // or nobody could work there
	d.program.picture("root", "displays-unplugged")
	d.scan(d.cast.code(d.t, d.cast.daytime[0]))
	d.program.wait("event visit.claimed") // no lobby could ask which session
	d.plugIn()
	d.fills(onRight, "plugged in again, the lobby is back")
	d.front(d.lobby)
	d.scan(d.cast.code(d.t, d.cast.daytime[1]))
	d.program.wait("lobby Choose")
	d.program.picture("root", "displays-back")
	d.unplug()
	d.fills(onLeft, "unplugged once more, the lobby takes what is left")
}

// fills waits until the lobby's window fills a display and nothing else.
func (d *displays) fills(where, why string) {
	d.t.Helper()
	d.until(why, where, func() string {
		var x, y, width, height int
		for line := range strings.Lines(d.run("xdotool", "getwindowgeometry", "--shell", d.lobby)) {
			for name, into := range map[string]*int{"X": &x, "Y": &y, "WIDTH": &width, "HEIGHT": &height} {
				fmt.Sscanf(line, name+"=%d", into)
			}
		}
		return fmt.Sprintf("%dx%d+%d+%d", width, height, x, y)
	})
}

// inFront waits until a window has the keyboard.
func (d *displays) inFront(title string) {
	d.t.Helper()
	d.until("the window with the keyboard", title, func() string {
		ask := exec.Command("xdotool", "getactivewindow", "getwindowname")
		ask.Env = d.env()
		out, _ := ask.Output() // fails while no window has it
		return strings.TrimSpace(string(out))
	})
}

func (d *displays) until(what, want string, look func() string) {
	d.t.Helper()
	got := ""
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if got = look(); got == want {
			return
		}
	}
	d.program.picture("root", "displays-failed")
	said, _ := os.ReadFile(d.program.trace)
	d.t.Fatalf("%s: want %s, got %s; the program said:\n%s", what, want, got, said)
}

// director is somebody who may change the settings, and the PIN.
func (d *displays) director() (name, pin string) {
	d.t.Helper()
	file := must[*os.File](d.t)(os.Open(filepath.Join(d.clinic, "cards", demo.StaffList)))
	defer file.Close()
	rows := must[[][]string](d.t)(csv.NewReader(file).ReadAll())
	for _, row := range rows {
		if strings.EqualFold(row[1], string(clinic.Director)) {
			return row[0], row[2]
		}
	}
	d.t.Fatalf("expected a director in %s, got %v", demo.StaffList, rows)
	return "", ""
}
