package keep

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// backupRoot is the folder that backups lie in. It names no clinic.
const backupRoot = "daybook-backups"

// BackupFolder is where the backups of a chosen place lie.
func BackupFolder(place string) string { return filepath.Join(place, backupRoot) }

// backupAgain is how long after one that failed the next backup is tried.
const backupAgain = 10 * time.Minute

// backupKeeper makes the backups in one place.
type backupKeeper struct {
	copier *Copier
	place  clinic.CopyPlace
	asked  chan struct{}

	mu    sync.Mutex
	state clinic.CopyState
	tried time.Time // when one was last begun, by the book's clock
	made  time.Time // when one was last made since Daybook started
}

func (k *backupKeeper) read() clinic.CopyState {
	k.mu.Lock()
	defer k.mu.Unlock()
	state := k.state
	state.Place = k.place
	return state
}

// ask has a backup made at once. One that is asked for while one is made comes
// right after it.
func (k *backupKeeper) ask() {
	select {
	case k.asked <- struct{}{}:
	default:
	}
}

func (k *backupKeeper) run(ctx context.Context) {
	tick, stop := k.copier.options.Every(lookAtBackup)
	defer stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-k.asked:
			k.backUp(ctx, true)
		case <-tick:
			if k.due() {
				k.backUp(ctx, false)
			}
		}
	}
}

// due reports whether it is time for a backup. The clock of a book may be doubted;
// what is made too often is only work.
func (k *backupKeeper) due() bool {
	b := k.copier.options.Book
	now, last := b.Now(), b.Copies().LastBackup(k.place.Folder).At
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.made.After(last) { // it was made, and could not be noted
		last = k.made
	}
	if wait := now.Sub(k.tried); k.state.Problem != "" && wait >= 0 && wait < backupAgain {
		return false
	}
	return clinic.BackupDue(b.Settings(), last, now, b.Zone())
}

// backUp makes a backup, notes it in the book, and lets old ones go.
func (k *backupKeeper) backUp(ctx context.Context, sure bool) {
	b := k.copier.options.Book
	began := b.Now()
	k.begin(began)
	folder, err := k.folder(sure)
	if err == nil {
		var made Backup
		if made, err = WriteBackup(ctx, b, folder, k.copier.options.Scratch, began, k.progress); err == nil {
			err = k.note(made, began)
		}
	}
	if ctx.Err() != nil {
		err = nil // this place is none any more, or Daybook ends
	}
	k.end(err)
}

// note records a good backup. That the book takes no entry now makes it no worse;
// then this computer alone knows of it.
func (k *backupKeeper) note(made Backup, began time.Time) error {
	b := k.copier.options.Book
	k.mu.Lock()
	k.made = b.Now()
	k.mu.Unlock()
	_, _ = b.Do(clinic.Actor{Kind: clinic.System}, clinic.NoteBackup{
		Folder: k.place.Folder, File: made.Name(), N: made.N, Bytes: made.Size, Took: b.Now().Sub(began),
	})
	keep := b.Settings().Rotation()
	_, err := Prune(made, Rotation{Daily: keep.Daily, Weekly: keep.Weekly, Monthly: keep.Monthly}, b.Zone())
	return err
}

// folder is the place's own folder for backups, which the first one makes. Where
// backups were made before and it is gone, so is the stick: what is there now may be
// the empty folder that it is shown in. Somebody who asks for a backup is sure.
func (k *backupKeeper) folder(sure bool) (string, error) {
	folder := BackupFolder(k.place.Folder)
	if _, err := os.Stat(k.place.Folder); err != nil {
		return folder, &Problem{Code: NoFolder, Path: k.place.Folder, Err: err}
	}
	if same, known := platform.SameDisk(k.place.Folder, filepath.Dir(k.copier.options.Book.Path())); k.place.Apart && known && same {
		return folder, &Problem{Code: NoFolder, Path: k.place.Folder, Err: errTapeGone}
	}
	_, err := os.Stat(folder)
	before := !k.copier.options.Book.Copies().LastBackup(k.place.Folder).At.IsZero()
	if err != nil && before && !sure {
		return folder, &Problem{Code: NoFolder, Path: folder, Err: err}
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return folder, problem(platform.Classify(err), Disk, folder)
	}
	return folder, nil
}

func (k *backupKeeper) begin(now time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.tried, k.state.Busy, k.state.Part = now, true, 0
}

func (k *backupKeeper) progress(part float64) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state.Part = part
}

func (k *backupKeeper) end(err error) {
	code := codeOf(err)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state.Busy = false
	switch {
	case code == "":
		k.state.Since = time.Time{}
	case k.state.Problem == "":
		k.state.Since = k.tried
	}
	k.state.Problem = code
}
