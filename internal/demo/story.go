package demo

import (
	"math/rand/v2"
	"slices"
	"time"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// The seed of the one story that every sample clinic tells.
const seedHigh, seedLow = 0x64617962, 0x6f6f6b

// story is the sample clinic's history on its way to becoming entries.
type story struct {
	*cast
	random *rand.Rand
	hash   func(card.Code) string // what the book keeps of a card
	pin    string                 // hash of the lobby PIN
	items  []book.Item

	missed   []missedOne  // absences to make up, oldest first
	sheets   []attendance // whole evenings that a counselor signed for
	unspoken int          // no-shows left without a word

	blocks []clinic.Block // of the Saturday's group that was added last
}

// tell makes up what happened from the founding until the start, in order of time.
func tell(c *cast, hash func(card.Code) string, pin string) []book.Item {
	s := &story{cast: c, random: rand.New(rand.NewPCG(seedHigh, seedLow)), hash: hash, pin: pin}
	s.plannedDays()
	for _, p := range s.people {
		s.enrol(p)
		s.insure(p)
	}
	for date := s.week(0); date.Before(s.today()); date = date.AddDays(1) {
		s.deskDay(date)
		for _, track := range []trackKey{day, evening} {
			if session, meets := s.session(track, date); meets {
				s.meet(track, session)
			}
		}
		s.lobbyNoise(date)
		s.saturday(date)
	}
	s.stays()
	s.appointments()
	s.outside()
	s.billing()
	s.lastMorning()
	s.items = slices.DeleteFunc(s.items, func(i book.Item) bool { return !i.At.Before(s.start) })
	slices.SortStableFunc(s.items, func(a, b book.Item) int { return a.At.Compare(b.At) })
	return s.items
}

func (s *story) add(at time.Time, actor clinic.Actor, command clinic.Command) {
	s.items = append(s.items, book.Item{At: at.UTC(), Actor: actor, Command: command})
}

// lobby adds what a patient does at the lobby screen.
func (s *story) lobby(at time.Time, command clinic.Command) {
	s.add(at, clinic.Actor{Kind: clinic.Lobby}, command)
}

// desk adds what whoever is at the desk at that moment does.
func (s *story) desk(at time.Time, command clinic.Command) {
	s.add(at, s.staff[s.onDuty(at)].actor(), command)
}

// The desk's day: who sits there changes at 14:00, and nobody after 18:45.
const (
	deskOpens  = 8*60 + 30
	deskSwaps  = 14 * 60
	deskCloses = 18*60 + 45
)

// onDuty is who does the desk's work at a moment: after hours a counselor.
func (s *story) onDuty(at time.Time) int {
	switch minute := s.minuteOf(at); {
	case minute < deskSwaps:
		return yolanda
	case minute < deskCloses:
		return sam
	}
	return teo
}

func (s *story) minuteOf(at time.Time) int {
	local := at.In(s.zone)
	return local.Hour()*60 + local.Minute()
}

// deskDay opens the desk in the morning, closes it in the evening, and says
// when somebody will be back.
func (s *story) deskDay(date clinic.Date) {
	if isWeekend(date) {
		return
	}
	s.desk(clinic.InstantOf(date, deskOpens, s.zone), clinic.LeaveDesk{})
	closing := clinic.InstantOf(date, deskCloses-1, s.zone)
	s.desk(closing, clinic.LeaveDesk{Back: s.morningAfter(date)})
}

// morningAfter is when the desk opens next.
func (s *story) morningAfter(date clinic.Date) time.Time {
	for date = date.AddDays(1); isWeekend(date); {
		date = date.AddDays(1)
	}
	return clinic.InstantOf(date, deskOpens, s.zone)
}

func isWeekend(date clinic.Date) bool {
	return date.Weekday() == time.Saturday || date.Weekday() == time.Sunday
}

// lastMorning opens the desk on the day the story stops. Nothing has happened
// yet, but one patient calls in sick just before the visitor comes.
func (s *story) lastMorning() {
	date := s.today()
	if !isWeekend(date) {
		s.desk(clinic.InstantOf(date, deskOpens, s.zone), clinic.LeaveDesk{})
	}
	for _, track := range []trackKey{day, evening} {
		for _, p := range s.expected(track, date) {
			if p.callsIn {
				s.desk(s.start.Add(-time.Minute), clinic.RecordAbsence{
					Patient: p.id, Track: s.tracks[track].ID, Date: date, Outcome: clinic.Excused, Note: "Called in: stomach flu",
				})
			}
		}
	}
}

// between draws a time from one to another number of minutes, with seconds.
func (s *story) between(from, to int) time.Duration {
	return time.Duration(from*60+s.random.IntN((to-from)*60)) * time.Second
}

// chance is true that many times of a thousand.
func (s *story) chance(perMille int) bool { return s.random.IntN(1000) < perMille }

// pick draws one of several.
func pick[T any](s *story, from ...T) T { return from[s.random.IntN(len(from))] }
