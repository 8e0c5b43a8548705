package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// askTakeIn looks what the chosen second copy has that the book lacks, says so, and
// takes it in where the director wants it.
func (p *copiesPart) askTakeIn() {
	chosen, ok := p.list.Selected()
	if !ok || chosen.Place.Kind != clinic.CopyTape {
		return
	}
	s, folder := p.shell, chosen.Place.Folder
	s.deps.Copies.Ahead(folder, func(ahead Ahead, err error) {
		switch {
		case s.locked || s.sheet.open():
		case err != nil:
			s.fail(err)
		case ahead.Entries == 0:
			s.say(s.t("copies.take_none"))
		default:
			p.offerTakeIn(folder, ahead)
		}
	})
}

func (p *copiesPart) offerTakeIn(folder string, ahead Ahead) {
	s := p.shell
	body := s.t("copies.take_body", i18n.Args{"Folder": folder, "Count": ahead.Entries, "When": s.moment(ahead.Until)})
	if ahead.Left > 0 {
		body += "\n" + s.t("copies.take_left", countOf(ahead.Left))
	}
	s.ask(question{
		title: s.t("copies.take_title"), body: body, yes: s.t("copies.take_yes"),
		accept: func(string) bool {
			p.takeIn(folder)
			return true
		},
	})
}

func (p *copiesPart) takeIn(folder string) {
	s := p.shell
	s.deps.Copies.TakeIn(folder, s.actor, func(taken Ahead, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.say(s.t("copies.taken", countOf(taken.Entries)))
		p.draw()
	})
}
