package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// drawPatterns offers the schedules of the track where it has several.
func (b *programsBrowse) drawPatterns() {
	var words []string
	for _, pattern := range b.recent() {
		words = append(words, b.shell.t("programs.from", i18n.Args{"Date": b.shell.day(pattern.From)}))
	}
	b.patterns.SetWords(words...)
	b.patterns.Choose(b.pattern - b.offset())
	b.patterns.OnChanged = func() { b.pattern = b.patterns.One() + b.offset(); b.drawWeek() }
	show(b.patterns, len(words) > 1)
}

// mostPatterns is how many schedules of a track are offered, the latest ones.
const mostPatterns = 3

func (b *programsBrowse) offset() int { return max(0, len(b.track.Track.Patterns)-mostPatterns) }

func (b *programsBrowse) recent() []clinic.Pattern { return b.byDate()[b.offset():] }

// drawWeek shows the chosen schedule of the chosen track.
func (b *programsBrowse) drawWeek() {
	s := b.shell
	var blocks []kit.GridBlock
	b.week.Set("")
	if patterns := b.byDate(); b.pattern >= 0 && b.pattern < len(patterns) {
		pattern := patterns[b.pattern]
		for _, block := range pattern.Blocks {
			blocks = append(blocks, s.gridBlock(b.program.Program, block))
		}
		b.week.Set(s.weekSum(b.program.Program, pattern))
	}
	b.grid.SetBlocks(blocks)
	show(b.grid, b.track.Track.ID != "")
}

// weekSum says what a week of a pattern holds.
func (s *shell) weekSum(program clinic.Program, pattern clinic.Pattern) string {
	shape := clinic.ShapeOf(program, pattern)
	sum := s.t("programs.week_sum", i18n.Args{"Hours": s.words.Hours(shape.Counting), "Days": s.t("programs.value.days", countOf(shape.Days))})
	if shape.Breaks > 0 {
		sum = join(sum, s.t("programs.week_breaks", i18n.Args{"Breaks": s.words.Hours(shape.Breaks)}))
	}
	return sum
}
