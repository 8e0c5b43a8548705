package report

import (
	"fmt"
	"io"
)

// WritePDF writes the pages as a file. The same pages and style give the same bytes.
func (s *Sheets) WritePDF(w io.Writer) error {
	doc, err := s.style.Document()
	if err != nil {
		return fmt.Errorf("write a document: %w", err)
	}
	doc.SetTitle(s.Title, true)
	doc.SetLang(s.Language)
	for _, page := range s.Pages {
		doc.AddPage()
		for _, mark := range page.Marks {
			red, green, blue := mark.Ink.rgb()
			if mark.Text == "" {
				doc.SetFillColor(int(red), int(green), int(blue))
				doc.Rect(mark.X, mark.Y, mark.Width, mark.Height, "F")
				continue
			}
			doc.SetTextColor(int(red), int(green), int(blue))
			doc.SetFont(mark.Face, "", mark.Size)
			doc.Text(mark.X, mark.Y, mark.Text)
		}
	}
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("write a document: %w", err)
	}
	return nil
}
