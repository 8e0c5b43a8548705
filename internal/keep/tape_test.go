package keep

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/internal/book"
	"daybook/internal/journal"
)

func TestTapeFollowsTheBook(t *testing.T) {
	r := newTapeRig(t)
	r.add(5)
	if got := r.tape.Status(); got.Behind != r.Highest() || !got.Checking || !got.Written.IsZero() {
		t.Errorf("expected everything to be behind before the first step, got %+v", got)
	}
	r.catchUp()
	r.whole()
	if got := r.tape.Status(); !got.Written.Equal(r.clock.Now()) || got.Damaged != 0 {
		t.Errorf("expected to see when it was written, got %+v", got)
	}
	r.add(3)
	if got := r.tape.Lag(); got != 3 {
		t.Errorf("expected three entries behind, got %d", got)
	}
	r.catchUp()
	if tape := r.whole(); !tape.Opens || tape.Segments != 1 || tape.From != 1 || len(tape.Damage) != 0 || tape.Torn != 0 {
		t.Errorf("expected one whole segment, got %+v", tape)
	}
}

// TestTapeBeginsASegment with every start that writes, and where one is long.
func TestTapeBeginsASegment(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	for range 3 {
		r.Close()
		r.open()
		r.catchUp()
	}
	if got := len(r.segments()); got != 1 {
		t.Errorf("expected no segment of a start that wrote nothing, got %d", got)
	}
	r.add(1)
	r.catchUp()
	if got := len(r.segments()); got != 2 {
		t.Errorf("expected a second segment, got %d", got)
	}
	r.follow(tapeSizes{chunk: 1, segment: 4 << 10})
	r.add(20)
	r.catchUp()
	if tape := r.whole(); tape.Segments < 4 || len(r.segments()) != tape.Segments {
		t.Errorf("expected the long one to be split, got %d", tape.Segments)
	}
	for _, file := range r.segments() {
		if info, err := os.Stat(file); err != nil || info.Size() > 6<<10 {
			t.Errorf("expected segments near their limit, got %v, %v", info.Size(), err)
		}
	}
}

// TestTapeGoesOnFromAnOlderState: whatever Daybook remembered, what counts is what
// lies in the folder.
func TestTapeGoesOnFromAnOlderState(t *testing.T) {
	r := newTapeRig(t)
	r.add(4)
	r.catchUp()
	older := filepath.Join(t.TempDir(), "older")
	copyTree(t, r.place, older)
	r.add(4)
	r.catchUp()
	exchange(t, r.place, older)
	r.catchUp()
	r.whole()
	long := filepath.Join(t.TempDir(), "long")
	copyTree(t, r.place, long)
	short := filepath.Join(t.TempDir(), "short")
	copyTree(t, r.place, short)
	cutSegment(t, filepath.Join(short, tapeRoot, filepath.Base(r.tape.folder), segmentName(2)))
	for _, other := range []string{long, short} { // of the second it knows the first's files
		exchange(t, r.place, other)
		r.add(1)
		steps(r.tape) // where a file was open it may fail once
		r.catchUp()
		r.whole()
	}
	exchange(t, r.place, t.TempDir()) // a new stick, empty
	r.add(1)
	r.catchUp()
	r.whole()
}

// cutSegment takes the last records of a segment away.
func cutSegment(t *testing.T, file string) {
	t.Helper()
	info, err := os.Stat(file)
	if err == nil {
		err = os.Truncate(file, info.Size()/2)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// exchange puts another folder in the place of one.
func exchange(t *testing.T, place, other string) {
	t.Helper()
	if err := os.Rename(place, place+".pulled"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other, place); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(place + ".pulled") })
	os.RemoveAll(place + ".pulled")
}

func TestTapeOfAPulledStick(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	if err := os.Rename(r.place, r.place+".pulled"); err != nil {
		t.Fatal(err)
	}
	r.add(2)
	r.fails(TapeMissing)
	if _, err := os.Stat(r.place); err == nil {
		t.Error("expected nothing to be made where the stick was")
	}
	if got := r.tape.Status(); got.Behind != 2 || got.Since.IsZero() || got.Err == nil {
		t.Errorf("expected to see what is behind and since when, got %+v", got)
	}
	if err := os.Rename(r.place+".pulled", r.place); err != nil {
		t.Fatal(err)
	}
	r.catchUp()
	r.whole()
}

// TestTapePulledWhileIdle is noticed without anything to write.
func TestTapePulledWhileIdle(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	if err := os.RemoveAll(r.place); err != nil {
		t.Fatal(err)
	}
	r.fails(TapeMissing)
}

// TestTapeLeavesOthersAlone: another clinic's tape, another station's of the same
// book, and what people keep on a stick.
func TestTapeLeavesOthersAlone(t *testing.T) {
	other := newTapeRig(t)
	other.add(2)
	other.catchUp()
	r := newTapeRig(t)
	r.place = other.place
	r.follow(r.tape.sizes)
	note := filepath.Join(r.place, "000001.tape")
	if err := os.WriteFile(note, []byte("holiday pictures"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := contentsOf(t, other.place)
	r.add(3)
	r.catchUp()
	r.whole()
	other.whole()
	for name, content := range before {
		if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, content) {
			t.Errorf("expected %s as it was, got %v", name, err)
		}
	}
	// Even in its own folder: what is another's counts for nothing and stays.
	foreign := filepath.Join(r.tape.folder, segmentName(7))
	copied, err := os.ReadFile(other.segments()[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(foreign, copied, 0o600); err != nil {
		t.Fatal(err)
	}
	r.follow(r.tape.sizes)
	r.add(1)
	r.catchUp()
	r.whole()
	if now, err := os.ReadFile(foreign); err != nil || !bytes.Equal(now, copied) {
		t.Errorf("expected a foreign segment as it was, got %v", err)
	}
}

func contentsOf(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		all[path], err = os.ReadFile(path)
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("expected files in %s, got %d, %v", folder, len(all), err)
	}
	return all
}

// TestTapeHealsDamage: what a stick lost is copied anew, and told.
func TestTapeHealsDamage(t *testing.T) {
	r := newTapeRig(t)
	r.add(8)
	r.catchUp()
	file := r.segments()[0]
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	contents, err := ReadTape(r.place)
	if err != nil || len(contents.Tapes[0].Gaps) != 1 || len(contents.Tapes[0].Damage) != 1 || contents.Tapes[0].Opens {
		t.Fatalf("expected the damage to be named, got %+v, %v", contents, err)
	}
	r.follow(r.tape.sizes)
	r.catchUp()
	if got := r.tape.Status(); got.Damaged != 1 {
		t.Errorf("expected the damage to be shown, got %+v", got)
	}
	r.whole()
}

func TestTapePlaces(t *testing.T) {
	r := newTapeRig(t)
	for _, folder := range []string{"", filepath.Dir(r.Path()), filepath.Join(filepath.Dir(r.Path()), "inside")} {
		if _, err := OpenTape(r.Book, folder); !errors.Is(err, ErrTapePlace) {
			t.Errorf("expected %q to be refused, got %v", folder, err)
		}
	}
	if _, err := OpenTape(r.Book, filepath.Join(r.place, "later")); err != nil {
		t.Errorf("expected a place that is not there yet to be taken, got %v", err)
	}
	for _, name := range []string{"000000.tape", "1.tape", "000001.tap", "0000001.tape", "-00001.tape", "99999999999.tape"} {
		if got := segmentNumber(name); got != 0 {
			t.Errorf("expected %s to be no segment, got %d", name, got)
		}
	}
	if got := segmentNumber(segmentName(1234567)); got != 1234567 {
		t.Errorf("expected a name to give its number back, got %d", got)
	}
}

// TestTapeAheadOfTheBook: the same station, its book brought back from a
// copy, must not write over what only the tape has.
func TestTapeAheadOfTheBook(t *testing.T) {
	r := newTapeRig(t)
	r.add(2)
	r.catchUp()
	r.Close()
	whole, err := os.ReadFile(r.options.Path)
	if err != nil {
		t.Fatal(err)
	}
	r.open()
	r.add(3)
	r.catchUp()
	back := func() {
		r.Close()
		if err := os.WriteFile(r.options.Path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		r.open()
	}
	back()
	before := contentsOf(t, r.place)
	r.fails(TapeAhead)
	if tail, err := takeTail(r.Book, r.place); err != nil || tail.Entries != 3 || !tail.Until.Equal(r.clock.Now()) {
		t.Fatalf("expected three entries to come back, got %+v, %v", tail, err)
	}
	r.add(1)
	r.catchUp()
	r.whole()
	back()
	r.add(4) // other entries under the same numbers, and more
	r.fails(TapeForked)
	var why *book.ImportError
	if tail, err := TapeTail(r.Book, r.place); err != nil || tail.Ahead() || tail.Left != 1 || !errors.As(tail.Why, &why) || why.Finding.Kind != journal.Forked {
		t.Errorf("expected nothing to take from a fork, and to be told, got %+v, %v", tail, err)
	}
	for name, content := range before {
		if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, content) {
			t.Errorf("expected %s as it was, got %v", filepath.Base(name), err)
		}
	}
}

func TestTapeOfAClosedBook(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	r.Close()
	r.fails(TapeBook)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if more, err := r.tape.Step(ctx); more || !errors.Is(err, context.Canceled) {
		t.Errorf("expected an ended context to be told, got %v, %v", more, err)
	}
}

// TestTapeNamesNobody: neither what it writes nor how its folders are called.
func TestTapeNamesNobody(t *testing.T) {
	r := newTapeRig(t)
	r.add(3)
	r.catchUp()
	for name, content := range contentsOf(t, r.place) {
		all := append([]byte(strings.TrimPrefix(name, r.place)), content...)
		for _, secret := range []string{"Zyxwvut", "Anastasia", "204207", "1987-03-14", "19870314", "AGE-SECRET"} {
			for how, form := range formsOf(secret) {
				if bytes.Contains(bytes.ToLower(all), bytes.ToLower(form)) {
					t.Errorf("expected no %q in %s, found it in %s", secret, filepath.Base(name), how)
				}
			}
		}
	}
}

// TestAStickCanBeEjected: between two entries no file on it is open, and what comes
// later goes on in the same segment.
func TestAStickCanBeEjected(t *testing.T) {
	r := newTapeRig(t)
	r.catchUp()
	if r.tape.segment == nil || r.tape.segment.file != nil {
		t.Fatal("a file on the stick stays open while there is nothing to write")
	}
	name := r.tape.segment.name
	r.add(3)
	r.catchUp()
	if r.tape.segment.name != name || r.tape.segment.file != nil {
		t.Errorf("what came later went to %s, not on in %s", r.tape.segment.name, name)
	}
	r.whole()
}
