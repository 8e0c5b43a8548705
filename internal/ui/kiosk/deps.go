package kiosk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/card"
	"daybook/internal/lobby"
	"daybook/internal/scan"
)

// Deps is what the kiosk needs from its owner. All functions are called on the
// window's goroutine. Ask, Now, Zone and Hop are needed; the others may be left
// out.
type Deps struct {
	// Ask puts a question to the book. Its owner answers by Kiosk.Answer on the
	// window's goroutine, at once or later.
	Ask func(lobby.Ask)
	// Now is the clinic's clock, and Zone the clinic's zone.
	Now  func() time.Time
	Zone *time.Location
	// Hop runs a function on the window's goroutine once the current event is over.
	Hop func(func())
	// Wake asks for a Kiosk.Tick at an instant; the newest wish is the only one.
	Wake func(at time.Time)

	Lobby   lobby.Options
	Scanner scan.Options // Form is always false here
	Hours24 bool         // clock times as 17:47

	// DeskScan takes the scans of a scanner that belongs to the desk. Without
	// it they check in like any other.
	DeskScan func(card.Code)
	// Sound lets something be heard.
	Sound func(Sound)
	// StaffDoor opens the way to the desk on a computer with one screen; the
	// small lock appears only with it.
	StaffDoor func()
	// Ribbon lies across the top of a sample clinic's screens.
	Ribbon fyne.CanvasObject
	// Lines are the clinic's own words on the idle screen, by language; "" is none.
	Lines map[string]string
	// HidePointer hides the mouse pointer, as on a touch screen.
	HidePointer bool
}

func (d Deps) withDefaults() Deps {
	d.Scanner.Form = false
	if d.Wake == nil {
		d.Wake = func(time.Time) {}
	}
	if d.Sound == nil {
		d.Sound = func(Sound) {}
	}
	return d
}
