package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

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
		if err := c.resetPIN(b, director, letterwise{in}); err != nil {
			return c.failResetPIN(err)
		}
		c.say("cli.reset_pin.done", i18n.Args{"Name": director.Name})
		return exitWell
	})
}

// whichDirector is the one who is named, or the only one there is.
func (c console) whichDirector(b *book.Book, name string) (clinic.Staff, bool) {
	directors := b.Directors()
	var names []string
	for _, director := range directors {
		if name != "" && clinic.Fold(director.Name) == clinic.Fold(name) {
			return director, true
		}
		names = append(names, director.Name)
	}
	if name == "" && len(directors) == 1 {
		return directors[0], true
	}
	c.complain(c.words.T("cli.reset_pin.which", i18n.Args{"Names": strings.Join(names, ", ")}))
	return clinic.Staff{}, false
}

func (c console) resetPIN(b *book.Book, director clinic.Staff, in io.Reader) error {
	c.say("cli.reset_pin.ask", i18n.Args{"Name": director.Name, "Groups": vault.GroupCount})
	key, err := readRecovery(in)
	if err == nil {
		err = b.IsRecovery(key) // before anybody thinks of a PIN
	}
	if err != nil {
		return err
	}
	pin, err := c.hidden(in, "cli.reset_pin.pin")
	if err != nil {
		return err
	}
	again, err := c.hidden(in, "cli.reset_pin.again")
	if err != nil {
		return err
	}
	if pin != again {
		return errPINsDiffer
	}
	return b.SetPINBySheet(key, director.ID, pin)
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

// hidden reads a line that is not shown on a terminal.
func (c console) hidden(in io.Reader, id string) (string, error) {
	fmt.Fprint(c.err, c.words.T(id)+" ")
	if from, ok := in.(letterwise); ok && from.Reader == io.Reader(os.Stdin) && term.IsTerminal(int(os.Stdin.Fd())) {
		typed, err := term.ReadPassword(int(os.Stdin.Fd()))
		fmt.Fprintln(c.err)
		return string(typed), err
	}
	line := bufio.NewScanner(in)
	line.Scan()
	fmt.Fprintln(c.err)
	return strings.TrimSpace(line.Text()), line.Err()
}

// letterwise reads a letter at a time, so that whoever reads a line takes nothing of
// the next.
type letterwise struct{ io.Reader }

func (l letterwise) Read(p []byte) (int, error) { return l.Reader.Read(p[:min(1, len(p))]) }
