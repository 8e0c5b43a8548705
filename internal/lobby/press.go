package lobby

import "daybook/internal/clinic"

func (p Press) apply(f *Flow) {
	if !f.buttons().Has(p.Button) {
		return
	}
	switch p.Button {
	case ButtonHelp:
		f.callHelp()
	case ButtonLanguage:
		f.speak(f.nextLanguage())
	case ButtonNumber:
		f.startNumber()
	case ButtonCancel:
		f.idle()
	case ButtonMoreTime:
		f.moreTime()
	case ButtonStaying:
		f.intend(clinic.IntentStaying)
	case ButtonLeaving:
		f.intend(clinic.IntentLeaving)
	case ButtonHours:
		f.person.hours = true
		f.stay(f.options.Timeouts.of(f.state))
	case ButtonBackspace:
		f.backspace()
	case ButtonOK:
		f.acceptEntry()
	}
}

// buttons are those that exist now. A touch that comes from a screen of a
// moment ago finds nothing to press.
func (f *Flow) buttons() Buttons {
	have := Buttons(0).with(ButtonHelp)
	if f.nextLanguage() != "" {
		have = have.with(ButtonLanguage)
	}
	if f.state.waitsForChoice() {
		have = have.with(ButtonMoreTime, ButtonCancel)
	}
	switch f.state {
	case Idle:
		have = have.with(ButtonNumber)
	case AlreadyIn:
		have = have.with(ButtonStaying, ButtonLeaving)
	case Help:
		have = have.with(ButtonCancel)
	case Number:
		have = have.with(f.entryButtons()...)
	}
	if f.hoursOffered() {
		have = have.with(ButtonHours)
	}
	return have
}
