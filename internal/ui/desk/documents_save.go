package desk

import (
	"bytes"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// documentStyle is the style of the printed sheets, on the clinic's paper.
func (s *shell) documentStyle() card.SheetStyle {
	style := s.sheetStyle()
	if s.deps.Book.Settings().Paper == clinic.PaperA4 {
		style.Paper = card.A4
	}
	return style
}

// ready reports whether there are pages that may leave the desk.
func (p *documentsPage) ready() bool {
	return p.made != nil && p.making == nil && p.shell.sees()
}

// print is Ctrl+P: the pages that are shown go to the printer.
func (p *documentsPage) print() {
	if !p.ready() {
		return
	}
	p.send(func(name string, pdf []byte) { p.shell.sendToPrinter(name, pdf) })
}

// send gives the file away: a letter only once it stands in the patient's account of
// disclosures.
func (p *documentsPage) send(give func(name string, pdf []byte)) {
	pdf, ok := p.pdf()
	if !ok {
		return
	}
	name := p.made.file + ".pdf"
	then := func() { give(name, pdf) }
	switch asks := p.kind.asks; {
	case asks.packet:
		p.form.list.account(then)
	case asks.letter:
		p.form.asking.account(then)
	case asks.account:
		p.form.asking.accountCopy(then)
	default:
		then()
	}
}

// save is Ctrl+S.
func (p *documentsPage) save() {
	if !p.ready() {
		return
	}
	p.send(p.saveAs)
}

func (p *documentsPage) saveAs(name string, data []byte) {
	s := p.shell
	s.saveWhere(name, data, func(path string) { s.say(s.t("documents.saved", i18n.Args{"Path": path})) })
}

func (p *documentsPage) pdf() ([]byte, bool) {
	var pdf bytes.Buffer
	if err := p.made.sheets.WritePDF(&pdf); err != nil {
		p.shell.message.show(p.shell.t("documents.failed"), kit.Bad, nil)
		return nil, false
	}
	return pdf.Bytes(), true
}

// saveTable saves what is a table for a spreadsheet.
func (p *documentsPage) saveTable() {
	if p.made == nil || p.made.document.Table == nil || !p.ready() {
		return
	}
	var file bytes.Buffer
	if err := report.WriteCSV(&file, *p.made.document.Table); err != nil {
		p.shell.message.show(p.shell.t("documents.failed"), kit.Bad, nil)
		return
	}
	p.saveAs(p.made.file+".csv", file.Bytes())
}
