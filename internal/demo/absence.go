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
		why := pick(s,
			proved{"Court date", "Court notice"}, proved{"Child is ill", "Note from the pediatrician"},
			proved{"Medical appointment", "Appointment slip"}, proved{"Work shift", "Letter from the employer"},
			proved{"Called in: flu", "Doctor’s note"}, proved{"Funeral", "Service program"}, proved{"Car would not start", "Towing receipt"})
		s.owes(p, session)
		s.desk(called, clinic.RecordAbsence{
			Patient: p.id, Track: session.Track, Date: session.Date, Note: why.note, Told: called.UTC(), Document: why.document,
		})
	case unexcused:
		s.absent(p, session, clinic.Unexcused, pick(s, "Overslept", "Called after the session", "No ride, did not call"), s.noticed(session))
	default:
		noticed := s.noticed(session)
		if s.unspoken < unspokenOf && !session.Date.Before(s.week(lastWeek-2)) {
			s.unspoken++
			return
		}
		s.absent(p, session, clinic.NoShow, pick(s, "No call, no answer", "Left a message", ""), noticed)
	}
}

// proved is a reason with the document that excuses it, short as the notice was.
type proved struct{ note, document string }

// unspokenOf is how many of the latest no-shows nobody has said a word about yet.
const unspokenOf = 2

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
	s.owes(p, session)
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
