package demo

import (
	"time"

	"daybook/internal/clinic"
)

// signDay is the counselor's word on a daytime visit, half an hour after the group: that
// which the check-out lets them see. Nothing is drawn, so that the story around it stays
// as it is. What a counselor left open is left out.
func (s *story) signDay(a attendance) {
	by := s.counselor(a.person, a.session)
	at, n := a.session.End.Add(30*time.Minute), 0
	for _, block := range a.session.Blocks {
		if !block.Counts {
			continue
		}
		n++
		if !s.leftOpen(by, a.session.Date, n) {
			s.add(at.Add(time.Duration(n)*time.Second), by.actor(), clinic.Attest{Ref: a.refTo(a.session), Attestation: seen(block, a)})
		}
	}
}

// leftOpen reports whether a counselor has not signed for the nth daytime group of a
// date: as in life a few wait for it, yesterday's of one room and some single ones.
func (s *story) leftOpen(by member, date clinic.Date, n int) bool {
	switch date {
	case s.today().AddDays(-1):
		return by.id == s.staff[hannah].id
	case s.week(lastWeek - 1).AddDays(2):
		return by.id == s.staff[marcus].id && n == 3
	case s.week(billedTo).AddDays(3):
		return by.id == s.staff[hannah].id && n == 2
	}
	return false
}
