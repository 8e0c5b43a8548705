package desk

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// weekDrawing is a week, or a single day, while its blocks are drawn: the grid,
// what is chosen in it, and what does not fit. The schedule of a track and a
// single session are drawn on one.
type weekDrawing struct {
	labels
	shell    *shell
	root     fyne.CanvasObject
	sum      *kit.Text
	grid     *kit.WeekGrid
	problems *kit.List[clinic.ScheduleProblem]
	fine     *kit.Text
	block    *blockPanel
	groups   *groupsPanel
	addBlock *kit.Button
	remove   *kit.Button
	undo     *kit.Button
	onEdit   func() // after every change
	onDraw   func() // what stands beside the week is to be drawn anew
	onBlock  func() // the fields of the chosen block are to be shown
	summary  func(clinic.Pattern) string

	program clinic.Program
	draft   *weekDraft
	found   []clinic.ScheduleProblem
	dirty   bool
}

func newWeekDrawing(s *shell) *weekDrawing {
	w := &weekDrawing{shell: s, draft: newWeekDraft(clinic.Pattern{}), sum: s.note(2), fine: s.note(2)}
	w.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	w.grid.Keys, w.grid.OnRune, w.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	w.grid.OnSelect = func(string) { w.block.flush(); w.onDraw() }
	w.grid.OnAdd, w.grid.OnChange, w.grid.OnDelete = w.drawn, w.moved, w.deleted
	w.grid.OnOpen = func(string) { w.openBlock() }
	w.problems = kit.NewList(s.look, problemRowHeight, func(p clinic.ScheduleProblem) string { return fmt.Sprint(p) }, s.newProblemRow)
	w.problems.OnSelect = w.showProblem
	w.addBlock = w.button(s, s.button(kit.Secondary, "plus", "", "A", func() { w.grid.AddNext() }), "programs.track.add")
	w.remove = w.button(s, s.button(kit.Quiet, "x", "", "Del", w.removeChosen), "programs.track.remove")
	w.undo = w.button(s, s.button(kit.Quiet, "undo", "", "Ctrl Z", func() { w.takeBack() }), "programs.track.undo")
	w.block, w.groups = newBlockPanel(w), newGroupsPanel(w)
	w.summary = func(p clinic.Pattern) string { return s.weekSum(w.program, p) }
	return w
}

// drawingBoard is the grid with its sum above and what can be done below.
func (w *weekDrawing) drawingBoard() fyne.CanvasObject {
	s := w.shell
	well := kit.Pad(kit.All(14), kit.Column(0, kit.Natural(w.fine)))
	problems := kit.NewPanel(s.look, kit.All(1), kit.Over(w.problems, well))
	return kit.Column(10, kit.Natural(w.sum), kit.Fill(kit.NewPanel(s.look, kit.All(10), w.grid)),
		kit.Natural(newFlow(8, w.addBlock, w.remove, w.undo)), kit.Natural(grown(s.look, 0, 2*problemRowHeight+2, problems)))
}

func (w *weekDrawing) relabel() {
	w.labels.relabel()
	w.grid.SetLabel(w.shell.gridClock)
	w.block.relabel()
	w.groups.relabel()
	w.problems.Refresh()
}

// begin draws a pattern of a program, nothing of it chosen.
func (w *weekDrawing) begin(program clinic.Program, pattern clinic.Pattern) {
	w.program, w.draft, w.found = program, newWeekDraft(pattern), nil
	w.block.key, w.groups.key = "", ""
	w.grid.Select("")
}

func (w *weekDrawing) toGrid() { w.grid.Focus() }

func (w *weekDrawing) openBlock() {
	w.onBlock()
	w.block.focusFirst()
}

func (w *weekDrawing) drawWeek() {
	s := w.shell
	var blocks []kit.GridBlock
	for _, block := range w.draft.blocks {
		drawn := s.gridBlock(w.program, block.Block)
		drawn.Key = block.key
		drawn.Problem = slices.ContainsFunc(w.found, func(p clinic.ScheduleProblem) bool { return p.Block == block.ID && p.Day == block.Weekday })
		blocks = append(blocks, drawn)
	}
	from, to := w.hours()
	w.grid.SetRange(from, to)
	w.grid.SetBlocks(blocks)
	w.sum.Set(w.summary(w.draft.pattern(clinic.Date{})))
	w.undo.Rest(len(w.draft.before) == 0)
}

// hours is the range of the day that can be drawn on: an hour more than the blocks
// have on both sides.
func (w *weekDrawing) hours() (from, to int) {
	from, to = 8*60, 21*60
	for i, block := range w.draft.blocks {
		if i == 0 {
			from, to = int(block.Start), int(block.End)
		}
		from, to = min(from, int(block.Start)), max(to, int(block.End))
	}
	if len(w.draft.blocks) == 0 {
		return from, to
	}
	return max(0, from-60), max(to+120, from+5*60)
}

func (w *weekDrawing) chosen() (draftBlock, bool) {
	selected, ok := w.grid.Selected()
	if !ok {
		return draftBlock{}, false
	}
	return w.draft.at(selected.Key)
}

func (w *weekDrawing) drawPanels() {
	_, some := w.chosen()
	w.remove.Rest(!some)
	w.block.draw()
	w.groups.draw()
}

// drawProblems shows what was found not to fit.
func (w *weekDrawing) drawProblems(found []clinic.ScheduleProblem) {
	w.found = worstFirst(found)
	w.problems.SetRows(w.found)
	w.fine.Set("")
	switch {
	case len(w.draft.blocks) == 0:
		w.fine.Set(w.shell.t("programs.track.empty"))
	case len(w.found) == 0:
		w.fine.Set(w.shell.t("programs.track.fine"))
	}
	show(w.fine, w.fine.Content() != "")
	show(w.problems, w.fine.Content() == "")
	if w.fine.Content() != "" {
		w.problems.SetRows(nil)
	}
	w.drawWeek()
	w.root.Refresh()
}

// typed are the keys of drawing while no field is being filled in.
func (w *weekDrawing) typed(r rune) bool {
	acts := map[rune]func(){'A': func() { w.grid.AddNext() }, 'E': w.openBlock, 'U': func() { w.takeBack() }}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	return w.grid.Type(r)
}

func (w *weekDrawing) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyPageDown || name == fyne.KeyPageUp {
		step := map[fyne.KeyName]fyne.KeyName{fyne.KeyPageDown: fyne.KeyDown, fyne.KeyPageUp: fyne.KeyUp}[name]
		return w.problems.Press(step)
	}
	return w.grid.Press(name, w.shell.backwards(), false)
}
