package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// askWarnings asks how many days ahead the desk is told that an authorization
// ends, or that a review with a payer is due.
func (p *payersPart) askWarnings() {
	s := p.shell
	now := s.deps.Book.Settings()
	first, last := now.AuthorizationDays()
	early, late, review := s.counted("payers.warn_first", "days", first), s.counted("payers.warn_last", "days", last), s.counted("payers.warn_review", "days", now.ReviewDays())
	s.ask(question{
		title: s.t("payers.warnings"), body: s.t("payers.warn_body"), yes: s.t("settings.save"),
		more:   kit.Row(12, kit.Fill(early).AtStart(), kit.Fill(late).AtStart(), kit.Fill(review).AtStart()),
		fields: []editable{early, late, review},
		accept: func(string) bool {
			next := s.deps.Book.Settings()
			var ok [3]bool
			next.ReviewWarn, ok[2] = s.unitsOf(review, 1)
			next.AuthorizationLast, ok[1] = s.unitsOf(late, 1)
			next.AuthorizationWarn, ok[0] = s.unitsOf(early, 1)
			if !ok[0] || !ok[1] || !ok[2] {
				return false
			}
			s.do(func() { s.say(s.t("settings.saved")) }, clinic.SaveSettings{Settings: next})
			return true
		},
	})
}
