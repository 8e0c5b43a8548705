package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// staffCommand is a command in the name of somebody of the staff, since what it makes
// tells of patients: it asks for their PIN, with the same locks as the desk.
type staffCommand struct {
	console
	in             io.Reader
	data, demo, as *string
	language       *string
}

func (c console) staffCommand(set *flag.FlagSet, in io.Reader) staffCommand {
	return staffCommand{
		console: c, in: in, data: set.String("data", "", ""), demo: set.String("demo", "", ""), as: set.String("as", "", ""), language: set.String("language", c.words.Language(), ""),
	}
}

// signedIn is an open book and who works with it.
type signedIn struct {
	*book.Book
	staff  clinic.Staff
	actor  clinic.Actor
	secret *secrets
}

// errNoName means that nobody was named.
var errNoName = errors.New("nobody is named")

// with opens the book that nobody else has open, lets somebody in who may do an act, and
// works with it.
func (c staffCommand) with(act clinic.Act, work func(signedIn) error) int {
	err := c.try(act, work)
	if errors.Is(err, errNoName) {
		return c.missing("cli.sign_in.who")
	}
	if err != nil {
		return c.fail(err)
	}
	return exitWell
}

func (c staffCommand) try(act clinic.Act, work func(signedIn) error) error {
	if *c.as == "" {
		return errNoName
	}
	places, err := foldersOf(*c.data, *c.demo)
	if err != nil {
		return err
	}
	clock, err := c.clock(places)
	if err != nil {
		return err
	}
	b, err := book.Open(c.asking(places, clock))
	if err != nil {
		return err
	}
	in, err := c.signIn(b, act)
	if err == nil {
		err = work(in)
	}
	return errors.Join(err, b.Close())
}

// clock is that of the computer, or where a sample clinic's stands.
func (c staffCommand) clock(places folders) (book.Clock, error) {
	if *c.demo == "" {
		return platform.NewSystemClock(), nil
	}
	moment, err := demo.Resume(places.book(), platform.DefaultKeyStore(places.keys))
	if err != nil {
		return nil, err
	}
	return demo.NewClock(moment), nil
}

// signIn asks for the PIN. A name that nobody has is answered like a wrong PIN.
func (c staffCommand) signIn(b *book.Book, act clinic.Act) (signedIn, error) {
	in := signedIn{Book: b, secret: c.secrets(c.in)}
	for _, staff := range b.StaffList() {
		if clinic.Fold(staff.Name) == clinic.Fold(*c.as) && staff.WorksOn(b.Today()) {
			in.staff = staff
		}
	}
	pin, err := in.secret.ask("cli.sign_in.pin", i18n.Args{"Name": *c.as})
	if err != nil {
		return in, err
	}
	if in.actor, err = b.SignIn(in.staff.ID, pin); err != nil {
		return in, err
	}
	return in, b.Read(func(v clinic.View) error {
		if !clinic.AllowedOn(v, in.actor, act, b.Today()) {
			return fmt.Errorf("%s: %w", act, book.ErrNotAllowed)
		}
		return nil
	})
}
