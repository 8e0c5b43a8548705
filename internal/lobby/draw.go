package lobby

import "slices"

// Screen is what is to be drawn as of the last input.
func (f *Flow) Screen() Screen {
	state := f.visible()
	screen := Screen{
		State: state, Serial: f.serial, Busy: f.wait != nil && state != Checking,
		Language: f.language(), Next: f.nextLanguage(),
		Buttons: f.buttons(), Countdown: f.countdown(), HelpCall: f.help.call,
		Again: f.drawAgain(), Unfit: f.unfit,
	}
	f.drawVerdict(&screen)
	screen.Hours = f.hours(state)
	return screen
}

// visible is the state to draw: a wait too short to notice leaves the person's
// own screen standing, or the idle one.
func (f *Flow) visible() State {
	if f.wait != nil && !f.wait.shown(f.elapsed, f.options) {
		return f.wait.behind
	}
	return f.state
}

// drawVerdict copies field by field what a state may show. What is not named
// here does not reach the screen.
func (f *Flow) drawVerdict(screen *Screen) {
	v := f.person.verdict
	switch screen.State {
	case Idle:
		screen.Intent, screen.Mark = f.person.intent, f.person.mark
	case SeeDesk:
		screen.Desk = f.person.desk
		screen.Desk.Told = screen.Desk.Told && !f.options.Unattended
	case Number:
		screen.Entry = f.drawEntry()
	case Choose:
		screen.Choices = slices.Clone(v.Options)
	case Done, Hold, Late, ComeLater, AlreadyIn, Staying, Leaving:
		screen.Visit = f.drawVisit(screen.State)
	}
}

func (f *Flow) drawVisit(state State) Visit {
	v := f.person.verdict
	visit := Visit{Track: v.Track, Mark: v.Mark, Room: v.Room, Start: v.Start, End: v.End}
	if f.options.ShowName {
		visit.Name = v.Name
	}
	switch state {
	case Hold, Late:
		visit.LateBy, visit.Admit = v.LateBy, v.Admit
	case ComeLater:
		visit.Opens, visit.Chosen = v.Opens, v.Chosen
	case AlreadyIn, Staying:
		visit.Since = v.Since
	case Leaving:
		visit.Since, visit.Left = v.Since, v.Left
		visit.Early, visit.Pending = v.Early, v.Pending
	}
	return visit
}

func (f *Flow) drawEntry() Entry {
	typed, most := f.entry()
	return Entry{Step: f.person.step, Number: f.person.proof.number, Typed: len(*typed), Boxes: most}
}
