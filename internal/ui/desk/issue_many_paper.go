package desk

import (
	"daybook/internal/card"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
)

// cardsFile is what the saved sheets are called. It names nobody.
const cardsFile = "cards.pdf"

// tell says how saving or printing went.
func (m *manyCards) tell(colour kit.Colour, sentence string) {
	m.said.SetColour(colour)
	m.said.Set(sentence)
	m.object.Refresh()
}

// pdf are the sheets of all cards, in the order of the list.
func (m *manyCards) pdf() ([]byte, error) {
	codes := make([]card.Code, len(m.cards))
	for i, issued := range m.cards {
		codes[i] = issued.code
	}
	return m.shell.cardSheet(codes...)
}

// same reports whether the page still shows the cards that a file was made of.
func (m *manyCards) same(first card.Code) bool { return len(m.cards) > 0 && m.cards[0].code == first }

func (m *manyCards) saveCards() {
	s := m.shell
	if len(m.cards) == 0 {
		return
	}
	pdf, err := m.pdf()
	if err != nil {
		m.tell(kit.BadInk, s.t("patients.issue.save_failed"))
		return
	}
	first := m.cards[0].code
	s.saveWhere(cardsFile, pdf, func(path string) {
		if m.same(first) {
			m.kept = true
			m.tell(kit.GoodInk, s.t("patients.many.saved", i18n.Args{"Path": path}))
		}
	})
}

func (m *manyCards) printCards() {
	s := m.shell
	if len(m.cards) == 0 {
		return
	}
	pdf, err := m.pdf()
	if err != nil {
		m.tell(kit.BadInk, s.t("patients.many.print_failed"))
		return
	}
	first := m.cards[0].code
	m.tell(kit.SoftInk, s.t("patients.issue.printing"))
	s.deps.Print(cardsFile, pdf, func(err error) {
		switch {
		case !m.same(first):
		case err != nil:
			m.tell(kit.BadInk, printers.Sentence(s.t, err, "patients.many.print_failed"))
		default:
			m.kept = true
			m.tell(kit.GoodInk, s.t("patients.many.printed"))
		}
	})
}

func (m *manyCards) printWhose() {
	if len(m.cards) > 0 {
		m.shell.printTable("whose-cards.pdf", m.whoseTable())
	}
}
