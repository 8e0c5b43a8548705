package desk

import (
	"bytes"

	"daybook/internal/card"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// documentStyle is the style of the printed sheets, on the clinic's paper.
func (s *shell) documentStyle() card.SheetStyle { return s.sheetStyle() }

// ready reports whether there are pages that may leave the desk.
func (p *documentsPage) ready() bool {
	return p.made != nil && p.making == nil && p.shell.sees()
}

// print is Ctrl+P: the pages that are shown go to the printer.
func (p *documentsPage) print() {
	if !p.ready() {
		return
	}
	if pdf, ok := p.pdf(); ok {
		p.shell.sendToPrinter(p.made.file+".pdf", pdf)
	}
}

// save is Ctrl+S.
func (p *documentsPage) save() {
	if !p.ready() {
		return
	}
	if pdf, ok := p.pdf(); ok {
		p.saveAs(p.made.file+".pdf", pdf)
	}
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
