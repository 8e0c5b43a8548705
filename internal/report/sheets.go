package report

import "daybook/internal/card"

// Sheets is a document as it lies on paper: every page with everything that is drawn
// on it. The file that is printed or saved and the preview on the screen are both
// drawn from it, so that they break lines and pages at the same places.
type Sheets struct {
	Title         string
	Language      string  // of the text, such as "en"
	Width, Height float64 // of a page, in millimetres
	Pages         []Page
	Bookmarks     []Bookmarked // in the order of the pages

	style card.SheetStyle
	faces *faces
}

// Page is one side of a sheet.
type Page struct{ Marks []Mark }

// Mark is one thing drawn on a page, in millimetres from its top left corner: a
// picture where Picture is set, a text on its base line where Text is, otherwise a box
// that is filled.
type Mark struct {
	X, Y          float64  // of a text, the start of its base line; else the top left
	Width, Height float64  // of a box or a picture
	Picture       *Picture // that fills the place
	Text          string
	Size          float64 // of a text's letters, in points
	Face          string  // a face of the style, such as card.FaceBold
	Ink           Ink
}

// Ink is a colour on paper. Each can be told from white in grey as well.
type Ink int

// The inks of documents.
const (
	InkText  Ink = iota // deep ink, for what is read
	InkSoft             // for what stands beside it
	InkLine             // hairlines
	InkGreen            // Daybook's green: heads and bars
	InkPale             // the ground of bands and boxes
	InkDay              // what waits, in a chart
)

// rgb is an ink's colour.
func (i Ink) rgb() (red, green, blue uint8) {
	switch i {
	case InkSoft:
		return 0x42, 0x55, 0x5A
	case InkLine:
		return 0xC9, 0xC3, 0xB8
	case InkGreen:
		return 0x0A, 0x5A, 0x53
	case InkPale:
		return 0xEA, 0xF2, 0xF0
	case InkDay:
		return 0xF3, 0xB4, 0x37
	}
	return 0x14, 0x26, 0x2B
}
