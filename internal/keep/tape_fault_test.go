package keep

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"daybook/internal/platform"
)

// TestTapeOfAFailingStick: each fault has its code, nothing is lost or left
// behind, and the tape goes on by itself.
func TestTapeOfAFailingStick(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "x", Err: platform.ErrDiskFull}
	readOnly := &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}
	broken := errors.New("input/output error")
	for name, test := range map[string]struct {
		fail func(op, path string) error
		part int
		want TapeCode
	}{
		"full":                           {on(full, "write"), 0, TapeFull},
		"full after a part":              {on(full, "write"), 700, TapeFull},
		"a write that fails":             {on(broken, "write"), 0, TapeBroken},
		"a write that is cut":            {on(broken, "write"), 300, TapeBroken},
		"a sync that fails":              {on(broken, "sync"), 0, TapeBroken},
		"a sync that fails for good":     {on(broken, "sync", "truncate", "remove"), 0, TapeBroken},
		"read only":                      {on(readOnly, "create", "write"), 0, TapeReadOnly},
		"read only while writing":        {on(readOnly, "write", "truncate", "remove"), 0, TapeReadOnly},
		"pulled while writing":           {on(broken, "write", "stat", "truncate", "remove"), 200, TapeMissing},
		"a folder that cannot be looked": {on(broken, "stat"), 0, TapeMissing},
	} {
		for _, opened := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				r := newTapeRig(t)
				if opened { // fails in a segment that has entries already
					r.catchUp()
				}
				r.disk.part = test.part
				r.add(6)
				r.disk.set(test.fail)
				for range 4 {
					if opened || test.want != TapeMissing {
						r.fails(test.want)
					}
				}
				r.add(1)
				most := 1
				if test.fail("remove", "") != nil {
					most = 6
				}
				if got := len(r.segments()); got > most {
					t.Errorf("expected no heap of files, got %d", got)
				}
				r.disk.set(nil)
				r.catchUp()
				r.whole()
				r.follow(r.tape.sizes) // and so it is for whoever comes later
				r.catchUp()
				r.whole()
			})
		}
	}
}

// TestTapeDoesNotTrustWhatWasNotSynced: bytes that can be read but whose sync
// failed are copied again.
func TestTapeDoesNotTrustWhatWasNotSynced(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	synced := r.tape.lastSize
	r.add(3)
	r.disk.set(on(errors.New("input/output error"), "sync", "truncate"))
	r.fails(TapeBroken)
	r.disk.set(nil)
	r.catchUp()
	if got := len(r.segments()); got != 2 {
		t.Fatalf("expected a second segment, got %d", got)
	}
	segment, err := readSegmentFile(r.segments()[1])
	if err != nil || len(segment.Records) != 3 {
		t.Errorf("expected the three entries once more, got %d, %v (synced %d)", len(segment.Records), err, synced)
	}
}

// TestTapeOfAFolderOnTheBooksDisk: once the tape was elsewhere, an empty folder
// where a stick was mounted takes nothing.
func TestTapeOfAMountThatIsGone(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	if status := r.tape.Status(); !status.SameDisk {
		t.Skip("the temporary folders are on several disks")
	}
	r.tape.apart = true // as a stick would have been
	exchange(t, r.place, t.TempDir())
	r.add(1)
	r.fails(TapeMissing)
	if left, _ := filepath.Glob(filepath.Join(r.place, "*")); len(left) != 0 {
		t.Errorf("expected nothing written there, got %v", left)
	}
}

// TestTapeThatHangs: the book goes on, and the stick is called slow.
func TestTapeThatHangs(t *testing.T) {
	r := newTapeRig(t)
	r.add(3)
	hung, on := make(chan struct{}), make(chan struct{})
	r.disk.set(func(op, _ string) error {
		if op == "sync" {
			hung <- struct{}{}
			<-on
		}
		return nil
	})
	done := make(chan error)
	go func() { done <- steps(r.tape) }()
	<-hung
	// More than fits into the file as it is: a reader that is still open would
	// hold this up for good.
	r.add(60)
	r.clock.pass(tapeSlow + time.Second)
	if got := r.tape.Status(); got.Code != TapeSlow || got.Behind == 0 || !got.Since.Equal(r.clock.Now().Add(-tapeSlow-time.Second)) {
		t.Errorf("expected a slow stick, got %+v", got)
	}
	r.disk.set(nil)
	close(on)
	if err := <-done; err != nil {
		t.Fatalf("expected it to go on, got %v", err)
	}
	r.catchUp()
	r.whole()
}

// TestTapeCodesOfTheSystem: what Linux and others say for a full stick.
func TestTapeCodesOfTheSystem(t *testing.T) {
	r := newTapeRig(t)
	for err, want := range map[error]TapeCode{
		&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}:  TapeFull,
		&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}: TapeReadOnly,
		&fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}:   TapeMissing,
		errors.New("strange"): TapeBroken,
	} {
		got := r.tape.explain(err)
		if tapeCode(got) != want || !strings.Contains(got.Error(), string(want)) || !errors.Is(got, err) {
			t.Errorf("%v: expected %q, got %v", err, want, got)
		}
	}
}
