package setup

import (
	"io"
	"time"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/preset"
)

// answers are what the person said at the first start.
type answers struct {
	Language  string
	Clinic    string
	Zone      string
	WeekStart time.Weekday
	Preset    string // the program to start from
	AllTracks bool   // its optional tracks too
	Apart     bool   // that folder is on another disk than the book
	Copies    string // the folder for the second copy and the backups; "" is none yet
	Director  string
	PIN       string
}

// settings are the new book's settings.
func (a answers) settings() clinic.Settings {
	settings := clinic.DefaultSettings()
	settings.Language, settings.Clinic, settings.Zone, settings.WeekStart = a.Language, a.Clinic, a.Zone, a.WeekStart
	return settings
}

// founding is what the new book begins with: the settings, the chosen program
// with its tracks, which can be changed later, and the first director with a PIN. It takes some tenths
// of a second for the PIN. A PIN that will not do is a *clinic.Refusal.
func (a answers) founding(random io.Reader, now time.Time) (book.Founding, error) {
	zone, err := time.LoadLocation(a.Zone)
	if err != nil {
		return book.Founding{}, &clinic.Refusal{Code: "no_such_zone", Args: map[string]any{"Zone": a.Zone}}
	}
	hash, err := book.HashPIN(random, a.PIN, book.StaffPINDigits)
	if err != nil {
		return book.Founding{}, err
	}
	// The week's beginning, so that the first week is whole.
	first, err := preset.Open(a.Preset, a.Language, random, clinic.WeekOf(clinic.DateIn(now, zone), a.WeekStart))
	if err != nil {
		return book.Founding{}, err
	}
	director, err := clinic.NewID[clinic.StaffID](random)
	if err != nil {
		return book.Founding{}, err
	}
	commands := []clinic.Command{clinic.SaveProgram{Program: first.Program}}
	tracks := first.Tracks
	if a.AllTracks {
		tracks = append(tracks, first.Optional...)
	}
	for _, track := range tracks {
		commands = append(commands, clinic.SaveTrack{Track: track})
	}
	if a.Copies != "" {
		commands = append(commands, clinic.SetCopyPlaces{Places: placesFor(a.Copies, a.Apart)})
	}
	commands = append(commands,
		clinic.SaveStaff{Staff: clinic.Staff{ID: director, Name: a.Director, Role: clinic.Director}},
		clinic.SetStaffPIN{Staff: director, PIN: hash})
	founding := book.Founding{Settings: a.settings(), AskBack: true}
	for _, command := range commands {
		founding.More = append(founding.More, book.Item{Actor: clinic.Actor{Kind: clinic.System}, Command: command})
	}
	return founding, nil
}
