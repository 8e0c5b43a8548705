package desk

import (
	"errors"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// closingRefused says why days cannot be closed as a billing period; nil where they can.
func (s *shell) closingRefused(from, to clinic.Date) error {
	if to.Before(from) {
		return &clinic.Refusal{Code: "ends_before_it_begins"}
	}
	if !to.Before(s.deps.Book.Today()) {
		return &clinic.Refusal{Code: "period_not_over"}
	}
	if period, closed := clinic.ClosedWithin(s.deps.Book.Periods(), from, to); closed {
		return &clinic.Refusal{Code: "period_overlaps", Args: map[string]any{"From": period.From, "To": period.To}}
	}
	return nil
}

// askClosing asks whether days are to be closed, and says what is still to look at in
// them and what becomes of it; closed is told when they are.
func (s *shell) askClosing(from, to clinic.Date, closed func(clinic.PeriodID)) {
	id, err := clinic.NewID[clinic.PeriodID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	work(s, func() (*clinic.BillingSheet, error) { return s.worksheet(from, to) }, func(sheet *clinic.BillingSheet, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.ask(question{
			title: s.t("billing.close_title", i18n.Args{"Days": s.spanOfDays(from, to)}), body: s.closingWords(sheet), yes: s.t("periods.close_yes"),
			accept: func(string) bool {
				s.do(func() { s.say(s.t("periods.closed")); closed(id) }, clinic.ClosePeriod{ID: id, From: from, To: to})
				return true
			},
		})
	})
}

// worksheet is the worksheet of some days in one go.
func (s *shell) worksheet(from, to clinic.Date) (*clinic.BillingSheet, error) {
	sheet, patients, err := s.deps.Book.BeginBilling(from, to)
	if err != nil {
		return nil, err
	}
	return sheet, errors.Join(s.deps.Book.AddToBilling(sheet, patients...), s.deps.Book.FinishBilling(sheet))
}

// closingWords say what the days hold, what happens to lines that are not ready, and that
// nothing is locked.
func (s *shell) closingWords(sheet *clinic.BillingSheet) string {
	ready, held, not := sheet.Counts()
	words := s.billingSummary(ready, held, not)
	if held > 0 {
		words += " " + s.t("billing.close_held", countOf(held))
	}
	return words + "\n" + s.t("periods.close_body")
}
