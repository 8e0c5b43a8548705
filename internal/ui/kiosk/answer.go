package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// answerPage says how it went: the answer in words first, and beside it the
// ring of the week, the desk to go to, or the sun or moon of the track.
type answerPage struct {
	tick                     *kit.Tick
	hello, title, body, note *kit.Text
	head, meeting            *signed
	hours                    *kit.TouchButton
	words                    column

	ring  *kit.Ring
	art   *kit.Drawing
	dial  *dial
	badge *badge

	serial uint64
}

func newAnswerPage(look *kit.Look, press func(lobby.Button)) *answerPage {
	p := &answerPage{
		tick:    kit.NewTick(look, 240),
		hello:   kit.NewText(look, kit.LobbyHead, kit.SemiBold, kit.SoftInk, "").MayShrink(0.5).MayCut(),
		title:   kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.5),
		head:    newSigned(look, kit.GoodInk),
		meeting: newSigned(look, kit.Ink),
		body:    kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "").Lines(2),
		note:    kit.NewText(look, kit.LobbySmall, kit.Regular, kit.SoftInk, "").Lines(2),
		ring:    kit.NewRing(look),
		art:     kit.NewArt(look, "desk", 440),
		dial:    newDial(look),
		badge:   newBadge(look),
	}
	p.hours = kit.NewTouchButton(look, kit.Secondary, "clock", "", func() { press(lobby.ButtonHours) })
	p.words = column{rows: []row{
		{object: p.tick, height: func(float32) float32 { return look.Scaled(104) }},
		textRow(16, p.hello), titleRow(12, p.title), p.head.row(8), p.meeting.row(8),
		textRow(12, p.body), spareRow(8, p.note), boxRow(20, p.hours),
	}}
	return p
}

func (p *answerPage) objects() []fyne.CanvasObject {
	return append(append(p.words.objects(), p.ring, p.art, p.dial.box), p.badge.objects()...)
}

func (p *answerPage) show(v view) {
	s := say(v.screen, v.words)
	p.hello.Set(s.hello)
	p.title.Set(s.title)
	p.head.set(headSign(v.screen), kit.GoodInk, s.head)
	p.setMeeting(v.screen.Visit.Mark, s.meeting)
	p.body.Set(s.body)
	p.note.Set(s.note)
	p.hours.SetLabel(v.words.say("lobby.hours.show"))
	visible(p.hours, v.screen.Buttons.Has(lobby.ButtonHours))
	visible(p.tick, allDone(v.screen))
	p.showPicture(v)
	if p.serial != v.screen.Serial {
		p.serial = v.screen.Serial
		p.tick.Draw()
	}
}

func (p *answerPage) setMeeting(mark clinic.Mark, text string) {
	switch mark {
	case "":
		p.meeting.set("", kit.Day, text)
	case clinic.MarkNight:
		p.meeting.set("moon", kit.NightInk, text)
	default:
		p.meeting.set(mark.Sign(), kit.Day, text)
	}
}

// allDone reports whether there is nothing more to do: the large tick says so.
func allDone(screen lobby.Screen) bool {
	return !sentToDesk(screen) && (screen.State != lobby.ComeLater || screen.Visit.Chosen)
}

// headSign is the small tick beside what went well, where something else leads.
func headSign(screen lobby.Screen) string {
	if sentToDesk(screen) {
		return "check"
	}
	return ""
}

// sentToDesk reports whether somebody is in, and the desk has a word with them.
func sentToDesk(screen lobby.Screen) bool {
	return screen.State == lobby.Hold || screen.State == lobby.Late && screen.Visit.Admit
}

// showPicture picks the one thing beside the words.
func (p *answerPage) showPicture(v view) {
	art := artBeside(v.screen)
	hours := v.screen.Hours
	ring := art == "" && hours.Shown && hours.HasWeek
	visible(p.art, art != "" && art != "clock")
	p.dial.show(art == "clock", v.screen.Visit.Opens.In(v.words.zone))
	visible(p.ring, ring)
	if art != "" {
		p.art.Set(art)
	}
	if art == "" && !ring {
		p.badge.set(v.screen.Visit.Mark)
	} else {
		p.badge.set("")
	}
	if ring {
		p.fill(hours, v)
	} else {
		p.ring.Clear()
		p.ring.SetWords("", "")
	}
}

func (p *answerPage) fill(hours lobby.Hours, v view) {
	foot := v.words.say("lobby.hours.week")
	if hours.Target > 0 {
		foot = v.words.say("lobby.hours.of", i18n.Args{"Hours": v.words.hours(hours.Target)})
	}
	p.ring.SetWords(v.words.hours(hours.Credited), foot)
	if p.serial != v.screen.Serial {
		p.ring.Clear()
	}
	p.ring.Set(hours.Credited, hours.Pending, hours.Target)
}

// artBeside is the picture of an answer that sends somebody somewhere.
func artBeside(screen lobby.Screen) string {
	switch {
	case sentToDesk(screen):
		return "desk"
	case screen.State == lobby.ComeLater:
		return "clock"
	}
	return ""
}

func (p *answerPage) fits(in area, scale float32) bool {
	left, _ := in.split(wordsShare, pageGap*scale)
	return p.words.fits(left, scale)
}

func (p *answerPage) place(in area, scale float32) {
	left, right := in.split(wordsShare, pageGap*scale)
	p.words.place(left, scale)
	edge := whole(min(right.width, right.height, 420*scale))
	right.centre(p.ring, edge, edge)
	right.centre(p.art, edge, edge)
	right.centre(p.dial.box, edge, edge)
	p.badge.place(right, whole(edge*0.8))
}
