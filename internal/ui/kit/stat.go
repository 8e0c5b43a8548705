package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Stat is a card with one big number and the words that say what it counts.
// Several of them stand side by side atop a page.
type Stat struct {
	widget.BaseWidget
	look   *Look
	tone   Tone
	number *Text
	label  *Text
	ground *canvas.Rectangle
}

// NewStat returns an empty card.
func NewStat(look *Look) *Stat {
	s := &Stat{
		look: look, ground: &canvas.Rectangle{},
		number: NewText(look, DeskTitle, Bold, Ink, "").MayShrink(0.6).MayCut(),
		label:  NewText(look, DeskBody, Regular, SoftInk, "").Lines(3).MayShrink(0.8).MayCut(),
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes what the card says: "31" and "on track".
func (s *Stat) Set(tone Tone, number, label string) {
	if s.tone == tone && s.number.Content() == number && s.label.Content() == label {
		return
	}
	s.tone = tone
	s.number.Set(number)
	s.label.Set(label)
	s.Refresh()
}

// Number returns the number on the card.
func (s *Stat) Number() string { return s.number.Content() }

// Label returns the words below it.
func (s *Stat) Label() string { return s.label.Content() }

// CreateRenderer is called by the toolkit.
func (s *Stat) CreateRenderer() fyne.WidgetRenderer { return newRenderer(s) }

func (s *Stat) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{s.ground, s.number, s.label} }

func (s *Stat) paint() {
	s.ground.FillColor, s.ground.CornerRadius = s.look.Colour(Card), DeskRadius
	s.ground.StrokeWidth, s.ground.StrokeColor = 1, s.look.Colour(Line)
	_, text := s.tone.Colours()
	s.number.SetColour(text)
}

// statSide is the room in pixels to the left and right of a card's words.
const statSide float32 = 22

func (s *Stat) least() fyne.Size {
	width := max(s.number.measure(s.number.smallest)(s.number.Content()), widestWord(s.label.Content(), s.label.measure(s.label.smallest)))
	have := s.Size().Width
	if have == 0 {
		have = ceil(width) + 2*statSide
	}
	return fyne.NewSize(ceil(width)+2*statSide, s.HeightFor(have))
}

// HeightFor returns the height that the card needs in a given width.
func (s *Stat) HeightFor(width float32) float32 {
	inner := max(width-2*statSide, 0)
	return 32 + s.look.Pitch(DeskTitle) + max(s.label.HeightFor(inner), s.look.Pitch(DeskBody))
}

func (s *Stat) place(size fyne.Size) {
	inner := max(size.Width-2*statSide, 0)
	number, label := s.look.Pitch(DeskTitle), s.label.HeightFor(inner)
	top := float32(16) // not in the middle: cards in a row keep their numbers in line
	set(s.ground, 0, 0, size.Width, size.Height)
	set(s.number, statSide, top, inner, number)
	set(s.label, statSide, top+number, inner, label)
}
