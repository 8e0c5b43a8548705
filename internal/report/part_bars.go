package report

import "daybook/internal/card"

// Bars is a chart of standing bars, each with its value above and its name below.
type Bars struct {
	Bars   []Bar
	Words  func(value int) string // a value as people read it
	Legend []Key                  // what the inks stand for; none where it goes without saying
}

// Bar is one of them.
type Bar struct {
	Name   string
	Value  int
	More   int // on top of it, in another ink, such as what waits for somebody's word
	Target int // a line across the bar; 0 is none
}

// Key explains an ink of a chart.
type Key struct {
	Ink   Ink
	Words string
}

// barsHigh is the height of the tallest bar in millimetres, barWide the most width of
// one.
const (
	barsHigh = 34.0
	barWide  = 14.0
)

func (b Bars) lay(c *composer) error {
	if len(b.Bars) == 0 {
		return nil
	}
	small := lineOf(sizeSmall)
	c.gap(2)
	c.want(barsHigh + 3*small + 6)
	most := 1
	for _, bar := range b.Bars {
		most = max(most, bar.Value+bar.More, bar.Target)
	}
	foot := c.y + small + barsHigh
	slot := c.width() / float64(len(b.Bars))
	for i, bar := range b.Bars {
		b.draw(c, bar, c.left()+float64(i)*slot, slot, foot, barsHigh/float64(most))
	}
	c.box(c.left(), foot, c.width(), 0.3, InkText)
	c.y = foot + small + 2.5
	x := c.left()
	for _, key := range b.Legend {
		c.box(x, c.y+small*0.2, 3, 3*0.8, key.Ink)
		c.write(card.FaceRegular, sizeSmall, x+4.5, c.y, InkSoft, key.Words)
		x += 4.5 + c.wide(card.FaceRegular, sizeSmall, key.Words) + 6
	}
	if len(b.Legend) > 0 {
		c.y += small
	}
	c.y += 4
	return nil
}

func (b Bars) draw(c *composer, bar Bar, x, slot, foot, scale float64) {
	wide := min(slot*0.66, barWide)
	left := x + (slot-wide)/2
	high, more := float64(bar.Value)*scale, float64(bar.More)*scale
	c.box(left, foot-high, wide, high, InkGreen)
	if bar.More > 0 {
		c.box(left, foot-high-more, wide, more, InkDay)
	}
	top := foot - high - more
	if bar.Target > 0 {
		at := foot - float64(bar.Target)*scale
		c.box(left-1.5, at-0.25, wide+3, 0.5, InkText)
		top = min(top, at)
	}
	if bar.Value+bar.More+bar.Target > 0 {
		b.centre(c, x, slot, top-lineOf(sizeSmall)-0.3, InkText, b.Words(bar.Value+bar.More))
	}
	b.centre(c, x, slot, foot+1, InkSoft, bar.Name)
}

// centre writes what has room in a slot.
func (b Bars) centre(c *composer, x, slot, top float64, ink Ink, text string) {
	size := sizeSmall
	for size > 5 && c.wide(card.FaceRegular, size, text) > slot {
		size -= 0.5
	}
	if wide := c.wide(card.FaceRegular, size, text); wide <= slot {
		c.write(card.FaceRegular, size, x+(slot-wide)/2, top, ink, text)
	}
}
