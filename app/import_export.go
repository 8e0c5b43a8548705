package main

import (
	"context"
	"crypto/rand"
	"io"
	"os"
	"os/signal"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// runImportExport makes a book of an export in an empty data folder.
func runImportExport(c console, args []string) int { return c.importExportBy(os.Stdin, args) }

func (c console) importExportBy(in io.Reader, args []string) int {
	set := c.flags("import_export")
	data, demoDir := set.String("data", "", ""), set.String("demo", "", "")
	from, director, dry := set.String("from", "", ""), set.String("director", "", ""), set.Bool("dry-run", false, "")
	if code, done := c.parse(set, "import_export", args); done {
		return code
	}
	if *from == "" {
		return c.missing("cli.import_export.no_file")
	}
	places, err := foldersOf(*data, *demoDir)
	if err != nil {
		return c.fail(err)
	}
	secret := c.secrets(in)
	options := export.ImportOptions{Path: *from, Target: bookOptions(places, platform.NewSystemClock()), Sample: *demoDir != ""}
	if *dry {
		options.Target.Path = dryPath(places)
	}
	if err := askPassphrase(secret, &options); err != nil {
		return c.fail(err)
	}
	return c.importExport(secret, options, *director, *dry)
}

// askPassphrase asks for it where the export is closed.
func askPassphrase(secret *secrets, options *export.ImportOptions) error {
	closed, err := export.Sealed(options.Path)
	if err != nil || !closed {
		return platform.Classify(err)
	}
	options.Passphrase, err = secret.ask("cli.import_export.passphrase")
	return err
}

func (c console) importExport(secret *secrets, options export.ImportOptions, director string, dry bool) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	found, err := export.PrepareImport(ctx, options, func(float64) {})
	if err != nil {
		return c.fail(err)
	}
	c.sayHolds(found.Contents)
	if dry {
		if err := found.Discard(); err != nil {
			return c.fail(err)
		}
		c.say("cli.import_export.dry")
		return exitWell
	}
	who, ok := directorNamed(found.Directors, director)
	if !ok {
		found.Discard()
		return c.usage("cli.import_export.which", i18n.Args{"Names": namesOf(found.Directors)})
	}
	hash, err := newPIN(secret, who)
	if err != nil {
		found.Discard()
		return c.fail(err)
	}
	if err := found.Complete(who.ID, hash, c.words.T("cli.import_export.cards")); err != nil {
		return c.fail(err)
	}
	c.say("cli.import_export.done", i18n.Args{"Path": options.Target.Path, "Name": who.Name})
	return exitWell
}

// newPIN asks for the director's new PIN, and hashes it.
func newPIN(secret *secrets, who clinic.Staff) (string, error) {
	pin, err := secret.askTwice("cli.import_export.pin", "cli.import_export.pin_again", i18n.Args{"Name": who.Name, "Count": book.StaffPINDigits})
	if err != nil {
		return "", err
	}
	return book.HashPIN(rand.Reader, pin, book.StaffPINDigits)
}
