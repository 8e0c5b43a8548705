package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// accountRecipe is a patient's account of disclosures between two days, for the
// patient: who was told what, when and on what ground (45 CFR 164.528, 42 CFR 2.25).
func accountRecipe(s *shell, request documentRequest) recipe {
	var patient clinic.Patient
	var made []clinic.Disclosure
	read := func() error {
		sheet, err := s.deps.Book.Sheet(request.patient)
		if err != nil {
			return err
		}
		patient = sheet.Patient
		all, err := s.deps.Book.Disclosures(request.patient)
		made = slices.DeleteFunc(slices.Clone(all), func(d clinic.Disclosure) bool { return d.Day.Before(request.from) || d.Day.After(request.to) })
		slices.SortStableFunc(made, func(a, b clinic.Disclosure) int { return a.MadeAt().Compare(b.MadeAt()) })
		return err
	}
	return recipe{
		file:  "daybook-account-" + request.to.String(),
		first: func() ([]func() error, error) { return []func() error{read}, nil },
		write: func() (report.Document, error) {
			document := s.document(s.t("account.title"), s.dayYear(s.deps.Book.Today()))
			document.Letterhead = s.deps.Book.Settings().Letterhead
			document.Parts = []report.Part{
				report.Facts{{Name: s.t("documents.patient"), Value: fullName(patient)}, {Name: s.t("documents.number"), Value: patient.Number},
					{Name: s.t("letter.period"), Value: s.t("documents.week_line", i18n.Args{"From": s.dayYear(request.from), "To": s.dayYear(request.to)})}},
				report.Paragraph{Text: s.t("account.intro")}, s.accountList(made), report.Paragraph{Soft: true, Text: s.t("account.kept")},
				report.Signature{s.signer(), s.t("documents.date")},
			}
			return document, nil
		},
	}
}

// accountList are the lines of the account, oldest first; those that were never sent
// say so.
func (s *shell) accountList(made []clinic.Disclosure) report.List {
	list := report.List{None: s.t("account.none"), Columns: []report.Column{
		{Head: s.t("account.when"), Share: 2}, {Head: s.t("letter.to"), Share: 3}, {Head: s.t("account.what"), Share: 4}, {Head: s.t("account.why"), Share: 3.4},
	}}
	for _, d := range made {
		list.Rows = append(list.Rows, report.Row{Cells: []string{
			listing(s.dayYear(d.Day), s.clock(d.MadeAt())), listing(d.Recipient, d.Affiliation, s.t("disclosures.delivery."+string(d.Delivery))), s.toldOf(d),
			listing(s.t("disclosures.basis."+string(d.Basis)), d.Purpose, s.orderWords(d), d.Case, d.Reason)}})
		for _, note := range s.accountNotes(d) {
			list.Rows = append(list.Rows, report.Row{Kind: report.RowNote, Cells: []string{note}})
		}
	}
	return list
}

// orderWords name the court's order on which a disclosure rests; "" where it rests on
// something else.
func (s *shell) orderWords(d clinic.Disclosure) string {
	if d.Court == "" {
		return ""
	}
	return s.t("letter.order_words", i18n.Args{"Court": d.Court, "Date": s.dayYear(d.Ordered)})
}

// toldOf says what was told, and of which dates.
func (s *shell) toldOf(d clinic.Disclosure) string {
	told := d.Told
	if told == "" {
		told = capital(s.contentWords(d.Content))
	}
	return listing(told, s.datesOf(d))
}

// datesOf are the service dates that were told of: single ones, or a span.
func (s *shell) datesOf(d clinic.Disclosure) string {
	switch {
	case d.Told != "":
		return "" // it says so itself
	case len(d.Dates) > 0:
		words := make([]string, len(d.Dates))
		for i, date := range d.Dates {
			words[i] = s.dayYear(date)
		}
		return listing(words...)
	case d.From == d.To:
		return s.dayYear(d.From)
	}
	return s.t("documents.week", i18n.Args{"From": s.dayYear(d.From), "To": s.dayYear(d.To)})
}

// accountNotes say by whom a line was told or written down, and whether it was never
// sent.
func (s *shell) accountNotes(d clinic.Disclosure) []string {
	var notes []string
	if d.Withdrawn {
		notes = append(notes, s.t("disclosures.withdrawn", i18n.Args{"Reason": d.Why}))
	}
	if d.ToldBy != "" {
		notes = append(notes, s.t("account.told_by", i18n.Args{"Name": d.ToldBy}))
	}
	if d.Afterwards() {
		notes = append(notes, s.writtenLater(d))
	}
	return notes
}

// writtenLater says that a disclosure was written down only afterwards, when and by
// whom.
func (s *shell) writtenLater(d clinic.Disclosure) string {
	return s.t("account.later", i18n.Args{"Date": s.dayYear(clinic.DateIn(d.At, s.deps.Book.Zone())), "Time": s.clock(d.At), "Name": s.staffName(d.By)})
}
