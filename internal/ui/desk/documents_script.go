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

	// ErrAtTheDesk means that a document goes to somebody outside, which only somebody at
	// the desk can answer for: on what basis, to whom, and which of it.
	ErrAtTheDesk = errors.New("this document is made at the desk")
)

// ScriptRequest asks for a document outside the window, as on the command line.
type ScriptRequest struct {
	Kind     string // see ScriptKinds
	Patient  clinic.PatientID
	Week     clinic.Date // any day of it
	From, To clinic.Date
	Day      clinic.Date // of sign-in sheets
	By       clinic.Interval
	Each     bool // every patient's own sheet as well
	Language string
	Staff    clinic.Staff // who makes it
}

// ScriptKind is a document that can be made outside the window, with what it asks for.
type ScriptKind struct {
	ID                              string
	Patient, Week, Dates, Day, Each bool
	// Account is the patient's own copy of the account of disclosures, which stands in
	// the account itself: it asks how the patient gets it. Its dates may be left out, for
	// as many years back as the clinic's accounts go.
	Account bool
}

// claimsKind is the part of billing that the page offers beside the worksheet.
const claimsKind = "claims"

// ScriptKinds lists them in the order of the page.
func ScriptKinds() []ScriptKind {
	var kinds []ScriptKind
	for _, kind := range documentKinds() {
		if kind.asks.scripted() {
			asks := kind.asks
			kinds = append(kinds, ScriptKind{
				ID: kind.id, Patient: asks.patient, Week: asks.week, Dates: asks.dates, Day: asks.day, Each: asks.week && !asks.patient, Account: asks.account,
			})
		}
		if kind.asks.billing {
			kinds = append(kinds, ScriptKind{ID: claimsKind, Dates: true})
		}
	}
	return kinds
}

// AtTheDesk reports whether a document is one that only the desk can make.
func AtTheDesk(kind string) bool {
	return slices.ContainsFunc(documentKinds(), func(k documentKind) bool { return k.id == kind && !k.asks.scripted() })
}

// scripted reports whether a document asks for nothing but what a command line can say.
// Letters and audit packets tell somebody outside: their basis is chosen, and their pages
// are looked at, before anything is told.
func (a documentAsks) scripted() bool { return !a.letter && !a.packet }

// scriptKind is the kind of the page that makes a document, and whether it is the claims
// of billing.
func scriptKind(id string) (kind documentKind, claims, ok bool) {
	for _, each := range documentKinds() {
		claims = id == claimsKind && each.asks.billing
		if each.id == id || claims {
			return each, claims, true
		}
	}
	return documentKind{}, false, false
}

// MakeDocument makes a document of an open book without a window, the same as on the
// page. Errors are ErrNoSuchDocument, ErrAtTheDesk, refusals, and those of the book.
func MakeDocument(b Book, catalog *i18n.Catalog, request ScriptRequest) (report.Document, *report.Sheets, error) {
	kind, claims, ok := scriptKind(request.Kind)
	if !ok {
		return report.Document{}, nil, ErrNoSuchDocument
	}
	if !kind.asks.scripted() {
		return report.Document{}, nil, ErrAtTheDesk
	}
	s := windowless(b, catalog, request.Language)
	s.staff = request.Staff
	made := kind.start(s, documentRequest{
		kind: kind, patient: request.Patient, week: clinic.WeekOf(request.Week, b.Settings().WeekStart), from: request.From, to: request.To,
		language: request.Language, by: request.By, each: request.Each,
		day: request.Day, claims: claims,
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
