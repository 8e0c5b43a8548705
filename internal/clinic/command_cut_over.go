package clinic

// SetCutOver says from which day on the clinic's record is kept here; the zero day
// says that nobody knows yet. Before it nothing counts as missed.
type SetCutOver struct{ From Date }

func (SetCutOver) Act() Act { return ActSettings }

// cutOverYears is how far the day may lie from today, as a guard against a year typed
// wrong.
const cutOverYears = 2

func (c SetCutOver) Decide(view View, env Env) ([]Event, error) {
	settings := view.Settings()
	if !c.From.IsZero() {
		if days := c.From.DaysSince(env.Today()); days > cutOverYears*366 || days < -cutOverYears*366 {
			return nil, refuse("cut_over_far")
		}
	}
	if settings.CutOver == c.From {
		return nil, nil
	}
	settings.CutOver = c.From
	return []Event{SettingsSaved{Settings: settings}}, nil
}
