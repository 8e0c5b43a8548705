package clinic

// TypePaper keeps what the paper says of a patient's day; nil takes it back.
type TypePaper struct {
	Patient PatientID
	Date    Date
	Paper   *PaperDay
}

func (TypePaper) Act() Act { return ActGoLive }

// Decide refuses days to come, more minutes than a day has, and a week that was signed.
func (c TypePaper) Decide(view View, env Env) ([]Event, error) {
	if _, ok := view.Patient(c.Patient); !ok {
		return nil, refuse("no_such_patient")
	}
	if c.Date.IsZero() || c.Date.After(env.Today()) {
		return nil, refuse("paper_to_come")
	}
	if p := c.Paper; p != nil && (p.Minutes < 0 || p.Minutes > 24*60 || p.Word != PaperHours && p.Minutes != 0) {
		return nil, refuse("paper_hours")
	}
	weeks, err := view.ParallelWeeks()
	if err != nil {
		return nil, err
	}
	for _, week := range weeks {
		if !week.Open && week.Week == WeekOf(c.Date, view.Settings().WeekStart) {
			return nil, refuse("parallel_ended")
		}
	}
	before, err := paperOn(view, c.Patient, c.Date)
	switch {
	case err != nil:
		return nil, err
	case before == nil && c.Paper == nil, before != nil && c.Paper != nil && *before == *c.Paper:
		return nil, nil
	}
	return []Event{PaperTyped{Patient: c.Patient, Date: c.Date, Paper: c.Paper, Was: before}}, nil
}

// paperOn is what was typed of a patient's day; nil for nothing.
func paperOn(view View, patient PatientID, date Date) (*PaperDay, error) {
	figures, err := view.PaperOn(date, date)
	for _, figure := range figures {
		if figure.Patient == patient {
			return &figure.Paper, err
		}
	}
	return nil, err
}

// UndoPaper takes a figure back: what was typed before holds again, unless somebody
// typed another one since.
type UndoPaper struct{ Done PaperTyped }

func (UndoPaper) Act() Act { return ActGoLive }

func (c UndoPaper) Decide(view View, env Env) ([]Event, error) {
	now, err := paperOn(view, c.Done.Patient, c.Done.Date)
	if err != nil || (now == nil) != (c.Done.Paper == nil) || now != nil && *now != *c.Done.Paper {
		return nil, err
	}
	return TypePaper{Patient: c.Done.Patient, Date: c.Done.Date, Paper: c.Done.Was}.Decide(view, env)
}

// EndParallel signs for a week in which paper and Daybook were compared; Back takes it
// up again.
type EndParallel struct {
	Week Date // a day of it
	Back bool
}

func (EndParallel) Act() Act { return ActGoLive }

// Decide counts what agrees itself, and refuses a week of which nothing was typed.
func (c EndParallel) Decide(view View, env Env) ([]Event, error) {
	first := WeekOf(c.Week, view.Settings().WeekStart)
	weeks, err := view.ParallelWeeks()
	if err != nil {
		return nil, err
	}
	ended := false
	for _, week := range weeks {
		ended = ended || week.Week == first && !week.Open
	}
	switch {
	case ended != c.Back:
		return nil, nil
	case c.Back:
		return []Event{ParallelEnded{Week: first, Withdrawn: true}}, nil
	}
	parallel, err := ParallelOf(view, first, env.Now)
	if err != nil {
		return nil, err
	}
	if parallel.Typed() == 0 {
		return nil, refuse("parallel_nothing")
	}
	return []Event{ParallelEnded{Week: first, Agree: parallel.Agree(), Of: parallel.Typed()}}, nil
}
