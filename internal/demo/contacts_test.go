package demo

import (
	"testing"

	"daybook/internal/clinic"
)

func TestTheSampleHasPeopleToReach(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	ways, without, others := map[clinic.Reach]int{}, 0, 0
	for _, p := range c.people {
		if len(p.contacts) == 0 {
			without++
		}
		for _, contact := range p.contacts {
			if contact.Patient != p.id || contact.Phone == "" {
				t.Errorf("%s %s: %+v", p.given, p.family, contact)
			}
			if contact.Kind != clinic.ContactSelf {
				others++
			}
			for _, reach := range clinic.Reaches() {
				if contact.Allows(reach, c.today()) {
					ways[reach]++
				}
			}
		}
	}
	if ways[clinic.ReachCall] < 10 || ways[clinic.ReachText] < 5 || ways[clinic.ReachVoicemail] < 3 || without == 0 || others < 5 {
		t.Errorf("expected every way to reach people, and somebody without: %v, %d without, %d others", ways, without, others)
	}
}
