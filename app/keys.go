package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"

	"daybook/internal/book"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// passphraseFile names a file with the staff's passphrase, for scripts that work on a
// locked book. An own variable for the passphrase itself would show it to every
// program of this user.
const passphraseFile = "DAYBOOK_PASSPHRASE_FILE"

var (
	// errNoTerminal means that a passphrase is needed and nobody can be asked for it.
	errNoTerminal = errors.New("the book is locked, and there is no terminal to ask for the passphrase")
	// errPassphraseFile means that the file with the passphrase cannot be used.
	errPassphraseFile = errors.New("the file with the passphrase cannot be used")
)

// asking are the options of a command that opens a book: where it is locked, the
// passphrase is asked for on the terminal, or read from the file for scripts. A stick
// that is plugged in opens it without a word.
func (c console) asking(places folders, clock book.Clock) book.Options {
	keys := platform.NewKeys(places.keys)
	keys.Ask = c.askPassphrase
	options := bookOptions(places, clock)
	options.KeyStore = keys
	return options
}

func (c console) askPassphrase() (string, error) {
	if path := os.Getenv(passphraseFile); path != "" {
		return readPassphrase(path)
	}
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) {
		return "", errNoTerminal
	}
	fmt.Fprint(c.err, c.words.T("cli.passphrase")+" ")
	typed, err := term.ReadPassword(in)
	fmt.Fprintln(c.err)
	return string(typed), err
}

// readPassphrase reads the first line of a file that nobody else may read.
func readPassphrase(path string) (string, error) {
	if err := platform.CheckPrivate(path); err != nil {
		return "", err
	}
	text, err := platform.ReadFile(path, longestKeyText)
	if err != nil {
		return "", errors.Join(errPassphraseFile, err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	if strings.TrimSpace(line) == "" {
		return "", errPassphraseFile
	}
	return strings.TrimSuffix(line, "\r"), nil
}

// options are how the program with windows opens its book: what was unlocked once
// stays so until it ends.
func (p *program) options() book.Options {
	options := bookOptions(p.places, p.clock)
	options.KeyStore = p.keys
	return options
}

// chooseWay takes the way that the book is made for.
func (p *program) chooseWay(choice vault.Choice) { p.keys.Chosen = choice }

// sticks lists what is plugged in.
func sticks() []platform.Folder {
	var found []platform.Folder
	for _, folder := range platform.Folders() {
		if folder.Kind == platform.FolderDrive {
			found = append(found, folder)
		}
	}
	return found
}
