package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// goLiveDays is how long the first weeks last, in days: since the book was made, or
// since the day from which it counts.
const goLiveDays = 28

// goLiveWants leads a director to going live, in the first weeks.
func (w *wants) goLiveWants() []want {
	s, book := w.shell, w.shell.deps.Book
	from, made := book.Settings().CutOver, book.Recovery().Made
	young := !made.IsZero() && book.Now().Sub(made) < goLiveDays*24*time.Hour
	if !from.IsZero() {
		young = book.Today().DaysSince(from) < goLiveDays
	}
	if book.Demo() || !young || !s.may(clinic.ActSettings) {
		return nil
	}
	body := s.t("golive.card_body")
	if !from.IsZero() {
		body = s.t("golive.card_from", i18n.Args{"Date": s.dayYear(from)})
	}
	return []want{{
		urgency: worthKnowing, title: s.t("golive.card"), body: body, act: s.t("golive.card_open"),
		do: func() {
			s.leaving(func() {
				s.show(pageSettings)
				if settings, ok := s.page(pageSettings).(*settingsPage); ok {
					settings.openSection("golive")
				}
			})
		},
	}}
}
