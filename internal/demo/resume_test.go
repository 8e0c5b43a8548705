package demo

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

func testResumes(t *testing.T, s sample) {
	later := s.summary.Start.Add(3 * time.Hour)
	for _, moment := range []time.Time{s.summary.Start, later} {
		s.clock.Advance(moment)
		if moment.Equal(later) {
			if err := s.CallHelp(); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		stopped, err := Resume(s.folders.Book, s.folders.KeyStore)
		if err != nil {
			t.Fatal(err)
		}
		if off := stopped.Sub(moment).Abs(); off > time.Minute {
			t.Errorf("the sample stopped at %s and goes on at %s", moment, stopped)
		}
		s.clock = NewClock(stopped)
		s.Book = opened(t, s.folders, s.clock)
		if s.CheckClock() {
			t.Errorf("the book doubts a clock that goes on at %s", stopped)
		}
	}
	if today := clinic.DateIn(s.summary.Start, s.Zone()); s.Today() != today {
		t.Errorf("it goes on on %s, expected %s", s.Today(), today)
	}
}

func TestResumeWithoutABook(t *testing.T) {
	if _, err := Resume(filepath.Join(t.TempDir(), "none.db"), &keys{}); !errors.Is(err, bolt.ErrNoFile) {
		t.Errorf("expected bolt.ErrNoFile, got %v", err)
	}
}
