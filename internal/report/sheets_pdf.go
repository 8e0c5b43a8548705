package report

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"daybook/internal/card"
)

// WritePDF writes the pages as a file. The same pages and style give the same bytes.
func (s *Sheets) WritePDF(w io.Writer) error {
	doc, err := s.style.Document()
	if err != nil {
		return fmt.Errorf("write a document: %w", err)
	}
	doc.SetTitle(s.Title, true)
	doc.SetLang(s.Language)
	doc.SetFont(card.FaceRegular, "", sizeText) // before the first bookmark: it says how those are encoded
	p := &writing{doc: doc, pictures: map[*Picture]string{}}
	marked := s.Bookmarks
	for i, page := range s.Pages {
		doc.AddPage()
		for len(marked) > 0 && marked[0].Page == i {
			doc.Bookmark(marked[0].Text, marked[0].Level, marked[0].Y)
			marked = marked[1:]
		}
		for _, mark := range page.Marks {
			p.mark(mark)
		}
	}
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write a document: %w", err)
	}
	return nil
}

// writing is pages on their way into a file.
type writing struct {
	doc      *fpdf.Fpdf
	pictures map[*Picture]string // those that are in the file, with their names there
}

func (p *writing) mark(m Mark) {
	red, green, blue := m.Ink.rgb()
	switch {
	case m.Picture != nil:
		p.doc.ImageOptions(p.picture(m.Picture), m.X, m.Y, m.Width, m.Height, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	case m.Text == "":
		p.doc.SetFillColor(int(red), int(green), int(blue))
		p.doc.Rect(m.X, m.Y, m.Width, m.Height, "F")
	default:
		p.doc.SetTextColor(int(red), int(green), int(blue))
		p.doc.SetFont(m.Face, "", m.Size)
		p.doc.Text(m.X, m.Y, m.Text)
	}
}

// picture puts a picture into the file, once.
func (p *writing) picture(picture *Picture) string {
	name, known := p.pictures[picture]
	if !known {
		name = "picture" + strconv.Itoa(len(p.pictures)+1)
		p.pictures[picture] = name
		p.doc.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(picture.png))
	}
	return name
}
