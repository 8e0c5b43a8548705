package main

import (
	"time"

	"daybook/internal/platform"
	"daybook/internal/ui/desk"
	"daybook/internal/ui/kiosk"
)

// chimes are Daybook's sounds, made at start. The neutral answer sounds the
// same whatever its reason.
type chimes struct {
	lobby map[kiosk.Sound][]byte
	desk  map[desk.Sound][]byte
}

// Pitches in hertz: a chord that goes up for yes and rests for a question.
const (
	noteC = 523.25
	noteE = 659.25
	noteG = 783.99
	noteA = 880.00
)

func newChimes() chimes {
	return chimes{
		lobby: map[kiosk.Sound][]byte{
			kiosk.SoundGood:  chime(0.5, noteC, noteE, noteG),
			kiosk.SoundAsk:   chime(0.4, noteG),
			kiosk.SoundDesk:  chime(0.4, noteE, noteC),
			kiosk.SoundAgain: chime(0.4, noteC, noteC),
			kiosk.SoundHelp:  chime(0.4, noteE, noteE),
		},
		desk: map[desk.Sound][]byte{
			desk.SoundHelp:   chime(0.5, noteA, noteE, noteA, noteE),
			desk.SoundLouder: chime(1.0, noteA, noteE, noteA, noteE, noteA, noteE),
			desk.SoundNotice: chime(0.4, noteG, noteE),
		},
	}
}

func chime(volume float64, pitches ...float64) []byte {
	notes := make([]platform.Note, len(pitches))
	for i, hertz := range pitches {
		notes[i] = platform.Note{Hertz: hertz, For: 140 * time.Millisecond}
	}
	return platform.Tone(volume, notes...)
}
