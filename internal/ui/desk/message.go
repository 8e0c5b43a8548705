package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// messageTime is how long a message stands at the bottom of the window.
const messageTime = 8 * time.Second

// message is the line at the bottom of the window that says what was done or
// why it was not, with an offer to take it back.
type message struct {
	shell  *shell
	object *fyne.Container
	words  *kit.Text
	offers *kit.RowButton
	panel  *kit.Panel
	cancel func()
}

func newMessage(s *shell) *message {
	m := &message{shell: s}
	m.words = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.OnSide, "").Lines(3)
	m.offers = kit.NewRowButton(s.look, kit.Secondary, "undo", "", nil)
	m.panel = kit.NewPanel(s.look, kit.Sides(12, 20), kit.Row(kit.DeskGap, kit.Fill(m.words), kit.Natural(m.offers)))
	m.panel.SetGround(kit.Side)
	m.object = &fyne.Container{Layout: bottomLayout{}, Objects: []fyne.CanvasObject{m.panel}}
	m.object.Hide()
	return m
}

// say shows a sentence for a while.
func (s *shell) say(sentence string) { s.message.show(sentence, kit.Side, nil) }

// fail says why something could not be done, and what to do.
func (s *shell) fail(err error) { s.message.show(s.sentence(err), kit.Bad, nil) }

// offer shows a sentence with a button behind it.
func (m *message) offer(sentence, label, key string, act func()) {
	m.offers.SetLabel(label)
	m.offers.SetHint(key)
	m.show(sentence, kit.Side, act)
}

func (m *message) show(sentence string, ground kit.Colour, act func()) {
	m.hide()
	m.words.Set(sentence)
	m.panel.SetGround(ground)
	m.offers.OnTap(func() { m.hide(); act() })
	m.offers.Hide()
	if act != nil {
		m.offers.Show()
	}
	m.object.Show()
	m.object.Refresh()
	m.cancel = m.shell.deps.After(messageTime, m.hide)
}

func (m *message) hide() {
	if m.cancel != nil {
		m.cancel()
		m.cancel = nil
	}
	m.object.Hide()
}

// bottomLayout puts a line in the middle of the window's bottom.
type bottomLayout struct{}

// The message's widest line, and the room below it.
const (
	messageWidth  float32 = 760
	messageBottom float32 = 24
)

func (bottomLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		width := min(messageWidth, size.Width-2*kit.DeskMargin)
		height := heightOf(object, width)
		object.Resize(fyne.NewSize(width, height))
		object.Move(fyne.NewPos(float32(int(size.Width-width)/2), size.Height-height-messageBottom))
	}
}

func (bottomLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// heightOf is the height that something needs in a width.
func heightOf(object fyne.CanvasObject, width float32) float32 {
	if tall, ok := object.(interface{ HeightFor(float32) float32 }); ok {
		return tall.HeightFor(width)
	}
	return object.MinSize().Height
}
