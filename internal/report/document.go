package report

import (
	"fmt"

	"daybook/internal/card"
)

// Document is what one goes on paper, from top to foot, in the reader's language.
type Document struct {
	Title      string
	Clinic     string   // the clinic's name, at the head of the first page
	Lines      []string // below the title
	Again      string   // what later pages say at their head; "" is the title
	Letterhead string   // address and telephone, below the clinic's name; "" is none
	Logo       *Picture // the clinic's own, beside its name on the first page; nil is none
	Parts      []Part
	Foot       string // on every page, such as when it was made
	Language   string // of the text
	Page       func(page, pages int) string
	Table      *Table // the same for a spreadsheet; nil where there is no table in it

	// Next are documents that follow in the same file, each beginning on a page of its
	// own and counting its own pages, so that they can be handed out one by one.
	Next []Document
}

// Part is one piece of a document: it knows how it is laid on pages.
type Part interface{ lay(c *composer) error }

// Lay puts a document on pages of the style's paper. It asks going on after each part
// with the share of them that is done, and stops with ErrStopped where that says no;
// goOn may be nil. Its other errors are ErrColumns and those of the style.
func (d Document) Lay(style card.SheetStyle, goOn func(done, of int) bool) (*Sheets, error) {
	width, height, err := style.Paper.Size()
	if err != nil {
		return nil, err
	}
	faces, err := facesOf(style)
	if err != nil {
		return nil, err
	}
	c := &composer{doc: d, faces: faces, sheets: &Sheets{
		Title: d.Title, Language: d.Language, Width: width, Height: height, style: style, faces: faces,
	}}
	of, done := len(d.Parts), 0
	for _, next := range d.Next {
		of += len(next.Parts)
	}
	for _, doc := range append([]Document{d}, d.Next...) {
		c.begin(doc)
		for _, part := range doc.Parts {
			if err := part.lay(c); err != nil {
				return nil, fmt.Errorf("lay %q on paper: %w", doc.Title, err)
			}
			if done++; goOn != nil && !goOn(done, of) {
				return nil, ErrStopped
			}
		}
		c.number()
	}
	c.land()
	return c.sheets, nil
}

// begin starts a document behind those that are laid already.
func (c *composer) begin(doc Document) {
	c.doc, c.from = doc, len(c.sheets.Pages)
	c.first()
}
