package lobby

import (
	"time"

	"daybook/internal/clinic"
)

// Screen is everything that the kiosk draws, and nothing else. It is a value:
// what it holds belongs to the person in front of it, and the flow never
// changes a Screen that it gave out. Instants are in UTC.
type Screen struct {
	State    State
	Serial   uint64  // grows with every new answer, so that two alike are two
	Busy     bool    // the book is being asked; what is drawn has no live choices
	Language string  // to draw in
	Next     string  // what the language button offers, and the second language where nobody is known yet
	Buttons  Buttons // those that exist now

	Countdown int // seconds left, once there is something to warn of; 0 is no warning

	Again uint64 // a choice waits, and this scan could not be read; 0 is no such line
	Unfit uint64 // grows with every command card that does nothing here

	HelpCall HelpCall

	Intent  clinic.Intent // Idle: what the next card is for
	Mark    clinic.Mark   // Idle: the group the next card is for
	Visit   Visit
	Choices []clinic.TrackOption // Choose, the person's own first
	Hours   Hours
	Entry   Entry
	Desk    DeskWord
}

// Visit is what the screen says about a person's session today.
type Visit struct {
	Name    string // only where the clinic turned names on
	Track   clinic.Label
	Mark    clinic.Mark
	Room    string    // "" where none is written down
	Start   time.Time // of the session
	End     time.Time
	Opens   time.Time // ComeLater
	Chosen  bool      // ComeLater: they chose this group themselves
	Since   time.Time // AlreadyIn, Staying, Leaving: when they came in
	Left    time.Time // Leaving
	LateBy  int       // minutes after the start
	Admit   bool      // late enough that the desk decides about admission
	Early   bool      // Leaving before the end
	Pending bool      // Leaving: the minutes wait for the desk to confirm
}

// Hours is where the person's week stands, in minutes. Shown is false unless
// the clinic shows hours and, where it wants that, the person asked for them.
type Hours struct {
	Shown    bool
	Today    int // Leaving: minutes of treatment today
	HasWeek  bool
	Credited int
	Pending  int
	Target   int
}

// Entry is a patient number or PIN being typed. The digits of the number are
// shown, those of the PIN only counted.
type Entry struct {
	Step   EntryStep
	Number string
	Typed  int // digits typed in this step
	Boxes  int // digits this step can take
}

// EntryStep tells the number from the PIN.
type EntryStep int

// The steps of checking in without a card.
const (
	EnterNumber EntryStep = iota
	EnterPIN
)

// DeskWord is what the neutral answer may say about the front desk.
type DeskWord struct {
	Told bool      // the desk has been told that somebody is here
	Back time.Time // when somebody will be at the desk; zero is now
}

// HelpState is how far a call for help has come.
type HelpState int

// The states of a call for help.
const (
	HelpNone   HelpState = iota
	HelpCalled           // the desk rings
	HelpLouder           // nobody answered: it rings louder
	HelpComing           // somebody said that they are coming
	HelpFailed           // the desk could not be rung
)

// HelpCall is the line about help that stays on the screen whatever else happens.
type HelpCall struct {
	State HelpState
	Back  time.Time // when somebody will be at the desk; zero is now
}
