package keep

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// setClock is a clock that a test sets by hand.
type setClock struct {
	mu   sync.Mutex
	now  time.Time
	mono time.Duration
}

func (c *setClock) Boot() string { return "test" }

func (c *setClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *setClock) Mono() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.mono
}

func (c *setClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now, c.mono = c.now.Add(d), c.mono+d
}

// tapeRig is an open book, a place for its tape, and a disk that can fail.
type tapeRig struct {
	*book.Book
	t        testing.TB
	options  book.Options
	recovery *vault.Recovery
	clock    *setClock
	place    string
	disk     *faultyDisk
	tape     *Tape
	people   int
}

func newTapeRig(t testing.TB) *tapeRig {
	t.Helper()
	r := &tapeRig{t: t, clock: &setClock{now: time.Date(2026, 11, 16, 22, 40, 0, 0, time.UTC)}, place: t.TempDir(), disk: &faultyDisk{}}
	r.options = book.Options{
		Path: filepath.Join(t.TempDir(), "daybook.db"), KeyStore: platform.FileKeyStore{Dir: t.TempDir()},
		Clock: r.clock, Random: rand.Reader,
	}
	created, err := book.Create(r.options, book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatalf("create a book: %v", err)
	}
	r.recovery = created.Recovery
	r.open()
	return r
}

// open opens the rig's book, and begins its tape anew.
func (r *tapeRig) open() {
	r.t.Helper()
	b, err := book.Open(r.options)
	if err != nil {
		r.t.Fatalf("open the book: %v", err)
	}
	r.Book = b
	r.t.Cleanup(func() { b.Close() })
	r.follow(tapeSizes{chunk: 4 << 10, segment: 64 << 10})
}

func (r *tapeRig) follow(sizes tapeSizes) {
	r.t.Helper()
	if r.tape != nil {
		r.tape.Close()
	}
	tape, err := openTape(r.Book, r.place, r.disk, sizes)
	if err != nil {
		r.t.Fatalf("open the tape: %v", err)
	}
	r.tape = tape
	r.t.Cleanup(tape.Close)
}

// add records some patients, an entry each.
func (r *tapeRig) add(count int) {
	r.t.Helper()
	for range count {
		r.people++
		if err := addPatient(r.Book, r.people); err != nil {
			r.t.Fatalf("add a patient: %v", err)
		}
	}
}

func addPatient(b *book.Book, number int) error {
	_, err := b.Do(clinic.Actor{Kind: clinic.System}, clinic.SavePatient{Patient: clinic.Patient{
		ID: clinic.PatientID(fmt.Sprint(b.Station(), number)), Number: fmt.Sprint(204206 + number), Family: "Zyxwvutová", Given: "Anastasia", BirthDate: clinic.NewDate(1987, 3, 14)}})
	return err
}

// catchUp steps until there is nothing more to do.
func (r *tapeRig) catchUp() {
	r.t.Helper()
	if err := steps(r.tape); err != nil {
		r.t.Fatalf("step: %v", err)
	}
	if status := r.tape.Status(); status.Behind != 0 || status.Checking || status.Code != "" {
		r.t.Fatalf("expected the tape to have caught up, got %+v", status)
	}
}

func steps(tape *Tape) error {
	for {
		more, err := tape.Step(context.Background())
		if err != nil || !more {
			return err
		}
	}
}

// fails steps and expects a code.
func (r *tapeRig) fails(want TapeCode) {
	r.t.Helper()
	err := steps(r.tape)
	var coded *TapeError
	if !errors.As(err, &coded) || coded.Code != want || r.tape.Status().Code != want {
		r.t.Fatalf("expected %q, got %v, and %q shown", want, err, r.tape.Status().Code)
	}
}

// whole reads the tape back by the recovery key and expects every entry of the
// book on it.
func (r *tapeRig) whole() StationTape {
	r.t.Helper()
	contents, err := ReadTape(r.place, r.recovery.Identity())
	if err != nil {
		r.t.Fatalf("read the tape: %v", err)
	}
	for _, tape := range contents.Tapes {
		if tape.Book != r.ID() || tape.Station != r.Station() {
			continue
		}
		entries, closed, err := tape.Open()
		if want := r.count(); err != nil || closed != 0 || len(tape.Gaps) != 0 || len(entries) != want || tape.Entries != want || tape.To != r.Highest() {
			r.t.Fatalf("expected %d entries, got %d and %d closed, gaps %v, %v", want, len(entries), closed, tape.Gaps, err)
		}
		return tape
	}
	r.t.Fatalf("expected a tape of this station, got %+v", contents)
	return StationTape{}
}

// count is how many entries the book's journal has.
func (r *tapeRig) count() (count int) {
	r.t.Helper()
	for from, more := []byte(nil), true; more; {
		piece, err := r.ReadStored(from, 1<<16, func(uint64, string) bool { count++; return false })
		if err != nil {
			r.t.Fatalf("count the entries: %v", err)
		}
		from, more = piece.Next, piece.Next != nil
	}
	return count
}

// segments are the files of the rig's own tape.
func (r *tapeRig) segments() []string {
	r.t.Helper()
	files, err := filepath.Glob(filepath.Join(r.tape.folder, "*"))
	if err != nil {
		r.t.Fatal(err)
	}
	return files
}

// faultyDisk is the real one, with faults.
type faultyDisk struct {
	plainDisk
	mu   sync.Mutex
	fail func(op, path string) error // nil for none
	part int                         // of a write that fails, this much is written before
}

func (d *faultyDisk) set(fail func(op, path string) error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fail = fail
}

func (d *faultyDisk) asked(op, path string) error {
	d.mu.Lock()
	fail := d.fail
	d.mu.Unlock()
	if fail == nil {
		return nil
	}
	return fail(op, path)
}

func (d *faultyDisk) Stat(path string) (fs.FileInfo, error) {
	if err := d.asked("stat", path); err != nil {
		return nil, err
	}
	return d.plainDisk.Stat(path)
}

func (d *faultyDisk) Read(path string) ([]byte, error) {
	if err := d.asked("read", path); err != nil {
		return nil, err
	}
	return d.plainDisk.Read(path)
}

func (d *faultyDisk) MakeFolder(path string) error {
	return errors.Join(d.asked("folder", path), d.plainDisk.MakeFolder(path))
}

func (d *faultyDisk) Create(path string) (tapeFile, error) {
	if err := d.asked("create", path); err != nil {
		return nil, err
	}
	file, err := d.plainDisk.Create(path)
	return faultyFile{d, path, file}, err
}

func (d *faultyDisk) Append(path string) (tapeFile, error) {
	if err := d.asked("create", path); err != nil {
		return nil, err
	}
	file, err := d.plainDisk.Append(path)
	return faultyFile{d, path, file}, err
}

func (d *faultyDisk) Remove(path string) error {
	if err := d.asked("remove", path); err != nil {
		return err
	}
	return d.plainDisk.Remove(path)
}

func (d *faultyDisk) Truncate(path string, size int64) error {
	if err := d.asked("truncate", path); err != nil {
		return err
	}
	return d.plainDisk.Truncate(path, size)
}

type faultyFile struct {
	disk *faultyDisk
	path string
	tapeFile
}

func (f faultyFile) Write(data []byte) (int, error) {
	if err := f.disk.asked("write", f.path); err != nil {
		n, _ := f.tapeFile.Write(data[:min(f.disk.part, len(data))])
		return n, err
	}
	return f.tapeFile.Write(data)
}

func (f faultyFile) Sync() error {
	if err := f.disk.asked("sync", f.path); err != nil {
		return err
	}
	return f.tapeFile.Sync()
}

// on fails one kind of operation.
func on(err error, ops ...string) func(op, path string) error {
	return func(op, _ string) error {
		for _, failing := range ops {
			if op == failing {
				return err
			}
		}
		return nil
	}
}

// copyTree copies a folder to where nothing is.
func copyTree(t testing.TB, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatalf("copy %s: %v", from, err)
	}
}
