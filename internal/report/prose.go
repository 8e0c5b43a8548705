package report

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"

	"daybook/internal/card"
)

// Prose is a page of sentences in sections, for a drawer.
type Prose struct {
	Title    string
	Lines    []string // below the title
	Sections []Section
}

// Section is a headline with its sentences, one paragraph each.
type Section struct {
	Head  string
	Lines []string
}

// WriteProse writes the page as a PDF, on as many sheets as it takes. Errors are those
// of the style, and those of w.
func WriteProse(w io.Writer, page Prose, style card.SheetStyle) error {
	doc, err := style.Document()
	if err != nil {
		return fmt.Errorf("print a page: %w", err)
	}
	doc.SetMargins(margin, margin, margin)
	doc.SetAutoPageBreak(true, margin)
	doc.AddPage()
	known := lettersOf(style)
	p := &prose{doc: doc, letters: known}
	p.text(card.FaceBold, titleSize, page.Title)
	for _, line := range page.Lines {
		p.text(card.FaceRegular, textSize, line)
	}
	for _, section := range page.Sections {
		p.section(section)
	}
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("print a page: %w", err)
	}
	return nil
}

// prose writes paragraphs one below the other.
type prose struct {
	doc     *fpdf.Fpdf
	letters *letters
}

// section keeps a headline with its first sentence.
func (p *prose) section(section Section) {
	p.doc.Ln(3)
	_, height := p.doc.GetPageSize()
	if p.doc.GetY() > height-margin-30 {
		p.doc.AddPage()
	}
	p.text(card.FaceBold, textSize+2, section.Head)
	for _, line := range section.Lines {
		p.text(card.FaceRegular, textSize, line)
	}
}

func (p *prose) text(family string, size float64, text string) {
	p.doc.SetTextColor(0, 0, 0)
	p.doc.SetFont(p.letters.faceFor(family, text), "", size)
	p.doc.MultiCell(0, size*point*1.35, text, "", "L", false)
	p.doc.Ln(size * point * 0.35)
}
