//go:build tour

package tour

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// TestPictures takes the pictures of the guide and of README.md in real windows, in
// both languages, into a folder for each of them: a first start and its settings, a
// book that comes back from its copies, and a day of the sample clinic.
func TestPictures(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		t.Run(language+" beginning", func(t *testing.T) { newAlbum(t, language).beginning() })
		t.Run(language+" day", func(t *testing.T) { newAlbum(t, language).day() })
	}
}

// album takes pictures in one language, of whole windows of 1280 x 800 below the stripe
// of the sample clinic, which no clinic has.
type album struct {
	*firstDay
	folder   string // of the pictures
	cardless string // the number of somebody without a card
}

// slide is long enough for rings to fill and screens to slide, a quarter of a second.
const slide = 900 * time.Millisecond

const stripe = 52 // the height of the sample clinic's stripe

func newAlbum(t *testing.T, language string) *album {
	t.Helper()
	s := newScreen(t, "2600x860")
	s.language, s.zone = language, "America/New_York" // as the clinic's
	folder := filepath.Join(pictures(t), language)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatalf("make the folder of the pictures: %v", err)
	}
	home := filepath.Join(os.TempDir(), "harbor-"+language) // stands in some of the pictures
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatalf("make the home of the pictures: %v", err)
	}
	t.Cleanup(func() { os.RemoveAll(home) })
	day := &firstDay{tour: &tour{program: &program{screen: s}, t: t}, home: home, clinic: filepath.Join(home, "clinic")}
	return &album{firstDay: day, folder: folder}
}

// start starts a sample clinic, and the waiting anew.
func (a *album) start(args ...string) {
	a.program = startDaybook(a.screen, a.home, append([]string{"demo", "--date", storyDay, "--both", "--windowed"}, args...)...)
}

// arrange puts the lobby and the desk side by side.
func (a *album) arrange() {
	a.lobby, a.desk = a.window("(Daybook lobby|Daybook, sala de espera)"), a.window("(Daybook desk|Daybook, recepción)")
	a.place(a.lobby, 0, 0, 1280, 800+stripe)
	a.place(a.desk, 1300, 0, 1280, 800+stripe)
}

// take keeps what a window shows below the stripe.
func (a *album) take(window, name string) {
	a.t.Helper()
	a.shoot(window, name, stripe)
}

// takeSetUp keeps what a window without a stripe shows.
func (a *album) takeSetUp(window, name string) {
	a.t.Helper()
	a.shoot(window, name, 0)
}

func (a *album) shoot(window, name string, below int) {
	a.t.Helper()
	time.Sleep(slide)
	path := filepath.Join(a.folder, name+".png")
	a.run("import", "-window", window, "-crop", "1280x800+0+"+strconv.Itoa(below), "+repage", path)
	if colours, _ := strconv.Atoi(a.run("identify", "-format", "%k", path)); colours < 20 {
		a.t.Errorf("expected a drawn screen in %s, it has %d colours", path, colours)
	}
}

// at presses keys, waits until the desk has come to rest, and takes a picture of it.
func (a *album) at(name string, keys ...string) {
	a.t.Helper()
	if len(keys) > 0 {
		a.keys(keys...)
	}
	a.rest()
	a.take(a.desk, name)
}
