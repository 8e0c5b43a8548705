package lobby

import (
	"slices"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// command does what the matching button would; where there is no such button,
// it does no harm.
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
		f.pickMark(clinic.MarkDay)
	case card.Evening:
		f.pickMark(clinic.MarkNight)
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
		f.person.intent = intent
		f.arm()
	}
}

// arm lets the idle screen remember a wish for a little while.
func (f *Flow) arm() {
	f.until = f.elapsed + f.options.Armed
}

// speak changes the language of whoever is there.
func (f *Flow) speak(language string) {
	if !slices.Contains(f.options.Languages, language) {
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
