package clinic

import "time"

// ForecastOf is what a week can still become for a patient, as of a moment. The
// week is that of a date; a patient whom no stay covers in it has no target.
func ForecastOf(view View, patient PatientID, week Date, now time.Time) (Forecast, error) {
	f, err := newForecaster(view, week, now)
	if err != nil {
		return Forecast{}, err
	}
	admission, ok := stayInWeek(view.AdmissionsOf(patient), f.week, f.today)
	if !ok {
		return Forecast{Outlook: NoTarget}, nil
	}
	s, err := f.read(admission)
	if err != nil {
		return Forecast{}, err
	}
	return f.forecast(s), nil
}

// forecast puts together what is earned, what is scheduled, and what make-ups
// could add.
func (f *forecaster) forecast(s stayFacts) Forecast {
	target, _, maximum := WeekTargetOf(f.view, s.admission, f.week)
	open := f.openWeek(s, maximum)
	result := Forecast{Target: target, Earned: open.earned, Scheduled: open.scheduled, Sessions: open.sessions}
	sure := result.Earned + result.Scheduled
	result.Gap = max(0, target-sure)
	result.Waiting = open.waiting
	result.Reachable = sure + open.waiting
	if !f.over() {
		options := f.makeUps(s, open, result.Gap)
		result.Reachable += reach(options, open, f.week, f.level(s).DailyMaximum)
		if result.Gap > 0 {
			result.MakeUps = options
		}
	}
	result.Outlook = outlookOf(result)
	return result
}

// WaitsOnly reports whether nothing but somebody's word is missing for the week:
// the minutes that wait for it close the gap, and no make-up is needed.
func (f Forecast) WaitsOnly() bool { return f.Gap > 0 && f.Waiting >= f.Gap }

func outlookOf(f Forecast) Outlook {
	switch {
	case f.Target == 0:
		return NoTarget
	case f.Gap == 0:
		return OnTrack
	case f.Reachable >= f.Target:
		return NeedsMakeUp
	default:
		return OutOfReach
	}
}

// openWeek is a stay's week as it will be when everybody does what is planned.
type openWeek struct {
	earned    int // credited, pending, and what a visit in progress still brings
	scheduled int
	waiting   int // that only somebody's word is missing for
	sessions  int
	days      [7]int    // earned and scheduled minutes by day
	busy      []Session // that keep the patient from coming to another one
	maximum   int       // the week's most minutes; 0 is none
}

func (f *forecaster) openWeek(s stayFacts, maximum int) openWeek {
	open := openWeek{maximum: maximum}
	for _, visit := range s.visits {
		day, inWeek := f.dayOf(visit.Date)
		if !inWeek {
			continue
		}
		minutes := earnedOf(visit)
		if visit.In() && f.now.Before(visit.Session.End) {
			minutes += promisedBy(visit)
			open.busy = append(open.busy, visit.Session)
		}
		if s.admission.holds(visit) {
			open.earned += minutes
			open.waiting += f.waitingIn(visit)
		}
		open.days[day] += minutes
	}
	for day := range open.days {
		for _, session := range f.due(s, f.week.AddDays(day)) {
			if visit, ok := s.bySession[session.ID]; !f.now.Before(session.End) || ok && (came(visit) || visit.Absence != nil) {
				continue
			}
			minutes := minutesFrom(session, f.now)
			open.scheduled += minutes
			open.days[day] += minutes
			open.sessions++
			open.busy = append(open.busy, session)
		}
	}
	return open
}

// earnedOf are a visit's credited and pending minutes.
func earnedOf(v Visit) int {
	minutes := PendingMinutes(v)
	if v.Credit != nil {
		minutes += v.Credit.Minutes
	}
	return minutes
}

// promisedBy are the minutes that a visit in progress still brings where the
// patient stays to the end and the desk confirms them.
func promisedBy(v Visit) int {
	supposed := v
	since, _ := v.Since()
	if supposed.Arrival == nil {
		supposed.Arrival = &Arrival{At: since}
	}
	supposed.Departure = &Departure{At: v.Session.End}
	return max(0, CreditOf(supposed).Minutes-earnedOf(v))
}

// waitingIn are the minutes that a visit which is over would bring where the
// patient stayed to the end, and which nobody vouches for yet.
func (f *forecaster) waitingIn(v Visit) int {
	if f.now.Before(v.Session.End) || !came(v) || v.Absence != nil || v.Departure != nil {
		return 0
	}
	return promisedBy(v)
}

// minutesFrom is the treatment time of a session that is left at a moment.
func minutesFrom(s Session, now time.Time) int {
	total := 0
	for _, block := range s.Blocks {
		if from := clamp(now, block); block.Counts {
			total += int(block.End.Sub(from) / time.Minute)
		}
	}
	return total
}

// came reports whether anybody says that the patient was there.
func came(v Visit) bool {
	if v.Claim != nil || v.Arrival != nil {
		return true
	}
	for _, attested := range v.Attested {
		if attested.Present {
			return true
		}
	}
	return false
}
