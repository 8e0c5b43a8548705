package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/signal"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"

	"filippo.io/age"
)

// runVerify checks a whole book that nobody has open, or a backup of it.
func runVerify(c console, args []string) int {
	set := c.flags("verify")
	data, demoDir, backup := set.String("data", "", ""), set.String("demo", "", ""), set.String("backup", "", "")
	rebuilds := set.Bool("rebuild", false, "")
	if code, done := c.parse(set, "verify", args); done {
		return code
	}
	places, err := foldersOf(*data, *demoDir)
	if err != nil {
		return c.fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if *rebuilds && *backup == "" {
		if err := c.rebuildBook(ctx, places); err != nil {
			return c.fail(err)
		}
	}
	check := c.verifyBook
	if *backup != "" {
		check = func(ctx context.Context, places folders) (keep.Report, error) {
			return c.verifyBackup(ctx, places, *backup)
		}
	}
	report, err := check(ctx, places)
	if err != nil {
		return c.fail(err)
	}
	return c.tell(report)
}

func (c console) verifyBook(ctx context.Context, places folders) (keep.Report, error) {
	inspection, err := book.Inspect(c.asking(places, platform.NewSystemClock()))
	if err != nil {
		return keep.Report{}, err
	}
	defer inspection.Close()
	return keep.Verify(ctx, inspection, func(float64) {})
}

// verifyBackup checks a backup by this station's key, so that nobody has to fetch the
// recovery sheet. Whose key that is, the book in the data folder says; it must be closed.
func (c console) verifyBackup(ctx context.Context, places folders, path string) (keep.Report, error) {
	options := c.asking(places, platform.NewSystemClock())
	id, err := book.ReadID(options)
	if err != nil {
		return keep.Report{}, err
	}
	key, err := book.StationKey(options.KeyStore, id)
	if err != nil {
		return keep.Report{}, err
	}
	checked, err := keep.CheckBackup(ctx, keep.CheckOptions{
		Path: path, Scratch: places.data, Keys: []age.Identity{key}, Whole: true,
	}, func(float64) {})
	if err != nil {
		return keep.Report{}, err
	}
	return *checked.Report, nil
}

// tell writes what a verification found, in words, and is its exit code.
func (c console) tell(report keep.Report) int {
	for _, line := range findingLines(c.words, report) {
		fmt.Fprintln(c.out, line)
	}
	for _, head := range report.Heads {
		c.say("verify.head", i18n.Args{"Station": head.Station, "N": head.N, "Hash": fmt.Sprintf("%x", head.Hash[:8])})
	}
	if !report.Sound() {
		c.say("verify.faults", i18n.Args{"Count": len(report.Findings)})
		return exitFaults
	}
	c.say("verify.sound", i18n.Args{"Count": report.Entries})
	return exitWell
}

// findingLines puts the findings of a report into words.
func findingLines(words *i18n.Localizer, report keep.Report) []string {
	var lines []string
	for _, f := range report.Findings {
		lines = append(lines, words.T("verify."+string(f.Code), i18n.Args{
			"N": f.N, "Until": f.Until, "Station": f.Station, "Bucket": f.Bucket, "Record": f.Record, "Detail": f.Detail,
		}))
	}
	return lines
}

// bookOptions are how this program opens a book.
func bookOptions(places folders, clock book.Clock) book.Options {
	return book.Options{Path: places.book(), KeyStore: platform.NewKeys(places.keys), Clock: clock, Random: rand.Reader}
}
