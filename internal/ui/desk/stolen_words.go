package desk

import (
	"strings"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/report"
)

func pathArgs(path string) i18n.Args { return i18n.Args{"Path": path} }
func whenArgs(when string) i18n.Args { return i18n.Args{"When": when} }

// paragraphs stand one below the other.
func paragraphs(lines []string) string { return strings.Join(lines, "\n") }

// longMoment is a day with its year and a time, for paper that is read much later.
func (s *shell) longMoment(at time.Time) string {
	at = at.In(s.deps.Book.Zone())
	return s.words.LongDateYear(at) + ", " + s.clock(at)
}

// stolenParts are the sections of the page for the day the computer is stolen.
func (s *shell) stolenParts(held book.Held, exports clinic.Exports, lock Lock) []report.Section {
	return []report.Section{
		{Head: s.t("stolen.held"), Lines: s.heldLines(held)},
		{Head: s.t("stolen.locked"), Lines: s.lockLines(lock)},
		{Head: s.t("stolen.copies"), Lines: append(s.copyLines(held.Entries), s.exportLines(exports)...)},
		{Head: s.t("stolen.now"), Lines: []string{
			s.t("stolen.now_police"), s.t("stolen.now_bring"), s.t("stolen.now_key"), s.t("stolen.now_pins"), s.t("stolen.now_cards"),
		}},
		{Head: s.t("stolen.law"), Lines: []string{
			s.t("stolen.law_assess"), s.t("stolen.law_days"), s.t("stolen.law_state"),
		}},
	}
}

// heldLines say what was in the book: how many people, and what is kept of them.
func (s *shell) heldLines(held book.Held) []string {
	lines := []string{
		s.t("stolen.held_counts", i18n.Args{"Patients": held.Patients, "Visits": held.Visits, "Staff": held.Staff}),
		s.t("stolen.held_kinds"),
		s.t("stolen.held_more", i18n.Args{"Contacts": held.Contacts, "Coverage": held.Coverage, "Photos": held.Photos}),
	}
	return append(lines, s.t("stolen.held_not"))
}

// lockLines say how the book was locked, and call nothing protection that is none.
func (s *shell) lockLines(lock Lock) []string {
	sealed := s.t("stolen.sealed")
	if lock.Key == platform.KeyByPassphrase || lock.Key == platform.KeyOnStick {
		sealed = s.t("stolen.sealed_waits") // and does not open by itself
	}
	return []string{
		sealed, s.t("stolen.key_" + string(lock.Key)), s.t("stolen.disk_" + string(lock.Disk)), s.t("stolen.pins"),
	}
}

// copyLines say what copies there are, and how far each goes.
func (s *shell) copyLines(highest uint64) []string {
	lines := []string{s.t("stolen.book_to", i18n.Args{"N": highest})}
	plan := s.deps.Book.Copies()
	for _, folder := range plan.Of(clinic.CopyBackup) {
		last := plan.LastBackup(folder)
		args := i18n.Args{"Folder": folder, "N": last.N, "When": s.longMoment(last.At)}
		if last.At.IsZero() {
			lines = append(lines, s.t("stolen.no_backup", args))
		} else {
			lines = append(lines, s.t("stolen.backup", args))
		}
	}
	for _, state := range s.states() {
		if state.Place.Kind == clinic.CopyTape {
			lines = append(lines, s.tapeLine(state, highest))
		}
	}
	if len(plan.Places) == 0 {
		lines = append(lines, s.t("stolen.no_copies"))
	}
	return append(lines, s.t("stolen.copies_sheet"))
}

// exportLines say when everything last left the book as a file, if ever.
func (s *shell) exportLines(exports clinic.Exports) []string {
	var lines []string
	if at := exports.Plain.At; !at.IsZero() {
		lines = append(lines, s.t("stolen.export_plain", whenArgs(s.longMoment(at))))
	}
	if at := exports.Sealed.At; !at.IsZero() {
		lines = append(lines, s.t("stolen.export_sealed", whenArgs(s.longMoment(at))))
	}
	return lines
}

func (s *shell) tapeLine(state clinic.CopyState, highest uint64) string {
	args := i18n.Args{"Folder": state.Place.Folder, "N": highest - min(highest, uint64(max(0, state.Behind)))}
	if state.Problem != "" || state.Last.IsZero() {
		args["Reason"] = s.copyWords(state)
		return s.t("stolen.tape_trouble", args)
	}
	return s.t("stolen.tape", args)
}
