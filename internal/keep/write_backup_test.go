package keep

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

func TestABackupIsNamedForWhatItHolds(t *testing.T) {
	r := newRig(t)
	r.more("700001")
	made := r.backup()
	if !made.endsWith(r.Head()) || !strings.HasPrefix(r.ID(), made.Book) || !strings.HasPrefix(r.Station(), made.Station) {
		t.Errorf("expected the name of entry %d, got %+v", r.Head().N, made)
	}
	list, err := Backups(r.folder)
	if err != nil || len(list) != 1 || list[0] != made {
		t.Errorf("expected %+v in the folder, got %+v, %v", made, list, err)
	}
	empty(t, r.scratch)
}

// TestTheAgeToolOpensABackup: without Daybook, by the recovery key alone, and what it
// gives is the book's file.
func TestTheAgeToolOpensABackup(t *testing.T) {
	tool, err := exec.LookPath("age")
	if err != nil && runtime.GOOS != "linux" {
		t.Skip("no age tool on this system")
	} else if err != nil {
		t.Fatal("the age tool is missing: make deps-test installs it")
	}
	r := newRig(t)
	made := r.backup()
	key, opened := filepath.Join(t.TempDir(), "key.txt"), filepath.Join(t.TempDir(), "book.db")
	if err := os.WriteFile(key, []byte(r.recovery.Text()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "--decrypt", "-i", key, "-o", opened, made.Path).CombinedOutput(); err != nil {
		t.Fatalf("the age tool: %v: %s", err, out)
	}
	inspection, err := book.InspectWith(opened, r.recovery.Identity())
	if err != nil {
		t.Fatalf("open what the age tool gave: %v", err)
	}
	defer inspection.Close()
	if contents, err := look(inspection); err != nil || contents.Head != r.Head() {
		t.Errorf("expected the book up to entry %d, got %+v, %v", r.Head().N, contents, err)
	}
}

// TestNobodyIsNamedInABackup, nor in what lies in the scratch folder on the way.
func TestNobodyIsNamedInABackup(t *testing.T) {
	r := newRig(t)
	keep := filepath.Join(t.TempDir(), "copy.db")
	if _, err := r.Copy(context.Background(), keep); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{r.backup().Path, keep} {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range append(secrets(), "AGE-SECRET", "patient1") {
			for form, text := range forms(secret) {
				// The record's own id is a key of the book, opaque to whoever reads it.
				if bytes.Contains(content, text) && (secret != "patient1" || path != keep) {
					t.Errorf("%q stands in %s in %s", secret, filepath.Base(path), form)
				}
			}
		}
	}
}

// forms are ways to write a text. In base64 it begins anywhere in a group of three
// bytes, and the letters at its ends that it shares with its neighbours are left out.
func forms(text string) map[string][]byte {
	all := map[string][]byte{"UTF-8": []byte(text)}
	var little, big []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		little, big = append(little, byte(unit), byte(unit>>8)), append(big, byte(unit>>8), byte(unit))
	}
	all["UTF-16, little end first"], all["UTF-16, big end first"] = little, big
	for shift := range 3 {
		encoded := base64.StdEncoding.EncodeToString(append(make([]byte, shift), text...))
		from, to := (shift*8+5)/6, (shift+len(text))*8/6
		all[fmt.Sprintf("base64, %d", shift)] = []byte(encoded[from:to])
	}
	return all
}

func TestFoldersThatHoldNoBackup(t *testing.T) {
	r := newRig(t)
	data := filepath.Dir(r.Path())
	inside := filepath.Join(data, "backups")
	if err := os.Mkdir(inside, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		folder string
		code   ProblemCode
	}{
		"the data folder":         {data, InsideData},
		"a folder in it":          {inside, InsideData},
		"a folder that is not":    {filepath.Join(r.folder, "none"), NoFolder},
		"a file and not a folder": {r.Path(), NoFolder},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := WriteBackup(context.Background(), r.Book, c.folder, r.scratch, noon(), nobody)
			expect(t, err, c.code)
			expect(t, MayHold(c.folder, r.Path()), c.code)
			empty(t, r.scratch, inside)
		})
	}
}

func TestABackupThatIsCancelled(t *testing.T) {
	for _, when := range []float64{0, 0.2, 0.5, 0.6, 0.8} {
		r := newRig(t)
		ctx, cancel := context.WithCancel(context.Background())
		if when == 0 {
			cancel()
		}
		_, err := WriteBackup(ctx, r.Book, r.folder, r.scratch, noon(), func(part float64) {
			if part >= when {
				cancel()
			}
		})
		expect(t, err, Cancelled)
		empty(t, r.folder, r.scratch)
		cancel()
	}
}

// failing is a writer that takes so many bytes.
type failing struct {
	to   io.Writer
	left int
	err  error
}

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, f.err
	}
	return f.to.Write(p)
}

// lying is a writer that changes a byte on the way.
type lying struct {
	to io.Writer
	at int
}

func (l *lying) Write(p []byte) (int, error) {
	changed := bytes.Clone(p)
	if l.at >= 0 && l.at < len(p) {
		changed[l.at] ^= 1
	}
	l.at -= len(p)
	return l.to.Write(changed)
}

// TestADiskThatFails: whatever step fails, no file has the name of a backup, and
// nothing else is left.
func TestADiskThatFails(t *testing.T) {
	full, broken := platform.ErrDiskFull, errors.New("input/output error")
	breaks := func(bytes int, err error) func(*disk) {
		return func(d *disk) {
			d.writer = func(file *os.File) io.Writer { return &failing{file, bytes, err} }
		}
	}
	lies := func(at int) func(*disk) {
		return func(d *disk) { d.writer = func(file *os.File) io.Writer { return &lying{file, at} } }
	}
	for name, c := range map[string]struct {
		harm func(*disk)
		code ProblemCode
	}{
		"full at once":                      {breaks(0, full), Full},
		"full within the header":            {breaks(100, full), Full},
		"full on the way":                   {breaks(70_000, full), Full},
		"broken on the way":                 {breaks(70_000, broken), Disk},
		"read-only":                         {breaks(0, platform.ErrReadOnly), ReadOnly},
		"pulled out":                        {breaks(70_000, platform.ErrNoFolder), NoFolder},
		"not taken in the end":              {func(d *disk) { d.sync = func(*os.File) error { return broken } }, Disk},
		"no name given":                     {func(d *disk) { d.rename = func(_, _ string) error { return broken } }, Disk},
		"the name not kept":                 {func(d *disk) { d.settle = func(string) error { return broken } }, Disk},
		"another byte in the first line":    {lies(3), ReadsOtherwise},
		"another byte in the header":        {lies(60), ReadsOtherwise},
		"another byte in the content":       {lies(30_000), ReadsOtherwise},
		"cut off without a word":            {func(d *disk) { d.sync = func(f *os.File) error { return f.Truncate(65_600) } }, ReadsOtherwise},
		"emptied without a word":            {func(d *disk) { d.sync = func(f *os.File) error { return f.Truncate(0) } }, ReadsOtherwise},
		"gone before it could be read back": {func(d *disk) { d.sync = func(f *os.File) error { return os.Remove(f.Name()) } }, ReadsOtherwise},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			w := &backupWriter{ctx: context.Background(), book: r.Book, folder: r.folder, scratch: r.scratch, now: noon(), progress: nobody, disk: systemDisk()}
			c.harm(&w.disk)
			_, err := w.write()
			expect(t, err, c.code)
			empty(t, r.folder, r.scratch)
		})
	}
}

// TestACopyIsOfOneMoment: the book goes on, and may be closed.
func TestACopyIsOfOneMoment(t *testing.T) {
	r := newRig(t)
	w := &backupWriter{ctx: context.Background(), book: r.Book, folder: r.folder, scratch: r.scratch, now: noon(), progress: nobody, disk: systemDisk()}
	if err := w.prepare(); err != nil {
		t.Fatal(err)
	}
	r.more("700001")
	path := filepath.Join(r.scratch, "copy.db")
	last, err := w.copy(path)
	if err != nil || last != r.Head() {
		t.Errorf("expected a copy up to %+v, got %+v, %v", r.Head(), last, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	r.Close()
	_, err = w.copy(path)
	expect(t, err, Cancelled)
	if !errors.Is(err, book.ErrClosed) {
		t.Errorf("expected the reason to be kept, got %v", err)
	}
}

// TestABackupOfADamagedBookIsNone: what is wrong with a book is not copied under a name
// that promises a good one.
func TestABackupOfADamagedBookIsNone(t *testing.T) {
	r := newRig(t)
	r.Close()
	file, err := bolt.Open(r.options.Path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Update(func(tx *bolt.Tx) error { // an account that nobody needs before it is counted
		return tx.Put("visit", []byte("patient1/2026-11-25/x"), []byte("no seal"))
	})
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	r.open()
	made := r.backup() // its pages and its journal are whole: the state can be made anew
	checked, err := CheckBackup(context.Background(), CheckOptions{Path: made.Path, Scratch: r.scratch, Keys: r.keys(), Whole: true}, nobody)
	if err != nil || checked.Report.Sound() {
		t.Errorf("expected the verification to name the record, got %+v, %v", checked.Report, err)
	}
	if err := os.Remove(made.Path); err != nil {
		t.Fatal(err)
	}
	spoil(t, r.options.Path)
	_, err = WriteBackup(context.Background(), r.Book, r.folder, r.scratch, noon(), nobody)
	expect(t, err, BookDamaged)
	empty(t, r.folder, r.scratch)
}

// spoil overwrites the middle of a file that is open.
func spoil(t *testing.T, path string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt(bytes.Repeat([]byte{0xff}, int(info.Size()/2)), info.Size()/4); err != nil {
		t.Fatal(err)
	}
}

func TestNotEnoughRoom(t *testing.T) {
	folder := t.TempDir()
	err := enoughRoom(folder, 1<<60)
	expect(t, err, NoRoom)
	var told *Problem
	if errors.As(err, &told) && (told.Need < 1<<60 || told.Free <= 0) {
		t.Errorf("expected how much is needed and free, got %+v", told)
	}
}

// TestTwoBackupsAtOnce do not get into each other's way.
func TestTwoBackupsAtOnce(t *testing.T) {
	r := newRig(t)
	other := t.TempDir()
	done := make(chan error)
	for _, folder := range []string{r.folder, other} {
		go func() {
			_, err := WriteBackup(context.Background(), r.Book, folder, r.scratch, noon(), nobody)
			done <- err
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	empty(t, r.scratch)
}

// TestTheLobbyGoesOnDuringABackup: what is recorded meanwhile is taken, and the backup is
// of one moment.
func TestTheLobbyGoesOnDuringABackup(t *testing.T) {
	r := newRig(t)
	begun, stop, ended := make(chan struct{}), make(chan struct{}), make(chan int)
	go func() {
		recorded := 0
		for going := true; going; recorded++ {
			if err := r.record(fmt.Sprint(700000 + recorded)); err != nil {
				t.Errorf("record during a backup: %v", err)
			}
			if recorded == 0 {
				close(begun)
			}
			select {
			case <-stop:
				going = false
			default:
			}
		}
		ended <- recorded
	}()
	<-begun
	made := r.backup()
	close(stop)
	recorded := <-ended
	checked, err := r.check(made.Path)
	if err != nil || !checked.Report.Sound() {
		t.Fatalf("expected a sound backup, got %+v, %v", checked, err)
	}
	if got := checked.Contents.Patients; got < 122 || got > 121+recorded {
		t.Errorf("expected between 122 and %d patients, got %d", 121+recorded, got)
	}
}

// TestWhoeverExchangedTheRecoveryKeyGetsNoBackup: only the seal of the book says for
// whom its copies are closed.
func TestWhoeverExchangedTheRecoveryKeyGetsNoBackup(t *testing.T) {
	r := newRig(t)
	stranger, err := vault.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	exchangeMeta(t, r.options.Path, "recovery", []byte(stranger.Recipient().String()))
	r.open()
	_, err = WriteBackup(context.Background(), r.Book, r.folder, r.scratch, noon(), nobody)
	expect(t, err, RecoveryUnknown)
	empty(t, r.folder, r.scratch)
}

func TestSweepingLeavesWhatIsNew(t *testing.T) {
	r := newRig(t)
	old, recent := filepath.Join(r.scratch, ".daybook-copy-1"), filepath.Join(r.scratch, ".daybook-copy-2")
	theirs := filepath.Join(r.scratch, "letters")
	long := r.Now().Add(-2 * leftFor)
	for _, folder := range []string{old, recent, theirs} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{old, theirs} {
		if err := os.Chtimes(folder, long, long); err != nil {
			t.Fatal(err)
		}
	}
	r.backup()
	left, err := os.ReadDir(r.scratch)
	if err != nil || len(left) != 2 || left[0].Name() != filepath.Base(recent) {
		t.Errorf("expected what a run of days ago left to be gone, got %v, %v", left, err)
	}
}
