package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/journal"
	"daybook/internal/keep"
	"daybook/internal/vault"

	"filippo.io/age"
)

// runImportTape takes in what a second copy has and the book lacks, as after
// bringing back a backup.
func runImportTape(c console, args []string) int { return c.importFrom(os.Stdin, args) }

func (c console) importFrom(in io.Reader, args []string) int {
	set := c.flags("import_tape")
	data := set.String("data", "", "")
	from := set.String("from", "", "")
	dry := set.Bool("dry-run", false, "")
	sheet := set.Bool("sheet", false, "")
	if code, done := c.parse(set, "import_tape", args); done {
		return code
	}
	if *from == "" {
		return c.misused("cli.import_tape.where")
	}
	return c.withBook(*data, func(b *book.Book) int {
		var keys []age.Identity
		if *sheet {
			c.say("cli.import_tape.ask", i18n.Args{"Groups": vault.GroupCount})
			recovery, err := readRecovery(in)
			if err != nil {
				return c.failRecovery(err)
			}
			keys = append(keys, recovery.Identity())
		}
		take := keep.TakeTail
		if *dry {
			take = keep.TapeTail
		}
		tail, err := take(b, *from, keys...)
		if err != nil {
			return c.fail(err)
		}
		return c.tellTail(tail, *dry, b.Zone())
	})
}

// tellTail says what came back, or would, and what could not; its exit code tells
// whether anything was left.
func (c console) tellTail(tail keep.Tail, dry bool, zone *time.Location) int {
	if tail.Others > 0 {
		c.say("cli.import_tape.others", i18n.Args{"Count": tail.Others})
	}
	id := "cli.import_tape.done"
	switch {
	case tail.Entries == 0:
		id = "cli.import_tape.nothing"
	case dry:
		id = "cli.import_tape.would"
	}
	until := tail.Until.In(zone)
	c.say(id, i18n.Args{"Count": tail.Entries, "Stations": strings.Join(tail.Stations, ", "),
		"Day": c.words.LongDateYear(until), "Time": c.words.Clock(until)})
	if tail.Closed > 0 {
		c.say("cli.import_tape.closed", i18n.Args{"Count": tail.Closed})
	}
	if tail.Left > 0 {
		c.say("cli.import_tape.left", i18n.Args{"Count": tail.Left, "Reason": c.whyLeft(tail.Why)})
	}
	if tail.Left > 0 || tail.Closed > 0 {
		return exitFaults
	}
	return exitWell
}

// whyLeft puts into words why entries do not belong in a book.
func (c console) whyLeft(why error) string {
	var refused *book.ImportError
	if !errors.As(why, &refused) {
		return c.words.T("cli.import_tape.newer")
	}
	f := refused.Finding
	ids := map[journal.FindingKind]string{
		journal.Missing: "verify.missing", journal.Altered: "verify.altered", journal.Forked: "cli.import_tape.forked",
	}
	id, known := ids[f.Kind]
	if !known {
		id = "verify.broken"
	}
	return c.words.T(id, i18n.Args{"N": f.N, "Until": f.Until, "Station": f.Station})
}
