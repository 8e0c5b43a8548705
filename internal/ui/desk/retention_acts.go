package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// askRule asks for how long records are kept.
func (p *retentionPart) askRule() {
	s := p.shell
	now := s.deps.Book.Settings()
	rule := now.Retention()
	years, majority, minor := s.years("retention.years", max(rule.Years, 0)), s.years("retention.majority", rule.Majority), s.years("retention.minor", rule.Minor)
	s.ask(question{
		title: s.t("retention.numbers"), body: s.t("retention.numbers_body"), yes: s.t("settings.save"),
		more:   kit.Column(8, kit.Natural(years), kit.Natural(majority), kit.Natural(minor)),
		fields: []editable{years, majority, minor},
		accept: func(string) bool {
			next := s.deps.Book.Settings()
			sound := true
			for _, each := range []struct {
				field *kit.Field
				least int
				to    *int
			}{{minor, 1, &next.MinorYears}, {majority, 1, &next.MajorityAge}, {years, 0, &next.RetentionYears}} {
				n, ok := typedNumber(each.field.Text(), clinic.MostRetention)
				ok = ok && n >= each.least && strings.TrimSpace(each.field.Text()) != ""
				each.field.SetProblem("")
				if !ok {
					each.field.SetProblem(s.t("retention.number_wrong", i18n.Args{"Least": each.least, "Count": clinic.MostRetention}))
					each.field.Focus()
				}
				*each.to, sound = n, sound && ok
			}
			if next.RetentionYears == 0 {
				next.RetentionYears = clinic.RetentionForever
			}
			if sound {
				s.do(func() {
					s.offerUndo(s.t("settings.saved"), []clinic.Command{clinic.UndoSettings{Before: now, After: next}})
					p.read()
				}, clinic.SaveSettings{Settings: next})
			}
			return sound
		},
	})
}

// years is a field for a number of years, with the number in it.
func (s *shell) years(id string, number int) *kit.Field {
	field := s.filled(id, minutesText(number))
	field.SetUnit(s.t("programs.unit.years"))
	return field
}

// askHold asks why a record must not be destroyed, or why it may be again.
func (p *retentionPart) askHold() {
	if row, ok := p.list.Selected(); ok {
		p.shell.askLegalHold(row.Patient(), row.Name, row.Hold, p.read)
	}
}

// askRemove says what is removed and what is not, and has a word typed: nothing of it
// can be taken back.
func (p *retentionPart) askRemove() {
	s, due := p.shell, p.of(true)
	if p.busy || len(due) == 0 || !s.sees() {
		return
	}
	chosen, one := p.list.Selected()
	one = one && chosen.Due()
	which := s.choice("", s.t("retention.remove_all", countOf(len(due))))
	if one {
		which.SetWords(s.t("retention.remove_all", countOf(len(due))), s.t("retention.remove_one", i18n.Args{"Name": s.name(chosen.Name)}))
	}
	which.Choose(0)
	word := i18n.Args{"Word": s.t("retention.word")}
	typed := s.field(s.t("retention.remove_word", word))
	s.ask(question{
		title: s.t("retention.remove_title"), body: s.t("retention.remove_body"), danger: true, yes: s.t("retention.remove"),
		more: kit.Column(12, kit.Natural(which), kit.Natural(typed)), fields: []editable{which, typed},
		accept: func(string) bool {
			if !strings.EqualFold(strings.TrimSpace(typed.Text()), s.t("retention.word")) {
				typed.SetProblem(s.t("retention.word_wrong", word))
				typed.Focus()
				return false
			}
			if one && which.One() == 1 {
				due = []clinic.RetentionRow{chosen}
			}
			p.removeNow(due)
			return true
		},
	})
}

func (p *retentionPart) removeNow(rows []clinic.RetentionRow) {
	s := p.shell
	p.busy, p.done = true, 0
	p.draw()
	s.deps.OldRecords.Remove(s.actor, rows, func(part float64) {
		p.done = part
		p.drawProgress()
	}, func(purged clinic.PatientsPurged, problem string) {
		p.busy = false
		if problem != "" {
			s.message.show(s.t(problem), kit.Bad, nil)
		} else {
			s.say(s.t("retention.removed", countOf(purged.Patients)))
		}
		p.draw()
		if p.here {
			p.read()
		}
	})
}
