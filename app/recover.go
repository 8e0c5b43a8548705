package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"daybook/internal/book"
	"daybook/internal/i18n"
	"daybook/internal/platform"
	"daybook/internal/vault"
)

// runRecover makes this computer a new station of a book by the clinic's
// recovery key, which is read from standard input.
func runRecover(c console, args []string) int { return c.recoverFrom(os.Stdin, args) }

func (c console) recoverFrom(in io.Reader, args []string) int {
	set := c.flags("recover")
	data := set.String("data", "", "")
	if code, done := c.parse(set, "recover", args); done {
		return code
	}
	places, err := defaultFolders(*data)
	if err != nil {
		return c.fail(err)
	}
	options := bookOptions(places, platform.NewSystemClock())
	// Before anybody types sixty letters for nothing.
	if err := book.MayRecover(options); err != nil {
		return c.fail(err)
	}
	c.say("cli.recover.ask", i18n.Args{"Path": options.Path, "Groups": vault.GroupCount})
	recovery, err := readRecovery(in)
	if err == nil {
		err = book.Recover(options, recovery)
	}
	if err != nil {
		return c.failRecovery(err)
	}
	c.say("cli.recover.done")
	return exitWell
}

// longestKeyText is far above what a key with group numbers takes, in bytes.
const longestKeyText = 4096

// readRecovery reads a key over one line or several: up to where it is whole,
// or an empty line, or the end. What was typed gets into no error.
func readRecovery(in io.Reader) (*vault.Recovery, error) {
	lines := bufio.NewScanner(io.LimitReader(in, longestKeyText))
	var typed []string
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" && len(typed) > 0 {
			break
		}
		typed = append(typed, line)
		if recovery, err := vault.ParseRecovery(strings.Join(typed, "\n")); err == nil {
			return recovery, nil
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return vault.ParseRecovery(strings.Join(typed, "\n"))
}

// failRecovery says what is wrong with a recovery key, and where to look again.
func (c console) failRecovery(err error) int {
	var typed *vault.RecoveryError
	switch {
	case errors.As(err, &typed):
		sentence := c.words.T(recoveryProblem(typed.Problem))
		if typed.Group > 0 {
			sentence += " " + c.words.T("cli.recover.look_at", i18n.Args{"Group": typed.Group})
		}
		return c.complain(sentence)
	case errors.Is(err, vault.ErrWrongIdentity):
		return c.complain(c.words.T("cli.recover.wrong_key"))
	default:
		return c.fail(err)
	}
}

func (c console) complain(sentence string) int {
	io.WriteString(c.err, "daybook: "+sentence+"\n")
	return exitFailed
}

// recoveryProblem names the sentence for a key that cannot be one.
func recoveryProblem(problem vault.RecoveryProblem) string {
	switch problem {
	case vault.ProblemLetter:
		return "cli.recover.bad_letter"
	case vault.ProblemShort:
		return "cli.recover.too_short"
	case vault.ProblemLong:
		return "cli.recover.too_long"
	default:
		return "cli.recover.bad_check"
	}
}
