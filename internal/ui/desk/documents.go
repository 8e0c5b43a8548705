package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// documentsPage makes documents: one picks what it should be, sees its very pages,
// and prints or saves them.
type documentsPage struct {
	labels
	shell *shell
	root  fyne.CanvasObject
	kinds *kit.List[documentKind]
	form  *documentForm
	view  *documentView

	kind   documentKind
	making *making // on its way; nil for nothing
	made   *made   // what the pages show; nil for nothing
	failed error   // why there are none
	stale  bool    // the book changed since they were made
	here   bool
}

// documentKind is one of the documents to pick from.
type documentKind struct {
	id    string // the texts "documents.kind." + id are what it is called
	icon  string
	asks  documentAsks
	start func(*shell, documentRequest) recipe
}

// documentAsks is what the form asks for.
type documentAsks struct {
	patient, week, dates, by, letter, day, billing bool

	packet  bool // several patients with their dates, and whom it is for
	account bool // it goes into the patient's account as a copy of their own
	urgent  bool // it shows what was written down of emergencies
}

// documentKinds lists them in the order of the page.
func documentKinds() []documentKind {
	return []documentKind{
		{id: "weekly", icon: "user", asks: documentAsks{patient: true, week: true}, start: weeklyRecipe},
		{id: "weekly_all", icon: "patients", asks: documentAsks{week: true}, start: weeklyAllRecipe},
		{id: "letter", icon: "card", asks: documentAsks{patient: true, dates: true, letter: true}, start: letterRecipe},
		{id: "census", icon: "today", asks: documentAsks{dates: true, by: true}, start: censusRecipe},
		{id: "packet", icon: "search", asks: documentAsks{patient: true, letter: true, packet: true}, start: packetRecipe},
		{id: "account", icon: "book", asks: documentAsks{patient: true, dates: true, account: true}, start: accountRecipe},
		{id: "emergency", icon: "alert", asks: documentAsks{patient: true, urgent: true}, start: emergencyRecipe},
		{id: "sign_in", icon: "check", asks: documentAsks{day: true}, start: signInRecipe},
		{id: "billing", icon: "book", asks: documentAsks{dates: true, billing: true}, start: billingRecipe},
	}
}

// The column in which one picks, in pixels before the text scale, and the height of a
// line in it.
const (
	documentsColumn float32 = 300
	documentsRow    float32 = 44
)

func newDocumentsPage(s *shell) *documentsPage {
	p := &documentsPage{shell: s, kind: documentKinds()[0]}
	p.form = newDocumentForm(s, p)
	p.view = newDocumentView(s, p)
	p.kinds = kit.NewList(s.look, documentsRow, func(k documentKind) string { return k.id }, p.newRow)
	p.kinds.SetRows(documentKinds())
	p.kinds.Select(p.kind.id)
	p.kinds.OnSelect = func(kind documentKind) { s.touch(); p.choose(kind) }
	title := p.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "documents.title")
	kinds := high(p.kindsHigh, kit.NewPanel(s.look, kit.All(1), p.kinds))
	left := kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(kinds), kit.Fill(s.surface(kit.All(16), kit.All(10), p.form.object)))
	p.root = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(title), kit.Fill(kit.Row(kit.DeskGap,
		kit.FixedBy(s.look, documentsColumn, left).Stretched(), kit.Fill(p.view.object).Stretched())))
	return p
}

func (p *documentsPage) object() fyne.CanvasObject { return p.root }

// documentsForm is the room that the form below the kinds needs, in pixels before the
// text scale, and fewestKinds how many kinds are seen however low the window is: the
// others are a scroll away, and their keys work all the same.
const (
	documentsForm float32 = 575
	fewestKinds   int     = 3
)

// kindsHigh is the height of the list of kinds: all of them, where the form has room.
func (p *documentsPage) kindsHigh() float32 {
	row := p.shell.look.Scaled(documentsRow)
	if p.shell.canvas == nil {
		return row*float32(len(documentKinds())) + 2
	}
	room := int((p.shell.canvas.Size().Height - p.shell.look.Scaled(documentsForm)) / row)
	return row*float32(min(len(documentKinds()), max(fewestKinds, room))) + 2
}

func (p *documentsPage) shown() {
	p.here = true
	p.form.fill()
	p.make()
}

// hidden forgets everything: no document waits for the next person.
func (p *documentsPage) hidden() {
	p.here = false
	p.giveUp()
	p.made, p.failed, p.stale = nil, nil, false
	p.form.forget()
	p.view.draw()
}

// changed notes that the pages may be behind the book. They are not made anew by
// themselves: somebody reads them.
func (p *documentsPage) changed(change book.Change) {
	if !slices.ContainsFunc(change.Events, func(e clinic.Event) bool {
		return e.Kind() != clinic.DisclosureMade{}.Kind() && e.Kind() != clinic.ConsentSaved{}.Kind()
	}) && !change.Reloaded {
		return // the account of what was told changes nothing in the telling
	}
	if p.here && (p.made != nil || p.making != nil) && !p.stale {
		p.stale = true
		p.view.draw()
	}
}

func (p *documentsPage) relabel() {
	p.labels.relabel()
	p.form.relabel()
	p.kinds.Refresh()
	if p.here {
		p.make()
	}
	p.view.relabel()
	p.root.Refresh()
}

// choose begins another document.
func (p *documentsPage) choose(kind documentKind) {
	if kind.id == p.kind.id {
		return
	}
	p.kind = kind
	p.form.letter = letterDraft{}
	p.form.reach(kind.asks.account)
	p.made = nil
	p.form.draw()
	p.shell.sink.Take()
	p.make()
}

// showEmergencies shows what was written down of emergencies of a patient.
func (p *documentsPage) showEmergencies(patient clinic.Patient) {
	for _, kind := range documentKinds() {
		if kind.asks.urgent {
			p.kinds.Select(kind.id)
			p.choose(kind)
		}
	}
	p.form.patient.Set(kit.Pick{ID: string(patient.ID), Words: listing(patient.SortName(), patient.Number)})
	p.form.found = map[clinic.PatientID]clinic.PatientRow{patient.ID: {Patient: patient.ID, Name: patient.SortName(), Number: patient.Number}}
	p.form.draw()
	p.make()
}

func (p *documentsPage) typed(r rune) bool {
	if kinds := documentKinds(); r >= '1' && int(r-'1') < len(kinds) {
		p.kinds.Select(kinds[r-'1'].id)
		p.choose(kinds[r-'1'])
		return true
	}
	act, ok := p.letters()[upper(r)]
	if ok {
		act()
	}
	return ok
}

// letters are the page's own keys.
func (p *documentsPage) letters() map[rune]func() {
	return map[rune]func(){'A': p.form.begin, 'I': p.form.asking.askContent, '/': p.form.find, 'W': p.form.thisWeek, 'E': p.form.findOrClose, 'O': p.form.billing.askTable, 'Q': p.form.billing.askNotes, 'Z': p.view.zoom, 'Y': p.make, 'M': p.saveTable}
}

func (p *documentsPage) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft:
		return p.form.turn(-1)
	case fyne.KeyRight:
		return p.form.turn(1)
	case fyne.KeyEscape:
		if p.making == nil {
			return false
		}
		p.cancel()
		return true
	}
	return p.view.pages.Press(name)
}

// mayMake reports whether the person at the desk may make documents.
func (p *documentsPage) mayMake() bool { return p.shell.may(clinic.ActDocuments) }

// documentRow is one kind of document.
type documentRow struct {
	box
	shell *shell
	icon  *kit.Drawing
	name  *kit.Text
	key   *kit.Text
}

func (p *documentsPage) newRow() kit.RowView[documentKind] {
	look := p.shell.look
	r := &documentRow{shell: p.shell, icon: kit.NewIcon(look, "documents", 20, kit.SoftInk)}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.75)
	r.key = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "")
	r.inside = kit.Row(10, kit.Natural(r.icon), kit.Fill(r.name), kit.Natural(r.key))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a kind with the key that picks it.
func (r *documentRow) Fill(kind documentKind) {
	r.icon.Set(kind.icon)
	r.name.Set(r.shell.t("documents.kind." + kind.id))
	for i, each := range documentKinds() {
		if each.id == kind.id {
			r.key.Set(string(rune('1' + i)))
		}
	}
	r.inside.Refresh()
}
