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
	b, err := book.Open(c.asking(places, platform.NewSystemClock()))
	if err != nil {
		return c.fail(err)
	}
	defer b.Close()
	folder, err := backupPlace(b, *to)
	if err != nil {
		return c.fail(err)
	}
	if folder == "" {
		return c.missing("cli.rekey.no_folder")
	}
	made, err := keep.Rekey(ctx, b, folder, places.data, func(float64) {})
	if made.Path != "" {
		c.say("cli.rekey.backed_up", i18n.Args{"Path": made.Path})
	}
	if err != nil {
		return c.fail(err)
	}
	c.say("cli.rekey.done")
	return exitWell
}

// backupPlace is the folder that is named, or the first that the book keeps backups in;
// "" is none.
func backupPlace(b *book.Book, named string) (string, error) {
	if named != "" {
		return filepath.Abs(named)
	}
	for _, folder := range b.Copies().Of(clinic.CopyBackup) {
		return keep.BackupFolder(folder), nil
	}
	return "", nil
}
