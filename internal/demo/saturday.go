package demo

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// makeUpSaturdays are the weeks whose Saturday had a group for those who owe a
// session; the last one is still to come.
func makeUpSaturdays() []int { return []int{2, 5, 8, 11, lastWeek} }

// makeUpPlaces is how many come to a Saturday.
const makeUpPlaces = 10

// makeUpSlot is the place of a Saturday's meeting on its day, after the
// pattern's own, which does not meet then.
const makeUpSlot = 1

// missedOne is an absence that somebody still has to make up.
type missedOne struct {
	person
	ref clinic.VisitRef
}

func (s *story) owes(p person, session clinic.Session) {
	s.missed = append(s.missed, missedOne{p, p.refTo(session)})
}

// saturday adds a Saturday's make-up group on the Monday before it, and tells
// it when it comes.
func (s *story) saturday(date clinic.Date) {
	for _, week := range makeUpSaturdays() {
		saturday := s.week(week).AddDays(5)
		switch date {
		case s.week(week):
			s.addGroup(date, saturday)
		case saturday:
			s.makeUp(saturday)
		}
	}
}

func (s *story) addGroup(known, saturday clinic.Date) {
	groups := s.tracks[day].Patterns[0].Blocks[0].Groups[:1]
	s.blocks = dayBlocks(s.ids, s.serves, time.Saturday, clinic.At(9, 30), groups)
	s.desk(s.wall(known, 11, 35), clinic.ChangeSession{
		Meeting: clinic.Meeting{Track: s.saturdays.ID, Date: saturday}, Do: clinic.AddSession, Reason: "Make-up group",
		Blocks: s.blocks,
	})
}

// makeUp lets those come who owe the oldest sessions, and links each visit to
// the session that it makes up.
func (s *story) makeUp(date clinic.Date) {
	came := map[string]bool{}
	for _, owed := range slices.Clone(s.missed) {
		plan, in := owed.planOn(date)
		stay, _ := clinic.AdmissionOn(owed.stays, date)
		if !in || !stay.ActiveOn(owed.ref.Date) || len(plan.Days) > 3 || owed.habit == wobbles || came[owed.number] || len(came) == makeUpPlaces {
			continue
		}
		at := s.wall(date, 9, 20).Add(time.Duration(len(came)) * time.Minute)
		came[owed.number] = true
		s.madeUp(owed, clinic.Meeting{Track: s.saturdays.ID, Date: date, Slot: makeUpSlot}, at)
	}
	s.signSaturday(date, len(came))
}

// signSaturday is the counselor's word on the group, when the last have left.
func (s *story) signSaturday(date clinic.Date, heads int) {
	for i, block := range s.blocks {
		if len(block.Groups) > 0 && heads > 0 {
			at := s.wall(date, 13, 15).Add(time.Duration(i) * time.Second)
			s.add(at, s.staff[marcus].actor(), clinic.AttestGroup{Track: s.saturdays.ID, Date: date, Slot: makeUpSlot, Block: block.ID, Heads: heads})
		}
	}
}

func (s *story) madeUp(owed missedOne, meeting clinic.Meeting, at time.Time) {
	ref := meeting.RefOf(owed.id)
	s.desk(at, clinic.CheckInByDesk{Patient: owed.id, Track: meeting.Track, Date: meeting.Date, Slot: meeting.Slot})
	s.desk(at.Add(20*time.Second), clinic.LinkMakeUp{Ref: ref, MakesUp: &owed.ref})
	s.desk(s.wall(meeting.Date, 12, 51).Add(at.Sub(s.wall(meeting.Date, 9, 20))), clinic.CheckOut{Ref: ref})
	s.handled(at, meeting.Date, clinic.SwitchedTrack, owed.id)
	s.missed = slices.DeleteFunc(s.missed, func(m missedOne) bool { return m.ref == owed.ref })
}
