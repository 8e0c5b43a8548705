package clinic

import (
	"cmp"
	"slices"
)

// ProgramPreview is what changed settings of a program mean, before they are saved.
type ProgramPreview struct {
	From     Date // from which the changes hold; no date is from the beginning
	Moved    Date // from which they were to hold before; zero where they are not moved
	Until    Date // from which other rules hold than these; no date is none yet
	Patients int  // whose stay in the program is not over by then
	Changes  []FieldChange
	Problems []ScheduleProblem // of the program's tracks under the changed settings, from then on, and from today on at the earliest
}

// FieldChange is one setting with what it was and what it becomes, as plain
// values that the catalog makes a sentence of.
type FieldChange struct {
	Field  string // the name that its JSON has, such as "late_after"; "service" and "limit" for those lists
	Unit   FieldUnit
	Before int
	After  int
	Was    string // of a setting in words
	Now    string
	Name   string    // of a service, in the desk's language
	Limit  LimitKind // of a limit
	Weeks  int       // likewise
}

// FieldUnit says what the numbers of a change are.
type FieldUnit string

const (
	UnitOfMinutes FieldUnit = "minutes"
	UnitOfHours   FieldUnit = "hours"
	UnitOfDays    FieldUnit = "days"
	UnitOfWeeks   FieldUnit = "weeks"
	UnitOfYears   FieldUnit = "years"
	UnitOfCount   FieldUnit = "count"
	UnitOfYesNo   FieldUnit = "yes_no" // 1 is yes
	UnitOfWords   FieldUnit = "words"
)

// PreviewProgram compares the rules of a program that are to be saved for a day,
// its From, with those that hold on that day as it is saved. Minutes that were
// credited stay as they are: each visit keeps the rules of its day.
func PreviewProgram(view View, save SaveProgram, today Date) ProgramPreview {
	program := save.Program
	old, _ := view.Program(program.ID)
	changed := save.to(old)
	preview := ProgramPreview{From: program.From, Until: changed.Next(program.From)}
	if save.moves() {
		preview.Moved = save.Instead
	}
	preview.Changes = ProgramChanges(old.On(program.From), changed.On(program.From), view.Settings().Language)
	from := today
	if program.From.After(today) {
		from = program.From
	}
	for _, patient := range view.Patients() {
		if slices.ContainsFunc(view.AdmissionsOf(patient), func(a Admission) bool {
			return a.Program == program.ID && (a.Discharged.IsZero() || !a.Discharged.Before(from))
		}) {
			preview.Patients++
		}
	}
	if preview.Until.IsZero() || preview.Until.After(from) {
		preview.Problems = checkSchedule(view, changed.On(from), view.TracksOf(program.ID), from)
	}
	return preview
}

// ProgramChanges are the settings in which a program of one day differs from that
// of another, with the names of services in a language.
func ProgramChanges(old, now Program, language string) []FieldChange {
	var changes []FieldChange
	was, is := old.fields(language), now.fields(language)
	for i := range is {
		if change := is[i]; change != was[i] {
			change.Before, change.Was = was[i].After, was[i].Now
			changes = append(changes, change)
		}
	}
	changes = append(changes, limitChanges(old.Attendance.Limits, now.Attendance.Limits)...)
	return append(changes, serviceChanges(old, now, language)...)
}

// fields are all settings that stand alone, always the same ones in the same
// order, their values under After and Now.
func (p Program) fields(language string) []FieldChange {
	yes := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	level, attendance, credit := p.Level, p.Attendance, p.Credit
	number := func(field string, unit FieldUnit, value int) FieldChange {
		return FieldChange{Field: field, Unit: unit, After: value}
	}
	words := func(field, value string) FieldChange { return FieldChange{Field: field, Unit: UnitOfWords, Now: value} }
	return []FieldChange{
		words("label", p.Label.In(language)), words("level", level.Label.In(language)),
		number("expected_weeks", UnitOfWeeks, p.ExpectedWeeks),
		number("weekly_minimum", UnitOfMinutes, level.WeeklyMinimum), number("weekly_maximum", UnitOfMinutes, level.WeeklyMaximum),
		number("daily_minimum", UnitOfMinutes, level.DailyMinimum), number("daily_maximum", UnitOfMinutes, level.DailyMaximum),
		number("days_minimum", UnitOfDays, level.DaysMinimum), number("largest_gap", UnitOfDays, level.LargestGap),
		number("age_from", UnitOfYears, level.AgeFrom), number("age_below", UnitOfYears, level.AgeBelow),
		number("early_window", UnitOfMinutes, attendance.EarlyWindow), number("late_after", UnitOfMinutes, attendance.LateAfter),
		number("late_cutoff", UnitOfMinutes, attendance.LateCutoff), number("miss_after", UnitOfMinutes, attendance.MissAfter),
		number("leave_window", UnitOfMinutes, attendance.LeaveWindow), number("leave_grace", UnitOfMinutes, attendance.LeaveGrace),
		words("choice", string(attendance.Choice)), words("departure", string(cmp.Or(attendance.Departure, DepartureAttested))),
		number("notice_hours", UnitOfHours, attendance.NoticeHours),
		number("late_loses", UnitOfMinutes, credit.LateLoses), number("early_loses", UnitOfMinutes, credit.EarlyLoses),
		number("out_loses", UnitOfMinutes, credit.OutLoses), words("rounding", string(credit.Rounding)),
		number("unit", UnitOfMinutes, credit.UnitMinutes()),
		number("signs", UnitOfYesNo, yes(attendance.Signs)), number("make_ups", UnitOfYesNo, yes(p.MakeUps)), number("recertify", UnitOfDays, p.Recertify), number("retired", UnitOfYesNo, yes(p.Retired)),
	}
}

// limitChanges compares limits of one kind over the same weeks; 0 is no limit.
func limitChanges(old, now []Limit) []FieldChange {
	count := func(limits []Limit, like Limit) int {
		for _, limit := range limits {
			if limit.Kind == like.Kind && limit.Weeks == like.Weeks {
				return limit.Count
			}
		}
		return 0
	}
	var changes []FieldChange
	for _, limit := range slices.Concat(now, old) {
		change := FieldChange{
			Field: "limit", Unit: UnitOfCount, Limit: limit.Kind, Weeks: limit.Weeks, Before: count(old, limit), After: count(now, limit),
		}
		if change.Before != change.After && !slices.Contains(changes, change) {
			changes = append(changes, change)
		}
	}
	return changes
}

// serviceChanges lists services that come, go or are counted otherwise: "counts",
// "does_not_count", or "" where there is none.
func serviceChanges(old, now Program, language string) []FieldChange {
	counted := func(p Program, id ServiceID) string {
		service, ok := p.Service(id)
		switch {
		case !ok:
			return ""
		case service.Counts:
			return "counts"
		}
		return "does_not_count"
	}
	var changes []FieldChange
	for _, service := range slices.Concat(now.Services, old.Services) {
		change := FieldChange{
			Field: "service", Unit: UnitOfWords, Name: service.Label.In(language), Was: counted(old, service.ID), Now: counted(now, service.ID),
		}
		if change.Was != change.Now && !slices.Contains(changes, change) {
			changes = append(changes, change)
		}
	}
	return changes
}
