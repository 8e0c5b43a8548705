package desk

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// payersPart lists the payers, and changes one at a time on a screen of its own:
// its name and its rules from a date on.
type payersPart struct {
	labels
	shell    *shell
	swap     *kit.Swap
	all      fyne.CanvasObject
	one      fyne.CanvasObject
	list     *kit.List[clinic.Payer]
	none     *kit.Text
	title    *kit.Text
	name     *kit.Field
	versions *kit.Choice
	terms    *termsForm
	anew     *kit.Button
	keep     *kit.Button
	retire   *kit.Button
	warn     *kit.Button
	panel    *kit.Panel
	before   *kit.Button     // leads to the earlier versions
	history  *versionsScreen // of the payer that is chosen

	old    clinic.Payer // as the book has it; without an id for a new one
	now    clinic.Payer // as it is being edited
	at     int          // which of its terms the form shows; -1 is none
	saving bool
}

func newPayersPart(s *shell) *payersPart {
	p := &payersPart{shell: s, at: -1}
	p.list = kit.NewList(s.look, kit.RowHeight, func(x clinic.Payer) string { return string(x.ID) }, p.newRow)
	p.list.OnSelect = func(clinic.Payer) { p.drawRetire() }
	p.list.OnTap = p.open
	p.list.OnOpen = p.open
	p.none = p.text(s, s.note(4), "payers.none")
	add := p.button(s, s.button(kit.Primary, "plus", "", "A", p.begin), "payers.add")
	back := p.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", func() { p.leave(p.toList) }), "hours.back")
	p.title = s.heading()
	p.name = p.field(s, s.field(""), "payers.name")
	p.name.OnChanged = func(string) { p.name.SetProblem(""); p.draw() }
	p.versions = s.choice("")
	p.versions.OnChanged = p.turn
	p.terms = newTermsForm(s, p.draw)
	p.anew = p.button(s, s.button(kit.Secondary, "plus", "", "", p.newTerms), "payers.new_terms")
	p.warn = p.button(s, s.button(kit.Secondary, "bell", "", "", p.askWarnings), "payers.warnings")
	p.keep = p.button(s, s.button(kit.Primary, "save", "", "Ctrl S", p.save), "settings.save")
	p.retire = s.button(kit.Secondary, "leave", "", "", p.askRetire)
	p.before = p.button(s, s.button(kit.Secondary, "clock", "", "5", p.openHistory), "payers.history")
	p.history = newVersionsScreen(s, "payers.history_none", p.toList)
	p.panel = kit.NewPanel(s.look, kit.All(1), p.list)
	p.all = kit.Column(12, kit.Natural(p.text(s, s.heading(), "settings.section.payers")), kit.Natural(p.none),
		kit.Fill(p.panel), kit.Natural(newFlow(12, add, p.before, p.retire, p.warn)))
	p.one = kit.Column(12, kit.Natural(kit.Row(12, kit.Natural(back), kit.Fill(p.title))), kit.Natural(newFlow(12, p.anew, p.keep)),
		kit.Natural(kit.Row(16, kit.Share(4, p.name).AtStart(), kit.Share(5, p.versions).AtStart())),
		kit.Fill(p.terms.object))
	p.swap = kit.NewSwap(s.look, p.all, p.one, p.history.object)
	return p
}

func (p *payersPart) object() fyne.CanvasObject { return p.swap.Object() }

// hidden drops what was not saved: the page asked before.
func (p *payersPart) hidden() {
	p.terms.touched = false
	p.toList()
}

// shown loads the payers.
func (p *payersPart) shown() {
	payers := p.shell.deps.Book.Payers()
	p.list.SetRows(payers)
	show(p.none, len(payers) == 0)
	show(p.warn, p.shell.may(clinic.ActSettings))
	p.drawRetire()
	p.swap.Object().Refresh()
}

// toList goes back to all payers.
func (p *payersPart) toList() {
	p.old, p.now, p.at = clinic.Payer{}, clinic.Payer{}, -1
	p.swap.Show(p.all, kit.FromLeft)
	p.shell.sink.Take()
	p.shown()
}

// begin is a new payer, whose rules hold from the first day of this year.
func (p *payersPart) begin() {
	id, err := clinic.NewID[clinic.PayerID](p.shell.deps.Random)
	if err != nil {
		p.shell.fail(err)
		return
	}
	year := p.shell.deps.Book.Today().Year
	p.old = clinic.Payer{}
	p.now = clinic.Payer{ID: id, Terms: []clinic.Terms{{From: clinic.NewDate(year, 1, 1)}}}
	p.fill()
	p.name.Focus()
}

// open shows a payer as the book has it.
func (p *payersPart) open(payer clinic.Payer) {
	p.old, p.now = payer, payer
	p.now.Terms = slices.Clone(payer.Terms)
	p.fill()
}

// fill shows the payer that is being edited, its newest rules first.
func (p *payersPart) fill() {
	p.swap.Show(p.one, kit.FromRight)
	p.name.SetText(p.now.Name)
	p.name.SetProblem("")
	p.at = len(p.now.Terms) - 1
	p.fillTerms()
}

func (p *payersPart) fillTerms() {
	show(p.terms.object, p.at >= 0)
	if p.at >= 0 {
		p.terms.fill(p.now.Terms[p.at])
	}
	p.draw()
}

// draw brings the words and the buttons up to date.
func (p *payersPart) draw() {
	s := p.shell
	p.title.Set(s.t("payers.new"))
	if p.old.ID != "" {
		p.title.Set(p.old.Name)
	}
	var words []string
	for i, terms := range p.now.Terms[p.oldest():] {
		from := terms.From
		if typed, ok := typedDate(p.terms.from.Text()); ok && i+p.oldest() == p.at {
			from = typed // said as it is being changed
		}
		words = append(words, s.t("payers.from", i18n.Args{"Date": dateText(from)}))
	}
	p.versions.SetLabel(s.t("payers.versions"))
	p.versions.SetWords(words...)
	if p.at >= 0 {
		p.versions.Choose(p.at - p.oldest())
	}
	p.drawRetire()
	p.keep.Rest(p.saving || !p.dirty())
	p.swap.Object().Refresh()
}

// drawRetire offers to take the chosen payer off the list, or back.
func (p *payersPart) drawRetire() {
	payer, ok := p.list.Selected()
	p.retire.SetLabel(p.shell.t("payers.retire"))
	if payer.Retired {
		p.retire.SetLabel(p.shell.t("payers.take_back"))
	}
	show(p.retire, ok)
	show(p.before, ok)
	p.swap.Object().Refresh()
}

// mostVersions is how many of a payer's rules can be turned to: the newest.
const mostVersions = 3

// oldest is the place of the oldest rules that can be turned to.
func (p *payersPart) oldest() int { return max(0, len(p.now.Terms)-mostVersions) }

// turn shows other rules of the payer. What was typed so far is kept.
func (p *payersPart) turn() {
	to := p.versions.One() + p.oldest()
	if to == p.at || !p.takeTerms() {
		p.versions.Choose(p.at - p.oldest())
		return
	}
	p.at = to
	p.fillTerms()
}

// newTerms begins rules that hold from today on, as the last ones are.
func (p *payersPart) newTerms() {
	if !p.takeTerms() {
		return
	}
	next := clinic.Terms{}
	if len(p.now.Terms) > 0 {
		next = p.now.Terms[len(p.now.Terms)-1]
	}
	next.From = p.shell.deps.Book.Today()
	p.now.Terms = append(slices.Clone(p.now.Terms), next)
	p.at = len(p.now.Terms) - 1
	p.fillTerms()
	p.terms.from.Focus()
}

// takeTerms reads the form; false where something in it is wrong.
func (p *payersPart) takeTerms() bool {
	if p.at < 0 {
		return true
	}
	terms, ok := p.terms.read()
	if ok {
		p.now.Terms[p.at] = terms
	}
	return ok
}

// dirty reports whether something was changed and not saved.
func (p *payersPart) dirty() bool {
	if p.now.ID == "" {
		return false
	}
	if p.old.ID == "" {
		return p.name.Text() != "" || p.at >= 0 && p.terms.touched
	}
	return p.name.Text() != p.old.Name || p.at >= 0 && p.terms.touched || !reflect.DeepEqual(p.now.Terms, p.old.Terms)
}

// leave asks before something unsaved is lost.
func (p *payersPart) leave(then func()) {
	if !p.dirty() {
		then()
		return
	}
	s := p.shell
	s.ask(question{
		title: s.t("settings.leave"), body: s.t("payers.leave_body"), yes: s.t("settings.leave_yes"), no: s.t("settings.leave_no"),
		accept: func(string) bool { p.terms.touched = false; then(); return true },
	})
}

// save keeps the payer with all its rules.
func (p *payersPart) save() {
	if !p.takeTerms() {
		return
	}
	next := p.now
	if next.Name = p.name.Text(); next.Name == "" {
		p.name.SetProblem(p.shell.t("payers.name_missing"))
		p.name.Focus()
		p.swap.Object().Refresh()
		return
	}
	p.keepAs(next, "")
}

func (p *payersPart) keepAs(next clinic.Payer, reason string) {
	if p.saving {
		return
	}
	p.saving = true
	s, actor, save := p.shell, p.shell.actor, clinic.SavePayer{Payer: next}
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, explained(reason, save)[0]) },
		func(facts []clinic.Event, err error) {
			p.saving = false
			if err != nil {
				if !s.askWhy(err, func(reason string) { p.keepAs(next, reason) }) {
					s.fail(err)
				}
				p.draw()
				return
			}
			p.terms.touched = false
			if p.swap.Shown() == p.one {
				p.open(next)
			}
			p.shown()
			s.done(s.t("payers.saved", i18n.Args{"Name": next.Name}), facts, save)
		})
}

// askRetire takes a payer off the lists of those that can be chosen, or back.
func (p *payersPart) askRetire() {
	s := p.shell
	next, ok := p.list.Selected()
	if !ok {
		return
	}
	if next.Retired = !next.Retired; !next.Retired {
		p.keepAs(next, "")
		return
	}
	s.ask(question{
		title: s.t("payers.retire_ask", i18n.Args{"Name": next.Name}), body: s.t("payers.retire_body"), yes: s.t("payers.retire"),
		accept: func(string) bool { p.keepAs(next, ""); return true },
	})
}

func (p *payersPart) relabel() {
	p.labels.relabel()
	p.terms.relabel()
	p.history.relabel()
	p.shown()
	p.draw()
}

// payerRow is one payer in the list.
type payerRow struct {
	box
	shell *shell
	name  *kit.Text
	left  *kit.Pill
}

func (p *payersPart) newRow() kit.RowView[clinic.Payer] {
	look := p.shell.look
	r := &payerRow{shell: p.shell, left: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.inside = kit.Row(8, kit.Fill(r.name), kit.Natural(r.left))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a payer.
func (r *payerRow) Fill(payer clinic.Payer) {
	r.name.Set(payer.Name)
	r.left.Set(kit.Calm, r.shell.t("payers.pill_retired"))
	show(r.left, payer.Retired)
	r.inside.Refresh()
}
