package export

import (
	"context"
	"fmt"
	"io"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"

	"filippo.io/age"
)

// Options say what is exported, and how.
type Options struct {
	What clinic.ExportWhat // ExportTables or ExportWhole
	// Passphrase closes the file (see Strength); "" leaves it open to whoever has it.
	Passphrase string
	Program    string    // that writes it, with its version
	Made       time.Time // when; the weeks are counted up to this moment
	// Words are the dictionary's language, and Sentence says an entry of the journal in it.
	Words    *i18n.Localizer
	Sentence func(told clinic.Told, why string) string
}

// Name is what the file is called on a day at the clinic. It names neither the clinic nor
// what is treated there.
func (o Options) Name(day clinic.Date) string {
	name := "daybook-export-" + day.String() + ".json"
	if o.What == clinic.ExportTables {
		name = "daybook-export-" + day.String() + ".zip"
	}
	if o.Passphrase != "" {
		name += ".age"
	}
	return name
}

// Write writes everything that a book holds. The book must be nobody else's meanwhile, as
// a copy of it (see book.Book.Copy), or one that no window has open. Errors are those of
// the book, of to, and the context's.
func Write(ctx context.Context, to io.Writer, b *book.Book, options Options, progress func(part float64)) error {
	if options.Passphrase == "" {
		return writeOpen(ctx, to, b, options, progress)
	}
	recipient, err := age.NewScryptRecipient(options.Passphrase)
	if err != nil {
		return fmt.Errorf("close the export: %w", err)
	}
	sealed, err := age.Encrypt(to, recipient)
	if err != nil {
		return fmt.Errorf("close the export: %w", err)
	}
	if err := writeOpen(ctx, sealed, b, options, progress); err != nil {
		return err
	}
	return sealed.Close()
}

func writeOpen(ctx context.Context, to io.Writer, b *book.Book, options Options, progress func(part float64)) error {
	found, err := findEnd(ctx, b)
	if err != nil {
		return fmt.Errorf("read the journal: %w", err)
	}
	return b.ReadWhole(func(whole book.Whole) error {
		r := &reading{
			Whole: whole, ctx: ctx, book: b, zone: b.Zone(), now: options.Made, end: found, upcasts: book.Upcasts(), options: options, progress: progress,
		}
		if options.What == clinic.ExportTables {
			return r.writeTables(to)
		}
		return r.writeWhole(to)
	})
}
