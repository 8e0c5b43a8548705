package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// away is for stepping away from the desk: the lobby then says when somebody
// will be back.
type away struct {
	shell *shell
	leave *kit.Button
	panel *kit.Panel
	words *kit.Text
	back  *kit.Button
	until time.Time // zero while somebody is here
}

// awayMinutes are the lengths that are offered.
func awayMinutes() []int { return []int{5, 15, 30} }

func newAway(s *shell) *away {
	a := &away{shell: s}
	a.leave = s.button(kit.Secondary, "clock", "", string(keyAway), a.toggle)
	a.words = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(4)
	a.back = s.button(kit.Primary, "", "", string(keyAway), a.toggle)
	a.panel = kit.NewPanel(s.look, kit.All(20), kit.Column(12, kit.Natural(a.words), kit.Natural(a.back)))
	a.panel.SetGround(kit.PaleDay)
	return a
}

func (a *away) draw(until time.Time) {
	s := a.shell
	a.until = until
	show(a.panel, !until.IsZero())
	show(a.leave, until.IsZero())
	word := "today.away.until"
	if s.deps.Book.Now().After(until) {
		word = "today.away.over"
	}
	a.words.Set(s.t(word, i18n.Args{"Time": s.clock(until)}))
}

func (a *away) relabel() {
	a.leave.SetLabel(a.shell.t("today.away.leave"))
	a.back.SetLabel(a.shell.t("today.away.back"))
	a.draw(a.until)
}

// toggle asks for how long, or says that somebody is back.
func (a *away) toggle() {
	s := a.shell
	if !a.until.IsZero() {
		s.do(func() { s.say(s.t("today.away.welcome")) }, clinic.LeaveDesk{})
		return
	}
	var words []string
	for _, minutes := range awayMinutes() {
		words = append(words, s.t("today.away.minutes", countOf(minutes)))
	}
	choice := kit.NewChoice(s.look, s.t("today.away.how_long"), words...)
	choice.Keys = s.ears
	choice.Choose(1)
	s.ask(question{
		title: s.t("today.away.title"), body: s.t("today.away.body"),
		more: choice, fields: []editable{choice}, yes: s.t("today.away.leave"),
		accept: func(string) bool {
			wait := time.Duration(awayMinutes()[max(0, choice.One())]) * time.Minute
			s.do(nil, clinic.LeaveDesk{Back: s.deps.Book.Now().Add(wait).UTC()})
			return true
		},
	})
}
