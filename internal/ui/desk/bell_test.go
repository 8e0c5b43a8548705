package desk

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestBellRingsUntilAnswered(t *testing.T) {
	start := time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)
	b := &bell{}
	b.raise(clinic.Notice{ID: "a"}, start)
	b.raise(clinic.Notice{ID: "a"}, start.Add(time.Second)) // the same call
	var rings []time.Duration
	var louder []bool
	for second := range 60 {
		if sound, due := b.due(start.Add(time.Duration(second) * time.Second)); due {
			rings = append(rings, time.Duration(second)*time.Second)
			louder = append(louder, sound == SoundLouder)
		}
	}
	if len(rings) != 6 || rings[0] != 0 || rings[1] != ringEvery {
		t.Errorf("the bell rings at %v, want every %v from the start", rings, ringEvery)
	}
	if louder[2] || !louder[3] {
		t.Errorf("louder rings %v, want them from %v on", louder, louderAfter)
	}
	b.answer("a")
	if _, due := b.due(start.Add(2 * time.Minute)); due {
		t.Error("the bell rings after it was answered")
	}
	if _, waiting := b.ringing(); waiting {
		t.Error("an answered call still waits")
	}
}

func TestNoSoundWhereTheClinicWantsNone(t *testing.T) {
	r := newRig(t, rigOptions{settings: func(s *clinic.Settings) { s.Sound = false }})
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.HelpCalled}})
	r.advance(time.Minute)
	if len(r.sounds) != 0 {
		t.Errorf("sounds %v in a clinic without", r.sounds)
	}
}
