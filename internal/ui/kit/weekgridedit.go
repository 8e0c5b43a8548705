package kit

// taken lists the times of a day's blocks.
func (g *WeekGrid) taken(day int) []span {
	var spans []span
	for _, block := range g.blocks {
		if block.Day == day {
			spans = append(spans, block.span())
		}
	}
	return spans
}

func (b GridBlock) span() span { return span{b.Start, b.End} }

// add tells that a person drew a block, and reports that it did.
func (g *WeekGrid) add(column int, drawn span) bool {
	if g.resting || g.OnAdd == nil || column < 0 || column >= len(g.days) {
		return false
	}
	g.OnAdd(g.days[column].Day, drawn.start, drawn.end)
	return true
}

// change tells that a person wants a block to be elsewhere, and reports that it
// did.
func (g *WeekGrid) change(block GridBlock, column int, to span) bool {
	if g.resting || g.OnChange == nil || column < 0 || column >= len(g.days) {
		return false
	}
	if day := g.days[column].Day; day != block.Day || to != block.span() {
		g.OnChange(block.Key, day, to.start, to.end)
		return true
	}
	return false
}

// pressed is a change by the keyboard: the block says its new times.
func (g *WeekGrid) pressed(block GridBlock, column int, to span) bool {
	changed := g.change(block, column, to)
	if changed {
		g.over.showHint(block.Key)
	}
	return changed
}

// AddNext draws a block as a person does by the keyboard: after the selected one
// where there is room in its day, else as early as there is; with nothing
// selected on the first day. It reports whether OnAdd was called.
func (g *WeekGrid) AddNext() bool {
	column, after := 0, g.rules.from
	if block, ok := g.Selected(); ok {
		column, after = g.column(block.Day), block.End
	}
	if len(g.days) == 0 {
		return false
	}
	taken := g.taken(g.days[column].Day)
	drawn, ok := g.rules.after(after, taken)
	if !ok {
		drawn, ok = g.rules.after(g.rules.from, taken)
	}
	return ok && g.add(column, drawn)
}

// shift moves the selected block by steps of time.
func (g *WeekGrid) shift(steps int) bool {
	block, ok := g.Selected()
	if !ok {
		return false
	}
	to, ok := g.rules.moved(block.span(), g.rules.stepped(block.Start, steps))
	return ok && g.pressed(block, g.column(block.Day), to)
}

// carry moves the selected block by days.
func (g *WeekGrid) carry(days int) bool {
	block, ok := g.Selected()
	if !ok {
		return false
	}
	to, ok := g.rules.moved(block.span(), block.Start)
	return ok && g.pressed(block, g.column(block.Day)+days, to)
}

// stretch makes the selected block longer by steps of time, or shorter.
func (g *WeekGrid) stretch(steps int) bool {
	block, ok := g.Selected()
	if !ok {
		return false
	}
	to, ok := g.rules.ended(block.span(), g.rules.stepped(block.End, steps))
	return ok && g.pressed(block, g.column(block.Day), to)
}

// stepped goes on to the next step of the grid, or back to the one before.
func (r gridRules) stepped(minutes, steps int) int {
	if steps < 0 {
		return upTo(max(minutes+steps*r.step, 0), r.step)
	}
	return downTo(minutes+steps*r.step, r.step)
}
