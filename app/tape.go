package main

import (
	"context"
	"errors"
	"os"
	"os/signal"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/platform"
)

// runTape brings the second copy in a folder up to date, of a book that nobody has
// open.
func runTape(c console, args []string) int {
	set := c.flags("tape")
	data := set.String("data", "", "")
	to := set.String("to", "", "")
	if code, done := c.parse(set, "tape", args); done {
		return code
	}
	if *to == "" {
		return c.misused("cli.tape.where")
	}
	return c.withBook(*data, func(b *book.Book) int { return c.copyTo(b, *to) })
}

// withBook opens the book of a data folder for one command.
func (c console) withBook(data string, work func(*book.Book) int) int {
	places, err := defaultFolders(data)
	if err != nil {
		return c.fail(err)
	}
	b, err := book.Open(c.asking(places, platform.NewSystemClock()))
	if err != nil {
		return c.fail(err)
	}
	defer b.Close()
	return work(b)
}

func (c console) copyTo(b *book.Book, folder string) int {
	tape, err := keep.OpenTape(b, folder)
	if err != nil {
		return c.fail(err)
	}
	defer tape.Close()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	for more := true; more; {
		if more, err = tape.Step(ctx); err != nil {
			return c.failTape(err)
		}
	}
	status := tape.Status()
	if status.Damaged > 0 {
		c.say("cli.tape.healed", i18n.Args{"Count": status.Damaged})
	}
	if status.SameDisk {
		c.say("cli.tape.same_disk")
	}
	c.say("cli.tape.done", i18n.Args{"Path": status.Folder, "N": b.Highest()})
	return exitWell
}

// failTape says why a second copy could not be written.
func (c console) failTape(err error) int {
	var coded *keep.TapeError
	if !errors.As(err, &coded) || coded.Code == keep.TapeBook {
		return c.fail(err)
	}
	return c.complain(c.words.T("tape." + string(coded.Code)))
}

// misused says what a command line lacks.
func (c console) misused(id string) int {
	c.complain(c.words.T(id))
	c.complain(c.words.T("cli.see_help"))
	return exitUsage
}
