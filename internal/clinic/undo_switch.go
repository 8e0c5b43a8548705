package clinic

// UndoSwitch takes back that the desk granted another track for a day: the
// patient is expected in the one before. The request stays answered.
type UndoSwitch struct{ Done TrackChosen }

func (UndoSwitch) Act() Act { return ActNotices }

// Decide does nothing where another track was chosen since, and is refused once
// the patient came.
func (c UndoSwitch) Decide(view View, _ Env) ([]Event, error) {
	done := c.Done
	if trackOfDay(view, done.Patient, done.Date) != done.Track || done.Was == "" {
		return nil, nil
	}
	visits, err := view.VisitsOf(done.Patient, done.Date, done.Date)
	if err != nil {
		return nil, err
	}
	for _, visit := range visits {
		if visit.Session.Track == done.Track && came(visit) {
			return nil, refuse("switch_attended")
		}
	}
	return []Event{TrackChosen{Patient: done.Patient, Date: done.Date, Track: done.Was, Was: done.Track}}, nil
}

// undoSwitch is the way back from a switch for a day; a plan with another track
// is changed by another plan.
func undoSwitch(done Command, facts []Event) (Command, bool) {
	decided, ok := done.(DecideSwitch)
	if !ok || !decided.From.IsZero() {
		return nil, false
	}
	chosen, ok := factOf(facts, func(e TrackChosen) bool { return e.Patient == decided.Patient && e.Date == decided.Date })
	return UndoSwitch{Done: chosen}, ok
}
