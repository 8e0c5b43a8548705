package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// gridHand lies over a WeekGrid and takes the mouse and, after a click or Tab,
// the keyboard.
type gridHand struct {
	widget.BaseWidget
	grid *WeekGrid
	lit  bool
	held hold
	over desktop.Cursor
}

// act is what the mouse is doing.
type act int

const (
	idle     act = iota
	drawing      // a new block
	carrying     // a block, to another time or day
	pulling      // a block's lower edge
)

// hold is what the mouse went down on and what has become of it.
type hold struct {
	act    act
	at     fyne.Position // where it went down
	key    string        // of the block
	minute int           // of the day, where it went down
	column int
	went   bool // far enough to be no click
	ghost  span
	to     int // the ghost's column
	some   bool
}

const (
	// pullZone is how high a block's lower edge is for the mouse, in pixels.
	pullZone float32 = 8
	// clickSlack is how far in pixels the mouse moves during a click.
	clickSlack float32 = 4
)

func newGridHand(grid *WeekGrid) *gridHand {
	h := &gridHand{grid: grid, over: desktop.DefaultCursor}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is called by the toolkit.
func (h *gridHand) CreateRenderer() fyne.WidgetRenderer { return newRenderer(h) }

func (h *gridHand) drawn() []fyne.CanvasObject { return nil }
func (h *gridHand) paint()                     {}
func (h *gridHand) place(fyne.Size)            {}
func (h *gridHand) least() fyne.Size           { return fyne.Size{} }

// hit returns the place of the block at a point, and whether the point is on
// its lower edge; -1 for none.
func (h *gridHand) hit(at fyne.Position) (place int, edge bool) {
	for i := range h.grid.blocks {
		ground := h.grid.views[i].ground
		corner, size := ground.Position(), ground.Size()
		left := corner.X - blockStripe
		if at.X < left || at.Y < corner.Y || at.X > corner.X+size.Width || at.Y > corner.Y+size.Height {
			continue
		}
		return i, at.Y > corner.Y+size.Height-min(pullZone, size.Height/3)
	}
	return -1, false
}

// MouseDown is called by the toolkit. A block is selected at once: nothing is
// lost by a movement.
func (h *gridHand) MouseDown(event *desktop.MouseEvent) {
	if event.Button != desktop.MouseButtonPrimary {
		return
	}
	h.grid.Focus()
	h.take(event.Position)
	if h.held.key != "" {
		h.grid.choose(h.held.key)
	}
}

// take notes what the mouse went down on.
func (h *gridHand) take(at fyne.Position) {
	plan := h.grid.plan
	h.held = hold{at: at, minute: plan.minute(at.Y), column: plan.column(at.X)}
	place, edge := h.hit(at)
	if place >= 0 {
		h.held.key = h.grid.blocks[place].Key
	}
	switch {
	case h.grid.resting:
	case place >= 0 && edge:
		h.held.act = pulling
	case place >= 0:
		h.held.act = carrying
	case plan.within(at) && h.held.minute < dayMinutes:
		h.held.act = drawing
	}
}

// MouseUp is called by the toolkit.
func (h *gridHand) MouseUp(*desktop.MouseEvent) {}

// Tapped is called by the toolkit when the mouse came up where it went down.
func (h *gridHand) Tapped(event *fyne.PointEvent) {
	h.take(event.Position)
	h.click()
}

// click selects a block, or draws a new one of the usual length.
func (h *gridHand) click() {
	held := h.held
	h.release()
	if held.key != "" {
		h.grid.choose(held.key)
		return
	}
	if held.act != drawing || held.column < 0 {
		return
	}
	taken := h.grid.taken(h.grid.days[held.column].Day)
	if drawn, ok := h.grid.rules.clicked(held.minute, taken); ok {
		h.grid.add(held.column, drawn)
	}
}

// Dragged is called by the toolkit.
func (h *gridHand) Dragged(event *fyne.DragEvent) {
	held := &h.held
	if held.act == idle {
		return
	}
	off := event.Position.Subtract(held.at)
	if !held.went && max(off.X, -off.X, off.Y, -off.Y) < clickSlack {
		return
	}
	first := !held.went
	held.went = true
	h.follow(event.Position)
	if first { // the block itself turns into an outline
		h.grid.Refresh()
	}
	if held.some {
		h.grid.over.showGhost(held.to, held.ghost)
	}
}

// follow finds where the ghost stands for a place of the mouse.
func (h *gridHand) follow(at fyne.Position) {
	held, plan, rules := &h.held, h.grid.plan, h.grid.rules
	minute := plan.minute(at.Y)
	held.to = held.column
	if held.act == drawing {
		held.ghost, held.some = rules.between(held.minute, minute)
		return
	}
	place, ok := h.grid.at(held.key)
	if !ok {
		held.some = false
		return
	}
	was := h.grid.blocks[place].span()
	if held.act == pulling {
		held.ghost, held.some = rules.ended(was, was.end+minute-held.minute)
		return
	}
	held.to = plan.column(at.X)
	held.ghost, held.some = rules.moved(was, was.start+minute-held.minute)
}

// DragEnd is called by the toolkit when the mouse came up after a movement.
func (h *gridHand) DragEnd() {
	if h.held.act != idle && !h.held.went {
		h.click()
		return
	}
	held := h.held
	h.release()
	place, ok := h.grid.at(held.key)
	switch {
	case held.act == idle || !held.some:
	case held.act == drawing:
		h.grid.add(held.to, held.ghost)
	case ok:
		h.grid.change(h.grid.blocks[place], held.to, held.ghost)
	}
}

// release lets go of everything.
func (h *gridHand) release() {
	moved := h.moving() != ""
	h.held = hold{}
	h.grid.over.clear()
	if moved {
		h.grid.Refresh()
	}
}

// cancel gives up what the mouse is doing and reports whether it did anything.
func (h *gridHand) cancel() bool {
	busy := h.held.went
	h.release()
	return busy
}

// changed is called when there are other blocks: one that is gone is not held on
// to.
func (h *gridHand) changed() {
	if _, still := h.grid.at(h.held.key); h.held.key != "" && !still {
		h.release()
	}
}

// moving is the key of the block that a ghost stands for; empty for none.
func (h *gridHand) moving() string {
	if h.held.went && h.held.act != drawing {
		return h.held.key
	}
	return ""
}

// MouseIn is called by the toolkit.
func (h *gridHand) MouseIn(event *desktop.MouseEvent) { h.MouseMoved(event) }

// MouseMoved is called by the toolkit. A block that is too small for its words
// says them while the mouse is on it.
func (h *gridHand) MouseMoved(event *desktop.MouseEvent) {
	place, edge := h.hit(event.Position)
	hint := ""
	if place >= 0 && h.grid.views[place].part {
		hint = h.grid.blocks[place].Key
	}
	h.grid.over.showHint(hint)
	plan := h.grid.plan
	switch {
	case place >= 0 && edge && !h.grid.resting:
		h.over = desktop.VResizeCursor
	case place >= 0:
		h.over = desktop.PointerCursor
	case plan.within(event.Position) && plan.minute(event.Position.Y) < dayMinutes && !h.grid.resting:
		h.over = desktop.CrosshairCursor
	default:
		h.over = desktop.DefaultCursor
	}
}

// MouseOut is called by the toolkit.
func (h *gridHand) MouseOut() { h.grid.over.showHint("") }

// Cursor is called by the toolkit.
func (h *gridHand) Cursor() desktop.Cursor { return h.over }
