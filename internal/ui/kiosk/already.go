package kiosk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// alreadyPage asks somebody who is in whether they stay or leave. A second scan
// never checks anybody out by itself.
type alreadyPage struct {
	title, since   *kit.Text
	staying, leave *kit.TouchCard
	words          column
	probe          *probe
}

func newAlreadyPage(look *kit.Look, press func(lobby.Button)) *alreadyPage {
	p := &alreadyPage{
		title: kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "").MayShrink(0.6),
		since: kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.GreenInk, "").MayShrink(0.6),
		probe: newProbe(look),
	}
	p.staying = kit.NewTouchCard(look, kit.Primary, func() { press(lobby.ButtonStaying) })
	p.leave = kit.NewTouchCard(look, kit.Secondary, func() { press(lobby.ButtonLeaving) })
	p.words = column{rows: []row{textRow(0, p.title), textRow(0, p.since)}}
	return p
}

func (p *alreadyPage) objects() []fyne.CanvasObject {
	return append(p.words.objects(), p.staying, p.leave)
}

func (p *alreadyPage) show(v view) {
	p.title.Set(v.words.say("lobby.already.title"))
	p.since.Set("")
	if since := v.screen.Visit.Since; !since.IsZero() {
		p.since.Set(v.words.at("lobby.already.since", since))
	}
	p.staying.Set(kit.CardWords{
		Title: v.words.say("lobby.already.staying"), Line: v.words.say("lobby.already.staying_body"),
	})
	p.leave.Set(kit.CardWords{
		Title: v.words.say("lobby.already.leaving"), Line: v.words.at("lobby.already.leaving_body", v.now),
	})
}

func (p *alreadyPage) fits(in area, scale float32) bool {
	cells := p.cells(in, scale)
	return p.probe.holds(p.staying, cells[0]) && p.probe.holds(p.leave, cells[1])
}

func (p *alreadyPage) place(in area, scale float32) {
	above := area{in.x, in.y, in.width, p.words.height(in.width, scale)}
	cells := p.cells(in, scale)
	above.y = (in.y + cells[0].y - whole(24*scale) - above.height) / 2
	above.y = max(in.y, above.y)
	p.words.place(above, scale)
	cells[0].hold(p.staying)
	cells[1].hold(p.leave)
}

// cells are the two answers' places: as high as they are easy to hit, and no
// higher than the screen allows.
func (p *alreadyPage) cells(in area, scale float32) []area {
	top := p.words.height(in.width, scale) + whole(24*scale)
	free := area{in.x, in.y + top, in.width, in.height - top}
	columns, most := 2, 280*scale
	if in.upright() {
		columns, most = 1, 600*scale
	}
	spare := max(0, free.height-most)
	free.y, free.height = whole(free.y+spare/2), free.height-spare
	return grid(free, 2, columns, whole(kit.LobbyGap*scale*0.75))
}
