package desk

import (
	"errors"
	"testing"
	"time"

	"daybook/internal/book"
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

// A call that only the file knows of is found when the book is read anew; so is
// its answer.
func TestCallRingsAfterTheBookWasReadAnew(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	failing := func(work func() error) {
		r.lying = true
		if err := work(); !errors.Is(err, book.ErrStopped) {
			t.Fatalf("want a stopped book, got %v", err)
		}
		r.lying = false
		if err := r.book.Resume(); err != nil {
			t.Fatalf("resume: %v", err)
		}
		r.advance(time.Second)
	}
	failing(r.book.CallHelp)
	if _, waiting := r.shell.bell.ringing(); !waiting || len(r.sounds) == 0 {
		t.Fatalf("nobody hears of the call, sounds %v", r.sounds)
	}
	board, err := r.book.DayBoard(r.book.Today())
	if err != nil || len(board.Notices) != 1 {
		t.Fatalf("want one call, got %v (%v)", board.Notices, err)
	}
	failing(func() error {
		_, err := r.book.Do(clinic.Actor{Kind: clinic.System}, clinic.AnswerNotice{Notice: board.Notices[0].ID, Date: board.Notices[0].Date})
		return err
	})
	if _, waiting := r.shell.bell.ringing(); waiting {
		t.Error("the bell rings on although the call was answered")
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
