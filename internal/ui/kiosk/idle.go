package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// idlePage waits for the next person, in both languages.
type idlePage struct {
	title, second, how *kit.Text
	number             *kit.TouchButton
	words              column
	art                fyne.CanvasObject
}

func newIdlePage(look *kit.Look, press func(lobby.Button)) *idlePage {
	p := &idlePage{
		title:  kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "").Lines(3).MayShrink(0.6),
		second: kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.GreenInk, "").Lines(2),
		how:    kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "").Lines(2),
		art:    kit.NewArt(look, "scan", 440),
	}
	p.number = kit.NewTouchButton(look, kit.Secondary, "", "", func() { press(lobby.ButtonNumber) })
	p.words = column{rows: []row{titleRow(0, p.title), textRow(20, p.second), spareRow(12, p.how), boxRow(32, p.number)}}
	return p
}

func (p *idlePage) objects() []fyne.CanvasObject { return append(p.words.objects(), p.art) }

func (p *idlePage) show(v view) {
	p.title.Set(greeting(v.words, v.screen.Intent, "\n"))
	p.second.Set("")
	if v.second != nil {
		p.second.Set(greeting(*v.second, v.screen.Intent, " "))
	}
	p.how.Set(v.words.say("lobby.idle.how"))
	p.number.SetLabel(v.words.say("lobby.idle.number"))
	visible(p.number, v.screen.Buttons.Has(lobby.ButtonNumber))
}

// greeting asks for a card, and says what for where that is known.
func greeting(w words, intent clinic.Intent, between string) string {
	switch intent {
	case clinic.IntentLeaving:
		return w.say("lobby.idle.leaving")
	case clinic.IntentStaying:
		return w.say("lobby.idle.staying")
	}
	return w.say("lobby.idle.welcome") + between + w.say("lobby.idle.scan")
}

func (p *idlePage) fits(in area, scale float32) bool {
	left, _ := in.split(wordsShare, pageGap*scale)
	return p.words.fits(left, scale)
}

func (p *idlePage) place(in area, scale float32) {
	left, right := in.split(wordsShare, pageGap*scale)
	p.words.place(left, scale)
	edge := min(right.width, right.height, 480*scale)
	right.centre(p.art, edge, edge)
}

const (
	wordsShare float32 = 0.6 // the words' part of a page with a picture
	pageGap            = kit.LobbyGap
)

func visible(object fyne.CanvasObject, show bool) {
	if show == object.Visible() {
		return
	}
	if show {
		object.Show()
	} else {
		object.Hide()
	}
}
