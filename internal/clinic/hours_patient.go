package clinic

import (
	"slices"
	"time"
)

// PatientHoursOf is everything about the hours of one stay, with the week that
// holds a date visit by visit.
func PatientHoursOf(view View, patient PatientID, admission AdmissionID, week Date, now time.Time) (PatientHours, error) {
	stay, ok := admissionByID(view, patient, admission)
	if !ok {
		return PatientHours{}, refuse("not_in_program")
	}
	f, err := newForecaster(view, week, now)
	if err != nil {
		return PatientHours{}, err
	}
	s, err := f.read(stay)
	if err != nil {
		return PatientHours{}, err
	}
	return f.patientHours(s)
}

func (f *forecaster) patientHours(s stayFacts) (PatientHours, error) {
	hours := PatientHours{
		Patient: s.patient, Admission: s.admission, Program: s.program.On(f.lastDay(s.admission)), Plan: f.planOf(s),
		Weeks: f.weeksOf(s), Absences: f.ledger(s), Tracks: TrackSpells(f.view, s.admission, f.today),
	}
	hours.Patient.PIN = maskSet(hours.Patient.PIN)
	hours.Track, _ = f.view.Track(hours.Plan.Track)
	var err error
	if hours.Row, err = f.row(s, hours.Absences); err != nil {
		return PatientHours{}, err
	}
	if hours.Days, err = f.dayReasons(s); err != nil {
		return PatientHours{}, err
	}
	if hours.Authorizations, err = AuthorizationUses(f.view, s.patient.ID, f.today, f.zone); err != nil {
		return PatientHours{}, err
	}
	hours.Activities, err = f.view.ActivitiesOf(s.patient.ID, f.week, f.week.AddDays(6))
	hours.Activities = slices.DeleteFunc(hours.Activities, func(a Activity) bool { return a.Removed })
	return hours, err
}

// weeksOf are the stay's weeks up to the one of today, or of its last day.
func (f *forecaster) weeksOf(s stayFacts) []WeekHours {
	var weeks []WeekHours
	start := f.view.Settings().WeekStart
	last := WeekOf(f.lastDay(s.admission), start)
	for week := WeekOf(s.admission.From, start); !week.After(last); week = week.AddDays(7) {
		weeks = append(weeks, f.weekHours(s, week))
	}
	return weeks
}

// dayReasons are the days of the week that hold a visit, with why its minutes
// are what they are.
func (f *forecaster) dayReasons(s stayFacts) ([]DayReasons, error) {
	var days []DayReasons
	for day := range 7 {
		date := f.week.AddDays(day)
		reasons := DayReasons{Date: date}
		for _, visit := range s.visitsOn(date) {
			if came(visit) || visit.Absence != nil {
				reasons.Visits = append(reasons.Visits, f.visitReasons(visit))
			}
		}
		if len(reasons.Visits) == 0 {
			continue
		}
		slices.SortStableFunc(reasons.Visits, func(a, b VisitReasons) int {
			return a.Visit.Session.Start.Compare(b.Visit.Session.Start)
		})
		verdict, err := VerdictOn(f.view, s.patient.ID, date)
		if err != nil {
			return nil, err
		}
		reasons.Verdict = verdict
		days = append(days, reasons)
	}
	return days, nil
}

func (f *forecaster) visitReasons(visit Visit) VisitReasons {
	program, _ := programOn(f.view, visit.Session.Program, visit.Date)
	why := VisitReasons{Visit: visit, Status: StatusAt(visit, program.Attendance, f.now), Reasons: ReasonsOf(visit)}
	why.Track, why.Mark = labelOf(f.view, visit.Session)
	if visit.Credit != nil {
		why.Credit = *visit.Credit
	} else {
		why.Credit = CreditOf(visit)
	}
	return why
}
