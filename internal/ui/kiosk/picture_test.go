package kiosk

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/ui/kit"
)

func settingsOf(scale float32) kit.Settings { return kit.Settings{TextScale: scale} }

func commandCard(name string) card.Code {
	for _, command := range card.Commands() {
		if command.String() == name {
			return card.CommandCode(command)
		}
	}
	return ""
}

// TestPictures draws every scene in both languages to build/kiosk, for people to
// look at; with DAYBOOK_PICTURES=all in more window sizes too. It fails where a scene cannot be reached or drawn.
func TestPictures(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "build", "kiosk")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	shots := []struct {
		suffix string
		size   fyne.Size
		scale  float32
	}{{"", fyne.NewSize(1280, 800), 1}, {"-small", fyne.NewSize(1024, 600), 1.3}, {"-upright", fyne.NewSize(1080, 1920), 1}, {"-wide", fyne.NewSize(1920, 1080), 1}}
	for _, s := range scenes() {
		for _, language := range []string{"en", "es"} {
			for _, shot := range shots {
				if shot.suffix != "" && os.Getenv("DAYBOOK_PICTURES") != "all" {
					continue
				}
				r := s.stage(t, language, shot.size, shot.scale)
				save(t, r, filepath.Join(folder, s.name+"-"+language+shot.suffix+".png"))
			}
		}
	}
}

func save(t testing.TB, r *rig, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, r.window.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
