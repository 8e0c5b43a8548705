package main

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kiosk"
)

func (w *windows) newKiosk() *kiosk.Kiosk {
	w.wake = &waker{now: w.book.Now, tick: func() { fyne.Do(func() { w.kiosk.Tick() }) }}
	settings := w.book.Settings()
	deps := kiosk.Deps{
		Ask: w.answer, Now: w.book.Now, Zone: w.book.Zone(), Hop: later, Wake: w.drawn,
		Lobby: lobbyOptions(settings),
		Sound: func(sound kiosk.Sound) {
			if w.book.Settings().Sound {
				w.player.Play(w.chimes.lobby[sound])
			}
		},
	}
	if w.oneWindow() {
		deps.StaffDoor = w.toDesk
	}
	if w.demo != nil {
		deps.Ribbon = w.demo.ribbon(w.program)
	}
	return kiosk.New(w.lookSettings(), w.catalog, deps)
}

// drawn is told after every change of the lobby's screen when it is next due.
func (w *windows) drawn(due time.Time) {
	w.wake.at(due)
	if w.kiosk == nil {
		return // it is still being built
	}
	if state := w.kiosk.Screen().State; state != w.state {
		w.state = state
		w.trace.say("lobby %s", state)
	}
}

// later runs a function on the UI goroutine once the current event is over.
func later(do func()) { go fyne.Do(do) }

// answer has the book answer a question of the lobby.
func (w *windows) answer(ask lobby.Ask) {
	taken := w.ask.run(func() func() {
		answer := answerAsk(w.book, ask)
		return func() { w.kiosk.Answer(answer) }
	})
	if !taken {
		w.kiosk.Answer(lobby.Answer{ID: ask.ID, Err: true})
	}
}

// scanned takes a card that was scanned at the desk: it is a lobby check-in.
func (w *windows) scanned(code card.Code) {
	if w.kiosk != nil {
		w.kiosk.Scanned(code)
		return
	}
	w.ask.run(func() func() {
		w.book.AnswerCard(code, "", clinic.IntentNone) // the desk shows what came of it
		return nil
	})
}

func (w *windows) garbled() {
	if w.kiosk != nil {
		w.kiosk.Garbled()
	}
}

// waker calls tick at the moment last asked for.
type waker struct {
	now  func() time.Time
	tick func()

	mu    sync.Mutex
	timer *time.Timer
}

func (k *waker) at(due time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.timer != nil {
		k.timer.Stop()
	}
	k.timer = time.AfterFunc(max(due.Sub(k.now()), time.Millisecond), k.tick)
}

func (k *waker) stop() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.timer != nil {
		k.timer.Stop()
	}
}
