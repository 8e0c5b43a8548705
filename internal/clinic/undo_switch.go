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

// UndoMove takes back that the desk granted another track from a day on: the plan
// before goes on. The request stays answered.
type UndoMove struct {
	Set    PlanSet
	Chosen TrackChosen // of that day, where the patient had another one; else zero
}

func (UndoMove) Act() Act { return ActPatients }

// Decide does nothing where the plan was changed otherwise since. Who came in the
// other track came there.
func (c UndoMove) Decide(view View, env Env) ([]Event, error) {
	events, err := UndoPlan{Done: c.Set}.Decide(view, env)
	if err != nil || len(events) == 0 || c.Chosen.Was == "" {
		return events, err
	}
	day, err := UndoSwitch{Done: c.Chosen}.Decide(view, env)
	return append(events, day...), err
}

// undoSwitch is the way back from a switch for a day, or from a day on.
func undoSwitch(done Command, facts []Event) (Command, bool) {
	decided, ok := done.(DecideSwitch)
	if !ok {
		return nil, false
	}
	if !decided.From.IsZero() {
		set, ok := factOf(facts, func(e PlanSet) bool { return e.Patient == decided.Patient && e.Plan.From == decided.From })
		chosen, _ := factOf(facts, func(e TrackChosen) bool { return e.Patient == decided.Patient && e.Date == decided.From })
		return UndoMove{Set: set, Chosen: chosen}, ok
	}
	chosen, ok := factOf(facts, func(e TrackChosen) bool { return e.Patient == decided.Patient && e.Date == decided.Date })
	return UndoSwitch{Done: chosen}, ok
}
