package kiosk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/lobby"
	"daybook/internal/scan"
	"daybook/internal/ui/kit"
)

func (k *Kiosk) newSink() *kit.Sink {
	sink := kit.NewSink(k.deps.Hop)
	sink.OnRune, sink.OnKey = k.typedRune, k.typedKey
	return sink
}

// typedRune gives every sign to the scanner's decoder. A digit may also be a
// person's, who types their number on a keyboard: cards have no digits.
func (k *Kiosk) typedRune(r rune) {
	now := k.deps.Now()
	k.take(k.decoder.Rune(r, now))
	k.settleTyped(now)
	switch {
	case r < '0' || r > '9':
		k.letter, k.typed = now, burst{}
	case k.screen.State == lobby.Number && k.alone(now):
		k.digit(int(r - '0'))
	case k.screen.State == lobby.Idle && k.alone(now):
		k.typed.add(int(r-'0'), now)
	}
	k.deps.Wake(k.Deadline())
}

func (k *Kiosk) typedKey(name fyne.KeyName) {
	now := k.deps.Now()
	k.take(k.decoder.Key(scan.Key(name), now))
	k.settleTyped(now)
	if button, ok := buttonOf(name); ok && k.presses(button, now) {
		k.press(button)
	}
	k.deps.Wake(k.Deadline())
}

// buttonOf is the button that a key stands for while a number is typed, or a
// choice waits.
func buttonOf(name fyne.KeyName) (lobby.Button, bool) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		return lobby.ButtonOK, true
	case fyne.KeyBackspace:
		return lobby.ButtonBackspace, true
	case fyne.KeyEscape:
		return lobby.ButtonCancel, true
	}
	return 0, false
}

// aloneAfter is how long after the last letter a key is no longer a scanner's.
const aloneAfter = time.Second

// alone reports whether a key belongs to a person at a keyboard, and not to a
// scan and its ending.
func (k *Kiosk) alone(now time.Time) bool {
	return k.letter.IsZero() || now.Sub(k.letter) >= aloneAfter || now.Before(k.letter)
}

// presses reports whether a key counts as its button now. No scanner presses
// Escape.
func (k *Kiosk) presses(button lobby.Button, now time.Time) bool {
	switch k.screen.State {
	case lobby.Choose, lobby.AlreadyIn:
		return button == lobby.ButtonCancel
	case lobby.Number:
		return button == lobby.ButtonCancel || k.alone(now)
	}
	return false
}

// take feeds the flow what the decoder found.
func (k *Kiosk) take(out scan.Outcome) {
	for _, found := range out.Scans {
		if found.Desk && k.deps.DeskScan != nil {
			k.deps.DeskScan(found.Code)
		} else {
			k.Scanned(found.Code)
		}
	}
	for range out.Garbled {
		k.Garbled()
	}
}
