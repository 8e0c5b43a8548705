package report

import "daybook/internal/card"

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
	fresh := c.y <= c.top()
	if c.again = ""; !fresh {
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
	c.again = "" // it stands by itself
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
	names := f.names(c)
	for _, fact := range f {
		if fact.Value != "" {
			c.fact(fact, names)
		}
	}
	c.y += 3
	return nil
}

// names is the width of the names' column.
func (f Facts) names(c *composer) float64 {
	names := 0.0
	for _, fact := range f {
		if fact.Value != "" {
			names = max(names, c.wide(card.FaceRegular, sizeText, fact.Name))
		}
	}
	return min(names+6, c.width()*0.45)
}

// high is the height of all facts.
func (f Facts) high(c *composer) float64 {
	high, names := 0.0, f.names(c)
	for _, fact := range f {
		if fact.Value != "" {
			left, right := c.factLines(fact, names)
			high += factHigh(left, right)
		}
	}
	return high
}

func (c *composer) factLines(fact Fact, names float64) (left, right []string) {
	return c.faces.lines(card.FaceRegular, sizeText, names-3, fact.Name), c.faces.lines(card.FaceBold, sizeText, c.width()-names, fact.Value)
}

func factHigh(left, right []string) float64 {
	return float64(max(len(left), len(right)))*lineOf(sizeText) + 0.8
}

// fact writes one, whole on a page unless it is longer than a page.
func (c *composer) fact(fact Fact, names float64) {
	left, right := c.factLines(fact, names)
	c.want(min(factHigh(left, right), c.room()))
	for i := range max(len(left), len(right)) {
		c.want(lineOf(sizeText))
		if i < len(left) {
			c.write(card.FaceRegular, sizeText, c.left(), c.y, InkSoft, left[i])
		}
		if i < len(right) {
			c.write(card.FaceBold, sizeText, c.left()+names, c.y, InkText, right[i])
		}
		c.y += lineOf(sizeText)
	}
	c.y += 0.8
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
