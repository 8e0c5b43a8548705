package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/keep"
	"daybook/internal/ui/kit"
)

// OldRecords removes records whose time is over from the book on this computer.
type OldRecords interface {
	// Remove removes them, which takes a while; check-ins go on. The problem is the id
	// of a sentence, "" where it went well.
	Remove(actor clinic.Actor, rows []clinic.RetentionRow, progress func(part float64), done func(purged clinic.PatientsPurged, problem string))
	// Left lists the copies that may still have what was removed. It reads disks.
	Left(done func([]keep.Left))
}

// retentionPart lists whose records are old enough to be removed and whose are kept,
// and why: the report that comes before anything is removed.
type retentionPart struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	rule   *kit.Text
	tabs   *kit.Choice
	list   *kit.List[clinic.RetentionRow]
	panel  *kit.Panel
	none   *kit.Text
	detail *kit.Text
	remove *kit.Button
	hold   *kit.Button
	paper  *kit.Button
	change *kit.Button
	copies *kit.Button
	bar    *kit.Bar
	part   *kit.Text
	going  fyne.CanvasObject

	rows  []clinic.RetentionRow
	known bool // rows were read
	busy  bool
	here  bool
	done  float64
}

func newRetentionPart(s *shell) *retentionPart {
	p := &retentionPart{shell: s, bar: kit.NewBar(s.look), rule: s.note(4), none: s.note(3), detail: s.note(5), part: s.note(2)}
	p.tabs = s.choice("", "", "")
	p.tabs.Choose(0)
	p.tabs.OnChanged = func() { s.touch(); p.draw() }
	p.list = kit.NewList(s.look, copyRow, func(r clinic.RetentionRow) string { return string(r.Patient()) }, p.newRow)
	p.list.OnSelect = func(clinic.RetentionRow) { s.touch(); p.draw() }
	p.panel = kit.NewPanel(s.look, kit.All(1), p.list)
	p.remove = p.button(s, s.button(kit.Primary, "x", "", "Y", p.askRemove), "retention.remove")
	p.hold = s.button(kit.Secondary, "lock", "", "A", p.askHold)
	p.paper = p.button(s, s.button(kit.Secondary, "printer", "", "O", p.askPaper), "retention.report")
	p.change = p.button(s, s.button(kit.Secondary, "settings", "", "E", p.askRule), "retention.numbers")
	p.copies = p.button(s, s.button(kit.Secondary, "save", "", "I", p.showLeft), "retention.copies")
	p.going = kit.Row(12, kit.FixedBy(s.look, 240, p.bar), kit.Fill(p.part))
	p.root = kit.Column(12, kit.Natural(p.text(s, s.heading(), "settings.section.retention")), kit.Natural(p.rule), kit.Natural(p.tabs),
		kit.Natural(p.none), kit.Fill(p.panel), kit.Natural(p.detail), kit.Natural(p.going),
		kit.Natural(newFlow(12, p.remove, p.hold, p.paper, p.change, p.copies)))
	return p
}

func (p *retentionPart) object() fyne.CanvasObject { return p.root }

// shown weighs everybody's records anew.
func (p *retentionPart) shown() {
	p.here = true
	p.draw()
	p.read()
}

func (p *retentionPart) read() {
	work(p.shell, p.shell.deps.Book.Retention, func(rows []clinic.RetentionRow, err error) {
		if err != nil {
			p.shell.fail(err)
			return
		}
		p.rows, p.known = rows, true
		p.draw()
	})
}

// hidden forgets the names.
func (p *retentionPart) hidden() {
	p.here, p.known, p.rows = false, false, nil
	p.list.SetRows(nil)
}

func (p *retentionPart) relabel() {
	p.labels.relabel()
	p.list.Refresh()
	p.draw()
}

func (p *retentionPart) lists() []sectionList { return []sectionList{{p.list, p.panel}} }

// changed reads anew where the rule or the book was changed.
func (p *retentionPart) changed(change book.Change) {
	for _, event := range change.Events {
		switch event.(type) {
		case clinic.SettingsSaved, clinic.LegalHoldSet, clinic.LegalHoldLifted, clinic.PatientsPurged:
			if p.here {
				p.read()
			}
		}
	}
}

// of are the rows that are due, or those that are kept.
func (p *retentionPart) of(due bool) (rows []clinic.RetentionRow) {
	for _, row := range p.rows {
		if row.Due() == due {
			rows = append(rows, row)
		}
	}
	return rows
}

func (p *retentionPart) draw() {
	s := p.shell
	due, kept := p.of(true), p.of(false)
	p.rule.Set(s.retentionRule())
	p.tabs.SetWords(s.t("retention.tab_due", countOf(len(due))), s.t("retention.tab_kept", countOf(len(kept))))
	rows, none := due, "retention.none_due"
	if p.tabs.One() == 1 {
		rows, none = kept, "retention.none_kept"
	}
	p.list.SetRows(rows)
	if _, some := p.list.Selected(); !some && len(rows) > 0 {
		p.list.Select(string(rows[0].Patient()))
	}
	chosen, some := p.list.Selected()
	p.none.Set(s.t(none))
	show(p.none, p.known && len(rows) == 0)
	show(p.panel, len(rows) > 0)
	show(p.detail, some)
	p.detail.Set("")
	if some {
		p.detail.Set(strings.Join(s.retentionWhy(chosen), " "))
	}
	show(p.remove, len(due) > 0 && s.deps.OldRecords != nil)
	show(p.hold, some)
	p.hold.SetLabel(s.t(whether(some && chosen.Hold.Stands(), "retention.lift_hold", "retention.set_hold")))
	show(p.paper, p.known)
	show(p.copies, s.deps.OldRecords != nil)
	p.remove.Rest(p.busy)
	show(p.going, p.busy)
	p.drawProgress()
	p.root.Refresh()
}

func (p *retentionPart) drawProgress() {
	p.bar.Set(int(p.done*1000), 0, 1000)
	p.part.Set(p.shell.t("retention.removing", i18n.Args{"Percent": int(p.done * 100)}))
}

func (p *retentionPart) typed(r rune) bool {
	does := map[rune]struct {
		button *kit.Button
		act    func()
	}{'Y': {p.remove, p.askRemove}, 'A': {p.hold, p.askHold}, 'O': {p.paper, p.askPaper}, 'E': {p.change, p.askRule}, 'I': {p.copies, p.showLeft}}
	if r == '1' || r == '2' {
		p.tabs.Choose(int(r - '1'))
		p.draw()
		return true
	}
	key, known := does[upper(r)]
	if known && key.button.Visible() {
		key.act()
	}
	return known
}
