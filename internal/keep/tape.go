package keep

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"time"

	"daybook/internal/book"
	"daybook/internal/journal"
	"daybook/internal/platform"
)

// Tape keeps a second copy of one book's journal in one folder: on a stick, or on
// another disk. It follows the book, and what it has is found by reading the
// folder. A stick that is pulled, full, slow or exchanged is an error with a code
// until it is back; the book never waits for it.
//
// In the folder it uses daybook-tape, and in there a folder of its own for this
// book and this station. Whatever else lies there is left alone.
type Tape struct {
	book   *book.Book
	place  string // that the clinic chose
	folder string // its own, inside
	disk   tapeDisk
	sizes  tapeSizes

	stepping sync.Mutex // a step at a time
	attached bool       // the folder is read, and what follows is written
	apart    bool       // it once was on another disk than the book
	scans    map[string]tapeScan
	stale    []string         // segments with what was removed from the book: they go once all is copied anew
	unsure   map[string]int64 // by segment, the length up to which it was synced before that failed
	have     tapeHave
	from     []byte // where to go on in the journal
	imports  uint64 // as the book counted them when from was last begun
	segment  *openSegment
	last     string // the newest segment, and its size: gone or changed, the stick is another
	lastSize int64

	mu     sync.Mutex
	status TapeStatus
	prefix uint64    // every entry up to this number is on the tape
	began  time.Time // when a step began that is not over; zero for none
}

// tapeSizes bound what is written, in bytes.
type tapeSizes struct {
	chunk   int   // at once, before the next sync
	segment int64 // until a new one is begun
}

// tapeRoot is the folder that every tape lies in. It names no clinic.
const tapeRoot = "daybook-tape"

// ErrTapePlace means that a folder is no place for a tape: none, or the book's own.
var ErrTapePlace = errors.New("the folder is no place for a second copy")

// OpenTape begins to follow a book into a folder. Nothing is written before the
// first Step, and the folder need not be there: a stick may come later. The error
// is ErrTapePlace.
func OpenTape(b *book.Book, folder string) (*Tape, error) {
	return openTape(b, folder, plainDisk{}, tapeSizes{chunk: 256 << 10, segment: 8 << 20})
}

func openTape(b *book.Book, folder string, disk tapeDisk, sizes tapeSizes) (*Tape, error) {
	place, err := filepath.Abs(folder)
	if err != nil || folder == "" || inside(filepath.Dir(b.Path()), place) {
		return nil, ErrTapePlace
	}
	return &Tape{
		book: b, place: place, disk: disk, sizes: sizes, scans: map[string]tapeScan{}, unsure: map[string]int64{},
		folder: filepath.Join(place, tapeRoot, b.ID()+"-"+b.Station()),
		status: TapeStatus{Folder: place, Checking: true},
	}, nil
}

// inside reports whether a folder is another one, or lies in it.
func inside(folder, place string) bool {
	relative, err := filepath.Rel(folder, place)
	return err == nil && filepath.IsLocal(relative)
}

// Step reads a piece of the folder or copies a piece of the journal to it, synced,
// and reports whether there is more to do at once. Errors are *TapeError; after
// one the next Step begins by reading what the folder holds. It may take as long
// as the stick does, and belongs on a goroutine of its own.
func (t *Tape) Step(ctx context.Context) (more bool, err error) {
	t.stepping.Lock()
	defer t.stepping.Unlock()
	if err := ctx.Err(); err != nil {
		return false, err
	}
	t.begin()
	more, err = t.step()
	if err != nil {
		t.detach()
		err = t.explain(err)
		if tapeCode(err) == TapeFull && len(t.stale) > 0 { // there is no room for both
			more, err = true, t.dropStale()
		}
	}
	t.end(err)
	return more && err == nil, err
}

func (t *Tape) step() (more bool, err error) {
	if t.attached && !t.asLeft() {
		t.detach()
	}
	if !t.attached {
		return true, t.attach()
	}
	if imports := t.book.Imports(); imports != t.imports {
		t.imports, t.from = imports, nil
		t.setChecking(true)
		if t.book.Purged() { // what the folder holds may be more than the book does
			t.detach()
			t.scans = map[string]tapeScan{}
			return true, nil
		}
	}
	piece, err := t.book.ReadStored(t.from, t.sizes.chunk, t.lacks)
	if err != nil {
		return false, &TapeError{TapeBook, err}
	}
	if len(piece.Entries) > 0 {
		if err := t.write(piece); err != nil {
			return false, err
		}
		if !t.asLeft() { // a file that is open can outlive its folder
			return false, errTapeExchanged
		}
	}
	t.goOn(piece)
	if piece.Next == nil && len(t.stale) > 0 {
		return true, t.dropStale()
	}
	if piece.Next == nil && t.segment != nil {
		return false, t.segment.rest()
	}
	return piece.Next != nil, nil
}

func (t *Tape) lacks(n uint64, station string) bool { return !t.have.has(n, station) }

// goOn moves on behind a piece that is on the tape.
func (t *Tape) goOn(piece book.Stored) {
	t.from = piece.Next
	if piece.Next == nil {
		// The last one is looked at again: another station may have used its number.
		t.from = journal.Key(max(piece.Through, 1), "")
	}
	t.mu.Lock()
	t.prefix = max(t.prefix, piece.Through)
	t.mu.Unlock()
	if piece.Next == nil {
		t.setChecking(false)
	}
}

func (t *Tape) setChecking(on bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.status.Checking = on
}

// asLeft reports whether the newest segment is as this tape left it.
func (t *Tape) asLeft() bool {
	if t.last == "" {
		info, err := t.disk.Stat(t.folder)
		return err == nil && info.IsDir()
	}
	info, err := t.disk.Stat(filepath.Join(t.folder, t.last))
	return err == nil && info.Size() == t.lastSize
}

// detach lets go of the folder.
func (t *Tape) detach() {
	t.attached, t.from = false, nil
	if t.segment != nil {
		t.segment.rest() // whatever it says, what counts is what the folder holds next time
		t.segment = nil
	}
}

// Close lets go of the folder. It waits for a step that is not over.
func (t *Tape) Close() {
	t.stepping.Lock()
	defer t.stepping.Unlock()
	t.detach()
}

// Folder is the place that was chosen for the tape.
func (t *Tape) Folder() string { return t.place }

// onBooksDisk reports whether the place is on the disk that the book is on.
func (t *Tape) onBooksDisk() bool {
	same, known := platform.SameDisk(t.place, filepath.Dir(t.book.Path()))
	return same && known
}
