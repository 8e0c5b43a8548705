package report

import "daybook/internal/card"

// Grid is a few facts in columns side by side, each name above its value: the head of
// a form, where room is dear. Facts without a value leave their place free.
type Grid struct {
	Columns int
	Facts   []Fact
}

// gridGap is the white between two columns, in millimetres.
const gridGap = 5.0

func (g Grid) lay(c *composer) error {
	columns := max(1, g.Columns)
	width := (c.width() - gridGap*float64(columns-1)) / float64(columns)
	for from := 0; from < len(g.Facts); from += columns {
		row := g.Facts[from:min(from+columns, len(g.Facts))]
		most := 1
		var values [][]string
		for _, fact := range row {
			lines := c.faces.lines(card.FaceBold, sizeText, width, fact.Value)
			values, most = append(values, lines), max(most, len(lines))
		}
		high := lineOf(sizeSmall) + float64(most)*lineOf(sizeText) + 1.2
		c.want(high)
		for i, fact := range row {
			if fact.Value == "" {
				continue
			}
			x := c.left() + float64(i)*(width+gridGap)
			c.write(card.FaceRegular, sizeSmall, x, c.y, InkSoft, c.faces.lines(card.FaceRegular, sizeSmall, width, fact.Name)[0])
			for n, line := range values[i] {
				c.write(card.FaceBold, sizeText, x, c.y+lineOf(sizeSmall)+float64(n)*lineOf(sizeText), InkText, line)
			}
		}
		c.y += high
	}
	c.y += 2
	return nil
}
