package book

import (
	"errors"

	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
)

var (
	// ErrGone means that the book's file was taken out of its folder under the open
	// book, and could not be put back yet. All it held is there while the book stays open.
	ErrGone = bolt.ErrGone

	// ErrReplaced means that another file has the name of the book's, which the open
	// book leaves as it is. All the book held is there while it stays open.
	ErrReplaced = bolt.ErrReplaced
)

// CheckFile looks whether the book's file still lies in its place. One that was taken
// away under the open book is put back with all it held, and the desk is told. Where
// that fails, or where another file lies there now, the book stops and says why: it
// lets go of nothing, and replaces nothing.
func (b *Book) CheckFile() error {
	b.writer.Lock()
	events, err := b.inPlace()
	change := b.news(events)
	b.writer.Unlock()
	b.tell(change)
	return err
}

// inPlace does so before anything is written that nobody could find again. The caller
// holds the writer's lock.
func (b *Book) inPlace() ([]clinic.Event, error) {
	if b.file == nil || b.Health().Stopped != nil {
		return nil, nil // who resumes looks
	}
	if b.file.InPlace() != nil {
		if err := b.reload(); err != nil {
			return nil, b.stop(err)
		}
	}
	return b.sayPutBack()
}

// holdOn puts the file back where it is gone, and is an error where what is open must
// not be closed: it is all there is of what was recorded since the last backup.
func (b *Book) holdOn() error {
	lost := b.file.InPlace()
	if !errors.Is(lost, bolt.ErrGone) {
		return lost
	}
	if err := b.file.PutBack(); err != nil {
		return errors.Join(lost, err)
	}
	b.tookBack = true
	return nil
}

// sayPutBack tells the desk that somebody, or something, took the book's file away. The
// caller holds the writer's lock.
func (b *Book) sayPutBack() ([]clinic.Event, error) {
	if !b.tookBack {
		return nil, nil
	}
	b.tookBack = false
	return b.write([]Item{{Actor: lobbyActor(), Command: clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.BookPutBack}}}})
}
