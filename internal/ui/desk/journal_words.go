package desk

import (
	"strconv"
	"strings"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// journalWords say an entry in a plain sentence.
func (s *shell) journalWords(line book.JournalLine) string {
	switch {
	case line.Purged:
		return s.t("journal.purged")
	case line.Odd:
		return s.t("journal.odd")
	}
	args := i18n.Args{}
	for name, value := range line.Told.Args {
		args[name] = s.toldWords(name, value)
	}
	return listing(s.t("journal.event."+line.Told.Word, args), s.name(line.Why))
}

// toldWords put one value of an entry in words. Behind the curtain what somebody
// typed is hidden: it may name a patient.
func (s *shell) toldWords(name string, value any) any {
	switch value := value.(type) {
	case clinic.Date:
		if value.IsZero() {
			return ""
		}
		return s.dayYear(value)
	case clinic.Label:
		return s.label(value)
	case clinic.ClockTime:
		return s.words.Clock(clinic.InstantOf(s.deps.Book.Today(), value, s.deps.Book.Zone()).In(s.deps.Book.Zone()))
	case time.Time:
		return s.clock(value)
	case time.Duration:
		return s.words.Hours(int(value / time.Minute))
	case clinic.Choice:
		return s.t("journal." + string(value))
	case string:
		switch name {
		case "Reason", "Note", "Topic", "What":
			return s.name(value)
		case "Document":
			return s.t("documents.kind." + value)
		}
	}
	return value
}

// journalActor says who did it.
func (s *shell) journalActor(line book.JournalLine) string {
	switch line.Actor.Kind {
	case clinic.Lobby:
		return s.t("journal.by_lobby")
	case clinic.ByStaff:
		return line.Staff
	}
	return s.t("journal.by_daybook")
}

// journalDetail says an entry in full, with its place in the journal.
func (s *shell) journalDetail(line book.JournalLine) string {
	at := line.At.In(s.deps.Book.Zone())
	day := s.longDay(clinic.DateIn(at, at.Location()))
	return listing(s.journalWords(line), s.name(line.Name), s.journalActor(line), day, s.words.Clock(at),
		s.t("journal.entry", i18n.Args{"Number": strconv.FormatUint(line.N, 10)}))
}

// holds reports whether a text holds every word of a search.
func holds(text, search string) bool {
	folded := clinic.Fold(text)
	for _, word := range strings.Fields(clinic.Fold(search)) {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return true
}
