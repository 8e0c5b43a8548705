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
)

// runVerify checks a whole book that nobody has open.
func runVerify(c console, args []string) int {
	set := c.flags("verify")
	data := set.String("data", "", "")
	demoDir := set.String("demo", "", "")
	if code, done := c.parse(set, "verify", args); done {
		return code
	}
	places, err := defaultFolders(*data)
	if *demoDir != "" {
		places, err = demoFolders(*demoDir)
	}
	if err != nil {
		return c.fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	inspection, err := book.Inspect(bookOptions(places, platform.NewSystemClock()))
	if err != nil {
		return c.fail(err)
	}
	defer inspection.Close()
	report, err := keep.Verify(ctx, inspection, func(float64) {})
	if err != nil {
		return c.fail(err)
	}
	return c.tell(report)
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
	return book.Options{Path: places.book(), KeyStore: platform.DefaultKeyStore(places.keys), Clock: clock, Random: rand.Reader}
}
