package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// offerSwitch gives a request for another track its answers: for the day, from
// the day on where the person may change plans, or no.
func (w *wants) offerSwitch(item *want, group []clinic.NoticeRow) {
	s := w.shell
	item.act, item.do = s.t("today.switch.for_today"), func() { w.decide(group, true, clinic.Date{}) }
	if s.may(clinic.ActPatients) {
		from := group[0].Date
		item.more = append(item.more, wantAct{s.t("today.switch.from_today"), func() { w.decide(group, true, from) }})
	}
	item.more = append(item.more, wantAct{s.t("today.switch.no"), func() { w.decide(group, false, clinic.Date{}) }})
}

// decide answers the request; the same one asked again is answered with it.
func (w *wants) decide(group []clinic.NoticeRow, grant bool, from clinic.Date) {
	s := w.shell
	row := group[0]
	commands := []clinic.Command{clinic.DecideSwitch{
		Notice: row.ID, Patient: row.Patient, Date: row.Date, Track: row.Notice.To, Grant: grant, From: from,
	}}
	for _, again := range group[1:] {
		commands = append(commands, clinic.AnswerNotice{Notice: again.ID, Date: again.Date})
	}
	done := "today.switch.denied"
	switch {
	case grant && from.IsZero():
		done = "today.switch.granted_today"
	case grant:
		done = "today.switch.granted_from"
	}
	args := i18n.Args{"Name": s.name(row.Name), "Track": s.label(row.To)}
	s.record(func(facts []clinic.Event) { s.done(s.t(done, args), facts, commands...) }, commands...)
}
