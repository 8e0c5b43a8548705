package kit

// chartAxis is where in a BarChart bars and minutes stand, in pixels.
type chartAxis struct {
	left, top, right, bottom float32
	bars                     int
	step, most               int // minutes from line to line, and of the top one
}

// slot is the room of one bar.
func (a chartAxis) slot() float32 { return (a.right - a.left) / float32(max(a.bars, 1)) }

// barWide is how wide a bar is.
func (a chartAxis) barWide() float32 { return whole(min(max(a.slot()*0.66, 3), mostBarWide)) }

// x is where a bar's room begins.
func (a chartAxis) x(bar int) float32 { return whole(a.left + a.slot()*float32(bar)) }

// y is where minutes stand.
func (a chartAxis) y(minutes int) float32 {
	part := min(max(float32(minutes)/float32(max(a.most, 1)), 0), 1)
	return whole(a.bottom - (a.bottom-a.top)*part)
}

// roundSteps are the distances in minutes between an axis's lines.
func roundSteps() []int { return []int{60, 120, 180, 240, 300, 360, 480, 600, 720, 1200} }

// mostLines is how many lines an axis has above its zero, at most.
const mostLines = 5

// roundAxis returns the distance between an axis's lines and the topmost of them
// for the highest bar, both in minutes.
func roundAxis(highest int) (step, most int) {
	highest = max(highest, 1)
	for _, step := range roundSteps() {
		if upTo(highest, step) <= mostLines*step {
			return step, upTo(highest, step)
		}
	}
	step = upTo((highest+mostLines-1)/mostLines, 600)
	return step, upTo(highest, step)
}

// highest is what the axis must reach.
func (c *BarChart) highest() int {
	most := 0
	for _, bar := range c.bars {
		most = max(most, max(bar.Value, 0)+max(bar.Pending, 0), bar.Target)
	}
	return most
}
