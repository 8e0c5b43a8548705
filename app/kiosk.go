package main

import (
	"sync"
	"time"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/lobby"
	"daybook/internal/ui/kiosk"
)

func (w *windows) newKiosk() *kiosk.Kiosk {
	w.wake = &waker{now: w.book.Now, tick: func() { w.hop(func() { w.kiosk.Tick() }) }}
	settings := w.book.Settings()
	deps := kiosk.Deps{
		Ask: w.answer, Now: w.book.Now, Zone: w.book.Zone(), Hop: w.later, Wake: w.drawn,
		Lobby: lobbyOptions(settings),
		Sound: func(sound kiosk.Sound) {
			if w.book.Settings().Sound {
				w.player.Play(w.chimes.lobby[sound])
			}
		},
	}
	deps.DeskScan = w.lookUp
	if w.oneWindow() {
		deps.StaffDoor = w.toDesk
	}
	if w.demo != nil {
		deps.Ribbon = w.demo.ribbon(w.program)
	}
	lobby := kiosk.New(w.lobbySettings(), w.catalog, deps)
	lobby.SetStation(lobbyStation(settings))
	return lobby
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

// scanned takes a card that was scanned at the desk: it is a lobby check-in. On
// the only screen a sign-in that waits makes room for the lobby; a desk that
// somebody works at keeps it, and says what came of the card.
func (w *windows) scanned(code card.Code) {
	if _, command := code.Command(); command && !w.lobbyShown() {
		return // it speaks to a screen that nobody sees
	}
	switch {
	case w.lobbyShown():
		w.kiosk.Scanned(code)
	case w.kiosk != nil && w.oneWindow() && w.desk.Locked():
		w.toLobby()
		w.kiosk.Scanned(code)
	default:
		w.answerAtDesk(code)
	}
}

// lookUp takes a card from the desk's own scanner while the lobby's window has the
// keyboard: the desk shows whose it is. On the only screen its sign-in comes first.
func (w *windows) lookUp(code card.Code) {
	if w.oneWindow() && !w.deskUp {
		w.toDesk()
	}
	w.desk.LookUp(code)
}

// lobbyShown reports whether a patient can see the lobby's screen.
func (w *windows) lobbyShown() bool { return w.kiosk != nil && !w.deskUp && !w.behindDesk }

// answerAtDesk checks a card in where no lobby screen can ask anything: to the
// patient's own track, where there is a choice.
func (w *windows) answerAtDesk(code card.Code) {
	taken := w.ask.run(func() func() {
		verdict, err := w.book.AnswerCard(code, "", clinic.IntentNone)
		if err == nil && verdict.Kind == clinic.Choose && verdict.Options[0].Own {
			verdict, err = w.book.AnswerCard(code, verdict.Options[0].Track, clinic.IntentNone)
		}
		return func() { w.desk.Scanned(verdict, err) }
	})
	if !taken {
		w.desk.Scanned(clinic.Verdict{}, book.ErrStopped)
	}
}

func (w *windows) garbled() {
	if w.lobbyShown() {
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
