package main

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/lobby"
	"daybook/internal/ui/kiosk"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/setup"
	"daybook/internal/vault"
)

// waiting are the windows of a book that is locked: the lobby that asks everybody to
// the front desk, and the page that opens the book. Nothing of the book is known here
// but how it was last shown.
type waiting struct {
	*program
	id    string // of the book
	kiosk *kiosk.Kiosk
	wake  *waker
	page  *setup.Setup
	desk  fyne.Window // the page's; the lobby's own with one window
	lobby fyne.Window // nil with --desk
	back  func()      // cancels the way back to the lobby, with one window
}

// leftAlone is how long the page that opens the book keeps the only window.
const leftAlone = 2 * time.Minute

// openLocked shows the lobby that waits, and the page that opens the book.
func (p *program) openLocked() {
	w := &waiting{program: p, back: func() {}}
	id, err := book.ReadID(p.options())
	if err != nil {
		p.code = p.fail(err)
		p.app.Quit()
		return
	}
	w.id = id
	last := readScreens(p.places.data)
	if last.Language != "" {
		p.words = p.catalog.In(last.Language)
	}
	plan := p.mode.planned(last.Windows)
	if !plan.desk {
		w.kiosk = w.newLobby(last, !plan.both)
	}
	switch {
	case plan.desk:
		w.desk = w.pageWindow()
	case plan.both:
		w.desk = w.pageWindow()
		w.lobby = w.lobbyWindow(w.kiosk.Canvas(), besideDesk())
		w.lobby.SetOnClosed(p.app.Quit)
	default:
		w.showAlone()
	}
	p.waits = w
	p.trace.say("locked: %s", p.locked.Way)
}

// pageWindow is the page's in a window of its own.
func (w *waiting) pageWindow() fyne.Window {
	window := w.app.NewWindow(w.words.T("app.desk_title"))
	window.SetPadded(false)
	w.page = w.newPage(window, nil)
	window.SetContent(w.page.Object())
	window.Resize(deskSize())
	window.SetOnClosed(w.app.Quit)
	window.Show()
	w.look.Live(window.Canvas())
	w.page.Begin()
	return window
}

// showAlone shows the lobby in the only window, and the page behind it.
func (w *waiting) showAlone() {
	window := w.lobbyWindow(nil, deskSize())
	w.desk, w.lobby = window, window
	w.page = w.newPage(window, w.toLobby)
	window.SetContent(kit.Over(w.kiosk.Canvas(), w.page.Object()))
	window.SetOnClosed(w.app.Quit)
	w.look.Live(window.Canvas())
	w.page.Begin() // which looks for the stick from now on
	w.page.Object().Hide()
	w.kiosk.Hold(window.Canvas())
}

func (w *waiting) lobbyWindow(content fyne.CanvasObject, size fyne.Size) fyne.Window {
	window := w.app.NewWindow(w.words.T("app.lobby_title"))
	window.SetPadded(false)
	if content != nil {
		window.SetContent(content)
	}
	window.Resize(size)
	window.SetFullScreen(!w.mode.windowed)
	if !w.mode.windowed {
		window.SetCloseIntercept(func() {}) // Alt+F4 in the lobby ends nothing
	}
	window.Show()
	if content != nil {
		w.kiosk.Hold(window.Canvas())
	}
	return window
}

// newLobby is the lobby's screen as it is while check-ins are paused.
func (w *waiting) newLobby(last screens, alone bool) *kiosk.Kiosk {
	w.wake = &waker{now: time.Now, tick: func() { w.hop(func() { w.kiosk.Tick() }) }}
	deps := kiosk.Deps{
		Ask: func(ask lobby.Ask) { w.kiosk.Answer(lobby.Answer{ID: ask.ID, Err: true}) },
		Now: time.Now, Zone: last.place(), Hop: w.later, Wake: w.wake.at,
		Lobby: lobby.Options{DefaultLanguage: last.Language},
	}
	if alone {
		deps.StaffDoor = w.toPage
	}
	shown := kiosk.New(w.lookSettings(), w.catalog, deps)
	shown.Pause()
	return shown
}

// toPage shows the page that opens the book in the lobby's window. A page that is left
// alone gives the window back.
func (w *waiting) toPage() {
	w.swap(w.page.Object(), w.kiosk.Canvas())
	w.page.Begin()
	w.goBackLater()
}

func (w *waiting) goBackLater() {
	w.back()
	w.back = w.after(leftAlone, func() {
		if w.waits == w && !w.page.Forget() {
			w.goBackLater() // the book is just being opened
			return
		}
		w.toLobby()
	})
}

func (w *waiting) toLobby() {
	w.back()
	w.page.Forget()
	w.swap(w.kiosk.Canvas(), w.page.Object())
	w.kiosk.Hold(w.lobby.Canvas())
}

func (w *waiting) swap(show, hide fyne.CanvasObject) {
	if w.waits != w {
		return
	}
	hide.Hide()
	show.Show()
	w.lobby.Content().Refresh()
}

// close leaves the screen to the book's own windows.
func (w *waiting) close() {
	w.back()
	w.waits = nil
	if w.wake != nil {
		w.wake.stop()
	}
	for _, window := range []fyne.Window{w.lobby, w.desk} {
		if window != nil {
			window.SetOnClosed(nil)
			window.SetCloseIntercept(nil)
			window.Close()
		}
		if w.lobby == w.desk {
			return
		}
	}
}

// newPage is the page that opens the book.
func (w *waiting) newPage(window fyne.Window, toLobby func()) *setup.Setup {
	deps := w.setupDeps(window)
	deps.Back = setup.Back{
		Locked: &setup.Locked{Way: w.locked.Way, Open: w.unlock, Watch: w.watch, ToLobby: toLobby},
		Unlock: func(key *vault.Recovery) error { return book.Recover(w.options(), key) },
		Open:   func() { w.openBack(window) },
	}
	return setup.New(deps)
}

func (w *waiting) unlock(passphrase string) error {
	return w.keys.Unlock(w.id, passphrase, w.clock.Now())
}

// watch looks for the stick once a second.
func (w *waiting) watch(found func(error)) (cancel func()) {
	stop := make(chan struct{})
	go w.guard.run(func() {
		for {
			_, err := w.keys.Load(w.id)
			w.hop(func() {
				select {
				case <-stop:
				default:
					found(err)
				}
			})
			select {
			case <-stop:
				return
			case <-w.ctx.Done():
				return
			case <-time.After(time.Second):
			}
			if err == nil {
				return
			}
		}
	})
	return func() { close(stop) }
}
