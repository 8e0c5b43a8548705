package kiosk

import "daybook/internal/lobby"

// Sound is what the lobby lets people hear. Each has one meaning, so that those
// who do not see the screen know how it went.
type Sound int

// The sounds of the lobby.
const (
	SoundNone  Sound = iota
	SoundGood        // checked in or out: nothing more to do
	SoundAsk         // the screen wants an answer
	SoundDesk        // please see the front desk, whatever the reason
	SoundAgain       // please scan again
	SoundHelp        // the desk is being called
)

// soundOf is what is heard when a screen comes up.
func soundOf(screen lobby.Screen) Sound {
	switch {
	case sentToDesk(screen):
		return SoundDesk
	case screen.State == lobby.ComeLater && screen.Visit.Chosen:
		return SoundGood
	}
	switch screen.State {
	case lobby.Done, lobby.Late, lobby.Staying, lobby.Leaving:
		return SoundGood
	case lobby.Choose, lobby.AlreadyIn, lobby.ComeLater:
		return SoundAsk
	case lobby.SeeDesk:
		return SoundDesk
	case lobby.ScanAgain:
		return SoundAgain
	case lobby.Help:
		return SoundHelp
	}
	return SoundNone
}
