package clinic

import "slices"

// stayFacts is one stay with what the book holds of it, read once.
type stayFacts struct {
	admission    Admission
	program      Program // with all its versions: ask for it On a day
	patient      Patient
	visits       []Visit // by date, with those of the forecaster's week before the stay
	bySession    map[SessionID]Visit
	appointments map[Date][]Appointment // that were not cancelled
	onTop        map[Date]bool          // days whose switch of track is a make-up beside the own session
}

// forever is later than every date of a book.
func forever() Date { return Date{9999, 12, 31} }

// read gathers a stay: one range scan of its visits, one of its appointments.
func (f *forecaster) read(admission Admission) (stayFacts, error) {
	from := admission.From
	if f.week.Before(from) {
		from = f.week
	}
	visits, err := f.view.VisitsOf(admission.Patient, from, forever())
	if err != nil {
		return stayFacts{}, err
	}
	booked, err := f.view.AppointmentsOf(admission.Patient, from, forever())
	if err != nil {
		return stayFacts{}, err
	}
	s := stayFacts{
		admission: admission, visits: visits, bySession: make(map[SessionID]Visit, len(visits)),
		appointments: map[Date][]Appointment{}, onTop: map[Date]bool{},
	}
	s.program, _ = f.view.Program(admission.Program)
	s.patient, _ = f.view.Patient(admission.Patient)
	for _, visit := range visits {
		s.bySession[visit.Session.ID] = visit
		if visit.MakesUp != nil {
			s.onTop[visit.Date] = true
		}
	}
	for _, appointment := range booked {
		if !appointment.Cancelled {
			s.appointments[appointment.Date] = append(s.appointments[appointment.Date], appointment)
		}
	}
	return s, nil
}

// due are the sessions that the patient should come to on a date of the stay:
// by the plan, or by the track that was chosen for the day, and appointments. A
// make-up comes on top of the own session, and does not stand in its place.
func (f *forecaster) due(s stayFacts, date Date) []Session {
	if !s.admission.ActiveOn(date) {
		return nil
	}
	sessions := f.planned(s.admission, date)
	if s.onTop[date] {
		sessions = f.byPlan(s.admission, date)
	}
	if len(s.appointments[date]) == 0 {
		return sessions
	}
	sessions = slices.Clone(sessions)
	for _, appointment := range s.appointments[date] {
		sessions = append(sessions, f.appointed(appointment))
	}
	slices.SortStableFunc(sessions, func(a, b Session) int { return a.Start.Compare(b.Start) })
	return sessions
}

func (f *forecaster) appointed(appointment Appointment) Session {
	program, _ := programOn(f.view, appointment.Program, appointment.Date)
	return appointment.Session(program, f.zone)
}

// labelOf is how a session is named: by its track, or by the service that an
// appointment is.
func labelOf(view View, session Session) (Label, Mark) {
	if session.Appointment == "" {
		track, _ := view.Track(session.Track)
		return track.Label, track.Mark
	}
	program, _ := view.Program(session.Program)
	for _, block := range session.Blocks {
		if service, ok := program.serviceEver(block.Service); ok {
			return service.Label, ""
		}
	}
	return Label{}, ""
}

// ownVisits are the visits that belong to the stay.
func (s stayFacts) ownVisits() []Visit {
	return slices.DeleteFunc(slices.Clone(s.visits), func(v Visit) bool { return !s.admission.holds(v) })
}

// visitsOn are the visits of a date.
func (s stayFacts) visitsOn(date Date) []Visit {
	var found []Visit
	for _, visit := range s.visits {
		if visit.Date == date {
			found = append(found, visit)
		}
	}
	return found
}
