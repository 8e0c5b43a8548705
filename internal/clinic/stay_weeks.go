package clinic

import "time"

// StayWeeks reads the weeks of one stay after the other, up to now: what of each was
// credited, against its plan. The clinic is looked at once for all of them, so many stays
// take no longer each than few. They are those of PatientHours.
type StayWeeks struct{ of *forecaster }

// NewStayWeeks looks at a clinic as of a moment.
func NewStayWeeks(view View, now time.Time) (StayWeeks, error) {
	f, err := newForecaster(view, Date{}, now)
	if err != nil {
		return StayWeeks{}, err
	}
	f.week = WeekOf(f.today, view.Settings().WeekStart)
	return StayWeeks{f}, nil
}

// Of are the weeks of a stay, oldest first.
func (w StayWeeks) Of(stay Admission) ([]WeekHours, error) {
	facts, err := w.of.read(stay)
	if err != nil {
		return nil, err
	}
	return w.of.weeksOf(facts), nil
}
