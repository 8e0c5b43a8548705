package report

import "daybook/internal/card"

// Heading names what follows, and stays on one page with what comes first: with its
// facts, all of them where they fit on half a page.
type Heading struct {
	Text  string
	Again string // stands on top of the pages on which what it names goes on; "" is nothing
	Facts Facts  // below it
}

func (h Heading) lay(c *composer) error {
	c.again = ""
	lines := c.faces.lines(card.FaceBold, sizeHead, c.width(), h.Text)
	c.gap(5)
	with := 22.0
	if facts := h.Facts.high(c); facts <= c.room()/2 {
		with = max(with, facts+1.5)
	}
	c.want(float64(len(lines))*lineOf(sizeHead) + with)
	c.land()
	for _, line := range lines {
		c.write(card.FaceBold, sizeHead, c.left(), c.y, InkText, line)
		c.y += lineOf(sizeHead)
	}
	c.y += 1.5
	c.again = h.Again
	if len(h.Facts) == 0 {
		return nil
	}
	return h.Facts.lay(c)
}

// goOn says on top of a page what goes on there.
func (c *composer) goOn() {
	if c.again != "" {
		line := c.faces.lines(card.FaceBold, sizeText, c.width(), c.again)[0]
		c.write(card.FaceBold, sizeText, c.left(), c.top()-lineOf(sizeText)-1.5, InkText, line)
	}
}
