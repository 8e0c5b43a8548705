package vault

import (
	"errors"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

// ErrSheetFull means that the sentences of a recovery sheet leave no room for
// the key on its one page.
var ErrSheetFull = errors.New("the recovery sheet does not fit on one page")

// Paper is a page size.
type Paper string

// The papers a recovery sheet is laid out for.
const (
	A4     Paper = "A4"
	Letter Paper = "Letter"
)

// Sheet is the page with the clinic's recovery key, to be printed once and
// locked away. It names no clinic and no person. The words are the caller's, in
// the clinic's language.
type Sheet struct {
	// Title heads the page.
	Title string
	// Lines are the paragraphs above the key: what it is, where to keep it.
	Lines []string
	// Notes are the paragraphs beside the picture: how to use the key.
	Notes []string
	// Labels word the three things that are printed.
	Labels SheetLabels
	// Key is the recovery key itself.
	Key *Recovery
	// BookID tells which book the key opens.
	BookID string
	// Date is the day the key was made, as the clinic writes dates.
	Date string
	// Made is the same day for the file's own record; one and the same sheet
	// always has the same bytes.
	Made time.Time
	// Paper is the page size; empty means [A4].
	Paper Paper
	// Fonts are the typefaces the page is set in, all of them needed.
	Fonts SheetFonts
}

// SheetLabels are the words before the values on a recovery sheet.
type SheetLabels struct {
	Key, BookID, Date string
}

// SheetFonts are TrueType files; Mono tells 0 from O.
type SheetFonts struct {
	Regular, Bold, Mono []byte
}

// RecoverySheet writes the sheet as a PDF of one page: the key in numbered
// groups for reading and typing, and as a QR code whose text the public age
// tool takes as it is.
func RecoverySheet(w io.Writer, s Sheet) error {
	if s.Key == nil {
		return errors.New("write the recovery sheet: it has no key")
	}
	d := newSheetDrawing(s)
	d.heading(s.Title, s.Lines)
	d.groups(s.Labels.Key, s.Key.Groups())
	if err := d.code(s.Key.Text()); err != nil {
		return fmt.Errorf("write the recovery sheet: %w", err)
	}
	d.beside(s)
	if d.full() {
		return ErrSheetFull
	}
	if err := d.pdf.Output(w); err != nil {
		return fmt.Errorf("write the recovery sheet: %w", err)
	}
	return nil
}

func newSheetDrawing(s Sheet) *sheetDrawing {
	paper := s.Paper
	if paper == "" {
		paper = A4
	}
	pdf := fpdf.New("P", "mm", string(paper), "")
	pdf.SetCatalogSort(true)
	pdf.SetProducer("Daybook", true)
	pdf.SetCreationDate(s.Made.UTC())
	pdf.SetModificationDate(s.Made.UTC())
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCellMargin(0)
	pdf.SetMargins(sheetMargin, sheetMargin, sheetMargin)
	pdf.AddUTF8FontFromBytes("text", "", s.Fonts.Regular)
	pdf.AddUTF8FontFromBytes("text", "B", s.Fonts.Bold)
	pdf.AddUTF8FontFromBytes("mono", "", s.Fonts.Mono)
	pdf.AddPage()
	width, height := pdf.GetPageSize()
	return &sheetDrawing{pdf: pdf, width: width - 2*sheetMargin, bottom: height - sheetMargin}
}
