//go:build tour

package tour

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long the tour waits for anything: a loaded machine is slow.
const patience = 40 * time.Second

// screen is a virtual display with a window manager on it.
type screen struct {
	t        *testing.T
	name     string
	language string // that the system speaks there
	zone     string // that the system is in
}

// newScreen starts Xvfb on a display number that it picks itself.
func newScreen(t *testing.T, size string) *screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatalf("make a pipe for the display's number: %v", err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	start(t, server)
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not start: %v", err)
	}
	s := &screen{t: t, name: ":" + strings.TrimSpace(number), language: "en", zone: "UTC"}
	manager := exec.Command("openbox")
	manager.Env = s.env()
	start(t, manager)
	return s
}

// start starts a process that is ended with the test.
func start(t *testing.T, command *exec.Cmd) {
	t.Helper()
	if err := command.Start(); err != nil {
		t.Fatalf("start %s: %v (make tour installs what is missing)", command.Path, err)
	}
	t.Cleanup(func() {
		command.Process.Signal(syscall.SIGTERM)
		command.Wait()
	})
}

func (s *screen) env() []string {
	return append(os.Environ(), "DISPLAY="+s.name, "LIBGL_ALWAYS_SOFTWARE=1")
}

// run runs a program on the display and returns what it writes.
func (s *screen) run(name string, args ...string) string {
	s.t.Helper()
	command := exec.Command(name, args...)
	command.Env = s.env()
	out, err := command.CombinedOutput()
	if err != nil {
		s.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// window waits for a window by its title.
func (s *screen) window(title string) string {
	s.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(100 * time.Millisecond) {
		search := exec.Command("xdotool", "search", "--onlyvisible", "--name", "^"+title+"$")
		search.Env = s.env()
		if out, err := search.Output(); err == nil {
			return strings.Fields(string(out))[0]
		}
	}
	s.t.Fatalf("expected a window called %q", title)
	return ""
}

// front brings a window to the front and gives it the keyboard.
func (s *screen) front(window string) {
	s.t.Helper()
	s.run("xdotool", "windowactivate", "--sync", window)
	s.run("xdotool", "windowfocus", "--sync", window)
}

// place moves and sizes a window.
func (s *screen) place(window string, x, y, width, height int) {
	s.t.Helper()
	s.run("xdotool", "windowsize", "--sync", window, strconv.Itoa(width), strconv.Itoa(height))
	s.run("xdotool", "windowmove", window, strconv.Itoa(x), strconv.Itoa(y))
}

// scan types a code as a scanner does: 1 ms a key, and Enter.
func (s *screen) scan(code string) { s.t.Helper(); s.scanEnding(code, "Return") }

// scanEnding types a code with another key behind it, or none.
func (s *screen) scanEnding(code string, ending ...string) {
	s.t.Helper()
	s.run("xdotool", append([]string{"type", "--delay", "1", "--args", "1", code}, chained(ending)...)...)
}

// chained are keys as one more command of the same xdotool, so that they follow
// at once.
func chained(keys []string) []string {
	if len(keys) == 0 {
		return nil
	}
	return append([]string{"key", "--delay", "1"}, keys...)
}

// keys presses keys by their X names.
func (s *screen) keys(names ...string) {
	s.t.Helper()
	s.run("xdotool", append([]string{"key", "--delay", "60"}, names...)...)
}

// text types as a person does, too slow for a scanner.
func (s *screen) text(text string) {
	s.t.Helper()
	s.run("xdotool", "type", "--delay", "120", text)
}

// click presses the mouse at a place in a window and takes the pointer away.
func (s *screen) click(window string, x, y int) {
	s.t.Helper()
	s.run("xdotool", "mousemove", "--window", window, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// picture keeps what a window shows, once it has come to rest.
func (s *screen) picture(window, name string) {
	s.t.Helper()
	time.Sleep(700 * time.Millisecond) // rings fill and screens slide for a quarter of a second
	path := filepath.Join(pictures(s.t), name+".png")
	s.run("import", "-window", window, path)
	if colours, _ := strconv.Atoi(s.run("identify", "-format", "%k", path)); colours < 20 {
		s.t.Errorf("expected a drawn screen in %s, it has %d colours", path, colours)
	}
}

// differ expects two pictures to show different things: what came up in between
// is really on the glass, and not only in the program's mind.
func (s *screen) differ(one, other string) {
	s.t.Helper()
	a, b := filepath.Join(pictures(s.t), one+".png"), filepath.Join(pictures(s.t), other+".png")
	out, err := exec.Command("compare", "-metric", "AE", a, b, "null:").CombinedOutput()
	changed, parsed := strconv.ParseFloat(strings.Fields(string(out) + " ?")[0], 64)
	if parsed != nil || err == nil || changed < 20000 {
		s.t.Errorf("expected %s to look different from %s, %s pixels do", other, one, out)
	}
}

// pictures is the folder of the screenshots.
func pictures(t *testing.T) string {
	t.Helper()
	folder := filepath.Join("..", "..", "build", "tour")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatalf("make the folder of the pictures: %v", err)
	}
	return folder
}

// program is the built Daybook on a display.
type program struct {
	*screen
	command *exec.Cmd
	trace   string
	read    int // how much of the trace was waited for
	folder  string
	errors  *strings.Builder
}

// binary is the program that is played with: what make build built, or the one
// that DAYBOOK_BINARY names.
func binary(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "build", "daybook"))
	if named := os.Getenv("DAYBOOK_BINARY"); named != "" {
		path, err = named, nil
	}
	if err == nil {
		_, err = os.Stat(path)
	}
	if err != nil {
		t.Fatalf("expected the built program (make build): %v", err)
	}
	return path
}

// startDaybook starts the program with arguments of its own.
func startDaybook(s *screen, folder string, args ...string) *program {
	s.t.Helper()
	p := &program{screen: s, folder: folder, trace: filepath.Join(folder, "trace"), errors: &strings.Builder{}}
	p.command = exec.Command(binary(s.t), append(args, "--trace", p.trace)...)
	p.command.Env = append(s.env(), "LANG="+s.language+"_US.UTF-8", "LC_ALL=", "TZ="+s.zone, "HOME="+folder, "XDG_CONFIG_HOME="+folder+"/config", "XDG_DATA_HOME="+folder+"/data")
	p.command.Stderr = p.errors
	if err := p.command.Start(); err != nil {
		s.t.Fatalf("start Daybook: %v", err)
	}
	s.t.Cleanup(func() { p.command.Process.Kill(); p.command.Wait() })
	p.wait("started")
	return p
}

// wait waits until the trace says something new that ends with a text, and
// returns when that was, as the program's clock has it.
func (p *program) wait(what string) time.Time {
	p.t.Helper()
	at, _ := p.waitUntil(what, func(said string) bool { return said == what })
	return at
}

// waitFor waits until the trace says something new that begins with a text, and
// returns the rest of it.
func (p *program) waitFor(what string) string {
	p.t.Helper()
	_, said := p.waitUntil(what, func(said string) bool { return strings.HasPrefix(said, what) })
	return strings.TrimPrefix(said, what)
}

func (p *program) waitUntil(what string, fits func(said string) bool) (time.Time, string) {
	p.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(20 * time.Millisecond) {
		data, _ := os.ReadFile(p.trace)
		rest := string(data[min(p.read, len(data)):])
		at := 0
		for line := range strings.Lines(rest) {
			at += len(line)
			if stamp, said, ok := strings.Cut(strings.TrimSpace(line), " "); ok && fits(said) && strings.HasSuffix(line, "\n") {
				p.read += at
				micro, _ := strconv.ParseInt(stamp, 10, 64)
				return time.UnixMicro(micro), said
			}
		}
	}
	data, _ := os.ReadFile(p.trace)
	p.picture("root", "failed")
	p.t.Fatalf("expected the program to say %q; it said:\n%s\n%s", what, data, p.errors)
	return time.Time{}, ""
}

// end asks the program to end as the system does, and returns its exit code.
func (p *program) end() int {
	p.t.Helper()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatalf("ask Daybook to end: %v", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.command.Wait() }()
	select {
	case <-ended:
	case <-time.After(patience):
		p.t.Fatalf("Daybook did not end after SIGTERM")
	}
	return p.command.ProcessState.ExitCode()
}

// daybook runs a command of the program that opens no window.
func daybook(t *testing.T, folder string, args ...string) (out string, code int) {
	t.Helper()
	return daybookIn(t, "en", folder, args...)
}

// daybookIn does the same on a system that speaks a language.
func daybookIn(t *testing.T, language, folder string, args ...string) (out string, code int) {
	t.Helper()
	command := exec.Command(binary(t), args...)
	command.Env = append(os.Environ(), "DISPLAY=", "LANG="+language+"_US.UTF-8", "LC_ALL=", "HOME="+folder, "XDG_CONFIG_HOME="+folder+"/config", "XDG_DATA_HOME="+folder+"/data")
	output, err := command.CombinedOutput()
	if command.ProcessState == nil {
		t.Fatalf("run daybook %v: %v", args, err)
	}
	return string(output), command.ProcessState.ExitCode()
}

// qr reads a card's picture with another program than the one that drew it.
func qr(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path).Output()
	if err != nil {
		t.Fatalf("zbarimg %s: %v", path, err)
	}
	return strings.TrimSpace(string(out))
}

func must[T any](t *testing.T) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}
