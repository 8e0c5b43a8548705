package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// runRekey seals a closed book anew with another data key. A backup comes first.
func runRekey(c console, args []string) int {
	set := c.flags("rekey")
	data, to := set.String("data", "", ""), set.String("to", "", "")
	if code, done := c.parse(set, "rekey", args); done {
		return code
	}
	places, err := defaultFolders(*data)
	if err != nil {
		return c.fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	options := c.asking(places, platform.NewSystemClock()) // asks once for both
	folder, err := backupPlace(options, *to)
	if err != nil {
		return c.fail(err)
	}
	if folder == "" {
		return c.missing("cli.rekey.no_folder")
	}
	made, err := backUpTo(ctx, options, places, folder)
	if err != nil {
		return c.fail(err)
	}
	c.say("cli.rekey.backed_up", i18n.Args{"Path": made.Path})
	if err := roomToRekey(places); err != nil {
		return c.fail(err)
	}
	if err := book.Rekey(ctx, options, func(int) {}); err != nil {
		return c.fail(err)
	}
	c.say("cli.rekey.done")
	return exitWell
}

// backupPlace is the folder that is named, or the first that the book keeps backups in;
// "" is none.
func backupPlace(options book.Options, named string) (string, error) {
	if named != "" {
		return filepath.Abs(named)
	}
	b, err := book.Open(options)
	if err != nil {
		return "", err
	}
	defer b.Close()
	for _, folder := range b.Copies().Of(clinic.CopyBackup) {
		return keep.BackupFolder(folder), nil
	}
	return "", nil
}

// roomToRekey looks for room for the book once more, and a little.
func roomToRekey(places folders) error {
	info, err := os.Stat(places.book())
	if err != nil {
		return err
	}
	free, err := platform.Room(places.data)
	if err != nil {
		return err
	}
	if free < info.Size()+info.Size()/4 {
		return platform.ErrDiskFull
	}
	return nil
}
