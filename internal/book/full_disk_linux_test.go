package book

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// smallDisk is a disk of its own of so many bytes ("4m"), where this machine lets one
// be mounted.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("none", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk may be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	return folder
}

// moveTo has the rig go on with its book in another folder.
func (r *rig) moveTo(folder string) {
	r.t.Helper()
	whole := r.saved()
	r.Close()
	r.options.Path = filepath.Join(folder, "daybook.db")
	if err := os.WriteFile(r.options.Path, whole, 0o600); err != nil {
		r.t.Fatal(err)
	}
	r.openAgain()
}

// fill writes a file until its disk is full.
func fill(t *testing.T, folder string) (filler string) {
	t.Helper()
	filler = filepath.Join(folder, "filler")
	file, err := os.Create(filler)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, piece := range []int{1 << 16, 1} {
		for err == nil {
			_, err = io.WriteString(file, strings.Repeat("x", piece))
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatalf("fill the disk: %v", err)
		}
		err = nil
	}
	return filler
}

// TestADiskThatIsFull: who was answered is in; who was not was told so; and once there
// is room again the lobby goes on.
func TestADiskThatIsFull(t *testing.T) {
	folder := smallDisk(t, "4m")
	r := newRig(t)
	codes := r.enrol(150)
	r.moveTo(folder)
	filler := fill(t, folder)
	acknowledged, refused := map[clinic.PatientID]bool{}, 0
	for patient, code := range codes {
		switch got, err := r.AnswerCard(code, "", clinic.IntentNone); {
		case err == nil && got.Kind == clinic.CheckedIn:
			acknowledged[patient] = true
		case errors.Is(err, ErrStopped):
			refused++
		default:
			t.Fatalf("expected an arrival or a stopped book, got %+v, %v", got, err)
		}
	}
	if refused == 0 || r.Health().Stopped == nil || !errors.Is(platform.Classify(r.Health().Stopped), platform.ErrDiskFull) {
		t.Fatalf("expected a book that stopped at a full disk, got %d refused, %v", refused, r.Health().Stopped)
	}
	r.keptOnceWhileFull(acknowledged)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if err := r.Resume(); err != nil {
		t.Fatalf("go on with room: %v", err)
	}
	for patient, code := range codes {
		if got, err := r.AnswerCard(code, "", clinic.IntentNone); err != nil || (got.Kind == clinic.AlreadyIn) != acknowledged[patient] {
			t.Fatalf("expected %s to be answered by what was kept, got %+v, %v", patient, got, err)
		}
		acknowledged[patient] = true
	}
	r.keptOnce(acknowledged, "with room again")
	r.sound("with room again")
}

// keptOnceWhileFull reads who is in from the book that is stopped.
func (r *rig) keptOnceWhileFull(acknowledged map[clinic.PatientID]bool) {
	r.t.Helper()
	err := r.Read(func(view clinic.View) error {
		visits, err := view.VisitsOn(clinic.NewDate(2026, 11, 16))
		in := map[clinic.PatientID]bool{}
		for _, visit := range visits {
			in[visit.Patient] = visit.Claim != nil
		}
		for patient := range acknowledged {
			if !in[patient] {
				r.t.Errorf("expected %s to show on the stopped desk", patient)
			}
		}
		return err
	})
	if err != nil {
		r.t.Errorf("read the stopped book: %v", err)
	}
}

// TestADiskThatIsReadOnly: the book does not open, says why, and is unharmed.
func TestADiskThatIsReadOnly(t *testing.T) {
	folder := smallDisk(t, "8m")
	r := newRig(t)
	r.moveTo(folder)
	r.Close()
	remount := func(flags uintptr) {
		if err := syscall.Mount("none", folder, "", syscall.MS_REMOUNT|flags, ""); err != nil {
			t.Fatalf("mount anew: %v", err)
		}
	}
	remount(syscall.MS_RDONLY)
	if b, err := Open(r.options); !errors.Is(platform.Classify(err), platform.ErrReadOnly) {
		if err == nil {
			b.Close()
		}
		t.Errorf("expected a disk that cannot be written to, got %v", err)
	}
	remount(0)
	r.openAgain()
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Errorf("expected the book to be as it was, got %+v", got)
	}
}
