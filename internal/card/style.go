package card

import (
	"errors"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

var (
	// ErrNoCards means that a sheet without a single card was asked for.
	ErrNoCards = errors.New("no cards to print")

	// ErrFont means that one of the fonts of a SheetStyle is missing or is not
	// a TrueType font.
	ErrFont = errors.New("a font for printing is missing or damaged")

	// ErrText means that a text is too long for its place on the card even in
	// the smallest letters that are still readable.
	ErrText = errors.New("the text does not fit on the card")
)

// SheetStyle is what the sheets of cards have in common.
type SheetStyle struct {
	Paper Paper

	// Lines stand on every wallet card, one a language, such as "Please return
	// to the front desk". They must not name the clinic or what it treats
	// (42 CFR 2.18). Command sheets do not use them.
	Lines []string

	// Regular, Bold and Mono are TrueType fonts: for the lines, the big words
	// of command cards, and the four letters of a card.
	Regular, Bold, Mono []byte

	// Other is a TrueType font with letters that Regular and Bold lack, such as
	// those of a Vietnamese name. Lists use it; nil for none.
	Other []byte

	// Created is the date within the PDF file. The same cards, style and date
	// give the same bytes. The zero time stands for a fixed day.
	Created time.Time
}

// The faces of a document's letters, as fpdf is asked for them.
const (
	FaceRegular = "regular"
	FaceBold    = "bold"
	FaceOther   = "other" // where the style has one
	faceMono    = "mono"
)

// Document begins a PDF for other lists than cards, on the style's paper, with its
// regular and bold faces. Errors are [ErrPaper] and [ErrFont].
func (s SheetStyle) Document() (*fpdf.Fpdf, error) {
	if len(s.Other) > 0 {
		return s.newDocument(FaceRegular, FaceBold, FaceOther)
	}
	return s.newDocument(FaceRegular, FaceBold)
}

// newDocument begins a PDF with the given fonts and without any word about who
// made it where.
func (s SheetStyle) newDocument(families ...string) (*fpdf.Fpdf, error) {
	width, height, err := s.Paper.Size()
	if err != nil {
		return nil, err
	}
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: width, Ht: height}})
	created := s.Created
	if created.IsZero() {
		created = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	doc.SetCreationDate(created)
	doc.SetModificationDate(created)
	doc.SetCatalogSort(true)
	doc.SetProducer("", false)
	doc.SetAutoPageBreak(false, 0)
	for _, family := range families {
		if err := s.addFont(doc, family); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

func (s SheetStyle) addFont(doc *fpdf.Fpdf, family string) error {
	data := map[string][]byte{FaceRegular: s.Regular, FaceBold: s.Bold, faceMono: s.Mono, FaceOther: s.Other}[family]
	// fpdf takes a damaged font without a word and prints blank cards.
	if _, err := sfnt.Parse(data); err != nil {
		return fmt.Errorf("%w: %s: %w", ErrFont, family, err)
	}
	doc.AddUTF8FontFromBytes(family, "", data)
	if doc.Err() {
		return fmt.Errorf("%w: %s: %w", ErrFont, family, doc.Error())
	}
	return nil
}

// pages draws count cards, page after page, and writes the document.
func pages(w io.Writer, doc *fpdf.Fpdf, g grid, count int, draw func(i int, x, y float64) error) error {
	for i := range count {
		if i%g.perPage() == 0 {
			doc.AddPage()
			cuttingMarks(doc, g)
		}
		x, y := g.at(i % g.perPage())
		if err := draw(i, x, y); err != nil {
			return err
		}
	}
	return doc.Output(w)
}
