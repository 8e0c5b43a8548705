package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CardWords is what a TouchCard says. Empty parts are left out.
type CardWords struct {
	Title string // "Daytime", "I’m leaving now"
	Line  string // "now, 1:00 – 4:00 PM"
	Note  string // "4 places left"
	Tag   string // "Your track"
}

// TouchCard is one of two or three large answers to the question on a lobby
// screen. Like TouchButton it never takes the keyboard's focus.
type TouchCard struct {
	press
	art                *Drawing // nil for none
	title, line, note  *Text
	tag                *Text
	tagGround, marking *canvas.Rectangle
}

// NewTouchCard returns a card of a kind. TrackDay shows a sun and TrackNight a
// moon.
func NewTouchCard(look *Look, kind Kind, onTap func()) *TouchCard {
	c := &TouchCard{
		press:     newPress(look, kind, onTap),
		title:     NewText(look, LobbyTitle, Bold, Ink, "").Lines(2).MayShrink(0.6),
		line:      NewText(look, LobbyBody, Regular, Ink, "").Lines(2).MayShrink(0.8),
		note:      NewText(look, LobbySmall, Regular, Ink, "").Lines(2).MayShrink(0.8),
		tag:       NewText(look, LobbySmall, SemiBold, Paper, "").MayShrink(0.8),
		tagGround: canvas.NewRectangle(look.Colour(Ink)),
		marking:   canvas.NewRectangle(look.Colour(Clear)),
	}
	switch kind {
	case TrackDay:
		c.art = NewArt(look, "sun", 104)
	case TrackNight:
		c.art = NewArt(look, "moon", 104)
	}
	c.ExtendBaseWidget(c)
	return c
}

// SetArt changes the drawing of a card that has one, such as to a rising sun.
func (c *TouchCard) SetArt(name string) {
	if c.art != nil {
		c.art.Set(name)
	}
}

// Set changes what the card says.
func (c *TouchCard) Set(words CardWords) {
	c.title.Set(words.Title)
	c.line.Set(words.Line)
	c.note.Set(words.Note)
	c.tag.Set(words.Tag)
	c.Refresh()
}

// Words returns what the card says.
func (c *TouchCard) Words() CardWords {
	return CardWords{c.title.Content(), c.line.Content(), c.note.Content(), c.tag.Content()}
}

// CreateRenderer is called by the toolkit.
func (c *TouchCard) CreateRenderer() fyne.WidgetRenderer { return newRenderer(c) }

func (c *TouchCard) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.ground, c.marking, c.title, c.line, c.note, c.tagGround, c.tag}
	if c.art != nil {
		objects = append(objects, c.art)
	}
	return objects
}

func (c *TouchCard) paint() {
	c.paintGround(false)
	style := c.kind.style()
	c.title.SetColour(c.textColour())
	c.line.SetColour(c.textColour())
	c.note.SetColour(style.note)
	tagged := c.tag.Content() != ""
	showIf(c.tag, tagged)
	showIf(c.tagGround, tagged)
	showIf(c.line, c.line.Content() != "")
	showIf(c.note, c.note.Content() != "")
	c.paintTag(style, tagged)
}

// paintTag draws the patient's own track with a strong edge and its tag in the
// card's text colour.
func (c *TouchCard) paintTag(style kindStyle, tagged bool) {
	c.tagGround.FillColor = c.look.Colour(style.text)
	c.tag.SetColour(Paper)
	if c.kind == TrackNight {
		c.tag.SetColour(Night)
	}
	c.marking.StrokeColor, c.marking.StrokeWidth = c.look.Colour(style.text), 4
	showIf(c.marking, tagged)
}

// cardSide is the room in pixels between a card's edge and its words.
const cardSide float32 = 44

func (c *TouchCard) least() fyne.Size {
	width := max(c.title.MinSize().Width, c.line.MinSize().Width) + 2*cardSide
	height := 2*cardSide + c.wordsHeight(max(c.Size().Width, width)-2*cardSide)
	if c.art != nil {
		height += c.art.MinSize().Height + 16
	}
	return fyne.NewSize(width, max(height, TouchHeight))
}

func (c *TouchCard) wordsHeight(width float32) float32 {
	height := c.title.HeightFor(width)
	for _, text := range []*Text{c.line, c.note} {
		if text.Content() != "" {
			height += 4 + text.HeightFor(width)
		}
	}
	return height
}

func (c *TouchCard) place(size fyne.Size) {
	for _, box := range []*canvas.Rectangle{c.ground, c.marking} {
		box.CornerRadius = LobbyRadius
		set(box, 0, 0, size.Width, size.Height)
	}
	width := max(0, size.Width-2*cardSide)
	top := (size.Height - c.wordsHeight(width)) / 2
	if c.art != nil {
		edge := c.art.MinSize().Width
		set(c.art, cardSide-8, cardSide-8, edge, edge)
		top = size.Height - cardSide + 8 - c.wordsHeight(width)
	}
	for _, text := range []*Text{c.title, c.line, c.note} {
		if text.Content() == "" {
			continue
		}
		height := text.HeightFor(width)
		set(text, cardSide, whole(top), width, height)
		top += height + 4
	}
	c.placeTag(size)
}

func (c *TouchCard) placeTag(size fyne.Size) {
	width, height := c.tag.MinSize().Width+40, c.look.Scaled(48)
	left := size.Width - cardSide - width + 8
	c.tagGround.CornerRadius = height / 2
	set(c.tagGround, left, cardSide, width, height)
	set(c.tag, left+20, cardSide, width-40, height)
}
