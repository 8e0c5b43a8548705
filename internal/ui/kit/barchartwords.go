package kit

// placeTexts says the bars' values: all of them where each finds room in its bar
// or above it, else only the selected one's, at the top.
func (c *BarChart) placeTexts() {
	widest := float32(0)
	for i := range c.bars {
		widest = max(widest, c.textWidth(c.views[i].text))
	}
	for i := range c.bars {
		view := c.views[i]
		all := widest+4 <= c.axis.slot()
		showIf(view.text, c.bars[i].Text != "" && (all || i == c.selected))
		view.ground.Hide()
		switch {
		case !view.text.Visible():
		case !all:
			c.flagText(i)
		case c.footText(i, widest):
		default:
			c.textAbove(i)
		}
	}
}

func (c *BarChart) textWidth(text *Text) float32 { return ceil(text.measure(1)(text.Content())) }

// footText puts a value at the foot of its bar, where the numbers stand in one
// line, and reports whether the bar has room for it.
func (c *BarChart) footText(i int, widest float32) bool {
	view, pitch := c.views[i], c.look.Pitch(DeskTiny)
	foot, box := c.axis.bottom-pitch-2, view.bar.Size()
	if !view.bar.Visible() || box.Width < widest+2 || box.Height < pitch+6 || c.crossed(i, foot, pitch) {
		return false
	}
	view.text.SetColour(OnGreen)
	set(view.text, view.bar.Position().X, foot, box.Width, pitch)
	return true
}

// textAbove puts a value above its bar, and above the line that the bar should
// reach where that would go through it.
func (c *BarChart) textAbove(i int) {
	bar, pitch := c.bars[i], c.look.Pitch(DeskTiny)
	y := c.axis.y(max(bar.Value, 0)+max(bar.Pending, 0)) - pitch - 2
	if c.crossed(i, y, pitch) {
		y = c.axis.y(bar.Target) - pitch - 2
	}
	ground := Card
	if i == c.selected {
		ground = PaleGreen
	}
	c.ground(i, y, Ink, ground)
}

// flagText puts a value that is wider than its bar on a flag at the top.
func (c *BarChart) flagText(i int) { c.ground(i, 0, Card, Ink) }

// ground puts a value on a ground of its own.
func (c *BarChart) ground(i int, y float32, text, ground Colour) {
	view, pitch, width := c.views[i], c.look.Pitch(DeskTiny), c.textWidth(c.views[i].text)
	pad := float32(2)
	if text == Card {
		pad = 8
	}
	x := whole((c.axis.x(i)+c.axis.x(i+1)-width)/2) - pad
	x = min(max(x, c.axis.left), c.axis.right-width-2*pad)
	view.text.SetColour(text)
	view.ground.FillColor, view.ground.CornerRadius = c.look.Colour(ground), pad/2
	view.ground.Show()
	set(view.ground, x, max(y, 0), width+2*pad, pitch)
	set(view.text, x+pad, max(y, 0), width, pitch)
}

// crossed says whether the line that a bar should reach goes through a height.
func (c *BarChart) crossed(i int, y, pitch float32) bool {
	line := c.axis.y(c.bars[i].Target)
	return c.bars[i].Target > 0 && line > y-2 && line < y+pitch+2
}

// placeLabels names the selected bar, and counted back from the newest as many
// others at even distances as find room beside it and each other.
func (c *BarChart) placeLabels() {
	widest := float32(0)
	for i := range c.bars {
		widest = max(widest, c.textWidth(c.views[i].label))
		c.views[i].label.Hide()
	}
	every := 1
	for c.axis.slot()*float32(every) < widest+labelGap && every < len(c.bars) {
		every++
	}
	var taken []room
	if c.selected >= 0 {
		taken = c.placeLabel(c.selected, taken)
	}
	for i := len(c.bars) - 1; i >= 0; i -= every {
		taken = c.placeLabel(i, taken)
	}
}

// labelGap is the least room in pixels between two bars' labels.
const labelGap float32 = 8

// placeLabel shows a bar's label below it, within the chart, unless it would lie
// on those that have taken their room.
func (c *BarChart) placeLabel(i int, taken []room) []room {
	label := c.views[i].label
	width := c.textWidth(label)
	x := whole((c.axis.x(i) + c.axis.x(i+1) - width) / 2)
	x = max(min(x, c.axis.right-width), 0)
	for _, other := range taken {
		if x < other.right+labelGap && other.left < x+width+labelGap {
			return taken
		}
	}
	label.Show()
	set(label, x, c.axis.bottom+4, width, c.look.Pitch(DeskTiny))
	return append(taken, room{left: x, right: x + width})
}
