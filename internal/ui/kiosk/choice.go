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
	said             kit.CardWords
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

// show fills the card of an option.
func (c *choice) show(option clinic.TrackOption, v view) {
	c.clear()
	c.option = option
	c.said = kit.CardWords{
		Title: option.Label.In(v.words.in.Language()),
		Line:  v.words.when(option),
		Note:  v.words.note(option),
	}
	if option.Own {
		c.said.Tag = v.words.say("lobby.choose.own")
	}
	c.set(false)
}

// set shows the option on its large card or on the flat one. Cards that do not
// show are emptied, so that nobody's words stay behind on a hidden one.
func (c *choice) set(flat bool) {
	card := c.card(flat)
	if card.Visible() {
		return
	}
	c.empty()
	card.SetArt(c.option.Mark.Sign())
	card.Set(c.said)
	card.Show()
	if card == c.flat {
		c.showFlat()
	}
}

// showFlat colours the flat card, or greys out one that cannot be picked.
func (c *choice) showFlat() {
	kind, icon, ink := kit.TrackDay, c.option.Mark.Sign(), kit.Day
	if c.option.Mark == clinic.MarkNight {
		kind, ink = kit.TrackNight, kit.OnNight
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
	c.option, c.said = clinic.TrackOption{}, kit.CardWords{}
	c.empty()
}

func (c *choice) empty() {
	for _, card := range []*kit.TouchCard{c.day, c.night, c.flat} {
		if card.Visible() {
			card.Set(kit.CardWords{})
			card.Hide()
		}
	}
	c.sign.Hide()
}

// card is the one that an option shows on.
func (c *choice) card(flat bool) *kit.TouchCard {
	switch {
	case flat || !lobby.Pickable(c.option):
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

// signInset is the room below the sign, in pixels.
const signInset float32 = 24

func (c *choice) place(in area) {
	in.hold(c.shown())
	if !c.flat.Visible() {
		return
	}
	// The sign needs a free strip below the words; the track's name stays anyway.
	edge := c.sign.MinSize().Width
	visible(c.sign, in.height-c.flat.MinSize().Height >= 2*(edge-signInset+8))
	area{in.x + in.width - edge - 36, in.y + in.height - edge - signInset, edge, edge}.hold(c.sign)
}
