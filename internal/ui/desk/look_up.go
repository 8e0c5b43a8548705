package desk

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

// lookUp has the next card open its patient's sheet at the desk in place of
// checking somebody in. It is armed for one card and falls back by itself, so that
// nobody's check-in is lost to a desk that forgot it.
type lookUp struct {
	shell  *shell
	object *fyne.Container
	edge   *canvas.Rectangle
	note   *fyne.Container
	words  *kit.Text
	armed  bool
	cancel func()
}

// lookUpTime is how long an armed look-up waits for its card.
const lookUpTime = 20 * time.Second

// lookUpEdge is the width in pixels of the frame around the window meanwhile: less
// than the air around the pages, so that it lies on nothing.
const lookUpEdge float32 = 6

func newLookUp(s *shell) *lookUp {
	l := &lookUp{shell: s, edge: canvas.NewRectangle(color.Transparent)}
	l.edge.StrokeWidth = lookUpEdge
	l.words = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(9)
	panel := kit.NewPanel(s.look, kit.Sides(10, 14), l.words)
	panel.SetGround(kit.PaleDay)
	l.note = &fyne.Container{Layout: &messageLayout{s, func() bool { return l.armed }}, Objects: []fyne.CanvasObject{panel}}
	l.object = kit.Over(l.edge, l.note)
	l.object.Hide()
	return l
}

// toggle arms the look-up, or takes that back.
func (l *lookUp) toggle() {
	s := l.shell
	switch {
	case l.armed:
		l.disarm()
	case s.locked:
	case s.ears.spy != nil:
		s.say(s.t("desk.look_up.testing"))
	case s.sheet.open():
		s.say(s.t("desk.look_up.question"))
	default:
		l.arm()
	}
}

func (l *lookUp) arm() {
	l.armed = true
	l.shell.message.hide()
	l.cancel = l.shell.deps.After(lookUpTime, l.disarm)
	l.relabel()
	l.object.Show()
	l.shell.repaint()
}

// disarm has cards check in again.
func (l *lookUp) disarm() {
	if !l.armed {
		return
	}
	l.armed = false
	l.cancel()
	l.object.Hide()
	l.shell.frame.who.Show()
	l.shell.frame.inside.object.Show()
	l.shell.repaint()
}

func (l *lookUp) relabel() {
	l.words.Set(l.shell.t("desk.look_up.armed"))
	l.edge.StrokeColor = l.shell.look.Colour(kit.Day)
	l.object.Refresh()
}

// giveWay lets a message have the place of the note for as long as it stands.
func (l *lookUp) giveWay(to bool) {
	show(l.note, !to)
	if l.armed {
		l.object.Refresh()
	}
}

// heardScan takes a card that was scanned while this window has the keyboard: it
// is a lobby check-in, unless the desk armed the look-up or it came from the
// desk's own scanner.
func (s *shell) heardScan(found scan.Scan) {
	if found.Desk || s.lookUp.armed {
		s.lookUpCard(found.Code)
		return
	}
	s.deps.LobbyScan(found.Code)
}

// heardGarble takes a scan that could not be read. An armed look-up waits for the
// next try.
func (s *shell) heardGarble(scan.Garbled) {
	if s.lookUp.armed {
		s.message.show(s.t("desk.look_up.garbled"), kit.Bad, nil)
		return
	}
	s.deps.Garbled()
}

// LookUp opens the sheet of a card's patient, for a card that the desk's own
// scanner read while another window had the keyboard. Nobody is checked in.
func (d *Desk) LookUp(code card.Code) { d.shell.lookUpCard(code) }

func (s *shell) lookUpCard(code card.Code) {
	switch {
	case s.locked:
		s.lock.sayHowToLookUp()
		return
	case s.sheet.open():
		s.say(s.t("desk.look_up.question"))
		return
	}
	s.touch()
	s.lookUp.disarm()
	found, sentence := s.whoseCard(code)
	if sentence != "" {
		s.message.show(s.t(sentence), kit.Bad, nil)
		return
	}
	s.leaving(func() {
		s.showPatient(found.Patient)
		s.say(s.t(afterLookUp(found)))
	})
}

func afterLookUp(found clinic.Card) string {
	if found.Revoked {
		return "desk.look_up.revoked"
	}
	return "desk.look_up.done"
}

// whoseCard finds a card, or the id of the sentence that says why there is none.
func (s *shell) whoseCard(code card.Code) (clinic.Card, string) {
	if _, command := code.Command(); command {
		return clinic.Card{}, "desk.look_up.command"
	}
	if code.IsDemo() != s.deps.Book.Demo() {
		return clinic.Card{}, "desk.look_up.sample"
	}
	found, ok := s.deps.Book.FindCard(code)
	if !ok {
		return clinic.Card{}, "desk.look_up.unknown"
	}
	return found, ""
}
