package kit

import (
	"image/color"
	"math"
	"testing"
)

// luminance is WCAG 2.2's relative luminance.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

// contrast is WCAG 2.2's contrast ratio, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

type pair struct{ text, ground Colour }

// textPairs are all pairs of text and ground that the screens use.
func textPairs() []pair {
	pairs := []pair{
		{OnGreen, Green}, {OnNight, Night}, {SoftOnNight, Night}, {OnGood, Good}, {OnBad, Bad},
		{OnSide, Side}, {SoftOnSide, Side}, {GreenInk, PaleGreen}, {DayInk, PaleDay}, {NightInk, PaleNight},
		{GoodInk, PaleGood}, {BadInk, PaleBad}, {Paper, Ink}, {Card, Ink},
		{DayInk, TintDay}, {GoodInk, TintDay}, {BadInk, TintDay},
	}
	for _, ground := range []Colour{Paper, Card, PaleGreen, PaleDay, TintDay, Neutral, PaleGood, PaleBad, PaleNight} {
		pairs = append(pairs, pair{Ink, ground}, pair{SoftInk, ground})
	}
	for _, text := range []Colour{GreenInk, DayInk, NightInk, GoodInk, BadInk} {
		pairs = append(pairs, pair{text, Paper}, pair{text, Card})
	}
	return pairs
}

func TestTextContrast(t *testing.T) {
	for _, scheme := range []Scheme{Light, Dark, HighContrast} {
		p := scheme.palette()
		for _, pair := range textPairs() {
			if got := contrast(p[pair.text], p[pair.ground]); got < 7 {
				t.Errorf("scheme %d: colour %d on %d has a contrast of %.2f, want 7", scheme, pair.text, pair.ground, got)
			}
		}
	}
}

// TestDrawingContrast holds what is drawn, not written, to WCAG's 3:1.
func TestDrawingContrast(t *testing.T) {
	for _, scheme := range []Scheme{Light, Dark, HighContrast} {
		p := scheme.palette()
		for _, pair := range []pair{
			{Day, PaleDay}, {Day, Card}, {Green, Groove}, {Green, Paper}, {Green, Card}, {Green, TintDay},
			{Good, Paper}, {Good, Card}, {Bad, Card}, {Green, PaleGreen}, {OnNight, Night}, {Ink, Groove}, {Edge, Card}, {Edge, Paper},
		} {
			if got := contrast(p[pair.text], p[pair.ground]); got < 3 {
				t.Errorf("scheme %d: drawing %d on %d has a contrast of %.2f, want 3", scheme, pair.text, pair.ground, got)
			}
		}
	}
}

func TestEveryColourIsOpaqueButClear(t *testing.T) {
	for _, scheme := range []Scheme{Light, Dark, HighContrast} {
		for name, c := range scheme.palette() {
			if want := Colour(name) != Clear; (c.A == 0xff) != want {
				t.Errorf("scheme %d has colour %d as %v", scheme, name, c)
			}
		}
	}
}

func TestPressedGroundKeepsItsText(t *testing.T) {
	for _, scheme := range []Scheme{Light, Dark, HighContrast} {
		look := NewLook(Settings{Scheme: scheme})
		for kind := range kinds {
			style := Kind(kind).style()
			ground := style.ground
			if ground == Clear {
				ground = Paper
			}
			pressed := look.pressed(ground)
			if got := contrast(look.Colour(style.text), pressed); got < 4.5 {
				t.Errorf("scheme %d: the text of kind %d, while pressed, has a contrast of %.2f, want 4.5", scheme, kind, got)
			}
		}
	}
}
