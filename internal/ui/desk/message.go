package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// messageTime is how long a message stands.
const messageTime = 8 * time.Second

// message is the line at the top of the window that says what was done or
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
	m.words = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.OnSide, "").Lines(6)
	m.offers = kit.NewRowButton(s.look, kit.Secondary, "undo", "", nil)
	m.panel = kit.NewPanel(s.look, kit.Sides(12, 20), kit.Row(kit.DeskGap, kit.Fill(m.words), kit.Natural(m.offers)))
	m.panel.SetGround(kit.Side)
	m.object = &fyne.Container{Layout: &messageLayout{s}, Objects: []fyne.CanvasObject{m.panel}}
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
	if m.shell.locked {
		return // it may name somebody
	}
	m.words.Set(sentence)
	m.panel.SetGround(ground)
	m.offers.OnTap(func() { m.hide(); act() })
	m.offers.Hide()
	if act != nil {
		m.offers.Show()
	}
	m.object.Show()
	m.object.Refresh()
	m.shell.repaint()
	m.cancel = m.shell.deps.After(messageTime, m.hide)
}

func (m *message) hide() {
	if m.cancel != nil {
		m.cancel()
		m.cancel = nil
	}
	m.object.Hide()
}

// titled is a page that may have a patient's name for its title, which no
// message may cover.
type titled interface{ named() bool }

// moved puts the message where the screen that is shown now has room for it.
func (m *message) moved() {
	if m.object.Visible() {
		m.object.Refresh()
	}
}

// messageLayout puts a message over the page's title, where it covers nothing
// that anybody wants to press, and at the foot where the title is a name.
type messageLayout struct{ shell *shell }

// The message's widest line in pixels before the text scale, and the room
// around it.
const (
	messageWidth float32 = 460
	messageRoom  float32 = 16
	messageFoot  float32 = 380 // at the foot, right of what can be pressed there
)

func (l *messageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	look := l.shell.look
	side := (&frameLayout{look}).width()
	most := size.Width - side - 2*messageRoom
	width := min(look.Scaled(messageWidth), most)
	if now, ok := l.shell.page(l.shell.current).(titled); ok && now.named() {
		width = min(look.Scaled(messageFoot), most)
		for _, object := range objects {
			height := heightOf(object, width)
			place(object, size.Width-messageRoom-width, size.Height-messageRoom-height, width, height)
		}
		return
	}
	for _, object := range objects {
		place(object, side+messageRoom, messageRoom, width, heightOf(object, width))
	}
}

func (l *messageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// heightOf is the height that something needs in a width.
func heightOf(object fyne.CanvasObject, width float32) float32 {
	if tall, ok := object.(interface{ HeightFor(float32) float32 }); ok {
		return tall.HeightFor(width)
	}
	return object.MinSize().Height
}
