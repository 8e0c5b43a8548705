package kittest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/internal/ui/kit"
)

// mouser is what the mouse can be pressed on and pulled.
type mouser interface {
	fyne.Draggable
	fyne.Tappable
	desktop.Mouseable
}

// Click presses the mouse at a place of the window and lets go of it, as the
// toolkit tells what lies there. It reports whether anything took it.
func (s *Stage) Click(at fyne.Position) bool {
	on, origin := s.under(at)
	if on == nil {
		return false
	}
	event := fyne.PointEvent{Position: at.Subtract(origin), AbsolutePosition: at}
	on.MouseDown(&desktop.MouseEvent{PointEvent: event, Button: desktop.MouseButtonPrimary})
	on.MouseUp(&desktop.MouseEvent{PointEvent: event, Button: desktop.MouseButtonPrimary})
	on.Tapped(&event)
	return true
}

// Pull presses the mouse at a place of the window, moves it over others and lets
// go at the last. Before that it calls held, which may be nil, while the mouse is
// still down.
func (s *Stage) Pull(held func(), from fyne.Position, over ...fyne.Position) bool {
	on, origin := s.under(from)
	if on == nil {
		return false
	}
	event := func(at fyne.Position) fyne.PointEvent {
		return fyne.PointEvent{Position: at.Subtract(origin), AbsolutePosition: at}
	}
	on.MouseDown(&desktop.MouseEvent{PointEvent: event(from), Button: desktop.MouseButtonPrimary})
	last := from
	for _, at := range over {
		by := at.Subtract(last)
		on.Dragged(&fyne.DragEvent{PointEvent: event(at), Dragged: fyne.NewDelta(by.X, by.Y)})
		last = at
	}
	if held != nil {
		held()
	}
	on.MouseUp(&desktop.MouseEvent{PointEvent: event(last), Button: desktop.MouseButtonPrimary})
	on.DragEnd()
	return true
}

// Hover moves the mouse to a place of the window.
func (s *Stage) Hover(at fyne.Position) bool {
	on, origin := s.under(at)
	hovered, ok := on.(desktop.Hoverable)
	if ok {
		hovered.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.Subtract(origin), AbsolutePosition: at}})
	}
	return ok
}

// under finds what takes the mouse at a place, and where that begins.
func (s *Stage) under(at fyne.Position) (on mouser, origin fyne.Position) {
	walk(s.Window.Canvas().Content(), fyne.Position{}, func(p placed) {
		taker, ok := p.object.(mouser)
		if ok && at.X >= p.at.X && at.Y >= p.at.Y && at.X < p.at.X+p.size.Width && at.Y < p.at.Y+p.size.Height {
			on, origin = taker, p.at
		}
	})
	return on, origin
}

// Key presses a key on what has the keyboard's focus and reports whether
// anything has.
func (s *Stage) Key(name fyne.KeyName) bool {
	to, ok := s.Window.Canvas().Focused().(kit.Typist)
	if ok {
		to.Press(name)
	}
	return ok
}
