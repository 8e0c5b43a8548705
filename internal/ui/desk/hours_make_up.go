package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// noMakeUp is the line that takes a link back.
const noMakeUp = "none"

// askMakeUp asks which missed session the visit makes up for. Where it does so
// already the link can be taken back.
func (a *hoursActs) askMakeUp(line hoursVisit) {
	s, visit := a.shell, line.visit.Visit
	missed := clinic.ToMakeUp(a.patient.hours.Absences, visit, s.deps.Book.Settings().WeekStart)
	var lines []kit.Pick
	for _, entry := range missed {
		lines = append(lines, kit.Pick{ID: string(entry.Ref.Visit),
			Words: listing(s.dayOfWeek(entry.Ref.Date), s.label(entry.Track), s.t("today.status."+string(entry.Outcome)))})
	}
	if visit.MakesUp != nil {
		lines = append(lines, kit.Pick{ID: noMakeUp, Words: s.t("correct.make_up.none")})
	}
	if len(lines) == 0 {
		s.say(s.t("correct.make_up.nothing_missed"))
		return
	}
	which := newChooser(s, s.t("correct.make_up.which"), s.t("correct.make_up.not_found"), among(lines))
	s.ask(question{
		title: s.t("correct.make_up.title", i18n.Args{"Date": s.dayOfWeek(visit.Date)}), body: s.t("correct.make_up.body"),
		more: which.object, fields: []editable{which.field}, yes: s.t("attest.keep"),
		accept: func(string) bool {
			id, ok := which.chosen()
			if ok {
				a.linkMakeUp(visit, missed, id)
			}
			return ok
		},
	})
}

// linkMakeUp has the visit make up for the session of an id, or for none.
func (a *hoursActs) linkMakeUp(visit clinic.Visit, missed []clinic.LedgerEntry, id string) {
	s := a.shell
	link := clinic.LinkMakeUp{Ref: visit.VisitRef}
	for _, entry := range missed {
		if string(entry.Ref.Visit) == id {
			link.MakesUp = &entry.Ref
		}
	}
	s.record(func([]clinic.Event) {
		s.offerBack(s.t("correct.make_up.done"), clinic.LinkMakeUp{Ref: visit.VisitRef, MakesUp: visit.MakesUp})
	}, link)
}
