package keep

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// Why a purge was not done, beside what can go wrong with its backup.
const (
	NoBackupPlace ProblemCode = "no_backup_place" // there is nowhere to put the backup that has to come first
	Since         ProblemCode = "since"           // somebody is not due any more, or other entries came in: look again
	NotAllowed    ProblemCode = "not_allowed"     // only a director may
)

// PurgeProblems are the codes that a purge has sentences of its own for; others are of
// the backup that comes before it.
func PurgeProblems() []ProblemCode {
	return []ProblemCode{NoBackupPlace, Since, BookDamaged, Unsound, NotAllowed, NoRoom, Disk, Cancelled}
}

// PurgeOptions say whose records are removed, and by whom.
type PurgeOptions struct {
	Book    *book.Book
	Actor   clinic.Actor
	Rows    []clinic.RetentionRow // of the report; each must be due
	Scratch string                // a folder on this computer's own disk
}

// Purge removes the records of people whose time is over: after a backup that was read
// back, into a new file that was verified, which is put in the book's place by one
// rename. Whatever fails before that leaves the book as it was. The lobby goes on until
// the last moment. Errors are a *Problem.
//
// A sample clinic needs no backup.
func Purge(ctx context.Context, o PurgeOptions, progress Progress) (clinic.PatientsPurged, error) {
	if !o.Book.Demo() {
		if err := backUpFirst(ctx, o.Book, o.Scratch, partly(progress, 0, 0.4)); err != nil {
			return clinic.PatientsPurged{}, err
		}
	}
	anew, err := o.Book.PreparePurge(ctx, o.Rows, partly(progress, 0.4, 0.6))
	if err != nil {
		return clinic.PatientsPurged{}, anewProblem(err, o.Book)
	}
	if err := checkAnew(ctx, o.Book, anew, partly(progress, 0.6, 1)); err != nil {
		return clinic.PatientsPurged{}, errors.Join(err, anew.Discard())
	}
	events, err := anew.CompletePurge(o.Actor, o.Rows)
	for _, event := range events {
		if purged, ok := event.(clinic.PatientsPurged); ok && err == nil {
			progress(1)
			return purged, nil
		}
	}
	return clinic.PatientsPurged{}, anewProblem(err, o.Book)
}

// Rebuild writes a book anew as its journal has it, after a backup in a folder beside
// the book's: for a book whose state is not what the journal amounts to. Errors are a
// *Problem.
func Rebuild(ctx context.Context, b *book.Book, folder, scratch string, progress Progress) (Backup, error) {
	made, err := WriteBackup(ctx, b, folder, scratch, b.Now(), partly(progress, 0, 0.4))
	if err != nil {
		return made, err
	}
	anew, err := b.PrepareRebuild(ctx, partly(progress, 0.4, 0.6))
	if err != nil {
		return made, anewProblem(err, b)
	}
	if err := checkAnew(ctx, b, anew, partly(progress, 0.6, 1)); err != nil {
		return made, errors.Join(err, anew.Discard())
	}
	return made, anewProblem(anew.CompleteRebuild(), b)
}

// backUpFirst makes a backup in the first place of the plan that takes one.
func backUpFirst(ctx context.Context, b *book.Book, scratch string, progress Progress) error {
	last := error(&Problem{Code: NoBackupPlace})
	for _, place := range b.Copies().Places {
		if place.Kind != clinic.CopyBackup {
			continue
		}
		began := b.Now()
		keeper := &backupKeeper{copier: &Copier{options: CopierOptions{Book: b}}, place: place}
		folder, err := keeper.folder(true)
		if err == nil {
			var made Backup
			if made, err = WriteBackup(ctx, b, folder, scratch, began, progress); err == nil {
				return keeper.note(made, began)
			}
		}
		last = err
	}
	return last
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
	for known, code := range map[error]ProblemCode{book.ErrSince: Since, book.ErrUnreadable: BookDamaged, book.ErrNotAllowed: NotAllowed} {
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
