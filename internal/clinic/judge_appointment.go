package clinic

import (
	"slices"
	"time"
)

// booked is one of the patient's appointments that is not over, with what
// became of it so far.
type booked struct {
	session Session
	policy  Attendance
	visit   Visit // the zero visit where nothing happened yet
}

// awaited reports whether nothing happened yet.
func (b booked) awaited() bool { return !came(b.visit) && b.visit.Absence == nil }

// appointments are those of the day, and of the day before where one still runs.
func (j *judge) appointments(today Date, recent []Visit) ([]booked, error) {
	all, err := j.view.AppointmentsOf(j.patient.ID, today.AddDays(-1), today)
	if err != nil {
		return nil, err
	}
	var due []booked
	for _, appointment := range all {
		program, ok := programOn(j.view, appointment.Program, appointment.Date)
		session := appointment.Session(program, j.env.Zone)
		if !ok || appointment.Cancelled || !j.env.Now.Before(session.End) {
			continue
		}
		at := slices.IndexFunc(recent, func(v Visit) bool { return v.Session.ID == session.ID })
		each := booked{session: session, policy: program.Attendance}
		if at >= 0 {
			each.visit = recent[at]
		}
		due = append(due, each)
	}
	slices.SortStableFunc(due, func(a, b booked) int { return a.session.Start.Compare(b.session.Start) })
	return due, nil
}

// openAppointment is the first one that can be scanned into now.
func (j *judge) openAppointment(due []booked) (booked, bool) {
	for _, each := range due {
		if each.awaited() && !j.env.Now.Before(opensAt(each.session, each.policy)) {
			return each, true
		}
	}
	return booked{}, false
}

// nextAppointment is the first one that nothing happened to yet.
func nextAppointment(due []booked) (booked, bool) {
	at := slices.IndexFunc(due, booked.awaited)
	if at < 0 {
		return booked{}, false
	}
	return due[at], true
}

// goesFirst reports whether an open appointment is what a scan is for: unless
// the own group has begun without the patient, and the appointment has not.
func (j *judge) goesFirst(appointment booked, inProgram bool, today Date, recent []Visit) bool {
	if !inProgram || !j.env.Now.Before(appointment.session.Start) {
		return true
	}
	group, ok := j.ownGroup(today, recent)
	return !ok || j.env.Now.Before(group.Start)
}

// ownGroup is the session of the own track that can be scanned into now and that
// nothing happened to yet.
func (j *judge) ownGroup(today Date, recent []Visit) (Session, bool) {
	date := j.serviceDate(today)
	if _, had := hadTheirDay(recent, date); had || !j.due(j.ownTrack(date), date) {
		return Session{}, false
	}
	track, _ := j.view.Track(j.ownTrack(date))
	session, ok := SessionAt(j.view, track, date, j.env.Now, j.env.Zone)
	if _, absent := markedAbsent(recent, session); absent {
		return Session{}, false
	}
	open := ok && j.env.Now.Before(session.End) && !j.env.Now.Before(opensAt(session, j.program.Attendance))
	return session, open
}

// attendAppointment checks in to an appointment.
func (j *judge) attendAppointment(appointment booked) (Judgement, error) {
	session := appointment.session
	j.standsIn(session)
	return j.arrival(session, CheckIn{Patient: j.patient.ID, Date: session.Date, Appointment: session.Appointment, Via: j.act.Via})
}

// standsIn takes the rules of the session's own program. A person may have an
// appointment before any stay.
func (j *judge) standsIn(session Session) {
	j.program, _ = programOn(j.view, session.Program, session.Date)
	j.admission, _ = AdmissionOn(j.view.AdmissionsOf(j.patient.ID), session.Date)
	j.plan, _ = j.admission.PlanOn(session.Date)
}

// orAppointment says when the day's next appointment opens, where nothing else is
// due; otherwise it is the neutral answer.
func (j *judge) orAppointment(due []booked, notice Notice) (Judgement, error) {
	next, ok := nextAppointment(due)
	if !ok {
		return j.seeDesk(notice), nil
	}
	return Judgement{Verdict: j.opensLater(next)}, nil
}

func (j *judge) opensLater(appointment booked) Verdict {
	verdict := j.verdictOf(ComeLater, appointment.session)
	verdict.Opens = opensAt(appointment.session, appointment.policy)
	return verdict
}

// moveOn is a scan near the end of one session by a patient who has another one
// now, of which one is an appointment: it ends the one and begins the other.
func (j *judge) moveOn(visit Visit, due []booked, today Date, recent []Visit) (Judgement, bool, error) {
	program, _ := programOn(j.view, visit.Session.Program, visit.Date)
	ending := !j.env.Now.Before(visit.Session.End.Add(-minutes(program.Attendance.LeaveWindow)))
	if !ending || j.act.Intent != IntentNone {
		return Judgement{}, false, nil
	}
	next, ok := j.following(visit, due, today, recent)
	if !ok {
		return Judgement{}, false, nil
	}
	judged, err := next()
	if arrive, ok := judged.Do.(CheckIn); ok {
		judged.Do = MoveOn{Leave: visit.VisitRef, Until: earlier(j.env.Now, visit.Session.End), Arrive: arrive}
	}
	return judged, err == nil, err
}

// following finds what the patient has after a visit, and how to begin it.
func (j *judge) following(visit Visit, due []booked, today Date, recent []Visit) (func() (Judgement, error), bool) {
	for _, each := range due {
		if each.awaited() && j.follows(visit, each.session, each.policy) {
			return func() (Judgement, error) { return j.attendAppointment(each) }, true
		}
	}
	if visit.Session.Appointment == "" {
		return nil, false
	}
	if _, inProgram := j.findPlan(today); !inProgram {
		return nil, false
	}
	group, ok := j.ownGroup(today, recent)
	if !ok || !j.follows(visit, group, j.program.Attendance) {
		return nil, false
	}
	return func() (Judgement, error) {
		return j.arrival(group, CheckIn{Patient: j.patient.ID, Track: group.Track, Date: group.Date, Slot: group.Slot, Via: j.act.Via})
	}, true
}

// follows reports whether a session can be scanned into now, and ends after the
// visit's own does.
func (j *judge) follows(visit Visit, next Session, policy Attendance) bool {
	return next.ID != visit.Session.ID && next.End.After(visit.Session.End) && !j.env.Now.Before(opensAt(next, policy))
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
