package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mostHolds is how many holds are listed one by one.
const mostHolds = 2

// holdsPart lists the notes that send the patient to the desk after checking in.
type holdsPart struct {
	labels
	sheet  *patientSheet
	object fyne.CanvasObject
	place  *kit.Button
	none   *kit.Text
	lines  [mostHolds]*holdLine
	more   *kit.Text
}

type holdLine struct {
	object  *kit.Panel
	note    *kit.Text
	until   *kit.Text
	release *kit.Button
	hold    clinic.Hold
}

func newHoldsPart(sheet *patientSheet) *holdsPart {
	s := sheet.shell
	p := &holdsPart{sheet: sheet, none: s.note(2), more: s.note(1)}
	p.place = p.button(s, s.button(kit.Secondary, "plus", "", "O", sheet.placeHold), "patients.hold.place")
	items := []kit.Item{
		kit.Natural(kit.Row(12, kit.Fill(p.text(s, s.heading(), "patients.hold.title")), kit.Natural(p.place))),
		kit.Natural(p.none),
	}
	for i := range p.lines {
		p.lines[i] = p.newLine()
		items = append(items, kit.Natural(p.lines[i].object))
	}
	p.object = kit.Column(4, append(items, kit.Natural(p.more))...)
	return p
}

func (p *holdsPart) newLine() *holdLine {
	s := p.sheet.shell
	l := &holdLine{until: s.note(1)}
	l.note = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.DayInk, "").Lines(2)
	l.release = p.button(s, s.button(kit.Secondary, "", "", "", func() { p.sheet.releaseHold(l.hold) }), "patients.hold.release")
	words := kit.Column(0, kit.Natural(l.note), kit.Natural(l.until))
	l.object = kit.NewPanel(s.look, kit.Sides(8, 12), kit.Row(12, kit.Fill(words), kit.Natural(l.release)))
	l.object.SetGround(kit.PaleDay)
	return l
}

func (p *holdsPart) draw(sheet clinic.PatientSheet) {
	s := p.sheet.shell
	for i, line := range p.lines {
		show(line.object, i < len(sheet.Holds))
		if i >= len(sheet.Holds) {
			continue
		}
		line.hold = sheet.Holds[i]
		line.note.Set(s.name(line.hold.Note))
		line.until.Set(listing(s.untilOf(line.hold), s.t("patients.hold.by", i18n.Args{"Name": s.staffName(line.hold.By)})))
		show(line.release, s.may(clinic.ActAttendance))
	}
	p.none.Set(s.t("patients.hold.none"))
	show(p.none, len(sheet.Holds) == 0)
	p.more.Set(s.t("patients.hold.more", i18n.Args{"Count": max(0, len(sheet.Holds)-mostHolds)}))
	show(p.more, len(sheet.Holds) > mostHolds)
	show(p.place, s.may(clinic.ActPatients))
}

// untilOf says how long a hold stands, or that it ended undone.
func (s *shell) untilOf(hold clinic.Hold) string {
	args := i18n.Args{"Date": s.day(hold.Until)}
	switch {
	case hold.Until.IsZero():
		return s.t("patients.hold.open")
	case hold.EndedOn(s.deps.Book.Today()):
		return s.t("patients.hold.ended", args)
	}
	return s.t("patients.hold.until", args)
}

// placeHold asks for the note of a new hold.
func (p *patientSheet) placeHold() {
	if !p.allowed(clinic.ActPatients) {
		return
	}
	s, patient := p.shell, p.patient
	id, err := clinic.NewID[clinic.HoldID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	note, until := s.field(s.t("patients.hold.note")), s.field(s.t("patients.hold.last_day"))
	until.SetHint(s.t("patients.date_hint"))
	s.ask(question{
		title: s.t("patients.hold.ask", i18n.Args{"Name": s.name(p.sheet.Patient.SortName())}),
		body:  s.t("patients.hold.ask_body"), yes: s.t("patients.hold.save"),
		more: kit.Column(12, kit.Natural(note), kit.Natural(until)), fields: []editable{note, until},
		accept: func(string) bool {
			hold, ok := p.holdOf(note, until)
			if !ok {
				return false
			}
			hold.ID, hold.Patient = id, patient
			place := clinic.PlaceHold{Hold: hold}
			s.record(func(facts []clinic.Event) { s.done(s.t("patients.hold.placed"), facts, place) }, place)
			return true
		},
	})
}

// holdOf reads the fields, and says at them what is missing.
func (p *patientSheet) holdOf(note, until *kit.Field) (clinic.Hold, bool) {
	s := p.shell
	note.SetProblem("")
	until.SetProblem("")
	hold := clinic.Hold{Note: strings.TrimSpace(note.Text())}
	if hold.Note == "" {
		note.SetProblem(s.t("patients.hold.note_missing"))
		note.Focus()
		return hold, false
	}
	if strings.TrimSpace(until.Text()) == "" {
		return hold, true
	}
	date, ok := typedDate(until.Text())
	if hold.Until = date; !ok || date.Before(s.deps.Book.Today()) {
		until.SetProblem(s.t("patients.hold.last_day_wrong"))
		until.Focus()
		return hold, false
	}
	return hold, true
}

func (p *patientSheet) releaseHold(hold clinic.Hold) {
	s, release := p.shell, clinic.ReleaseHold{Patient: hold.Patient, Hold: hold.ID}
	s.record(func(facts []clinic.Event) { s.done(s.t("patients.hold.released"), facts, release) }, release)
}
