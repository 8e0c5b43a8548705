package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// freshProgram shows a new program as it will be before it is saved: its rules to
// the left, its tracks, the chosen one's week and what does not fit to the right.
// The form stays as it is behind it.
type freshProgram struct {
	labels
	shell  *shell
	page   *programsPage
	root   fyne.CanvasObject
	title  *kit.Text
	facts  *kit.List[string]
	tracks *kit.List[clinic.TrackRow]
	none   *kit.Text
	sum    *kit.Text
	grid   *kit.WeekGrid
	week   fyne.CanvasObject
	checks *kit.List[checkLine]
	keep   *kit.Button
	cancel *kit.Button

	program clinic.Program
	rows    []clinic.TrackRow
	found   []clinic.ScheduleProblem
}

func newFreshProgram(s *shell, page *programsPage) *freshProgram {
	v := &freshProgram{shell: s, page: page, none: s.note(3), sum: s.note(2)}
	v.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6).MayCut()
	v.facts = kit.NewList(s.look, factRowHeight, func(fact string) string { return fact }, s.newFactRow)
	v.facts.OnSelect = func(string) { v.facts.Select("") } // they are to be read
	v.tracks = kit.NewList(s.look, patientRowHeight, func(r clinic.TrackRow) string { return string(r.Track.ID) },
		func() kit.RowView[clinic.TrackRow] {
			return s.newTrackRow(func(id clinic.TrackID) string { return keyAmong(v.rows, id) }, true)
		})
	v.tracks.OnSelect = func(clinic.TrackRow) { v.draw() }
	v.checks = kit.NewList(s.look, problemRowHeight, func(c checkLine) string { return c.words }, s.newCheckRow)
	v.checks.OnSelect = func(checkLine) { v.checks.Select("") }
	v.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	v.grid.Keys, v.grid.OnRune, v.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	v.grid.Rest(true)
	v.keep = v.button(s, s.button(kit.Primary, "save", "", "Ctrl S", v.save), "programs.form.save")
	v.cancel = v.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", v.back), "programs.preview.back")
	v.root = v.build()
	return v
}

func (v *freshProgram) build() fyne.CanvasObject {
	s := v.shell
	head := kit.Row(12, kit.Fill(v.title), kit.Natural(v.cancel), kit.Natural(v.keep))
	lines := &fyne.Container{Layout: &upToRows{s.look, v.tracks, 3}, Objects: []fyne.CanvasObject{v.tracks}}
	v.week = kit.Column(12, kit.Natural(v.sum), kit.Fill(kit.NewPanel(s.look, kit.All(12), v.grid)),
		kit.Natural(grown(s.look, 0, 2*problemRowHeight+2, kit.NewPanel(s.look, kit.All(1), v.checks))))
	empty := kit.Pad(kit.Sides(16, 20), kit.Column(0, kit.Natural(v.none)))
	right := kit.Column(12, kit.Natural(kit.NewPanel(s.look, kit.All(1), kit.Over(lines, empty))), kit.Fill(v.week))
	left := kit.NewPanel(s.look, kit.All(1), v.facts)
	return kit.Column(kit.DeskGap, kit.Natural(head), kit.Natural(v.text(s, s.note(2), "programs.fresh.body")),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(3, left).Stretched(), kit.Share(5, right).Stretched())))
}

// begin shows a program that is not in the book yet, once the book has said what
// does not fit.
func (v *freshProgram) begin(program clinic.Program, tracks []clinic.Track) {
	s, from := v.shell, firstDay(tracks, v.shell.deps.Book.Today())
	work(s, func() ([]clinic.ScheduleProblem, error) { return s.deps.Book.CheckSchedule(program, tracks, from) },
		func(found []clinic.ScheduleProblem, err error) {
			switch {
			case err != nil:
				s.fail(err)
			case v.page.now == programScreen(v.page.form):
				v.fill(program, tracks, worstFirst(found))
				v.page.show(v, kit.FromRight)
			}
		})
}

func (v *freshProgram) fill(program clinic.Program, tracks []clinic.Track, found []clinic.ScheduleProblem) {
	v.program, v.found, v.rows = program, found, nil
	for _, track := range tracks {
		v.rows = append(v.rows, clinic.TrackRow{Track: track})
	}
	v.tracks.SetRows(v.rows)
	v.tracks.Select("")
	if len(v.rows) > 0 {
		v.tracks.Select(string(v.rows[0].Track.ID))
	}
	v.facts.SetRows(v.shell.programFacts(program))
	v.draw()
}

// firstDay is when the first of several tracks begins, or another day for none.
func firstDay(tracks []clinic.Track, other clinic.Date) clinic.Date {
	first := clinic.Date{}
	for _, track := range tracks {
		for _, pattern := range track.Patterns {
			if first.IsZero() || pattern.From.Before(first) {
				first = pattern.From
			}
		}
	}
	if first.IsZero() {
		return other
	}
	return first
}

// draw shows the chosen track.
func (v *freshProgram) draw() {
	s := v.shell
	v.title.Set(s.t("programs.fresh.title", i18n.Args{"Name": s.label(v.program.Label)}))
	row, some := v.tracks.Selected()
	show(v.week, some)
	v.none.Set("")
	if !some {
		v.none.Set(s.t("programs.no_tracks"))
	}
	pattern, _ := newestOf(row.Track, s.deps.Book.Today())
	var blocks []kit.GridBlock
	for _, block := range pattern.Blocks {
		blocks = append(blocks, s.gridBlock(v.program, block))
	}
	v.grid.SetBlocks(blocks)
	v.sum.Set(s.weekSum(v.program, pattern))
	v.checks.SetRows(s.checkLines(v.program, row.Track, pattern, v.found))
	v.root.Refresh()
}

func (v *freshProgram) relabel() {
	v.labels.relabel()
	v.grid.SetDays(v.shell.gridDays())
	v.grid.SetLabel(v.shell.gridClock)
	v.tracks.Refresh()
	v.draw()
}

func (v *freshProgram) object() fyne.CanvasObject { return v.root }
func (v *freshProgram) changed()                  {}
func (v *freshProgram) takeBack() bool            { return false }
func (v *freshProgram) leave(then func())         { v.page.form.leave(then) }
func (v *freshProgram) drop()                     { v.page.form.drop() }
func (v *freshProgram) save()                     { v.page.form.keepFresh(v.program) }

// back shows the form again, as it was left.
func (v *freshProgram) back() {
	v.page.show(v.page.form, kit.FromLeft)
	v.page.form.focusPart()
}

// typed are the digits that choose a track.
func (v *freshProgram) typed(r rune) bool {
	place := int(r - '1')
	if place < 0 || place >= len(v.rows) {
		return false
	}
	v.tracks.Select(string(v.rows[place].Track.ID))
	v.draw()
	return true
}

// pressed reads on in the rules by Page keys.
func (v *freshProgram) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		v.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		v.save()
	case fyne.KeyPageDown, fyne.KeyPageUp:
		readOn(v.facts, name)
	default:
		return v.tracks.Press(name)
	}
	return true
}

// readOn shows the next rows of a list that is only read, or those before.
func readOn(list *kit.List[string], name fyne.KeyName) {
	by := max(1, list.Fits()-1)
	if name == fyne.KeyPageUp {
		by = -by
	}
	list.ScrollBy(by)
}
