package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// trackSchedules lists every schedule that a track ever had or will have, the
// latest first, and shows the chosen one. Those that are over are to be read.
type trackSchedules struct {
	labels
	shell *shell
	page  *programsPage
	root  fyne.CanvasObject
	title *kit.Text
	list  *kit.List[scheduleOf]
	state *kit.Text
	sum   *kit.Text
	grid  *kit.WeekGrid
	edit  *kit.Button
	close *kit.Button

	program clinic.Program
	track   clinic.Track
}

// scheduleOf is one schedule of a track with when it holds.
type scheduleOf struct {
	clinic.Pattern
	until clinic.Date // its last day; none where nothing follows
	state string      // "past", "now" or "later"
}

// schedulesOf are a track's schedules, the latest first.
func schedulesOf(track clinic.Track, today clinic.Date) []scheduleOf {
	var all []scheduleOf
	until := track.Until
	patterns := patternsByDate(track)
	for i := len(patterns) - 1; i >= 0; i-- {
		each := scheduleOf{Pattern: patterns[i], until: until, state: "now"}
		switch {
		case each.From.After(today):
			each.state = "later"
		case !until.IsZero() && until.Before(today):
			each.state = "past"
		}
		all = append(all, each)
		if before := each.From.AddDays(-1); until.IsZero() || before.Before(until) {
			until = before
		}
	}
	return all
}

func newTrackSchedules(s *shell, page *programsPage) *trackSchedules {
	v := &trackSchedules{shell: s, page: page, state: s.note(3), sum: s.note(2)}
	v.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6).MayCut()
	v.list = kit.NewList(s.look, patientRowHeight, func(p scheduleOf) string { return p.From.String() }, v.newRow)
	v.list.OnSelect = func(scheduleOf) { v.draw() }
	v.list.OnOpen = func(scheduleOf) { v.change() }
	v.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	v.grid.Keys, v.grid.OnRune, v.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	v.grid.Rest(true)
	v.edit = v.button(s, s.button(kit.Primary, "programs", "", "W", v.change), "programs.edit_week")
	v.close = v.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", page.back), "programs.back")
	head := kit.Row(12, kit.Fill(v.title), kit.Natural(v.close), kit.Natural(v.edit))
	right := kit.Column(12, kit.Natural(v.state), kit.Natural(v.sum), kit.Fill(kit.NewPanel(s.look, kit.All(12), v.grid)))
	v.root = kit.Column(kit.DeskGap, kit.Natural(head), kit.Fill(kit.Row(kit.DeskGap,
		kit.Share(3, kit.NewPanel(s.look, kit.All(1), v.list)).Stretched(), kit.Share(5, right).Stretched())))
	return v
}

// scheduleRow is a schedule in the list.
type scheduleRow struct {
	box
	of    *trackSchedules
	name  *kit.Text
	below *kit.Text
	pill  *kit.Pill
}

func (v *trackSchedules) newRow() kit.RowView[scheduleOf] {
	look := v.shell.look
	r := &scheduleRow{of: v, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.85).MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a schedule.
func (r *scheduleRow) Fill(p scheduleOf) {
	s := r.of.shell
	shape := clinic.ShapeOf(r.of.program, p.Pattern)
	r.name.Set(s.t("programs.from", i18n.Args{"Date": s.dayYear(p.From)}))
	r.below.Set(listing(s.words.Hours(shape.Counting), s.t("programs.value.days", countOf(shape.Days))))
	tone := map[string]kit.Tone{"past": kit.Calm, "now": kit.Fine, "later": kit.Notice}[p.state]
	r.pill.Set(tone, s.t("programs.schedules.pill_"+p.state))
	r.inside.Refresh()
}

// begin lists the schedules of a track, one of them chosen.
func (v *trackSchedules) begin(program clinic.Program, track clinic.Track, from clinic.Date) {
	v.program, v.track = program, track
	v.list.SetRows(schedulesOf(track, v.shell.deps.Book.Today()))
	v.list.Select(from.String())
	v.draw()
}

func (v *trackSchedules) draw() {
	s := v.shell
	v.title.Set(s.t("programs.schedules.title", i18n.Args{"Track": s.label(v.track.Label), "Program": s.label(v.program.Label)}))
	chosen, some := v.list.Selected()
	var blocks []kit.GridBlock
	for _, block := range chosen.Blocks {
		blocks = append(blocks, s.gridBlock(v.program, block))
	}
	v.grid.SetBlocks(blocks)
	v.sum.Set(s.weekSum(v.program, chosen.Pattern))
	v.state.Set("")
	if some {
		v.state.Set(s.scheduleState(chosen))
	}
	show(v.edit, some && chosen.state != "past" && v.page.mayChange())
	v.root.Refresh()
}

// scheduleState says when a schedule holds, and what can be done with it.
func (s *shell) scheduleState(p scheduleOf) string {
	id := "programs.schedules.state_" + p.state
	if p.state != "past" && !p.until.IsZero() {
		id += "_until"
	}
	return s.t(id, i18n.Args{"From": s.dayYear(p.From), "Until": s.dayYear(p.until)})
}

// change opens the chosen schedule for drawing, unless it is over.
func (v *trackSchedules) change() {
	if chosen, ok := v.list.Selected(); ok && v.page.mayChange() && chosen.state != "past" {
		v.page.openTrack(v.program, v.track, chosen.From)
	}
}

// changed loads the track anew.
func (v *trackSchedules) changed() {
	for _, track := range v.shell.deps.Book.TracksOf(v.program.ID) {
		if track.ID == v.track.ID {
			chosen, _ := v.list.Selected()
			v.begin(v.program, track, chosen.From)
		}
	}
}

func (v *trackSchedules) relabel() {
	v.labels.relabel()
	v.grid.SetDays(v.shell.gridDays())
	v.grid.SetLabel(v.shell.gridClock)
	v.list.Refresh()
	v.draw()
}

func (v *trackSchedules) object() fyne.CanvasObject { return v.root }
func (v *trackSchedules) leave(then func())         { then() }
func (v *trackSchedules) drop()                     {}
func (v *trackSchedules) save()                     {}
func (v *trackSchedules) takeBack() bool            { return false }

func (v *trackSchedules) typed(r rune) bool {
	if upper(r) != 'W' {
		return false
	}
	v.change()
	return true
}

func (v *trackSchedules) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		v.page.back()
		return true
	}
	return v.list.Press(name)
}
