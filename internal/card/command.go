package card

// Command is what a printed command card says, so that everything in the lobby
// works without touching the screen. The values are part of the printed codes
// and never change.
type Command uint8

const (
	// Daytime chooses the first track offered, the one marked with a sun.
	Daytime Command = 1
	// Evening chooses the second track offered, the one marked with a moon.
	Evening Command = 2
	// Staying answers "are you leaving?" with no.
	Staying Command = 3
	// Leaving checks the patient out.
	Leaving Command = 4
	// Help calls somebody from the desk.
	Help Command = 5
	// English switches the lobby to English.
	English Command = 6
	// Spanish switches the lobby to Spanish.
	Spanish Command = 7
	// OtherLanguage switches the lobby to the language it does not show.
	OtherLanguage Command = 8
)

// Commands lists every command in the order in which the cards are printed.
func Commands() []Command {
	return []Command{Daytime, Evening, Staying, Leaving, Help, English, Spanish, OtherLanguage}
}

// CommandCode is the code on the card of a command, the same in every clinic.
// For a value that is no command it is empty.
func CommandCode(c Command) Code {
	if c < Daytime || c > OtherLanguage {
		return ""
	}
	id := byte(c)
	return encode([numberBytes]byte{
		commandRange<<4 | id, 0x1C, 0x59, 0x6B, 0xA3, 0x0D,
		id*3<<4 | 0x07, 0x92, 0xE8, 0x35, 0xBF, 0xC0 | id*5&15,
	})
}

// Command reports which command the code stands for; ok is false for the
// cards of patients.
func (c Code) Command() (command Command, ok bool) {
	for _, command := range Commands() {
		if c == CommandCode(command) {
			return command, true
		}
	}
	return 0, false
}

// String names the command for operators; screens have words of their own.
func (c Command) String() string {
	switch c {
	case Daytime:
		return "daytime"
	case Evening:
		return "evening"
	case Staying:
		return "staying"
	case Leaving:
		return "leaving"
	case Help:
		return "help"
	case English:
		return "english"
	case Spanish:
		return "spanish"
	case OtherLanguage:
		return "other language"
	}
	return "no command"
}
