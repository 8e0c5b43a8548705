package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// runRestore brings a book back from a backup by the clinic's recovery key, which is
// read from standard input.
func runRestore(c console, args []string) int { return c.restoreFrom(os.Stdin, args) }

func (c console) restoreFrom(in io.Reader, args []string) int {
	set := c.flags("restore")
	data, demoDir := set.String("data", "", ""), set.String("demo", "", "")
	from, copied := set.String("from", "", ""), set.String("copy", "", "")
	dry, aside, anyway := set.Bool("dry-run", false, ""), set.Bool("set-aside", false, ""), set.Bool("anyway", false, "")
	if code, done := c.parse(set, "restore", args); done {
		return code
	}
	if *from == "" && *copied == "" {
		return c.missing("cli.restore.no_file")
	}
	places, err := foldersOf(*data, *demoDir)
	if err != nil {
		return c.fail(err)
	}
	clock := platform.NewSystemClock()
	options := keep.RestoreOptions{Backup: *from, Target: bookOptions(places, clock), Sample: *demoDir != "", Anyway: *anyway}
	if *copied != "" {
		options.Tapes = []string{*copied}
	}
	switch {
	case *dry:
		options.Target.Path = dryPath(places)
	case *aside:
		options.Aside = keep.AsideOf(places.book(), clock.Now())
	}
	// Before anybody types sixty letters for nothing.
	if err := keep.MayRestore(options); err != nil {
		return c.fail(err)
	}
	c.say("cli.restore.ask", i18n.Args{"Path": cmp.Or(options.Backup, *copied), "Groups": vault.GroupCount})
	if options.Recovery, err = readRecovery(in); err != nil {
		return c.failRecovery(err)
	}
	return c.restore(options, *dry)
}

// dryPath is where no book is, so that one that is there hinders no dry run. What is
// tried there is removed.
func dryPath(places folders) string { return filepath.Join(places.data, "dry-run", bookFile) }

func (c console) restore(options keep.RestoreOptions, dry bool) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	found, err := keep.PrepareRestore(ctx, options, func(float64) {})
	if err != nil {
		return c.fail(err)
	}
	c.sayContents(found.Checked)
	c.sayCopied(found)
	if dry {
		return c.endDryRun(found)
	}
	back, err := found.Complete()
	if err != nil {
		return c.fail(err)
	}
	if back.Aside != "" {
		c.say("cli.restore.aside", i18n.Args{"Path": back.Aside})
	}
	c.say("cli.restore.done", i18n.Args{"Path": options.Target.Path})
	return exitWell
}

// sayContents says what a backup holds, and what is wrong with it.
func (c console) sayContents(found keep.Checked) {
	c.sayHolds(found.Contents)
	for _, line := range findingLines(c.words, *found.Report) {
		fmt.Fprintln(c.out, line)
	}
}

// sayHolds says what a backup or an export holds.
func (c console) sayHolds(holds book.Contents) {
	name := holds.Clinic
	if name == "" {
		name = c.words.T("cli.restore.no_name")
	}
	kind := "cli.restore.holds"
	if holds.Sample {
		kind = "cli.restore.holds_sample"
	}
	c.say(kind, i18n.Args{"Clinic": name})
	c.say("cli.restore.counts", i18n.Args{
		"Patients": holds.Patients, "Staff": holds.Staff, "Visits": holds.Visits, "Entries": holds.Entries,
		"Last": holds.Last.UTC().Format(time.DateOnly + " 15:04"), "N": holds.Head.N, "Hash": fmt.Sprintf("%x", holds.Head.Hash[:4]),
	})
}

// sayCopied says what second copies add, and what of them stays out.
func (c console) sayCopied(found *keep.Restoring) {
	copied := found.Copied
	if copied.Entries > 0 && found.Alone.Entries > 0 {
		c.say("cli.restore.copied", i18n.Args{"Count": copied.Entries})
	}
	if left := copied.Left + copied.Closed; left > 0 {
		c.say("cli.restore.left", i18n.Args{"Count": left})
	}
	if copied.Failed != nil {
		sentence, _ := c.explain(copied.Failed)
		c.say("cli.restore.unread", i18n.Args{"Reason": sentence})
	}
}

func (c console) endDryRun(found *keep.Restoring) int {
	if err := found.Discard(); err != nil {
		return c.fail(err)
	}
	if !found.Report.Sound() {
		c.say("cli.restore.dry_faults")
		return exitFaults
	}
	c.say("cli.restore.dry_well")
	return exitWell
}
