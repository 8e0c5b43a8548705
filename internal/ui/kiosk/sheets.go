package kiosk

import (
	"daybook/internal/lobby"
	"daybook/internal/ui/kit"
)

// sheets are all pages of the kiosk.
type sheets struct{ idle, choose, answer, already, number, notice *sheet }

func newSheets(settings kit.Settings, k *Kiosk) sheets {
	sheet := func(build func(*kit.Look) page) *sheet {
		look := kit.NewLook(settings)
		return newSheet(look, build(look))
	}
	return sheets{
		idle:    sheet(func(look *kit.Look) page { return newIdlePage(look, k.press) }),
		choose:  sheet(func(look *kit.Look) page { return newChoosePage(look, k.pick) }),
		answer:  sheet(func(look *kit.Look) page { return newAnswerPage(look, k.press) }),
		already: sheet(func(look *kit.Look) page { return newAlreadyPage(look, k.press) }),
		number:  sheet(func(look *kit.Look) page { return newNumberPage(look, k.press, k.digit) }),
		notice:  sheet(func(look *kit.Look) page { return newNoticePage(look) }),
	}
}

func (s sheets) all() []*sheet {
	return []*sheet{s.idle, s.choose, s.answer, s.already, s.number, s.notice}
}

// of is the page that draws a state.
func (s sheets) of(state lobby.State) *sheet {
	switch state {
	case lobby.Idle:
		return s.idle
	case lobby.Choose:
		return s.choose
	case lobby.AlreadyIn:
		return s.already
	case lobby.Number:
		return s.number
	case lobby.Done, lobby.Hold, lobby.Late, lobby.ComeLater, lobby.Staying, lobby.Leaving:
		return s.answer
	}
	return s.notice
}

// slides reports whether a state may come in moving: nothing that is to be
// touched moves under a finger.
func slides(state lobby.State) bool {
	switch state {
	case lobby.Choose, lobby.AlreadyIn, lobby.Number, lobby.Checking:
		return false
	}
	return true
}
