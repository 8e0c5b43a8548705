package clinic

import (
	"cmp"
	"slices"
	"time"
)

// AttendanceRecord is what a letter can tell of a patient's attendance between two
// dates. Which of it is told is the letter's matter.
type AttendanceRecord struct {
	Patient    Patient // without the PIN's hash
	Stays      []AttendedStay
	PartTwo    bool // one of the stays is under 42 CFR Part 2
	From, To   Date
	Scheduled  int // sessions that were the patient's own
	Attended   int // of them
	Beside     int // sessions attended on top, such as make-ups
	Absences   map[Outcome]int
	Credited   int // minutes
	Services   []ServiceMinutes
	Rounded    int // minutes that the program's rounding took from the services' together
	Sessions   []AttendedSession
	Activities []Activity // outside the clinic, by date; never part of the hours
}

// AttendedStay is a stay with its program as it was called on the stay's last day.
type AttendedStay struct {
	Admission Admission
	Program   Program
}

// ServiceMinutes are the credited minutes of one service, before rounding.
type ServiceMinutes struct {
	Label   Label
	Minutes int
}

// AttendedSession is one session with what became of it.
type AttendedSession struct {
	Date     Date
	Start    time.Time // UTC
	End      time.Time
	Track    Label // or the service of an appointment
	There    bool
	Beside   bool    // on top of the patient's own sessions
	Outcome  Outcome // where they were not there
	Credited int     // minutes
}

// AttendanceRecordOf gathers a patient's attendance between two dates, both included.
// It refuses with not_in_program where no stay covers any of them.
func AttendanceRecordOf(view View, patient PatientID, from, to Date, now time.Time) (AttendanceRecord, error) {
	f, err := newForecaster(view, to, now)
	if err != nil {
		return AttendanceRecord{}, err
	}
	r := AttendanceRecord{From: from, To: to, Absences: map[Outcome]int{}}
	r.Patient, _ = view.Patient(patient)
	r.Patient.PIN = maskSet(r.Patient.PIN)
	services := map[ServiceID]*ServiceMinutes{}
	for _, admission := range view.AdmissionsOf(patient) {
		if !admission.Covers(from, to) {
			continue
		}
		s, err := f.read(admission)
		if err != nil {
			return AttendanceRecord{}, err
		}
		r.Stays = append(r.Stays, AttendedStay{admission, s.program.On(f.lastDay(admission))})
		r.PartTwo = r.PartTwo || admission.PartTwo
		for _, each := range f.heldIn(s, from, to) {
			r.add(view, s.program, each, services)
		}
	}
	if len(r.Stays) == 0 {
		return AttendanceRecord{}, refuse("not_in_program")
	}
	r.sort(services)
	r.Activities, err = view.ActivitiesOf(patient, from, to)
	r.Activities = slices.DeleteFunc(slices.Clone(r.Activities), func(a Activity) bool { return a.Removed })
	return r, err
}

func (r *AttendanceRecord) add(view View, program Program, each held, services map[ServiceID]*ServiceMinutes) {
	session := AttendedSession{
		Date: each.session.Date, Start: each.session.Start, End: each.session.End, There: each.there, Beside: !each.due, Credited: each.credited(),
	}
	session.Track, _ = labelOf(view, each.session)
	switch {
	case !each.due:
		r.Beside++
	case each.there:
		r.Scheduled++
		r.Attended++
	default:
		session.Outcome = each.outcome()
		r.Scheduled++
		r.Absences[session.Outcome]++
	}
	r.Credited += session.Credited
	r.Sessions = append(r.Sessions, session)
	if each.visit.Credit == nil {
		return
	}
	r.Rounded += each.visit.Credit.Rounded
	for _, block := range each.visit.Session.Blocks {
		line := each.visit.Credit.lineOf(block.Block)
		if line.Credited == 0 {
			continue
		}
		if services[block.Service] == nil {
			service, _ := program.serviceEver(block.Service)
			services[block.Service] = &ServiceMinutes{Label: service.Label}
		}
		services[block.Service].Minutes += line.Credited
	}
}

func (r *AttendanceRecord) sort(services map[ServiceID]*ServiceMinutes) {
	for _, service := range services {
		r.Services = append(r.Services, *service)
	}
	slices.SortFunc(r.Services, func(a, b ServiceMinutes) int {
		return cmp.Or(cmp.Compare(b.Minutes, a.Minutes), cmp.Compare(a.Label.Text, b.Label.Text))
	})
	slices.SortStableFunc(r.Sessions, func(a, b AttendedSession) int { return a.Start.Compare(b.Start) })
	slices.SortFunc(r.Stays, func(a, b AttendedStay) int { return a.Admission.From.Compare(b.Admission.From) })
}
