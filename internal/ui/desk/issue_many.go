package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// mostIssued is how many cards are issued in one go: a check-in at the lobby waits
// for no more than these.
const mostIssued = 200

// issuedCard is one of many cards, with whose it is.
type issuedCard struct {
	row  clinic.PatientRow
	code card.Code
}

// manyCards shows cards that were issued together, to be printed at once: a clinic
// that begins with Daybook has a whole program without any. Like a single card's,
// their codes are gone once the page is left.
type manyCards struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	list   *kit.List[issuedCard]
	said   *kit.Text

	busy  bool
	cards []issuedCard
	kept  bool // saved or sent to the printer
}

func newManyCards(s *shell, page *patientsPage) *manyCards {
	m := &manyCards{shell: s, page: page}
	m.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	m.list = kit.NewList(s.look, contactRowHeight, func(c issuedCard) string { return string(c.row.Patient) }, m.newRow)
	only := m.text(s, kit.NewText(s.look, kit.DeskHead, kit.SemiBold, kit.DayInk, "").Lines(6), "patients.many.only_now")
	how := m.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(7), "patients.many.how")
	m.said = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.GoodInk, "").Lines(4)
	print := m.button(s, s.button(kit.Primary, "printer", "", "I", m.printCards), "patients.many.print")
	save := m.button(s, s.button(kit.Secondary, "save", "", "E", m.saveCards), "patients.issue.save_sheet")
	whose := m.button(s, s.button(kit.Secondary, "printer", "", "A", m.printWhose), "patients.many.whose")
	done := m.button(s, s.button(kit.Secondary, "check", "", "Esc", m.finish), "patients.issue.done")
	caution := kit.NewPanel(s.look, kit.All(16), only)
	caution.SetGround(kit.PaleDay)
	right := kit.Column(kit.DeskGap, kit.Natural(caution), kit.Natural(how), kit.Natural(newFlow(12, print, save, whose)), kit.Natural(m.said), kit.Spring())
	left := kit.NewPanel(s.look, kit.All(1), m.list)
	m.object = kit.Column(kit.DeskGap, kit.Natural(kit.Row(kit.DeskGap, kit.Fill(m.title), kit.Natural(done))),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(2, left).Stretched(), kit.Share(3, s.surface(kit.All(20), kit.Sides(8, 16), right)).Stretched())))
	return m
}

// withoutCard are those in a program whom the list shows and who have no card that
// works.
func (l *patientList) withoutCard() []clinic.PatientRow {
	var rows []clinic.PatientRow
	for _, row := range l.rows {
		if row.InProgram && row.Cards == 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// issueMany asks whether everybody in the list who has no card gets one.
func (p *patientsPage) issueMany() {
	s := p.shell
	if !s.may(clinic.ActCards) || !s.sees() {
		return
	}
	rows := p.list.withoutCard()
	if len(rows) == 0 {
		s.say(s.t("patients.many.nobody"))
		return
	}
	body := s.t("patients.many.body")
	if len(rows) > mostIssued {
		rows, body = rows[:mostIssued], s.t("patients.many.body_some", i18n.Args{"Most": mostIssued})
	}
	s.ask(question{
		title: s.t("patients.many.ask", i18n.Args{"Count": len(rows)}), body: body, yes: s.t("patients.many.yes"),
		accept: func(string) bool { p.many.issue(rows); return true },
	})
}

func (m *manyCards) issue(rows []clinic.PatientRow) {
	s, actor := m.shell, m.shell.actor
	if m.busy {
		return
	}
	m.busy = true
	ids := make([]clinic.PatientID, len(rows))
	for i, row := range rows {
		ids[i] = row.Patient
	}
	work(s, func() ([]card.Code, error) { return s.deps.Book.IssueCards(actor, ids...) }, func(codes []card.Code, err error) {
		m.busy = false
		if err != nil {
			s.fail(err)
			return
		}
		m.offerBack(rows, codes)
		if m.page.here && !s.locked { // otherwise nobody is there to see them, and one key takes them back
			m.begin(rows, codes)
		}
	})
}

// offerBack remembers how the cards are taken back: all of them end.
func (m *manyCards) offerBack(rows []clinic.PatientRow, codes []card.Code) {
	s := m.shell
	var back []clinic.Command
	for i, code := range codes {
		if issued, ok := s.deps.Book.FindCard(code); ok {
			back = append(back, clinic.RevokeCard{Patient: rows[i].Patient, Card: issued.ID, Reason: s.t("desk.undo.reason")})
		}
	}
	s.offerUndo(s.t("patients.many.issued", i18n.Args{"Count": len(codes)}), back)
}

func (m *manyCards) begin(rows []clinic.PatientRow, codes []card.Code) {
	m.cards, m.kept = nil, false
	for i, row := range rows {
		m.cards = append(m.cards, issuedCard{row, codes[i]})
	}
	m.draw()
	m.said.Set("")
	m.page.show(m.object)
	m.shell.sink.Take()
}

func (m *manyCards) draw() {
	m.title.Set("")
	if len(m.cards) > 0 {
		m.title.Set(m.shell.t("patients.many.title", i18n.Args{"Count": len(m.cards)}))
	}
	m.list.SetRows(m.cards)
}

func (m *manyCards) relabel() {
	m.labels.relabel()
	m.draw()
	m.list.Refresh()
}

// forget loses the codes for ever.
func (m *manyCards) forget() {
	m.cards, m.kept = nil, false
	m.said.Set("")
	m.draw()
}

func (m *manyCards) finish() { m.leave(m.page.back) }

// leave forgets the codes, and asks first where nobody saved or printed them.
func (m *manyCards) leave(then func()) {
	gone := func() {
		m.forget()
		m.page.swap.Show(m.page.browse, kit.AtOnce)
		then()
	}
	if m.kept || len(m.cards) == 0 {
		gone()
		return
	}
	s := m.shell
	s.ask(question{
		title: s.t("patients.many.leave"), body: s.t("patients.many.leave_body"),
		yes: s.t("patients.issue.leave_yes"), no: s.t("patients.issue.leave_no"), danger: true,
		accept: func(string) bool { gone(); return true },
	})
}

func (m *manyCards) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		m.finish()
		return true
	}
	return m.list.Press(name)
}

// typed are the keys of the page.
func (m *manyCards) typed(r rune) bool {
	act, ok := map[rune]func(){'I': m.printCards, 'E': m.saveCards, 'A': m.printWhose, 'U': m.shell.undo}[upper(r)]
	if ok {
		act()
	}
	return ok
}

// changed leaves the page where its cards were taken back: their codes work no more.
func (m *manyCards) changed(change book.Change) {
	for _, event := range change.Events {
		revoked, ok := event.(clinic.CardRevoked)
		if ok && slices.ContainsFunc(m.cards, func(c issuedCard) bool { return c.row.Patient == revoked.Patient }) {
			m.kept = true
			m.finish()
			return
		}
	}
}

// whoseTable says which card is whose, for handing them out: the cards themselves
// carry no name.
func (m *manyCards) whoseTable() report.Table {
	s := m.shell
	table := report.Table{
		Title: s.t("patients.many.whose_title"), Lines: []string{s.t("patients.many.whose_keep")},
		Columns: []report.Column{
			{Head: s.t("patients.many.letters"), Share: 1, Box: true},
			{Head: s.t("building.number"), Share: 1}, {Head: s.t("building.name"), Share: 4},
		},
	}
	for _, issued := range m.cards {
		table.Rows = append(table.Rows, []string{issued.code.Short(), issued.row.Number, issued.row.Name})
	}
	return table
}
