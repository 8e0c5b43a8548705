package report

import "daybook/internal/card"

// Heading names what follows. It stays with it on one page.
type Heading struct{ Text string }

func (h Heading) lay(c *composer) error {
	lines := c.faces.lines(card.FaceBold, sizeHead, c.width(), h.Text)
	c.gap(5)
	c.want(float64(len(lines))*lineOf(sizeHead) + 22)
	c.land()
	for _, line := range lines {
		c.write(card.FaceBold, sizeHead, c.left(), c.y, InkText, line)
		c.y += lineOf(sizeHead)
	}
	c.y += 1.5
	return nil
}

// Paragraph is running text.
type Paragraph struct {
	Text string
	Soft bool // beside the matter
}

func (p Paragraph) lay(c *composer) error {
	ink := InkText
	if p.Soft {
		ink = InkSoft
	}
	for _, line := range c.faces.lines(card.FaceRegular, sizeText, c.width(), p.Text) {
		c.want(lineOf(sizeText))
		c.write(card.FaceRegular, sizeText, c.left(), c.y, ink, line)
		c.y += lineOf(sizeText)
	}
	c.y += 2.5
	return nil
}

// NewPage begins the next part on a page of its own.
type NewPage struct{}

func (NewPage) lay(c *composer) error {
	if c.y > c.top() {
		c.turn()
	}
	return nil
}

// Notice is a text in a box, which must not be overlooked. It stays whole on a page.
type Notice struct{ Title, Text string }

func (n Notice) lay(c *composer) error {
	const pad = 4.0
	head := c.faces.lines(card.FaceBold, sizeText, c.width()-2*pad, n.Title)
	if n.Title == "" {
		head = nil
	}
	body := c.faces.lines(card.FaceRegular, sizeSmall+0.5, c.width()-2*pad, n.Text)
	high := float64(len(head))*lineOf(sizeText) + float64(len(body))*lineOf(sizeSmall+0.5) + 2*pad
	c.gap(3)
	c.want(high)
	c.box(c.left(), c.y, c.width(), high, InkPale)
	c.box(c.left(), c.y, 1, high, InkGreen)
	y := c.y + pad
	for _, line := range head {
		c.write(card.FaceBold, sizeText, c.left()+pad, y, InkText, line)
		y += lineOf(sizeText)
	}
	for _, line := range body {
		c.write(card.FaceRegular, sizeSmall+0.5, c.left()+pad, y, InkText, line)
		y += lineOf(sizeSmall + 0.5)
	}
	c.y += high + 3
	return nil
}

// Fact is a value with its name.
type Fact struct{ Name, Value string }

// Facts stand below each other, the names in a column of their own. Those without a
// value are left out.
type Facts []Fact

func (f Facts) lay(c *composer) error {
	names := 0.0
	for _, fact := range f {
		if fact.Value != "" {
			names = max(names, c.wide(card.FaceRegular, sizeText, fact.Name))
		}
	}
	names = min(names+6, c.width()*0.45)
	for _, fact := range f {
		if fact.Value != "" {
			c.fact(fact, names)
		}
	}
	c.y += 3
	return nil
}

func (c *composer) fact(fact Fact, names float64) {
	left := c.faces.lines(card.FaceRegular, sizeText, names-3, fact.Name)
	right := c.faces.lines(card.FaceBold, sizeText, c.width()-names, fact.Value)
	high := float64(max(len(left), len(right)))*lineOf(sizeText) + 0.8
	c.want(high)
	for i, line := range left {
		c.write(card.FaceRegular, sizeText, c.left(), c.y+float64(i)*lineOf(sizeText), InkSoft, line)
	}
	for i, line := range right {
		c.write(card.FaceBold, sizeText, c.left()+names, c.y+float64(i)*lineOf(sizeText), InkText, line)
	}
	c.y += high
}

// Signature is lines to sign on, with what belongs there below each.
type Signature []string

func (s Signature) lay(c *composer) error {
	const high = 17.0
	c.want(high + lineOf(sizeSmall))
	c.y += high - 5
	gap := 8.0
	width := (c.width() - gap*float64(len(s)-1)) / float64(len(s))
	for i, words := range s {
		x := c.left() + float64(i)*(width+gap)
		c.box(x, c.y, width, hairline, InkText)
		c.write(card.FaceRegular, sizeSmall, x, c.y+1, InkSoft, words)
	}
	c.y += lineOf(sizeSmall) + 5
	return nil
}
