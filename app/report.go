package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/desk"
)

// runReport makes one document, the same as the desk does.
func runReport(c console, args []string) int { return c.reportBy(os.Stdin, args) }

// reportLine is what the command line of a document says.
type reportLine struct {
	staffCommand
	kind                 string
	path                 string
	patient              *string
	week, from, to, by   *string
	each                 *bool
	scripted             desk.ScriptKind
	weekDay, first, last clinic.Date
}

var (
	// errPatient means that no patient, or more than one, has the number.
	errPatient = errors.New("no one patient has this number")
	// errNoTable means that a document is no table.
	errNoTable = errors.New("this document is no table")
)

func (c console) reportBy(in io.Reader, args []string) int {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		if len(args) > 0 && (args[0] == "--help" || args[0] == "-h" || args[0] == "-help") {
			c.say("cli.report.help", kindsArgs())
			return exitWell
		}
		return c.missing("cli.report.no_kind")
	}
	set := c.flags("report")
	line := reportLine{staffCommand: c.staffCommand(set, in), kind: args[0]}
	line.flags(set)
	files, code, done := c.parseWith(set, "report", args[1:], 1, kindsArgs())
	if done {
		return code
	}
	if code := line.check(files); code != exitWell {
		return code
	}
	return line.with(clinic.ActDocuments, line.make)
}

func (l *reportLine) flags(set *flag.FlagSet) {
	l.patient, l.each = set.String("patient", "", ""), set.Bool("each", false, "")
	l.week, l.from, l.to, l.by = set.String("week", "", ""), set.String("from", "", ""), set.String("to", "", ""), set.String("by", string(clinic.ByWeek), "")
}

func kindsArgs() i18n.Args {
	var kinds []string
	for _, kind := range desk.ScriptKinds() {
		kinds = append(kinds, kind.ID)
	}
	return i18n.Args{"Kinds": strings.Join(kinds, ", ")}
}

// check refuses before anybody types a PIN what cannot become a document.
func (l *reportLine) check(files []string) int {
	at := slices.IndexFunc(desk.ScriptKinds(), func(k desk.ScriptKind) bool { return k.ID == l.kind })
	if at < 0 {
		return l.noKind()
	}
	l.scripted = desk.ScriptKinds()[at]
	if len(files) == 0 {
		return l.missing("cli.report.no_file")
	}
	var err error
	if l.path, err = filepath.Abs(files[0]); err != nil {
		return l.fail(err)
	}
	if bad := l.readDays(); bad != "" {
		return l.usage("cli.report.bad_day", i18n.Args{"Text": bad})
	}
	switch ending := filepath.Ext(l.path); {
	case ending != ".pdf" && ending != ".csv":
		return l.usage("cli.report.ending")
	case l.scripted.Patient && *l.patient == "":
		return l.missing("cli.report.no_patient")
	case l.scripted.Dates && (l.first.IsZero() || l.last.IsZero()):
		return l.missing("cli.report.no_days")
	case !slices.Contains(clinic.Intervals(), clinic.Interval(*l.by)):
		return l.usage("cli.report.bad_by")
	}
	return exitWell
}

// readDays reads the days that were given, and returns the first that is none.
func (l *reportLine) readDays() string {
	for _, day := range []struct {
		text string
		into *clinic.Date
	}{{*l.week, &l.weekDay}, {*l.from, &l.first}, {*l.to, &l.last}} {
		var err error
		if day.text == "" {
			continue
		}
		if *day.into, err = clinic.ParseDate(day.text); err != nil {
			return day.text
		}
	}
	return ""
}

// noKind says that there is no such document, or that only the desk can make it.
func (l *reportLine) noKind() int {
	if desk.AtTheDesk(l.kind) {
		l.complain(l.words.T("cli.report.at_the_desk"))
		return exitUsage
	}
	return l.usage("cli.report.unknown_kind", i18n.Args{"Name": l.kind, "Kinds": kindsArgs()["Kinds"]})
}

// make makes the document, and has the journal tell of it before it gets its name.
func (l *reportLine) make(in signedIn) error {
	request := desk.ScriptRequest{
		Kind: l.kind, Week: l.weekDay, From: l.first, To: l.last, By: clinic.Interval(*l.by), Each: *l.each, Language: l.catalog.In(*l.language).Language(), Staff: in.staff,
	}
	if request.Week.IsZero() {
		request.Week = in.Today()
	}
	if l.scripted.Patient {
		found := in.PatientsWithNumber(*l.patient)
		if len(found) != 1 {
			return errPatient
		}
		request.Patient = found[0].ID
	}
	data, err := l.pages(in, request)
	if err != nil {
		return err
	}
	through := in.Highest()
	err = export.Place(l.path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	}, func() error {
		_, err := in.Do(in.actor, clinic.NoteExport{What: clinic.ExportReport, Document: l.kind, Through: through})
		return err
	})
	if err == nil {
		l.say("cli.report.done", i18n.Args{"Path": l.path})
	}
	return err
}

func (l *reportLine) pages(in signedIn, request desk.ScriptRequest) ([]byte, error) {
	document, sheets, err := desk.MakeDocument(in.Book, l.catalog, request)
	if err != nil {
		return nil, err
	}
	var data bytes.Buffer
	switch {
	case filepath.Ext(l.path) == ".pdf":
		err = sheets.WritePDF(&data)
	case document.Table == nil:
		err = errNoTable
	default:
		err = report.WriteCSV(&data, *document.Table)
	}
	return data.Bytes(), err
}
