package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mostCards is how many working cards are listed one by one.
const mostCards = 2

// cardsPart lists the patient's cards by their first four letters.
type cardsPart struct {
	labels
	sheet   *patientSheet
	object  fyne.CanvasObject
	issue   *kit.Button
	none    *kit.Text
	lines   [mostCards]*cardLine
	more    *kit.Text
	revoked *kit.Text
}

type cardLine struct {
	object fyne.CanvasObject
	short  *kit.Text
	issued *kit.Text
	anew   *kit.Button
	revoke *kit.Button
	card   clinic.Card
}

func newCardsPart(sheet *patientSheet) *cardsPart {
	s := sheet.shell
	p := &cardsPart{sheet: sheet, none: s.note(2), more: s.note(1), revoked: s.note(2)}
	p.issue = p.button(s, s.button(kit.Primary, "card", "", "I", sheet.issueCard), "patients.card.issue")
	items := []kit.Item{
		kit.Natural(kit.Row(12, kit.Fill(p.text(s, s.heading(), "patients.card.title")), kit.Natural(p.issue))),
		kit.Natural(p.none),
	}
	for i := range p.lines {
		p.lines[i] = p.newLine()
		items = append(items, kit.Natural(p.lines[i].object))
	}
	p.object = kit.Column(6, append(items, kit.Natural(p.more), kit.Natural(p.revoked))...)
	return p
}

func (p *cardsPart) newLine() *cardLine {
	s := p.sheet.shell
	l := &cardLine{issued: s.note(1).MayShrink(0.85)}
	l.short = kit.NewText(s.look, kit.DeskHead, kit.Mono, kit.Ink, "")
	l.anew = p.button(s, s.button(kit.Secondary, "", "", "", func() { p.sheet.issueAnew(l.card) }), "patients.card.anew")
	l.revoke = p.button(s, s.button(kit.Secondary, "", "", "", func() { p.sheet.revoke(l.card) }), "patients.card.revoke")
	words := kit.Column(0, kit.Natural(l.short), kit.Natural(l.issued))
	l.object = kit.Row(8, kit.Fill(words), kit.Natural(l.anew), kit.Natural(l.revoke))
	return l
}

func (p *cardsPart) draw(sheet clinic.PatientSheet) {
	s, may := p.sheet.shell, p.sheet.shell.may(clinic.ActCards)
	working, revoked := workingCards(sheet.Cards)
	for i, line := range p.lines {
		show(line.object, i < len(working))
		if i >= len(working) {
			continue
		}
		line.card = working[i]
		line.short.Set(line.card.Short)
		line.issued.Set(s.t(whether(line.card.AtDesk, "patients.card.kept", "patients.card.works"),
			i18n.Args{"Date": s.words.ShortDate(line.card.Issued.In(s.deps.Book.Zone()))}))
		show(line.anew, may)
		show(line.revoke, may)
	}
	p.none.Set(s.t("patients.card.none"))
	show(p.none, len(working) == 0)
	p.more.Set(s.t("patients.card.more", i18n.Args{"Count": max(0, len(working)-mostCards)}))
	show(p.more, len(working) > mostCards)
	p.revoked.Set(s.t("patients.card.revoked", i18n.Args{"Cards": strings.Join(revoked, ", ")}))
	show(p.revoked, len(revoked) > 0)
	show(p.issue, may)
}

// workingCards are the cards that still work, and the letters of the others.
func workingCards(cards []clinic.Card) (working []clinic.Card, revoked []string) {
	for _, each := range cards {
		if each.Revoked {
			revoked = append(revoked, each.Short)
		} else {
			working = append(working, each)
		}
	}
	return working, revoked
}

// issueCard gives the patient one more card and shows its code.
func (p *patientSheet) issueCard() {
	if p.allowed(clinic.ActCards) {
		p.issueBy(Book.IssueCard)
	}
}

func (p *patientSheet) issueBy(issue func(Book, clinic.Actor, clinic.PatientID) (card.Code, error)) {
	s, actor, id, name := p.shell, p.shell.actor, p.patient, p.sheet.Patient.SortName()
	if p.page.issue.busy {
		return
	}
	p.page.issue.busy = true
	work(s, func() (card.Code, error) { return issue(s.deps.Book, actor, id) }, func(code card.Code, err error) {
		p.page.issue.busy = false
		switch {
		case err != nil:
			s.fail(err)
		case !p.page.here || s.locked:
			s.say(s.t("patients.card.missed", i18n.Args{"Short": code.Short()})) // nobody is there to see it
		default:
			p.page.issue.begin(id, name, code)
			p.page.show(p.page.issue.object)
			s.sink.Take()
		}
	})
}

// revoke ends a card for ever, with a reason.
func (p *patientSheet) revoke(old clinic.Card) {
	s := p.shell
	s.ask(question{
		title: s.t("patients.card.revoke_ask", i18n.Args{"Short": old.Short}), body: s.t("patients.card.revoke_body"),
		reason: s.t("patients.card.reason"), yes: s.t("patients.card.revoke_yes"), danger: true,
		accept: func(reason string) bool {
			s.do(func() { s.say(s.t("patients.card.revoke_done", i18n.Args{"Short": old.Short})) },
				clinic.RevokeCard{Patient: old.Patient, Card: old.ID, Reason: reason})
			return true
		},
	})
}

// issueAnew replaces a card: the old one ends and the new one works, both or
// neither.
func (p *patientSheet) issueAnew(old clinic.Card) {
	s := p.shell
	s.ask(question{
		title: s.t("patients.card.anew_ask", i18n.Args{"Short": old.Short}), body: s.t("patients.card.anew_body"),
		reason: s.t("patients.card.reason"), yes: s.t("patients.card.anew_yes"), danger: true,
		accept: func(reason string) bool {
			p.issueBy(func(b Book, actor clinic.Actor, id clinic.PatientID) (card.Code, error) {
				return b.ReplaceCard(actor, old, reason)
			})
			return true
		},
	})
}
