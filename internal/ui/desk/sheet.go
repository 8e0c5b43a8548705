package desk

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/ui/kit"
)

// sheet asks a question over the page. It is built once; the page below stays
// as it is and takes no taps meanwhile.
type sheet struct {
	shell   *shell
	object  *fyne.Container
	scrim   *canvas.Rectangle
	panel   *kit.Panel
	title   *kit.Text
	body    *kit.Text
	more    *fyne.Container
	reason  *kit.Field
	listed  *kit.Choice // the usual reasons, below it
	yes, no *kit.Button

	asked *question
}

func newSheet(s *shell) *sheet {
	h := &sheet{shell: s, scrim: canvas.NewRectangle(color.Transparent), more: kit.Over()}
	h.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(3)
	h.body = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(20)
	h.reason = s.field("")
	h.yes = s.button(kit.Primary, "", "", "Enter", h.accept)
	h.no = s.button(kit.Secondary, "", "", "Esc", h.refuse)
	h.reason.OnEnter, h.reason.OnEscape = h.accept, h.refuse
	h.reason.OnChanged = func(string) { h.reason.SetProblem("") }
	h.listed = s.choice("")
	h.listed.OnEnter, h.listed.OnEscape = h.accept, h.refuse
	h.listed.OnChanged = func() { h.reason.SetText(""); h.reason.SetProblem("") }
	buttons := kit.Row(12, kit.Spring(), kit.Natural(h.no), kit.Natural(h.yes))
	h.panel = kit.NewPanel(s.look, kit.All(24), kit.Column(kit.DeskGap, kit.Natural(h.title), kit.Natural(h.body),
		kit.Natural(h.more), kit.Natural(h.reason), kit.Natural(h.listed), kit.Natural(buttons)))
	shield := newZone(nil)
	h.object = &fyne.Container{Layout: &sheetLayout{h}, Objects: []fyne.CanvasObject{h.scrim, shield, h.panel}}
	h.object.Hide()
	return h
}

func (h *sheet) open() bool { return h.asked != nil }

// ask shows a question. One that is open already is answered with no.
func (s *shell) ask(q question) {
	h := s.sheet
	if h.open() {
		h.refuse()
	}
	s.message.hide()
	h.asked = &q
	h.title.Set(q.title)
	h.body.Set(q.body)
	show(h.body, q.body != "")
	h.fillMore(q)
	h.reason.SetLabel(q.reason)
	h.reason.SetText("")
	h.reason.SetProblem("")
	show(h.reason, q.reason != "")
	h.listed.SetWords(s.reasons()...)
	h.listed.Choose()
	show(h.listed, q.listed)
	h.setButtons(q)
	ink := s.look.Colour(kit.Ink)
	ink.A = 0x99
	h.scrim.FillColor = ink
	show(h.object, !s.locked)
	h.object.Refresh()
	s.repaint()
	if !s.locked {
		h.focusFirst()
	}
}

func (h *sheet) fillMore(q question) {
	h.more.Objects = nil
	if q.more != nil {
		h.more.Objects = []fyne.CanvasObject{q.more}
	}
	show(h.more, q.more != nil)
	for _, field := range q.fields {
		serve(field, h.accept, h.refuse)
	}
}

func (h *sheet) setButtons(q question) {
	kind := kit.Primary
	if q.danger {
		kind = kit.Danger
	}
	h.yes.SetKind(kind)
	h.yes.SetLabel(q.yes)
	show(h.no, !q.only)
	h.no.SetLabel(q.no)
	if q.no == "" {
		h.no.SetLabel(h.shell.t("desk.sheet.cancel"))
	}
}

func (h *sheet) focusFirst() {
	h.shell.sink.Take()
	if h.asked.reason != "" || len(h.asked.fields) > 0 {
		h.stops()[0].focus()
	}
}

// stop is a place where Tab stops on the sheet.
type stop struct {
	focus func()
	has   func() bool
}

// stops are the fields of the sheet, then its two buttons.
func (h *sheet) stops() []stop {
	var stops []stop
	fields := h.asked.fields
	if h.asked.reason != "" {
		fields = append(fields[:len(fields):len(fields)], h.reason, h.listed)
	}
	for _, field := range fields {
		if field.Visible() {
			stops = append(stops, stop{field.Focus, func() bool { return h.has(field) }})
		}
	}
	for _, button := range []*kit.Button{h.yes, h.no} {
		if button.Visible() {
			stops = append(stops, h.buttonStop(button))
		}
	}
	return stops
}

func (h *sheet) buttonStop(button *kit.Button) stop {
	canvas := h.shell.canvas
	return stop{func() { canvas.Focus(button) }, func() bool { return canvas.Focused() == fyne.Focusable(button) }}
}

func (h *sheet) has(object editable) bool {
	if field, ok := object.(*kit.Field); ok {
		return field.Focused()
	}
	focused, ok := h.shell.canvas.Focused().(fyne.CanvasObject)
	return ok && focused == fyne.CanvasObject(object)
}

// tab goes to the next stop, round and round.
func (h *sheet) tab(back bool) {
	stops := h.stops()
	at, step := -1, 1
	for i, stop := range stops {
		if stop.has() {
			at = i
		}
	}
	if back {
		step = len(stops) - 1
	}
	if at < 0 {
		at = len(stops) - step
	}
	stops[(at+step)%len(stops)].focus()
}

func (h *sheet) pressed(name fyne.KeyName) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		h.accept()
	case fyne.KeyEscape:
		h.refuse()
	default:
		if h.asked != nil && h.asked.keys != nil {
			h.asked.keys(name)
		}
	}
}

// moved has Alt with an arrow move what is chosen on the sheet.
func (h *sheet) moved(step int) {
	if h.open() && h.asked.move != nil {
		h.asked.move(step)
	}
}

func (h *sheet) accept() {
	q := h.asked
	if q == nil {
		return
	}
	reason := h.said()
	if q.reason != "" && reason == "" {
		h.reason.SetProblem(h.shell.t("desk.sheet.reason_missing"))
		h.object.Refresh()
		h.reason.Focus()
		return
	}
	if q.accept == nil || q.accept(reason) {
		if h.asked == q { // it may have asked something else
			h.close()
		}
		return
	}
	h.object.Refresh() // a field may have grown by a sentence
	if h.asked == q {
		h.focusProblem()
	}
}

// focusProblem goes to the first field that needs something else than what it has.
func (h *sheet) focusProblem() {
	for _, field := range h.asked.fields {
		said, ok := field.(interface{ Problem() string })
		if ok && field.Visible() && said.Problem() != "" {
			field.Focus()
			return
		}
	}
}

// said is the reason that was typed, or else the one that was chosen.
func (h *sheet) said() string {
	reason := strings.TrimSpace(h.reason.Text())
	if place := h.listed.One(); reason == "" && h.listed.Visible() && place >= 0 {
		return h.shell.reasons()[place]
	}
	return reason
}

func (h *sheet) refuse() {
	q := h.asked
	if q == nil {
		return
	}
	h.close()
	if q.refuse != nil {
		q.refuse()
	}
}

func (h *sheet) close() {
	h.asked = nil
	h.object.Hide()
	h.more.Objects = nil
	h.reason.SetText("")
	h.shell.sink.Take()
}

// show shows or hides something.
func show(object fyne.CanvasObject, visible bool) {
	if visible {
		object.Show()
	} else {
		object.Hide()
	}
}

// sheetLayout lays the scrim over everything and the panel a little above the
// middle.
type sheetLayout struct{ of *sheet }

// sheetWidth is the panel's width in pixels before the text scale.
const sheetWidth float32 = 520

// wideSheet is that of a sheet with two columns.
const wideSheet float32 = 880

func (l *sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects[:2] {
		object.Resize(size)
		object.Move(fyne.Position{})
	}
	panel := objects[2]
	wanted := sheetWidth
	if l.of.asked != nil && l.of.asked.wide {
		wanted = wideSheet
	}
	if asked := l.of.asked; asked != nil {
		show(l.of.listed, asked.listed)
	}
	width := min(max(wanted, l.of.shell.look.Scaled(wanted)), size.Width-2*kit.DeskMargin)
	height := heightOf(panel, width)
	if l.of.listed.Visible() && height > size.Height { // it can still be typed
		l.of.listed.Hide()
		height = heightOf(panel, width)
	}
	panel.Resize(fyne.NewSize(width, height))
	panel.Move(fyne.NewPos(float32(int(size.Width-width)/2), float32(int(max(0, (size.Height-height)*0.4)))))
}

func (l *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
