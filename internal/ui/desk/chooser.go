package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// chooser finds one of many in a question: a search field with a list below it,
// of as many lines as there are. The arrows go through the list, and the line that
// is marked is the answer.
type chooser struct {
	shell  *shell
	object fyne.CanvasObject
	field  *kit.Field
	list   *kit.List[kit.Pick]
	none   *kit.Text
	find   func(string) []kit.Pick
}

// The list's lines in pixels, and how many of them can be seen at once.
const (
	chooserLine  float32 = 40
	chooserLines float32 = 6
)

// newChooser offers what find answers to a search, the best first; none says what
// to do where that is nothing.
func newChooser(s *shell, label, none string, find func(string) []kit.Pick) *chooser {
	c := &chooser{shell: s, find: find, field: s.search(label)}
	c.list = kit.NewList(s.look, chooserLine, func(pick kit.Pick) string { return pick.ID }, c.newRow)
	c.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, none).Lines(3)
	c.field.OnChanged = func(text string) { c.search(text) }
	c.field.OnOther = func(name fyne.KeyName) { s.touch(); c.list.Press(name) }
	c.list.OnSelect = func(kit.Pick) { s.touch() }
	high := grown(s.look, 0, chooserLine*chooserLines+2, kit.Over(c.list, kit.Pad(kit.All(12), c.none)))
	c.object = kit.Column(8, kit.Natural(c.field), kit.Natural(kit.NewPanel(s.look, kit.All(1), high)))
	c.search("")
	return c
}

// among finds the lines that hold what was typed, in their order.
func among(lines []kit.Pick) func(string) []kit.Pick {
	return func(search string) []kit.Pick {
		var found []kit.Pick
		for _, line := range lines {
			if strings.Contains(clinic.Fold(line.Words), clinic.Fold(search)) {
				found = append(found, line)
			}
		}
		return found
	}
}

func (c *chooser) search(text string) {
	found := c.find(text)
	c.list.SetRows(found)
	if marked, some := c.list.Selected(); len(found) > 0 && (!some || !slices.Contains(found, marked) || text != "") {
		c.list.Select(found[0].ID)
	}
	show(c.none, len(found) == 0)
	c.object.Refresh()
}

// chosen is what the list marks; false where it holds nothing.
func (c *chooser) chosen() (string, bool) {
	pick, ok := c.list.Selected()
	return pick.ID, ok && c.list.Len() > 0
}

// chooserRow is one line.
type chooserRow struct {
	box
	words *kit.Text
}

func (c *chooser) newRow() kit.RowView[kit.Pick] {
	r := &chooserRow{words: kit.NewText(c.shell.look, kit.DeskBody, kit.Regular, kit.Ink, "").MayShrink(0.8).MayCut()}
	r.inside = kit.Row(0, kit.Fill(r.words))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows what can be chosen.
func (r *chooserRow) Fill(pick kit.Pick) {
	r.words.Set(pick.Words)
	r.inside.Refresh()
}
