package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// rowActs are what can be done about the row that is chosen, each with its key.
// Above them stands whose row it is and all that there is to know: in the list
// both may be cut.
type rowActs struct {
	shell  *shell
	page   *todayPage
	object fyne.CanvasObject
	line   *fyne.Container
	name   *kit.Text
	flow   *flow
	acts   []*rowAct

	settling settling // whose acts stand there, and which
}

// rowAct is one of them. Of two with the same key only one is ever shown.
type rowAct struct {
	text      string // id of the catalog
	key       string // as the button shows it
	rune      rune   // or
	name      fyne.KeyName
	inRow     bool // the row itself has the button
	ofWhoIsIn bool // it is nothing for who left
	fits      func(clinic.Status) bool
	do        func(clinic.DayRow)
	button    *kit.Button
}

func newRowActs(s *shell, p *todayPage) *rowActs {
	a := &rowActs{shell: s, page: p, settling: settling{shell: s}}
	a.name = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(4)
	a.acts = actsOf(p)
	var buttons []fyne.CanvasObject
	for _, act := range a.acts {
		act.button = s.button(kit.Secondary, "", "", act.key, func() { a.tapped(act) })
		buttons = append(buttons, act.button)
	}
	a.flow = newFlow(6, buttons...)
	a.flow.brief = func() bool { return true }
	line := kit.ColumnBy(s.gap(8, 4), kit.Natural(newLink(a.name, a.openPatient)), kit.Natural(a.flow))
	a.line = kit.Column(0, kit.Natural(rule(s)), kit.Natural(kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(5, kit.DeskGap)), line)))
	a.object = a.line
	return a
}

// actsOf lists every act with the statuses it makes sense for. Whether it may be
// done is the clinic's to say.
func actsOf(p *todayPage) []*rowAct {
	return []*rowAct{
		{text: "today.act.confirm", name: fyne.KeyReturn, do: p.confirm, fits: oneOf(clinic.StatusIn, clinic.StatusUnverified), inRow: true},
		{text: "today.act.check_in", key: "I", rune: 'i', do: p.checkIn, fits: oneOf(clinic.StatusExpected,
			clinic.StatusLate, clinic.StatusMissing, clinic.StatusExcused, clinic.StatusUnexcused, clinic.StatusNoShow, clinic.StatusNotAdmitted, clinic.StatusSentOut)},
		{text: "today.act.step_back", key: "I", rune: 'i', do: p.stepBack, fits: oneOf(clinic.StatusIn, clinic.StatusConfirmed)},
		{text: "today.act.step_out", ofWhoIsIn: true, key: "E", rune: 'e', do: p.stepOut, fits: oneOf(clinic.StatusConfirmed)},
		{text: "today.act.returned", key: "I", rune: 'i', do: p.returned, fits: oneOf(clinic.StatusLeft)},
		{text: "today.act.came_back", key: "Del", name: fyne.KeyDelete, do: p.stillHere, fits: oneOf(clinic.StatusLeft)},
		{text: "today.act.leaves_early", ofWhoIsIn: true, key: "O", rune: 'o', do: p.checkOut, fits: oneOf(clinic.StatusIn, clinic.StatusConfirmed)},
		{text: "today.act.check_out", ofWhoIsIn: true, key: "O", rune: 'o', do: p.checkOut, fits: oneOf(clinic.StatusIn,
			clinic.StatusConfirmed, clinic.StatusUnverified)},
		{text: "today.act.excuse", key: "E", rune: 'e', do: p.excuse, fits: oneOf(clinic.StatusExpected,
			clinic.StatusLate, clinic.StatusMissing, clinic.StatusUnexcused, clinic.StatusNoShow)},
		{text: "today.act.not_admit", key: "W", rune: 'w', do: p.notAdmit, fits: oneOf(clinic.StatusExpected,
			clinic.StatusLate, clinic.StatusMissing, clinic.StatusIn)},
		{text: "today.act.send_home", ofWhoIsIn: true, key: "W", rune: 'w', do: p.sendHome, fits: oneOf(clinic.StatusConfirmed)},
		{text: "today.act.withdraw", ofWhoIsIn: true, key: "Del", name: fyne.KeyDelete, do: p.withdraw, fits: oneOf(clinic.StatusIn,
			clinic.StatusConfirmed, clinic.StatusUnverified)},
		{text: "today.act.take_back", key: "Del", name: fyne.KeyDelete, do: p.takeBackAbsence, fits: oneOf(clinic.StatusExcused,
			clinic.StatusUnexcused, clinic.StatusNoShow, clinic.StatusNotAdmitted, clinic.StatusSentOut)},
	}
}

func oneOf(statuses ...clinic.Status) func(clinic.Status) bool {
	return func(status clinic.Status) bool {
		for _, each := range statuses {
			if each == status {
				return true
			}
		}
		return false
	}
}

// fitsRow also looks at whether there is an arrival to confirm, whether they are out
// of the room, and whether the session runs, so that who leaves leaves early.
func (a *rowAct) fitsRow(row clinic.DayRow, now time.Time) bool {
	confirmed := row.Visit != nil && row.Visit.Arrival != nil
	departed := !row.Left.IsZero()
	_, out := outSince(row)
	early := now.After(row.Start) && now.Before(row.End)
	switch {
	case a.text == "today.act.step_back" && !out, a.text == "today.act.step_out" && out:
		return false
	case a.text == "today.act.leaves_early" && !early, a.text == "today.act.check_out" && early:
		return false
	case a.text == "today.act.confirm" && confirmed:
		return false
	case departed && a.ofWhoIsIn:
		return false
	}
	return a.fits(row.Status)
}

// openPatient shows the page of the patient that is chosen.
func (a *rowActs) openPatient() {
	if row, ok := a.page.roster.selected(); ok && a.shell.has(pagePatients) {
		a.shell.openPatient(row.Ref.Patient)
	}
}

// tapped does an act about the chosen row, unless the button has only just come to
// stand there: a scan may change what can be done, and whose row it is.
func (a *rowActs) tapped(act *rowAct) {
	a.shell.touch()
	if !a.settling.settled() {
		return
	}
	if row, ok := a.page.roster.selected(); ok && act.fitsRow(row, a.page.board.Now) && a.shell.sees() {
		act.do(row)
	}
}

// typed does what a letter stands for, about the row that is chosen.
func (a *rowActs) typed(r rune) bool {
	return a.perform(func(act *rowAct) bool { return act.rune != 0 && act.rune == r })
}

// pressed does what a key stands for.
func (a *rowActs) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	return a.perform(func(act *rowAct) bool { return act.name != "" && act.name == name })
}

func (a *rowActs) perform(means func(*rowAct) bool) bool {
	row, ok := a.page.roster.selected()
	if !ok {
		return false
	}
	for _, act := range a.acts {
		if means(act) && act.fitsRow(row, a.page.board.Now) {
			if a.shell.sees() {
				act.do(row)
			}
			return true
		}
	}
	return false
}

func (a *rowActs) draw(row clinic.DayRow, ok bool) {
	a.name.Set(listing(append([]string{a.shell.name(row.Name)}, a.page.roster.wholeNoteOf(row)...)...))
	stands := string(row.Ref.Visit)
	for _, act := range a.acts {
		act.button.SetLabel(a.shell.t(act.text))
		fits := ok && !act.inRow && act.fitsRow(row, a.page.board.Now)
		show(act.button, fits)
		if fits {
			stands += " " + act.text
		}
	}
	a.settling.note(stands)
	show(a.line, ok)
	a.flow.Refresh()
	a.line.Refresh()
}
