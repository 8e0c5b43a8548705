package demo

import "daybook/internal/clinic"

// fate is what becomes of one patient's session.
type fate int

const (
	comes fate = iota
	comesLate
	leavesEarly
	forgetsCheckOut
	forgetsCard
	switchesTrack
	turnedAway // came, but was not admitted
	excused
	unexcused
	noShow
	fates
)

// odds are how often each fate strikes, of a thousand sessions.
func odds(h habit) [fates]int {
	switch h {
	case tardy:
		return [fates]int{comes: 740, comesLate: 110, leavesEarly: 30, forgetsCheckOut: 35, forgetsCard: 25, switchesTrack: 15, turnedAway: 5, excused: 25, unexcused: 10, noShow: 5}
	case wobbles:
		return [fates]int{comes: 560, comesLate: 60, leavesEarly: 60, forgetsCheckOut: 40, forgetsCard: 40, switchesTrack: 20, turnedAway: 20, excused: 70, unexcused: 50, noShow: 80}
	}
	return [fates]int{comes: 855, comesLate: 10, leavesEarly: 15, forgetsCheckOut: 25, forgetsCard: 25, switchesTrack: 15, turnedAway: 3, excused: 35, unexcused: 7, noShow: 10}
}

func (s *story) fateOf(h habit) fate {
	draw := s.random.IntN(1000)
	for f, share := range odds(h) {
		if draw -= share; draw < 0 {
			return fate(f)
		}
	}
	return comes
}

// meet tells one track's session on one date.
func (s *story) meet(track trackKey, session clinic.Session) {
	for _, p := range s.expected(track, session.Date) {
		switch {
		case p.yesterday != nothingLoose && session.Date == s.today().AddDays(-1):
			s.leaveLoose(p, session)
		default:
			s.strike(p, track, session, s.fateOf(p.habit))
		}
	}
}

// strike lets a fate happen.
func (s *story) strike(p person, track trackKey, session clinic.Session, f fate) {
	switch f {
	case excused, unexcused, noShow:
		s.missing(p, session, f)
	case turnedAway:
		s.turnAway(p, session)
	case switchesTrack:
		if other, meets := s.session(track.other(), session.Date); meets {
			s.attend(p, track.other(), other, comes)
		}
	default:
		s.attend(p, track, session, f)
	}
}
