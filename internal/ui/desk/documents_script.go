package desk

import (
	"errors"
	"slices"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

var (
	// ErrNoSuchDocument means that there is no document of that name.
	ErrNoSuchDocument = errors.New("there is no such document")

	// ErrAtTheDesk means that a document asks for what only somebody at the desk can say,
	// such as the basis of a letter.
	ErrAtTheDesk = errors.New("this document is made at the desk")
)

// ScriptRequest asks for a document outside the window, as on the command line.
type ScriptRequest struct {
	Kind     string // see ScriptKinds
	Patient  clinic.PatientID
	Week     clinic.Date // any day of it
	From, To clinic.Date
	By       clinic.Interval
	Each     bool // every patient's own sheet as well
	Language string
	Staff    clinic.Staff // who makes it
}

// ScriptKind is a document that can be made outside the window, with what it asks for.
type ScriptKind struct {
	ID                         string
	Patient, Week, Dates, Each bool
}

// ScriptKinds lists them in the order of the page.
func ScriptKinds() []ScriptKind {
	var kinds []ScriptKind
	for _, kind := range documentKinds() {
		if kind.asks.scripted() {
			kinds = append(kinds, ScriptKind{ID: kind.id, Patient: kind.asks.patient, Week: kind.asks.week, Dates: kind.asks.dates, Each: kind.asks.week && !kind.asks.patient})
		}
	}
	return kinds
}

// AtTheDesk reports whether a document is one that only the desk can make.
func AtTheDesk(kind string) bool {
	return slices.ContainsFunc(documentKinds(), func(k documentKind) bool { return k.id == kind && !k.asks.scripted() })
}

// scripted reports whether a document asks for nothing but what a command line can say.
func (a documentAsks) scripted() bool {
	return a == documentAsks{patient: a.patient, week: a.week, dates: a.dates, by: a.by}
}

// MakeDocument makes a document of an open book without a window, the same as on the
// page. Errors are ErrNoSuchDocument, ErrAtTheDesk, refusals, and those of the book.
func MakeDocument(b Book, catalog *i18n.Catalog, request ScriptRequest) (report.Document, *report.Sheets, error) {
	at := slices.IndexFunc(documentKinds(), func(k documentKind) bool { return k.id == request.Kind })
	if at < 0 {
		return report.Document{}, nil, ErrNoSuchDocument
	}
	kind := documentKinds()[at]
	if !kind.asks.scripted() {
		return report.Document{}, nil, ErrAtTheDesk
	}
	s := windowless(b, catalog, request.Language)
	s.staff = request.Staff
	made := kind.start(s, documentRequest{
		kind: kind, patient: request.Patient, week: clinic.WeekOf(request.Week, b.Settings().WeekStart), from: request.From, to: request.To,
		language: request.Language, by: request.By, each: request.Each,
	})
	steps, err := made.first()
	for i := 0; i < len(steps) && err == nil; i++ {
		err = steps[i]()
	}
	if err != nil {
		return report.Document{}, nil, err
	}
	document, err := made.write()
	if err != nil {
		return report.Document{}, nil, err
	}
	sheets, err := document.Lay(s.documentStyle(), nil)
	return document, sheets, err
}

// windowless is a desk that only writes.
func windowless(b Book, catalog *i18n.Catalog, language string) *shell {
	return &shell{deps: Deps{Book: b, Catalog: catalog}, words: catalog.In(language).With24Hours(b.Settings().Hours24)}
}

// Sentences says entries of the journal in a language, as the page of the journal does.
func Sentences(b Book, catalog *i18n.Catalog, language string) func(told clinic.Told, why string) string {
	s := windowless(b, catalog, language)
	return func(told clinic.Told, why string) string {
		return s.journalWords(book.JournalLine{Told: told, Why: why})
	}
}
