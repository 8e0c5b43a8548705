package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/ui/kit"
)

// journalPage shows who did what and when. Nothing on it can be changed: a mistake
// is mended by another entry.
type journalPage struct {
	labels
	shell  *shell
	root   fyne.CanvasObject
	find   *journalFind
	list   *kit.List[book.JournalLine]
	state  *kit.Text
	detail *kit.Text
	older  *kit.Button

	lines  []book.JournalLine
	next   []byte // where the older ones begin; nil at the book's beginning
	known  bool
	failed error // the last reading
	asking bool
	again  bool
	here   bool
}

// journalRows is how many entries are read at once.
const journalRows = 100

// journalRowHeight is a row's height in pixels: two lines.
const journalRowHeight float32 = 52

func newJournalPage(s *shell) *journalPage {
	p := &journalPage{shell: s}
	p.find = newJournalFind(s, p)
	p.list = kit.NewList(s.look, journalRowHeight, journalKey, p.newRow)
	p.list.OnSelect = func(book.JournalLine) { p.drawDetail() }
	p.list.OnTap = func(book.JournalLine) { s.touch(); s.sink.Take() }
	p.list.OnOpen = func(book.JournalLine) { p.openPatient() }
	p.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	p.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(3).MayShrink(0.85).MayCut()
	p.older = p.button(s, s.button(kit.Secondary, "", "", "A", p.look), "journal.older")
	title := p.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "journal.title")
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0,
		kit.Fill(kit.Over(p.list, kit.Pad(kit.All(32), kit.Column(0, kit.Spring(), kit.Natural(p.state), kit.Spring())))),
		kit.Natural(rule(s)), kit.Natural(kit.Pad(kit.Sides(8, 16), kit.Row(12, kit.Fill(p.detail), kit.Natural(p.older))))))
	p.root = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(title), kit.Natural(p.find.object), kit.Fill(panel))
	return p
}

func journalKey(line book.JournalLine) string { return string(line.Place) }

func (p *journalPage) object() fyne.CanvasObject { return p.root }

func (p *journalPage) shown() {
	p.here = true
	p.find.relabel()
	p.load()
}

// hidden forgets what was read: nothing of it needs to stay.
func (p *journalPage) hidden() {
	p.here, p.known = false, false
	p.lines, p.next = nil, nil
	p.list.SetRows(nil)
}

// changed reads anew where the newest entries are the ones that are looked at.
func (p *journalPage) changed(book.Change) {
	if !p.here {
		return
	}
	if row, ok := p.list.Selected(); !ok || len(p.lines) > 0 && journalKey(row) == journalKey(p.lines[0]) {
		p.load()
	}
}

func (p *journalPage) relabel() {
	p.labels.relabel()
	p.find.relabel()
	p.draw()
}

// load reads the newest entries that are looked for.
func (p *journalPage) load() {
	if p.asking {
		p.again = true
		return
	}
	p.read(nil, nil)
}

// look reads on, further back.
func (p *journalPage) look() {
	if !p.asking && p.next != nil {
		p.read(p.lines, p.next)
	}
}

// patience is how many times a rare thing is looked for before one has to ask on.
const patience = 10

func (p *journalPage) read(before []book.JournalLine, from []byte) {
	p.asking, p.again = true, false
	query := p.find.query()
	query.Before, query.Most = from, journalRows
	work(p.shell, func() (book.JournalPage, error) {
		page := book.JournalPage{Next: from}
		for range patience {
			more, err := p.shell.deps.Book.Journal(query)
			if err != nil {
				return page, err
			}
			page.Lines, page.Next = append(page.Lines, more.Lines...), more.Next
			if len(page.Lines) >= journalRows/2 || more.Next == nil {
				break
			}
			query.Before = more.Next
		}
		return page, nil
	}, func(page book.JournalPage, err error) {
		p.asking = false
		p.failed = err
		if !p.here {
			return
		}
		p.lines, p.next, p.known = append(before, page.Lines...), page.Next, true
		p.draw()
		if p.again {
			p.load()
		}
	})
}

func (p *journalPage) draw() {
	s := p.shell
	p.list.SetRows(p.lines)
	if _, some := p.list.Selected(); !some && len(p.lines) > 0 {
		p.list.Select(journalKey(p.lines[0]))
	}
	p.state.Set("")
	switch {
	case p.failed != nil:
		p.state.Set(s.sentence(p.failed))
	case !p.known:
		p.state.Set(s.t("patients.loading"))
	case len(p.lines) == 0 && p.next != nil:
		p.state.Set(s.t("journal.none_yet"))
	case len(p.lines) == 0:
		p.state.Set(s.t("journal.none"))
	}
	show(p.older, p.next != nil)
	p.drawDetail()
	p.root.Refresh()
}

// drawDetail says the marked entry in full.
func (p *journalPage) drawDetail() {
	p.detail.Set("")
	if line, ok := p.list.Selected(); ok {
		p.detail.Set(p.shell.journalDetail(line))
	}
	p.root.Refresh()
}

// openPatient goes to the patient whom the marked entry is about.
func (p *journalPage) openPatient() {
	if line, ok := p.list.Selected(); ok && line.Told.Patient != "" {
		p.shell.openPatient(line.Told.Patient)
	}
}

func (p *journalPage) typed(r rune) bool {
	acts := map[rune]func(){'A': p.look, '/': p.find.patient.Field().Focus, 'Q': p.find.clear, 'Y': p.openPatient}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

// pressed goes through the entries; beyond the last one that was read it reads on.
func (p *journalPage) pressed(name fyne.KeyName) bool {
	row, ok := p.list.Selected()
	last := ok && journalKey(row) == journalKey(p.lines[len(p.lines)-1])
	if last && (name == fyne.KeyDown || name == fyne.KeyPageDown) {
		p.look()
		return true
	}
	return p.list.Press(name)
}
