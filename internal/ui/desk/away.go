package desk

import (
	"strings"
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
	a.leave = s.button(kit.Secondary, "", "", string(keyAway), a.toggle)
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
	now := s.deps.Book.Now()
	for _, minutes := range awayMinutes() {
		back := now.Add(time.Duration(minutes) * time.Minute)
		words = append(words, listing(s.t("today.away.minutes", countOf(minutes)), s.clock(back)))
	}
	at := s.field(s.t("today.away.at"))
	at.SetHint(s.clock(now.Add(time.Hour).Truncate(30 * time.Minute)))
	at.OnChanged = func(string) { at.SetProblem("") }
	choice := kit.NewChoice(s.look, s.t("today.away.how_long"), words...)
	choice.Keys = s.ears
	choice.Choose(1)
	s.ask(question{
		title: s.t("today.away.title"), body: s.t("today.away.body"),
		more: kit.Column(12, kit.Natural(choice), kit.Natural(at)), fields: []editable{choice, at}, yes: s.t("today.away.leave"),
		accept: func(string) bool {
			back, ok := s.backAt(at, awayMinutes()[max(0, choice.One())])
			if ok {
				s.do(nil, clinic.LeaveDesk{Back: back})
			}
			return ok
		},
	})
}

// backAt is when somebody will be back: at the time that was typed, today, or else in
// so many minutes. What cannot be read, or is over, is said at the field.
func (s *shell) backAt(at *kit.Field, minutes int) (time.Time, bool) {
	now := s.deps.Book.Now()
	if strings.TrimSpace(at.Text()) == "" {
		return now.Add(time.Duration(minutes) * time.Minute).UTC(), true
	}
	hour, minute, half, ok := clockParts(at.Text())
	if !ok {
		at.SetProblem(s.t("today.time.unread"))
		at.Focus()
		return time.Time{}, false
	}
	for _, hours := range hoursOf(hour, half) {
		if back := clinic.InstantOf(s.deps.Book.Today(), clinic.At(hours, minute), s.deps.Book.Zone()); back.After(now) {
			return back.UTC(), true
		}
	}
	at.SetProblem(s.t("today.away.at_over"))
	at.Focus()
	return time.Time{}, false
}
