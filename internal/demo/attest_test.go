package demo

import (
	"math/rand/v2"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestTheCounselorsWordFollowsWhatTheySaw(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	s := &story{cast: c, random: rand.New(rand.NewPCG(seedHigh, seedLow))}
	session, _ := c.session(evening, c.week(3))
	at := func(hour, minute int) time.Time { return c.wall(session.Date, hour, minute) }
	tests := []struct {
		name       string
		came, left time.Time
		minutes    []int // credited in the three blocks, nobody stepping out
	}{
		{"the whole evening", at(17, 50), time.Time{}, []int{60, 60, 60}},
		{"late", at(18, 12), time.Time{}, []int{48, 60, 60}},
		{"in the second block", at(19, 20), time.Time{}, []int{0, 50, 60}},
		{"left in the second block", at(17, 50), at(19, 40), []int{60, 30, 0}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			visit := clinic.Visit{Session: session}
			for _, block := range session.Blocks {
				if block.Counts {
					word := s.wordOn(block, attendance{person: c.people[0], session: session, came: test.came, left: test.left})
					word.Out = nil // who steps out is drawn
					visit.Attested = append(visit.Attested, word)
				}
			}
			for i, line := range clinic.CreditOf(visit).Lines {
				if line.Credited != test.minutes[i] {
					t.Errorf("block %d earns %d minutes, expected %d", i+1, line.Credited, test.minutes[i])
				}
			}
		})
	}
}
