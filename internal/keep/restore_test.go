package keep

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

func (r *rig) restoring(made Backup) RestoreOptions {
	r.t.Helper()
	return RestoreOptions{Backup: made.Path, Recovery: r.recovery, Target: elsewhere(r.t), Sample: r.Demo()}
}

// TestARestoredBookIsANewStation: from nothing but the file and the recovery key; what
// it records is its own, and the book it came from goes on beside it.
func TestARestoredBookIsANewStation(t *testing.T) {
	r := newSampleRig(t)
	made := r.backup()
	before := r.Head()
	r.more("700001") // after the backup, on the computer that is then lost
	options := r.restoring(made)
	back, err := Restore(context.Background(), options, nobody)
	if err != nil || back.Contents.Head != before || !back.Report.Sound() || back.Aside != "" {
		t.Fatalf("expected the book up to entry %d, got %+v, %v", before.N, back, err)
	}
	if contents := back.Contents; !contents.Sample || contents.Patients < 40 || contents.Visits < 100 || contents.Staff == 0 || contents.Clinic == "" || contents.Last.IsZero() {
		t.Errorf("expected the sample clinic, got %+v", contents)
	}
	there := &rig{t: t, options: options.Target, recovery: r.recovery, folder: t.TempDir(), scratch: t.TempDir()}
	there.open()
	if there.Station() == r.Station() || there.ID() != r.ID() || there.Head().N <= before.N {
		t.Fatalf("expected a new station of the same book with an entry of its own, got %s after %s", there.Station(), r.Station())
	}
	saysSo(t, there.Book, "restored", map[string]any{"File": made.Name(), "Entry": made.N, "Station": r.Station(), "Hash": made.Head})
	there.more("700002")
	if head := there.Head(); head.Station != there.Station() || head.N <= before.N {
		t.Errorf("expected an entry of the new station behind entry %d, got %+v", before.N, head)
	}
	there.Close()
	if report := verified(t, there.options); !report.Sound() || len(report.Heads) != 2 {
		t.Errorf("expected a sound book of two stations, got %+v", report)
	}
	there.open()
	if next := there.backup(); next.SameSeries(made) {
		t.Errorf("expected the new station's backups to be a series of their own, got %+v", next)
	}
	if _, err := book.InspectWith(options.Target.Path, r.keys()...); !errors.Is(err, bolt.ErrInUse) {
		t.Errorf("expected the restored book to be held, got %v", err)
	}
	there.Close()
	if _, err := book.InspectWith(options.Target.Path, r.keys()...); !errors.Is(err, vault.ErrWrongIdentity) {
		t.Errorf("expected the computer before to open nothing here, got %v", err)
	}
	onlyBook(t, options.Target.Path)
}

// onlyBook fails where anything lies beside a book.
func onlyBook(t *testing.T, path string) {
	t.Helper()
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 || left[0].Name() != filepath.Base(path) {
		t.Errorf("expected the book alone, got %v, %v", left, err)
	}
}

// TestADryRunLeavesNothing, not even the folder of the book.
func TestADryRunLeavesNothing(t *testing.T) {
	r := newRig(t)
	options := r.restoring(r.backup())
	restoring, err := PrepareRestore(context.Background(), options, nobody)
	if err != nil || restoring.Contents.Head != r.Head() || !restoring.Report.Sound() {
		t.Fatalf("expected to be shown the book, got %+v, %v", restoring, err)
	}
	if err := restoring.Discard(); err != nil {
		t.Error(err)
	}
	empty(t, filepath.Dir(filepath.Dir(options.Target.Path)), options.Target.KeyStore.(platform.FileKeyStore).Dir)
}

// TestARestoreThatAPowerCutEnds leaves no book, and does not stand in the way of the
// next try.
func TestARestoreThatAPowerCutEnds(t *testing.T) {
	r := newRig(t)
	options := r.restoring(r.backup())
	if _, err := PrepareRestore(context.Background(), options, nobody); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(options.Target.Path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("expected no book before the last step, got %v", err)
	}
	if _, err := Restore(context.Background(), options, nobody); err != nil {
		t.Errorf("expected the next try to go through, got %v", err)
	}
	onlyBook(t, options.Target.Path)
}

// TestARestoreThatCannotBe: each reason has its name, and nothing is left of the try.
func TestARestoreThatCannotBe(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(*RestoreOptions)
		code   ProblemCode
	}{
		"another clinic's key":   {func(o *RestoreOptions) { o.Recovery = stranger }, WrongKey},
		"no such file":           {func(o *RestoreOptions) { o.Backup += ".none" }, NoFile},
		"no backup":              {func(o *RestoreOptions) { o.Backup = r.options.Path }, NotBackup},
		"a sample was asked for": {func(o *RestoreOptions) { o.Sample = true }, NotSample},
		"the disk refuses": {func(o *RestoreOptions) {
			o.Target.File.BeforeCommit = func() error { return errors.New("input/output error") }
		}, Disk},
	} {
		t.Run(name, func(t *testing.T) {
			options := r.restoring(made)
			c.change(&options)
			_, err := Restore(context.Background(), options, nobody)
			expect(t, err, c.code)
			empty(t, filepath.Dir(filepath.Dir(options.Target.Path)))
		})
	}
}

// TestASampleIsNoClinicsBook: it is not restored in the place of one.
func TestASampleIsNoClinicsBook(t *testing.T) {
	r := newRigOf(t, book.Founding{Demo: true, Settings: clinic.DefaultSettings()})
	options := r.restoring(r.backup())
	options.Sample = false
	_, err := Restore(context.Background(), options, nobody)
	expect(t, err, Sample)
}

func TestARestoreThatIsCancelled(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	for _, when := range []float64{0, 0.1, 0.6, 0.9} {
		options := r.restoring(made)
		ctx, cancel := context.WithCancel(context.Background())
		if when == 0 {
			cancel()
		}
		_, err := Restore(ctx, options, func(part float64) {
			if part >= when {
				cancel()
			}
		})
		expect(t, err, Cancelled)
		empty(t, filepath.Dir(filepath.Dir(options.Target.Path)))
		cancel()
	}
}

// TestABookIsNotRestoredOver unless it is set aside, whole, and not while it is open.
func TestABookIsNotRestoredOver(t *testing.T) {
	r := newRig(t)
	made := r.backup()
	r.more("700001")
	options := r.restoring(made)
	options.Target = r.options
	_, err := Restore(context.Background(), options, nobody)
	expect(t, err, Exists)
	options.Aside = AsideOf(options.Target.Path, noon())
	_, err = Restore(context.Background(), options, nobody)
	expect(t, err, InUse)
	r.more("700003") // it goes on as before
	r.Close()
	whole, err := os.ReadFile(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Restore(context.Background(), options, nobody)
	if err != nil || back.Aside != options.Aside {
		t.Fatalf("restore beside: %+v, %v", back, err)
	}
	if aside, err := os.ReadFile(back.Aside); err != nil || !bytes.Equal(aside, whole) {
		t.Errorf("expected the book from before as it was (%v)", err)
	}
	before := r.Station()
	r.open()
	if r.Station() == before || r.Head().N != made.N+1 {
		t.Errorf("expected a new station, got %s with %d", r.Station(), r.Head().N)
	}
	r.Close()
	aside := r.options
	aside.Path = back.Aside
	if err := book.Recover(aside, r.recovery); err != nil {
		t.Errorf("expected the recovery key to open the book from before, got %v", err)
	}
}

// TestADamagedBookIsSetAside: it is why one restores.
func TestADamagedBookIsSetAside(t *testing.T) {
	r := newRig(t)
	options := r.restoring(r.backup())
	r.Close()
	if err := os.Truncate(r.options.Path, 5000); err != nil {
		t.Fatal(err)
	}
	options.Target, options.Aside = r.options, AsideOf(r.options.Path, noon())
	if _, err := Restore(context.Background(), options, nobody); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(options.Aside); err != nil || info.Size() != 5000 {
		t.Errorf("expected the damaged book aside as it was, got %v", err)
	}
	r.open()
}

// TestABookWithFaultsComesBackOnlyWhenAskedFor.
func TestABookWithFaultsComesBackOnlyWhenAskedFor(t *testing.T) {
	r := newRig(t)
	r.Close()
	file, err := bolt.Open(r.options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Update(func(tx *bolt.Tx) error { return tx.Put("visit", []byte("p/2026-11-25/x"), []byte("no seal")) })
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	r.open()
	options := r.restoring(r.backup())
	_, err = Restore(context.Background(), options, nobody)
	expect(t, err, Unsound)
	empty(t, filepath.Dir(filepath.Dir(options.Target.Path)))
	options.Anyway = true
	if _, err := Restore(context.Background(), options, nobody); err != nil {
		t.Error(err)
	}
}

// TestTwoClinicsRestoredBesideEachOther keep their own keys and patients.
func TestTwoClinicsRestoredBesideEachOther(t *testing.T) {
	one, two := newRig(t), newRig(t)
	two.more("700009")
	first, second := one.restoring(one.backup()), two.restoring(two.backup())
	second.Target.KeyStore = first.Target.KeyStore
	for _, options := range []RestoreOptions{first, second} {
		if _, err := Restore(context.Background(), options, nobody); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		options book.Options
		want    int
	}{{first.Target, 0}, {second.Target, 1}} {
		opened, err := book.Open(c.options)
		if err != nil {
			t.Fatal(err)
		}
		err = opened.Read(func(v clinic.View) error {
			if got := len(v.PatientsByNumber("700009")); got != c.want {
				t.Errorf("expected %d of that number, got %d", c.want, got)
			}
			return nil
		})
		if err := errors.Join(err, opened.Close()); err != nil {
			t.Fatal(err)
		}
	}
}
