package demo

import (
	"time"

	"daybook/internal/clinic"
)

// attendance is one visit while it is told.
type attendance struct {
	person
	session clinic.Session
	came    time.Time
	left    time.Time // zero: to the end
}

// attend tells a visit: coming in, and what is known about leaving. Daytime
// patients check out; when those of the evening left is the counselor's word alone.
func (s *story) attend(p person, track trackKey, session clinic.Session, f fate) {
	a := attendance{person: p, session: session, came: s.comesAt(p, session, f)}
	s.comeIn(a, f)
	if f == leavesEarly {
		a.left = session.Start.Add(s.between(70, 175))
		s.lobby(a.left, clinic.LeaveByPatient{Ref: p.refTo(session), Via: viaOf(p), Early: true})
		s.handled(a.left, session.Date, clinic.LeftEarly, p.id)
	}
	switch {
	case track == evening:
		s.attest(a, session.End.Add(s.between(2, 6)))
	case f == forgetsCheckOut:
		s.mend(a)
	case f == leavesEarly:
		s.signDay(a)
	default:
		s.checkOut(a)
		s.signDay(a)
	}
}

// comesAt scatters arrivals as real minutes scatter.
func (s *story) comesAt(p person, session clinic.Session, f fate) time.Time {
	mean, spread := -11.0, 5.0
	switch {
	case f == comesLate:
		return session.Start.Add(s.between(7, 46))
	case p.habit == tardy:
		mean, spread = 0, 5
	case p.habit == wobbles:
		mean, spread = -5, 8
	}
	minutes := min(max(mean+spread*s.random.NormFloat64(), -29), 24)
	return session.Start.Add(time.Duration(minutes * float64(time.Minute))).Truncate(time.Second)
}

// comeIn is the claim at the lobby screen and the desk's word, or the desk
// alone for those without a card that day.
func (s *story) comeIn(a attendance, f fate) {
	if a.proof == byDesk || f == forgetsCard {
		s.desk(a.came, clinic.CheckInByDesk{Patient: a.id, Track: a.session.Track, Date: a.session.Date})
		s.switched(a.person, a.session, a.came)
		return
	}
	s.lobby(a.came, s.claim(a.person, a.session))
	s.greeted(a.person, a.session, a.came)
	if s.chance(12) {
		return // nobody confirmed: a full lobby, a ringing telephone
	}
	confirmed := a.came.Add(s.between(0, 4))
	s.desk(confirmed, clinic.ConfirmArrival{Ref: a.refTo(a.session)})
	if s.chance(10) {
		s.desk(confirmed.Add(9*time.Second), clinic.WithdrawArrival{Ref: a.refTo(a.session), Reason: "Wrong row"})
		s.desk(confirmed.Add(2*time.Minute), clinic.ConfirmArrival{Ref: a.refTo(a.session)})
	}
}

func (s *story) claim(p person, session clinic.Session) clinic.CheckIn {
	return clinic.CheckIn{Patient: p.id, Track: session.Track, Date: session.Date, Via: viaOf(p)}
}

func viaOf(p person) clinic.Via {
	if p.proof == byCard {
		return clinic.ViaCard
	}
	return clinic.ViaNumber
}

// greeted lets the desk take care of what a check-in brought up: a hold, a
// switch of track, an arrival past the cut-off.
func (s *story) greeted(p person, session clinic.Session, came time.Time) {
	if len(p.holds) > 0 {
		s.handled(came, session.Date, clinic.OnHold, p.id)
	}
	if clinic.LateBy(session, came) > s.program.Attendance.LateCutoff {
		s.handled(came, session.Date, clinic.PastCutoff, p.id)
	}
	s.switched(p, session, came)
}

func (s *story) switched(p person, session clinic.Session, came time.Time) {
	if plan, _ := p.planOn(session.Date); plan.Track != session.Track {
		s.handled(came, session.Date, clinic.SwitchedTrack, p.id)
	}
}

// checkOut is a scan on the way out, or the desk where the queue is long.
func (s *story) checkOut(a attendance) {
	leaves := a.session.End.Add(s.between(0, 7))
	ref := a.refTo(a.session)
	if a.proof == byDesk || s.chance(150) {
		s.desk(leaves, clinic.CheckOut{Ref: ref})
	} else {
		s.lobby(leaves, clinic.LeaveByPatient{Ref: ref, Via: viaOf(a.person)})
	}
	if s.chance(8) {
		s.desk(leaves.Add(time.Minute), clinic.WithdrawDeparture{Ref: ref, Reason: "Still talking with the counselor"})
		s.desk(leaves.Add(15*time.Minute), clinic.CheckOut{Ref: ref})
	}
}

// mend is a forgotten check-out: some are attested by the counselor the next
// morning, the others stay unverified and earn nothing.
func (s *story) mend(a attendance) {
	if s.chance(550) {
		s.attest(a, s.morningAfter(a.session.Date).Add(s.between(40, 70)))
	}
}

// leaveLoose is a visit with one end missing.
func (s *story) leaveLoose(p person, session clinic.Session) {
	ref, came := p.refTo(session), s.comesAt(p, session, comes)
	s.lobby(came, s.claim(p, session))
	if p.yesterday == neverSeen {
		s.lobby(session.End.Add(s.between(0, 3)), clinic.LeaveByPatient{Ref: ref, Via: viaOf(p)})
		return
	}
	s.desk(came.Add(s.between(0, 4)), clinic.ConfirmArrival{Ref: ref})
}
