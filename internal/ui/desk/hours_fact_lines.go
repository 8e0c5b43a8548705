package desk

import (
	"fmt"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// helpLines are what staff should act on, and the sessions that would close the
// gap.
func (f *hoursFacts) helpLines() []hoursFact {
	s := f.shell
	lines := f.waitingLines()
	for i, alert := range f.hours.Row.Alerts {
		line := hoursFact{key: fmt.Sprintf("alert%d", i), title: s.alertSentence(alert), tone: kit.Waiting, pill: s.t("hours.pill.soon")}
		if alert.Urgent {
			line.tone, line.pill = kit.Alarm, s.t("hours.pill.now")
		}
		lines = append(lines, line)
	}
	for i, option := range f.hours.Row.Forecast.MakeUps {
		line := hoursFact{
			key: fmt.Sprintf("makeup%d", i), title: s.whenOf(option) + " " + s.span(option.Start, option.End),
			text: listing(s.t("hours.makeup.adds", i18n.Args{"Hours": s.words.Hours(option.Minutes)}), s.placesOf(option)),
		}
		if option.Closes {
			line.tone, line.pill = kit.Fine, s.t("hours.pill.closes")
		}
		lines = append(lines, line)
	}
	return lines
}

// waitingLines say that minutes wait for somebody's word: that comes before any
// make-up.
func (f *hoursFacts) waitingLines() []hoursFact {
	s, forecast := f.shell, f.hours.Row.Forecast
	if forecast.Waiting == 0 {
		return nil
	}
	return []hoursFact{{
		key: "waiting", title: s.t("hours.help.waiting", i18n.Args{"Hours": s.words.Hours(forecast.Waiting)}), text: s.t("hours.help.waiting_note"),
		tone: kit.Alarm, pill: s.t("hours.pill.now"),
	}}
}

func (f *hoursFacts) authorizationLines() []hoursFact {
	s := f.shell
	lines := f.coverageLines()
	for _, use := range f.hours.Authorizations {
		a := use.Authorization
		line := hoursFact{key: string(a.ID), title: listing(use.Payer, a.Number, s.scopeWords(a.Scope), a.Service), text: s.useLine(use)}
		if s.may(clinic.ActPayers) {
			line.edit = func() { f.askAuthorization(a) }
			gone := a
			gone.Removed = true
			line.remove = clinic.SaveAuthorization{Authorization: gone}
		}
		lines = append(lines, line)
	}
	if sharing(f.hours.Authorizations) {
		lines = append(lines, hoursFact{key: "shared", title: s.t("hours.authorization.shared"), text: s.t("hours.scope.rule")})
	}
	return lines
}

// sharing reports whether two of the authorizations hold on the same day.
func sharing(uses []clinic.AuthorizationUse) bool {
	for _, a := range uses {
		for _, b := range uses {
			if a.Authorization.Shares(b.Authorization) {
				return true
			}
		}
	}
	return false
}

// coverageLines say who pays, and when.
func (f *hoursFacts) coverageLines() []hoursFact {
	s := f.shell
	names := map[clinic.PayerID]string{}
	for _, payer := range s.deps.Book.Payers() {
		names[payer.ID] = payer.Name
	}
	today := s.deps.Book.Today()
	var lines []hoursFact
	for _, c := range s.deps.Book.CoveragesOf(f.hours.Patient.ID) {
		if c.Removed {
			continue
		}
		days := s.t("patients.stay.from", i18n.Args{"Date": dateText(c.From)})
		if !c.To.IsZero() {
			days = s.spanOfDays(c.From, c.To)
		}
		line := hoursFact{key: string(c.ID), title: names[c.Payer], text: listing(days, s.name(c.Member))}
		if c.Covers(today) {
			line.tone, line.pill = kit.Fine, s.t("hours.pill.pays")
		}
		if s.may(clinic.ActPayers) {
			line.edit = func() { f.askCoverage(c) }
			gone := c
			gone.Removed = true
			line.remove = clinic.SaveCoverage{Coverage: gone}
		}
		lines = append(lines, line)
	}
	return lines
}

// absenceLines are the program's limits with where the patient stands, and the
// sessions that were missed.
func (f *hoursFacts) absenceLines() []hoursFact {
	s, ledger := f.shell, f.hours.Absences
	var lines []hoursFact
	for i, state := range ledger.Limits {
		line := hoursFact{key: fmt.Sprintf("limit%d", i), title: s.limitWords(state.Limit),
			text: s.t("hours.limit.state", i18n.Args{"Number": state.Count, "Of": state.Limit.Count})}
		switch left := state.Limit.Count - state.Count; {
		case left <= 0:
			line.tone, line.pill = kit.Alarm, s.t("hours.pill.reached")
		case left == 1:
			line.tone, line.pill = kit.Waiting, s.t("hours.pill.near")
		}
		lines = append(lines, line)
	}
	if ledger.Owed > 0 {
		lines = append(lines, hoursFact{key: "owed", title: s.t("hours.owed", countOf(ledger.Owed)), tone: kit.Waiting, pill: s.t("hours.pill.soon")})
	}
	for i, entry := range ledger.Entries {
		lines = append(lines, f.absenceLine(i, entry))
	}
	return lines
}

func (f *hoursFacts) absenceLine(i int, entry clinic.LedgerEntry) hoursFact {
	s := f.shell
	line := hoursFact{key: fmt.Sprintf("absence%d", i), tone: toneOf(clinic.Status(entry.Outcome)), pill: s.t("today.status." + string(entry.Outcome))}
	if entry.Opening > 0 {
		line.title = s.t("hours.opening", countOf(entry.Opening))
		return line
	}
	line.title = listing(capital(s.words.ShortWeekday(entry.Meeting.Date.Weekday()))+" "+s.day(entry.Meeting.Date), s.label(entry.Track))
	note := entry.Absence.Note
	if !entry.Recorded {
		note = s.t("hours.unexplained")
	}
	made := ""
	if entry.MadeUp != nil {
		made = s.t("hours.made_up", i18n.Args{"Date": s.day(entry.MadeUp.Date)})
	}
	line.text = listing(s.name(note), entry.Absence.Document, made)
	return line
}

// moreLines are the history of tracks and what was done outside the clinic.
func (f *hoursFacts) moreLines() []hoursFact {
	s := f.shell
	var lines []hoursFact
	for i, spell := range f.hours.Tracks {
		line := hoursFact{key: fmt.Sprintf("track%d", i), title: s.label(spell.Track), text: s.t("patients.stay.from", i18n.Args{"Date": s.day(spell.From)})}
		switch {
		case spell.Day:
			line.text = s.t("hours.one_day", i18n.Args{"Date": s.day(spell.From)})
		case !spell.To.IsZero():
			line.text = s.t("patients.stay.span", i18n.Args{"From": s.day(spell.From), "To": s.day(spell.To)})
		}
		lines = append(lines, line)
	}
	for _, activity := range f.hours.Activities {
		verified := s.t("hours.activity.own_word")
		if activity.Verified != "" {
			verified = s.t("hours.activity.verified", i18n.Args{"By": activity.Verified})
		}
		line := hoursFact{
			key: string(activity.ID), title: listing(activity.Label, s.day(activity.Date)),
			text: listing(s.words.Hours(activity.Minutes), verified, s.t("hours.activity.not_treatment")),
		}
		if s.may(clinic.ActActivities) {
			gone := activity
			gone.Removed = true
			line.remove = clinic.SaveActivity{Activity: gone}
		}
		lines = append(lines, line)
	}
	return lines
}
