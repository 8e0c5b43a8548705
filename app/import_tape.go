package main

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
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
	t := takingTail{from: set.String("from", "", ""), dry: set.Bool("dry-run", false, ""), sheet: set.Bool("sheet", false, "")}
	t.staffCommand = staffCommand{console: c, in: in, data: set.String("data", "", ""), demo: new(string), as: set.String("as", "", "")}
	if code, done := c.parse(set, "import_tape", args); done {
		return code
	}
	switch {
	case *t.from == "":
		return c.misused("cli.import_tape.where")
	case !*t.dry && !*t.sheet && *t.as == "":
		return c.misused("cli.import_tape.who")
	}
	return c.withBook(*t.data, t.take)
}

// takingTail is what the command line says about taking in.
type takingTail struct {
	staffCommand
	from       *string
	dry, sheet *bool
}

// take says what is in the copy, or takes it in for somebody who may.
func (t takingTail) take(b *book.Book) int {
	var keys []age.Identity
	var recovery *vault.Recovery
	if *t.sheet {
		t.say("cli.import_tape.ask", i18n.Args{"Groups": vault.GroupCount})
		var err error
		if recovery, err = readRecovery(letterwise{t.in}); err != nil {
			return t.failRecovery(err)
		}
		keys = append(keys, recovery.Identity())
	}
	tail, err := keep.TapeTail(b, *t.from, keys...)
	if err != nil {
		return t.fail(err)
	}
	if !*t.dry {
		actor, code := t.actor(b, recovery, tail)
		if code != exitWell {
			return code
		}
		if tail, err = keep.TakeTailFor(b, actor, *t.from, keys...); err != nil {
			return t.fail(err)
		}
	}
	return t.tellTail(tail, *t.dry, b.Zone())
}

// actor is who takes the copy in: whoever has this book's recovery sheet, which opens all
// of it anyway, or somebody who signs in and may. A sign-in is an entry of this station:
// where the copy goes on with this station's own, it would stand in their way.
func (t takingTail) actor(b *book.Book, recovery *vault.Recovery, tail keep.Tail) (clinic.Actor, int) {
	if recovery != nil && b.IsRecovery(recovery) == nil {
		return clinic.Actor{Kind: clinic.System}, exitWell
	}
	if slices.Contains(tail.Stations, b.Station()) {
		return clinic.Actor{}, t.complain(t.words.T("cli.import_tape.own"))
	}
	if *t.as == "" {
		return clinic.Actor{}, t.misused("cli.import_tape.who")
	}
	in, err := t.signIn(b, clinic.ActSettings)
	if err != nil {
		return clinic.Actor{}, t.fail(err)
	}
	return in.actor, exitWell
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
