package report

import "daybook/internal/card"

// Bookmark names the place where it stands for the list beside the pages, by which one
// finds it in a long file. Level 0 is a chapter, 1 a part of it. It must come right
// before what it names, which is a Heading or a Band: those begin a page where they
// need one, and the bookmark goes with them.
type Bookmark struct {
	Text  string
	Level int
}

// Bookmarked is a place in the finished pages.
type Bookmarked struct {
	Text  string
	Level int
	Page  int     // the first is 0
	Y     float64 // millimetres from its upper edge
}

func (b Bookmark) lay(c *composer) error {
	c.pending = append(c.pending, b)
	return nil
}

// land gives the bookmarks that wait for it the place where one writes now.
func (c *composer) land() {
	for _, b := range c.pending {
		c.sheets.Bookmarks = append(c.sheets.Bookmarks, Bookmarked{Text: b.Text, Level: b.Level, Page: len(c.sheets.Pages) - 1, Y: c.y})
	}
	c.pending = nil
}

// Band is a line on a tinted ground over the whole width, for the beginning of a
// chapter: what it is about, and at the right what it is known by.
type Band struct{ Text, Right string }

func (b Band) lay(c *composer) error {
	const pad = 2.5
	right := c.wide(card.FaceRegular, sizeHead, b.Right)
	lines := c.faces.lines(card.FaceBold, sizeHead, c.width()-right-4*pad, b.Text)
	high := float64(len(lines))*lineOf(sizeHead) + 2*pad
	c.again = ""
	c.gap(4)
	c.want(high + 25)
	c.land()
	c.box(c.left(), c.y, c.width(), high, InkPale)
	c.box(c.left(), c.y, 1, high, InkGreen)
	for i, line := range lines {
		c.write(card.FaceBold, sizeHead, c.left()+pad+1, c.y+pad+float64(i)*lineOf(sizeHead), InkText, line)
	}
	c.writeRight(card.FaceRegular, sizeHead, c.right()-pad, c.y+pad, InkSoft, b.Right)
	c.y += high + 3
	return nil
}
