package demo

import (
	"time"

	"daybook/internal/clinic"
)

// The weeks of the billing period that is closed.
const billedFrom, billedTo = 7, 10

// billing closes four weeks that were billed, corrects an evening in them
// afterwards, and leaves a correction of this week for a second person. One
// visit of last week was by telehealth.
func (s *story) billing() {
	director := s.staff[dana].actor()
	s.add(s.wall(s.week(lastWeek-1), 9, 30), director, clinic.ClosePeriod{
		ID: drawID[clinic.PeriodID](s.ids), From: s.week(billedFrom), To: s.week(billedTo).AddDays(6),
	})
	yesterday := s.week(lastWeek).AddDays(1)
	if late, ok := s.sheet(s.week(billedTo), s.week(billedTo).AddDays(6), anybody); ok {
		s.desk(s.wall(yesterday, 10, 5), s.cameAt(late, 25, "The line of the sheet was read wrong: in at 18:25"))
		s.add(s.wall(yesterday, 11, 15), director, settle{late.refTo(late.session)})
	}
	if waits, ok := s.sheet(s.week(lastWeek), s.week(lastWeek), anybody); ok {
		s.add(s.wall(yesterday, 17, 42), s.staff[teo].actor(), s.cameAt(waits, 20, "Sat in the lobby until 18:20, I saw it later"))
	}
	remote := func(p person) bool { return payerOf(p) == fernwhistle }
	if far, ok := s.sheet(s.week(lastWeek-1), s.week(lastWeek-1).AddDays(6), remote); ok {
		s.desk(s.wall(far.session.Date.AddDays(1), 9, 20), clinic.SetModality{Ref: far.refTo(far.session), Modality: clinic.Telehealth})
	}
}

func anybody(person) bool { return true }

// sheet finds a whole evening that a counselor signed for.
func (s *story) sheet(from, to clinic.Date, who func(person) bool) (attendance, bool) {
	for _, a := range s.sheets {
		if !a.session.Date.Before(from) && !a.session.Date.After(to) && who(a.person) {
			return a, true
		}
	}
	return attendance{}, false
}

// cameAt says that somebody was not in the first block from its start.
func (s *story) cameAt(a attendance, minutes int, reason string) clinic.ProposeCorrection {
	block := a.session.Blocks[0]
	word := clinic.Attestation{Block: block.Block, Present: true, From: block.Start.Add(time.Duration(minutes) * time.Minute)}
	return clinic.ProposeCorrection{Ref: a.refTo(a.session), Change: clinic.Change{Attestation: &word}, Reason: reason}
}
