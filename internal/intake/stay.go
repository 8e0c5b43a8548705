package intake

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// stayTold is what a row says of a stay.
type stayTold struct {
	program  clinic.Program
	track    clinic.Track
	admitted clinic.Date
	days     []time.Weekday
	minutes  int // a week; -1 where the row says nothing
	weeks    int // likewise
	opening  [4]int
}

// decideStay admits a new patient, or changes the plan of one that is here. A row
// that names no program or track, and has none chosen for it, is about the person
// alone.
func (r *reading) decideStay() error {
	told, named, err := r.readStay()
	if err != nil || !named {
		return err
	}
	stays := r.draft.AdmissionsOf(r.patient.ID)
	if !told.admitted.IsZero() {
		for _, stay := range stays {
			if stay.From == told.admitted {
				return r.changeStay(stay, told)
			}
		}
	}
	if current, ok := clinic.AdmissionOn(stays, r.preview.choices.From); ok {
		return r.changeStay(current, told)
	}
	return r.admit(told)
}

// readStay reads what the row says of a stay; named is false where it is not
// about one.
func (r *reading) readStay() (told stayTold, named bool, err error) {
	if told.program, told.track, named, err = r.readTrack(); err != nil || !named {
		return told, named, err
	}
	if told.admitted, err = r.date(FieldAdmitted); err != nil {
		return told, true, err
	}
	if text := r.text(FieldDays); text != "" {
		days, ok := readDays(text)
		if !ok {
			return told, true, r.refuse(FieldDays, "list_days", nil)
		}
		told.days = days
	}
	told.minutes = -1
	if text := r.text(FieldHours); text != "" {
		minutes, ok := readMinutes(text)
		if !ok {
			return told, true, r.refuse(FieldHours, "list_hours", nil)
		}
		told.minutes = minutes
	}
	if told.weeks, err = r.count(FieldWeeks); err != nil {
		return told, true, err
	}
	for i, field := range []Field{FieldWeeksDone, FieldExcused, FieldUnexcused, FieldNoShows} {
		if told.opening[i], err = r.count(field); err != nil {
			return told, true, err
		}
	}
	return told, true, nil
}

// admit starts a stay on the day that the row says, or on the first day that
// Daybook counts.
func (r *reading) admit(told stayTold) error {
	id, err := clinic.NewID[clinic.AdmissionID](r.preview.choices.Random)
	if err != nil {
		return err
	}
	from := told.admitted
	if from.IsZero() {
		from = r.preview.choices.From
	}
	plan := r.usualPlan(told, from)
	stay := clinic.Admission{
		ID: id, Patient: r.patient.ID, Program: told.program.ID, From: from,
		Plans: []clinic.Plan{plan}, Weeks: max(told.weeks, 0),
	}
	if err := r.do(clinic.Admit{Admission: stay}); err != nil {
		return err
	}
	if !r.isNew {
		r.row.Changes = append(r.row.Changes, Change{Field: FieldAdmitted, New: from})
	}
	return r.open(stay, told)
}

// usualPlan is a new stay's plan: the days on which the track meets and the hours
// that the program asks for, where the row does not say.
func (r *reading) usualPlan(told stayTold, from clinic.Date) clinic.Plan {
	plan := clinic.Plan{From: from, Track: told.track.ID, Days: told.days, WeeklyMinutes: told.minutes}
	if len(plan.Days) == 0 {
		plan.Days = meetingDays(told.track, r.preview.choices.From)
	}
	if plan.WeeklyMinutes < 0 {
		plan.WeeklyMinutes = told.program.Level.WeeklyMinimum
	}
	return plan
}

// meetingDays are the days of the week on which a track meets.
func meetingDays(track clinic.Track, date clinic.Date) []time.Weekday {
	pattern, _ := track.PatternOn(date)
	var days []time.Weekday
	for _, block := range pattern.Blocks {
		if !slices.Contains(days, block.Weekday) {
			days = append(days, block.Weekday)
		}
	}
	slices.Sort(days)
	return days
}

// changeStay changes a stay that runs where the row says something else.
func (r *reading) changeStay(stay clinic.Admission, told stayTold) error {
	switch {
	case stay.Program != told.program.ID:
		return r.refuse(FieldProgram, "list_other_program", nil)
	case !told.admitted.IsZero() && told.admitted != stay.From:
		return r.refuse(FieldAdmitted, "list_other_admission", map[string]any{"Date": stay.From})
	case !stay.Discharged.IsZero():
		return nil
	}
	if told.weeks > 0 && told.weeks != stay.Weeks {
		r.change(FieldWeeks, stay.Weeks, told.weeks)
		extend := clinic.ExtendStay{Patient: r.patient.ID, Admission: stay.ID, Weeks: told.weeks}
		if err := r.do(extend); err != nil {
			return err
		}
	}
	if err := r.changePlan(stay, told); err != nil {
		return err
	}
	return r.open(stay, told)
}

func (r *reading) changePlan(stay clinic.Admission, told stayTold) error {
	from := r.preview.choices.From
	if from.Before(stay.From) {
		from = stay.From
	}
	old, ok := stay.PlanOn(from)
	if !ok {
		return nil
	}
	plan := old
	if r.namesTrack() && told.track.ID != old.Track {
		plan.Track, plan.Group = told.track.ID, ""
		r.change(FieldTrack, r.trackLabel(old.Track), r.trackLabel(plan.Track))
	}
	if len(told.days) > 0 {
		plan.Days = told.days
		r.change(FieldDays, sorted(old.Days), plan.Days)
	}
	if told.minutes >= 0 {
		plan.WeeklyMinutes = told.minutes
		r.change(FieldHours, minutes(old.WeeklyMinutes), minutes(plan.WeeklyMinutes))
	}
	if plan.Track == old.Track && plan.WeeklyMinutes == old.WeeklyMinutes && slices.Equal(sorted(plan.Days), sorted(old.Days)) {
		return nil
	}
	plan.From, old.From = from, from
	set := clinic.SetPlan{Patient: r.patient.ID, Admission: stay.ID, Plan: plan}
	r.undoBy(clinic.SetPlan{Patient: r.patient.ID, Admission: stay.ID, Plan: old})
	return r.do(set)
}

func sorted(days []time.Weekday) []time.Weekday {
	days = slices.Clone(days)
	slices.Sort(days)
	return days
}

// open sets what the stay brought along from before Daybook: what the row counts,
// and that earlier days were not Daybook's to count.
func (r *reading) open(stay clinic.Admission, told stayTold) error {
	from := r.preview.choices.From
	counts := [4]int{}
	counted := false
	for i, count := range told.opening {
		counts[i], counted = max(count, 0), counted || count >= 0
	}
	if stay.Opening == nil && !stay.From.Before(from) || stay.Opening != nil && !counted {
		return nil
	}
	opening := clinic.Opening{AsOf: from, Weeks: counts[0], Excused: counts[1], Unexcused: counts[2], NoShows: counts[3]}
	if stay.Opening != nil {
		opening.AsOf = stay.Opening.AsOf
	} else if !counted && !r.admits(stay) {
		return nil
	}
	return r.do(clinic.SetOpening{Patient: r.patient.ID, Admission: stay.ID, Opening: opening})
}

// admits reports whether the row itself starts a stay.
func (r *reading) admits(stay clinic.Admission) bool {
	return slices.ContainsFunc(r.row.Commands, func(c clinic.Command) bool {
		admit, ok := c.(clinic.Admit)
		return ok && admit.Admission.ID == stay.ID
	})
}

func minutes(count int) time.Duration { return time.Duration(count) * time.Minute }
