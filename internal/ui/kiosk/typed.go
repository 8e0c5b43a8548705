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
	if r < '0' || r > '9' {
		k.letter = now
	} else if k.byHand(now) {
		k.digit(int(r - '0'))
	}
	k.deps.Wake(k.Deadline())
}

func (k *Kiosk) typedKey(name fyne.KeyName) {
	now := k.deps.Now()
	k.take(k.decoder.Key(scan.Key(name), now))
	if button, ok := buttonOf(name); ok && k.byHand(now) {
		k.press(button)
	}
	k.deps.Wake(k.Deadline())
}

// buttonOf is the button that a key stands for while a number is typed.
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

// byHand reports whether a key belongs to a person typing a number, and not to
// a scan and its ending.
func (k *Kiosk) byHand(now time.Time) bool {
	quiet := k.letter.IsZero() || now.Sub(k.letter) >= aloneAfter || now.Before(k.letter)
	return k.screen.State == lobby.Number && quiet
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
