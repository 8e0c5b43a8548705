package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// drawnTexts returns what a text has on the screen.
func drawnTexts(text *kit.Text) []*canvas.Text {
	var drawn []*canvas.Text
	for _, object := range test.WidgetRenderer(text).Objects() {
		drawn = append(drawn, object.(*canvas.Text))
	}
	return drawn
}

func drawnWords(text *kit.Text) string {
	var words []string
	for _, line := range drawnTexts(text) {
		words = append(words, line.Text)
	}
	return strings.Join(words, "|")
}

func TestTextIsUpdatedInPlace(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	text := kit.NewText(stage.Look, kit.DeskBody, kit.Bold, kit.Ink, "In")
	text.Resize(text.MinSize())
	before := drawnTexts(text)[0]
	text.Set("Confirmed")
	text.SetColour(kit.GoodInk)
	text.SetWeight(kit.Regular)
	after := drawnTexts(text)[0]
	if before != after {
		t.Error("a new object was made for a new text")
	}
	if after.Color != stage.Look.Colour(kit.GoodInk) || after.TextStyle.Bold {
		t.Errorf("the text is drawn in %v and %+v, want the good colour, regular", after.Color, after.TextStyle)
	}
}

func TestTextBreaksShrinksAndCuts(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	long := "Por favor, pase por la recepción"
	make := func() *kit.Text { return kit.NewText(stage.Look, kit.LobbyHero, kit.Bold, kit.Ink, long) }
	natural := make().MinSize().Width
	for _, c := range []struct {
		name  string
		text  *kit.Text
		width float32
		lines int
		cut   bool
	}{
		{"fits", make(), natural, 1, false},
		{"cut", make(), natural * 0.8, 1, true},
		{"shrinks", make().MayShrink(0.7), natural * 0.8, 1, false},
		{"shrinks and is cut", make().MayShrink(0.7), natural * 0.5, 1, true},
		{"breaks", make().Lines(3), natural * 0.6, 2, false},
		{"breaks and is cut", make().Lines(2), natural * 0.3, 2, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.text.Resize(fyne.NewSize(c.width, 400))
			if got := len(drawnTexts(c.text)); got != c.lines {
				t.Errorf("%d lines are drawn, want %d: %s", got, c.lines, drawnWords(c.text))
			}
			if c.text.Truncated() != c.cut || strings.Contains(drawnWords(c.text), "…") != c.cut {
				t.Errorf("cut is %v, want %v: %s", c.text.Truncated(), c.cut, drawnWords(c.text))
			}
		})
	}
}

func TestTextWithoutRoomIsOneWholeLine(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	text := kit.NewText(stage.Look, kit.DeskBody, kit.Regular, kit.Ink, "Who is here today").Lines(3).MayShrink(0.5)
	if got, want := text.HeightFor(0), stage.Look.Pitch(kit.DeskBody); got > want+1 {
		t.Errorf("expected the height of one line, %v, got %v", want, got)
	}
	if got := drawnWords(text); got != "Who is here today" {
		t.Errorf("expected the text as it was set, got %q", got)
	}
}

func TestNoLineIsWiderThanItsRoom(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[A-Za-zñéŁễя]{1,12}( [a-zñéŁễя]{1,12}){0,6}`).Draw(t, "words")
		width := rapid.Float32Range(80, 700).Draw(t, "width")
		text := kit.NewText(stage.Look, kit.LobbyBody, kit.Regular, kit.Ink, words).
			Lines(rapid.IntRange(1, 3).Draw(t, "lines")).MayShrink(0.8)
		text.Resize(fyne.NewSize(width, 200))
		for _, line := range drawnTexts(text) {
			if got := line.MinSize().Width; got > width+1 {
				t.Fatalf("line %q is %v wide in a room of %v", line.Text, got, width)
			}
		}
	})
}

func TestTabularDigitsLineUp(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	width := func(content string) float32 {
		return kit.NewText(stage.Look, kit.DeskBody, kit.Regular, kit.Ink, content).Tabular().MinSize().Width
	}
	if width("11:11") != width("00:00") || width("1.5 h") != width("7.5 h") {
		t.Errorf("1s are %v and 0s %v wide, want the same", width("11:11"), width("00:00"))
	}
}

func TestNamesAreDrawnInOneTypeface(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	for name, own := range map[string]bool{
		"María Álvarez-Núñez": true, "Łukasz Żółć": true, "Nguyễn Thị Hồng": false, "Яна": false,
	} {
		text := kit.NewText(stage.Look, kit.DeskBody, kit.SemiBold, kit.Ink, name)
		text.Resize(text.MinSize())
		drawn := drawnTexts(text)
		if len(drawn) != 1 || (drawn[0].FontSource == nil) != own {
			t.Errorf("%s is drawn in %d pieces from %v, want one in our font: %v", name, len(drawn), drawn[0].FontSource, own)
		}
	}
}

func TestTextScaleGrowsSmallTextMost(t *testing.T) {
	plain, large := kit.NewLook(kit.Settings{}), kit.NewLook(kit.Settings{TextScale: 1.5})
	grown := func(role kit.Role) float32 { return large.TextSize(role) / plain.TextSize(role) }
	if grown(kit.LobbySmall) != 1.5 || grown(kit.DeskSmall) != 1.5 {
		t.Errorf("small text grows by %v and %v, want 1.5", grown(kit.LobbySmall), grown(kit.DeskSmall))
	}
	if grown(kit.LobbyHero) >= grown(kit.LobbyBody) || grown(kit.LobbyHero) <= 1 {
		t.Errorf("the hero grows by %v, want more than 1 and less than sentences", grown(kit.LobbyHero))
	}
}
