package main

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/platform"
	"daybook/internal/ui/desk"
	"daybook/internal/ui/kiosk"
	"daybook/internal/ui/kit"
)

// windows are the open book's screens and how they are joined.
type windows struct {
	*program
	kiosk  *kiosk.Kiosk // nil with --desk
	desk   *desk.Desk
	lobby  fyne.Window // nil with --desk
	staff  fyne.Window // the desk's; the lobby's own with one window
	wake   *waker
	calls  helpCalls
	copies *copies     // nil for a sample clinic
	state  lobby.State // of the lobby, as last traced

	only          *kit.Swap // what the only window shows: the lobby, and the desk behind it
	front, behind fyne.CanvasObject
	deskUp        bool // the desk has the only window

	placed     string             // the display that the lobby was put on, as the settings remember it
	seen       []platform.Display // as they were last
	behindDesk bool               // both windows are on the only display, the desk's in front
	moves      int                // how often the lobby was put on a display
}

// openBook opens the screens of the book.
func (p *program) openBook() *windows {
	p.noteOpened()
	w := &windows{program: p, calls: helpCalls{}, copies: p.startCopies()}
	p.mode = p.mode.planned(p.book.Settings().Windows)
	p.look.Apply(p.lookSettings())
	if !p.mode.desk {
		w.kiosk = w.newKiosk()
	}
	w.desk = desk.New(w.deskDeps())
	switch {
	case p.mode.desk:
		w.showDeskAlone()
	case p.mode.both:
		w.showBoth()
	default:
		w.showLobbyFirst()
	}
	w.follow()
	return w
}

// beginAtDesk opens the desk's sign-in after the first start: there is nobody
// yet whom the lobby could check in.
func (w *windows) beginAtDesk() {
	if w.oneWindow() {
		w.toDesk()
	}
}

// showDeskAlone opens the desk; scans there check in without a lobby screen.
func (w *windows) showDeskAlone() {
	w.staff = w.deskWindow()
	w.staff.SetOnClosed(w.quit)
}

// showBoth opens the lobby and the desk, each in its window. Closing either
// ends the program: half of it would be taken for the whole. On the full screen
// the lobby's cannot be closed, and the desk's asks whoever is signed in.
func (w *windows) showBoth() {
	w.staff = w.deskWindow()
	w.lobby = w.app.NewWindow(w.words.T("app.lobby_title"))
	w.lobby.SetPadded(false)
	w.lobby.SetContent(w.kiosk.Canvas())
	w.lobby.Resize(besideDesk())
	w.placed = w.book.Settings().LobbyDisplay
	w.lobby.SetFullScreen(!w.mode.windowed && w.placed == "") // else once it is on its display
	if !w.mode.windowed {
		w.lobby.SetCloseIntercept(func() {}) // Alt+F4 in the lobby ends nothing
		w.staff.SetCloseIntercept(w.desk.Closing)
	}
	w.lobby.Show()
	w.kiosk.Hold(w.lobby.Canvas())
	w.lobby.SetOnClosed(w.quit)
	w.staff.SetOnClosed(w.quit)
	w.after(settle, w.firstDisplay)
}

// deskSize is the desk's window where it is no full screen.
func deskSize() fyne.Size { return fyne.NewSize(1280, 800) }

// besideDesk is the lobby's window on the desk's screen. The system puts both in
// one place; the lobby's, which is in front, leaves the desk's edge to be seen.
func besideDesk() fyne.Size { return fyne.NewSize(1120, 700) }

func (w *windows) deskWindow() fyne.Window {
	window := w.app.NewWindow(w.words.T("app.desk_title"))
	window.SetPadded(false)
	window.SetContent(w.withRibbon(w.desk.Object()))
	window.Resize(deskSize())
	window.Show()
	w.desk.Attach(window.Canvas())
	return window
}

// showLobbyFirst opens one window: the lobby, and behind a staff PIN the desk.
// Both are there all the time and only shown and hidden.
func (w *windows) showLobbyFirst() {
	w.lobby = w.app.NewWindow(w.words.T("app.lobby_title"))
	w.staff = w.lobby
	w.lobby.SetPadded(false)
	w.front, w.behind = w.kiosk.Canvas(), w.withRibbon(w.desk.Object())
	w.only = kit.NewSwap(w.look, w.front, w.behind)
	w.lobby.SetContent(w.only.Object())
	w.lobby.Resize(fyne.NewSize(1280, 800))
	w.lobby.SetFullScreen(!w.mode.windowed)
	w.lobby.SetOnClosed(w.quit)
	// The lobby is left by a staff PIN, not by Alt+F4: it leads to the sign-in.
	if !w.mode.windowed {
		w.lobby.SetCloseIntercept(w.closing)
	}
	w.lobby.Show()
	w.kiosk.Hold(w.lobby.Canvas())
}

// closing is Alt+F4 in the only window: the desk asks whoever is signed in.
func (w *windows) closing() {
	if !w.deskUp {
		w.toDesk()
	}
	w.desk.Closing()
}

// toDesk shows the desk's sign-in in the lobby's window.
func (w *windows) toDesk() {
	w.only.Show(w.behind, kit.AtOnce)
	w.deskUp = true
	w.kiosk.Leave() // the next who sees the lobby is somebody else
	w.desk.Attach(w.lobby.Canvas())
	w.desk.Opened()
	w.trace.say("desk shown")
}

// toLobby gives the window back to the lobby.
func (w *windows) toLobby() {
	w.only.Show(w.front, kit.AtOnce)
	w.deskUp = false
	w.kiosk.Leave()
	w.kiosk.Hold(w.lobby.Canvas())
	w.trace.say("lobby shown")
}

// oneWindow reports whether lobby and desk share a window.
func (w *windows) oneWindow() bool { return !w.mode.desk && !w.mode.both }

// follow keeps the screens up to date: once a second the desk, and whatever the
// book has to tell.
func (w *windows) follow() {
	cancel := w.book.Subscribe(func(change book.Change) {
		w.later(func() { w.changed(change) })
	})
	if w.kiosk != nil {
		// Keys that go to another program are lost scans: the screen says so.
		w.app.Lifecycle().SetOnEnteredForeground(func() { w.kiosk.Listening(true) })
		w.app.Lifecycle().SetOnExitedForeground(func() { w.kiosk.Listening(false) })
	}
	stop := make(chan struct{})
	go w.guard.run(func() { w.everySecond(stop) })
	w.atEnd(func() { cancel(); close(stop); w.desk.Close() })
	if w.wake != nil {
		w.atEnd(w.wake.stop)
	}
	if w.book.Health().Stopped != nil && w.kiosk != nil {
		w.kiosk.Pause()
	}
}

// retryEvery is how often a stopped book tries to go on.
const retryEvery = 5 * time.Second

func (w *windows) everySecond(stop chan struct{}) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for n := 0; ; n++ {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		w.hop(w.tick)
		if n%lookEvery == 0 && w.mode.both {
			w.hop(w.lookAtDisplays)
		}
		switch {
		case n%int(retryEvery/time.Second) == 0 && w.book.Health().Stopped != nil:
			w.ask.run(func() func() { w.book.Resume(); return nil })
		case n%60 == 0:
			w.ask.run(func() func() { w.book.CheckClock(); return nil })
		case n%int(retryEvery/time.Second) == 0:
			w.ask.run(func() func() { w.book.CheckFile(); return nil })
		}
	}
}

func (w *windows) tick() {
	w.desk.Tick(w.book.Now())
	if w.kiosk != nil {
		w.kiosk.SetAttended(!w.desk.Locked())
		w.kiosk.Tick() // a clock that jumped, as after sleeping, shows at once
	}
	if w.demo != nil {
		w.demo.tick()
	}
}

// changed tells the lobby what it should know of the book.
func (w *windows) changed(change book.Change) {
	for _, event := range change.Events {
		w.trace.say("event %s", event.Kind())
	}
	if w.demo != nil && w.demo.coach != nil {
		w.demo.coach.Saw(change.Events)
	}
	for _, event := range change.Events {
		if saved, ok := event.(clinic.SettingsSaved); ok {
			w.restyle(saved.Settings)
		}
	}
	if change.Reloaded {
		w.restyle(w.book.Settings())
	}
	if w.kiosk == nil {
		return
	}
	if w.calls.answered(change.Events) {
		w.kiosk.HelpSeen()
	}
	if change.Health {
		if w.book.Health().Stopped != nil {
			w.kiosk.Pause()
		} else {
			w.kiosk.Resume()
		}
	}
}

func (w *windows) restyle(s clinic.Settings) {
	if s.LobbyDisplay != w.placed {
		w.placed = s.LobbyDisplay
		w.lobbyOn(w.placed)
	}
	w.noteScreens(s)
	w.look.Apply(w.lookSettings())
	if w.kiosk != nil {
		w.kiosk.SetZone(w.book.Zone())
		w.kiosk.Restyle(w.lobbySettings())
		w.kiosk.SetStation(lobbyStation(s))
		w.kiosk.Configure(lobbyOptions(s))
	}
	w.desk.Restyle()
	if w.demo != nil && w.demo.coach != nil {
		w.demo.coach.Relabel()
	}
}
