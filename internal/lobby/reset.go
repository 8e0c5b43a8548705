package lobby

import "slices"

// SetOptions changes what the clinic set about its lobby while it runs. Whoever
// is there goes on where they are; what is hidden from now on is forgotten.
func (f *Flow) SetOptions(options Options) {
	before := f.options
	f.options = options.withDefaults()
	if !f.options.ShowName {
		f.person.verdict.Name = ""
	}
	if f.options.Hours != before.Hours {
		f.hideHours()
	}
	if !slices.Contains(f.options.Languages, f.person.language) {
		f.person.language, f.person.chosen = "", false
	}
	if len(f.person.proof.number) > f.options.NumberDigits || len(f.person.proof.pin) > f.options.PINDigits {
		f.person.proof, f.person.step = proof{code: f.person.proof.code}, EnterNumber
	}
}

// hideHours forgets the hours where the clinic shows none, and lets them wait
// for a touch again where it wants that.
func (f *Flow) hideHours() {
	f.person.hours = false
	if f.options.Hours == HoursNever {
		f.person.verdict.Week, f.person.verdict.Today = nil, 0
	}
}
