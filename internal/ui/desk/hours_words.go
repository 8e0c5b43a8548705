package desk

import (
	"cmp"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// outlook says how a week will end, or has ended where it is over.
func (s *shell) outlook(f clinic.Forecast, over bool) string {
	switch {
	case f.WaitsOnly():
		return s.t("hours.outlook.waits")
	case over:
		return s.t("hours.ended." + string(f.Outlook))
	}
	return s.t("hours.outlook." + string(f.Outlook))
}

// helpLine says in one line what a patient's week still needs.
func (s *shell) helpLine(f clinic.Forecast, over bool) string {
	gap := f.Target - f.Earned
	if !over {
		gap = f.Gap
	}
	waiting := ""
	if f.Target > 0 && gap > 0 && f.Waiting > 0 { // somebody's word comes before a make-up
		waiting = s.t("hours.help.waiting", i18n.Args{"Hours": s.words.Hours(f.Waiting)})
		if f.Waiting >= gap {
			return joined(waiting, s.t("hours.help.waiting_enough"))
		}
	}
	return joined(waiting, s.adviceOf(f, over))
}

// joined puts two parts of a sentence together.
func joined(first, second string) string {
	if first == "" || second == "" {
		return first + second
	}
	return first + "; " + second
}

// adviceOf says what could be done about the hours that nobody's word will bring.
func (s *shell) adviceOf(f clinic.Forecast, over bool) string {
	switch {
	case f.Outlook == clinic.NoTarget:
		return ""
	case over && f.Target > f.Earned:
		return s.t("hours.help.short", i18n.Args{"Hours": s.words.Hours(f.Target - f.Earned)})
	case over:
		return ""
	case f.Outlook == clinic.OutOfReach:
		return s.t("hours.help.out_of_reach", i18n.Args{"Hours": s.words.Hours(f.Reachable), "Scheduled": s.words.Hours(f.Scheduled)})
	case f.Gap > 0 && len(f.MakeUps) > 0:
		best := f.MakeUps[0]
		args := i18n.Args{"When": s.whenOf(best), "Hours": s.words.Hours(min(best.Minutes, f.Gap)), "Gap": s.words.Hours(f.Gap)}
		if best.Closes {
			return s.t("hours.help.closes", args)
		}
		return s.t("hours.help.adds", args)
	case f.Sessions > 0:
		return s.t("hours.help.sessions_left", i18n.Args{"Count": f.Sessions, "Hours": s.words.Hours(f.Scheduled)})
	}
	return ""
}

// whenOf is when a make-up would be: "Thu evening".
func (s *shell) whenOf(option clinic.MakeUpOption) string {
	day := s.words.ShortWeekday(option.Meeting.Date.Weekday())
	return unbroken(capital(day) + " " + s.label(option.Track))
}

// placesOf says how many places a session has left.
func (s *shell) placesOf(option clinic.MakeUpOption) string {
	if option.Places < 0 {
		return ""
	}
	return s.t("hours.places", countOf(option.Places))
}

// alertSentence says what staff should act on.
func (s *shell) alertSentence(a clinic.Alert) string {
	args := i18n.Args{
		"Count": a.Count, "Of": a.Of, "Date": s.day(a.Day), "Number": cmp.Or(a.Number, s.t("hours.authorization.unnumbered")),
		"Hours": s.words.Hours(a.Count), "OfHours": s.words.Hours(a.Of), "Weeks": a.Weeks,
	}
	if a.Unit != "" {
		args["Unit"] = s.t("hours.unit."+string(a.Unit), countOf(a.Count))
	}
	id := "hours.alert." + string(a.Kind)
	if a.Count < 0 && hasPast(a.Kind) {
		id += "_past"
	}
	if a.Limit != "" {
		args["Limit"] = s.limitWords(clinic.Limit{Kind: a.Limit, Count: a.Of, Weeks: a.Weeks})
	}
	return s.t(id, args)
}

// hasPast reports whether an alert about a day to come has other words once the
// day is over.
func hasPast(kind clinic.AlertKind) bool {
	return kind == clinic.AlertStayEnds || kind == clinic.AlertReview || kind == clinic.AlertRecertify
}

// limitWords names a limit of the attendance policy: "3 unexcused absences".
func (s *shell) limitWords(limit clinic.Limit) string {
	words := s.t("hours.limit."+string(limit.Kind), countOf(limit.Count))
	if limit.Weeks > 0 {
		words += " " + s.t("hours.limit.within", countOf(limit.Weeks))
	}
	return words
}

// alertsInShort names the first alert, and how many more there are.
func (s *shell) alertsInShort(alerts []clinic.Alert) string {
	var shown []clinic.Alert
	for _, alert := range alerts {
		if alert.Kind != clinic.AlertOutOfReach && alert.Kind != clinic.AlertNeedsMakeUp { // the pill says so
			shown = append(shown, alert)
		}
	}
	if len(shown) == 0 {
		return ""
	}
	first := s.alertSentence(shown[0])
	if len(shown) > 1 {
		return s.t("hours.alerts_more", i18n.Args{"First": first, "Count": len(shown) - 1})
	}
	return first
}

// reasonsOf says why a visit's minutes are what they are, as one sentence.
func (s *shell) reasonsOf(v clinic.VisitReasons) string {
	parts := make([]string, 0, len(v.Reasons))
	for _, reason := range v.Reasons {
		parts = append(parts, s.reason(reason))
	}
	why := capital(strings.Join(parts, "; "))
	if absence := v.Visit.Absence; absence != nil {
		return listing(why, s.name(absence.Note), absence.Document)
	}
	return why
}

func (s *shell) reason(r clinic.Reason) string {
	args := i18n.Args{"Time": s.clock(r.At), "To": s.clock(r.To), "Count": r.Minutes, "Topic": r.Topic}
	if r.Kind == clinic.ReasonAfterwards {
		args["Name"], args["Day"] = s.staffName(r.By), s.dayYear(clinic.DateIn(r.At, s.deps.Book.Zone()))
	}
	if args["Topic"] == "" {
		args["Topic"] = s.t("hours.reason.this_block")
	}
	words := s.t("hours.reason."+string(r.Kind), args)
	if r.Cause != "" {
		words += " (" + s.t("hours.cause."+string(r.Cause)) + ")"
	}
	if r.Kind == clinic.ReasonAbsent && r.Outcome != "" {
		words = s.t("today.status." + string(r.Outcome))
	}
	return words
}

// verdictSentence says whether a day is billable, as what, and why.
func (s *shell) verdictSentence(v clinic.DayVerdict) string {
	var parts []string
	for _, reason := range v.Reasons {
		parts = append(parts, s.t("hours.verdict."+string(reason.Kind), i18n.Args{
			"Payer": v.Name, "Count": reason.Minutes, "Time": s.clock(reason.At),
			"Number": reason.Count, "Of": reason.Of, "Hours": s.words.Hours(reason.Minutes), "OfHours": s.words.Hours(reason.Of),
		}))
	}
	why := capital(strings.Join(parts, "; "))
	if !v.Billable {
		return why
	}
	return listing(s.billedAs(v), why)
}

// billedAs names the code, the modifier and the units of a billable day.
func (s *shell) billedAs(v clinic.DayVerdict) string {
	code := strings.TrimSpace(v.Code + " " + v.Modifier)
	units := ""
	if v.Unit != "" {
		units = s.t("hours.unit."+string(v.Unit), countOf(v.Units))
	}
	return listing(v.Name, code, units)
}

// useLine says what became of an authorization.
func (s *shell) useLine(u clinic.AuthorizationUse) string {
	a := u.Authorization
	line := s.t("hours.authorization.use", i18n.Args{
		"Used": u.Used, "Granted": s.t("hours.unit."+string(a.Unit), countOf(a.Granted)), "Scheduled": u.Scheduled, "Left": u.Left,
	})
	until := s.t("hours.authorization.until", i18n.Args{"Date": s.day(a.To), "Count": u.DaysLeft})
	if u.DaysLeft < 0 {
		until = s.t("hours.authorization.ended", i18n.Args{"Date": s.day(a.To)})
	}
	capped := ""
	if a.WeeklyCap > 0 {
		id := "hours.authorization.week"
		if u.WeekAhead > 0 {
			id = "hours.authorization.week_ahead"
		}
		capped = s.t(id, i18n.Args{"Used": u.ThisWeek, "Cap": a.WeeklyCap, "Count": u.ThisWeek + u.WeekAhead})
	}
	runsOut := ""
	if !u.RunsOut.IsZero() {
		runsOut = s.t("hours.authorization.runs_out", i18n.Args{"Date": s.day(u.RunsOut)})
	}
	return listing(line, until, capped, runsOut)
}
