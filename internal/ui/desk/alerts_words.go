package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// aboutOf says whom a row is about.
func (p *alertsPage) aboutOf(row alertRow) string {
	return listing(p.shell.name(row.concern.Name), row.concern.Number)
}

// titleOf says what is the matter.
func (p *alertsPage) titleOf(row alertRow) string {
	s, c := p.shell, row.concern
	args := i18n.Args{"Folder": c.Copy.Place.Folder, "When": s.moment(c.Copy.Last), "Count": c.Count, "Date": s.day(c.Date), "Note": s.name(c.Hold.Note)}
	switch {
	case row.trouble.title != "":
		return row.trouble.title
	case c.Kind == clinic.ConcernStay:
		return s.alertSentence(c.Alert)
	case c.Kind == clinic.ConcernOpen:
		return s.t("alerts.open_now."+string(c.Open), args)
	case c.Kind == clinic.ConcernHold:
		return s.holdWords(c.Hold)
	case c.Kind == clinic.ConcernBackup && c.Copy.Last.IsZero():
		return s.t("alerts.about.backup_never", args)
	}
	return s.t("alerts.about."+string(c.Kind), args)
}

// holdWords says what a hold is, until when, and that it ended undone.
func (s *shell) holdWords(hold clinic.Hold) string {
	args := i18n.Args{"Note": s.name(hold.Note), "Date": s.day(hold.Until), "Who": s.staffName(hold.By)}
	switch {
	case hold.Until.IsZero():
		return s.t("alerts.hold.open", args)
	case hold.EndedOn(s.deps.Book.Today()):
		return s.t("alerts.hold.ended", args)
	}
	return s.t("alerts.hold.until", args)
}

// whatToDo says what to do about a row, in one sentence.
func (p *alertsPage) whatToDo(row alertRow) string {
	s, c := p.shell, row.concern
	switch {
	case row.trouble.title != "":
		return row.trouble.body
	case c.Kind == clinic.ConcernStay:
		return s.t("alerts.do_stay." + string(c.Alert.Kind))
	case c.Kind == clinic.ConcernOpen:
		return s.t("alerts.do_now." + string(c.Open))
	case c.Kind == clinic.ConcernHold && c.Rank == clinic.RankSoon:
		return s.t("alerts.do.hold_ended")
	}
	return s.t("alerts.do." + string(c.Kind))
}
