package keep

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	random "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// The environment of a test process that records and follows: the folder of the
// book and its key, the place of the tape, and the first number to record.
const (
	childFolder = "DAYBOOK_TEST_CHILD_FOLDER"
	childPlace  = "DAYBOOK_TEST_CHILD_PLACE"
	childFirst  = "DAYBOOK_TEST_CHILD_FIRST"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		if err := recordAndFollow(folder, os.Getenv(childPlace), os.Getenv(childFirst)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func killedOptions(folder string) book.Options {
	return book.Options{
		Path: filepath.Join(folder, "book", "daybook.db"), KeyStore: platform.FileKeyStore{Dir: filepath.Join(folder, "keys")},
		Clock: wallClock{time.Now()}, Random: rand.Reader,
	}
}

// recordAndFollow adds patients and prints the number of each once it is
// acknowledged, while a tape follows.
func recordAndFollow(folder, place, first string) error {
	b, err := book.Open(killedOptions(folder))
	if err != nil {
		return err
	}
	tape, err := openTape(b, place, plainDisk{}, tapeSizes{chunk: 2 << 10, segment: 16 << 10})
	if err != nil {
		return err
	}
	go FollowTape(context.Background(), tape, make(chan time.Time), func(TapeStatus) {})
	from, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	for n := from; n < from+10_000; n++ {
		if err := addPatient(b, n); err != nil {
			return err
		}
		fmt.Println(n)
	}
	return nil
}

// TestKilledWhileFollowing: whenever a process dies, what it acknowledged is in
// the book, and the tape is whole up to its end and of one piece with the book.
func TestKilledWhileFollowing(t *testing.T) {
	const rounds = 10
	folder, place := t.TempDir(), t.TempDir()
	options := killedOptions(folder)
	created, err := book.Create(options, book.Founding{Settings: clinic.DefaultSettings()})
	if err != nil {
		t.Fatalf("create a book: %v", err)
	}
	acknowledged, onTape := 0, 0
	for round := range rounds {
		acknowledged += addUntilKilled(t, folder, place, acknowledged+1+100*round)
		b, err := book.Open(options)
		if err != nil {
			t.Fatalf("round %d: open the book: %v", round, err)
		}
		r := &tapeRig{Book: b, t: t, place: place, recovery: created.Recovery}
		if got, err := r.patients(); err != nil || got < acknowledged {
			t.Fatalf("round %d: expected %d patients in the book, got %d, %v", round, acknowledged, got, err)
		}
		onTape = max(onTape, cleanTape(t, r))
		b.Close()
	}
	if acknowledged == 0 || onTape == 0 {
		t.Fatalf("expected something to be recorded and copied, got %d and %d", acknowledged, onTape)
	}
	b, err := book.Open(options)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	r := &tapeRig{Book: b, t: t, place: place, recovery: created.Recovery, disk: &faultyDisk{}}
	r.follow(tapeSizes{chunk: 2 << 10, segment: 16 << 10})
	r.catchUp()
	r.whole()
}

// cleanTape expects the tape to read clean up to its end, and to have nothing that
// the book lacks. It returns how many entries it has.
func cleanTape(t *testing.T, r *tapeRig) int {
	t.Helper()
	contents, err := ReadTape(r.place, r.recovery.Identity())
	if err != nil || len(contents.Tapes) != 1 {
		return 0 // killed before the first segment
	}
	tape := contents.Tapes[0]
	entries, closed, err := tape.Open()
	if err != nil || closed != 0 || len(tape.Gaps) != 0 || len(tape.Damage) != 0 || len(entries) != tape.Entries || tape.From != 1 {
		t.Fatalf("expected a clean tape, got %+v, %d closed, %v", tape, closed, err)
	}
	if tail, err := TapeTail(r.Book, r.place); err != nil || tail.Ahead() || tail.Left != 0 {
		t.Fatalf("expected the book to have all of it, got %+v, %v", tail, err)
	}
	return tape.Entries
}

// addUntilKilled runs a process that records and follows, kills it after some
// acknowledgements, and returns how many there were.
func addUntilKilled(t *testing.T, folder, place string, first int) (acknowledged int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+folder, childPlace+"="+place, childFirst+"="+strconv.Itoa(first))
	var said strings.Builder
	child.Stderr = &said
	answers, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatalf("start a process that records: %v", err)
	}
	killAfter := 1 + random.IntN(40)
	for lines := bufio.NewScanner(answers); lines.Scan(); {
		if acknowledged++; acknowledged == killAfter {
			time.Sleep(random.N(2 * time.Millisecond)) // so that it dies anywhere
			child.Process.Kill()                       // what it still says before it dies counts too
		}
	}
	child.Wait()
	if said.Len() > 0 {
		t.Fatalf("the process that records: %s", said.String())
	}
	return acknowledged
}
