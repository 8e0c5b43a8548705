package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// noticePage says one thing to whoever stands there. It holds nothing about
// anybody: the neutral answer looks the same for all.
type noticePage struct {
	title, second, body *kit.Text
	words               column
	art                 *kit.Drawing
	dial                *dial
}

func newNoticePage(look *kit.Look) *noticePage {
	p := &noticePage{
		title:  kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.5),
		second: kit.NewText(look, kit.LobbyBody, kit.SemiBold, kit.GreenInk, "").Lines(2),
		body:   kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "").Lines(3),
		art:    kit.NewArt(look, "desk", 440),
		dial:   newDial(look),
	}
	p.words = column{rows: []row{titleRow(0, p.title), textRow(20, p.second), textRow(20, p.body)}}
	return p
}

func (p *noticePage) objects() []fyne.CanvasObject {
	return append(p.words.objects(), p.art, p.dial.box)
}

func (p *noticePage) show(v view) {
	title, art := noticeOf(v.screen)
	p.title.Set(v.words.say(title))
	visible(p.art, art != "clock")
	if art != "clock" {
		p.art.Set(art)
	}
	p.dial.show(art == "clock", v.now.In(v.words.zone))
	p.second.Set("")
	if v.second != nil {
		p.second.Set(v.second.say(title))
	}
	p.body.Set(noticeBody(v.screen, v.words))
}

// noticeOf is the title's text and the picture of a notice.
func noticeOf(screen lobby.Screen) (title, art string) {
	switch screen.State {
	case lobby.Checking:
		return "lobby.checking.title", "clock"
	case lobby.ScanAgain:
		return "lobby.scan_again.title", "again"
	case lobby.Paused:
		return "lobby.paused.title", "pause"
	case lobby.Help:
		return helpTitle(screen.HelpCall), "bell"
	}
	return "lobby.see_desk.title", "desk"
}

func helpTitle(call lobby.HelpCall) string {
	switch call.State {
	case lobby.HelpComing:
		return "lobby.help.coming"
	case lobby.HelpFailed:
		return "lobby.see_desk.title"
	}
	return "lobby.help.title"
}

func noticeBody(screen lobby.Screen, w words) string {
	switch screen.State {
	case lobby.ScanAgain:
		return w.say("lobby.scan_again.body")
	case lobby.Paused:
		return w.say("lobby.paused.body")
	case lobby.SeeDesk:
		return w.desk(screen.Desk)
	case lobby.Help:
		return helpBody(screen.HelpCall, w)
	}
	return ""
}

func helpBody(call lobby.HelpCall, w words) string {
	switch {
	case call.State == lobby.HelpFailed || call.State == lobby.HelpComing:
		return ""
	case call.State == lobby.HelpLouder:
		return w.help(call)
	}
	if back := w.back(call.Back); back != "" {
		return back
	}
	return w.say("lobby.help.body")
}

func (p *noticePage) fits(in area, scale float32) bool {
	left, _ := in.split(wordsShare, pageGap*scale)
	return p.words.fits(left, scale)
}

func (p *noticePage) place(in area, scale float32) {
	left, right := in.split(wordsShare, pageGap*scale)
	p.words.place(left, scale)
	edge := min(right.width, right.height, 440*scale)
	right.centre(p.art, edge, edge)
	right.centre(p.dial.box, edge, edge)
}
