package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// idlePage waits for the next person, in both languages.
type idlePage struct {
	title, lesser *kit.Text // the same words in two sizes, one at a time
	second, how   *kit.Text
	line          *kit.Text // the clinic's own, and of no one patient
	number        *kit.TouchButton
	labels        []string // of the button, from the one that says most
	words         column
	art           fyne.CanvasObject
}

func newIdlePage(look *kit.Look, press func(lobby.Button)) *idlePage {
	p := &idlePage{
		title:  kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "").Lines(3).MayShrink(0.6),
		lesser: kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "").Lines(3).MayShrink(0.6),
		second: kit.NewText(look, kit.LobbyHead, kit.SemiBold, kit.GreenInk, "").Lines(2),
		how:    kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "").Lines(2),
		line:   kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.Ink, "").Lines(3),
		art:    kit.NewArt(look, "scan", 440),
	}
	p.number = kit.NewTouchButton(look, kit.Secondary, "", "", func() { press(lobby.ButtonNumber) })
	p.words = column{rows: []row{titleRow(0, p.title), titleRow(0, p.lesser), textRow(20, p.second), spareRow(12, p.how), spareRow(20, p.line), boxRow(32, p.number)}}
	return p
}

func (p *idlePage) objects() []fyne.CanvasObject { return append(p.words.objects(), p.art) }

func (p *idlePage) show(v view) {
	p.enlarge(true, greeting(v.words, v.screen))
	p.second.Set("")
	if v.second != nil {
		p.second.Set(asking(*v.second, v.screen))
	}
	p.how.Set(v.words.say("lobby.idle.how"))
	p.line.Set(v.line)
	p.labels = []string{v.words.say("lobby.idle.number")}
	if v.second != nil {
		p.labels = []string{join(p.labels[0], v.second.say("lobby.idle.no_card")), p.labels[0]}
	}
	visible(p.number, v.screen.Buttons.Has(lobby.ButtonNumber))
}

// greeting welcomes somebody of whom nothing is known yet, and asks for a card.
func greeting(w words, screen lobby.Screen) string {
	if screen.Intent == clinic.IntentNone && screen.Mark == "" {
		return w.say("lobby.idle.welcome") + "\n" + asking(w, screen)
	}
	return asking(w, screen)
}

// asking asks for a card, and says what for where that is known.
func asking(w words, screen lobby.Screen) string {
	switch {
	case screen.Intent == clinic.IntentLeaving:
		return w.say("lobby.idle.leaving")
	case screen.Intent == clinic.IntentStaying:
		return w.say("lobby.idle.staying")
	case screen.Mark == clinic.MarkDay:
		return w.say("lobby.idle.day")
	case screen.Mark == clinic.MarkNight:
		return w.say("lobby.idle.night")
	}
	return w.say("lobby.idle.scan")
}

func (p *idlePage) fits(in area, scale float32) bool {
	left, _ := in.split(wordsShare, pageGap*scale)
	fits := func() bool {
		return shortening(p.number, p.labels, func() bool { return p.words.fits(left, scale) })
	}
	asked := p.title.Content() + p.lesser.Content()
	p.enlarge(true, asked)
	if ok := fits(); ok || scale > leastScale {
		return ok
	}
	p.enlarge(false, asked)
	return fits()
}

// enlarge asks for the card in the largest letters, or in smaller ones.
func (p *idlePage) enlarge(large bool, asked string) {
	if large {
		p.title.Set(asked)
		p.lesser.Set("")
		return
	}
	p.title.Set("")
	p.lesser.Set(asked)
}

func (p *idlePage) place(in area, scale float32) {
	left, right := in.split(wordsShare, pageGap*scale)
	p.words.place(left, scale)
	edge := min(right.width, right.height, 480*scale)
	right.centre(p.art, edge, edge)
}

// shortening gives a button the first of its labels with which all fits, or the last.
func shortening(button *kit.TouchButton, labels []string, fits func() bool) bool {
	for _, label := range labels {
		button.SetLabel(label)
		if fits() {
			return true
		}
	}
	return false
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
