package main

import (
	"slices"
	"time"

	"fyne.io/fyne/v2/driver"

	"daybook/internal/platform"
)

// settle is how long a window system is given to have a window leave the full
// screen before it is moved.
const settle = 500 * time.Millisecond

// lookEvery is how many seconds pass between two looks at which displays there are.
const lookEvery = 3

// displays lists this computer's screens for the desk, beside the UI goroutine.
func (w *windows) displays(done func([]platform.Display)) {
	w.errand.run(func() func() {
		found, err := platform.Displays()
		if err != nil {
			w.trace.say("displays: %v", err)
		}
		return func() { done(found) }
	})
}

// lobbyOn puts the lobby's window on the display that is remembered. Where none is, the
// window stays where it is.
func (w *windows) lobbyOn(remembered string) {
	if w.lobby == nil || w.oneWindow() || remembered == "" {
		return
	}
	w.displays(func(all []platform.Display) { w.lobbyAmong(all, remembered) })
}

// firstDisplay puts the lobby where it belongs after a start. While nobody has said where
// that is, the desk is in front: it is where one says so.
func (w *windows) firstDisplay() {
	if w.placed == "" && !w.mode.windowed {
		w.staff.RequestFocus()
	}
	w.lobbyOn(w.placed)
}

// lobbyAmong puts the lobby on the display that is remembered. While that is unplugged
// the lobby takes what is left: behind the desk, where one display has to do for both.
func (w *windows) lobbyAmong(all []platform.Display, remembered string) {
	w.seen = all
	display, ok := platform.FindDisplay(all, remembered)
	w.behindDesk = len(all) == 1 && !w.mode.windowed
	switch {
	case len(all) == 0: // nobody can say
		w.lobby.SetFullScreen(!w.mode.windowed)
		return
	case !ok || w.behindDesk:
		w.trace.say("lobby display %q is not there", remembered)
		display = all[len(all)-1]
	}
	if w.lobby.FullScreen() {
		w.lobby.SetFullScreen(false)
	}
	w.moves++
	mine := w.moves // somebody may choose another display before this one is done
	w.after(settle, func() {
		if mine == w.moves {
			w.placeLobby(display)
		}
	})
	w.after(3*settle, func() {
		if mine == w.moves && (w.behindDesk || !w.desk.Locked()) { // somebody types there
			w.staff.RequestFocus()
		}
	})
}

// lookAtDisplays has the lobby follow when a display was unplugged, or is back.
func (w *windows) lookAtDisplays() {
	w.displays(func(all []platform.Display) {
		if len(all) == 0 || slices.Equal(all, w.seen) {
			return
		}
		w.seen = all
		w.trace.say("displays %d", len(all))
		if w.placed != "" {
			w.lobbyAmong(all, w.placed)
		}
	})
}

func (w *windows) placeLobby(display platform.Display) {
	native, ok := w.lobby.(driver.NativeWindow)
	if !ok {
		return
	}
	fill := !w.mode.windowed
	native.RunNative(func(context any) {
		filled, err := platform.PlaceWindow(handleOf(context), display, fill)
		w.trace.say("lobby on %s: filled %t, %v", display, filled, err)
		if fill && !filled {
			w.later(func() { w.lobby.SetFullScreen(true) })
		}
	})
}

// handleOf is what the window system calls a window; 0 where it has no such name.
func handleOf(context any) uintptr {
	switch context := context.(type) {
	case driver.X11WindowContext:
		return context.WindowHandle
	case driver.WindowsWindowContext:
		return context.HWND
	}
	return 0
}
