package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"daybook/internal/i18n"
)

// errNoSecret means that a PIN or a passphrase was asked for and standard input had none.
var errNoSecret = errors.New("standard input ended before it was given")

// longestSecret is far above what a PIN or a passphrase takes, in bytes.
const longestSecret = 1024

// secrets asks for PINs and passphrases: at a terminal without showing them, and else a
// line of standard input for each, as a script gives them. They never stand on a command
// line or in the environment, where other programs can read them.
type secrets struct {
	console
	terminal *os.File  // nil where a script answers
	in       io.Reader // a letter at a time, so that whoever reads a line takes nothing of the next
}

func (c console) secrets(in io.Reader) *secrets {
	s := &secrets{console: c, in: letterwise{in}}
	if file, ok := in.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		s.terminal = file
	}
	return s
}

// ask asks for one of them. The question goes to standard error, which nobody pipes.
func (s *secrets) ask(id string, args ...i18n.Args) (string, error) {
	if s.terminal == nil {
		return s.line()
	}
	fmt.Fprint(s.err, s.words.T(id, args...)+" ")
	typed, err := term.ReadPassword(int(s.terminal.Fd()))
	fmt.Fprintln(s.err)
	return string(typed), err
}

func (s *secrets) line() (string, error) {
	var line strings.Builder
	for line.Len() < longestSecret {
		var letter [1]byte
		_, err := io.ReadFull(s.in, letter[:])
		if letter[0] == '\n' && err == nil || errors.Is(err, io.EOF) && line.Len() > 0 {
			return strings.TrimSuffix(line.String(), "\r"), nil
		}
		if err != nil {
			return "", errors.Join(errNoSecret, err)
		}
		line.WriteByte(letter[0])
	}
	return "", errNoSecret
}

// errDiffer means that the same was typed twice, and was not the same.
var errDiffer = errors.New("the two are not the same")

// askTwice asks again at a terminal, where a slip of the finger would not be seen.
func (s *secrets) askTwice(id, again string, args ...i18n.Args) (string, error) {
	first, err := s.ask(id, args...)
	if err != nil || s.terminal == nil {
		return first, err
	}
	second, err := s.ask(again, args...)
	if err == nil && first != second {
		err = errDiffer
	}
	return first, err
}

// letterwise reads a letter at a time.
type letterwise struct{ io.Reader }

func (l letterwise) Read(p []byte) (int, error) { return l.Reader.Read(p[:min(1, len(p))]) }
