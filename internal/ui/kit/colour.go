package kit

import "image/color"

// Colour names a colour by what it is for. Which one it is depends on the
// Scheme of a Look.
type Colour int

// The colours. Those ending in Ink are for text on the pale ground of the same
// name (and on Paper and Card); the others are grounds, lines and drawings.
const (
	Paper       Colour = iota // the ground of every screen
	Card                      // surfaces that lie on the paper
	Line                      // hairlines
	Edge                      // the outline of fields
	Ink                       // text
	SoftInk                   // secondary text
	Clear                     // nothing at all
	Green                     // the one primary action, progress, focus
	OnGreen                   // text on Green
	PaleGreen                 // ground of a quiet hint
	GreenInk                  // text on PaleGreen, links
	Pending                   // hours that are not credited yet
	Groove                    // the empty part of rings and bars
	Neutral                   // ground of a state that asks for nothing
	Day                       // the sun
	DayAccent                 // the daytime track's stripe, the scanner's light
	PaleDay                   // ground of the daytime track and of "in"
	DayInk                    // text on PaleDay
	TintDay                   // ground of a row that needs a hand
	Night                     // ground of the evening track
	OnNight                   // text on Night
	SoftOnNight               // secondary text on Night
	PaleNight                 // quiet ground of the evening
	NightInk                  // text on PaleNight
	Good                      // confirmed, the tick
	OnGood                    // text on Good
	PaleGood                  // ground of a good state
	GoodInk                   // text on PaleGood
	Bad                       // destructive acts
	OnBad                     // text on Bad
	PaleBad                   // ground of a bad state
	BadInk                    // text on PaleBad
	Side                      // the desk's side bar
	OnSide                    // text on Side
	SoftOnSide                // secondary text on Side
	colours                   // how many there are
)

// Scheme picks one set of colours.
type Scheme int

// The schemes that a clinic can choose from.
const (
	Light Scheme = iota
	Dark
	HighContrast
)

// palette holds a colour for every name.
type palette [colours]color.NRGBA

func (s Scheme) palette() palette {
	switch s {
	case Dark:
		return darkPalette()
	case HighContrast:
		return contrastPalette()
	default:
		return lightPalette()
	}
}

// rgb makes an opaque colour of 0xRRGGBB.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// mix moves a colour towards another one; part is from 0 (none) to 1 (all).
func mix(from, to color.NRGBA, part float32) color.NRGBA {
	between := func(a, b uint8) uint8 { return uint8(float32(a) + (float32(b)-float32(a))*part + 0.5) }
	return color.NRGBA{between(from.R, to.R), between(from.G, to.G), between(from.B, to.B), between(from.A, to.A)}
}
