package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// choice is a place for one option. It has a large card for either sign, and a
// flat one with a small sign for where there is little room or nothing to pick;
// one of them shows.
type choice struct {
	day, night, flat *kit.TouchCard
	sign             *kit.Drawing // on the flat card
	option           clinic.TrackOption
}

func newChoice(look *kit.Look, pick func(clinic.TrackID)) *choice {
	c := &choice{}
	tap := func() { pick(c.option.Track) }
	c.day, c.night = kit.NewTouchCard(look, kit.TrackDay, tap), kit.NewTouchCard(look, kit.TrackNight, tap)
	c.flat = kit.NewTouchCard(look, kit.Secondary, tap)
	c.sign = kit.NewIcon(look, "sun", 48, kit.Day)
	return c
}

func (c *choice) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.day, c.night, c.flat, c.sign}
}

// show fills the card of an option. Cards that do not show are emptied, so that
// nobody's words stay behind on a hidden one.
func (c *choice) show(option clinic.TrackOption, v view, small bool) {
	c.clear()
	c.option = option
	card := c.card(small)
	said := kit.CardWords{
		Title: option.Label.In(v.words.in.Language()),
		Line:  v.words.when(option),
		Note:  v.words.note(option),
	}
	if option.Own {
		said.Tag = v.words.say("lobby.choose.own")
	}
	card.Set(said)
	card.Show()
	if card == c.flat {
		c.showFlat()
	}
}

// showFlat colours the flat card, or greys out one that cannot be picked.
func (c *choice) showFlat() {
	kind, icon, ink := kit.TrackDay, "sun", kit.Day
	if c.option.Mark == clinic.MarkNight {
		kind, icon, ink = kit.TrackNight, "moon", kit.OnNight
	}
	c.flat.Rest(!lobby.Pickable(c.option))
	if c.flat.Resting() {
		kind, ink = kit.Secondary, kit.SoftInk
	}
	c.flat.SetKind(kind)
	c.sign.Set(icon)
	c.sign.SetInk(ink)
	c.sign.Show()
}

func (c *choice) clear() {
	c.option = clinic.TrackOption{}
	for _, card := range []*kit.TouchCard{c.day, c.night, c.flat} {
		if card.Visible() {
			card.Set(kit.CardWords{})
			card.Hide()
		}
	}
	c.sign.Hide()
}

// card is the one that an option shows on.
func (c *choice) card(small bool) *kit.TouchCard {
	switch {
	case small || !lobby.Pickable(c.option):
		return c.flat
	case c.option.Mark == clinic.MarkNight:
		return c.night
	}
	return c.day
}

func (c *choice) shown() *kit.TouchCard {
	for _, card := range []*kit.TouchCard{c.day, c.night, c.flat} {
		if card.Visible() {
			return card
		}
	}
	return nil
}

func (c *choice) place(in area) {
	in.hold(c.shown())
	if c.sign.Visible() {
		edge := c.sign.MinSize().Width
		area{in.x + in.width - edge - 36, in.y + in.height - edge - 36, edge, edge}.hold(c.sign)
	}
}
