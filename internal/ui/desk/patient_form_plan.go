package desk

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// fillPlan fills the right side of the form: the stay that runs, or what a new
// one usually begins with.
func (f *patientForm) fillPlan() {
	f.programs = f.openPrograms()
	var words []string
	chosen := 0
	for i, program := range f.programs {
		words = append(words, f.shell.label(program.Label))
		if f.current != nil && program.ID == f.current.Program || f.step != nil && program.ID == f.step.stay.Program {
			chosen = i
		}
	}
	f.program.SetWords(words...)
	f.program.Choose(chosen)
	f.program.Rest(f.current != nil) // another program is another stay
	f.showTracks()
	f.stepDown.Tick(f.plan.StepDown)
	f.most.SetText(hoursOrNothing(f.plan.WeeklyMaximum))
	f.fillFree()
	for i, track := range f.tracks {
		if track.ID == f.plan.Track && (f.current != nil || f.step != nil) {
			f.track.Choose(i)
		}
	}
	if f.current == nil {
		f.usualDays()
		f.fillGroups()
		return
	}
	f.chooseDays(f.plan.Expects)
	f.hours.SetText(hoursText(f.plan.WeeklyMinutes))
	f.fillGroups()
}

// openPrograms are those that take new patients, and the one that the patient is in.
func (f *patientForm) openPrograms() []clinic.Program {
	return slices.DeleteFunc(slices.Clone(f.shell.deps.Book.Programs()), func(p clinic.Program) bool {
		return p.Retired && (f.current == nil || p.ID != f.current.Program)
	})
}

// showTracks offers the tracks of the chosen program, the first one chosen.
func (f *patientForm) showTracks() {
	f.tracks = nil
	if i := f.program.One(); i >= 0 && i < len(f.programs) {
		f.tracks = f.forTheirAge(f.programs[i], f.shell.deps.Book.TracksOf(f.programs[i].ID))
	}
	var words []string
	for _, track := range f.tracks {
		words = append(words, f.shell.label(track.Label))
	}
	f.track.SetWords(words...)
	f.fillSuits(words)
	if len(words) > 0 {
		f.track.Choose(0)
	}
	f.object.Refresh()
}

// forTheirAge leaves out the tracks that are not for the age that the form says.
// The track that the patient is in stays.
func (f *patientForm) forTheirAge(program clinic.Program, all []clinic.Track) []clinic.Track {
	patient := clinic.Patient{}
	patient.BirthDate, _ = typedDate(f.born.Text())
	date, dated := typedDate(f.from.Text())
	if !dated {
		date = f.shell.deps.Book.Today()
	}
	f.ageless = false
	var open []clinic.Track
	for _, track := range all {
		switch {
		case f.current != nil && track.ID == f.plan.Track, clinic.AgeFits(program, track, patient, date):
			open = append(open, track)
		case clinic.AgeUnknown(program, track, patient):
			f.ageless = true
		}
	}
	return open
}

// bornChanged offers the tracks anew; the one that was chosen stays chosen.
func (f *patientForm) bornChanged() {
	var chosen clinic.TrackID
	if i := f.track.One(); i >= 0 && i < len(f.tracks) {
		chosen = f.tracks[i].ID
	}
	f.showTracks()
	for i, track := range f.tracks {
		if track.ID == chosen {
			f.track.Choose(i)
			f.weigh()
			return
		}
	}
	f.usualDays()
	f.fillGroups()
	f.weigh()
}

// usualDays offers the days on which the track meets and the hours that the
// program asks for; a plan of a stay that runs is left as it is.
func (f *patientForm) usualDays() {
	i, n := f.track.One(), f.program.One()
	if f.current != nil || i < 0 || n < 0 || n >= len(f.programs) {
		return
	}
	pattern, _ := f.tracks[i].PatternOn(f.shell.deps.Book.Today())
	meets := map[time.Weekday]bool{}
	for _, block := range pattern.Blocks {
		meets[block.Weekday] = true
	}
	f.chooseDays(func(day time.Weekday) bool { return meets[day] })
	f.hours.SetText(hoursText(f.programs[n].Level.WeeklyMinimum))
}

func (f *patientForm) chooseDays(comes func(time.Weekday) bool) {
	var places []int
	for i := range 7 {
		if comes(f.weekday(i)) {
			places = append(places, i)
		}
	}
	f.days.Choose(places...)
}

// drawStay shows the plan where the patient is in a program or is to be.
func (f *patientForm) drawStay() {
	show(f.person, f.step == nil)
	show(f.next, f.step != nil)
	show(f.reason, f.step != nil && f.step.ends)
	show(f.admit, f.current == nil && f.step == nil)
	show(f.stay, f.admit.Ticked())
	show(f.group, f.admit.Ticked() && len(f.groups) > 1)
	show(f.free, f.admit.Ticked())
	show(f.suits, f.admit.Ticked() && len(f.tracks) > 1)
	f.weigh()
	f.object.Refresh()
}

// planOf reads the plan from the form, and says at the fields what is missing.
func (f *patientForm) planOf() (plan clinic.Plan, ok bool) {
	s := f.shell
	from, dated := typedDate(f.from.Text())
	minutes, timed := typedHours(f.hours.Text())
	most, bounded := readHours(f.most.Text(), 7*24)
	places := f.days.Chosen()
	switch {
	case f.track.One() < 0:
		f.track.SetProblem(s.t("patients.form.track_missing"))
		f.track.Focus()
	case len(places) == 0:
		f.days.SetProblem(s.t("patients.form.days_missing"))
		f.days.Focus()
	case !timed:
		f.hours.SetProblem(s.t("patients.form.hours_wrong"))
		f.hours.Focus()
	case !bounded || most > 0 && most < minutes:
		f.most.SetProblem(s.t("patients.form.most_wrong"))
		f.most.Focus()
	case !dated:
		f.from.SetProblem(s.t("patients.form.date_wrong"))
		f.from.Focus()
	default:
		return f.planFrom(from, minutes, most), true
	}
	return plan, false
}

// planFrom is the plan as it stands in the form, with what the form does not show.
func (f *patientForm) planFrom(from clinic.Date, minutes, most int) clinic.Plan {
	plan := f.plan
	plan.From, plan.Track, plan.WeeklyMinutes, plan.WeeklyMaximum = from, f.tracks[f.track.One()].ID, minutes, most
	plan.Group, plan.StepDown = f.chosenGroup(), f.stepDown.Visible() && f.stepDown.Ticked()
	plan.Days, plan.Available, plan.AvailableTracks = nil, nil, nil
	for _, place := range f.days.Chosen() {
		plan.Days = append(plan.Days, f.weekday(place))
	}
	for _, place := range f.free.Chosen() {
		plan.Available = append(plan.Available, f.weekday(place))
	}
	for _, place := range f.suits.Chosen() {
		plan.AvailableTracks = append(plan.AvailableTracks, f.tracks[place].ID)
	}
	return plan
}

// quietPlan is the plan where the form holds one, and says nothing where it does
// not yet.
func (f *patientForm) quietPlan() (clinic.Plan, bool) {
	from, dated := typedDate(f.from.Text())
	minutes, timed := typedHours(f.hours.Text())
	most, bounded := readHours(f.most.Text(), 7*24)
	if !dated || !timed || !bounded || f.track.One() < 0 || f.track.One() >= len(f.tracks) || len(f.days.Chosen()) == 0 {
		return clinic.Plan{}, false
	}
	return f.planFrom(from, minutes, most), true
}

// samePlan reports whether the form's plan holds what the one before it held.
func (f *patientForm) samePlan(plan clinic.Plan) bool {
	if plan.Track != f.plan.Track || plan.WeeklyMinutes != f.plan.WeeklyMinutes || plan.Group != f.plan.Group || plan.StepDown != f.plan.StepDown ||
		plan.WeeklyMaximum != f.plan.WeeklyMaximum || !sameSet(plan.Available, f.plan.Available) || !sameSet(plan.AvailableTracks, f.plan.AvailableTracks) {
		return false
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if plan.Expects(day) != f.plan.Expects(day) {
			return false
		}
	}
	return true
}
