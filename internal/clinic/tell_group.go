package clinic

import "strings"

// TellGroup is what an entry of the journal has to do with, for finding it.
type TellGroup string

const (
	TellAttendance TellGroup = "attendance"
	TellPatients   TellGroup = "patients" // their stays, cards, holds and appointments
	TellPrograms   TellGroup = "programs"
	TellBilling    TellGroup = "billing"
	TellLobby      TellGroup = "lobby" // what the lobby screen told the desk
	TellClinic     TellGroup = "clinic"
)

// TellGroups lists every group, in the order that lists show them.
func TellGroups() []TellGroup {
	return []TellGroup{TellAttendance, TellPatients, TellPrograms, TellBilling, TellLobby, TellClinic}
}

// TellGroupOf is the group of a kind of event.
func TellGroupOf(kind string) TellGroup {
	what, _, _ := strings.Cut(kind, ".")
	switch what {
	case "visit":
		return TellAttendance
	case "patient", "admission", "card", "hold", "appointment", "activity", "contact", "coverage", "authorization", "consent", "disclosure":
		return TellPatients
	case "program", "closure", "session":
		return TellPrograms
	case "payer", "period", "claim":
		return TellBilling
	case "notice", "desk":
		return TellLobby
	case "track":
		if kind == (TrackChosen{}).Kind() {
			return TellAttendance
		}
		return TellPrograms
	}
	return TellClinic
}
