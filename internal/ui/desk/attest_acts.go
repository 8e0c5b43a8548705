package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// attestActs are what can be said of the person that is chosen, each with its key.
type attestActs struct {
	shell  *shell
	people *attestPeople
	object *fyne.Container
	name   *kit.Text
	flow   *flow
	acts   []*attestAct
}

// attestAct is one of them.
type attestAct struct {
	text   string // id of the catalog
	key    string // as the button shows it
	rune   rune   // or
	name   fyne.KeyName
	fits   func(clinic.SheetSeat) bool
	do     func(clinic.SheetSeat)
	button *kit.Button
}

func newAttestActs(s *shell, p *attestPeople) *attestActs {
	a := &attestActs{shell: s, people: p}
	open := func(seat clinic.SheetSeat) bool { return !seat.Attested }
	said := func(seat clinic.SheetSeat) bool {
		_, said := p.screen.saying.of(p.key, seat.Visit.Patient)
		return said && !seat.Attested
	}
	a.acts = []*attestAct{
		{text: "attest.act.toggle", key: "Space", rune: ' ', fits: open, do: a.toggle},
		{text: "attest.act.late", key: "I", rune: 'i', fits: open, do: a.askLate},
		{text: "attest.act.left", key: "O", rune: 'o', fits: open, do: a.askLeft},
		{text: "attest.act.out", key: "E", rune: 'e', fits: open, do: a.askOut},
		{text: "attest.act.sent_out", key: "W", rune: 'w', fits: open, do: a.askSentOut},
		{text: "attest.act.clear", key: "Del", name: fyne.KeyDelete, fits: said, do: a.clear},
		{text: "correct.act", key: "Z", rune: 'z', fits: func(seat clinic.SheetSeat) bool { return seat.Attested }, do: a.correct},
	}
	var buttons []fyne.CanvasObject
	for _, act := range a.acts {
		act.button = s.button(kit.Secondary, "", "", act.key, func() { a.tapped(act) })
		buttons = append(buttons, act.button)
	}
	buttons = append(buttons, p.add)
	a.name = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(2)
	a.flow = newFlow(8, buttons...)
	a.flow.brief = func() bool { return s.tight }
	line := kit.ColumnBy(s.gap(8, 4), kit.Natural(a.name), kit.Natural(a.flow))
	a.object = kit.Column(0, kit.Natural(rule(s)), kit.Natural(kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(5, kit.DeskGap)), line)))
	return a
}

func (a *attestActs) relabel() {
	for _, act := range a.acts {
		act.button.SetLabel(a.shell.t(act.text))
	}
}

func (a *attestActs) draw(seat clinic.SheetSeat, ok bool) {
	show(a.object, ok || a.people.screen.mayAdd())
	a.name.Set("")
	if ok {
		a.name.Set(a.shell.name(seat.Name))
	}
	for _, act := range a.acts {
		show(act.button, ok && act.fits(seat))
	}
	label := "attest.act.present"
	if ok && a.people.screen.saying.there(a.people.key, seat) {
		label = "attest.act.toggle"
	}
	a.acts[0].button.SetLabel(a.shell.t(label))
	a.flow.Refresh()
	a.object.Refresh()
}

func (a *attestActs) tapped(act *attestAct) {
	a.shell.touch()
	if seat, ok := a.people.chosen(); ok && act.fits(seat) && a.shell.sees() {
		act.do(seat)
	}
	a.shell.sinkUnlessAsked()
}

// sinkUnlessAsked gives the keys back to the page, unless a question has them.
func (s *shell) sinkUnlessAsked() {
	if !s.sheet.open() {
		s.sink.Take()
	}
}

func (a *attestActs) typed(r rune) bool {
	return a.perform(func(act *attestAct) bool { return act.rune != 0 && act.rune == lower(r) })
}

func (a *attestActs) pressed(name fyne.KeyName) bool {
	return a.perform(func(act *attestAct) bool { return act.name != "" && act.name == name })
}

func (a *attestActs) perform(means func(*attestAct) bool) bool {
	seat, ok := a.people.chosen()
	if !ok {
		return false
	}
	for _, act := range a.acts {
		if means(act) && act.fits(seat) {
			a.shell.touch()
			if a.shell.sees() {
				act.do(seat)
			}
			return true
		}
	}
	return false
}

func (a *attestActs) toggle(seat clinic.SheetSeat) {
	if a.people.screen.takeOff(a.people.key, seat.Visit.Patient) {
		return
	}
	a.people.screen.saying.toggle(a.people.key, seat)
	a.people.changed()
}

func (a *attestActs) clear(seat clinic.SheetSeat) {
	if a.people.screen.takeOff(a.people.key, seat.Visit.Patient) {
		return
	}
	a.people.screen.saying.unsay(a.people.key, seat.Visit.Patient)
	a.people.changed()
}

func (a *attestActs) correct(seat clinic.SheetSeat) {
	newCorrecting(a.shell, seat.Visit, seat.Name).ask()
}

// say adds to what was said of a person: they were there.
func (a *attestActs) say(seat clinic.SheetSeat, add func(*clinic.Exception)) {
	saying, key := a.people.screen.saying, a.people.key
	e, _ := saying.of(key, seat.Visit.Patient)
	e.Patient, e.Absent = seat.Visit.Patient, false
	add(&e)
	saying.say(key, e)
	a.people.changed()
}

func (a *attestActs) askLate(seat clinic.SheetSeat) {
	a.askTimes("attest.late", seat, []string{"attest.late.at"}, func(e *clinic.Exception, at []time.Time) { e.From = at[0] })
}

func (a *attestActs) askLeft(seat clinic.SheetSeat) {
	a.askTimes("attest.left", seat, []string{"attest.left.at"}, func(e *clinic.Exception, at []time.Time) { e.To = at[0] })
}

// askOut adds a stretch to those that a person was out of the room.
func (a *attestActs) askOut(seat clinic.SheetSeat) {
	word, _ := a.people.word(seat)
	a.askTimes("attest.out", seat, []string{"attest.out.from", "attest.out.to"}, func(e *clinic.Exception, at []time.Time) {
		e.Out = append(word.Out[:len(word.Out):len(word.Out)], clinic.Span{From: at[0], To: at[1]})
	})
}

// askTimes asks for one or two times within the block, the earlier first.
func (a *attestActs) askTimes(id string, seat clinic.SheetSeat, labels []string, add func(*clinic.Exception, []time.Time)) {
	s := a.shell
	times := newBlockTimes(s, a.people.sheet.Meeting.Date, a.people.sheet.Block, labels...)
	s.ask(question{
		title: s.t(id+".title", i18n.Args{"Name": s.name(seat.Name)}),
		more:  times.object, fields: times.editables(),
		yes: s.t("attest.keep"),
		accept: func(string) bool {
			at, ok := times.read()
			if ok {
				a.say(seat, func(e *clinic.Exception) { add(e, at) })
			}
			return ok
		},
	})
}

func (a *attestActs) askSentOut(seat clinic.SheetSeat) {
	s := a.shell
	times := newBlockTimes(s, a.people.sheet.Meeting.Date, a.people.sheet.Block, "attest.sent.at")
	cause := s.causeChoice()
	s.ask(question{
		title: s.t("attest.sent.title", i18n.Args{"Name": s.name(seat.Name)}),
		more:  kit.Column(kit.DeskGap, kit.Natural(times.object), kit.Natural(cause)), fields: append(times.editables(), cause),
		yes: s.t("attest.keep"),
		accept: func(string) bool {
			at, ok := times.read()
			why, chosen := s.causeOf(cause)
			if !ok || !chosen {
				return false
			}
			a.say(seat, func(e *clinic.Exception) { e.SentOut, e.To, e.Cause = true, at[0], why })
			return true
		},
	})
}

// causeChoice offers why somebody was sent out or not let in.
func (s *shell) causeChoice() *kit.Choice {
	cause := s.choice(s.t("today.not_admit.cause"))
	var words []string
	for _, each := range clinic.AbsenceCauses() {
		words = append(words, s.t("today.cause."+string(each)))
	}
	cause.SetWords(words...)
	cause.OnChanged = func() { cause.SetProblem("") }
	return cause
}

// causeOf reads the cause, or says that it is missing.
func (s *shell) causeOf(cause *kit.Choice) (clinic.AbsenceCause, bool) {
	if cause.One() < 0 {
		cause.SetProblem(s.t("today.not_admit.cause_missing"))
		cause.Focus()
		return "", false
	}
	return clinic.AbsenceCauses()[cause.One()], true
}
