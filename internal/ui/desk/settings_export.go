package desk

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// exportPart takes everything along that is in the book, without asking anybody.
type exportPart struct {
	labels
	shell   *shell
	root    fyne.CanvasObject
	begins  *kit.Button
	stops   *kit.Button
	bar     *kit.Bar
	percent *kit.Text
	going   fyne.CanvasObject
	said    *kit.Text // what came of the last one here
	before  *kit.Text // when everything last left the book

	cancel func() // of the one on its way; nil for none
	part   float64
}

func newExportPart(s *shell) *exportPart {
	p := &exportPart{shell: s, bar: kit.NewBar(s.look)}
	p.begins = p.button(s, s.button(kit.Primary, "save", "", "A", p.begin), "takeout.begin")
	p.stops = p.button(s, s.button(kit.Secondary, "x", "", "O", p.stop), "takeout.cancel")
	p.percent = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular()
	p.going = kit.Column(12, kit.Natural(kit.Row(12, kit.FixedBy(s.look, 320, p.bar), kit.Natural(p.percent), kit.Spring())), kit.Natural(newFlow(12, p.stops)))
	p.said = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.GoodInk, "").Lines(4)
	p.before = s.note(4)
	p.root = kit.AtMostBy(s.look, partWidth, kit.Column(kit.DeskGap,
		kit.Natural(p.text(s, s.heading(), "settings.section.export")),
		kit.Natural(p.text(s, kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(6), "takeout.lead")),
		kit.Natural(p.text(s, s.note(6), "takeout.care")),
		kit.Natural(newFlow(12, p.begins)), kit.Natural(p.going), kit.Natural(p.said), kit.Natural(p.before), kit.Spring()))
	return p
}

func (p *exportPart) object() fyne.CanvasObject { return p.root }

func (p *exportPart) shown() {
	p.draw()
	p.lookBack()
}

// hidden forgets what was said; an export on its way goes on.
func (p *exportPart) hidden() { p.said.Set("") }

func (p *exportPart) relabel() {
	p.labels.relabel()
	p.draw()
}

func (p *exportPart) typed(r rune) bool {
	switch upper(r) {
	case 'A':
		p.begin()
	case 'O':
		p.stop()
	default:
		return false
	}
	return true
}

func (p *exportPart) begin() {
	if p.cancel == nil && p.shell.may(clinic.ActExport) {
		newExportForm(p).ask()
	}
}

func (p *exportPart) stop() {
	if p.cancel != nil {
		p.cancel()
	}
}

// start writes the file into a folder; check-ins go on meanwhile.
func (p *exportPart) start(order ExportOrder) {
	p.part = 0
	p.said.Set("")
	p.cancel = p.shell.deps.Export(order, func(part float64) {
		p.part = part
		p.drawProgress()
	}, func(path string, err error) { p.ended(order, path, err) })
	p.draw()
}

func (p *exportPart) ended(order ExportOrder, path string, err error) {
	s := p.shell
	p.cancel = nil
	p.said.SetColour(kit.BadInk)
	switch {
	case errors.Is(err, context.Canceled):
		p.said.Set(s.t("takeout.cancelled"))
	case err != nil:
		p.said.Set(s.t("takeout.failed", i18n.Args{"Reason": s.savingFault(err)}))
	default:
		p.said.SetColour(kit.GoodInk)
		id := "takeout.done_open"
		if order.Passphrase != "" {
			id = "takeout.done"
		}
		p.said.Set(s.t(id, pathArgs(path)))
		p.lookBack()
	}
	p.draw()
}

// lookBack says when everything last left the book, and whether anybody can read it.
func (p *exportPart) lookBack() {
	s := p.shell
	work(s, s.deps.Book.Exports, func(exports clinic.Exports, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		p.before.Set(paragraphs(s.lastExports(exports)))
		p.root.Refresh()
	})
}

func (p *exportPart) drawProgress() {
	p.bar.Set(int(p.part*1000), 0, 1000)
	p.percent.Set(p.shell.t("settings.book.percent", i18n.Args{"Percent": int(p.part * 100)}))
}

func (p *exportPart) draw() {
	busy := p.cancel != nil
	p.begins.Rest(busy)
	show(p.going, busy)
	show(p.said, p.said.Content() != "")
	p.drawProgress()
	p.root.Refresh()
}
