package desk

import (
	"errors"

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
		return s.t("refusal."+refusal.Code, i18n.Args(refusal.Args))
	case errors.Is(err, book.ErrWrongPIN):
		return s.t("desk.error.wrong_pin")
	case errors.Is(err, book.ErrNotAllowed):
		return s.t("desk.error.not_allowed")
	case errors.Is(err, book.ErrStopped):
		return s.t("desk.error.stopped")
	case errors.Is(err, book.ErrClosed):
		return s.t("desk.error.closed")
	default:
		return s.t("desk.error.failed")
	}
}
