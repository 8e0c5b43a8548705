package desk

import (
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// programFacts say what a program asks for and how it deals with attendance, in
// plain sentences.
func (s *shell) programFacts(p clinic.Program) []string {
	facts := []string{
		join(s.hoursBetween("programs.fact.week", p.Level.WeeklyMinimum, p.Level.WeeklyMaximum), s.daysFact(p.Level)),
		join(s.dayFact(p.Level), s.lengthFact(p), s.ages(p.Level.AgeFrom, p.Level.AgeBelow)),
		s.lateFact(p.Attendance),
		s.cutoffFact(p.Attendance),
		s.t("programs.fact.leave", i18n.Args{"Window": s.words.Hours(p.Attendance.LeaveWindow), "Grace": s.words.Hours(p.Attendance.LeaveGrace)}),
		s.t("programs.fact.departure_" + string(departureOf(p.Attendance))),
		s.t("programs.fact.choice_" + string(choiceOf(p.Attendance))),
		s.noticeFact(p),
	}
	for _, limit := range p.Attendance.Limits {
		facts = append(facts, s.limitFact(limit))
	}
	facts = append(facts, s.creditFacts(p.Credit)...)
	if p.Recertify > 0 {
		facts = append(facts, s.t("programs.fact.recertify", countOf(p.Recertify)))
	}
	return known(facts)
}

func join(parts ...string) string { return strings.Join(known(parts), " ") }

func known(parts []string) []string {
	var some []string
	for _, part := range parts {
		if part != "" {
			some = append(some, part)
		}
	}
	return some
}

// hoursBetween says a least and a most of minutes under an id; where none is set,
// the sentence of id + "_any".
func (s *shell) hoursBetween(id string, least, most int) string {
	args := i18n.Args{"Least": s.words.Hours(least), "Most": s.words.Hours(most)}
	switch {
	case least > 0 && least == most:
		return s.t(id+"_just", args)
	case least > 0 && most > 0:
		return s.t(id+"_between", args)
	case least > 0:
		return s.t(id+"_least", args)
	case most > 0:
		return s.t(id+"_most", args)
	}
	return s.t(id + "_any")
}

func (s *shell) dayFact(level clinic.LevelOfCare) string {
	if level.DailyMinimum == 0 && level.DailyMaximum == 0 {
		return ""
	}
	return s.hoursBetween("programs.fact.day", level.DailyMinimum, level.DailyMaximum)
}

func (s *shell) daysFact(level clinic.LevelOfCare) string {
	var parts []string
	if level.DaysMinimum > 0 {
		parts = append(parts, s.t("programs.fact.days", countOf(level.DaysMinimum)))
	}
	if level.LargestGap > 0 {
		parts = append(parts, s.t("programs.fact.gap", countOf(level.LargestGap)))
	}
	return join(parts...)
}

func (s *shell) lengthFact(p clinic.Program) string {
	if p.ExpectedWeeks == 0 {
		return s.t("programs.fact.open")
	}
	return s.t("programs.fact.weeks", countOf(p.ExpectedWeeks))
}

// ages says an age gate; "" where there is none.
func (s *shell) ages(from, below int) string {
	args := i18n.Args{"From": from, "Below": below, "To": below - 1}
	switch {
	case from > 0 && below > 0:
		return s.t("programs.ages.between", args)
	case from > 0:
		return s.t("programs.ages.from", args)
	case below > 0:
		return s.t("programs.ages.below", args)
	}
	return ""
}

func (s *shell) lateFact(a clinic.Attendance) string {
	return s.t("programs.fact.late", i18n.Args{
		"Early": s.words.Hours(a.EarlyWindow), "Late": s.words.Hours(a.LateAfter), "Missing": s.words.Hours(a.MissAfter),
	})
}

func (s *shell) cutoffFact(a clinic.Attendance) string {
	if a.LateCutoff == 0 {
		return s.t("programs.fact.cutoff_never")
	}
	return s.t("programs.fact.cutoff", i18n.Args{"After": s.words.Hours(a.LateCutoff)})
}

func (s *shell) noticeFact(p clinic.Program) string {
	notice, owed, signed := s.t("programs.fact.notice_never"), "", ""
	if p.Attendance.NoticeHours > 0 {
		notice = s.t("programs.fact.notice", countOf(p.Attendance.NoticeHours))
	}
	if p.MakeUps {
		owed = s.t("programs.fact.make_ups")
	}
	if p.Attendance.Signs {
		signed = s.t("programs.fact.signs")
	}
	return join(notice, owed, signed)
}

// limitFact says a limit of absences.
func (s *shell) limitFact(limit clinic.Limit) string {
	what := s.t("programs.limit."+string(limit.Kind), countOf(limit.Count))
	if limit.Weeks == 0 {
		return s.t("programs.fact.limit", i18n.Args{"What": what})
	}
	return s.t("programs.fact.limit_weeks", i18n.Args{"What": what, "Weeks": s.t("programs.value.weeks", countOf(limit.Weeks))})
}

func (s *shell) creditFacts(c clinic.CreditPolicy) []string {
	var parts []string
	for _, each := range []struct {
		id      string
		minutes int
	}{{"programs.fact.late_loses", c.LateLoses}, {"programs.fact.early_loses", c.EarlyLoses}, {"programs.fact.out_loses", c.OutLoses}} {
		if each.minutes > 0 {
			parts = append(parts, s.t(each.id, i18n.Args{"Time": s.words.Hours(each.minutes)}))
		}
	}
	return append(parts, s.t("programs.fact.rounding_"+roundingID(c.Rounding), i18n.Args{"Unit": s.words.Hours(c.UnitMinutes())}))
}

// roundingID is how texts name a rounding.
func roundingID(r clinic.Rounding) string {
	if r == clinic.RoundNone {
		return "none"
	}
	return string(r)
}

func departureOf(a clinic.Attendance) clinic.DepartureRule {
	if a.Departure == "" {
		return clinic.DepartureAttested
	}
	return a.Departure
}

func choiceOf(a clinic.Attendance) clinic.TrackChoice {
	if a.Choice == "" {
		return clinic.ChoiceFree
	}
	return a.Choice
}
