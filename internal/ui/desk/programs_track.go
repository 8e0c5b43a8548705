package desk

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// trackEditor changes one track: its week to the left, what is chosen there to the
// right, and below it what does not fit.
type trackEditor struct {
	labels
	shell    *shell
	page     *programsPage
	root     fyne.CanvasObject
	title    *kit.Text
	sum      *kit.Text
	grid     *kit.WeekGrid
	problems *kit.List[clinic.ScheduleProblem]
	fine     *kit.Text
	tabs     *kit.Choice
	swap     *kit.Swap
	block    *blockPanel
	groups   *groupsPanel
	copies   *copyPanel
	about    *trackPanel
	keep     *kit.Button
	cancel   *kit.Button
	addBlock *kit.Button
	remove   *kit.Button
	undo     *kit.Button

	program clinic.Program
	old     clinic.Track // as it was
	draft   *weekDraft
	found   []clinic.ScheduleProblem
	fresh   bool
	dirty   bool
	saving  bool
	asking  bool // the book is checking
	again   bool // and something changed meanwhile
}

func newTrackEditor(s *shell, page *programsPage) *trackEditor {
	e := &trackEditor{shell: s, page: page, draft: newWeekDraft(clinic.Pattern{}), sum: s.note(2), fine: s.note(2)}
	e.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6).MayCut()
	e.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	e.grid.Keys, e.grid.OnRune, e.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	e.grid.OnSelect = func(string) { e.block.flush(); e.drawPanels() }
	e.grid.OnAdd, e.grid.OnChange, e.grid.OnDelete = e.drawn, e.moved, e.deleted
	e.grid.OnOpen = func(string) { e.turnTo(0); e.block.focusFirst() }
	e.problems = kit.NewList(s.look, problemRowHeight, func(p clinic.ScheduleProblem) string { return fmt.Sprint(p) }, e.newProblemRow)
	e.problems.OnSelect = e.showProblem
	e.tabs = s.choice("")
	e.tabs.OnChanged = func() { e.turnTo(e.tabs.One()) }
	e.tabs.OnEscape = e.toGrid
	e.block, e.groups, e.copies, e.about = newBlockPanel(e), newGroupsPanel(e), newCopyPanel(e), newTrackPanel(e)
	e.swap = kit.NewSwap(s.look, e.block.root, e.groups.root, e.copies.root, e.about.root)
	e.keep = e.button(s, s.button(kit.Primary, "save", "", "Ctrl S", e.save), "programs.form.save")
	e.cancel = e.button(s, s.button(kit.Secondary, "", "", "Esc", e.escape), "patients.form.cancel")
	e.addBlock = e.button(s, s.button(kit.Secondary, "plus", "", "A", func() { e.grid.AddNext() }), "programs.track.add")
	e.remove = e.button(s, s.button(kit.Quiet, "x", "", "Del", e.removeChosen), "programs.track.remove")
	e.undo = e.button(s, s.button(kit.Quiet, "undo", "", "Ctrl Z", func() { e.takeBack() }), "programs.track.undo")
	e.root = e.build()
	return e
}

func (e *trackEditor) build() fyne.CanvasObject {
	s := e.shell
	head := kit.Row(12, kit.Fill(e.title), kit.Natural(e.cancel), kit.Natural(e.keep))
	well := kit.Pad(kit.All(14), kit.Column(0, kit.Natural(e.fine)))
	problems := kit.NewPanel(s.look, kit.All(1), kit.Over(e.problems, well))
	left := kit.Column(10, kit.Natural(e.sum), kit.Fill(kit.NewPanel(s.look, kit.All(10), e.grid)),
		kit.Natural(newFlow(8, e.addBlock, e.remove, e.undo)),
		kit.Natural(grown(s.look, 0, 2*problemRowHeight+2, problems)))
	right := kit.NewPanel(s.look, kit.All(16), kit.Column(14, kit.Natural(e.tabs), kit.Fill(e.swap.Object())))
	return kit.Column(12, kit.Natural(head), kit.Fill(kit.Row(kit.DeskGap, kit.Share(3, left).Stretched(), kit.Share(2, right).Stretched())))
}

func (e *trackEditor) object() fyne.CanvasObject { return e.root }

func (e *trackEditor) relabel() {
	s := e.shell
	e.labels.relabel()
	e.grid.SetDays(s.gridDays())
	e.grid.SetLabel(s.gridClock)
	e.tabs.SetWords(s.texts("programs.track.tab_", []string{"block", "groups", "copy", "about"})...)
	e.block.relabel()
	e.groups.relabel()
	e.copies.relabel()
	e.about.relabel()
	e.problems.Refresh()
	e.drawTitle()
}

func (e *trackEditor) drawTitle() {
	s := e.shell
	if e.fresh {
		e.title.Set(s.t("programs.track.new", i18n.Args{"Program": s.label(e.program.Label)}))
		return
	}
	e.title.Set(s.t("programs.track.title", i18n.Args{"Track": s.label(e.old.Label), "Program": s.label(e.program.Label)}))
}

// begin shows a track's week: the one of a date, from which a later one of its
// own is changed where it stands. Any other is changed from the next week on.
func (e *trackEditor) begin(program clinic.Program, track clinic.Track, shown clinic.Date, fresh bool) {
	e.program, e.old, e.fresh = program, track, fresh
	today := e.shell.deps.Book.Today()
	from := clinic.WeekOf(today, e.shell.deps.Book.Settings().WeekStart).AddDays(7)
	pattern := clinic.Pattern{}
	if i := slices.IndexFunc(track.Patterns, func(p clinic.Pattern) bool { return p.From == shown }); i >= 0 {
		pattern = track.Patterns[i]
	}
	switch {
	case fresh:
		from = today
	case pattern.From.After(today):
		from = pattern.From
	}
	e.draft = newWeekDraft(pattern)
	e.found = nil
	e.grid.Select("")
	e.about.begin(track, from)
	e.turnTo(0)
	if fresh {
		e.turnTo(3)
	}
	e.drawTitle()
	e.dirty, e.saving = fresh, false
	e.draw()
}

func (e *trackEditor) focusFirst() {
	if e.fresh {
		e.about.name.fields[0].Focus()
		return
	}
	e.toGrid()
}

func (e *trackEditor) toGrid() { e.grid.Focus() }

// turnTo shows one part of the panel.
func (e *trackEditor) turnTo(tab int) {
	e.block.flush()
	e.tabs.Choose(tab)
	e.swap.Show(e.swap.Object().Objects[tab], kit.AtOnce)
	e.drawPanels()
	e.root.Refresh()
}

// draw shows the week as it is drawn now, and asks what does not fit.
func (e *trackEditor) draw() {
	e.drawWeek()
	e.drawPanels()
	e.check()
}

func (e *trackEditor) drawWeek() {
	s := e.shell
	var blocks []kit.GridBlock
	for _, block := range e.draft.blocks {
		drawn := s.gridBlock(e.program, block.Block)
		drawn.Key = block.key
		drawn.Problem = slices.ContainsFunc(e.found, func(p clinic.ScheduleProblem) bool { return p.Block == block.ID && p.Day == block.Weekday })
		blocks = append(blocks, drawn)
	}
	from, to := e.hours()
	e.grid.SetRange(from, to)
	e.grid.SetBlocks(blocks)
	e.sum.Set(s.weekSum(e.program, e.draft.pattern(clinic.Date{})))
	e.undo.Rest(len(e.draft.before) == 0)
}

// hours is the range of the day that can be drawn on: an hour more than the blocks
// have on both sides.
func (e *trackEditor) hours() (from, to int) {
	from, to = 8*60, 21*60
	for i, block := range e.draft.blocks {
		if i == 0 {
			from, to = int(block.Start), int(block.End)
		}
		from, to = min(from, int(block.Start)), max(to, int(block.End))
	}
	if len(e.draft.blocks) == 0 {
		return from, to
	}
	return max(0, from-60), max(to+120, from+5*60)
}

func (e *trackEditor) chosen() (draftBlock, bool) {
	selected, ok := e.grid.Selected()
	if !ok {
		return draftBlock{}, false
	}
	return e.draft.at(selected.Key)
}

func (e *trackEditor) drawPanels() {
	_, some := e.chosen()
	e.remove.Rest(!some)
	e.block.draw()
	e.groups.draw()
	e.copies.draw()
}

func (e *trackEditor) changed() {}

// escape leaves the editor, and asks first where something was changed.
func (e *trackEditor) escape() { e.leave(e.page.back) }

func (e *trackEditor) leave(then func()) {
	if e.dirty {
		e.page.askLeave(then)
		return
	}
	e.drop()
	then()
}

func (e *trackEditor) drop() {
	e.dirty, e.old, e.draft = false, clinic.Track{}, newWeekDraft(clinic.Pattern{})
}
