package main

import (
	"time"

	"fyne.io/fyne/v2/driver"

	"daybook/internal/platform"
)

// settle is how long a window system is given to have a window leave the full
// screen before it is moved.
const settle = 500 * time.Millisecond

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

// lobbyOn puts the lobby's window on the display that is remembered. Where that is
// not there, or none is, the window stays where it is.
func (w *windows) lobbyOn(remembered string) {
	if w.lobby == nil || w.oneWindow() || remembered == "" {
		return
	}
	w.displays(func(all []platform.Display) {
		display, ok := platform.FindDisplay(all, remembered)
		if !ok || len(all) < 2 {
			w.trace.say("lobby display %q is not there", remembered)
			w.lobby.SetFullScreen(!w.mode.windowed)
			return
		}
		if w.lobby.FullScreen() {
			w.lobby.SetFullScreen(false)
		}
		w.after(settle, func() { w.placeLobby(display) })
	})
}

// tryLobbyOn is lobbyOn for somebody at the desk. Where the lobby comes to lie over
// the desk, the desk comes back to the front: they have not decided yet.
func (w *windows) tryLobbyOn(display string) {
	w.lobbyOn(display)
	w.after(3*settle, w.staff.RequestFocus)
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
