package clinic

import (
	"slices"
	"time"
)

// forecaster is one week of the clinic, worked out once for everybody: the
// sessions as they really take place, and how many people each is for.
type forecaster struct {
	view     View
	zone     *time.Location
	now      time.Time
	today    Date
	week     Date // its first day
	sessions map[trackDate][]Session
	expected map[SessionID]int // nil until somebody asks
}

type trackDate struct {
	track TrackID
	date  Date
}

// newForecaster looks at the week that holds a date.
func newForecaster(view View, date Date, now time.Time) (*forecaster, error) {
	zone, err := time.LoadLocation(view.Settings().Zone)
	if err != nil {
		return nil, err
	}
	return forecasterIn(view, date, now, zone), nil
}

func forecasterIn(view View, date Date, now time.Time, zone *time.Location) *forecaster {
	return &forecaster{
		view: heldView{view, view.Closures()}, zone: zone, now: now, today: DateIn(now, zone),
		week: WeekOf(date, view.Settings().WeekStart), sessions: map[trackDate][]Session{},
	}
}

// heldView answers from memory what would be put in order anew for every session.
type heldView struct {
	View
	closures []Closure
}

func (v heldView) Closures() []Closure { return v.closures }

// over reports whether the week lies behind: nothing can be added to it.
func (f *forecaster) over() bool { return !f.week.AddDays(7).After(f.today) }

// dayOf is the place of a date in the week.
func (f *forecaster) dayOf(date Date) (int, bool) {
	day := date.DaysSince(f.week)
	return day, day >= 0 && day < 7
}

// sessionsOn are a track's meetings on a date, worked out once.
func (f *forecaster) sessionsOn(id TrackID, date Date) []Session {
	key := trackDate{id, date}
	sessions, known := f.sessions[key]
	if !known {
		if track, ok := f.view.Track(id); ok {
			sessions = SessionsOn(f.view, track, date, f.zone)
		}
		f.sessions[key] = sessions
	}
	return sessions
}

// expectedAt is how many people a session of the week is for.
func (f *forecaster) expectedAt(session SessionID) int {
	if f.expected == nil {
		f.countExpected()
	}
	return f.expected[session]
}

// countExpected goes over the patients once.
func (f *forecaster) countExpected() {
	f.expected = map[SessionID]int{}
	for _, patient := range f.view.Patients() {
		admissions := f.view.AdmissionsOf(patient)
		if _, here := stayInWeek(admissions, f.week, f.today); !here {
			continue
		}
		for day := range 7 {
			date := f.week.AddDays(day)
			if admission, ok := AdmissionOn(admissions, date); ok {
				for _, session := range f.planned(admission, date) {
					f.expected[session.ID]++
				}
			}
		}
	}
}

// planned are the sessions of the plan's track on a date, or of the track that
// the patient chose for the day.
func (f *forecaster) planned(admission Admission, date Date) []Session {
	chosen, switched := f.view.ChosenTrack(admission.Patient, date)
	if switched {
		return f.sessionsOn(chosen, date)
	}
	return f.byPlan(admission, date)
}

func (f *forecaster) byPlan(admission Admission, date Date) []Session {
	plan, ok := admission.PlanOn(date)
	if !ok || !admission.ActiveOn(date) {
		return nil
	}
	all := f.sessionsOn(plan.Track, date)
	if !slices.ContainsFunc(all, func(s Session) bool { return !plan.Due(s) }) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(s Session) bool { return !plan.Due(s) })
}

// level is the stay's level of care as the week ends.
func (f *forecaster) level(s stayFacts) LevelOfCare { return s.program.On(f.week.AddDays(6)).Level }

// stayInWeek picks the stay that covers days of a week: today's where today is
// among them, so that a change planned for later in the week does not hide what
// the patient is in; otherwise the newest.
func stayInWeek(admissions []Admission, week, today Date) (Admission, bool) {
	if WeekOf(today, week.Weekday()) == week {
		if current, here := AdmissionOn(admissions, today); here {
			return current, true
		}
	}
	var found Admission
	ok := false
	for _, admission := range admissions {
		here := !admission.From.After(week.AddDays(6)) && (admission.Discharged.IsZero() || !admission.Discharged.Before(week))
		if here && (!ok || admission.From.After(found.From)) {
			found, ok = admission, true
		}
	}
	return found, ok
}
