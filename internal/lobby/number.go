package lobby

func (f *Flow) startNumber() {
	f.person = f.person.wishes()
	f.enter(Number)
}

func (d Digit) apply(f *Flow) {
	if f.state != Number || d.Value < 0 || d.Value > 9 {
		return
	}
	typed, most := f.entry()
	if len(*typed) < most {
		*typed += string(rune('0' + d.Value))
	}
	f.stay(f.options.Timeouts.Number)
}

func (f *Flow) backspace() {
	typed, _ := f.entry()
	if len(*typed) > 0 {
		*typed = (*typed)[:len(*typed)-1]
	} else {
		f.person.step = EnterNumber
	}
	f.stay(f.options.Timeouts.Number)
}

// acceptEntry goes from the number to the PIN, and from the PIN to the book.
func (f *Flow) acceptEntry() {
	if f.person.step == EnterNumber {
		f.person.step = EnterPIN
		f.stay(f.options.Timeouts.Number)
		return
	}
	f.ask("")
}

// entry is what is being typed, and how many digits it can have.
func (f *Flow) entry() (typed *string, most int) {
	if f.person.step == EnterPIN {
		return &f.person.proof.pin, f.options.PINDigits
	}
	return &f.person.proof.number, f.options.NumberDigits
}

// entryButtons are the keys that do something now: a blank number or a short
// PIN cannot be sent.
func (f *Flow) entryButtons() []Button {
	var have []Button
	typed, most := f.entry()
	if *typed != "" || f.person.step == EnterPIN {
		have = append(have, ButtonBackspace)
	}
	complete := *typed != "" && f.person.step == EnterNumber
	if complete || f.person.step == EnterPIN && len(*typed) == most {
		have = append(have, ButtonOK)
	}
	return have
}
