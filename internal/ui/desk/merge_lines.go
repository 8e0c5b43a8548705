package desk

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mergeLine is one thing about two records.
type mergeLine struct {
	id     string
	label  string
	texts  [2]string
	fact   clinic.Fact // "" is which record stays, or no choice
	choice bool
	holds  side // where there is a choice
}

// lines are what is compared: first what there is to choose, then what both have,
// all of which goes on.
func (c *mergeCompare) lines() []mergeLine {
	s := c.screen.shell
	sides := [2]clinic.MergeSide{c.shows.Kept, c.shows.Other}
	if c.stays == right {
		sides[0], sides[1] = sides[1], sides[0]
	}
	if sides[0].Patient.ID == "" {
		return nil
	}
	number := func(m clinic.MergeSide) string { return s.t("patients.number", i18n.Args{"Number": m.Patient.Number}) }
	lines := []mergeLine{{id: "stays", label: s.t("merge.stays"), texts: both(sides, number), choice: true, holds: c.stays}}
	for _, fact := range clinic.Facts() {
		line := mergeLine{id: string(fact), label: s.t("merge.fact." + string(fact)), fact: fact, choice: c.differ(fact), holds: c.holds(fact)}
		line.texts = both(sides, func(m clinic.MergeSide) string { return s.factOf(m, fact) })
		if line.texts != [2]string{} && (fact != clinic.FactPlan || line.choice) {
			lines = append(lines, line)
		}
	}
	for _, each := range []struct {
		id   string
		text func(clinic.MergeSide) string
	}{
		{"programs", s.mergeStays}, {"visits", s.mergeVisits}, {"cards", s.mergeCards}, {"contacts", s.mergeContacts},
		{"payers", func(m clinic.MergeSide) string { return listing(append(m.Payers, m.Authorizations...)...) }},
		{"holds", s.mergeHolds}, {"coming", func(m clinic.MergeSide) string { return countWord(m.Coming) }},
	} {
		if texts := both(sides, each.text); texts != [2]string{} {
			lines = append(lines, mergeLine{id: each.id, label: s.t("merge.line." + each.id), texts: texts})
		}
	}
	return lines
}

func both(sides [2]clinic.MergeSide, text func(clinic.MergeSide) string) [2]string {
	return [2]string{text(sides[0]), text(sides[1])}
}

func countWord(count int) string {
	if count == 0 {
		return ""
	}
	return strconv.Itoa(count)
}

// factOf is what a record says of a person; "" where it says nothing.
func (s *shell) factOf(m clinic.MergeSide, fact clinic.Fact) string {
	p := m.Patient
	switch fact {
	case clinic.FactName:
		return s.name(p.SortName())
	case clinic.FactNumber:
		return p.Number
	case clinic.FactBirth:
		if p.BirthDate.IsZero() {
			return ""
		}
		return s.name(s.dayYear(p.BirthDate))
	case clinic.FactLanguage:
		if p.Language == "" {
			return ""
		}
		return s.deps.Catalog.In(p.Language).Name()
	case clinic.FactPIN:
		if p.PIN == "" {
			return ""
		}
		return s.t("merge.pin_set")
	case clinic.FactNote:
		return s.name(p.Note)
	}
	if len(m.Stays) == 0 {
		return ""
	}
	last := m.Stays[len(m.Stays)-1]
	return listing(s.label(last.Track), s.t("patients.stay.from", i18n.Args{"Date": s.dayYear(last.From)}))
}

func (s *shell) mergeStays(m clinic.MergeSide) string {
	words := make([]string, len(m.Stays))
	for i, stay := range m.Stays {
		words[i] = listing(s.label(stay.Program), s.t("patients.stay.from", i18n.Args{"Date": s.dayYear(stay.From)}))
		if !stay.Ends.IsZero() {
			words[i] = listing(s.label(stay.Program), s.t("patients.stay.span", i18n.Args{"From": s.dayYear(stay.From), "To": s.dayYear(stay.Ends)}))
		}
	}
	return strings.Join(words, "; ")
}

func (s *shell) mergeVisits(m clinic.MergeSide) string {
	if m.Visits == 0 {
		return ""
	}
	attested := ""
	if m.Attested > 0 {
		attested = s.t("merge.attested", countOf(m.Attested))
	}
	return listing(s.t("merge.visits", countOf(m.Visits)), s.words.Hours(m.Minutes), attested)
}

func (s *shell) mergeCards(m clinic.MergeSide) string {
	var words []string
	for _, card := range m.Cards {
		words = append(words, card.Short)
	}
	return listing(words...)
}

func (s *shell) mergeContacts(m clinic.MergeSide) string {
	var words []string
	for _, contact := range m.Contacts {
		words = append(words, s.contactName(contact)+" "+s.name(contact.Phone))
	}
	return listing(words...)
}

func (s *shell) mergeHolds(m clinic.MergeSide) string {
	var words []string
	for _, hold := range m.Holds {
		words = append(words, s.name(hold.Note))
	}
	return listing(words...)
}

// mergeRow draws a line: its name, and both records, with a tick at what holds.
type mergeRow struct {
	box
	of    *mergeCompare
	line  mergeLine
	label *kit.Text
	ticks [2]*kit.Drawing
	texts [2]*kit.Text
}

func (c *mergeCompare) newRow() kit.RowView[mergeLine] {
	look := c.screen.shell.look
	r := &mergeRow{of: c}
	r.label = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(2).MayShrink(0.8).MayCut()
	var cells [2]fyne.CanvasObject
	for i := range cells {
		r.ticks[i] = kit.NewIcon(look, "check", 20, kit.GoodInk)
		r.texts[i] = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(2).MayShrink(0.8).MayCut()
		cells[i] = kit.Over(kit.Row(8, kit.Natural(grown(look, 20, 20, r.ticks[i])), kit.Fill(r.texts[i])), newZone(func() { c.choose(r.line, side(i)) }))
	}
	r.inside = kit.Row(12, kit.Share(2, r.label), kit.Share(3, cells[0]).Stretched(), kit.Share(3, cells[1]).Stretched())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line.
func (r *mergeRow) Fill(line mergeLine) {
	r.line = line
	r.label.Set(line.label)
	for i, text := range r.texts {
		lost := line.choice && line.holds != side(i)
		weight, ink := kit.Regular, kit.Ink
		switch {
		case lost:
			ink = kit.SoftInk
		case line.choice:
			weight = kit.SemiBold
		}
		text.Set(line.texts[i])
		text.SetWeight(weight)
		text.SetColour(ink)
		show(r.ticks[i], line.choice && !lost)
	}
	r.inside.Refresh()
}

var _ fyne.Widget = (*mergeRow)(nil)
