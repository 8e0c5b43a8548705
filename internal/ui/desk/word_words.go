package desk

import (
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// wordDetails says what was different about somebody who was there: "since 6:14 PM,
// out from 6:20 to 6:30 PM"; "" where nothing was.
func (s *shell) wordDetails(word clinic.Attestation) string {
	var parts []string
	add := func(id string, from, to time.Time) {
		parts = append(parts, s.t(id, i18n.Args{"Time": s.clock(from), "To": s.clock(to)}))
	}
	if !word.From.IsZero() {
		add("attest.word.since", word.From, word.From)
	}
	for _, out := range word.Out {
		add("attest.word.out", out.From, out.To)
	}
	switch {
	case word.SentOut && word.To.IsZero():
		parts = append(parts, s.t("attest.word.sent_out"))
	case word.SentOut:
		add("attest.word.sent_out_at", word.To, word.To)
	case !word.To.IsZero():
		add("attest.word.until", word.To, word.To)
	}
	if word.Cause != "" {
		parts = append(parts, s.t("today.cause."+string(word.Cause)))
	}
	return strings.Join(parts, ", ")
}

// wordOf says a whole word: "there since 6:14 PM", "not there".
func (s *shell) wordOf(word clinic.Attestation) string {
	if !word.Present {
		return s.t("attest.word.not_there")
	}
	if details := s.wordDetails(word); details != "" {
		return s.t("attest.word.there_but", i18n.Args{"Details": details})
	}
	return s.t("attest.word.there")
}

// signedBy says whose word it is and since when: the counselor's, or who entered
// their sheet for them.
func (s *shell) signedBy(by, witness clinic.StaffID, at time.Time) string {
	name, when := s.staffName(by), s.moment(at)
	if witness == "" || witness == by {
		return listing(name, when)
	}
	return listing(s.t("attest.entered", i18n.Args{"Counselor": s.staffName(witness), "Name": name}), when)
}

// moment is a time of day, with its day where that is not today.
func (s *shell) moment(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	date := clinic.DateIn(at, s.deps.Book.Zone())
	if date == s.deps.Book.Today() {
		return s.clock(at)
	}
	return s.day(date) + ", " + s.clock(at)
}
