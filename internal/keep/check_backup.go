package keep

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"daybook/internal/book"
	"daybook/internal/platform"

	"filippo.io/age"
)

// Checked is what a backup turned out to hold.
type Checked struct {
	Backup   Backup // as its name tells; without a time where the file has another name
	Contents book.Contents
	Report   *Report // of the whole verification; nil where none was asked for
}

// CheckOptions say how a backup is checked.
type CheckOptions struct {
	Path    string
	Scratch string         // a folder on this computer's disk, with room for the book
	Keys    []age.Identity // any that may open it: the station's, or the recovery key's
	Whole   bool           // also verify every seal, every chain and the state
}

// CheckBackup opens a backup, and checks its pages, the end of its journal and that it
// holds what its name says; nothing of it stays in the scratch folder. Errors are a
// *Problem. What a whole verification finds is no error: see Report.Sound.
func CheckBackup(ctx context.Context, options CheckOptions, progress Progress) (checked Checked, err error) {
	private, err := os.MkdirTemp(options.Scratch, scratchName)
	if err != nil {
		return checked, problem(err, Disk, options.Scratch)
	}
	defer func() {
		if left := platform.RemoveFolder(private); err == nil {
			err = problem(left, Disk, private)
		}
	}()
	sweep(private, scratchName, leftFor)
	opened := filepath.Join(private, "book.db")
	if checked, err = openBackup(ctx, options, opened, progress); err == nil {
		progress(1)
	}
	return checked, err
}

// openBackup opens a backup into a new file, synced, and checks it.
func openBackup(ctx context.Context, options CheckOptions, target string, progress Progress) (Checked, error) {
	if err := pour(ctx, options, target, portion(progress, 0, 0.4)); err != nil {
		return Checked{}, err
	}
	inspection, err := book.InspectWith(target, options.Keys...)
	if err != nil {
		return Checked{}, opening(err, options.Path)
	}
	defer inspection.Close()
	checked := Checked{Backup: named(options.Path)}
	if checked.Contents, err = look(inspection); err != nil {
		return checked, opening(err, options.Path)
	}
	if err := checked.asNamed(options.Path); err != nil {
		return checked, err
	}
	progress(0.6)
	if !options.Whole {
		return checked, problem(ctx.Err(), Cancelled, "")
	}
	report, err := Verify(ctx, inspection, portion(progress, 0.6, 1))
	if err != nil {
		return checked, problem(err, Disk, filepath.Dir(target))
	}
	checked.Report = &report
	return checked, nil
}

// pour writes what a backup holds into a new file.
func pour(ctx context.Context, options CheckOptions, target string, progress Progress) error {
	info, err := os.Stat(options.Path)
	if err != nil {
		return unopened(err, options.Path)
	}
	folder := filepath.Dir(target)
	if err := enoughRoom(folder, info.Size()+spare); err != nil {
		return err
	}
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return problem(err, Disk, folder)
	}
	if err = unseal(ctx, options.Path, io.Writer(file), progress, options.Keys...); err == nil {
		err = file.Sync()
	}
	return problem(errors.Join(err, file.Close()), Disk, folder)
}

// opening says why what a backup holds does not open as a book.
func opening(err error, path string) error { return problem(err, Damaged, path) }

// named reads the name of a backup's file, which somebody may have changed.
func named(path string) Backup {
	backup, _ := ParseName(filepath.Base(path))
	backup.Path = path
	if info, err := os.Stat(path); err == nil {
		backup.Size = info.Size()
	}
	return backup
}

// asNamed reports OtherName where the content is not what the name says: somebody
// exchanged one backup for another. A file with a name of its own claims nothing.
func (c Checked) asNamed(path string) error {
	if c.Backup.Time.IsZero() {
		return nil
	}
	if first(c.Contents.BookID, bookPart) != c.Backup.Book || !c.Backup.endsWith(c.Contents.Head) {
		return &Problem{Code: OtherName, Path: path}
	}
	return nil
}
