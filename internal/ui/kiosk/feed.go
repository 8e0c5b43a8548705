package kiosk

import (
	"time"

	"daybook/internal/card"
	"daybook/internal/lobby"
	"daybook/internal/scan"
)

// Scanned takes a card from elsewhere, such as one scanned while the desk's
// window has the keyboard.
func (k *Kiosk) Scanned(code card.Code) { k.feed(lobby.Scan{Code: code}) }

// Garbled takes a scan from elsewhere that could not be read.
func (k *Kiosk) Garbled() { k.feed(lobby.Garble{}) }

// Answer is the book's answer to one of the asks.
func (k *Kiosk) Answer(answer lobby.Answer) { k.feed(answer) }

// HelpSeen says that somebody at the desk answered the call for help.
func (k *Kiosk) HelpSeen() { k.feed(lobby.HelpSeen{}) }

// Leave says that the window turns to something else: whoever was at the screen
// is forgotten, and half a number or scan with them.
func (k *Kiosk) Leave() {
	k.decoder, k.typed = scan.New(k.deps.Scanner), burst{}
	k.feed(lobby.Leave{})
}

// Pause stops check-ins, and Resume ends that.
func (k *Kiosk) Pause() { k.feed(lobby.Pause{}) }

// Resume takes check-ins again.
func (k *Kiosk) Resume() { k.feed(lobby.Resume{}) }

// Tick lets time pass: timeouts, the clock on the wall, a scan that ends in
// silence. It is due at Deadline, and does no harm more often.
func (k *Kiosk) Tick() {
	now := k.deps.Now()
	k.take(k.decoder.Tick(now))
	k.settleTyped(now)
	k.feed(lobby.Tick{})
}

// Deadline is when Tick is next needed: at the next minute at the latest.
func (k *Kiosk) Deadline() time.Time {
	due := k.deps.Now().Truncate(time.Minute).Add(time.Minute)
	for _, next := range []func() (time.Time, bool){k.flow.Deadline, k.decoder.Deadline, k.typed.deadline} {
		if at, ok := next(); ok && at.Before(due) {
			due = at
		}
	}
	return due
}

// feed gives the flow an input, draws what it says, and passes on what it asks.
func (k *Kiosk) feed(in lobby.Input) {
	screen, asks := k.flow.Handle(in, k.deps.Now())
	k.draw(screen)
	for _, ask := range asks {
		k.deps.Ask(ask)
	}
	k.deps.Wake(k.Deadline())
}
