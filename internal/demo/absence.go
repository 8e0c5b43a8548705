package demo

import (
	"time"

	"daybook/internal/clinic"
)

// missing tells why a patient did not come, at the time it was known: a call
// in the morning, or an empty chair.
func (s *story) missing(p person, session clinic.Session, f fate) {
	switch f {
	case excused:
		called := s.wall(session.Date, 8, 45).Add(s.between(0, 200))
		reason := pick(s, "Court date", "Child is ill", "Medical appointment", "Work shift, letter from the employer", "Called in: flu", "Funeral", "Car would not start")
		s.absent(p, session, clinic.Excused, reason, called)
	case unexcused:
		s.absent(p, session, clinic.Unexcused, pick(s, "Overslept", "Called after the session", "No ride, did not call"), s.noticed(session))
	default:
		s.absent(p, session, clinic.NoShow, "", s.noticed(session))
	}
}

// noticed is when the desk writes an empty chair down: an hour into the
// session, or next morning where nobody is at the desk any more.
func (s *story) noticed(session clinic.Session) time.Time {
	at := session.Start.Add(s.between(45, 80))
	if s.minuteOf(at) < deskCloses {
		return at
	}
	return s.morningAfter(session.Date).Add(s.between(10, 40))
}

func (s *story) absent(p person, session clinic.Session, outcome clinic.Outcome, note string, at time.Time) {
	s.desk(at, clinic.RecordAbsence{Patient: p.id, Track: session.Track, Date: session.Date, Outcome: outcome, Note: note})
}

// turnAway checks a patient in whom the counselor then sends home.
func (s *story) turnAway(p person, session clinic.Session) {
	came := session.Start.Add(-s.between(2, 15))
	s.lobby(came, s.claim(p, session))
	s.greeted(p, session, came)
	why := pick(s,
		turnedBack{clinic.CauseUnwell, "Not well, sent home"},
		turnedBack{clinic.CauseCrisis, "Sent to urgent care"},
		turnedBack{clinic.CauseTestRefused, "Declined the test, sent home"})
	at := came.Add(s.between(5, 14))
	s.add(at, s.counselor(p, session).actor(), clinic.RecordAbsence{
		Patient: p.id, Track: session.Track, Date: session.Date, Outcome: clinic.NotAdmitted, Cause: why.cause, Note: why.note,
	})
}

// turnedBack is why somebody who came was not admitted.
type turnedBack struct {
	cause clinic.AbsenceCause
	note  string
}

// counselor leads the patient's group, or the first one for a guest.
func (s *story) counselor(p person, session clinic.Session) member {
	groups := session.Blocks[0].Groups
	leads := groups[0].Counselor
	plan, _ := p.planOn(session.Date)
	for _, group := range groups {
		if group.ID == plan.Group {
			leads = group.Counselor
		}
	}
	for _, m := range s.staff {
		if m.id == leads {
			return m
		}
	}
	return s.staff[dana]
}
