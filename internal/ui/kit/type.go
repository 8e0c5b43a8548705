package kit

import "fyne.io/fyne/v2"

// Role is a place in the type scale. Lobby sizes are read from two steps away,
// desk sizes from an arm's length.
type Role int

// The type scale.
const (
	LobbyHero  Role = iota // the one answer of a lobby screen
	LobbyTitle             // a question, the name of a choice
	LobbyHead              // what goes with the answer: track, time, room
	LobbyBody              // sentences
	LobbySmall             // buttons at the edge, notes
	DeskTitle              // the name of a page
	DeskHead               // the name of a panel
	DeskBody               // rows, fields, buttons
	DeskSmall              // notes and column heads
	DeskTiny               // words inside a drawing: a chart's axis, a short block
)

// size is the letter height of a role and pitch the distance of its lines, both
// in pixels before the text scale.
func (r Role) size() (size, pitch float32) {
	switch r {
	case LobbyHero:
		return 76, 82
	case LobbyTitle:
		return 60, 68
	case LobbyHead:
		return 40, 50
	case LobbyBody:
		return 30, 42
	case LobbySmall:
		return 24, 34
	case DeskTitle:
		return 34, 44
	case DeskHead:
		return 20, 28
	case DeskBody:
		return 17, 24
	case DeskTiny:
		return 13, 17
	default:
		return 15, 21
	}
}

// Weight is a cut of the typeface.
type Weight int

// The cuts that the screens use.
const (
	Regular Weight = iota
	SemiBold
	Bold
	Italic
	Mono // card codes
)

// style returns the text style that Theme answers with the font of this cut.
// The toolkit knows no semi-bold, so the otherwise unused mark for symbols
// stands for it: with Bold set as well, missing letters still come from the
// toolkit's own bold font.
func (w Weight) style() fyne.TextStyle {
	switch w {
	case SemiBold:
		return fyne.TextStyle{Bold: true, Symbol: true}
	case Bold:
		return fyne.TextStyle{Bold: true}
	case Italic:
		return fyne.TextStyle{Italic: true}
	case Mono:
		return fyne.TextStyle{Monospace: true}
	default:
		return fyne.TextStyle{}
	}
}

// grown is how much of the text scale a role follows: what is large already
// grows less, so that a sentence still fits the screen when everything small
// has become readable.
func (r Role) grown(scale float32) float32 {
	follow := float32(1)
	switch r {
	case LobbyHero:
		follow = 0.3
	case LobbyTitle:
		follow = 0.35
	case LobbyHead, DeskTitle:
		follow = 0.5
	case LobbyBody:
		follow = 0.75
	}
	return 1 + (scale-1)*follow
}

// TextSize returns the letter height of a role in this look, in pixels.
func (l *Look) TextSize(r Role) float32 {
	size, _ := r.size()
	return size * r.grown(l.scale)
}

// Pitch returns the distance between lines of a role in this look, in pixels.
func (l *Look) Pitch(r Role) float32 {
	_, pitch := r.size()
	return whole(pitch * r.grown(l.scale))
}
