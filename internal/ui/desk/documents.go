package desk

import (
	"slices"
	"strconv"

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
	kinds *kit.Choice
	form  *documentForm
	view  *documentView

	kind   documentKind
	making *making // on its way; nil for nothing
	made   *made   // what the pages show; nil for nothing
	failed error   // why there are none
	stale  bool    // the book changed since they were made
	of     uint64  // the last entry of the journal when they were begun
	here   bool
}

// documentKind is one of the documents to pick from.
type documentKind struct {
	id    string // the texts "documents.kind." + id are what it is called
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
		{id: "weekly", asks: documentAsks{patient: true, week: true}, start: weeklyRecipe},
		{id: "weekly_all", asks: documentAsks{week: true}, start: weeklyAllRecipe},
		{id: "letter", asks: documentAsks{patient: true, dates: true, letter: true}, start: letterRecipe},
		{id: "census", asks: documentAsks{dates: true, by: true}, start: censusRecipe},
		{id: "packet", asks: documentAsks{patient: true, letter: true, packet: true}, start: packetRecipe},
		{id: "account", asks: documentAsks{patient: true, dates: true, account: true}, start: accountRecipe},
		{id: "emergency", asks: documentAsks{patient: true, urgent: true}, start: emergencyRecipe},
		{id: "sign_in", asks: documentAsks{day: true}, start: signInRecipe},
		{id: "billing", asks: documentAsks{dates: true, billing: true}, start: billingRecipe},
	}
}

// documentsColumn is the column in which one says what a document needs, in pixels
// before the text scale.
const documentsColumn float32 = 300

func newDocumentsPage(s *shell) *documentsPage {
	p := &documentsPage{shell: s, kind: documentKinds()[0]}
	p.form = newDocumentForm(s, p)
	p.view = newDocumentView(s, p)
	p.buildKinds()
	title := p.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "documents.title")
	left := s.surface(kit.All(16), kit.All(10), p.form.object)
	p.root = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(title), kit.Natural(p.kinds), kit.Fill(kit.Row(kit.DeskGap,
		kit.FixedBy(s.look, documentsColumn, left).Stretched(), kit.Fill(p.view.object).Stretched())))
	return p
}

func (p *documentsPage) object() fyne.CanvasObject { return p.root }

// buildKinds makes the row of documents, each with the key that picks it: all of them
// are seen at once, however low the window is.
func (p *documentsPage) buildKinds() {
	s := p.shell
	p.kinds = s.choice("")
	p.kinds.OnChanged = func() { s.touch(); p.choose(documentKinds()[max(0, p.kinds.One())]) }
	p.kinds.OnEnter, p.kinds.OnEscape = s.sink.Take, s.sink.Take
	p.on(func() {
		var words []string
		for i, kind := range documentKinds() {
			words = append(words, strconv.Itoa(i+1)+"  "+s.t("documents.kind."+kind.id))
		}
		p.kinds.SetWords(words...)
		p.markKind()
	})
}

// markKind marks the document that is picked.
func (p *documentsPage) markKind() {
	p.kinds.Choose(slices.IndexFunc(documentKinds(), func(k documentKind) bool { return k.id == p.kind.id }))
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
// themselves: somebody reads them. The word of an act may come after the pages that were
// made of it, as when a period is closed: then nothing is behind.
func (p *documentsPage) changed(change book.Change) {
	if !slices.ContainsFunc(change.Events, func(e clinic.Event) bool {
		return e.Kind() != clinic.DisclosureMade{}.Kind() && e.Kind() != clinic.ConsentSaved{}.Kind()
	}) && !change.Reloaded {
		return // the account of what was told changes nothing in the telling
	}
	if !change.Reloaded && p.shell.deps.Book.Highest() <= p.of {
		return
	}
	if p.here && (p.made != nil || p.making != nil) && !p.stale {
		p.stale = true
		p.view.draw()
	}
}

func (p *documentsPage) relabel() {
	p.labels.relabel()
	p.form.relabel()
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
	p.markKind()
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
