package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// choosePage asks which of today's groups somebody came for.
type choosePage struct {
	title   *kit.Text
	choices []*choice
	probe   *probe
}

func newChoosePage(look *kit.Look, pick func(clinic.TrackID)) *choosePage {
	p := &choosePage{title: kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "").MayShrink(0.6), probe: newProbe(look)}
	for range lobby.MaxChoices {
		p.choices = append(p.choices, newChoice(look, pick))
	}
	return p
}

func (p *choosePage) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{p.title}
	for _, c := range p.choices {
		all = append(all, c.objects()...)
	}
	return all
}

func (p *choosePage) show(v view) {
	p.title.Set(v.words.say("lobby.choose.title"))
	for i, c := range p.choices {
		if i < len(v.screen.Choices) {
			c.show(v.screen.Choices[i], v)
		} else {
			c.clear()
		}
	}
}

func (p *choosePage) shown() []*choice {
	var shown []*choice
	for _, c := range p.choices {
		if c.shown() != nil {
			shown = append(shown, c)
		}
	}
	return shown
}

func (p *choosePage) fits(in area, scale float32) bool {
	for _, flat := range []bool{false, true} {
		p.flatten(flat)
		if p.fitsAsIs(in, scale) {
			return true
		}
	}
	return false
}

func (p *choosePage) fitsAsIs(in area, scale float32) bool {
	cells := p.cells(in, scale)
	for i, choice := range p.shown() {
		if !p.probe.holds(choice.shown(), cells[i]) {
			return false
		}
	}
	return true
}

// flatten shows all options on flat cards, where large ones have no room.
func (p *choosePage) flatten(flat bool) {
	for _, c := range p.shown() {
		c.set(flat)
	}
}

func (p *choosePage) place(in area, scale float32) {
	area{in.x, in.y, in.width, p.title.HeightFor(in.width)}.hold(p.title)
	cells := p.cells(in, scale)
	for i, choice := range p.shown() {
		choice.place(cells[i])
	}
}

// cells are the cards' places: side by side, or one below the other on an
// upright screen.
func (p *choosePage) cells(in area, scale float32) []area {
	n := len(p.shown())
	if n == 0 {
		return nil
	}
	columns := n
	if in.upright() {
		columns = 1
	}
	top := p.title.HeightFor(in.width) + whole(20*scale)
	return grid(area{in.x, in.y + top, in.width, in.height - top}, n, columns, whole(kit.LobbyGap*scale*0.75))
}

// grid is the places of n equal cells in columns, read like a page.
func grid(in area, n, columns int, gap float32) []area {
	rows := (n + columns - 1) / columns
	width := float32(int((in.width - gap*float32(columns-1)) / float32(columns)))
	height := float32(int((in.height - gap*float32(rows-1)) / float32(rows)))
	cells := make([]area, n)
	for i := range cells {
		column, row := float32(i%columns), float32(i/columns)
		cells[i] = area{in.x + column*(width+gap), in.y + row*(height+gap), width, height}
	}
	return cells
}
