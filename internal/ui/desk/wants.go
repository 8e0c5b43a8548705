package desk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// wants is the column of what wants attention, the most urgent first.
type wants struct {
	shell  *shell
	page   *todayPage
	object *fyne.Container
	title  *kit.Text
	calm   *kit.Text
	stack  *fyne.Container
	cards  []*wantCard
	more   *kit.Button
	away   *away
	calls  *kit.Button // whom to call
	ending *kit.Button // what is still open of the day

	list   []want
	urgent int  // how many of them are calls and stops: always shown, before the others
	first  int  // the first one of the others that is shown
	loud   bool // a call waits too long

	settling settling // which cards stand there
}

// want is one thing that wants attention.
type want struct {
	urgency urgency
	at      time.Time
	title   string
	body    string
	patient clinic.PatientID // whose page may help; "" for nobody's
	act     string           // the words on its button
	do      func()
	more    []wantAct // other answers that it can be given
	loud    bool      // has waited too long
}

// wantAct is one of several answers.
type wantAct struct {
	text string
	do   func()
}

// urgency orders what wants attention.
type urgency int

const (
	callsForHelp urgency = iota
	stopsWork
	sentToDesk
	worthKnowing
)

func newWants(s *shell, p *todayPage) *wants {
	w := &wants{shell: s, page: p, settling: settling{shell: s}}
	w.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayShrink(0.7)
	w.calm = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(4)
	w.more = s.button(kit.Quiet, "", "", "", w.turn)
	w.away = newAway(s)
	w.calls = s.button(kit.Secondary, "", "", "Z", p.callList)
	w.ending = s.button(kit.Secondary, "", "", "0", p.endDay)
	w.stack = &fyne.Container{Layout: &stackLayout{w}}
	w.stack.Objects = append(w.stack.Objects, w.calm, w.more)
	foot := newFlow(8, w.calls, w.ending)
	foot.brief = func() bool { return true }
	head := kit.Row(8, kit.Fill(w.title), kit.Natural(w.away.leave))
	w.object = kit.ColumnBy(s.gap(12, 8), kit.Natural(w.away.panel), kit.Natural(head), kit.Fill(w.stack),
		kit.Natural(foot))
	return w
}

// draw shows what the board and the book's health say now.
func (w *wants) draw() {
	before := w.list
	w.list = w.gather()
	w.urgent = urgentOf(w.list)
	if !slices.EqualFunc(w.list, before, sameWant) {
		w.first = 0
	}
	for len(w.cards) < len(w.list) {
		card := newWantCard(w.shell, w.settling.settled)
		w.cards = append(w.cards, card)
		w.stack.Objects = append(w.stack.Objects, card.panel)
	}
	stand := ""
	for _, each := range w.list {
		stand += string(each.patient) + " " + each.title + each.at.String() + "\n"
	}
	w.settling.note(stand)
	w.drawCards()
	w.away.draw(w.page.board.DeskBack)
	show(w.calm, len(w.list) == 0 && w.page.known)
	w.object.Refresh()
}

func (w *wants) drawCards() {
	for i := range w.list {
		w.cards[i].draw(w.list[i], i == w.top())
	}
}

// top is the place of the card that is shown above all others, which a key
// answers.
func (w *wants) top() int {
	if w.urgent > 0 {
		return 0
	}
	return w.first
}

// fromTheTop shows the most urgent ones again.
func (w *wants) fromTheTop() {
	w.first = 0
	w.drawCards()
	w.object.Refresh()
}

// urgentOf is how many of a list, which is in order, are calls and stops.
func urgentOf(list []want) int {
	n := 0
	for _, each := range list {
		if each.urgency <= stopsWork {
			n++
		}
	}
	return n
}

func sameWant(a, b want) bool {
	return a.urgency == b.urgency && a.at.Equal(b.at) && a.title == b.title && a.patient == b.patient
}

func (w *wants) relabel() {
	s := w.shell
	w.title.Set(s.t("today.wants.title"))
	w.calm.Set(s.t("today.wants.nothing"))
	w.away.relabel()
	w.calls.SetLabel(s.t("calls.button"))
	show(w.calls, s.may(clinic.ActAttendance))
	w.ending.SetLabel(s.t("day_end.open"))
	show(w.ending, s.may(clinic.ActAttendance))
	w.draw()
}

// tick shows a call that nobody answered in a stronger colour.
func (w *wants) tick() {
	if loud := w.shell.bell.loud(w.shell.deps.Clock()); loud != w.loud {
		w.loud = loud
		w.draw()
	}
}

// answerFirst takes care of the one that stands above all others.
func (w *wants) answerFirst() {
	if top := w.top(); top < len(w.list) && w.list[top].do != nil {
		w.list[top].do()
	}
}

// turn shows those that found no room, and then the first ones again.
func (w *wants) turn() {
	next := 0
	for i, card := range w.cards {
		if card.panel.Visible() {
			next = i + 1
		}
	}
	w.first = 0
	if next < len(w.list) {
		w.first = w.fill(next)
	}
	w.drawCards()
	w.object.Refresh()
}

// fill is where to begin so that the cards from next on leave no room empty: the
// last page shows some of those before again.
func (w *wants) fill(next int) int {
	size := w.stack.Size()
	need := func(from int) float32 {
		sum := w.more.MinSize().Height
		for i := range w.list {
			if i < w.urgent || i >= from {
				sum += w.cards[i].panel.HeightFor(size.Width) + stackGap
			}
		}
		return sum
	}
	for next > w.urgent && need(next-1) <= size.Height {
		next--
	}
	return next
}

// stackLayout puts as many cards below each other as there is room for, and
// says how many more there are.
type stackLayout struct{ of *wants }

const stackGap float32 = 12

func (l *stackLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.of
	place(w.calm, 0, 0, size.Width, w.calm.HeightFor(size.Width))
	y, shown := float32(0), 0
	room := size.Height
	if l.height(size.Width) > size.Height {
		room -= w.more.MinSize().Height + stackGap
	}
	full := false
	for i, card := range w.cards {
		due := (i < w.urgent || i >= w.first) && i < len(w.list) && !full
		height := card.heightIn(size.Width, room)
		if due && y+height > room && shown > 0 {
			due, full = false, true
		}
		show(card.panel, due)
		if due {
			place(card.panel, 0, y, size.Width, height)
			y += height + stackGap
			shown++
		}
	}
	show(w.more, shown < len(w.list))
	w.more.SetLabel(w.shell.t("today.wants.more", countOf(len(w.list)-shown)))
	least := w.more.MinSize()
	place(w.more, 0, size.Height-least.Height, min(least.Width, size.Width), least.Height)
}

// height is what all cards would need.
func (l *stackLayout) height(width float32) float32 {
	sum := float32(0)
	for i := range l.of.list {
		sum += l.of.cards[i].heightIn(width, 0) + stackGap
	}
	return sum - stackGap
}

func (l *stackLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
