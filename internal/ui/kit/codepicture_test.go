package kit_test

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// A scanner needs black on white in every scheme, whole modules and the quiet
// zone around them.
func TestCodePictureIsForScanners(t *testing.T) {
	modules := make([][]bool, 25)
	for y := range modules {
		modules[y] = make([]bool, 25)
		for x := range modules[y] {
			modules[y][x] = (x+y)%2 == 0
		}
	}
	for _, scheme := range []kit.Scheme{kit.Light, kit.Dark, kit.HighContrast} {
		stage := kittest.New(t, kit.Settings{Scheme: scheme})
		picture := kit.NewCodePicture(340)
		picture.Set(modules)
		stage.Show(picture, fyne.NewSize(340, 340))
		shown := stage.Window.Canvas().Capture()
		const module, left = 10, 45 // (340 - 25·10) / 2
		for y := range 25 {
			for x := range 25 {
				if got := dark(shown, left+x*module+1, left+y*module+1); got != modules[y][x] {
					t.Fatalf("module %d, %d is dark: %v", x, y, got)
				}
			}
		}
		for i := range left {
			if dark(shown, i, 170) || dark(shown, 339-i, 170) {
				t.Fatalf("the quiet zone is not white in scheme %d", scheme)
			}
		}
		picture.Set(nil)
		if !picture.Empty() || dark(stage.Window.Canvas().Capture(), left+1, left+1) {
			t.Error("a code that was forgotten can still be seen")
		}
	}
}

func dark(picture image.Image, x, y int) bool {
	r, _, _, _ := picture.At(x, y).RGBA()
	return r < 0x8000
}

func TestAtMostKeepsLinesShort(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	inside := kit.NewPanel(stage.Look, kit.All(0), nil)
	stage.Show(kit.AtMost(300, inside), fyne.NewSize(900, 200))
	if got := inside.Size(); got != fyne.NewSize(300, 200) {
		t.Errorf("what is inside is %v, want 300 wide and as high as the room", got)
	}
	stage.Window.Resize(fyne.NewSize(200, 200))
	if got := inside.Size().Width; got != 200 {
		t.Errorf("in a narrow window it is %v wide, want all of it", got)
	}
}
