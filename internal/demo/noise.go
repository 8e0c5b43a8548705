package demo

import (
	"time"

	"daybook/internal/clinic"
)

// notice raises something for the desk and lets it be taken care of.
func (s *story) notice(at time.Time, n clinic.Notice) {
	s.lobby(at, clinic.RaiseNotice{Notice: n})
	s.answered(at, answer{date: clinic.DateIn(at, s.zone), reason: n.Reason, patient: n.Patient, card: n.Card})
}

// handled lets the desk take care of what a patient's own act brought up.
func (s *story) handled(at time.Time, date clinic.Date, reason clinic.NoticeReason, patient clinic.PatientID) {
	s.answered(at, answer{date: date, reason: reason, patient: patient})
}

// answered is the desk's answer some minutes later, or next morning for what
// nobody was there to see. What came in on the last evening is still open, and
// so are a few that were forgotten.
func (s *story) answered(at time.Time, a answer) {
	after := at.Add(s.between(1, 9))
	if s.minuteOf(at) >= deskCloses-10 {
		after = s.morningAfter(a.date).Add(s.between(2, 25))
	}
	if s.chance(30) || !s.onDate(after).Before(s.today()) {
		return
	}
	s.desk(after, a)
}

func (s *story) onDate(at time.Time) clinic.Date { return clinic.DateIn(at, s.zone) }

// lobbyNoise is what a day brings beside visits: cards nobody knows, wrong
// numbers, patients on the wrong day, and calls for help.
func (s *story) lobbyNoise(date clinic.Date) {
	session, meets := s.session(day, date)
	if !meets {
		return
	}
	around := func() time.Time { return session.Start.Add(s.between(-20, 380)) }
	if s.chance(250) {
		s.notice(around(), clinic.Notice{Reason: clinic.UnknownCard, Card: pick(s, "BKTR", "JNVH", "RLPD", "CGXS")})
	}
	if s.chance(300) {
		s.notice(around(), clinic.Notice{Reason: clinic.HelpCalled})
	}
	if s.chance(130) {
		s.notice(around(), clinic.Notice{Reason: clinic.WrongNumber})
	}
	if s.chance(220) {
		s.wrongDay(date, around())
	}
	if date == s.today().AddDays(-1) {
		s.lastEvening(date)
	}
}

// wrongDay is a patient of the program on a day that is not theirs.
func (s *story) wrongDay(date clinic.Date, at time.Time) {
	p := s.people[s.random.IntN(len(s.people))]
	plan, in := p.planOn(date)
	if in && p.code != "" && !plan.Expects(date.Weekday()) {
		s.notice(at, clinic.Notice{Reason: clinic.WrongDay, Patient: p.id, Card: p.code.Short()})
	}
}

// lastEvening is what happened when the desk had gone home, and nobody saw yet.
func (s *story) lastEvening(date clinic.Date) {
	s.notice(s.wall(date, 19, 12), clinic.Notice{Reason: clinic.UnknownCard, Card: "KDPT"})
	s.notice(s.wall(date, 20, 51), clinic.Notice{Reason: clinic.HelpCalled})
	for _, p := range s.people {
		if p.lost != "" {
			s.notice(s.wall(date, 18, 52), clinic.Notice{Reason: clinic.RevokedCard, Patient: p.id, Card: p.lost.Short()})
		}
	}
}
