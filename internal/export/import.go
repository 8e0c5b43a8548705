package export

import (
	"context"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

var (
	// ErrKnown means that this computer has a key of the same clinic's book: a book made
	// from its export would take the key away from it.
	ErrKnown = errors.New("this computer has this clinic's book already")

	// ErrOtherKind means that the export is of a sample clinic and a real book was asked
	// for, or the other way round.
	ErrOtherKind = errors.New("a sample clinic and a real book are kept apart")

	// ErrNoDirector means that the export has no director who still works there, and
	// nobody could change anything in a book made from it.
	ErrNoDirector = errors.New("the export has no director")
)

// ImportOptions say what a book is made from, and where.
type ImportOptions struct {
	Path       string // of the one file
	Passphrase string // that opens it; "" where it is open
	Target     book.Options
	Sample     bool // the target is a sample clinic's: real books and samples are kept apart
}

// Importing is a book that was made from an export and checked, and is not the book yet.
// It must be completed or discarded.
type Importing struct {
	Contents  book.Contents
	Report    keep.Report
	Directors []clinic.Staff // who work there today; one of them gets a PIN
	Recovery  *vault.Recovery

	options ImportOptions
	about   head
	private string        // the folder that the draft lies in
	made    []string      // folders that were made for it, the innermost first
	cards   []clinic.Card // that are not revoked: none of them can be read by the new book
}

// draftName is a folder with a book that is not one yet.
const draftName = ".daybook-from-export-*"

// PrepareImport makes a book of an export, with new keys, beside its place, and verifies
// it: every entry must be what its header says, and follow on the one before it. Errors are
// those of reading an export, *book.ImportError, ErrKnown, ErrOtherKind, ErrNoDirector, *keep.Problem
// where a book is there already, and those of the disk; then nothing is left.
func PrepareImport(ctx context.Context, options ImportOptions, progress func(part float64)) (*Importing, error) {
	if _, err := os.Lstat(options.Target.Path); err == nil {
		return nil, &keep.Problem{Code: keep.Exists, Path: options.Target.Path}
	}
	i := &Importing{options: options}
	if err := i.makeFolders(filepath.Dir(options.Target.Path)); err != nil {
		return nil, errors.Join(platform.Classify(err), i.Discard())
	}
	if err := i.read(ctx, progress); err != nil {
		return nil, errors.Join(err, i.Discard())
	}
	if err := i.look(ctx, progress); err != nil {
		return nil, errors.Join(err, i.Discard())
	}
	return i, nil
}

// makeFolders makes the folder of the book with those above it, and one for the draft.
func (i *Importing) makeFolders(folder string) (err error) {
	for at := folder; at != filepath.Dir(at); at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil {
			break
		}
		i.made = append(i.made, at)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	i.private, err = os.MkdirTemp(folder, draftName)
	return err
}

func (i *Importing) draft() string { return filepath.Join(i.private, "imported.db") }

// Discard removes what was made. After Complete it does nothing.
func (i *Importing) Discard() error {
	if i.private == "" {
		return nil
	}
	err := platform.RemoveFolder(i.private)
	for _, folder := range i.made {
		os.Remove(folder) // what somebody put there stays, and so does the book
	}
	i.private, i.made = "", nil
	return err
}

// read makes the empty book and takes all entries in.
func (i *Importing) read(ctx context.Context, progress func(float64)) (err error) {
	file, err := os.Open(i.options.Path)
	if err != nil {
		return platform.Classify(err)
	}
	defer file.Close()
	from, err := unsealed(file, i.options.Passphrase)
	if err != nil {
		return err
	}
	t := taking{ctx: ctx, random: i.options.Target.Random}
	defer func() {
		if t.book != nil {
			err = errors.Join(err, t.book.Close())
		}
	}()
	err = readWhole(from, visitor{
		about: func(about head) error {
			i.about = about
			return i.begin(&t)
		},
		entry: func(e wholeEntry) error {
			progress(0.7 * float64(t.read) / float64(max(1, i.about.Entries)))
			return t.take(e)
		},
	})
	if err == nil {
		err = t.rest()
	}
	if err == nil {
		err = i.find(t.book)
	}
	return err
}

// find notes who may get a PIN, and which cards no longer open anything.
func (i *Importing) find(b *book.Book) error {
	if b == nil {
		return ErrNotExport
	}
	return b.ReadWhole(func(whole book.Whole) error {
		for _, staff := range whole.Record.StaffList() {
			if staff.Role == clinic.Director && staff.WorksOn(b.Today()) {
				i.Directors = append(i.Directors, staff)
			}
		}
		for _, patient := range whole.Patients {
			for _, card := range whole.Record.CardsOf(patient.ID) {
				if !card.Revoked {
					i.cards = append(i.cards, card)
				}
			}
		}
		return nil
	})
}

// begin makes the empty book, closed for a new recovery key.
func (i *Importing) begin(t *taking) error {
	if i.about.Sample != i.options.Sample {
		return ErrOtherKind
	}
	if _, err := i.options.Target.KeyStore.Load(i.about.Book); !errors.Is(err, vault.ErrNoIdentity) {
		return errors.Join(ErrKnown, err)
	}
	ring, err := vault.NewKeyring(i.options.Target.Random, i.about.Book)
	if err != nil {
		return err
	}
	if i.Recovery, err = vault.NewRecovery(); err != nil {
		return err
	}
	if err := book.CreateEmpty(i.draft(), i.about.Book, ring, i.Recovery); err != nil {
		return err
	}
	options := i.options.Target
	options.Path = i.draft()
	t.book, err = book.OpenByRecovery(options, i.Recovery)
	return err
}

// look verifies the draft and counts what is in it.
func (i *Importing) look(ctx context.Context, progress func(float64)) error {
	inspection, err := book.InspectWith(i.draft(), i.Recovery.Identity())
	if err != nil {
		return err
	}
	defer inspection.Close()
	if i.Contents, err = inspection.Contents(); err != nil {
		return err
	}
	i.Report, err = keep.Verify(ctx, inspection, func(part float64) { progress(0.7 + 0.3*part) })
	if err == nil && !i.Report.Sound() {
		err = ErrCut
	}
	if err == nil && len(i.Directors) == 0 {
		err = ErrNoDirector
	}
	return err
}

// Complete makes the draft the book and this computer its first station. The director
// gets the PIN, whose hash is given; cards of before are revoked with a reason, since only
// the old book's key knows them; and the book waits for two groups of its new recovery
// key. Errors are those of book.Restore, and then what was made is discarded.
func (i *Importing) Complete(director clinic.StaffID, pinHash, reason string) error {
	sheet, err := book.AskBack(i.options.Target.Random, i.Recovery)
	if err != nil {
		return errors.Join(err, i.Discard())
	}
	first := []clinic.Command{i.note(), sheet, clinic.SetStaffPIN{Staff: director, PIN: pinHash}}
	for _, card := range i.cards {
		first = append(first, clinic.RevokeCard{Patient: card.Patient, Card: card.ID, Reason: reason})
	}
	if err := book.Restore(i.options.Target, i.draft(), i.Recovery, "", first...); err != nil {
		return errors.Join(err, i.Discard())
	}
	return i.Discard()
}

func (i *Importing) note() clinic.NoteImported {
	made, err := time.Parse(momentLayout, i.about.Made)
	if err != nil {
		made = time.Time{} // it is told, nothing follows from it
	}
	head := i.Contents.Head
	return clinic.NoteImported{Imported: clinic.BookImported{
		Made: made.UTC(), By: i.about.Station, Entries: i.about.Entries, Last: head.N, Head: hex.EncodeToString(head.Hash[:4]), LastAt: i.Contents.Last,
	}}
}
