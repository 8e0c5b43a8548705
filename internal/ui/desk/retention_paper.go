package desk

import (
	"bytes"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// retentionFile names neither the clinic nor what is treated there.
const retentionFile = "daybook-old-records.pdf"

// askPaper asks how the report gets onto paper.
func (p *retentionPart) askPaper() {
	s := p.shell
	if !s.sees() {
		return
	}
	rows := p.rows
	choice := s.choice("", s.t("recovery.print"), s.t("recovery.save"))
	choice.Choose(0)
	s.ask(question{
		title: s.t("retention.report"), body: s.t("retention.report_body"), more: kit.Column(0, kit.Natural(choice)), fields: []editable{choice},
		yes: s.t("beginning.yes"),
		accept: func(string) bool {
			saves := choice.One() == 1
			work(s, func() ([]byte, error) { return s.retentionPDF(rows) }, func(pdf []byte, err error) {
				switch {
				case err != nil:
					s.message.show(s.t("desk.print.failed"), kit.Bad, nil)
				case saves:
					s.saveWhere(retentionFile, pdf, func(path string) { s.say(s.t("retention.report_saved", i18n.Args{"Path": path})) })
				default:
					s.sendToPrinter(retentionFile, pdf)
				}
			})
			return true
		},
	})
}

// retentionPDF is the report on paper: who is due, and who is kept and why.
func (s *shell) retentionPDF(rows []clinic.RetentionRow) ([]byte, error) {
	document := s.document(s.t("retention.report_title"), s.retentionRule(), s.t("stolen.as_of", whenArgs(s.longMoment(s.deps.Book.Now()))))
	due, kept := s.retentionList(true, rows), s.retentionList(false, rows)
	document.Parts = []report.Part{due, report.Heading{Text: s.t("retention.report_kept")}, kept}
	sheets, err := document.Lay(s.documentStyle(), nil)
	if err != nil {
		return nil, err
	}
	var pdf bytes.Buffer
	err = sheets.WritePDF(&pdf)
	return pdf.Bytes(), err
}

func (s *shell) retentionList(due bool, rows []clinic.RetentionRow) report.List {
	list := report.List{None: s.t(whether(due, "retention.none_due", "retention.none_kept")), Columns: []report.Column{
		{Head: s.t("documents.number"), Share: 1}, {Head: s.t("documents.patient"), Share: 2.4}, {Head: s.t("retention.column_last"), Share: 1.4},
		{Head: s.t("retention.column_from"), Share: 1.4}, {Head: s.t("retention.report_why"), Share: 4},
	}}
	for _, row := range rows {
		if row.Due() != due {
			continue
		}
		last, from := "", ""
		if !row.Last.IsZero() {
			last = s.dayYear(row.Last)
		}
		if !row.From.IsZero() {
			from = s.dayYear(row.From)
		}
		list.Rows = append(list.Rows, report.Row{Cells: []string{row.Number, row.Name, last, from, strings.Join(s.retentionWhy(row), " ")}})
	}
	return list
}
