package kit_test

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/assets"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestThemeGivesOurFonts(t *testing.T) {
	theme := kit.NewTheme(kit.NewLook(kit.Settings{}))
	for want, style := range map[assets.Font]fyne.TextStyle{
		assets.Regular: {}, assets.Bold: {Bold: true}, assets.Italic: {Italic: true},
		assets.BoldItalic: {Bold: true, Italic: true}, assets.Mono: {Monospace: true},
		assets.SemiBold: {Bold: true, Symbol: true},
	} {
		if got := theme.Font(style); !bytes.Equal(got.Content(), want.TTF()) {
			t.Errorf("the font of %+v is %s, want %s", style, got.Name(), want)
		}
	}
}

func TestLookIsFollowedInPlace(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	panel := kit.NewPanel(stage.Look, kit.All(8), kit.NewText(stage.Look, kit.DeskBody, kit.Bold, kit.Ink, "Today"))
	stage.Show(kit.Pad(kit.All(8), panel), fyne.NewSize(200, 100))
	stage.Look.Apply(kit.Settings{Scheme: kit.Dark, TextScale: 1.5})
	stage.Window.Content().Refresh()
	box := test.WidgetRenderer(panel).Objects()[1].(*canvas.Rectangle)
	words := test.WidgetRenderer(test.WidgetRenderer(panel).Objects()[2].(*kit.Text)).Objects()[0].(*canvas.Text)
	if box.FillColor != stage.Look.Colour(kit.Card) || words.Color != stage.Look.Colour(kit.Ink) {
		t.Errorf("after a change of scheme the panel is %v with words in %v", box.FillColor, words.Color)
	}
	if words.TextSize != 17*1.5 {
		t.Errorf("after a change of scale the words are %v high, want %v", words.TextSize, 17*1.5)
	}
}

func TestTextScaleHasLimits(t *testing.T) {
	for scale, want := range map[float32]float32{0: 15, 0.1: 15 * kit.MinTextScale, 9: 15 * kit.MaxTextScale} {
		if got := kit.NewLook(kit.Settings{TextScale: scale}).TextSize(kit.DeskSmall); got != want {
			t.Errorf("at scale %v small text is %v, want %v", scale, got, want)
		}
	}
}

// inked counts the pixels of a picture that are near a colour.
func inked(picture image.Image, look *kit.Look, c kit.Colour) int {
	want, n := look.Colour(c), 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			if uint8(r>>8) == want.R && uint8(g>>8) == want.G && uint8(b>>8) == want.B {
				n++
			}
		}
	}
	return n
}

func TestEveryIconIsDrawnInItsInk(t *testing.T) {
	for _, scheme := range []kit.Scheme{kit.Light, kit.Dark} {
		stage := kittest.New(t, kit.Settings{Scheme: scheme})
		for _, name := range assets.IconNames() {
			icon := kit.NewIcon(stage.Look, name, 48, kit.BadInk)
			stage.Show(kit.NewGround(stage.Look, kit.Paper, icon), fyne.NewSize(48, 48))
			if got := inked(stage.Window.Canvas().Capture(), stage.Look, kit.BadInk); got < 40 {
				t.Errorf("scheme %d: the icon %s has %d pixels of its ink, want 40", scheme, name, got)
			}
		}
	}
}

func TestIconLinesGrowWithTheIcon(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	share := func(edge float32) float64 {
		stage.Show(kit.NewGround(stage.Look, kit.Paper, kit.NewIcon(stage.Look, "plus", edge, kit.Ink)), fyne.NewSquareSize(edge))
		return float64(inked(stage.Window.Canvas().Capture(), stage.Look, kit.Ink)) / float64(edge*edge)
	}
	if small, large := share(48), share(192); large < small*0.8 {
		t.Errorf("lines cover %.3f of a small icon and %.3f of a large one", small, large)
	}
}

func TestArtFollowsTheScheme(t *testing.T) {
	for _, scheme := range []kit.Scheme{kit.Light, kit.Dark, kit.HighContrast} {
		stage := kittest.New(t, kit.Settings{Scheme: scheme})
		for _, name := range []string{"scan", "desk", "bell", "clock", "again", "pause"} {
			stage.Show(kit.NewGround(stage.Look, kit.Paper, kit.NewArt(stage.Look, name, 240)), fyne.NewSquareSize(240))
			if got := inked(stage.Window.Canvas().Capture(), stage.Look, kit.Ink); got < 200 {
				t.Errorf("scheme %d: the picture %s has %d pixels of ink, want 200", scheme, name, got)
			}
		}
	}
}

func TestTickIsDrawnWhole(t *testing.T) {
	for _, still := range []bool{true, false} {
		stage := kittest.New(t, kit.Settings{NoMotion: still})
		tick := kit.NewTick(stage.Look, 112)
		stage.Show(kit.NewGround(stage.Look, kit.Paper, tick), fyne.NewSquareSize(112))
		tick.Draw()
		if got := inked(stage.Window.Canvas().Capture(), stage.Look, kit.OnGood); got < 400 {
			t.Errorf("the finished tick has %d white pixels, want 400", got)
		}
	}
}

func TestHidePointerLetsTapsThrough(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	taps := 0
	button := kit.NewTouchButton(stage.Look, kit.Primary, "", "Yes", func() { taps++ })
	stage.Show(kit.Over(button, kit.NewHidePointer()), fyne.NewSize(300, 100))
	test.TapCanvas(stage.Window.Canvas(), fyne.NewPos(150, 50))
	if taps != 1 {
		t.Errorf("%d taps reached the button below, want 1", taps)
	}
}
