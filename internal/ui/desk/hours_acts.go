package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// hoursActs are what can be done about the visit that is chosen, and about a
// correction of it that waits, each with its key.
type hoursActs struct {
	shell   *shell
	patient *hoursPatient
	week    *hoursVisits
	object  *fyne.Container
	note    *kit.Text
	flow    *flow
	acts    []*hoursAct
}

// hoursAct is one of them.
type hoursAct struct {
	text   string // id of the catalog
	key    string // as the button shows it
	rune   rune   // or
	name   fyne.KeyName
	fits   func(hoursVisit) bool
	do     func(hoursVisit)
	button *kit.Button
}

func newHoursActs(s *shell, p *hoursPatient, week *hoursVisits) *hoursActs {
	a := &hoursActs{shell: s, patient: p, week: week}
	visit := func(act clinic.Act) func(hoursVisit) bool {
		return func(line hoursVisit) bool { return line.visit != nil && line.correction == nil && s.may(act) }
	}
	came := func(line hoursVisit) bool {
		return visit(clinic.ActAttendance)(line) && line.visit.Visit.Absence == nil
	}
	a.acts = []*hoursAct{
		{text: "correct.accept", key: "Z", rune: 'z', fits: a.maySettle, do: func(line hoursVisit) { a.settle(line, true) }},
		{text: "correct.decline", key: "Del", name: fyne.KeyDelete, fits: a.maySettle, do: func(line hoursVisit) { a.settle(line, false) }},
		{text: "correct.withdraw", key: "Del", name: fyne.KeyDelete, fits: a.mayWithdraw, do: a.withdraw},
		{text: "correct.hand_over", key: "M", rune: 'm', fits: a.waitsForOthers, do: a.handOver},
		{text: "correct.act", key: "W", rune: 'w', fits: visit(clinic.ActCorrect), do: a.correct},
		{text: "correct.modality.act", key: "I", rune: 'i', fits: came, do: a.switchModality},
		{text: "correct.make_up.act", key: "M", rune: 'm', fits: came, do: a.askMakeUp},
	}
	var buttons []fyne.CanvasObject
	for _, act := range a.acts {
		kind := kit.Secondary
		if act.text == "correct.accept" {
			kind = kit.Primary
		}
		act.button = s.button(kind, "", "", act.key, func() { a.tapped(act) })
		buttons = append(buttons, act.button)
	}
	a.flow = newFlow(8, buttons...)
	a.flow.brief = func() bool { return s.tight }
	a.note = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(2)
	line := kit.ColumnBy(s.gap(6, 3), kit.Natural(a.note), kit.Natural(a.flow))
	a.object = kit.Column(0, kit.Natural(rule(s)), kit.Natural(kit.PadBy(s.air(kit.All(8), kit.Sides(4, 8)), line)))
	return a
}

func (a *hoursActs) relabel() {
	for _, act := range a.acts {
		act.button.SetLabel(a.shell.t(act.text))
	}
}

// draw shows the buttons of the line that is chosen.
func (a *hoursActs) draw() {
	line, ok := a.week.list.Selected()
	some := false
	for _, act := range a.acts {
		fits := ok && act.fits(line)
		show(act.button, fits)
		some = some || fits
	}
	a.note.Set("")
	if ok && line.correction != nil {
		a.note.Set(a.shell.settlersLine(*line.correction))
	}
	show(a.note, a.note.Content() != "")
	a.drawModality(line, ok)
	show(a.object, some || a.note.Visible())
	a.flow.Refresh()
	a.object.Refresh()
	a.week.object.Refresh()
}

// drawModality says what switching would make of the visit.
func (a *hoursActs) drawModality(line hoursVisit, ok bool) {
	words := "correct.modality.act"
	if ok && line.visit != nil && line.visit.Visit.Modality.Or(modalityOf(line.visit.Visit)) == clinic.Telehealth {
		words = "correct.modality.act_in_person"
	}
	for _, act := range a.acts {
		if act.text == "correct.modality.act" {
			act.button.SetLabel(a.shell.t(words))
		}
	}
}

func (a *hoursActs) tapped(act *hoursAct) {
	a.shell.touch()
	if line, ok := a.week.list.Selected(); ok && act.fits(line) && a.shell.sees() {
		act.do(line)
	}
	a.shell.sinkUnlessAsked()
}

func (a *hoursActs) typed(r rune) bool {
	return a.perform(func(act *hoursAct) bool { return act.rune != 0 && act.rune == lower(r) })
}

func (a *hoursActs) pressed(name fyne.KeyName) bool {
	return a.perform(func(act *hoursAct) bool { return act.name != "" && act.name == name })
}

func (a *hoursActs) perform(means func(*hoursAct) bool) bool {
	line, ok := a.week.list.Selected()
	if !ok {
		return false
	}
	for _, act := range a.acts {
		if means(act) && act.fits(line) {
			a.shell.touch()
			if a.shell.sees() {
				act.do(line)
			}
			return true
		}
	}
	return false
}

func (a *hoursActs) correct(line hoursVisit) {
	newCorrecting(a.shell, line.visit.Visit, a.patient.hours.Patient.SortName()).ask()
}

// modalityOf is how a visit's blocks take place, as they were planned.
func modalityOf(v clinic.Visit) clinic.Modality {
	for _, block := range v.Session.Blocks {
		if block.Counts && block.Modality != "" {
			return block.Modality
		}
	}
	return clinic.InPerson
}

// switchModality says that the patient took part the other way.
func (a *hoursActs) switchModality(line hoursVisit) {
	s, visit := a.shell, line.visit.Visit
	next := clinic.Telehealth
	if visit.Modality.Or(modalityOf(visit)) == clinic.Telehealth {
		next = clinic.InPerson
	}
	label := s.t("correct.modality.done_" + string(next))
	s.record(func([]clinic.Event) {
		s.offerBack(label, clinic.SetModality{Ref: visit.VisitRef, Modality: visit.Modality})
	}, clinic.SetModality{Ref: visit.VisitRef, Modality: next})
}

// offerBack says what was done and remembers the command that takes it back.
func (s *shell) offerBack(label string, back clinic.Command) {
	s.remember(undoable{label, []clinic.Command{back}})
	s.message.offer(label, s.t("desk.undo.label"), undoKey, s.undo)
}
