package clinic

import "time"

// Settings are the clinic's own choices. Every number has its unit beside it
// and its default in DefaultSettings.
type Settings struct {
	Clinic    string       `json:"clinic"` // its name, for the desk and for documents; never shown in the lobby
	Zone      string       `json:"zone"`   // IANA name
	WeekStart time.Weekday `json:"week_start"`
	Language  string       `json:"language"` // of the desk, and of the lobby until a card says otherwise
	Hours     HoursShown   `json:"hours"`
	ShowNames bool         `json:"show_names,omitempty"` // the patient's own given name in the lobby
	IdleLock  int          `json:"idle_lock"`            // minutes until an idle desk locks itself
	Motion    bool         `json:"motion"`               // short animations
	Sound     bool         `json:"sound"`
}

// HoursShown says whether the lobby shows patients their own hours.
type HoursShown string

const (
	HoursAlways HoursShown = "shown"
	HoursOnTap  HoursShown = "tap"
	HoursNever  HoursShown = "never"
)

// DefaultSettings is what a new book starts from.
func DefaultSettings() Settings {
	return Settings{Zone: "America/New_York", WeekStart: time.Monday, Language: "en", Hours: HoursAlways, IdleLock: 5, Motion: true, Sound: true}
}
