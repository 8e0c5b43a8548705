package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// mergeCompare shows two records side by side, a line for each thing, and of the
// lines where there is a choice which side holds.
type mergeCompare struct {
	screen *mergeScreen
	object fyne.CanvasObject
	list   *kit.List[mergeLine]
	heads  [3]*kit.Text

	stays  side                 // the record that is kept
	picked map[clinic.Fact]side // facts for which somebody chose
	shows  clinic.MergePreview
	may    bool // the book would take the merge
	asks   int  // how often the book was asked: only the last answer counts
}

// side is one of the two records: the sheet's on the left, the one that was found
// on the right.
type side int

const (
	left  side = 0
	right side = 1
)

// mergeRowHeight is a line's height in pixels: two lines of text.
const mergeRowHeight float32 = 56

func newMergeCompare(m *mergeScreen) *mergeCompare {
	s := m.shell
	c := &mergeCompare{screen: m, picked: map[clinic.Fact]side{}}
	for i := range c.heads {
		c.heads[i] = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").MayShrink(0.8).MayCut()
	}
	c.list = kit.NewList(s.look, mergeRowHeight, func(l mergeLine) string { return l.id }, c.newRow)
	head := kit.Pad(kit.Sides(8, 16), kit.Row(12, kit.Share(2, c.heads[0]), kit.Share(3, c.heads[1]), kit.Share(3, c.heads[2])))
	c.object = kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Natural(head), kit.Natural(rule(s)), kit.Fill(c.list)))
	return c
}

// begin compares with nothing chosen: the record whose sheet was open stays.
func (c *mergeCompare) begin() {
	c.stays, c.may = left, false
	clear(c.picked)
	c.shows = clinic.MergePreview{}
	c.list.SetRows(nil)
	c.load()
}

// ids are the records that would be kept and merged.
func (c *mergeCompare) ids() (kept, other clinic.PatientID) {
	if c.stays == right {
		return c.screen.other, c.screen.patient.ID
	}
	return c.screen.patient.ID, c.screen.other
}

// command is the merge as it is chosen.
func (c *mergeCompare) command(reason string) clinic.MergePatients {
	kept, other := c.ids()
	merge := clinic.MergePatients{Kept: kept, Other: other, Reason: reason}
	for _, fact := range clinic.Facts() {
		if side, chosen := c.picked[fact]; chosen && side != c.stays {
			merge.Take = append(merge.Take, fact)
		}
	}
	return merge
}

// load asks the book what the merge would do, or why it cannot be.
func (c *mergeCompare) load() {
	m, merge := c.screen, c.command("")
	c.asks++
	asked := c.asks
	type answer struct {
		preview clinic.MergePreview
		refused error
	}
	work(m.shell, func() (answer, error) {
		preview, err := m.shell.deps.Book.PreviewMerge(merge)
		return answer{preview, err}, nil
	}, func(found answer, _ error) {
		if asked != c.asks || m.other == "" {
			return
		}
		c.shows, c.may = found.preview, found.refused == nil
		m.problem.Set("")
		if found.refused != nil {
			m.problem.Set(m.shell.sentence(found.refused))
		}
		c.draw()
		m.draw()
	})
}

func (c *mergeCompare) draw() {
	s := c.screen.shell
	c.heads[0].Set("")
	c.heads[1].Set(s.t("merge.this"))
	c.heads[2].Set(s.t("merge.the_other"))
	lines := c.lines()
	c.list.SetRows(lines)
	if _, ok := c.list.Selected(); !ok && len(lines) > 0 {
		c.list.Select(lines[0].id)
	}
	c.object.Refresh()
}

func (c *mergeCompare) relabel() {
	if c.screen.other != "" {
		c.draw()
	}
}

// choose takes a side of a line, where there is a choice.
func (c *mergeCompare) choose(line mergeLine, to side) {
	c.screen.shell.touch()
	c.list.Select(line.id)
	switch {
	case !line.choice:
		return
	case line.fact == "":
		c.stays = to
	default:
		c.picked[line.fact] = to
	}
	c.load()
}

// pressed takes the arrows: up and down go through the lines, left and right
// choose what holds.
func (c *mergeCompare) pressed(name fyne.KeyName) bool {
	line, ok := c.list.Selected()
	switch {
	case name == fyne.KeyLeft && ok:
		c.choose(line, left)
	case name == fyne.KeyRight && ok:
		c.choose(line, right)
	default:
		return c.list.Press(name)
	}
	return true
}

// holds is the side that a fact comes from.
func (c *mergeCompare) holds(fact clinic.Fact) side {
	if side, chosen := c.picked[fact]; chosen {
		return side
	}
	return c.stays
}

func (c *mergeCompare) differ(fact clinic.Fact) bool { return slices.Contains(c.shows.Facts, fact) }
