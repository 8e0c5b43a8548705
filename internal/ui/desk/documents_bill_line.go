package desk

import (
	"strings"

	"daybook/internal/clinic"
)

// billLine says of a day what its line on the billing worksheet says, in the same
// words: ready to bill as what, or what has to be looked at first, or why it is not
// billable.
func (s *shell) billLine(line clinic.BillingLine) string {
	var why []string
	for _, exception := range line.Exceptions {
		why = append(why, s.t("billing.kind."+string(exception.Kind))+" ("+s.exceptionWords(exception)+")")
	}
	as := s.billedAs(line.Verdict)
	switch {
	case !line.Verdict.Billable:
		return joinedLine(s.t("billing.not"), listing(line.Verdict.Name, strings.Join(why, "; ")))
	case !line.Ready():
		return joinedLine(s.t("billing.held"), listing(strings.Join(why, "; "), as))
	}
	return joinedLine(s.t("billing.ready"), listing(as, strings.Join(why, "; ")))
}
