package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"daybook/assets"
	"daybook/internal/i18n"
	"daybook/internal/platform"
)

// Exit codes: scripts can tell them apart.
const (
	exitWell    = 0
	exitFailed  = 1 // something went wrong; one line on standard error says what
	exitUsage   = 2 // the command line is not understood
	exitInUse   = 3 // the book is open in another window
	exitFaults  = 4 // something is wrong with the book, or with a backup
	exitCrashed = 5 // a mistake in Daybook; a report was written

	exitNoDisplay = 6 // windows cannot be shown here
	exitLocked    = 7 // the book is whole and waits for its passphrase or its stick
)

// console is where a command writes, and in which language.
type console struct {
	out, err io.Writer
	words    *i18n.Localizer
	catalog  *i18n.Catalog
}

// say writes a line of the catalog.
func (c console) say(id string, args ...i18n.Args) { fmt.Fprintln(c.out, c.words.T(id, args...)) }

// fail writes why a command could not be done, in one line, and is its exit code.
func (c console) fail(err error) int {
	sentence, code := c.explain(err)
	fmt.Fprintln(c.err, "daybook: "+sentence)
	return code
}

// run does what the command line says and returns the exit code.
func run(args []string, out, errOut io.Writer) int {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		fmt.Fprintln(errOut, "daybook:", err)
		return exitFailed
	}
	c := console{out: out, err: errOut, catalog: catalog, words: catalog.In(systemLanguage(os.Getenv))}
	name, rest := "", args
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, rest = args[0], args[1:]
	}
	commands := map[string]func(console, []string) int{
		"": runWindows, "demo": runDemo, "verify": runVerify, "recover": runRecover,
		"export": runExport, "import-export": runImportExport, "report": runReport, "retention": runRetention,
		"backup": runBackup, "restore": runRestore, "tape": runTape, "import-tape": runImportTape, "reset-pin": runResetPIN, "rekey": runRekey,
		"version": runVersion, "help": runHelp,
	}
	command, ok := commands[name]
	if !ok {
		fmt.Fprintln(errOut, "daybook: "+c.words.T("cli.unknown_command", i18n.Args{"Name": name}))
		return exitUsage
	}
	code := exitCrashed
	guard := newCrashGuard(c, crashFolder())
	guard.run(func() { code = command(c, rest) })
	return code
}

// crashFolder is where a report goes while it is not known which book is meant.
func crashFolder() string {
	if data, err := platform.DataDir(); err == nil {
		return data
	}
	return os.TempDir()
}

// systemLanguage is the language that the system's settings ask for.
func systemLanguage(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			return strings.ToLower(value[:min(2, len(value))])
		}
	}
	if name := platform.Language(); name != "" {
		return strings.ToLower(name[:min(2, len(name))])
	}
	return i18n.English
}

// flags makes a flag set that speaks the catalog's language. The id names the
// command's help text: "cli.<id>.help".
func (c console) flags(id string) *flag.FlagSet {
	set := flag.NewFlagSet("daybook", flag.ContinueOnError)
	set.SetOutput(io.Discard) // parse reports in our words
	set.Usage = func() {}
	return set
}

// parse reads a command line. done is true where there is nothing left to do:
// help was asked for, or the line was not understood.
func (c console) parse(set *flag.FlagSet, id string, args []string) (code int, done bool) {
	_, code, done = c.parseWith(set, id, args, 0)
	return code, done
}

// parseWith is parse where up to so many words, such as the name of a file, stand behind
// the flags or between them. The help may take arguments.
func (c console) parseWith(set *flag.FlagSet, id string, args []string, most int, help ...i18n.Args) (words []string, code int, done bool) {
	err := set.Parse(args)
	for err == nil && set.NArg() > 0 {
		if len(words) == most {
			err = errors.New(c.words.T("cli.extra", i18n.Args{"Name": set.Arg(0)}))
			break
		}
		words = append(words, set.Arg(0))
		err = set.Parse(set.Args()[1:])
	}
	if errors.Is(err, flag.ErrHelp) {
		c.say("cli."+id+".help", help...)
		return nil, exitWell, true
	}
	if err != nil {
		fmt.Fprintln(c.err, "daybook: "+err.Error())
		fmt.Fprintln(c.err, c.words.T("cli.see_help"))
		return nil, exitUsage, true
	}
	return words, exitWell, false
}

func runHelp(c console, _ []string) int {
	c.say("cli.main.help")
	return exitWell
}

func runVersion(c console, args []string) int {
	if code, done := c.parse(c.flags("version"), "version", args); done {
		return code
	}
	fmt.Fprintf(c.out, "%s %s\n", appName, appVersion)
	return exitWell
}

// bookFile is the name of a book in its data folder.
const bookFile = "daybook.db"

// folders are where one station keeps its things.
type folders struct {
	data string // the book
	keys string // this station's identity, never inside data
}

func defaultFolders(data string) (folders, error) {
	keys, err := platform.ConfigDir()
	if err != nil {
		return folders{}, err
	}
	if data == "" {
		if data, err = platform.DataDir(); err != nil {
			return folders{}, err
		}
	}
	if data, err = filepath.Abs(data); err != nil {
		return folders{}, err
	}
	return folders{data, keys}, platform.CheckSeparate(data, keys)
}

func demoFolders(dir string) (folders, error) {
	dir, err := filepath.Abs(dir)
	return folders{filepath.Join(dir, "book"), filepath.Join(dir, "keys")}, err
}

func (f folders) book() string { return filepath.Join(f.data, bookFile) }
