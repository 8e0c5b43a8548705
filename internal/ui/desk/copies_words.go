package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

func folderArgs(folder string) i18n.Args { return i18n.Args{"Folder": folder} }

// copyWords says in a line how it stands with a place.
func (s *shell) copyWords(state clinic.CopyState) string {
	args := i18n.Args{"When": s.moment(state.Last), "Size": s.words.Size(state.Bytes), "Count": state.Behind, "Percent": int(state.Part * 100)}
	kind := "copies.state." + string(state.Place.Kind)
	switch {
	case state.Busy:
		return s.t(kind+"_busy", args)
	case state.Problem != "":
		return s.t("copies.problem." + state.Problem)
	case state.Last.IsZero():
		return s.t(kind + "_never")
	case state.Behind > 0:
		return s.t("copies.state.tape_behind", args)
	}
	return s.t(kind+"_well", args)
}

// copyAdvice says since when a place is in trouble, and what it held last.
func (s *shell) copyAdvice(state clinic.CopyState) string {
	switch {
	case state.Problem == "":
		return ""
	case state.Last.IsZero():
		return s.t("copies.last_never")
	}
	return s.t("copies.last", i18n.Args{"When": s.moment(state.Last)})
}

// rhythmWords says when backups are made, and how many stay.
func (s *shell) rhythmWords() string {
	settings := s.deps.Book.Settings()
	keep := settings.Rotation()
	return s.t("copies.rhythm_line", i18n.Args{
		"Hour": s.hourWords(settings.BackupHourOfDay()), "Days": keep.Daily, "Weeks": keep.Weekly, "Months": keep.Monthly, "Count": settings.BackupWarnDays(),
	})
}

func toneOfCopy(state clinic.CopyState) (kit.Tone, string) {
	switch {
	case state.Busy:
		return kit.Calm, "copies.pill.busy"
	case state.Problem != "":
		return kit.Alarm, "copies.pill.trouble"
	case state.Last.IsZero(), state.Behind > 0:
		return kit.Waiting, "copies.pill.waiting"
	}
	return kit.Fine, "copies.pill.well"
}

// copyLine is a place in the list: which folder, and how it stands with it.
type copyLine struct {
	twoLines
	shell *shell
	pill  *kit.Pill
}

func (p *copiesPart) newRow() kit.RowView[clinic.CopyState] {
	l := &copyLine{shell: p.shell, pill: kit.NewPill(p.shell.look, kit.Calm, "")}
	l.build(p.shell.look, l.pill)
	l.ExtendBaseWidget(l)
	return l
}

// Fill shows a place.
func (l *copyLine) Fill(state clinic.CopyState) {
	s := l.shell
	l.name.Set(s.t("copies.kind."+string(state.Place.Kind)) + ": " + state.Place.Folder)
	l.below.Set(s.copyWords(state))
	tone, word := toneOfCopy(state)
	l.pill.Set(tone, s.t(word))
	l.inside.Refresh()
}

// hourWords is an hour of the day as the clinic's clock shows it.
func (s *shell) hourWords(hour int) string {
	return s.words.Clock(time.Date(2000, 1, 1, hour, 0, 0, 0, time.UTC))
}

// copyConcerns is what there is to do about the copies of the book.
func (s *shell) copyConcerns() []clinic.Concern {
	if s.deps.Copies == nil {
		return nil
	}
	b := s.deps.Book
	return clinic.CopyConcerns(b.Settings(), b.Copies(), s.deps.Copies.States(), b.Now())
}
