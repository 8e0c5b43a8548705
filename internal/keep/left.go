package keep

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// LeftKind is what still has the records that were removed from the book.
type LeftKind string

const (
	LeftBackup      LeftKind = "backup"       // the rotation removes it in time
	LeftOtherBackup LeftKind = "other_backup" // of another computer: nobody removes it by itself
	LeftUpdate      LeftKind = "update"       // made before another version of Daybook wrote in the book
	LeftAside       LeftKind = "aside"        // a book that was set aside when another was brought back
	LeftTape        LeftKind = "tape"         // the second copy, not reached yet: it begins anew when it is there
	LeftOtherTape   LeftKind = "other_tape"   // the second copy of another computer
	LeftAway        LeftKind = "away"         // a place for backups that is not there now: what it holds nobody can say
)

// LeftKinds lists them all.
func LeftKinds() []LeftKind {
	return []LeftKind{LeftBackup, LeftOtherBackup, LeftUpdate, LeftAside, LeftTape, LeftOtherTape, LeftAway}
}

// Left is a copy that was made before records were removed from the book.
type Left struct {
	Kind  LeftKind
	Path  string
	Made  time.Time   // zero where nobody can tell
	Until clinic.Date // of LeftBackup: when the rotation has removed it, where backups go on
}

// LeftCopies lists the copies of a book that may still have what was removed from it:
// in the places of its plan, beside it, and in the folders of backups before an update.
// What was saved elsewhere, printed or sent nobody can list. It reads disks, and is empty where
// nothing was ever removed.
func LeftCopies(b *book.Book, updates ...string) []Left {
	n, _ := b.LastPurge()
	if n == 0 {
		return nil
	}
	l := &leftCopies{book: b, n: n}
	for _, place := range b.Copies().Places {
		if place.Kind == clinic.CopyTape {
			l.tapes(place.Folder)
		} else if l.backups(BackupFolder(place.Folder), LeftBackup) != nil {
			l.add(Left{Kind: LeftAway, Path: place.Folder})
		}
	}
	for _, folder := range updates {
		l.backups(folder, LeftUpdate)
	}
	l.aside()
	return l.found
}

type leftCopies struct {
	book  *book.Book
	n     uint64 // of the entry that says that records were removed
	found []Left
}

func (l *leftCopies) add(left Left) {
	if !slices.ContainsFunc(l.found, func(x Left) bool { return x.Path == left.Path && x.Kind == left.Kind }) {
		l.found = append(l.found, left)
	}
}

// backups lists those in a folder that end before the purge.
func (l *leftCopies) backups(folder string, kind LeftKind) error {
	list, err := Backups(folder)
	ours := SeriesOf(l.book.ID(), l.book.Station())
	for _, backup := range list {
		if backup.Book != ours.Book || backup.N >= l.n {
			continue
		}
		left := Left{Kind: LeftOtherBackup, Path: backup.Path, Made: backup.Time}
		if backup.SameSeries(ours) {
			left.Kind, left.Until = kind, l.book.Settings().Rotation().Ends(clinic.DateIn(backup.Time, l.book.Zone()))
		}
		l.add(left)
	}
	return err
}

// tapes lists second copies that were not begun anew.
func (l *leftCopies) tapes(folder string) {
	contents, err := ReadTape(filepath.Join(folder, tapeRoot))
	if err != nil {
		l.add(Left{Kind: LeftTape, Path: folder})
		return
	}
	for _, tape := range contents.Tapes {
		switch {
		case tape.Book != l.book.ID():
		case tape.Station != l.book.Station():
			l.add(Left{Kind: LeftOtherTape, Path: filepath.Dir(tape.files[0])})
		case l.outlived(tape):
			l.add(Left{Kind: LeftTape, Path: folder})
		}
	}
}

func (l *leftCopies) outlived(tape StationTape) bool {
	t := &Tape{book: l.book}
	for _, file := range tape.files {
		segment, err := readSegmentFile(file)
		if err != nil {
			return true
		}
		if old, err := t.outlived(segment.Records); old || err != nil {
			return true
		}
	}
	return false
}

// aside lists the books beside this one that were set aside.
func (l *leftCopies) aside() {
	path := l.book.Path()
	ending := filepath.Ext(path)
	pattern := quotePattern(strings.TrimSuffix(path, ending)) + "-before-*" + ending
	found, _ := filepath.Glob(pattern)
	for _, each := range found {
		l.add(Left{Kind: LeftAside, Path: each})
	}
}
