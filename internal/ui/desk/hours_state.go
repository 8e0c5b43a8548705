package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// hoursState is what stands in the page's middle while there is no list: the
// first loading, a week without patients, or why it could not be read.
type hoursState struct {
	shell  *shell
	page   *hoursPage
	object *fyne.Container
	title  *kit.Text
	body   *kit.Text
	retry  *kit.Button
	err    error
}

func newHoursState(s *shell, p *hoursPage) *hoursState {
	h := &hoursState{shell: s, page: p}
	h.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Align(fyne.TextAlignCenter).Lines(2)
	h.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	h.retry = s.button(kit.Primary, "", "", "", p.load)
	icon := kit.NewIcon(s.look, "clock", 48, kit.SoftInk)
	column := kit.Column(12, kit.Spring(), kit.Natural(icon).InMiddle(), kit.Natural(h.title), kit.Natural(h.body), kit.Natural(h.retry).InMiddle(), kit.Spring())
	h.object = kit.Pad(kit.Sides(0, 240), column)
	return h
}

func (h *hoursState) failed(err error) { h.err = err }

func (h *hoursState) relabel() { h.draw() }

func (h *hoursState) draw() {
	s := h.shell
	show(h.retry, h.err != nil)
	show(h.object, h.err != nil || !h.page.known || len(h.page.board.Rows) == 0)
	h.retry.SetLabel(s.t("today.state.retry"))
	switch {
	case h.err != nil:
		h.title.Set(s.t("hours.state.failed"))
		h.body.Set(s.sentence(h.err))
	case !h.page.known:
		h.title.Set(s.t("hours.state.loading"))
		h.body.Set("")
	default:
		h.title.Set(s.t("hours.state.nobody"))
		h.body.Set(s.t("hours.state.nobody_note"))
	}
	h.object.Refresh()
}
