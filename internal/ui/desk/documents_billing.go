package desk

import (
	"slices"
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// billingStep is how many patients a step of a worksheet reads.
const billingStep = 20

// billingRecipe is the billing worksheet of some days, or the claims that later
// corrections affect.
func billingRecipe(s *shell, request documentRequest) recipe {
	var sheet *clinic.BillingSheet
	file := "daybook-billing-"
	if request.claims {
		file = "daybook-claims-"
	}
	return recipe{
		file:   file + request.from.String() + "-" + request.to.String(),
		billed: func() *clinic.BillingSheet { return sheet },
		first: func() (steps []func() error, err error) {
			found, patients, err := s.deps.Book.BeginBilling(request.from, request.to)
			if err != nil {
				return nil, err
			}
			sheet = found
			if !request.claims {
				for some := range slices.Chunk(patients, billingStep) {
					steps = append(steps, func() error { return s.deps.Book.AddToBilling(sheet, some...) })
				}
			}
			return append(steps, func() error { return s.deps.Book.FinishBilling(sheet) }), nil
		},
		write: func() (report.Document, error) {
			if request.claims {
				return s.claimsDocument(sheet), nil
			}
			return s.billingDocument(sheet, request.order), nil
		},
	}
}

// billingDocument is the worksheet: how many lines there are, what somebody has to look
// at, what is not billable, what each payer is billed, and the lines.
func (s *shell) billingDocument(sheet *clinic.BillingSheet, order billingOrder) report.Document {
	document := s.document(s.t("billing.title"), s.spanLine(sheet))
	look, never := sheet.Of(clinic.BillingLook), sheet.Of(clinic.BillingNever)
	document.Parts = []report.Part{
		report.Notice{Text: s.billingSummary(sheet.Counts())}, s.billingFacts(sheet),
		report.Heading{Text: s.t("billing.first")}, s.groupList(sheet, s.billingGroups(look, order), order),
	}
	if len(never) > 0 {
		document.Parts = append(document.Parts, report.Heading{Text: s.t("billing.never")}, s.groupList(sheet, s.billingGroups(never, billingByKind), billingByKind))
	}
	document.Parts = append(document.Parts, report.Heading{Text: s.t("billing.totals")}, s.payerList(sheet), report.Heading{Text: s.t("billing.lines")}, s.lineList(sheet))
	if slices.ContainsFunc(sheet.Closings, func(c clinic.PeriodReport) bool { return len(c.Claims) > 0 }) {
		document.Parts = append(document.Parts, report.Heading{Text: s.t("billing.claims")}, s.claimList(sheet))
	}
	document.Parts = append(document.Parts, report.Signature{s.t("documents.signature"), s.t("documents.date")})
	document.Table = s.billingTable(sheet)
	return document
}

// billingSummary says in one sentence how many lines there are, and what becomes of them.
func (s *shell) billingSummary(ready, held, not int) string {
	words := countOf(ready + held + not)
	words["Ready"], words["Held"], words["Not"] = ready, held, not
	return s.t("billing.summary", words)
}

// billingFacts are the minutes of all lines, and which of the days are closed.
func (s *shell) billingFacts(sheet *clinic.BillingSheet) report.Facts {
	facts := report.Facts{{Name: s.t("documents.weekly.credited"), Value: s.words.Hours(sheet.Credited())}}
	for _, closing := range sheet.Closings {
		facts = append(facts, report.Fact{Name: s.spanOnPaper(closing.Period.From, closing.Period.To), Value: s.closedWords(closing.Period)})
	}
	if len(sheet.Closings) == 0 {
		facts = append(facts, report.Fact{Name: s.t("billing.period"), Value: s.t("billing.not_closed")})
	}
	return facts
}

func (s *shell) spanLine(sheet *clinic.BillingSheet) string {
	return s.spanOnPaper(sheet.From, sheet.To)
}

// spanOnPaper says from which day to which with the month in words, since readers of paper
// differ in whether the day or the month comes first.
func (s *shell) spanOnPaper(from, to clinic.Date) string {
	return s.t("documents.week_line", i18n.Args{"From": s.dayYear(from), "To": s.dayYear(to)})
}

// closedWords say by whom and when a period was closed, or why it was opened again.
func (s *shell) closedWords(period clinic.Period) string {
	if period.Reopened {
		return s.t("periods.reopened", i18n.Args{"Reason": period.Reason})
	}
	return s.t("periods.closed_by", i18n.Args{"Name": s.staffName(period.By), "Date": s.dayYear(clinic.DateIn(period.Closed, s.deps.Book.Zone()))})
}

// exceptionWords say what is wrong with one line.
func (s *shell) exceptionWords(e clinic.BillingException) string {
	return s.t("billing.says."+string(e.Kind), i18n.Args{
		"Count": e.Count, "Of": e.Of, "Hours": s.words.Hours(e.Minutes), "OfHours": s.words.Hours(e.Of), "Number": e.Number,
	})
}

// payerList are the totals: each payer with its codes, and what its other lines wait for.
func (s *shell) payerList(sheet *clinic.BillingSheet) report.List {
	list := report.List{Dense: true, None: s.t("billing.none"), Columns: []report.Column{
		{Head: s.t("billing.payer"), Share: 3}, {Head: s.t("billing.field.code"), Share: 1.4}, {Head: s.t("billing.field.modifier"), Share: 1.4},
		{Head: s.t("billing.field.unit"), Share: 1.6}, {Head: s.t("billing.count"), Share: 1, Right: true}, {Head: s.t("billing.field.units"), Share: 1.2, Right: true},
	}}
	for _, total := range sheet.Totals {
		name := total.Name
		if total.Payer == "" {
			name = s.t("billing.nobody")
		}
		list.Rows = append(list.Rows, report.Row{Kind: report.RowBand, Cells: []string{name, "", "", "", strconv.Itoa(total.Ready), ""}},
			report.Row{Kind: report.RowNote, Cells: []string{s.billingSummary(total.Ready, total.Held, total.Not)}})
		for _, code := range total.Codes {
			list.Rows = append(list.Rows, report.Row{Cells: []string{"", code.Code, code.Modifier, s.unitName(code.Unit), strconv.Itoa(code.Lines), strconv.Itoa(code.Units)}})
		}
	}
	if len(list.Rows) > 0 {
		ready, held, not := sheet.Counts()
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: []string{s.t("documents.total"), "", "", "", strconv.Itoa(ready), ""}},
			report.Row{Kind: report.RowNote, Cells: []string{s.billingSummary(ready, held, not)}})
	}
	return list
}

func (s *shell) unitName(unit clinic.BillUnit) string {
	if unit == "" {
		return ""
	}
	return s.t("payers.unit." + string(unit))
}

// lineList are the lines that can be billed, payer by payer, with what is worth a look
// beside them.
func (s *shell) lineList(sheet *clinic.BillingSheet) report.List {
	list := report.List{Dense: true, None: s.t("billing.none"), Columns: []report.Column{
		{Head: s.t("documents.date"), Share: 1.1}, {Head: s.t("documents.number"), Share: 0.8}, {Head: s.t("documents.patient"), Share: 2.8},
		{Head: s.t("billing.field.member"), Share: 1.5}, {Head: s.t("billing.field.code"), Share: 0.9}, {Head: s.t("billing.field.modifier"), Share: 1},
		{Head: s.t("billing.field.units"), Share: 0.8, Right: true}, {Head: s.t("billing.field.authorization"), Share: 1.5}, {Head: s.t("billing.remark"), Share: 2.1},
	}}
	units, ready := 0, sheet.Of(clinic.BillingReady)
	payers := groupedBy(ready, func(l clinic.BillingLine) string { return l.Verdict.Name }, func(clinic.BillingLine) int { return 0 })
	for _, payer := range payers {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowBand, Cells: []string{payer.title + " (" + strconv.Itoa(len(payer.lines)) + ")", "", "", "", "", "", "", "", ""}})
		for _, line := range payer.lines {
			v := line.Verdict
			units += v.Units
			list.Rows = append(list.Rows, report.Row{Cells: []string{
				s.sheetDay(sheet, line.Date), line.Patient.Number, line.Patient.SortName(), line.Member, v.Code, v.Modifier, strconv.Itoa(v.Units), joinedBy(line.Granted), s.remarkOn(sheet, line),
			}})
		}
	}
	if len(ready) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: []string{s.t("documents.total"), "", strconv.Itoa(len(ready)), "", "", "", strconv.Itoa(units), "", ""}})
	}
	return list
}

// remarkOn says what is worth a look about a line that is ready, and whether it became so
// after its period was closed.
func (s *shell) remarkOn(sheet *clinic.BillingSheet, line clinic.BillingLine) string {
	words := s.besidesWords(line)
	if _, mended := sheet.MendedIn(line); !mended {
		return words
	}
	if words == "" {
		return s.t("billing.since_closed")
	}
	return joinedBy([]string{s.t("billing.since_closed"), words})
}
