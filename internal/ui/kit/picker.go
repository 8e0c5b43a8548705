package kit

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Pick is one thing that a Picker offers.
type Pick struct {
	ID    string
	Words string // as people read it
}

// Picker finds one thing among many by typing: a search field with the first
// few matches below it. The arrows go through them and Enter takes one.
type Picker struct {
	widget.BaseWidget
	// OnPicked is called after a person picked something; it may be nil.
	OnPicked func(id string)
	// OnEnter is called for Enter where the match marked is picked already; it
	// may be nil.
	OnEnter func()
	// OnFold is called after a folding picker opened or closed its matches, for
	// whoever has to make room; it may be nil.
	OnFold func()

	look   *Look
	folds  bool
	opened bool
	find   func(search string) []Pick
	field  *Field
	box    *canvas.Rectangle
	mark   *canvas.Rectangle
	tick   *Drawing
	lines  []*Text
	most   int // how many of them are used
	none   *Text
	found  []Pick
	at     int
	picked Pick
}

// NewPicker returns a picker that shows up to lines matches at once. Find
// answers a search with its matches, the best first.
func NewPicker(look *Look, label string, lines int, find func(search string) []Pick) *Picker {
	p := &Picker{
		look: look, find: find, field: NewSearchField(look, label),
		box: canvas.NewRectangle(color.Transparent), mark: canvas.NewRectangle(color.Transparent),
		tick: NewIcon(look, "check", 20, GreenInk),
	}
	p.most = lines
	p.none = NewText(look, DeskBody, Regular, SoftInk, "").Lines(3)
	for range lines {
		p.lines = append(p.lines, NewText(look, DeskBody, Regular, Ink, "").MayCut())
	}
	p.field.OnChanged = p.search
	p.field.OnOther = p.move
	p.field.OnEnter = p.enter
	p.ExtendBaseWidget(p)
	p.search("")
	return p
}

// Folding has the picker show its matches only while one types.
func (p *Picker) Folding() *Picker {
	p.folds = true
	return p
}

// Open reports whether the matches are shown.
func (p *Picker) Open() bool { return !p.folds || p.picked.ID == "" && p.field.Text() != "" }

// Field returns the search field, for its label, its problem and its keys.
func (p *Picker) Field() *Field { return p.field }

// SayNone is the sentence for a search that finds nothing: what to do then.
func (p *Picker) SayNone(sentence string) {
	p.none.Set(sentence)
	p.Refresh()
}

// ShowLines shows up to lines matches at once, of those that it was made for.
func (p *Picker) ShowLines(lines int) {
	if p.most != min(lines, len(p.lines)) {
		p.most = min(lines, len(p.lines))
		p.at = min(p.at, max(0, p.visible()-1))
		p.Refresh()
	}
}

// Picked returns the id of what is picked; empty while what stands in the field
// is no such thing.
func (p *Picker) Picked() string { return p.picked.ID }

// Marked returns the id of the match that the arrows are at; false where nothing
// is found.
func (p *Picker) Marked() (id string, ok bool) {
	if p.at >= p.visible() {
		return "", false
	}
	return p.found[p.at].ID, true
}

// Set picks something without calling OnPicked.
func (p *Picker) Set(pick Pick) {
	p.picked = pick
	p.field.SetText(pick.Words)
	p.search(pick.Words)
}

// search finds anew what the person typed.
func (p *Picker) search(text string) {
	if typed, after := strings.CutPrefix(text, p.picked.Words); after && p.picked.ID != "" && typed != "" {
		// Typing behind what is picked begins a new search.
		text = typed
		p.field.SetText(text)
	}
	if text != p.picked.Words {
		p.picked = Pick{}
	}
	p.found, p.at = p.matches(text), 0
	p.Refresh()
	if open := p.Open(); p.folds && open != p.opened {
		p.opened = open
		call(p.OnFold)
	}
}

// matches are those of what was typed; once something is picked, that and the
// first of all others.
func (p *Picker) matches(text string) []Pick {
	if p.picked.ID == "" {
		return p.find(text)
	}
	others := slices.DeleteFunc(p.find(""), func(each Pick) bool { return each.ID == p.picked.ID })
	return append([]Pick{p.picked}, others...)
}

func (p *Picker) visible() int {
	if !p.Open() {
		return 0
	}
	return min(len(p.found), p.most)
}

func (p *Picker) move(key fyne.KeyName) {
	by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key]
	p.at = min(max(p.at+by, 0), max(0, p.visible()-1))
	p.Refresh()
}

func (p *Picker) enter() {
	switch {
	case p.at >= p.visible():
	case p.found[p.at].ID == p.picked.ID:
		call(p.OnEnter)
	default:
		p.pick(p.at)
	}
}

func (p *Picker) pick(place int) {
	p.Set(p.found[place])
	p.field.SetProblem("")
	if p.OnPicked != nil {
		p.OnPicked(p.picked.ID)
	}
}

// Tapped is called by the toolkit.
func (p *Picker) Tapped(event *fyne.PointEvent) {
	for i := range p.visible() {
		line := p.lines[i]
		if y := event.Position.Y - line.Position().Y; y >= 0 && y < p.lineHeight() {
			p.pick(i)
			return
		}
	}
}

// CreateRenderer is called by the toolkit.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }

func (p *Picker) drawn() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.field, p.box, p.mark, p.tick, p.none}
	for _, line := range p.lines {
		objects = append(objects, line)
	}
	return objects
}

func (p *Picker) paint() {
	p.box.FillColor, p.box.StrokeColor = p.look.Colour(Card), p.look.Colour(Line)
	p.box.StrokeWidth, p.box.CornerRadius = 1, SmallRadius
	p.mark.FillColor, p.mark.CornerRadius = p.look.Colour(PaleGreen), SmallRadius-4
	showIf(p.mark, p.visible() > 0)
	showIf(p.tick, false)
	showIf(p.box, p.Open())
	showIf(p.none, p.Open() && len(p.found) == 0)
	for i, line := range p.lines {
		showIf(line, i < p.visible())
		if i >= p.visible() {
			continue
		}
		line.Set(p.found[i].Words)
		line.SetColour(Ink)
		line.SetWeight(Regular)
		if p.found[i].ID == p.picked.ID {
			line.SetWeight(SemiBold)
			showIf(p.tick, true)
		}
		if i == p.at {
			line.SetColour(GreenInk)
		}
	}
}

func (p *Picker) lineHeight() float32 { return p.look.Scaled(36) }

func (p *Picker) least() fyne.Size {
	return fyne.NewSize(p.look.Scaled(200), p.HeightFor(max(p.Size().Width, p.look.Scaled(200))))
}

// HeightFor returns the height that the field and its matches need.
func (p *Picker) HeightFor(width float32) float32 {
	if !p.Open() {
		return p.field.HeightFor(width)
	}
	return p.field.HeightFor(width) + 4 + float32(p.most)*p.lineHeight() + 8
}

func (p *Picker) place(size fyne.Size) {
	top := p.field.HeightFor(size.Width)
	set(p.field, 0, 0, size.Width, top)
	top += 4
	set(p.box, 0, top, size.Width, float32(p.most)*p.lineHeight()+8)
	set(p.none, 14, top+8, max(0, size.Width-28), min(p.none.HeightFor(size.Width-28), float32(p.most)*p.lineHeight()))
	for i, line := range p.lines {
		y := top + 4 + float32(i)*p.lineHeight()
		set(line, 14, y, max(0, size.Width-58), p.lineHeight())
		if i == p.at {
			set(p.mark, 4, y, max(0, size.Width-8), p.lineHeight())
		}
		if i < p.visible() && p.found[i].ID == p.picked.ID {
			edge := p.look.Scaled(20)
			set(p.tick, size.Width-edge-14, y+whole((p.lineHeight()-edge)/2), edge, edge)
		}
	}
}
