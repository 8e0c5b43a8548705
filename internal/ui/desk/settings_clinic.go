package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// formPart is a section of the clinic's settings: its heading, what can be
// chosen, and the buttons to save.
type formPart struct {
	labels
	form *settingsForm
	root fyne.CanvasObject
}

func (p *formPart) object() fyne.CanvasObject { return p.root }
func (p *formPart) shown()                    { p.form.drawBars() }
func (p *formPart) hidden()                   {}

// partWidth is the most width of a section's lines, in pixels before the text
// scale.
const partWidth = 640

// lay puts a section together.
func (p *formPart) lay(heading string, notes func() string, items ...kit.Item) {
	s := p.form.shell
	items = append([]kit.Item{kit.Natural(p.text(s, s.heading(), heading))}, items...)
	body := kit.ColumnBy(s.gap(20, 12), items...)
	p.root = kit.AtMostBy(s.look, partWidth,
		kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Fill(body), kit.Natural(p.form.newBar(&p.labels, notes).object)))
}

func newLobbyPart(f *settingsForm) *formPart {
	p := &formPart{form: f}
	s := f.shell
	hours := p.text(s, s.note(3), "settings.lobby.hours_note")
	caution := p.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.DayInk, "").Lines(5), "settings.lobby.names_note")
	warned := kit.NewPanel(s.look, kit.All(16), caution)
	warned.SetGround(kit.PaleDay)
	p.lay("settings.section.lobby", nil,
		kit.Natural(kit.Column(8, kit.Natural(f.hours), kit.Natural(hours))), kit.Natural(f.names), kit.Natural(warned))
	return p
}

func newDeskPart(f *settingsForm) *formPart {
	p := &formPart{form: f}
	s := f.shell
	idle := p.text(s, s.note(3), "settings.desk.idle_note")
	p.lay("settings.section.desk", nil,
		kit.Natural(f.language),
		kit.Natural(kit.Column(8, kit.Natural(f.idle), kit.Natural(idle))), kit.Natural(f.motion), kit.Natural(f.sound), kit.Natural(f.photos))
	return p
}
