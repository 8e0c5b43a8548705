package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// settingsPage is the clinic's own choices and what keeps the station running:
// one section at a time, chosen at the left.
type settingsPage struct {
	labels
	shell    *shell
	root     fyne.CanvasObject
	nav      *kit.List[*section]
	swap     *kit.Swap
	sections []*section
	now      *section
	form     *settingsForm
	here     bool
	arrows   *kit.Text // how the keys get into the section's lists
	depth    int       // of the section's lists, which one the arrows go through; 0 is none
}

// section is one part of the settings.
type section struct {
	id   string // the texts "settings.section." + id are what it is called
	icon string
	act  clinic.Act // who may not do this does not see it; "" is everybody
	part part
}

// part draws a section.
type part interface {
	object() fyne.CanvasObject
	shown()  // chosen
	hidden() // left, or the page was
	relabel()
}

// navWidth is the width of the sections' names in pixels before the text scale,
// navRow the height of one.
const (
	navWidth         = 216
	navRow   float32 = 48
)

func newSettingsPage(s *shell) *settingsPage {
	p := &settingsPage{shell: s, form: newSettingsForm(s)}
	p.sections = []*section{
		{"clinic", "settings", clinic.ActSettings, newClinicPart(p.form)},
		{"lobby", "desk", clinic.ActSettings, newLobbyPart(p.form)},
		{"words", "clock", clinic.ActSettings, newWordsPart(p.form)},
		{"screens", "eye", clinic.ActSettings, newScreensPart(p.form)},
		{"desk", "lock", clinic.ActSettings, newDeskPart(p.form)},
		{"documents", "documents", clinic.ActSettings, newPapersPart(p.form)},
		{"staff", "user", clinic.ActTemporary, newStaffPart(s)},
		{"payers", "card", clinic.ActPayers, newPayersPart(s)},
		{"periods", "lock", clinic.ActPeriods, newPeriodsPart(s)},
		{"golive", "arrow-right", clinic.ActGoLive, newGoLivePart(s)},
		{"cards", "card", "", newCommandsPart(s)},
		{"reader", "scanner", clinic.ActSettings, newReaderPart(p.form, func() { p.openSection("scanner") })},
		{"scanner", "scanner", "", newScannerPart(s)},
		{"book", "book", "", newBookPart(s)},
		{"copies", "save", "", newCopiesPart(s)},
		{"export", "leave", clinic.ActExport, newExportPart(s)},
		{"retention", "clock", clinic.ActRetention, newRetentionPart(s)},
		{"about", "help", "", newAboutPart(s)},
	}
	var objects []fyne.CanvasObject
	for _, each := range p.sections {
		objects = append(objects, each.part.object())
	}
	p.swap = kit.NewSwap(s.look, objects...)
	p.nav = kit.NewList(s.look, navRow, func(x *section) string { return x.id }, p.newRow)
	p.nav.OnSelect = p.choose
	p.arrows = p.text(s, s.note(2), "settings.arrows")
	title := p.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, ""), "settings.title")
	panel := s.surface(kit.All(24), kit.Sides(14, 20), p.swap.Object())
	p.root = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(title), kit.Fill(kit.Row(kit.DeskGap,
		kit.FixedBy(s.look, navWidth, kit.Column(10, kit.Fill(kit.NewPanel(s.look, kit.All(1), p.nav)), kit.Natural(p.arrows))).Stretched(),
		kit.Fill(panel).Stretched())))
	return p
}

func (p *settingsPage) object() fyne.CanvasObject { return p.root }

func (p *settingsPage) shown() {
	p.here = true
	p.form.fill()
	p.list()
	p.goInto(0)
	p.sayArrows()
	p.now.part.shown()
}

// list shows the sections that this person may use. The one that was open stays
// so where it is among them.
func (p *settingsPage) list() {
	var rows []*section
	for _, each := range p.sections {
		if each.act == "" || p.shell.may(each.act) {
			rows = append(rows, each)
		}
	}
	p.nav.SetRows(rows)
	if p.now == nil || !p.nav.Select(p.now.id) {
		p.now = rows[0]
		p.nav.Select(p.now.id)
		p.swap.Show(p.now.part.object(), kit.AtOnce)
	}
}

// choose shows a section.
func (p *settingsPage) choose(next *section) {
	if next == p.now {
		return
	}
	p.goInto(0)
	p.now.part.hidden()
	p.now = next
	p.sayArrows()
	p.swap.Show(next.part.object(), kit.AtOnce)
	p.swap.Object().Refresh()
	p.shell.sink.Take()
	next.part.shown()
}

// openSection shows one of the sections, by its name.
func (p *settingsPage) openSection(id string) {
	for _, each := range p.sections {
		if each.id == id && p.nav.Select(id) {
			p.choose(each)
		}
	}
}

func (p *settingsPage) hidden() {
	p.here = false
	if p.now != nil {
		p.now.part.hidden()
	}
	p.form.drop()
}

func (p *settingsPage) changed(change book.Change) {
	if !p.here {
		return
	}
	if old, ok := p.now.part.(*retentionPart); ok {
		old.changed(change)
	}
	for _, event := range change.Events {
		switch event.(type) {
		case clinic.SettingsSaved:
			p.form.fill()
		case clinic.PayerSaved:
			if payers, ok := p.now.part.(*payersPart); ok {
				payers.changed(event)
			}
		case clinic.StaffSaved, clinic.SignInTried, clinic.LockReleased:
			if p.now.id == "staff" {
				p.now.part.shown()
			}
		}
	}
}

func (p *settingsPage) relabel() {
	p.labels.relabel()
	p.form.relabel()
	for _, each := range p.sections {
		each.part.relabel()
	}
	if p.now != nil {
		p.list()
	}
	p.root.Refresh()
}

// leave asks before changed settings are lost.
func (p *settingsPage) leave(then func()) {
	p.form.leave(func() {
		if held, ok := p.now.part.(guarded); ok {
			held.leave(then)
			return
		}
		then()
	})
}

// save is Ctrl+S.
func (p *settingsPage) save() {
	switch p.now.id {
	case "clinic", "lobby", "words", "screens", "desk", "documents", "reader":
		p.form.save()
	case "staff", "payers", "golive":
		if keeps, ok := p.now.part.(interface{ save() }); ok {
			keeps.save()
		}
	}
}

// print is Ctrl+P.
func (p *settingsPage) print() {
	if prints, ok := p.now.part.(printable); ok {
		prints.print()
	}
}

// typed is a key of the section, or begins a new account or payer.
func (p *settingsPage) typed(r rune) bool {
	if with, ok := p.now.part.(interface{ typed(r rune) bool }); ok {
		return with.typed(r)
	}
	adds, ok := p.now.part.(interface{ begin() })
	if !ok || upper(r) != 'A' {
		return false
	}
	adds.begin()
	return true
}

// tick ends what must not stay open unwatched.
func (p *settingsPage) tick(at time.Time) {
	if watched, ok := p.now.part.(interface{ tick(time.Time) }); ok {
		watched.tick(at)
	}
}
