package demo

import (
	"time"

	"daybook/internal/clinic"
)

// stays records what belongs to whole stays: what was so before the book, more
// weeks for those who need them, and that the need was certified again.
func (s *story) stays() {
	for _, p := range s.people {
		first := p.stays[0]
		if p.from < 0 {
			s.desk(s.wall(s.week(0), 9, 40), clinic.SetOpening{Patient: p.id, Admission: first.ID, Opening: clinic.Opening{
				AsOf: s.week(0), Weeks: -p.from, Excused: -p.from - 1,
			}})
		}
		if p.leaves == nil {
			s.extend(p, first)
			s.recertify(p, first)
		}
	}
}

// unextended is whose expected end has come without a word on what follows.
const unextended = "1018"

func (s *story) extend(p person, stay clinic.Admission) {
	if p.from > 2 || p.number == unextended {
		return
	}
	at := s.wall(s.week(lastWeek-2).AddDays(2), 15, 5).Add(time.Duration(p.number[3]-'0') * time.Minute)
	s.add(at, s.staff[dana].actor(), clinic.ExtendStay{
		Patient: p.id, Admission: stay.ID, Weeks: 18 - 2*(p.from%2), Reason: "Treatment plan review: more time for relapse prevention",
	})
}

// overdue is whose need nobody certified again in time.
const overdue = "1017"

// recertify is done eight weeks into a stay, four days before it is due.
func (s *story) recertify(p person, stay clinic.Admission) {
	if on := stay.From.AddDays(8 * 7); on.Before(s.today()) && !on.Before(s.week(0)) && p.number != overdue {
		s.add(s.wall(on, 15, 40), s.staff[dana].actor(), clinic.Recertify{Patient: p.id, Admission: stay.ID, Date: on})
	}
}
