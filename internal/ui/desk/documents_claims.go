package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// claimsDocument lists the claims of closed periods that later corrections affect.
func (s *shell) claimsDocument(sheet *clinic.BillingSheet) report.Document {
	document := s.document(s.t("billing.claims"), s.spanLine(sheet))
	var facts report.Facts
	for _, closing := range sheet.Closings {
		facts = append(facts, report.Fact{Name: s.spanOnPaper(closing.Period.From, closing.Period.To), Value: s.closedWords(closing.Period)})
	}
	if len(facts) == 0 {
		facts = report.Facts{{Name: s.t("billing.period"), Value: s.t("billing.not_closed")}}
	}
	document.Parts = []report.Part{facts, s.claimList(sheet), report.Signature{s.t("documents.signature"), s.t("documents.date")}}
	document.Table = s.claimTable(sheet)
	return document
}

// claimList has a band for each period, with its claims below: those that nobody took
// care of first.
func (s *shell) claimList(sheet *clinic.BillingSheet) report.List {
	list := report.List{None: s.t("periods.clean"), Columns: []report.Column{
		{Head: s.t("documents.date"), Share: 1.9}, {Head: s.t("documents.number"), Share: 1}, {Head: s.t("documents.patient"), Share: 2.5},
		{Head: s.t("billing.changed"), Share: 3}, {Head: s.t("billing.since"), Share: 1.5}, {Head: s.t("billing.state"), Share: 1.7},
	}}
	for _, closing := range sheet.Closings {
		if len(closing.Claims) == 0 {
			continue
		}
		list.Rows = append(list.Rows, report.Row{Kind: report.RowBand, Cells: []string{s.spanOnPaper(closing.Period.From, closing.Period.To), "", "", "", "", ""}})
		for _, claim := range closing.Claims {
			list.Rows = append(list.Rows, report.Row{Cells: []string{
				s.claimDays(claim), claim.Number, claim.Name, s.claimCause(claim), s.dayYear(clinic.DateIn(claim.At, s.deps.Book.Zone())), s.claimState(claim),
			}})
		}
	}
	return list
}

func (s *shell) claimDays(claim clinic.ClaimRow) string {
	if !claim.To.IsZero() && claim.To != claim.Date {
		return s.spanOnPaper(claim.Date, claim.To)
	}
	return s.dayYear(claim.Date)
}

func (s *shell) claimCause(claim clinic.ClaimRow) string {
	return s.t("periods.cause."+string(claim.Cause), i18n.Args{"Before": s.words.Hours(claim.Before), "After": s.words.Hours(claim.After)})
}

func (s *shell) claimState(claim clinic.ClaimRow) string {
	if claim.Handled == nil {
		return s.t("billing.open")
	}
	return listing(s.t("periods.pill_handled"), s.staffName(claim.Handled.By), s.dayYear(clinic.DateIn(claim.Handled.At, s.deps.Book.Zone())))
}

// claimTable is the same for a spreadsheet.
func (s *shell) claimTable(sheet *clinic.BillingSheet) *report.Table {
	dates := s.deps.Book.Settings().BillingDates
	table := &report.Table{}
	for _, head := range []string{"billing.period_from", "billing.period_to", "documents.number", "documents.patient", "journal.from", "journal.to", "billing.changed", "billing.since", "billing.state"} {
		table.Columns = append(table.Columns, report.Column{Head: s.t(head)})
	}
	for _, closing := range sheet.Closings {
		for _, claim := range closing.Claims {
			last := claim.To
			if last.IsZero() {
				last = claim.Date
			}
			table.Rows = append(table.Rows, []string{
				dates.Write(closing.Period.From), dates.Write(closing.Period.To), claim.Number, claim.Name, dates.Write(claim.Date), dates.Write(last),
				s.claimCause(claim), dates.Write(clinic.DateIn(claim.At, s.deps.Book.Zone())), s.claimState(claim),
			})
		}
	}
	return table
}
