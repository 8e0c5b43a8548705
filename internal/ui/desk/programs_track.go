package desk

import (
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
	*weekDrawing
	page   *programsPage
	title  *kit.Text
	tabs   *kit.Choice
	swap   *kit.Swap
	copies *copyPanel
	about  *trackPanel
	keep   *kit.Button
	cancel *kit.Button

	old    clinic.Track // as it was
	fresh  bool
	saving bool
	asking bool // the book is checking
	again  bool // and something changed meanwhile
}

func newTrackEditor(s *shell, page *programsPage) *trackEditor {
	e := &trackEditor{weekDrawing: newWeekDrawing(s), page: page}
	e.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6).MayCut()
	e.onEdit, e.onDraw, e.onBlock = e.draw, e.drawPanels, func() { e.turnTo(0) }
	e.tabs = s.choice("")
	e.tabs.OnChanged = func() { e.turnTo(e.tabs.One()) }
	e.tabs.OnEscape = e.toGrid
	e.copies, e.about = newCopyPanel(e), newTrackPanel(e)
	e.swap = kit.NewSwap(s.look, e.block.root, e.groups.root, e.copies.root, e.about.root)
	e.keep = e.button(s, s.button(kit.Primary, "save", "", "Ctrl S", e.save), "programs.form.save")
	e.cancel = e.button(s, s.button(kit.Secondary, "", "", "Esc", e.escape), "patients.form.cancel")
	e.root = e.build()
	return e
}

func (e *trackEditor) build() fyne.CanvasObject {
	s := e.shell
	head := kit.Row(12, kit.Fill(e.title), kit.Natural(e.cancel), kit.Natural(e.keep))
	left := e.drawingBoard()
	right := kit.NewPanel(s.look, kit.All(16), kit.Column(14, kit.Natural(e.tabs), kit.Fill(e.swap.Object())))
	return kit.Column(12, kit.Natural(head), kit.Fill(kit.Row(kit.DeskGap, kit.Share(3, left).Stretched(), kit.Share(2, right).Stretched())))
}

func (e *trackEditor) object() fyne.CanvasObject { return e.root }

func (e *trackEditor) relabel() {
	s := e.shell
	e.labels.relabel()
	e.grid.SetDays(s.gridDays())
	e.weekDrawing.relabel()
	e.tabs.SetWords(s.texts("programs.track.tab_", []string{"block", "groups", "copy", "about"})...)
	e.copies.relabel()
	e.about.relabel()
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
	e.old, e.fresh = track, fresh
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
	e.weekDrawing.begin(program, pattern)
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

func (e *trackEditor) drawPanels() {
	e.weekDrawing.drawPanels()
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
