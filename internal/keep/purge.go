package keep

import (
	"context"

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
	var events []clinic.Event
	err := writeAnew(ctx, o.Book, func(ctx context.Context, progress func(float64)) (*book.Anew, error) {
		return o.Book.PreparePurge(ctx, o.Rows, progress)
	}, func(anew *book.Anew) (err error) {
		events, err = anew.CompletePurge(o.Actor, o.Rows)
		return err
	}, partly(progress, 0.4, 1))
	for _, event := range events {
		if purged, ok := event.(clinic.PatientsPurged); ok && err == nil {
			progress(1)
			return purged, nil
		}
	}
	return clinic.PatientsPurged{}, err
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
