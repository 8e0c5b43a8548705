package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/i18n"
	"daybook/internal/ui/desk"
	"daybook/internal/vault"
)

// runExport saves everything that is in a book as a file.
func runExport(c console, args []string) int { return c.exportBy(os.Stdin, args) }

// exportBy asks for PIN and passphrase where they are read from.
func (c console) exportBy(in io.Reader, args []string) int {
	set := c.flags("export")
	command := c.staffCommand(set, in)
	whole, tables, closed := set.Bool("json", false, ""), set.Bool("csv", false, ""), set.Bool("encrypt", false, "")
	files, code, done := c.parseWith(set, "export", args, 1)
	if done {
		return code
	}
	if *whole && *tables {
		return c.usage("cli.export.one_kind")
	}
	if len(files) == 0 {
		return c.missing("cli.export.no_file")
	}
	path, err := filepath.Abs(files[0])
	if err != nil {
		return c.fail(err)
	}
	options := export.Options{What: clinic.ExportTables, Program: appName + " " + appVersion}
	if *whole {
		options.What = clinic.ExportWhole
	}
	if ending := exportEnding(options.What, *closed); !strings.HasSuffix(path, ending) {
		return c.usage("cli.export.ending", i18n.Args{"Ending": ending})
	}
	return command.with(clinic.ActExport, func(in signedIn) error { return command.export(in, options, path, *closed) })
}

// exportEnding is how the name of such a file ends, so that everybody sees what it is.
func exportEnding(what clinic.ExportWhat, closed bool) string {
	ending := ".zip"
	if what == clinic.ExportWhole {
		ending = ".json"
	}
	if closed {
		ending += ".age"
	}
	return ending
}

// errWeakPassphrase means that a passphrase is too short or too easy to guess.
var errWeakPassphrase = errors.New("the passphrase is too short or too easy to guess")

func (c staffCommand) export(in signedIn, options export.Options, path string, closed bool) error {
	var err error
	if closed {
		if options.Passphrase, err = in.secret.askTwice("cli.export.passphrase", "cli.export.again"); err != nil {
			return err
		}
		if !vault.PassphraseStrength(options.Passphrase, in.Settings().Clinic, in.staff.Name).Taken() {
			return errWeakPassphrase
		}
	} else {
		fmt.Fprintln(c.err, c.words.T("cli.export.open"))
	}
	options.Made, options.Words = in.Now(), c.catalog.In(*c.language)
	options.Sentence = desk.Sentences(in.Book, c.catalog, *c.language)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	through := in.Highest()
	note := func() error {
		_, err := in.Do(in.actor, clinic.NoteExport{What: options.What, Sealed: closed, Through: through})
		return err
	}
	if err := export.Save(ctx, path, in.Book, options, note, func(float64) {}); err != nil {
		return err
	}
	c.say("cli.export.done", i18n.Args{"Path": path, "N": through})
	return nil
}
