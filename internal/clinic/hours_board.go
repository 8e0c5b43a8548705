package clinic

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// HoursBoardOf is the week that holds a date, of every patient whom a stay
// covers in it: who needs help first, then by name. Who steps down in the middle of
// the week has a row for each stay, the second right below the one that counts for
// the outlook and has the alerts.
func HoursBoardOf(view View, week Date, now time.Time) (HoursBoard, error) {
	f, err := newForecaster(view, week, now)
	if err != nil {
		return HoursBoard{}, err
	}
	board := HoursBoard{Week: f.week, Now: now, Counts: map[Outlook]int{}}
	first := f.today
	var here, beside []Admission
	f.view.EachStays(func(_ PatientID, stays []Admission) {
		first = f.firstOf(stays, first)
		if stay, ok := stayInWeek(stays, f.week, f.today); ok {
			here, beside = append(here, stay), append(beside, f.besideIn(stays, stay.ID)...)
		}
	})
	for _, admission := range here {
		row, err := f.rowOf(admission)
		if err != nil {
			return HoursBoard{}, err
		}
		board.add(row)
	}
	slices.SortFunc(board.Rows, compareRows)
	for _, admission := range beside {
		row, err := f.rowOf(admission)
		if err != nil {
			return HoursBoard{}, err
		}
		board.addBeside(row)
	}
	board.First = WeekOf(first, f.view.Settings().WeekStart)
	return board, nil
}

// besideIn are the other stays that cover a day of the week, the newest first.
func (f *forecaster) besideIn(stays []Admission, than AdmissionID) []Admission {
	var beside []Admission
	for _, stay := range stays {
		if stay.ID != than && stay.Covers(f.week, f.week.AddDays(6)) {
			beside = append(beside, stay)
		}
	}
	slices.SortFunc(beside, func(a, b Admission) int { return b.From.Compare(a.From) })
	return beside
}

func (f *forecaster) rowOf(admission Admission) (HoursRow, error) {
	s, err := f.read(admission)
	if err != nil {
		return HoursRow{}, err
	}
	return f.row(s, f.ledger(s))
}

func (b *HoursBoard) add(row HoursRow) {
	b.Rows = append(b.Rows, row)
	b.Counts[row.Forecast.Outlook]++
	b.Credited += row.Week.Credited
	b.Lost += row.Week.Lost
}

// addBeside puts a second stay of a patient below the first. What to act on is told
// once, with the first.
func (b *HoursBoard) addBeside(row HoursRow) {
	at := slices.IndexFunc(b.Rows, func(r HoursRow) bool { return r.Patient == row.Patient })
	b.Rows[at].Two = true
	row.Two, row.Beside, row.Alerts = true, true, nil
	after := at + 1
	for after < len(b.Rows) && b.Rows[after].Patient == row.Patient {
		after++
	}
	b.Rows = slices.Insert(b.Rows, after, row)
	b.Credited += row.Week.Credited
	b.Lost += row.Week.Lost
}

// compareRows puts who is out of reach before who needs a make-up. Of the same
// standing those come first about whom something is urgent, then those with the
// greater gap, then those whose first alert weighs more or comes sooner, and
// everybody else by name.
func compareRows(a, b HoursRow) int {
	first, second := a.firstAlert(), b.firstAlert()
	return cmp.Or(
		cmp.Compare(rankOf(a.Forecast.Outlook), rankOf(b.Forecast.Outlook)),
		before(first.Urgent, second.Urgent),
		cmp.Compare(b.Forecast.Gap, a.Forecast.Gap),
		before(first.Kind != "", second.Kind != ""),
		cmp.Compare(weightOf(first.Kind), weightOf(second.Kind)),
		first.Day.Compare(second.Day),
		strings.Compare(Fold(a.Name), Fold(b.Name)),
		cmp.Compare(a.Patient, b.Patient),
	)
}

// firstAlert is the most urgent alert that the outlook itself does not say.
func (r HoursRow) firstAlert() Alert {
	for _, alert := range r.Alerts {
		if alert.Kind != AlertOutOfReach && alert.Kind != AlertNeedsMakeUp {
			return alert
		}
	}
	return Alert{}
}

func rankOf(outlook Outlook) int {
	return slices.Index([]Outlook{OutOfReach, NeedsMakeUp, OnTrack, NoTarget}, outlook)
}

// firstOf is the first day on which any of the stays was counted, or the day so
// far where none was earlier.
func (f *forecaster) firstOf(stays []Admission, first Date) Date {
	for _, stay := range stays {
		if from := countedFrom(f.view, stay); from.Before(first) {
			first = from
		}
	}
	return first
}

// row is one patient's week at a glance.
func (f *forecaster) row(s stayFacts, ledger Ledger) (HoursRow, error) {
	row := HoursRow{
		Patient: s.admission.Patient, Name: s.patient.SortName(), Number: s.patient.Number,
		Admission: s.admission.ID, From: s.admission.From, Until: s.admission.Discharged, Program: s.program.Label, Week: f.weekHours(s, f.week), Forecast: f.forecast(s),
	}
	if track, ok := f.view.Track(f.planOf(s).Track); ok {
		row.Track, row.Mark = track.Label, track.Mark
	}
	for day := range row.Days {
		row.Days[day] = f.dayHours(s, f.week.AddDays(day))
	}
	var err error
	row.Alerts, err = f.alerts(s, row.Forecast, ledger)
	return row, err
}

// planOf is the plan of today, or of the last day of the week that the stay
// covers where today lies outside.
func (f *forecaster) planOf(s stayFacts) Plan {
	if _, inWeek := f.dayOf(f.today); inWeek && s.admission.ActiveOn(f.today) {
		if plan, ok := s.admission.PlanOn(f.today); ok {
			return plan
		}
	}
	for day := 6; day >= 0; day-- {
		date := f.week.AddDays(day)
		if plan, ok := s.admission.PlanOn(date); ok && s.admission.ActiveOn(date) {
			return plan
		}
	}
	return Plan{}
}

// weekHours is where a week of the stay stands.
func (f *forecaster) weekHours(s stayFacts, week Date) WeekHours {
	target, minimum, maximum := WeekTargetOf(f.view, s.admission, week)
	hours := WeekHoursOf(week, s.ownVisits(), target)
	hours.Minimum, hours.Maximum, hours.Lost = minimum, maximum, 0
	for _, visit := range s.ownVisits() {
		if day := visit.Date.DaysSince(week); day >= 0 && day < 7 && visit.Credit != nil {
			hours.Lost += LostMinutes(*visit.Credit)
		}
	}
	return hours
}

// dayHours are the stay's own hours of a day: in a week of two stays each shows
// what it counts.
func (f *forecaster) dayHours(s stayFacts, date Date) DayHours {
	day := DayHours{Date: date}
	for _, visit := range s.visitsOn(date) {
		if !s.admission.holds(visit) {
			continue
		}
		day.Pending += PendingMinutes(visit)
		if visit.Credit != nil {
			day.Credited += visit.Credit.Minutes
			day.Lost += LostMinutes(*visit.Credit)
		}
	}
	for _, session := range f.due(s, date) {
		day.Planned += session.CountingMinutes()
	}
	if plan, ok := s.admission.PlanOn(date); ok && s.admission.ActiveOn(date) {
		_, day.Closed = ClosedOn(f.view, plan.Track, date)
	}
	return day
}
