package book

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"daybook/internal/clinic"
)

// onlyWhereFilesGo skips where the system lets nobody take an open file away.
func onlyWhereFilesGo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps an open file in its place")
	}
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

// putBacks are the day's notices that the file was put back.
func (r *rig) putBacks() (n int) {
	board, err := r.DayBoard(clinic.NewDate(2026, 11, 16))
	if err != nil {
		r.t.Fatalf("read the day: %v", err)
	}
	for _, notice := range board.Notices {
		if notice.Reason == clinic.BookPutBack {
			n++
		}
	}
	return n
}

// TestFileDeletedWhileOpen: what was acknowledged before and after is in the file that
// is there at the end, the desk is told, once, and no draft is left.
func TestFileDeletedWhileOpen(t *testing.T) {
	onlyWhereFilesGo(t)
	for name, notice := range map[string]func(r *rig) error{
		"seen by a look":     func(r *rig) error { return r.CheckFile() },
		"seen by a check-in": func(r *rig) error { return nil },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			heard := 0
			r.Subscribe(func(c Change) {
				for _, event := range c.Events {
					if raised, ok := event.(clinic.NoticeRaised); ok && raised.Notice.Reason == clinic.BookPutBack {
						heard++
					}
				}
			})
			remove(t, r.options.Path)
			if err := notice(r); err != nil {
				t.Fatalf("look: %v", err)
			}
			if got := r.scan(); got.Kind != clinic.CheckedIn {
				t.Fatalf("expected the check-in to be taken, got %+v", got)
			}
			n := r.Head().N
			r.openAgain()
			if r.Head().N != n || r.visit().Claim == nil || r.putBacks() != 1 || heard != 1 {
				t.Errorf("expected all %d entries, the check-in and one notice that rang once, got %d entries, %d notices, %d rings", n, r.Head().N, r.putBacks(), heard)
			}
			if left, _ := filepath.Glob(r.options.Path + ".*"); len(left) > 0 {
				t.Errorf("it left %q", left)
			}
		})
	}
}

// TestFileDeletedBeforeClosing: what nobody looked at in time is put back at the end.
func TestFileDeletedBeforeClosing(t *testing.T) {
	onlyWhereFilesGo(t)
	r := newRig(t)
	r.scan()
	remove(t, r.options.Path)
	r.openAgain()
	if r.visit().Claim == nil {
		t.Error("the check-in is lost")
	}
}

// TestFolderGoneWhileOpen: where the file cannot be put back the book stops, says why,
// closes nothing, and goes on once the folder is there.
func TestFolderGoneWhileOpen(t *testing.T) {
	onlyWhereFilesGo(t)
	for name, back := range map[string]func(folder, aside string) error{
		"moved back": func(folder, aside string) error { return os.Rename(aside, folder) },
		"made anew":  func(folder, aside string) error { return os.Mkdir(folder, 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			folder := filepath.Dir(r.options.Path)
			aside := filepath.Join(t.TempDir(), "aside")
			if err := os.Rename(folder, aside); err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if _, err := r.AnswerCard(r.code, "", clinic.IntentNone); !errors.Is(err, ErrStopped) {
					t.Fatalf("expected ErrStopped, got %v", err)
				}
				if err := r.Resume(); !errors.Is(err, ErrGone) || !errors.Is(r.Health().Stopped, ErrGone) {
					t.Fatalf("expected to stay stopped for want of the file, got %v", err)
				}
			}
			if err := back(folder, aside); err != nil {
				t.Fatal(err)
			}
			if err := r.Resume(); err != nil {
				t.Fatalf("resume: %v", err)
			}
			if got := r.scan(); got.Kind != clinic.CheckedIn {
				t.Errorf("expected the next scan to be taken, got %+v", got)
			}
			r.openAgain()
			if r.visit().Claim == nil {
				t.Error("the check-in is lost")
			}
		})
	}
}

// TestAnotherFileInThePlace: it is neither replaced nor taken for the book.
func TestAnotherFileInThePlace(t *testing.T) {
	onlyWhereFilesGo(t)
	r := newRig(t)
	r.scan()
	remove(t, r.options.Path)
	if err := os.WriteFile(r.options.Path, []byte("another"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := r.CheckFile(); !errors.Is(err, ErrReplaced) || !errors.Is(r.Resume(), ErrReplaced) {
		t.Fatalf("expected the book to stop for another file, got %v", err)
	}
	if there, _ := os.ReadFile(r.options.Path); string(there) != "another" {
		t.Error("the other file was written over")
	}
	if r.visit().Claim == nil {
		t.Error("what was recorded cannot be read any more")
	}
	remove(t, r.options.Path)
	if err := r.Resume(); err != nil {
		t.Fatalf("resume: %v", err)
	}
	r.openAgain()
	if r.visit().Claim == nil || r.putBacks() != 1 {
		t.Error("the check-in is lost, or nobody was told")
	}
}
