package kit_test

import (
	"testing"

	"daybook/internal/ui/kit"
)

func TestSetTextScaleKeepsTheRest(t *testing.T) {
	look := kit.NewLook(kit.Settings{Scheme: kit.Dark, NoMotion: true})
	paper := look.Colour(kit.Paper)
	look.SetTextScale(1.5)
	if got := look.TextSize(kit.DeskHead); got != 30 {
		t.Errorf("letters are %v pixels, want 30", got)
	}
	if look.Colour(kit.Paper) != paper || look.Motion() {
		t.Error("a new text scale changed the colours or the motion")
	}
	look.SetTextScale(9)
	if got := look.TextSize(kit.DeskHead); got != 20*kit.MaxTextScale {
		t.Errorf("letters are %v pixels, want those of the largest scale", got)
	}
}
