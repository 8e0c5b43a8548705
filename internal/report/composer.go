package report

import (
	"cmp"
	"errors"

	"daybook/internal/card"
)

// ErrStopped means that somebody no longer wanted a document while it was made.
var ErrStopped = errors.New("the document was given up")

// The scale of a document's letters, in points.
const (
	sizeTitle = 19.0
	sizeHead  = 12.5
	sizeText  = 10.0
	sizeSmall = 8.5
)

// Lengths of a document, in millimetres.
const (
	edge     = 17.0 // white around the text
	footRoom = 10.0 // above the lower edge, for the foot
	leading  = 1.38 // of a line, in heights of its letters
	hairline = 0.2
)

// composer lays a document's parts below each other and begins pages.
type composer struct {
	doc    Document
	faces  *faces
	sheets *Sheets
	from   int     // the document's first page among the sheets
	y      float64 // where the next part begins
	again  string  // stands on top of the next page: what goes on there; "" is nothing

	pending []Bookmark // that wait for what they name
}

func (c *composer) left() float64   { return edge }
func (c *composer) width() float64  { return c.sheets.Width - 2*edge }
func (c *composer) right() float64  { return c.sheets.Width - edge }
func (c *composer) bottom() float64 { return c.sheets.Height - edge - footRoom }

// fits reports whether a height is left on the page.
func (c *composer) fits(height float64) bool { return c.y+height <= c.bottom() }

// want begins a page unless a height is left.
func (c *composer) want(height float64) {
	if !c.fits(height) {
		c.turn()
	}
}

// gap leaves white, except on top of a page.
func (c *composer) gap(height float64) {
	if c.y > c.top() {
		c.y += height
	}
}

// top is where the text of a page after the first begins.
func (c *composer) top() float64 {
	top := edge + lineOf(sizeSmall) + 4
	if c.again != "" {
		top += lineOf(sizeText) + 1.5
	}
	return top
}

// room is the height of a page after the first.
func (c *composer) room() float64 { return c.bottom() - c.top() }

// lineOf is the height of a line in letters of a size.
func lineOf(size float64) float64 { return size * point * leading }

func (c *composer) mark(m Mark) {
	page := &c.sheets.Pages[len(c.sheets.Pages)-1]
	page.Marks = append(page.Marks, m)
}

func (c *composer) box(x, y, width, height float64, ink Ink) {
	c.mark(Mark{X: x, Y: y, Width: width, Height: height, Ink: ink})
}

func (c *composer) rule(ink Ink, thick float64) {
	c.box(c.left(), c.y-thick/2, c.width(), thick, ink)
}

// write puts a line of text with its top at a height.
func (c *composer) write(face string, size, x, top float64, ink Ink, text string) {
	if text != "" {
		base := top + lineOf(size)*0.74
		c.mark(Mark{X: x, Y: base, Text: text, Size: size, Face: c.faces.choose.faceFor(face, text), Ink: ink})
	}
}

// writeRight is write with the end of the text at a place.
func (c *composer) writeRight(face string, size, right, top float64, ink Ink, text string) {
	c.write(face, size, right-c.wide(face, size, text), top, ink, text)
}

func (c *composer) wide(face string, size float64, text string) float64 {
	return c.faces.width(c.faces.choose.faceFor(face, text), size, text)
}

// first begins the document: the clinic's name, a line, the title.
func (c *composer) first() {
	c.sheets.Pages = append(c.sheets.Pages, Page{})
	c.y, c.again = edge, ""
	wide, foot := c.logo()
	room := c.width() - wide
	if c.doc.Clinic != "" {
		for _, line := range c.faces.lines(card.FaceBold, sizeHead, room, c.doc.Clinic) {
			c.write(card.FaceBold, sizeHead, c.left(), c.y, InkGreen, line)
			c.y += lineOf(sizeHead)
		}
	}
	if c.doc.Letterhead != "" {
		for _, line := range c.faces.lines(card.FaceRegular, sizeSmall, room, c.doc.Letterhead) {
			c.write(card.FaceRegular, sizeSmall, c.left(), c.y, InkSoft, line)
			c.y += lineOf(sizeSmall)
		}
	}
	c.y = max(c.y, foot) + 1.5
	c.rule(InkGreen, 0.8)
	c.y += 5
	for _, line := range c.faces.lines(card.FaceBold, sizeTitle, c.width(), c.doc.Title) {
		c.write(card.FaceBold, sizeTitle, c.left(), c.y, InkText, line)
		c.y += lineOf(sizeTitle)
	}
	for _, text := range c.doc.Lines {
		for _, line := range c.faces.lines(card.FaceRegular, sizeText, c.width(), text) {
			c.write(card.FaceRegular, sizeText, c.left(), c.y, InkSoft, line)
			c.y += lineOf(sizeText)
		}
	}
	c.y += 4
}

// The most room of the clinic's logo, in millimetres.
const (
	logoWide = 48.0
	logoHigh = 18.0
)

// logo puts the clinic's logo into the upper right corner: how wide it is with the
// white beside it, and where it ends.
func (c *composer) logo() (wide, foot float64) {
	if c.doc.Logo == nil {
		return 0, c.y
	}
	width, height := c.doc.Logo.within(logoWide, logoHigh)
	c.mark(Mark{X: c.right() - width, Y: c.y, Width: width, Height: height, Picture: c.doc.Logo})
	return width + 6, c.y + height
}

// turn begins a page that says whose it is.
func (c *composer) turn() {
	c.sheets.Pages = append(c.sheets.Pages, Page{})
	c.y = edge
	words := cmp.Or(c.doc.Again, c.doc.Title)
	if c.doc.Clinic != "" {
		words = c.doc.Clinic + " · " + words
	}
	c.write(card.FaceRegular, sizeSmall, c.left(), c.y, InkSoft, c.faces.lines(card.FaceRegular, sizeSmall, c.width(), words)[0])
	c.y += lineOf(sizeSmall) + 1
	c.rule(InkLine, hairline)
	c.y = c.top()
	c.goOn()
}

// number writes the foot of every page, now that one knows how many there are.
func (c *composer) number() {
	pages := c.sheets.Pages[c.from:]
	top := c.sheets.Height - edge - lineOf(sizeSmall)
	for i := range pages {
		number := c.doc.Page(i+1, len(pages))
		room := c.width() - c.wide(card.FaceRegular, sizeSmall, number) - 4
		foot := c.faces.lines(card.FaceRegular, sizeSmall, room, c.doc.Foot)[0]
		at := composer{doc: c.doc, faces: c.faces, sheets: &Sheets{Pages: pages[:i+1], Width: c.sheets.Width, Height: c.sheets.Height}}
		at.y = top - 1.5
		at.rule(InkLine, hairline)
		at.write(card.FaceRegular, sizeSmall, c.left(), top, InkSoft, foot)
		at.writeRight(card.FaceRegular, sizeSmall, c.right(), top, InkSoft, number)
	}
}
