package kiosk

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestSplitPutsWordsFirst(t *testing.T) {
	words, picture := area{10, 20, 1000, 500}.split(0.6, 100)
	if words != (area{10, 20, 540, 500}) || picture != (area{650, 20, 360, 500}) {
		t.Errorf("side by side: %v and %v", words, picture)
	}
	words, picture = area{10, 20, 500, 1000}.split(0.6, 100)
	if words != (area{10, 20, 500, 540}) || picture != (area{10, 660, 500, 360}) {
		t.Errorf("one below the other: %v and %v", words, picture)
	}
}

func TestGridReadsLikeAPage(t *testing.T) {
	cells := grid(area{0, 0, 210, 110}, 3, 2, 10)
	want := []area{{0, 0, 100, 50}, {110, 0, 100, 50}, {0, 60, 100, 50}}
	for i, cell := range cells {
		if cell != want[i] {
			t.Errorf("cell %d is at %v, expected %v", i, cell, want[i])
		}
	}
}

func TestTheScreenGrowsWithTheWindow(t *testing.T) {
	for size, want := range map[fyne.Size]float32{
		{Width: 1280, Height: 800}:  1,
		{Width: 1920, Height: 1080}: 1.35,
		{Width: 1024, Height: 600}:  0.75,
		{Width: 800, Height: 1280}:  1,
		{Width: 1080, Height: 1920}: 1.35,
	} {
		if got := factor(size); got != want {
			t.Errorf("a window of %v is %v times the design, expected %v", size, got, want)
		}
	}
}

func TestFittingTakesTheLargestThatFits(t *testing.T) {
	if got := fitting(1.3, func(scale float32) bool { return true }); got != 1.3 {
		t.Errorf("expected the wanted scale, got %v", got)
	}
	asked := float32(0)
	if got := fitting(1.3, func(scale float32) bool { asked = scale; return false }); got != leastScale || asked != leastScale {
		t.Errorf("expected the least scale to be tried last and taken, got %v after %v", got, asked)
	}
	if got := fitting(1.3, func(scale float32) bool { return scale <= 1 }); got > 1 || got < 1-scaleStep {
		t.Errorf("expected about 1, got %v", got)
	}
}
