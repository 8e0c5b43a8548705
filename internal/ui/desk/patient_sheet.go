package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// patientSheet is everything the desk knows about one patient, with what can be
// done beside what it is done to.
type patientSheet struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject

	patient clinic.PatientID // whose sheet is open; "" is nobody's
	sheet   clinic.PatientSheet
	known   bool // the sheet is the patient's

	body   fyne.CanvasObject
	empty  *kit.Text
	name   *kit.Text
	about  *kit.Text
	note   *noteLine
	photo  *photoPart
	change *kit.Button
	toList *kit.Button // where the list has no room beside the sheet
	stay   *stayPart
	holds  *holdsPart
	cards  *cardsPart
	visits *visitsPart
}

// stayWidth is the width of the sheet's left part in pixels before the text
// scale.
const stayWidth = 216

func newPatientSheet(s *shell, page *patientsPage) *patientSheet {
	p := &patientSheet{shell: s, page: page}
	p.name = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).Lines(2)
	p.about = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2)
	p.change = p.button(s, s.button(kit.Secondary, "user", "", "E", p.edit), "patients.edit")
	p.empty = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	p.stay, p.holds, p.cards, p.visits = newStayPart(p), newHoldsPart(p), newCardsPart(p), newVisitsPart(p)
	p.toList = p.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", page.toList), "patients.to_list")
	p.note = newNoteLine(s)
	p.photo = newPhotoPart(s)
	top := kit.Row(kit.DeskGap, kit.Natural(p.photo.object), kit.Fill(p.name), kit.Natural(p.change).AtStart(), kit.Natural(p.toList).AtStart())
	head := kit.Column(4, kit.Natural(top), kit.Natural(p.about), kit.Natural(p.note.object))
	right := kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(p.cards.object), kit.Natural(p.holds.object), kit.Fill(p.visits.object))
	lower := kit.Row(28, kit.FixedBy(s.look, stayWidth, p.stay.object).Stretched(), kit.Fill(right).Stretched())
	p.body = kit.ColumnBy(s.gap(kit.DeskGap, 10), kit.Natural(head), kit.Natural(kit.Sized(0, 1, kit.NewRule(s.look))), kit.Fill(lower))
	nobody := kit.Column(0, kit.Spring(), kit.Natural(p.empty), kit.Spring())
	p.object = s.surface(kit.All(20), kit.Sides(12, 20), kit.Over(p.body, nobody))
	return p
}

func (p *patientSheet) relabel() {
	p.labels.relabel()
	p.stay.relabel()
	p.holds.relabel()
	p.cards.relabel()
	p.visits.relabel()
	p.draw()
}

// open shows a patient's sheet.
func (p *patientSheet) open(id clinic.PatientID) {
	if p.patient != id {
		p.patient, p.known = id, false
	}
	p.load()
}

// close leaves nobody's sheet open.
func (p *patientSheet) close() {
	p.patient, p.known, p.sheet = "", false, clinic.PatientSheet{}
	p.draw()
}

// load asks the book for the sheet that is open. An answer that comes after
// another patient was chosen is nobody's business any more.
func (p *patientSheet) load() {
	id := p.patient
	if id == "" {
		p.draw()
		return
	}
	work(p.shell, func() (clinic.PatientSheet, error) { return p.shell.deps.Book.Sheet(id) },
		func(sheet clinic.PatientSheet, err error) {
			switch {
			case id != p.patient:
			case err != nil:
				p.empty.Set(p.shell.sentence(err))
				p.draw()
			default:
				p.sheet, p.known = sheet, true
				p.photo.load(id, func() { p.object.Refresh() })
				p.draw()
			}
		})
}

func (p *patientSheet) draw() {
	s := p.shell
	show(p.body, p.known)
	show(p.empty, !p.known)
	if !p.known {
		if p.patient == "" {
			p.empty.Set(s.t("patients.choose"))
		}
		p.object.Refresh()
		return
	}
	patient := p.sheet.Patient
	p.setName(s.name(patient.SortName()))
	p.about.Set(p.aboutLine(patient))
	p.note.draw(patient.Note)
	p.photo.draw()
	show(p.change, s.may(clinic.ActPatients))
	p.stay.draw(p.sheet)
	p.holds.draw(p.sheet)
	p.cards.draw(p.sheet)
	p.visits.draw(p.sheet)
	p.object.Refresh()
}

// setName shows the name, on one line where that is enough in a low window.
func (p *patientSheet) setName(name string) {
	p.name.Lines(2)
	if p.shell.tight && len([]rune(name)) <= oneLineName {
		p.name.Lines(1)
	}
	p.name.Set(name)
}

// oneLineName is the longest name, in letters, that one line holds at any text size.
const oneLineName = 28

// allowed reports whether there is a patient to act on, and whether this person
// may.
func (p *patientSheet) allowed(act clinic.Act) bool { return p.known && p.shell.may(act) }

func (p *patientSheet) edit() {
	if p.allowed(clinic.ActPatients) {
		p.page.form.begin(&p.sheet)
		p.page.show(p.page.form.object)
		p.page.form.focusFirst()
	}
}
