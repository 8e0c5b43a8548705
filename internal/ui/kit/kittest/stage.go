// Package kittest helps the tests of screens made of kit: a window without a
// display, pictures to look at, and checks of a screen's geometry.
package kittest

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
)

// Lobby is the size of the lobby screen that the grid was drawn on.
func Lobby() fyne.Size { return fyne.NewSize(1280, 800) }

// Desk is the size of the desk's window.
func Desk() fyne.Size { return fyne.NewSize(1440, 900) }

// Stage is a window without a display.
type Stage struct {
	// Window is the window; it has no room around its content.
	Window fyne.Window
	// Look is the look that the stage's theme was made of.
	Look *kit.Look
}

// New makes a stage with Daybook's theme, which ends with the test.
func New(t testing.TB, settings kit.Settings) *Stage {
	t.Helper()
	look := kit.NewLook(settings)
	NewApp(t, look)
	window := test.NewTempWindow(t, nil)
	window.SetPadded(false)
	return &Stage{Window: window, Look: look}
}

// NewApp makes an app with Daybook's theme, which ends with the test.
func NewApp(t testing.TB, look *kit.Look) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(look))
	fyne.SetCurrentApp(remembering{app, rememberingDriver{app.Driver(), &extents}})
	t.Cleanup(forget)
	return app
}

// forget lets go of what earlier tests drew. The toolkit does so while it paints, which
// a test does not: without it a test binary keeps every screen it ever built.
func forget() { test.NewCanvas().Capture() }

// Show puts an object into the window at a size.
func (s *Stage) Show(object fyne.CanvasObject, size fyne.Size) {
	s.Window.SetContent(object)
	s.Window.Resize(size)
	object.Refresh()
}

// Pictures is the environment variable that has the tests draw pictures, where it
// is not empty. Drawing them takes longer than all that the tests check.
const Pictures = "DAYBOOK_PICTURES"

// Save writes what the window shows to build/<folder>/<name>.png at the
// repository's root, for people to look at, where Pictures asks for it.
func (s *Stage) Save(t testing.TB, folder, name string) {
	t.Helper()
	if os.Getenv(Pictures) == "" {
		return
	}
	dir := filepath.Join(root(t), "build", folder)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatalf("making the folder for pictures: %v", err)
	}
	file, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatalf("making a picture: %v", err)
	}
	defer file.Close()
	if err := png.Encode(file, s.Window.Canvas().Capture()); err != nil {
		t.Fatalf("writing a picture: %v", err)
	}
}

// root finds the folder of go.mod.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
	}
	t.Fatal("go.mod is in no folder above the test")
	return ""
}
