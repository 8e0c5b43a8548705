package keep

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// copying is a copier of a book whose ticks a test gives.
type copying struct {
	t      *testing.T
	book   *book.Book
	copier *Copier
	data   string

	mu    sync.Mutex
	ticks map[time.Duration][]chan time.Time
}

func newCopying(t *testing.T) *copying {
	t.Helper()
	options := written(t)
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	c := &copying{t: t, book: b, data: filepath.Dir(options.Path), ticks: map[time.Duration][]chan time.Time{}}
	c.copier = StartCopier(CopierOptions{Book: b, Scratch: c.data, Every: c.every, Guard: func(work func()) { work() }})
	t.Cleanup(func() { c.copier.Close(); b.Close() })
	return c
}

func (c *copying) every(wait time.Duration) (<-chan time.Time, func()) {
	tick := make(chan time.Time)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ticks[wait] = append(c.ticks[wait], tick)
	return tick, func() {}
}

// tick lets every place of one kind look once.
func (c *copying) tick(wait time.Duration) {
	c.t.Helper()
	var ticks []chan time.Time
	for len(ticks) == 0 { // the place begins in its own time
		c.mu.Lock()
		ticks = slices.Clone(c.ticks[wait])
		c.mu.Unlock()
		time.Sleep(time.Millisecond)
	}
	for _, tick := range ticks {
		select {
		case tick <- time.Time{}:
		case <-time.After(10 * time.Second):
			c.t.Fatal("nobody looks at a place any more")
		}
	}
}

func (c *copying) do(command clinic.Command) {
	c.t.Helper()
	if _, err := c.book.Do(clinic.Actor{Kind: clinic.System}, command); err != nil {
		c.t.Fatalf("%T: %v", command, err)
	}
}

// until waits for the one state of the plan to be as it should.
func (c *copying) until(what string, is func(clinic.CopyState) bool) clinic.CopyState {
	c.t.Helper()
	var last clinic.CopyState
	for range 1000 {
		if states := c.copier.States(); len(states) == 1 {
			if last = states[0]; is(last) {
				return last
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	c.t.Fatalf("%s never came; the state is %+v", what, last)
	return last
}

// TestTheFirstBackupComesByItself, is noted in the book, and no second one the same
// evening.
func TestTheFirstBackupComesByItself(t *testing.T) {
	c := newCopying(t)
	stick := t.TempDir()
	c.do(clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stick}}})
	c.tick(lookAtBackup)
	state := c.until("a backup", func(s clinic.CopyState) bool { return !s.Busy && !s.Last.IsZero() })
	kept, err := Backups(BackupFolder(stick))
	if err != nil || len(kept) != 1 {
		t.Fatalf("there are %d backups, %v", len(kept), err)
	}
	if last := c.book.Copies().LastBackup(stick); last.File != kept[0].Name() || last.N != kept[0].N || state.Bytes != kept[0].Size {
		t.Errorf("noted is %+v, kept %+v, shown %+v", last, kept[0], state)
	}
	c.tick(lookAtBackup)
	c.tick(lookAtBackup) // the first one was looked at
	if kept, _ = Backups(BackupFolder(stick)); len(kept) != 1 {
		t.Errorf("there are %d backups of one evening", len(kept))
	}
}

// TestABackupIsAskedFor and comes, though none is due.
func TestABackupIsAskedFor(t *testing.T) {
	c := newCopying(t)
	stick := t.TempDir()
	c.do(clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stick}}})
	c.do(clinic.NoteBackup{Folder: stick, File: "earlier", N: 3, Bytes: 1})
	c.copier.BackUp(stick)
	c.until("a backup", func(s clinic.CopyState) bool { return !s.Busy && s.Bytes > 1 })
}

// TestAStickThatIsGone is said, with since when, and the folder that it was shown in
// gets no backup; back again, it gets one.
func TestAStickThatIsGone(t *testing.T) {
	c := newCopying(t)
	stick := filepath.Join(t.TempDir(), "stick")
	c.do(clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyBackup, Folder: stick}}})
	c.copier.BackUp(stick)
	state := c.until("trouble", func(s clinic.CopyState) bool { return s.Problem != "" && !s.Busy })
	if state.Problem != string(NoFolder) || state.Since.IsZero() {
		t.Errorf("the state is %+v", state)
	}
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	c.copier.BackUp(stick)
	c.until("a backup", func(s clinic.CopyState) bool { return s.Problem == "" && !s.Last.IsZero() && !s.Busy })

	if err := os.RemoveAll(BackupFolder(stick)); err != nil {
		t.Fatal(err)
	}
	keeper := &backupKeeper{copier: c.copier, place: clinic.CopyPlace{Kind: clinic.CopyBackup, Folder: stick}}
	if _, err := keeper.folder(false); codeOf(err) != string(NoFolder) {
		t.Errorf("an empty folder where backups were is taken for the stick: %v", err)
	}
	if _, err := keeper.folder(true); err != nil {
		t.Errorf("somebody who is sure: %v", err)
	}
}

// TestTheEmptyFolderOfAStick gets no copies, even if somebody asks: the place was on
// another disk when it was chosen, and is on the book's own now.
func TestTheEmptyFolderOfAStick(t *testing.T) {
	c := newCopying(t)
	stick := t.TempDir()
	for _, kind := range []clinic.CopyKind{clinic.CopyBackup, clinic.CopyTape} {
		c.do(clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: kind, Folder: stick, Apart: true}}})
		c.copier.BackUp(stick)
		c.until("trouble", func(s clinic.CopyState) bool { return s.Place.Kind == kind && s.Problem == string(NoFolder) && !s.Busy })
	}
	if left, err := os.ReadDir(stick); err != nil || len(left) > 0 {
		t.Errorf("in the empty folder lies %v, %v", left, err)
	}
}

// TestATapeFollowsThePlan: it begins when the place is chosen, holds everything, and
// ends when it is taken away.
func TestATapeFollowsThePlan(t *testing.T) {
	c := newCopying(t)
	stick := t.TempDir()
	c.do(clinic.SetCopyPlaces{Places: []clinic.CopyPlace{{Kind: clinic.CopyTape, Folder: stick}}})
	whole := func(s clinic.CopyState) bool {
		return s.Problem == "" && s.Behind == 0 && !s.Busy && !s.Last.IsZero()
	}
	c.until("the second copy", whole)
	c.do(clinic.SavePatient{Patient: clinic.Patient{ID: "late", Number: "900", Family: "Late"}})
	c.until("the entry", whole)
	key, err := c.book.StationKey()
	if err != nil {
		t.Fatal(err)
	}
	contents, err := ReadTape(stick, key)
	if err != nil || len(contents.Tapes) != 1 {
		t.Fatalf("the second copy reads as %+v, %v", contents, err)
	}
	if tape := contents.Tapes[0]; tape.To != c.book.Head().N || len(tape.Gaps) > 0 {
		t.Errorf("the second copy goes to entry %d of %d, with the gaps %v", tape.To, c.book.Head().N, tape.Gaps)
	}
	c.do(clinic.SetCopyPlaces{})
	for range 1000 {
		c.copier.mu.Lock()
		left := len(c.copier.places)
		c.copier.mu.Unlock()
		if left == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the second copy goes on after its end")
}

// TestFit names what is the matter with a place.
func TestFit(t *testing.T) {
	data := t.TempDir()
	path := filepath.Join(data, "book", "daybook.db")
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	inside := filepath.Join(data, "book", "copies")
	if err := os.MkdirAll(inside, 0o700); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]ProblemCode{
		filepath.Join(data, "none"): NoFolder, file: NoFolder, inside: InsideData, t.TempDir(): SameDiskAsBook,
	} {
		if got := codeOf(Fit(folder, path)); got != string(want) {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(data, ".daybook*")); len(left) > 0 {
		t.Errorf("left behind is %v", left)
	}
}
