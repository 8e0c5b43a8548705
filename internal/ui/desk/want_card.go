package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// wantCard shows one thing that wants attention.
type wantCard struct {
	shell *shell
	panel *kit.Panel
	title *kit.Text
	body  *kit.Text
	act   *kit.Button
	more  []*kit.Button
	open  *kit.Button
	shown want
	still func() bool // nothing has only just moved
}

// bodyLines is how many lines a card says at most; in a low window the alerts say the
// rest.
const bodyLines = 6

// mostAnswers is how many other answers a card has room for.
const mostAnswers = 2

func newWantCard(s *shell, still func() bool) *wantCard {
	c := &wantCard{shell: s, still: still}
	c.title = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(3)
	c.body = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(bodyLines)
	c.act = s.button(kit.Secondary, "", "", "", func() { c.answer(c.shown.do) })
	objects := []fyne.CanvasObject{c.act}
	for i := range mostAnswers {
		other := s.button(kit.Secondary, "", "", "", func() {
			if i < len(c.shown.more) {
				c.answer(c.shown.more[i].do)
			}
		})
		c.more = append(c.more, other)
		objects = append(objects, other)
	}
	c.open = s.button(kit.Secondary, "", "", "", func() { c.answer(func() { s.openPatient(c.shown.patient) }) })
	buttons := newFlow(8, append(objects, c.open)...)
	column := kit.Column(4, kit.Natural(c.title), kit.Natural(c.body), kit.Natural(kit.Pad(kit.Insets{Top: 6}, buttons)))
	c.panel = kit.NewPanel(s.look, kit.Insets{Top: 14, Right: 14, Bottom: 14, Left: 20}, column)
	return c
}

func (c *wantCard) answer(do func()) {
	if do != nil && c.still() {
		c.shell.touch()
		c.shell.sink.Take() // Enter must not answer what stands here next
		do()
	}
}

func (c *wantCard) draw(w want, first bool) {
	s := c.shell
	c.shown = w
	c.title.Set(w.title)
	c.body.Set(listing(s.clock(w.at), w.body))
	c.act.SetLabel(w.act)
	c.act.SetHint("")
	if first {
		c.act.SetHint("M")
	}
	c.act.SetKind(kit.Secondary)
	if w.urgency == callsForHelp {
		c.act.SetKind(kit.Danger)
	}
	show(c.act, w.do != nil)
	for i, other := range c.more {
		show(other, i < len(w.more))
		if i < len(w.more) {
			other.SetLabel(w.more[i].text)
		}
	}
	c.open.SetLabel(s.t("today.wants.open_patient"))
	show(c.open, w.patient != "" && s.has(pagePatients))
	c.panel.SetStripe(stripeOf(w.urgency))
	ground := kit.Card
	if w.loud {
		ground = kit.PaleBad
	}
	c.panel.SetGround(ground)
}

// heightIn is the card's height in a width, in pixels. Where it would be higher than
// its room, it says less instead of covering what stands below; a room of 0 is any.
func (c *wantCard) heightIn(width, room float32) float32 {
	c.body.Lines(bodyLines)
	height := c.panel.HeightFor(width)
	for lines := bodyLines - 1; room > 0 && height > room && lines > 0; lines-- {
		c.body.Lines(lines)
		height = c.panel.HeightFor(width)
	}
	return height
}

func stripeOf(u urgency) kit.Colour {
	switch u {
	case callsForHelp, stopsWork:
		return kit.Bad
	case sentToDesk:
		return kit.DayAccent
	default:
		return kit.Green
	}
}
