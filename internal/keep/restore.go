package keep

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// RestoreOptions say what is restored, and where.
type RestoreOptions struct {
	Backup string // path of the backup file; "" where there are only second copies
	// Tapes are folders with second copies. What they have beyond the backup comes back
	// with it; without a backup they must have all of the book.
	Tapes    []string
	Recovery *vault.Recovery
	Target   book.Options
	Sample   bool // the target is a sample clinic's: real books and samples are kept apart
	// Anyway restores a book in which the verification found faults.
	Anyway bool
	// Aside is where a book that is there already is kept, in the same folder; "" does
	// not restore over one. See AsideOf.
	Aside string
}

// AsideOf is a name, beside a book, under which it can be kept.
func AsideOf(bookPath string, now time.Time) string {
	ending := filepath.Ext(bookPath)
	return bookPath[:len(bookPath)-len(ending)] + "-before-" + now.UTC().Format("2006-01-02-150405") + ending
}

// Restoring is a backup that was opened and checked, and is not the book yet. It must
// be completed or discarded.
type Restoring struct {
	Checked               // with what the second copies added
	Alone   book.Contents // of the backup without them
	Copied  Copied
	options RestoreOptions
	private string   // the folder that the opened book lies in
	made    []string // folders that were made for it, the innermost first
}

// PrepareRestore does all of Restore but the last step: so what would come back can
// be shown first. Errors are a *Problem, and then nothing is left; a whole verification
// that found faults is no error here.
func PrepareRestore(ctx context.Context, options RestoreOptions, progress Progress) (*Restoring, error) {
	if err := MayRestore(options); err != nil {
		return nil, err
	}
	r := &Restoring{options: options}
	if err := r.open(ctx, progress); err != nil {
		return nil, errors.Join(err, r.Discard())
	}
	return r, nil
}

// MayRestore refuses, before anybody types a key or waits, what cannot be restored
// whatever the key: where a book is there already, or the file is no backup. Errors are
// a *Problem.
func MayRestore(options RestoreOptions) error {
	if options.Backup == "" && len(options.Tapes) == 0 {
		return &Problem{Code: NoCopies}
	}
	if options.Backup != "" {
		if err := looksSealed(options.Backup); err != nil {
			return err
		}
	}
	path := options.Target.Path
	if _, err := os.Lstat(path); err != nil {
		return nil
	}
	if options.Aside == "" {
		return &Problem{Code: Exists, Path: path, Err: bolt.ErrExists}
	}
	file, err := bolt.Open(path, bolt.Options{})
	if err == nil {
		return problem(file.Close(), Disk, path)
	}
	if errors.Is(err, bolt.ErrInUse) {
		return problem(err, InUse, path)
	}
	return nil // a damaged book is why one restores
}

func (r *Restoring) open(ctx context.Context, progress Progress) (err error) {
	folder := filepath.Dir(r.options.Target.Path)
	if r.made, err = makeFolders(folder); err != nil {
		return problem(err, Disk, folder)
	}
	if r.private, err = os.MkdirTemp(folder, draftName); err != nil {
		return problem(err, Disk, folder)
	}
	sweep(r.private, draftName, leftFor)
	if err := r.gather(ctx, progress); err != nil {
		return err
	}
	switch sample := r.Contents.Sample; {
	case sample && !r.options.Sample:
		return &Problem{Code: Sample, Path: r.source()}
	case !sample && r.options.Sample:
		return &Problem{Code: NotSample, Path: r.source()}
	}
	progress(1)
	return nil
}

// BringAnyway has Complete bring back a book in which the verification found faults:
// whoever asks was shown them.
func (r *Restoring) BringAnyway() { r.options.Anyway = true }

func (r *Restoring) draft() string { return filepath.Join(r.private, "restored.db") }

// Discard removes what was opened. After Complete it does nothing.
func (r *Restoring) Discard() error {
	if r.private == "" {
		r.leave()
		return nil
	}
	err := platform.RemoveFolder(r.private)
	r.private = ""
	r.leave()
	return err
}

// leave removes the folders that were made for nothing; what somebody put there stays.
func (r *Restoring) leave() {
	for _, folder := range r.made {
		os.Remove(folder)
	}
	r.made = nil
}

// Restored is a book that is back.
type Restored struct {
	Checked
	Aside string // where the book from before is kept; "" where there was none
	// Contents.Head is where it ends but for one entry: the new station records from
	// what it was brought back (see clinic.BookRestored). What a tape that was not
	// given has after it can still be taken in (see TakeTailFor).
}

// Complete makes the opened backup the book, and this computer a new station of it.
// A power cut at any moment leaves nothing, or the whole. Errors are a *Problem, and
// after one the opened backup is discarded.
func (r *Restoring) Complete() (Restored, error) {
	if !r.Report.Sound() && !r.options.Anyway {
		return Restored{}, errors.Join(&Problem{Code: Unsound, Path: r.source()}, r.Discard())
	}
	back := Restored{Checked: r.Checked}
	if _, err := os.Lstat(r.options.Target.Path); err == nil {
		back.Aside = r.options.Aside
	}
	if err := book.Restore(r.options.Target, r.draft(), r.options.Recovery, r.options.Aside, r.note()); err != nil {
		return Restored{}, errors.Join(problem(err, Disk, r.options.Target.Path), r.Discard())
	}
	// Now that there is a book, whoever else was restoring here was cut off.
	sweep(r.private, draftName, 0)
	r.private = ""
	return back, r.settleFolders()
}

// settleFolders makes the folders that were made outlive a power cut: the book lies in
// them now.
func (r *Restoring) settleFolders() error {
	var failed error
	for _, folder := range r.made {
		failed = errors.Join(failed, problem(platform.SyncDir(filepath.Dir(folder)), Disk, folder))
	}
	r.made = nil
	return failed
}

// Restore brings a book back from nothing but a backup and the clinic's recovery key.
// Errors are a *Problem.
func Restore(ctx context.Context, options RestoreOptions, progress Progress) (Restored, error) {
	r, err := PrepareRestore(ctx, options, progress)
	if err != nil {
		return Restored{}, err
	}
	return r.Complete()
}

// makeFolders makes a folder and those above it, and lists those it made, the innermost
// first.
func makeFolders(folder string) (made []string, err error) {
	for at := folder; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil || at == filepath.Dir(at) {
			break
		}
		made = append(made, at)
	}
	return made, os.MkdirAll(folder, 0o700)
}
