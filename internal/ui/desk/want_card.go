package desk

import (
	"daybook/internal/ui/kit"
)

// wantCard shows one thing that wants attention.
type wantCard struct {
	shell *shell
	panel *kit.Panel
	title *kit.Text
	body  *kit.Text
	act   *kit.Button
	open  *kit.Button
	shown want
}

func newWantCard(s *shell) *wantCard {
	c := &wantCard{shell: s}
	c.title = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(3)
	c.body = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(6)
	c.act = s.button(kit.Secondary, "", "", "", func() {
		if c.shown.do != nil {
			s.touch()
			s.sink.Take() // Enter must not answer what stands here next
			c.shown.do()
		}
	})
	c.open = s.button(kit.Secondary, "", "", "", func() { s.openPatient(c.shown.patient) })
	buttons := newFlow(8, c.act, c.open)
	column := kit.Column(4, kit.Natural(c.title), kit.Natural(c.body), kit.Natural(kit.Pad(kit.Insets{Top: 6}, buttons)))
	c.panel = kit.NewPanel(s.look, kit.Insets{Top: 14, Right: 14, Bottom: 14, Left: 20}, column)
	return c
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
	c.open.SetLabel(s.t("today.wants.open_patient"))
	show(c.open, w.patient != "" && s.has(pagePatients))
	c.panel.SetStripe(stripeOf(w.urgency))
	ground := kit.Card
	if w.loud {
		ground = kit.PaleBad
	}
	c.panel.SetGround(ground)
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
