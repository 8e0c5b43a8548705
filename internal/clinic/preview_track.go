package clinic

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// PreviewTrack says what a changed schedule does from a date on, before it is
// saved. The schedule is wall time, so that no zone changes what it holds.
func PreviewTrack(view View, program Program, track Track, from Date, _ *time.Location) (TrackPreview, error) {
	after, _ := inForce(track, from)
	preview := TrackPreview{From: from, After: ShapeOf(draft(view, program).On(from), after)}
	var before Pattern
	if old, known := view.Track(track.ID); known {
		before, _ = inForce(old, from)
		saved, _ := programOn(view, old.Program, from)
		preview.Before = ShapeOf(saved, before)
	}
	for _, planned := range plannedIn(view, track.ID, from) {
		preview.Patients++
		preview.add(view, planned, before, after)
	}
	preview.Problems = CheckSchedule(view, program, []Track{track}, from)
	if err := preview.addClashes(view, program, track); err != nil {
		return TrackPreview{}, err
	}
	byName(preview.Short)
	byName(preview.DaysLost)
	return preview, nil
}

// add says what the change means for one patient.
func (p *TrackPreview) add(view View, planned planned, before, after Pattern) {
	change := changeFor(view, planned, p.Before, p.After)
	if change.After < change.Want && change.After < change.Before {
		p.Short = append(p.Short, change)
	}
	if slices.ContainsFunc(planned.plan.Days, func(day time.Weekday) bool {
		return len(blocksOf(before, day)) > 0 && len(blocksOf(after, day)) == 0
	}) {
		p.DaysLost = append(p.DaysLost, change)
	}
}

func changeFor(view View, planned planned, before, after WeekShape) PatientChange {
	patient, _ := view.Patient(planned.patient)
	return PatientChange{
		Patient: planned.patient, Name: patient.SortName(), Want: planned.plan.WeeklyMinutes,
		Before: before.minutesOn(planned.plan), After: after.minutesOn(planned.plan),
	}
}

// addClashes lists the patients with appointments at the time of their sessions.
func (p *TrackPreview) addClashes(view View, program Program, track Track) error {
	check := newScheduleCheck(view, program, []Track{track})
	for _, planned := range plannedIn(view, track.ID, p.From) {
		booked, err := view.AppointmentsOf(planned.patient, p.From, p.From.AddDays(LookAhead-1))
		if err != nil {
			return err
		}
		if slices.ContainsFunc(booked, func(a Appointment) bool {
			_, clashes := check.clashing(track, planned.stay, a)
			return clashes
		}) {
			p.Appointment = append(p.Appointment, changeFor(view, planned, p.Before, p.After))
		}
	}
	byName(p.Appointment)
	return nil
}

func byName(list []PatientChange) {
	slices.SortFunc(list, func(a, b PatientChange) int {
		return cmp.Or(strings.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Patient, b.Patient))
	})
}
