package keep

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/journal"
	"daybook/internal/platform"
	"daybook/internal/vault"

	"filippo.io/age"
)

// WriteBackup makes a backup of an open book in a folder: a copy in the scratch folder
// on this computer's own disk, which is checked and then sealed for the clinic's
// recovery key and this station, and read back before it gets its name. The lobby goes
// on meanwhile. The public age tool opens it with the recovery key, and gives the
// book's file.
//
// Errors are a *Problem, and then nothing is left in either folder.
func WriteBackup(ctx context.Context, b *book.Book, folder, scratch string, now time.Time, progress Progress) (Backup, error) {
	w := &backupWriter{ctx: ctx, book: b, folder: folder, scratch: scratch, now: now, progress: progress, disk: systemDisk()}
	made, err := w.write()
	return made, problem(err, Disk, folder)
}

// backupWriter is one run of WriteBackup.
type backupWriter struct {
	ctx      context.Context
	book     *book.Book
	folder   string
	scratch  string
	now      time.Time
	progress Progress
	disk     disk

	recipients []age.Recipient
	key        age.Identity // of this station
	plain      hash.Hash    // of what was sealed
}

func (w *backupWriter) write() (made Backup, err error) {
	if err := w.prepare(); err != nil {
		return made, err
	}
	private, err := os.MkdirTemp(w.scratch, scratchName)
	if err != nil {
		return made, problem(err, Disk, w.scratch)
	}
	defer func() {
		if left := platform.RemoveFolder(private); err == nil {
			err = problem(left, Disk, private)
		}
	}()
	sweep(private, scratchName, leftFor)
	copied := filepath.Join(private, "copy.db")
	last, err := w.copy(copied)
	if err != nil {
		return made, err
	}
	made = newBackup(w.book.ID(), w.book.Station(), w.now, last)
	made.Path = filepath.Join(w.folder, made.Name())
	if made.Size, err = w.store(copied, made.Path); err != nil {
		return Backup{}, err
	}
	w.progress(1)
	return made, nil
}

// prepare refuses what cannot end well before anything is written.
func (w *backupWriter) prepare() (err error) {
	if err := MayHold(w.folder, w.book.Path()); err != nil {
		return err
	}
	if w.recipients, err = w.book.CopyRecipients(); err != nil {
		return problem(err, BookDamaged, w.book.Path())
	}
	if w.key, err = w.book.StationKey(); err != nil {
		return problem(err, BookDamaged, w.book.Path())
	}
	size, err := sizeOf(w.book.Path())
	if err != nil {
		return err
	}
	if err := enoughRoom(w.scratch, size+spare); err != nil {
		return err
	}
	return w.tryFolder(size)
}

// tryFolder finds out before anybody waits for a copy whether the folder takes a file
// and has room for it.
func (w *backupWriter) tryFolder(size int64) error {
	part, err := os.CreateTemp(w.folder, partName)
	if err != nil {
		return problem(err, Disk, w.folder)
	}
	sweep(part.Name(), partName, leftFor)
	if err := errors.Join(part.Close(), os.Remove(part.Name())); err != nil {
		return problem(err, Disk, w.folder)
	}
	return enoughRoom(w.folder, sealedSize(size))
}

// sealedSize is how large a file is when it is sealed, in bytes, at most: every 64 KB
// become 16 bytes more, after a header.
func sealedSize(plain int64) int64 { return plain + plain/4000 + longestHeader }

func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, problem(err, Disk, path)
	}
	return info.Size(), nil
}

// copy makes a copy of the book that is known to be whole.
func (w *backupWriter) copy(path string) (last journal.Head, err error) {
	if last, err = w.book.Copy(w.ctx, path); err != nil {
		if errors.Is(err, bolt.ErrDamaged) || errors.Is(err, vault.ErrSealed) {
			err = &Problem{Code: BookDamaged, Path: w.book.Path(), Err: err}
		}
		return last, problem(err, Disk, w.scratch)
	}
	w.progress(0.2)
	inspection, err := book.InspectWith(path, w.key)
	if err != nil {
		return last, problem(err, BookDamaged, path)
	}
	defer inspection.Close()
	contents, err := look(inspection)
	if err != nil {
		return last, &Problem{Code: BookDamaged, Path: w.book.Path(), Err: err}
	}
	if contents.Head != last {
		return last, &Problem{Code: BookDamaged, Path: w.book.Path(), Err: fmt.Errorf("the copy ends with entry %d, the book with %d", contents.Head.N, last.N)}
	}
	w.progress(0.5)
	return last, w.ctx.Err()
}

// look checks the pages of a book file and the end of its journal, and says what is
// in it.
func look(inspection *book.Inspection) (book.Contents, error) {
	if found := inspection.Pages(); len(found) > 0 {
		return book.Contents{}, fmt.Errorf("the file's pages: %w", errors.Join(found[:min(len(found), mostFindings)]...))
	}
	return inspection.Contents()
}

// store seals the copy into the folder, and gives it its name when it reads back as
// it was written. It returns the size of the file.
func (w *backupWriter) store(copied, path string) (size int64, err error) {
	if size, err = sizeOf(copied); err != nil {
		return 0, err
	}
	if err := enoughRoom(w.folder, sealedSize(size)); err != nil { // it may be the disk that the copy is on
		return 0, err
	}
	part, err := os.CreateTemp(w.folder, partName)
	if err != nil {
		return 0, problem(err, Disk, w.folder)
	}
	if err := w.fill(part, copied, size); err != nil {
		return 0, errors.Join(problem(err, Disk, w.folder), os.Remove(part.Name()))
	}
	if err := w.readBack(part.Name()); err != nil {
		return 0, errors.Join(problem(err, Disk, w.folder), os.Remove(part.Name()))
	}
	if err := w.disk.rename(part.Name(), path); err != nil {
		return 0, errors.Join(problem(err, Disk, w.folder), os.Remove(part.Name()))
	}
	if err := w.disk.settle(w.folder); err != nil {
		return 0, errors.Join(problem(err, Disk, w.folder), os.Remove(path))
	}
	return sizeOf(path)
}

// fill seals the copy into a file, puts it on the disk and closes it.
func (w *backupWriter) fill(part *os.File, copied string, size int64) (err error) {
	defer func() { err = errors.Join(err, part.Close()) }()
	source, err := os.Open(copied)
	if err != nil {
		return err
	}
	defer source.Close()
	w.plain = sha256.New()
	from := &attentive{ctx: w.ctx, from: io.TeeReader(source, w.plain), progress: w.part(0.5, 0.75), size: size}
	if err := seal(w.ctx, w.disk.writer(part), from, w.recipients); err != nil {
		return err
	}
	return w.disk.sync(part)
}

// readBack opens what lies on the disk now and holds it against what was sealed.
func (w *backupWriter) readBack(path string) error {
	found := sha256.New()
	err := unseal(w.ctx, path, found, w.part(0.75, 1), w.key)
	var damage *Problem
	if errors.As(err, &damage) && damage.Code != Cancelled && damage.Code != Disk {
		return &Problem{Code: ReadsOtherwise, Path: w.folder, Err: err}
	}
	if err == nil && !bytes.Equal(found.Sum(nil), w.plain.Sum(nil)) {
		err = &Problem{Code: ReadsOtherwise, Path: w.folder}
	}
	return err
}

// part is the progress of one step.
func (w *backupWriter) part(from, to float64) Progress { return portion(w.progress, from, to) }

func portion(whole Progress, from, to float64) Progress {
	return func(part float64) { whole(from + (to-from)*part) }
}
