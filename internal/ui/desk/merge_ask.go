package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// ask says what will happen and asks for a reason; yes merges.
func (m *mergeScreen) ask() {
	s, c := m.shell, m.compare
	if m.other == "" || !c.may {
		return
	}
	kept, other := c.shows.Kept, c.shows.Other
	s.ask(question{
		title:  s.t("merge.ask.title", i18n.Args{"Other": other.Patient.Number, "Kept": kept.Patient.Number}),
		body:   strings.Join(s.mergeWords(c.shows), "\n"),
		reason: s.t("today.reason"), yes: s.t("merge.ask.yes"), wide: true,
		accept: func(reason string) bool {
			merge := c.command(reason)
			done := s.t("merge.done", i18n.Args{"Other": other.Patient.Number, "Kept": kept.Patient.Number})
			s.record(func(facts []clinic.Event) {
				s.done(done, facts, merge)
				m.page.openPatient(merge.Kept)
			}, merge)
			return true
		},
	})
}

// mergeWords say what a merge will do, a sentence each.
func (s *shell) mergeWords(p clinic.MergePreview) []string {
	kept, other := p.Kept, p.Other
	args := i18n.Args{"Kept": kept.Patient.Number, "Other": other.Patient.Number}
	words := []string{s.t("merge.will.stays", args),
		s.t("merge.will.facts", i18n.Args{"Name": s.name(p.Now.SortName()), "Number": p.Now.Number})}
	if p.Moves > 0 {
		words = append(words, s.t("merge.will.visits", i18n.Args{"Count": p.Moves, "Other": other.Patient.Number, "Hours": s.words.Hours(p.Minutes)}))
	}
	if p.Aside > 0 {
		words = append(words, s.t("merge.will.aside", countOf(p.Aside)))
	}
	for _, stay := range p.Joined {
		words = append(words, s.t("merge.will.stay", i18n.Args{"Program": s.label(stay.Program), "Date": s.dayYear(stay.From), "Track": s.label(stay.Track)}))
	}
	if more := len(other.Stays) - len(p.Joined); more > 0 {
		words = append(words, s.t("merge.will.more_stays", countOf(more)))
	}
	if cards := listing(s.mergeCards(kept), s.mergeCards(other)); cards != "" {
		words = append(words, s.t("merge.will.cards", i18n.Args{"Cards": strings.ReplaceAll(cards, " · ", ", ")}))
	}
	if p.Doubled > 0 {
		words = append(words, s.t("merge.will.doubled", countOf(p.Doubled)))
	}
	return append(words, s.t("merge.will.part"))
}

// askPart asks whether the last record that was merged into this one is a person
// of their own after all.
func (p *patientSheet) askPart() {
	s := p.shell
	merges := s.deps.Book.MergesInto(p.patient)
	if !p.allowed(clinic.ActMerge) || len(merges) == 0 {
		return
	}
	last := merges[0]
	merge := last.Merge
	s.ask(question{
		title: s.t("merge.part.title", i18n.Args{"Name": s.name(merge.Name), "Number": merge.Number}),
		body: s.t("merge.part.body", i18n.Args{"Date": s.dayYear(clinic.DateIn(last.Done.At, s.deps.Book.Zone())), "Name": s.staffName(last.Done.By),
			"Reason": s.name(merge.Reason), "Number": merge.Number}),
		reason: s.t("today.reason"), yes: s.t("merge.part.yes"),
		accept: func(reason string) bool {
			done := s.t("merge.part.done", i18n.Args{"Number": merge.Number})
			s.do(func() { s.say(done) }, clinic.PartPatients{Other: merge.Other, Reason: reason})
			return true
		},
	})
}
