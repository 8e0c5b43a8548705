package desk

import (
	"strings"
	"time"

	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// participantRow is a participant and who it may be.
type participantRow struct {
	box
	shell *shell
	name  *kit.Text
	below *kit.Text
	pill  *kit.Pill
}

func (p *importMeeting) newRow() kit.RowView[meetingPerson] {
	look := p.shell.look
	r := &participantRow{shell: p.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a participant.
func (r *participantRow) Fill(row meetingPerson) {
	s := r.shell
	r.name.Set(s.name(row.person.Name))
	r.below.Set(listing(s.spansOf(row.person), s.whoWords(row)))
	switch {
	case row.already:
		r.pill.Set(kit.Calm, s.t("import.meeting.already"))
	case row.accepted:
		r.pill.Set(kit.Fine, s.t("import.meeting.counted"))
	case row.fit == intake.FitNear:
		r.pill.Set(kit.Alarm, s.t("import.meeting.near"))
	default:
		r.pill.Set(kit.Calm, s.t("import.meeting.nobody"))
	}
	r.inside.Refresh()
}

// whoWords say who a participant is taken for.
func (s *shell) whoWords(row meetingPerson) string {
	if row.fit == intake.FitNone {
		return s.t("import.meeting.no_patient")
	}
	if !row.accepted && !row.already {
		return s.t("import.meeting.may_be", i18n.Args{"Name": s.name(row.row.Name)})
	}
	return s.t("import.meeting.who", i18n.Args{"Name": s.name(row.row.Name)})
}

// spansOf are the times that somebody was in a meeting.
func (s *shell) spansOf(person intake.Participant) string {
	var words []string
	for _, span := range person.Spans {
		zone := s.deps.Book.Zone()
		words = append(words, s.words.ClockRange(span.From.In(zone), span.To.In(zone)))
	}
	return strings.Join(words, ", ")
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
