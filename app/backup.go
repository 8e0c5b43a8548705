package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"

	"daybook/internal/book"
	"daybook/internal/book/bolt"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// runBackup makes a backup of a book that nobody has open.
func runBackup(c console, args []string) int {
	set := c.flags("backup")
	data, demoDir, to := set.String("data", "", ""), set.String("demo", "", ""), set.String("to", "", "")
	if code, done := c.parse(set, "backup", args); done {
		return code
	}
	if *to == "" {
		return c.missing("cli.backup.no_folder")
	}
	places, err := foldersOf(*data, *demoDir)
	if err != nil {
		return c.fail(err)
	}
	folder, err := filepath.Abs(*to)
	if err != nil {
		return c.fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	made, err := c.backUp(ctx, places, folder)
	if err != nil {
		return c.fail(err)
	}
	c.say("cli.backup.done", i18n.Args{"Path": made.Path, "N": made.N, "Hash": made.Head, "Megabytes": megabytes(made.Size)})
	return exitWell
}

func (c console) backUp(ctx context.Context, places folders, folder string) (keep.Backup, error) {
	return backUpTo(ctx, c.asking(places, platform.NewSystemClock()), places, folder)
}

func backUpTo(ctx context.Context, options book.Options, places folders, folder string) (keep.Backup, error) {
	b, err := book.Open(options)
	if errors.Is(err, bolt.ErrInUse) {
		err = &keep.Problem{Code: keep.InUse, Path: places.book(), Err: err}
	}
	if err != nil {
		return keep.Backup{}, err
	}
	defer b.Close()
	return keep.WriteBackup(ctx, b, folder, places.data, b.Now(), func(float64) {})
}

// foldersOf are the folders that --data or --demo names.
func foldersOf(data, demoDir string) (folders, error) {
	if demoDir != "" {
		return demoFolders(demoDir)
	}
	return defaultFolders(data)
}

// missing says which flag a command cannot do without.
func (c console) missing(id string) int {
	c.complain(c.words.T(id))
	fmt.Fprintln(c.err, c.words.T("cli.see_help"))
	return exitUsage
}

// megabytes rounds up, so that nothing takes no room.
func megabytes(bytes int64) int64 { return (bytes + 1<<20 - 1) >> 20 }
