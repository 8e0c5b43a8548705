package desk

import (
	"strings"

	"daybook/internal/clinic"
)

// billLine says of a day what its line on the billing worksheet says, in the same
// words: its state, what it is billed as, and what has to be mended or why it is not
// billable.
func (s *shell) billLine(line clinic.BillingLine) string {
	var why []string
	for _, exception := range line.Exceptions {
		why = append(why, s.t("billing.kind."+string(exception.Kind))+" ("+s.exceptionWords(exception)+")")
	}
	state := s.t("billing.state_of." + string(line.State()))
	switch reasons := strings.Join(why, "; "); {
	case !line.Verdict.Billable:
		return joinedLine(state, listing(line.Verdict.Name, reasons))
	case line.State() == clinic.BillingReady:
		return joinedLine(state, listing(s.billedAs(line.Verdict), reasons))
	default:
		return joinedLine(state, listing(reasons, s.billedAs(line.Verdict)))
	}
}
