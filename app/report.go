package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/export"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/desk"
)

// runReport makes one document, the same as the desk does.
func runReport(c console, args []string) int { return c.reportBy(os.Stdin, args) }

var (
	// errPatient means that no patient, or more than one, has the number.
	errPatient = errors.New("no one patient has this number")
	// errOrder means that the last day is before the first.
	errOrder = errors.New("the last day is before the first")
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

// make makes the document, and has the journal tell of it before it gets its name.
func (l *reportLine) make(in signedIn) error {
	request, err := l.request(in)
	if err != nil {
		return err
	}
	data, err := l.pages(in, request)
	if err != nil {
		return err
	}
	notes, err := l.notes(in, request)
	if err != nil {
		return err
	}
	err = export.Place(l.path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	}, func() error {
		_, err := in.Batch(notes...)
		return err
	})
	if err == nil {
		l.say("cli.report.done", i18n.Args{"Path": l.path})
	}
	return err
}

// request is the line as the desk would ask. Days that are not said are today's, or as
// far back as the clinic's accounts go.
func (l *reportLine) request(in signedIn) (desk.ScriptRequest, error) {
	orToday := func(day clinic.Date) clinic.Date {
		if day.IsZero() {
			return in.Today()
		}
		return day
	}
	request := desk.ScriptRequest{
		Kind: l.kind, Week: orToday(l.weekDay), From: l.first, To: l.last, Day: orToday(l.sheetDay), By: clinic.Interval(*l.by), Each: *l.each,
		Language: l.catalog.In(*l.language).Language(), Staff: in.staff,
	}
	if l.scripted.Account {
		request.To = orToday(l.last)
		if request.From.IsZero() {
			request.From = desk.AccountFrom(in.Book, request.To)
		}
	}
	if l.scripted.Dates && request.To.Before(request.From) {
		return request, errOrder
	}
	if l.scripted.Patient {
		found := in.PatientsWithNumber(*l.patient)
		if len(found) != 1 {
			return request, errPatient
		}
		request.Patient = found[0].ID
	}
	return request, nil
}

// notes are what is recorded of the document: that it was made, and a patient's own copy
// of the account in the account itself.
func (l *reportLine) notes(in signedIn, request desk.ScriptRequest) ([]book.Item, error) {
	notes := []book.Item{{Actor: in.actor, Command: clinic.NoteExport{What: clinic.ExportReport, Document: l.kind, Through: in.Highest()}}}
	if !l.scripted.Account {
		return notes, nil
	}
	id, err := clinic.NewID[clinic.DisclosureID](rand.Reader)
	if err != nil {
		return nil, err
	}
	sheet, err := in.Sheet(request.Patient)
	if err != nil {
		return nil, err
	}
	return append(notes, book.Item{Actor: in.actor, Command: clinic.RecordDisclosure{Disclosure: clinic.Disclosure{
		ID: id, Patient: request.Patient, Basis: clinic.BasisOwnCopy, Recipient: sheet.Patient.SortName(), Content: []clinic.ContentItem{clinic.ContentAccount},
		Delivery: clinic.Delivery(*l.way), Language: request.Language, From: request.From, To: request.To,
	}}}), nil
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
