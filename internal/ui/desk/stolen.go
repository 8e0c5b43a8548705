package desk

import (
	"bytes"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// Lock is how the book is locked on this computer.
type Lock struct {
	Disk platform.Encryption
	Key  platform.KeyPlace
}

// stolenPage is the page for the day the computer is stolen: what was in the book, how
// it was locked, what copies there are, and what to do.
type stolenPage struct {
	shell  *shell
	choice *kit.Choice
	text   *kit.Text
	inside fyne.CanvasObject
	parts  []report.Section
}

// stolenFile names neither the clinic nor what is treated there.
const stolenFile = "daybook-if-stolen.pdf"

// mayStolen reports whether whoever is signed in sees the page: it says how to get at
// everything.
func (s *shell) mayStolen() bool { return s.may(clinic.ActRecovery) && s.deps.Lock != nil }

// showStolen gathers what the page says, and shows it.
func (s *shell) showStolen() {
	if !s.mayStolen() {
		return
	}
	var exports clinic.Exports
	work(s, func() (held book.Held, err error) {
		if exports, err = s.deps.Book.Exports(); err == nil {
			held, err = s.deps.Book.Held()
		}
		return held, err
	}, func(held book.Held, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.deps.Lock(func(lock Lock) {
			if !s.locked && !s.sheet.open() {
				newStolenPage(s, held, exports, lock).ask()
			}
		})
	})
}

func newStolenPage(s *shell, held book.Held, exports clinic.Exports, lock Lock) *stolenPage {
	p := &stolenPage{shell: s, parts: s.stolenParts(held, exports, lock)}
	var heads []string
	for _, part := range p.parts {
		heads = append(heads, part.Head)
	}
	p.choice = s.choice("", heads...)
	p.text = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(20)
	p.choice.OnChanged = func() { s.touch(); p.draw() }
	p.choice.Choose(0)
	p.inside = kit.Column(12, kit.Natural(p.choice), kit.Natural(p.text))
	p.draw()
	return p
}

func (p *stolenPage) draw() {
	lines := p.parts[max(0, p.choice.One())].Lines
	p.text.Set(paragraphs(lines))
	p.shell.sheet.object.Refresh()
}

func (p *stolenPage) ask() {
	s := p.shell
	s.ask(question{
		title: s.t("stolen.title"), more: p.inside, fields: []editable{p.choice},
		yes: s.t("stolen.paper"), no: s.t("stolen.close"),
		accept: func(string) bool { p.askPaper(); return true },
	})
}

// askPaper asks how the page gets onto paper.
func (p *stolenPage) askPaper() {
	s := p.shell
	choice := s.choice("", s.t("recovery.print"), s.t("recovery.save"))
	choice.Choose(0)
	s.ask(question{
		title: s.t("stolen.paper"), body: s.t("stolen.paper_body"), more: kit.Column(0, kit.Natural(choice)), fields: []editable{choice},
		yes: s.t("beginning.yes"),
		accept: func(string) bool {
			pdf, err := p.pdf()
			switch {
			case err != nil:
				s.message.show(s.t("desk.print.failed"), kit.Bad, nil)
			case choice.One() == 1:
				s.saveWhere(stolenFile, pdf, func(path string) { s.say(s.t("stolen.saved", pathArgs(path))) })
			default:
				s.sendToPrinter(stolenFile, pdf)
			}
			return true
		},
	})
}

// pdf is the whole page.
func (p *stolenPage) pdf() ([]byte, error) {
	s := p.shell
	var pdf bytes.Buffer
	err := report.WriteProse(&pdf, report.Prose{
		Title: s.t("stolen.title"), Lines: []string{s.t("stolen.as_of", whenArgs(s.longMoment(s.deps.Book.Now())))}, Sections: p.parts,
	}, s.sheetStyle())
	return pdf.Bytes(), err
}
