package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// messageTime is how long a message stands.
const messageTime = 8 * time.Second

// undoKey takes the latest act back while a message offers it.
const undoKey = "U"

// message says what was done or why it was not, with an offer to take it back. It
// stands in the side bar, where nothing is that anybody wants to read or press.
type message struct {
	shell  *shell
	object *fyne.Container
	words  *kit.Text
	offers *kit.RowButton
	panel  *kit.Panel
	key    string // of the offer
	take   func() // what the offer does
	cancel func()
}

func newMessage(s *shell) *message {
	m := &message{shell: s}
	m.words = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Lines(12)
	m.offers = kit.NewRowButton(s.look, kit.Secondary, "undo", "", nil)
	m.panel = kit.NewPanel(s.look, kit.Sides(10, 14), kit.Column(8, kit.Natural(m.words), kit.Natural(m.offers).AtStart()))
	m.object = &fyne.Container{Objects: []fyne.CanvasObject{m.panel}}
	m.object.Layout = &messageLayout{s, m.object.Visible}
	m.object.Hide()
	return m
}

// say shows a sentence for a while.
func (s *shell) say(sentence string) { s.message.show(sentence, kit.Card, nil) }

// fail says why something could not be done, and what to do.
func (s *shell) fail(err error) { s.message.show(s.sentence(err), kit.Bad, nil) }

// offer shows a sentence with a button behind it.
func (m *message) offer(sentence, label, key string, act func()) {
	m.offers.SetLabel(label)
	m.offers.SetHint(key)
	m.key = key
	m.show(sentence, kit.Card, act)
}

func (m *message) show(sentence string, ground kit.Colour, act func()) {
	m.hide()
	if m.shell.locked {
		return // it may name somebody
	}
	m.words.Set(sentence)
	m.words.SetColour(kit.Ink)
	if ground == kit.Bad {
		m.words.SetColour(kit.OnBad)
	}
	m.panel.SetGround(ground)
	m.take = func() { m.hide(); act() }
	m.offers.OnTap(m.take)
	m.offers.Hide()
	if act != nil {
		m.offers.Show()
	}
	m.shell.lookUp.giveWay(true)
	m.object.Show()
	m.object.Refresh()
	m.shell.repaint()
	m.cancel = m.shell.deps.After(messageTime, m.hide)
}

// offering reports whether a message with an offer stands.
func (m *message) offering() bool { return m.object.Visible() && m.offers.Visible() }

// relabel puts the offer to take something back into another language: saving the
// language is such an act.
func (m *message) relabel() {
	if m.key == undoKey {
		m.offers.SetLabel(m.shell.t("desk.undo.label"))
	}
}

// typed takes the offer by its key, on a page that has no such key of its own.
func (m *message) typed(r rune) {
	if m.offering() && string(upper(r)) == m.key {
		m.take()
	}
}

func (m *message) hide() {
	if m.cancel != nil {
		m.cancel()
		m.cancel = nil
	}
	if m.object.Visible() {
		m.shell.frame.who.Show()
		m.shell.frame.inside.object.Show()
	}
	m.object.Hide()
	m.shell.lookUp.giveWay(false)
}

// messageLayout puts a message above the name of the person at the desk. One that
// finds too little room there has the name's, and that of who is in the building, as
// long as it stands.
type messageLayout struct {
	shell *shell
	shown func() bool
}

// messageRoom is the room in pixels around a message.
const messageRoom float32 = 12

func (l *messageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	frame := l.shell.frame
	width := (&frameLayout{look: l.shell.look}).width() - 2*messageRoom
	if !l.shown() { // the window is laid out anew without one
		return
	}
	from, person, inside, curtain := frame.free()
	for _, object := range objects {
		height := heightOf(object, width)
		top := person - messageRoom - height
		show(frame.who, top >= from)
		if top < from {
			top = inside - messageRoom/2 - height
		}
		show(frame.inside.object, top >= from)
		if top < from {
			top = curtain - messageRoom/2 - height
		}
		place(object, messageRoom, max(0, top), width, height)
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
