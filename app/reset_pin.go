package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/vault"
)

// runResetPIN gives a director a new PIN by the clinic's recovery key, which is read
// from standard input and then the PIN, twice.
func runResetPIN(c console, args []string) int { return c.resetPINFrom(os.Stdin, args) }

func (c console) resetPINFrom(in io.Reader, args []string) int {
	set := c.flags("reset_pin")
	data, name := set.String("data", "", ""), set.String("name", "", "")
	if code, done := c.parse(set, "reset_pin", args); done {
		return code
	}
	return c.withBook(*data, func(b *book.Book) int {
		director, ok := c.whichDirector(b, *name)
		if !ok {
			return exitUsage
		}
		if err := c.resetPIN(b, director, c.secrets(in)); err != nil {
			return c.failResetPIN(err)
		}
		c.say("cli.reset_pin.done", i18n.Args{"Name": director.Name})
		return exitWell
	})
}

// whichDirector is the one who is named, or the only one there is.
func (c console) whichDirector(b *book.Book, name string) (clinic.Staff, bool) {
	directors := b.Directors()
	director, ok := directorNamed(directors, name)
	if !ok {
		c.complain(c.words.T("cli.reset_pin.which", i18n.Args{"Names": namesOf(directors)}))
	}
	return director, ok
}

func (c console) resetPIN(b *book.Book, director clinic.Staff, secret *secrets) error {
	c.say("cli.reset_pin.ask", i18n.Args{"Name": director.Name, "Groups": vault.GroupCount})
	key, err := readRecovery(secret.in)
	if err == nil {
		err = b.IsRecovery(key) // before anybody thinks of a PIN
	}
	if err != nil {
		return err
	}
	pin, err := secret.ask("cli.reset_pin.pin")
	if err != nil {
		return err
	}
	again, err := secret.ask("cli.reset_pin.again")
	if err != nil {
		return err
	}
	if strings.TrimSpace(pin) != strings.TrimSpace(again) {
		return errPINsDiffer
	}
	return b.SetPINBySheet(key, director.ID, strings.TrimSpace(pin))
}

// errPINsDiffer means that the PIN was not typed twice alike.
var errPINsDiffer = errors.New("the two PINs are not the same")

func (c console) failResetPIN(err error) int {
	var refusal *clinic.Refusal
	switch {
	case errors.As(err, &refusal):
		return c.complain(c.words.T("refusal."+refusal.Code, i18n.Args(refusal.Args)))
	case errors.Is(err, errPINsDiffer):
		return c.complain(c.words.T("patients.pin.differ"))
	case errors.Is(err, vault.ErrWrongIdentity):
		return c.complain(c.words.T("recovery.pin_wrong"))
	}
	return c.failRecovery(err)
}
