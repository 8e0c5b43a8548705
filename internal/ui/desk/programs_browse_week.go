package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// drawPatterns offers the schedules of the track where it has several.
func (b *programsBrowse) drawPatterns() {
	var words []string
	for _, pattern := range b.offered() {
		words = append(words, b.shell.t("programs.from", i18n.Args{"Date": b.shell.day(pattern.From)}))
	}
	b.patterns.SetWords(words...)
	b.patterns.Choose(b.pattern - b.offset())
	b.patterns.OnChanged = func() { b.turnTo(b.patterns.One() + b.offset()) }
	show(b.patterns, len(words) > 1)
	show(b.all, len(words) > 1)
}

// turnTo shows another schedule of the track.
func (b *programsBrowse) turnTo(place int) {
	b.pattern = min(max(place, 0), len(b.track.Track.Patterns)-1)
	b.drawPatterns()
	b.drawWeek()
	b.root.Refresh()
}

// mostPatterns is how many schedules of a track are offered side by side: the one
// that is shown and those next to it. All of them are in a list of their own.
const mostPatterns = 3

func (b *programsBrowse) offset() int {
	return min(max(0, b.pattern-1), max(0, len(b.track.Track.Patterns)-mostPatterns))
}

func (b *programsBrowse) offered() []clinic.Pattern {
	all := b.byDate()[b.offset():]
	return all[:min(len(all), mostPatterns)]
}

// shownIsPast reports whether the schedule that is shown is over: it can be read
// and not changed any more.
func (b *programsBrowse) shownIsPast() bool {
	for _, each := range schedulesOf(b.track.Track, b.shell.deps.Book.Today()) {
		if each.From == b.patternFrom() {
			return each.state == "past"
		}
	}
	return false
}

// drawWeek shows the chosen schedule of the chosen track.
func (b *programsBrowse) drawWeek() {
	s := b.shell
	var blocks []kit.GridBlock
	b.week.Set("")
	if patterns := b.byDate(); b.pattern >= 0 && b.pattern < len(patterns) {
		pattern := patterns[b.pattern]
		program := s.rulesOf(b.program, b.track.Track, pattern)
		for _, block := range pattern.Blocks {
			blocks = append(blocks, s.gridBlock(program, block))
		}
		b.week.Set(s.weekSum(program, pattern))
		if b.shownIsPast() {
			b.week.Set(join(s.t("programs.schedules.over"), b.week.Content()))
		}
	}
	show(b.schedule, b.page.mayChange() && b.track.Track.ID != "" && !b.shownIsPast())
	b.grid.SetBlocks(blocks)
	show(b.grid, b.track.Track.ID != "")
}

// weekSum says what a week of a pattern holds.
func (s *shell) weekSum(program clinic.Program, pattern clinic.Pattern) string {
	shape := clinic.ShapeOf(program, pattern)
	sum := s.t("programs.week_sum", i18n.Args{"Hours": s.words.Hours(shape.Counting), "Days": s.t("programs.value.days", countOf(shape.Days))})
	return join(sum, s.breaksSum(shape))
}

// breaksSum says which breaks do not count; "" where there are none.
func (s *shell) breaksSum(shape clinic.WeekShape) string {
	if shape.Breaks == 0 {
		return ""
	}
	return s.t("programs.week_breaks", i18n.Args{"Breaks": s.words.Hours(shape.Breaks)})
}
