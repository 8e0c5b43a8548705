package desk

import (
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// stepOut says that a patient went out of the room, now or at the time that is
// filled in, and is expected back.
func (p *todayPage) stepOut(row clinic.DayRow) {
	p.askWhen("today.step_out", row, func(at time.Time) clinic.Command { return clinic.StepOut{Ref: row.Ref, At: at} })
}

// stepBack says that a patient is back in the room.
func (p *todayPage) stepBack(row clinic.DayRow) {
	p.askWhen("today.step_back", row, func(at time.Time) clinic.Command { return clinic.StepBack{Ref: row.Ref, At: at} })
}

// returned says that a patient who left is here again: the time between earns
// nothing.
func (p *todayPage) returned(row clinic.DayRow) {
	p.askWhen("today.returned", row, func(at time.Time) clinic.Command {
		return clinic.CheckInByDesk{
			Patient: row.Ref.Patient, Track: row.Meeting.Track, Date: row.Meeting.Date, Slot: row.Meeting.Slot,
			Appointment: row.Meeting.Appointment, At: at,
		}
	})
}

// askWhen asks for a time, and offers now. The texts are those of id + ".title",
// ".body", ".at", ".yes" and ".done".
func (p *todayPage) askWhen(id string, row clinic.DayRow, command func(at time.Time) clinic.Command) {
	s := p.shell
	when := p.askTime(row.Ref.Date, s.t(id+".at"))
	s.ask(question{
		title: s.t(id+".title", i18n.Args{"Name": s.name(row.Name)}), body: s.t(id + ".body"),
		more: when.field, fields: []editable{when.field}, yes: s.t(id + ".yes"),
		accept: func(string) bool {
			at, ok := when.instant()
			if ok {
				p.act(id+".done", row, command(at))
			}
			return ok
		},
	})
}

// sendHome records that a patient who was let in was sent home: when, why, and
// whether the time until then counts.
func (p *todayPage) sendHome(row clinic.DayRow) {
	s := p.shell
	when := p.askTime(row.Ref.Date, s.t("today.check_out.at"))
	cause := s.causeChoice()
	counts := s.choice(s.t("today.send_home.counts"), s.t("today.send_home.counts_until"), s.t("today.send_home.counts_nothing"))
	counts.Choose(0)
	note := s.field(s.t("today.send_home.note"))
	s.ask(question{
		title: s.t("today.send_home.title", i18n.Args{"Name": s.name(row.Name)}),
		more:  kit.Column(12, kit.Natural(cause), kit.Natural(kit.Row(kit.DeskGap, kit.Fill(when.field), kit.Fill(counts))), kit.Natural(note)), wide: true,
		fields: []editable{cause, when.field, counts, note}, yes: s.t("today.act.send_home"),
		accept: func(string) bool {
			at, ok := when.instant()
			why, chosen := s.causeOf(cause)
			if !ok || !chosen {
				return false
			}
			p.act("today.send_home.done", row, sentHome(row, at, why, strings.TrimSpace(note.Text()), counts.One() == 0))
			return true
		},
	})
}

// sentHome keeps the time until a patient was sent home, or says that nothing of
// the visit counts.
func sentHome(row clinic.DayRow, at time.Time, why clinic.AbsenceCause, note string, counts bool) clinic.Command {
	if counts {
		return clinic.CheckOut{Ref: row.Ref, At: at, Cause: why, Note: note}
	}
	sent := absence(row, clinic.SentOut, note)
	sent.Cause = why
	return sent
}

// outSince is when a patient of a row went out of the room; false for who is in it.
func outSince(row clinic.DayRow) (time.Time, bool) {
	if row.Visit == nil {
		return time.Time{}, false
	}
	return row.Visit.OutSince()
}
