package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// todayState is what stands in the page's middle while there is no list: the
// first loading, a day without groups, or why the day could not be read.
type todayState struct {
	shell  *shell
	object *fyne.Container
	icon   *kit.Drawing
	title  *kit.Text
	body   *kit.Text
	retry  *kit.Button
	err    error
	known  bool
	tracks int
}

func newTodayState(s *shell, load func()) *todayState {
	t := &todayState{shell: s}
	t.icon = kit.NewIcon(s.look, "clock", 48, kit.SoftInk)
	t.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Align(fyne.TextAlignCenter).Lines(2)
	t.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	t.retry = s.button(kit.Primary, "", "", "", load)
	column := kit.Column(12, kit.Natural(t.icon).InMiddle(), kit.Natural(t.title), kit.Natural(t.body), kit.Natural(t.retry).InMiddle())
	t.object = &fyne.Container{Layout: &stateLayout{s.look}, Objects: []fyne.CanvasObject{column}}
	return t
}

// failed says why there is nothing to show.
func (t *todayState) failed(err error) {
	t.err = err
	t.relabel()
}

func (t *todayState) draw(known bool, tracks int) {
	t.known, t.tracks = known, tracks
	if known {
		t.err = nil
	}
	t.relabel()
}

func (t *todayState) relabel() {
	s := t.shell
	show(t.retry, t.err != nil)
	show(t.object, t.err != nil || !t.known || t.tracks == 0)
	switch {
	case t.err != nil:
		t.icon.Set("alert")
		t.title.Set(s.t("today.state.failed"))
		t.body.Set(s.sentence(t.err))
		t.retry.SetLabel(s.t("today.state.retry"))
	case !t.known:
		t.icon.Set("clock")
		t.title.Set(s.t("today.state.loading"))
		t.body.Set("")
	default:
		t.icon.Set("today")
		t.title.Set(s.t("today.state.no_group"))
		t.body.Set(s.t("today.state.no_group_note"))
	}
	t.object.Refresh()
}

// stateLayout puts a column of words in the middle of the list's room.
type stateLayout struct{ look *kit.Look }

func (l *stateLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(l.look.Scaled(440), size.Width)
	room := max(width, size.Width-l.look.Scaled(wantsWidth))
	for _, object := range objects {
		place(object, 0, 0, width, 0)
		height := object.MinSize().Height
		place(object, float32(int((room-width)/2)), float32(int(max(0, size.Height-height)*0.4)), width, height)
	}
}

func (l *stateLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
