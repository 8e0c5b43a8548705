package book

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/journal"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

var (
	// ErrUnreadable means that an entry does not open, so that nobody can say what
	// should become of it.
	ErrUnreadable = errors.New("an entry of the book does not open")

	// ErrSince means that entries of other stations came in meanwhile, or that what
	// was asked for is not so any more: begin anew.
	ErrSince = errors.New("the book changed meanwhile")

	// ErrUnlike means that the disk gives something else back than what was written
	// anew, or that this station's key does not open it.
	ErrUnlike = errors.New("what was written anew is not what the book holds")
)

// anewName is the folder of a book that is being written anew, beside the book. One
// that was cut off leaves it; the next start throws it away.
const anewName = ".daybook-anew-*"

// rewriting says what becomes of a book that is written anew.
type rewriting struct {
	ring *vault.Keyring // that seals the new file
	// value is what the new journal keeps of an entry, sealed by ring; the event is nil
	// where its body was removed before.
	value func(stored StoredEntry, entry journal.Entry, event clinic.Event) ([]byte, error)
	// meta writes what is needed to open the new file. It is asked once more at the end:
	// a new recovery key may have been made since.
	meta func(*bolt.Tx) error
}

// Anew is a whole book on its way into a new file beside the old one: the journal
// entry by entry, the state as a replay gives it, packed. The old one goes on
// meanwhile, until Complete puts the new one in its place by one rename. It must be
// completed or discarded. There is no other way in which a book is written anew: a
// purge, a rebuild, a newer layout of the state and another data key all take it.
type Anew struct {
	book    *Book
	how     rewriting
	folder  string
	file    *bolt.File
	snap    *snapshot
	from    []byte       // the key to go on from
	imports uint64       // as the book counted them at the beginning
	sum     journal.Hash // over all entries that were written, opened

	Entries int // that were written
	Removed int // whose bodies are gone now, and were there before
}

// writeAnew writes all that the book has into a new file, and reads the journal back
// from the disk. Errors are ErrUnlike and those of Follow; after one nothing is left.
func (b *Book) writeAnew(ctx context.Context, how rewriting, progress func(part float64)) (*Anew, error) {
	a, err := b.beginAnew(how)
	if err != nil {
		return nil, err
	}
	if err = a.Follow(ctx, progress); err == nil {
		err = a.readBack()
	}
	if err != nil {
		return nil, errors.Join(err, a.Discard())
	}
	return a, nil
}

// beginAnew begins a new file. Nothing of it is read yet.
func (b *Book) beginAnew(how rewriting) (*Anew, error) {
	data := filepath.Dir(b.options.Path)
	err := sweepAnew(data)
	if err != nil {
		return nil, err
	}
	a := &Anew{book: b, how: how, snap: &snapshot{}, imports: b.Imports()}
	if a.folder, err = os.MkdirTemp(data, anewName); err != nil {
		return nil, err
	}
	if err := a.open(); err != nil {
		return nil, errors.Join(err, a.Discard())
	}
	return a, nil
}

// sweepAnew throws away what a book that was being written anew left in a folder when
// it was cut off. Whoever does so has the book open, so nobody is writing there.
func sweepAnew(data string) error {
	left, err := filepath.Glob(filepath.Join(quoteGlob(data), anewName))
	for _, folder := range left {
		err = errors.Join(err, platform.RemoveFolder(folder))
	}
	return err
}

// quoteGlob keeps the letters of a folder's name from being a pattern.
func quoteGlob(folder string) string {
	if filepath.Separator == '\\' {
		return folder
	}
	var out []rune
	for _, r := range folder {
		if r == '*' || r == '?' || r == '[' || r == '\\' {
			out = append(out, '\\')
		}
		out = append(out, r)
	}
	return string(out)
}

func (a *Anew) path() string { return filepath.Join(a.folder, "anew.db") }

func (a *Anew) open() (err error) {
	if err := bolt.Create(a.path(), func(*bolt.File) error { return nil }); err != nil {
		return err
	}
	if a.file, err = bolt.Open(a.path(), a.book.options.File); err != nil {
		return err
	}
	return a.file.Update(a.how.meta)
}

// Follow writes what the book has and the new file lacks. Errors are ErrUnreadable,
// ErrClosed, the context's, and those of the disk.
func (a *Anew) Follow(ctx context.Context, progress func(part float64)) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		piece, err := a.book.ReadStored(a.from, replayBytes, func(uint64, string) bool { return true })
		if err != nil {
			return err
		}
		if len(piece.Entries) > 0 {
			if err := a.file.Update(func(tx *bolt.Tx) error { return a.take(tx, piece.Entries) }); err != nil {
				return fmt.Errorf("write the book anew: %w", err)
			}
			last := piece.Entries[len(piece.Entries)-1].Key
			a.from = append(bytes.Clone(last), 0)
		}
		progress(float64(a.Entries) / float64(max(1, a.book.Highest())))
		if piece.Next == nil {
			return nil
		}
	}
}

func (a *Anew) take(tx *bolt.Tx, entries []StoredEntry) error {
	t := tables{tx: tx, ring: a.how.ring}
	for _, stored := range entries {
		if err := a.takeOne(t, stored); err != nil {
			return err
		}
	}
	a.Entries += len(entries)
	return nil
}

// takeOne writes an entry as it is to be kept, and applies what is left of it.
func (a *Anew) takeOne(t tables, stored StoredEntry) error {
	entry, err := a.book.OpenStored(stored)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	event, err := a.book.eventOfImported(entry)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	value, err := a.how.value(stored, entry, event)
	if err != nil {
		return err
	}
	_, body, err := journal.Unframe(value)
	if err != nil {
		return err
	}
	a.sum = sumOn(a.sum, stored.Key, entry.HeaderBytes, keptOf(entry, body))
	if err := t.tx.Append(bucketJournal, stored.Key, value); err != nil || event == nil {
		return err
	}
	if len(body) == 0 {
		a.Removed++
		return nil
	}
	return (applier{t, a.snap}).apply(event, stampOf(entry.Header), recordedBy(entry.Header))
}

// Inspection looks at the new file, as far as it is written. It is not to be closed.
func (a *Anew) Inspection() *Inspection {
	return &Inspection{file: a.file, ring: a.how.ring, upcasts: a.book.upcasts, id: a.book.id}
}

// Discard throws the new file away. After Complete it does nothing.
func (a *Anew) Discard() error {
	var err error
	if a.file != nil {
		err = a.file.Close()
		a.file = nil
	}
	if a.folder == "" {
		return err
	}
	folder := a.folder
	a.folder = ""
	return errors.Join(err, platform.RemoveFolder(folder))
}
