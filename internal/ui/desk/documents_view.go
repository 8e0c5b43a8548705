package desk

import (
	"errors"

	"fyne.io/fyne/v2"

	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// documentView shows a document's pages, or why there are none, and what can be done
// with them.
type documentView struct {
	labels
	shell  *shell
	page   *documentsPage
	object fyne.CanvasObject
	desk   *kit.Panel // on which the pages lie
	pages  *kit.PageView
	state  fyne.CanvasObject
	title  *kit.Text
	body   *kit.Text
	act    *kit.Button // what helps out of the state
	do     func()
	stale  *kit.Text
	where  *kit.Text
	before *kit.Button
	after  *kit.Button
	size   *kit.Button
	table  *kit.Button
	saves  *kit.Button
	prints *kit.Button
	bar    *flow
	turns  fyne.CanvasObject
	shows  *made
}

func newDocumentView(s *shell, p *documentsPage) *documentView {
	v := &documentView{shell: s, page: p, pages: kit.NewPageView(s.look)}
	v.pages.OnTurn = func() { s.touch(); v.drawBar() }
	v.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Align(fyne.TextAlignCenter).Lines(3)
	v.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(6)
	v.act = s.button(kit.Primary, "", "", "", func() { s.touch(); v.do() })
	icon := kit.NewIcon(s.look, "documents", 48, kit.SoftInk)
	v.state = kit.Pad(kit.Sides(0, 32), kit.Column(12, kit.Spring(), kit.Natural(icon).InMiddle(), kit.Natural(v.title), kit.Natural(v.body), kit.Natural(v.act).InMiddle(), kit.Spring()))
	v.stale = v.text(s, kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(2), "documents.stale")
	v.where = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Tabular().MayShrink(0.8)
	v.before = s.button(kit.Secondary, "arrow-left", "", keyPageUp, func() { s.touch(); v.pages.Turn(-1) })
	v.after = s.button(kit.Secondary, "arrow-right", "", keyPageDown, func() { s.touch(); v.pages.Turn(1) })
	v.size = s.button(kit.Secondary, "search", "", "Z", v.zoom)
	v.table = v.button(s, s.button(kit.Secondary, "save", "", "M", p.saveTable), "documents.table")
	v.saves = v.button(s, s.button(kit.Secondary, "save", "", "Ctrl S", p.save), "documents.save")
	v.prints = v.button(s, s.button(kit.Primary, "printer", "", "Ctrl P", p.print), "documents.print")
	v.bar = newFlow(8, v.table, v.saves, v.prints)
	v.bar.brief = func() bool { return s.tight }
	v.turns = kit.Row(8, kit.Natural(v.before), kit.Natural(v.after), kit.Fill(v.where), kit.Natural(v.size))
	acts := kit.Column(8, kit.Natural(v.stale), kit.Natural(v.turns), kit.Natural(v.bar))
	v.desk = kit.NewPanel(s.look, kit.All(12), kit.Over(v.pages, v.state))
	v.object = kit.ColumnBy(s.gap(12, 8), kit.Fill(v.desk), kit.Natural(acts))
	return v
}

func (v *documentView) relabel() {
	v.labels.relabel()
	v.draw()
}

// zoom shows the page whole, or as wide as there is room.
func (v *documentView) zoom() {
	v.shell.touch()
	v.pages.Zoom()
	v.drawBar()
}

// draw shows the pages, or what stands in their place.
func (v *documentView) draw() {
	p := v.page
	if p.made != v.shows {
		v.shows = p.made
		if p.made == nil {
			v.pages.Set(0, 1, nil)
		} else {
			sheets := p.made.sheets
			v.pages.Set(len(sheets.Pages), float32(sheets.Height/sheets.Width), p.made.picture)
		}
	}
	shown := p.made != nil && p.making == nil
	v.desk.SetGround(kit.Card)
	if shown {
		v.desk.SetGround(kit.Groove)
	}
	show(v.pages, shown)
	show(v.state, !shown)
	v.drawState()
	v.drawBar()
	v.object.Refresh()
}

// drawState says why there are no pages, and offers what helps.
func (v *documentView) drawState() {
	s, p := v.shell, v.page
	offer := func(title, body, act string, do func()) {
		v.title.Set(title)
		v.body.Set(body)
		show(v.body, body != "")
		show(v.act, act != "")
		v.act.SetLabel(act)
		v.do = do
	}
	switch {
	case !p.mayMake():
		offer(s.t("documents.state.not_yours"), "", "", nil)
	case s.masked:
		offer(s.t("documents.state.hidden"), "", s.t("desk.side.show_names"), s.toggleCurtain)
	case p.making != nil:
		offer(s.t("documents.state.making"), v.progress(), s.t("documents.cancel"), p.cancel)
	case errors.Is(p.failed, report.ErrStopped):
		offer(s.t("documents.state.stopped"), "", s.t("documents.again"), p.make)
	case p.failed != nil:
		offer(s.t("documents.state.failed"), s.sentence(p.failed), s.t("documents.again"), p.make)
	default:
		offer(s.t("documents.kind."+p.kind.id), p.form.missing(), "", nil)
	}
}

// progress says how far a long document is.
func (v *documentView) progress() string {
	if m := v.page.making; m != nil && len(m.steps) > 1 {
		return v.shell.t("documents.state.progress", i18n.Args{"Done": m.done, "Of": len(m.steps)})
	}
	return ""
}

func (v *documentView) drawProgress() {
	v.body.Set(v.progress())
	show(v.body, v.body.Content() != "")
	v.state.Refresh()
}

// drawBar offers what can be done with the pages that are shown.
func (v *documentView) drawBar() {
	s, p := v.shell, v.page
	shown := p.made != nil && p.making == nil
	page, pages := v.pages.Page()
	show(v.stale, shown && p.stale)
	show(v.turns, shown)
	show(v.bar, shown)
	show(v.before, pages > 1)
	show(v.after, pages > 1)
	v.before.Rest(page == 0)
	v.after.Rest(page >= pages-1)
	v.where.Set(s.t("documents.page_short", i18n.Args{"Page": page + 1, "Pages": pages}))
	v.size.SetLabel(s.t("documents.whole"))
	if v.pages.Whole() {
		v.size.SetLabel(s.t("documents.wide"))
	}
	show(v.table, shown && p.made.document.Table != nil)
	v.bar.Refresh()
	v.object.Refresh()
}
