package desk

import (
	"errors"
	"strings"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// sentence says an error in words for the person at the desk: what is the
// matter and what to do.
func (s *shell) sentence(err error) string {
	var refusal *clinic.Refusal
	switch {
	case errors.As(err, &refusal):
		return s.t("refusal."+refusal.Code, s.refusalArgs(refusal))
	case errors.Is(err, book.ErrWrongPIN):
		return s.t("desk.error.wrong_pin")
	case errors.Is(err, book.ErrNotAllowed):
		return s.t("desk.error.not_allowed")
	case errors.Is(err, book.ErrStopped) && s.locked:
		return s.t("desk.error.stopped_here")
	case errors.Is(err, book.ErrStopped):
		return s.t("desk.error.stopped")
	case errors.Is(err, book.ErrClosed):
		return s.t("desk.error.closed")
	default:
		return s.t("desk.error.failed")
	}
}

// refusalArgs are the values of a refusal's sentence, with its days written out
// in the desk's language, and behind the curtain without names.
func (s *shell) refusalArgs(refusal *clinic.Refusal) i18n.Args {
	args := i18n.Args{}
	for name, value := range refusal.Args {
		switch it := value.(type) {
		case clinic.Date:
			value = s.dayYear(it)
		case string:
			if name == "Name" || name == "Text" { // a patient's, or what stands in a list
				value = s.name(it)
			}
		case clinic.Label:
			value = s.label(it)
		case []clinic.Label:
			var names []string
			for _, label := range it {
				names = append(names, s.label(label))
			}
			value = strings.Join(names, ", ")
		}
		args[name] = value
	}
	return args
}
