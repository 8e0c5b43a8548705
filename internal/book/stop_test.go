package book

import (
	"errors"
	"os"
	"testing"
	"time"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

// TestDiskFailsOnce: the book reopens itself and the check-in is there, once.
func TestDiskFailsOnce(t *testing.T) {
	r := newRig(t)
	tries := 0
	r.options.File.BeforeCommit = func() error {
		if tries++; tries == 1 {
			return errors.New("input/output error")
		}
		return nil
	}
	r.openAgain()
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Fatalf("expected the check-in to go through on the second try, got %+v", got)
	}
	if r.Health().Stopped != nil || r.visit().Claim == nil {
		t.Errorf("expected a running book with the claim in it, got %v", r.Health().Stopped)
	}
}

// TestDiskFailsForGood: the book stops, says so, takes nothing, and goes on
// once the disk does.
func TestDiskFailsForGood(t *testing.T) {
	r := newRig(t)
	n := r.Head().N
	r.fail = errors.New("no space left on device")
	if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); !errors.Is(err, ErrStopped) {
		t.Fatalf("expected ErrStopped, got %v", err)
	}
	if r.Health().Stopped == nil {
		t.Fatal("expected the book to say that it is stopped")
	}
	r.fail = nil
	if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); !errors.Is(err, ErrStopped) {
		t.Fatalf("expected it to stay stopped until resumed, got %v", err)
	}
	if err := r.Resume(); err != nil {
		t.Fatalf("resume: %v", err)
	}
	if r.Head().N != n {
		t.Errorf("expected nothing recorded while stopped, got %d entries", r.Head().N-n)
	}
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Errorf("expected the next scan to be taken, got %+v", got)
	}
}

func TestSecondStartIsTold(t *testing.T) {
	r := newRig(t)
	if _, err := Open(r.options); !errors.Is(err, bolt.ErrInUse) {
		t.Errorf("expected ErrInUse for a book that is open, got %v", err)
	}
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Errorf("expected the first start to go on, got %+v", got)
	}
}

func TestCreateNeverReplaces(t *testing.T) {
	r := newRig(t)
	if _, err := Create(r.options, Founding{Settings: clinic.DefaultSettings()}); !errors.Is(err, bolt.ErrExists) {
		t.Errorf("expected ErrExists, got %v", err)
	}
}

func TestCutOffCreationIsNoBook(t *testing.T) {
	r := newRig(t)
	r.options.Path += "2"
	if err := os.WriteFile(r.options.Path+".new", []byte("half a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(r.options); !errors.Is(err, bolt.ErrNoFile) {
		t.Errorf("expected half a creation to be no book, got %v", err)
	}
	if _, err := Create(r.options, Founding{Settings: clinic.DefaultSettings()}); err != nil {
		t.Errorf("expected a new creation to clear it away, got %v", err)
	}
}

// TestDamagedFiles: each damage is an error, never a crash.
func TestDamagedFiles(t *testing.T) {
	for name, damage := range map[string]func([]byte) []byte{
		"cut in half":    func(b []byte) []byte { return b[:len(b)/2] },
		"cut to a page":  func(b []byte) []byte { return b[:4096] },
		"empty":          func(b []byte) []byte { return nil },
		"zeroed":         func(b []byte) []byte { return make([]byte, len(b)) },
		"another format": func(b []byte) []byte { return []byte("%PDF-1.7 not a book at all, but long enough to look at") },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.Close()
			whole, err := os.ReadFile(r.options.Path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(r.options.Path, damage(whole), 0o600); err != nil {
				t.Fatal(err)
			}
			b, err := Open(r.options)
			if err == nil {
				b.Close()
				t.Fatalf("expected a book %s to be refused", name)
			}
			if errors.Is(err, bolt.ErrNoFile) {
				t.Errorf("expected it not to pass for no book, got %v", err)
			}
		})
	}
}

func TestDoubtfulClock(t *testing.T) {
	for name, jump := range map[string]time.Duration{"set back": -3 * time.Minute, "set ahead": 3 * time.Minute} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.clock.jump(jump)
			if got := r.scan(); got.Kind != clinic.SeeDesk || !r.Health().Doubtful {
				t.Fatalf("expected scans to go to the desk while the clock is doubtful, got %+v", got)
			}
			r.must(clinic.TrustClock{})
			if got := r.scan(); got.Kind != clinic.CheckedIn || r.Health().Doubtful {
				t.Errorf("expected scans to be taken once staff trust the clock, got %+v", got)
			}
		})
	}
}

func TestClockFarAheadAtStart(t *testing.T) {
	r := newRig(t)
	r.clock.to(r.clock.Now().Add(15 * 24 * time.Hour))
	r.openAgain()
	if !r.Health().Doubtful {
		t.Error("expected a clock 15 days ahead of the last entry to be doubtful at start")
	}
}
