package keep

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"daybook/internal/book"
)

// Rebuild writes a book anew as its journal has it, after a backup in a folder: for a
// book whose state is not what the journal amounts to. Errors are a *Problem.
func Rebuild(ctx context.Context, b *book.Book, folder, scratch string, progress Progress) (Backup, error) {
	return afterBackup(ctx, b, folder, scratch, b.PrepareRebuild, (*book.Anew).CompleteRebuild, progress)
}

// Rekey seals a book anew with another data key, after a backup in a folder. Errors are
// a *Problem.
func Rekey(ctx context.Context, b *book.Book, folder, scratch string, progress Progress) (Backup, error) {
	return afterBackup(ctx, b, folder, scratch, b.PrepareRekey, (*book.Anew).CompleteRekey, progress)
}

func afterBackup(ctx context.Context, b *book.Book, folder, scratch string, prepare prepareAnew, complete func(*book.Anew) error, progress Progress) (Backup, error) {
	made, err := WriteBackup(ctx, b, folder, scratch, b.Now(), partly(progress, 0, 0.4))
	if err != nil {
		return made, err
	}
	return made, writeAnew(ctx, b, prepare, complete, partly(progress, 0.4, 1))
}

// prepareAnew writes a book into a new file beside it.
type prepareAnew func(ctx context.Context, progress func(part float64)) (*book.Anew, error)

// writeAnew is how every book is written anew: beside it, read back from the disk,
// verified from the first page to the last, and put in its place by one rename. Whatever
// fails before that leaves the book as it was. Errors are a *Problem.
func writeAnew(ctx context.Context, b *book.Book, prepare prepareAnew, complete func(*book.Anew) error, progress Progress) error {
	if err := roomForAnew(b); err != nil {
		return err
	}
	anew, err := prepare(ctx, partly(progress, 0, 0.35))
	if err != nil {
		return anewProblem(err, b)
	}
	if err := checkAnew(ctx, b, anew, partly(progress, 0.35, 1)); err != nil {
		return errors.Join(err, anew.Discard())
	}
	return anewProblem(complete(anew), b)
}

// roomForAnew looks for room for the book once more, and a little. A disk that cannot
// say is tried.
func roomForAnew(b *book.Book) error {
	info, err := os.Stat(b.Path())
	if err != nil {
		return problem(err, Disk, b.Path())
	}
	return enoughRoom(filepath.Dir(b.Path()), info.Size()+info.Size()/4)
}

// checkAnew verifies a book that was written anew, all of it, before anything depends
// on it.
func checkAnew(ctx context.Context, b *book.Book, anew *book.Anew, progress Progress) error {
	entries := anew.Entries
	report, err := Verify(ctx, anew.Inspection(), progress)
	if err == nil && !report.Sound() {
		err = fmt.Errorf("%d findings, the first: %s", len(report.Findings), report.Findings[0].Code)
	}
	if err == nil && report.Entries != entries {
		err = fmt.Errorf("%d entries where %d were written", report.Entries, entries)
	}
	if err != nil {
		return problem(err, Unsound, b.Path())
	}
	return nil
}

func anewProblem(err error, b *book.Book) error {
	for known, code := range map[error]ProblemCode{book.ErrSince: Since, book.ErrUnreadable: BookDamaged, book.ErrUnlike: Unsound, book.ErrNotAllowed: NotAllowed} {
		if errors.Is(err, known) {
			return &Problem{Code: code, Path: b.Path(), Err: err}
		}
	}
	return problem(err, Disk, filepath.Dir(b.Path()))
}

// partly is a part of a longer progress.
func partly(progress Progress, from, to float64) Progress {
	return func(part float64) { progress(from + (to-from)*part) }
}
