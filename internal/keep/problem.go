package keep

import (
	"context"
	"errors"
	"io/fs"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// ProblemCode is why a backup was not made, does not open or was not restored. It
// names a sentence of the catalog ("backup.problem." + code).
type ProblemCode string

const (
	// When a backup is made; a restore shares the first ones.

	NoRoom          ProblemCode = "no_room"          // there is not enough room; nothing was begun
	Full            ProblemCode = "full"             // the disk ran full on the way
	ReadOnly        ProblemCode = "read_only"        // the folder cannot be written to
	NoFolder        ProblemCode = "no_folder"        // the folder, or the stick it is on, is gone
	Disk            ProblemCode = "disk"             // the disk says something else
	Cancelled       ProblemCode = "cancelled"        // somebody cancelled it, or closed the book
	InsideData      ProblemCode = "inside_data"      // the folder lies in that of the book
	BookDamaged     ProblemCode = "book_damaged"     // the book itself is not whole
	ReadsOtherwise  ProblemCode = "reads_otherwise"  // what was written reads back as something else
	RecoveryUnknown ProblemCode = "recovery_unknown" // see book.ErrRecoveryUnknown

	// When a backup is opened.

	NoFile    ProblemCode = "no_file"      // there is no such file
	NotBackup ProblemCode = "not_a_backup" // it is something else
	WrongKey  ProblemCode = "wrong_key"    // the key belongs to another clinic, another computer or another copy
	Damaged   ProblemCode = "damaged"      // it was cut off, or changed
	Newer     ProblemCode = "newer"        // a newer Daybook wrote it
	OtherName ProblemCode = "other_name"   // it holds something else than its name says
	Unsound   ProblemCode = "unsound"      // its verification found faults

	// When it is restored.

	Exists    ProblemCode = "exists"     // there is a book already
	InUse     ProblemCode = "in_use"     // and it is open
	Sample    ProblemCode = "sample"     // it is a sample clinic, and a real book was asked for
	NotSample ProblemCode = "not_sample" // the other way round
	NoCopies  ProblemCode = "no_copies"  // there is neither a backup nor a second copy
	NotWhole  ProblemCode = "not_whole"  // a second copy alone, which lacks the book's beginning
)

// ProblemCodes lists them all.
func ProblemCodes() []ProblemCode {
	return []ProblemCode{
		NoRoom, Full, ReadOnly, NoFolder, Disk, Cancelled, InsideData, BookDamaged, ReadsOtherwise, RecoveryUnknown,
		NoFile, NotBackup, WrongKey, Damaged, Newer, OtherName, Unsound, Exists, InUse, Sample, NotSample, NoCopies, NotWhole,
	}
}

// Problem is an error that a screen can put into words.
type Problem struct {
	Code       ProblemCode
	Path       string // of the file or folder that it is about; may be ""
	Need, Free int64  // bytes, for NoRoom
	Err        error  // nil, or what the system said
}

func (p *Problem) Error() string {
	text := string(p.Code)
	if p.Path != "" {
		text += ": " + p.Path
	}
	if p.Err != nil {
		text += ": " + p.Err.Error()
	}
	return text
}

func (p *Problem) Unwrap() error { return p.Err }

// problem says what an error means. Where nothing better is known it is the code
// given; a problem stays what it is.
func problem(err error, otherwise ProblemCode, path string) error {
	var known *Problem
	if err == nil || errors.As(err, &known) {
		return err
	}
	err = platform.Classify(err)
	for _, meaning := range meanings() {
		if errors.Is(err, meaning.err) {
			return &Problem{Code: meaning.code, Path: path, Err: err}
		}
	}
	return &Problem{Code: otherwise, Path: path, Err: err}
}

type meaning struct {
	err  error
	code ProblemCode
}

func meanings() []meaning {
	return []meaning{
		{context.Canceled, Cancelled}, {context.DeadlineExceeded, Cancelled}, {book.ErrClosed, Cancelled},
		{bolt.ErrInUse, InUse}, {fs.ErrExist, Exists}, {bolt.ErrNoFile, NoFile},
		{book.ErrNewer, Newer}, {book.ErrNotABook, NotBackup}, {book.ErrRecoveryUnknown, RecoveryUnknown},
		{vault.ErrWrongIdentity, WrongKey},
		{platform.ErrDiskFull, Full}, {platform.ErrReadOnly, ReadOnly}, {platform.ErrNoFolder, NoFolder},
	}
}

// enoughRoom is NoRoom where a folder has less than so many bytes. A folder whose
// room nobody can tell is tried.
func enoughRoom(folder string, need int64) error {
	free, err := platform.Room(folder)
	switch {
	case errors.Is(err, platform.ErrNoFolder):
		return &Problem{Code: NoFolder, Path: folder, Err: err}
	case err == nil && free < need:
		return &Problem{Code: NoRoom, Path: folder, Need: need, Free: free, Err: platform.ErrDiskFull}
	}
	return nil
}

// spare is how much room must be left on the book's own disk, in bytes: the book goes on.
const spare = 16 << 20
