package desk

import (
	"time"

	"daybook/internal/clinic"
)

// fillPlan fills the right side of the form: the stay that runs, or what a new
// one usually begins with.
func (f *patientForm) fillPlan() {
	f.programs = f.shell.deps.Book.Programs()
	var words []string
	chosen := 0
	for i, program := range f.programs {
		words = append(words, f.shell.label(program.Label))
		if f.current != nil && program.ID == f.current.Program {
			chosen = i
		}
	}
	f.program.SetWords(words...)
	f.program.Choose(chosen)
	f.program.Rest(f.current != nil) // another program is another stay
	f.showTracks()
	f.stepDown.Tick(f.plan.StepDown)
	if f.current == nil {
		f.usualDays()
		f.fillGroups()
		return
	}
	for i, track := range f.tracks {
		if track.ID == f.plan.Track {
			f.track.Choose(i)
		}
	}
	f.chooseDays(f.plan.Expects)
	f.hours.SetText(hoursText(f.plan.WeeklyMinutes))
	f.fillGroups()
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
	show(f.admit, f.current == nil)
	show(f.stay, f.admit.Ticked())
	show(f.group, f.admit.Ticked() && len(f.groups) > 1)
	f.weigh()
	f.object.Refresh()
}

// planOf reads the plan from the form, and says at the fields what is missing.
func (f *patientForm) planOf() (plan clinic.Plan, ok bool) {
	s := f.shell
	from, dated := typedDate(f.from.Text())
	minutes, timed := typedHours(f.hours.Text())
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
	case !dated:
		f.from.SetProblem(s.t("patients.form.date_wrong"))
		f.from.Focus()
	default:
		plan = f.plan // with what this form does not show
		plan.From, plan.Track, plan.WeeklyMinutes, plan.Days = from, f.tracks[f.track.One()].ID, minutes, nil
		plan.Group, plan.StepDown = f.chosenGroup(), f.stepDown.Visible() && f.stepDown.Ticked()
		for _, place := range places {
			plan.Days = append(plan.Days, f.weekday(place))
		}
		return plan, true
	}
	return plan, false
}

// samePlan reports whether the form's plan holds what the one before it held.
func (f *patientForm) samePlan(plan clinic.Plan) bool {
	if plan.Track != f.plan.Track || plan.WeeklyMinutes != f.plan.WeeklyMinutes || plan.Group != f.plan.Group || plan.StepDown != f.plan.StepDown {
		return false
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if plan.Expects(day) != f.plan.Expects(day) {
			return false
		}
	}
	return true
}
