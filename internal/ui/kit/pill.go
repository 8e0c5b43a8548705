package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tone is the feeling of a state. It never speaks alone: a word goes with it.
type Tone int

// The tones of a state.
const (
	Calm    Tone = iota // asks for nothing: expected, excused
	Waiting             // needs a hand: in, needs a make-up
	Fine                // confirmed, on track
	Alarm               // late, missing, out of reach
	Notice              // worth knowing: switched, sent to the desk
	Tonight             // of the evening track
)

// Colours are the ground of a tone and the text on it.
func (t Tone) Colours() (ground, text Colour) {
	switch t {
	case Waiting:
		return PaleDay, DayInk
	case Fine:
		return PaleGood, GoodInk
	case Alarm:
		return PaleBad, BadInk
	case Notice:
		return PaleGreen, GreenInk
	case Tonight:
		return PaleNight, NightInk
	default:
		return Neutral, Ink
	}
}

// Pill names a state: a word on its tone's ground.
type Pill struct {
	widget.BaseWidget
	look   *Look
	tone   Tone
	word   *Text
	ground *canvas.Rectangle
}

// NewPill returns a pill.
func NewPill(look *Look, tone Tone, word string) *Pill {
	p := &Pill{
		look: look, tone: tone, ground: &canvas.Rectangle{},
		word: NewText(look, DeskSmall, SemiBold, Ink, word).MayShrink(0.85).MayCut(),
	}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes what the pill says.
func (p *Pill) Set(tone Tone, word string) {
	if p.tone != tone || p.word.Content() != word {
		p.tone = tone
		p.word.Set(word)
		p.Refresh()
	}
}

// Word returns the word on the pill.
func (p *Pill) Word() string { return p.word.Content() }

// CreateRenderer is called by the toolkit.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }

func (p *Pill) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{p.ground, p.word} }

func (p *Pill) paint() {
	ground, text := p.tone.Colours()
	p.ground.FillColor = p.look.Colour(ground)
	p.word.SetColour(text)
	p.ground.StrokeWidth = 0
	if p.look.scheme == HighContrast {
		p.ground.StrokeWidth, p.ground.StrokeColor = 2, p.look.Colour(text)
	}
}

func (p *Pill) least() fyne.Size {
	wants := p.word.measure(1)(p.word.Content())
	return fyne.NewSize(ceil(wants)+24, p.look.Scaled(28))
}

func (p *Pill) place(size fyne.Size) {
	height := p.look.Scaled(28)
	y := whole((size.Height - height) / 2)
	p.ground.CornerRadius = height / 2
	set(p.ground, 0, y, size.Width, height)
	set(p.word, 12, y, max(0, size.Width-24), height)
}
