package book

import (
	"errors"
	"os"
	"testing"

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

// once fails the first call only.
func once() func() error {
	calls := 0
	return func() error {
		if calls++; calls == 1 {
			return errors.New("input/output error")
		}
		return nil
	}
}

// openNotices are the rig's day's notices that nobody handled.
func (r *rig) openNotices() int {
	board, err := r.DayBoard(clinic.NewDate(2026, 11, 16))
	if err != nil {
		r.t.Fatalf("read the day: %v", err)
	}
	return len(board.Notices)
}

// TestCommitTookThoughTheDiskSaidNo: what is in the file is told, and not done
// a second time.
func TestCommitTookThoughTheDiskSaidNo(t *testing.T) {
	r := newRig(t)
	start := func() (raised, opened, reloaded *int) {
		raised, opened, reloaded = new(int), new(int), new(int)
		r.options.File.AfterCommit = once()
		r.openAgain()
		r.Subscribe(func(c Change) {
			if c.Reloaded {
				*reloaded++
			}
			for _, event := range c.Events {
				switch event.(type) {
				case clinic.NoticeRaised:
					*raised++
				case clinic.VisitClaimed:
					*opened++
				}
			}
		})
		return raised, opened, reloaded
	}
	raised, _, reloaded := start()
	if err := r.CallHelp(); err != nil {
		t.Fatalf("call help: %v", err)
	}
	if *raised != 1 || *reloaded != 1 || r.openNotices() != 1 {
		t.Errorf("expected one call that rings, and to hear that the book was read anew, got %d rings, %d calls, %d times", *raised, r.openNotices(), *reloaded)
	}
	_, claimed, reloaded := start()
	n := r.Head().N
	if got := r.scan(); got.Kind != clinic.CheckedIn || r.visit().Claim == nil {
		t.Errorf("expected Ana to be in, got %+v", got)
	}
	if added := r.Head().N - n; *claimed != 1 || *reloaded != 1 || added != 2 {
		t.Errorf("expected a visit and one claim, told once, got %d entries, told %d times, anew %d times", added, *claimed, *reloaded)
	}
}

// TestReadingGoesOnWhileStopped: what a stopped book answers is what its file holds.
func TestReadingGoesOnWhileStopped(t *testing.T) {
	r := newRig(t)
	r.lie = errors.New("input/output error")
	if err := r.CallHelp(); !errors.Is(err, ErrStopped) {
		t.Fatalf("expected ErrStopped from a disk that says no for good, got %v", err)
	}
	if got := r.openNotices(); got != 1 {
		t.Errorf("expected the call that took to show, got %d", got)
	}
	if err := r.Resume(); err == nil || r.Health().Stopped == nil {
		t.Errorf("expected the book to stay stopped, got %v", err)
	}
	if got := r.openNotices(); got != 1 {
		t.Errorf("expected the call to show after trying to resume, got %d", got)
	}
}

// TestResumeProvesTheDisk: a disk that can be read but takes nothing leaves the
// book stopped.
func TestResumeProvesTheDisk(t *testing.T) {
	r := newRig(t)
	r.fail = errors.New("no space left on device")
	if err := r.CallHelp(); !errors.Is(err, ErrStopped) {
		t.Fatalf("expected ErrStopped, got %v", err)
	}
	heard := 0
	r.Subscribe(func(c Change) {
		if c.Health && c.Reloaded {
			heard++
		}
	})
	for range 2 {
		if err := r.Resume(); !errors.Is(err, r.fail) || r.Health().Stopped == nil {
			t.Fatalf("expected to stay stopped for want of space, got %v", err)
		}
	}
	r.fail = nil
	if err := r.Resume(); err != nil || r.Health().Stopped != nil || heard != 1 {
		t.Fatalf("expected the book to go on, and to hear of it once, got %v, heard %d times", err, heard)
	}
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Errorf("expected the next scan to be taken, got %+v", got)
	}
}

func TestClosedStoppedBookStaysClosed(t *testing.T) {
	r := newRig(t)
	r.fail = errors.New("no space left on device")
	r.CallHelp()
	r.fail = nil
	r.Close()
	if err := r.Resume(); !errors.Is(err, ErrClosed) {
		t.Errorf("expected ErrClosed, got %v", err)
	}
}
