package lobby

import (
	"slices"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// command does what the matching button would; where there is no such button,
// it does no harm, and is heard not to fit.
func (f *Flow) command(command card.Command) {
	switch command {
	case card.Help:
		f.callHelp()
	case card.English:
		f.speak("en")
	case card.Spanish:
		f.speak("es")
	case card.OtherLanguage:
		f.speak(f.nextLanguage())
	case card.Daytime:
		f.want(clinic.MarkDay)
	case card.Evening:
		f.want(clinic.MarkNight)
	case card.Staying:
		f.intend(clinic.IntentStaying)
	case card.Leaving:
		f.intend(clinic.IntentLeaving)
	}
}

// intend answers "staying or leaving?", or remembers the intent for the card
// that comes next: whoever cannot touch the screen may show the cards in any order.
func (f *Flow) intend(intent clinic.Intent) {
	switch {
	case f.state == AlreadyIn:
		f.person.intent = intent
		f.ask("")
	case f.state == Idle:
		f.person.intent, f.person.mark = intent, ""
		f.arm()
	default:
		f.unfit++
	}
}

// want answers "which group?", or remembers the sign of the group for the card
// that comes next.
func (f *Flow) want(mark clinic.Mark) {
	switch {
	case f.state == Choose:
		if !f.pickMark(mark) {
			f.unfit++
		}
	case f.state == Idle:
		f.person.mark, f.person.intent = mark, clinic.IntentNone
		f.arm()
	default:
		f.unfit++
	}
}

// arm lets the idle screen remember a wish for a little while.
func (f *Flow) arm() {
	f.until = f.elapsed + f.options.Armed
}

// speak changes the language of whoever is there.
func (f *Flow) speak(language string) {
	if !slices.Contains(f.options.Languages, language) {
		f.unfit++
		return
	}
	f.person.language, f.person.chosen = language, true
	if f.state == Idle {
		f.arm()
	}
	f.stay(f.options.Timeouts.of(f.state))
}

// language is the one to draw in now.
func (f *Flow) language() string {
	if f.person.language != "" {
		return f.person.language
	}
	return f.options.DefaultLanguage
}

// nextLanguage is what the language button offers; "" where there is only one.
func (f *Flow) nextLanguage() string {
	all := f.options.Languages
	at := slices.Index(all, f.language())
	if next := all[(at+1)%len(all)]; next != f.language() {
		return next
	}
	return ""
}
