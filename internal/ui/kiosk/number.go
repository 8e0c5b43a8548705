package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// numberPage takes a patient number and then a PIN, for a day without a card.
type numberPage struct {
	title, hint *kit.Text
	boxes       *boxes
	words       column
	keys        *kit.Keypad
}

func newNumberPage(look *kit.Look, press func(lobby.Button), digit func(int)) *numberPage {
	p := &numberPage{
		title: kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "").MayShrink(0.6),
		boxes: newBoxes(look),
		hint:  kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "").Lines(2),
		keys:  kit.NewKeypad(look, "OK"),
	}
	p.keys.OnDigit = digit
	p.keys.OnBack = func() { press(lobby.ButtonBackspace) }
	p.keys.OnOK = func() { press(lobby.ButtonOK) }
	p.words = column{rows: []row{textRow(0, p.title), p.boxes.row(20), textRow(24, p.hint)}}
	return p
}

func (p *numberPage) objects() []fyne.CanvasObject { return append(p.words.objects(), p.keys) }

func (p *numberPage) show(v view) {
	entry := v.screen.Entry
	if entry.Step == lobby.EnterPIN {
		p.title.Set(v.words.say("lobby.pin.title"))
		p.hint.Set(v.words.say("lobby.pin.hint", i18n.Args{"Count": entry.Boxes}))
	} else {
		p.title.Set(v.words.say("lobby.number.title"))
		p.hint.Set(v.words.say("lobby.number.hint"))
	}
	p.boxes.set(entry)
	p.keys.RestOK(!v.screen.Buttons.Has(lobby.ButtonOK))
}

func (p *numberPage) fits(in area, scale float32) bool {
	left, _ := p.split(in, scale)
	return p.words.fits(left, scale)
}

func (p *numberPage) place(in area, scale float32) {
	left, right := p.split(in, scale)
	p.words.place(left, scale)
	right.centre(p.keys, min(right.width, whole(436*scale)), min(right.height, whole(496*scale)))
}

// split gives the keys what fingers need and the words the rest.
func (p *numberPage) split(in area, scale float32) (words, keys area) {
	gap := whole(pageGap * scale)
	if in.upright() {
		high := min(in.height*0.6, whole(640*scale))
		return area{in.x, in.y, in.width, in.height - high - gap}, area{in.x, in.y + in.height - high, in.width, high}
	}
	wide := min(max(304, in.width*0.36), whole(436*scale))
	return area{in.x, in.y, in.width - wide - gap, in.height}, area{in.x + in.width - wide, in.y, wide, in.height}
}
