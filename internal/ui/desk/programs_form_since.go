package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// sincePart says from which day the rules in the form hold, and lists the
// program's versions: those that held, the one in force, and those to come.
type sincePart struct {
	labels
	form    *programForm
	line    fyne.CanvasObject // the day, beside the buttons
	root    fyne.CanvasObject // the part of the form with the versions
	from    *kit.Field
	note    *kit.Text
	list    *kit.List[sinceLine]
	panel   fyne.CanvasObject
	history []clinic.Program
	shown   clinic.Date // from when the version in the form holds
	picked  clinic.Date // the same, where it was chosen in the list to be corrected
}

// datesTab is the place of the versions among the parts of the form.
const datesTab = 5

// fromWidth is the width of a field with a date, in pixels before the text scale.
const fromWidth float32 = 124

func newSincePart(f *programForm) *sincePart {
	s := f.shell
	p := &sincePart{form: f, from: s.field(""), note: s.note(5)}
	f.serve(p.from)
	p.from.OnChanged = func(string) { f.changedByHand() }
	p.on(func() { p.from.SetHint(s.t("programs.form.always")) })
	words := p.text(s, kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, ""), "programs.form.from")
	p.line = kit.Row(10, kit.Natural(words), kit.Natural(grown(s.look, fromWidth, 0, p.from)))
	p.list = kit.NewList(s.look, factRowHeight, sinceLine.key, p.newRow)
	p.list.OnSelect = p.turn
	p.panel = kit.NewPanel(s.look, kit.All(1), p.list)
	p.root = kit.Column(12, kit.Natural(p.note), kit.Fill(p.panel))
	return p
}

func (p *sincePart) relabel() {
	p.labels.relabel()
	p.draw()
}

// begin takes a program of one day: changes to what holds today begin today, and
// those to another version on its day.
func (p *sincePart) begin(program clinic.Program) {
	today := p.form.shell.deps.Book.Today()
	p.history, p.shown, p.picked = p.form.shell.deps.Book.ProgramHistory(program.ID), program.From, clinic.Date{}
	p.from.SetText(dateText(program.From))
	if now, ok := p.inForce(); ok && now.From == program.From {
		p.from.SetText(dateText(today))
	}
	p.draw()
}

// inForce is the version that holds today.
func (p *sincePart) inForce() (clinic.Program, bool) {
	today := p.form.shell.deps.Book.Today()
	for _, program := range slices.Backward(p.history) {
		if !program.From.After(today) {
			return program, true
		}
	}
	return clinic.Program{}, false
}

func (p *sincePart) draw() {
	s, known := p.form.shell, len(p.history) > 0
	show(p.line, known)
	show(p.panel, known)
	p.note.Set(s.t(whether(known, "programs.form.dates_note", "programs.form.dates_new")))
	var lines []sinceLine
	for i, program := range p.history {
		line := sinceLine{Program: program, text: s.weekFact(program)}
		if i > 0 {
			line.text = s.changesSince(p.history[i-1], program)
		}
		now, _ := p.inForce()
		line.now, line.coming = program.From == now.From, program.From.After(s.deps.Book.Today())
		lines = append(lines, line)
	}
	p.list.SetRows(lines)
	p.list.Select(sinceLine{Program: clinic.Program{From: p.shown}}.key())
}

// turn shows the rules of another day, to correct them there.
func (p *sincePart) turn(line sinceLine) {
	p.list.Select(sinceLine{Program: clinic.Program{From: p.shown}}.key())
	turn := func() {
		p.form.begin(line.Program)
		p.from.SetText(dateText(line.From))
		p.picked = line.From
		p.form.turnTo(datesTab)
	}
	if p.form.dirty {
		p.form.page.askLeave(turn)
		return
	}
	turn()
}

// pressed goes through the versions where they are shown.
func (p *sincePart) pressed(name fyne.KeyName) bool {
	return p.form.swap.Shown() == p.root && p.list.Press(name)
}

// read puts the day into a program; false where it is none, which is said.
func (p *sincePart) read(next *clinic.Program) bool {
	text := strings.TrimSpace(p.from.Text())
	next.From, next.Versions = clinic.Date{}, nil
	if p.form.fresh || text == "" {
		return true
	}
	from, ok := typedDate(text)
	if !ok {
		p.form.problem.Set(p.form.shell.t("patients.form.date_wrong"))
		p.from.Focus()
		p.form.root.Refresh()
	}
	next.From = from
	return ok
}

// validity says from when to when the rules of a preview hold, and what that
// does to the past.
func (s *shell) validity(preview clinic.ProgramPreview) string {
	from, moved, until, before := s.t("programs.preview.always"), "", "", s.t("programs.preview.days_before")
	if !preview.From.IsZero() {
		from = s.t("programs.preview.from", i18n.Args{"Date": s.dayYear(preview.From)})
	}
	if !preview.Moved.IsZero() {
		moved = s.t("programs.preview.moved", i18n.Args{"Date": s.dayYear(preview.Moved)})
	}
	if !preview.Until.IsZero() {
		until = s.t("programs.preview.until", i18n.Args{"Date": s.dayYear(preview.Until)})
	}
	if today := s.deps.Book.Today(); preview.From.Before(today) || !preview.Moved.IsZero() && preview.Moved.Before(today) {
		before = s.t("programs.preview.backdated")
	}
	return join(from, moved, until, before, s.t("programs.preview.past"))
}

// rulesOf are a program's rules while a schedule is in force: those of today, or
// those of its first day where it is over or still to come.
func (s *shell) rulesOf(row clinic.ProgramRow, track clinic.Track, pattern clinic.Pattern) clinic.Program {
	now, ok := track.PatternOn(s.deps.Book.Today())
	if ok && now.From == pattern.From {
		return row.Program
	}
	rules := row.Program
	for i, version := range s.deps.Book.ProgramHistory(row.Program.ID) {
		if i == 0 || !version.From.After(pattern.From) {
			rules = version
		}
	}
	return rules
}

// sinceFacts say since when a program's rules hold, and until when.
func (s *shell) sinceFacts(row clinic.ProgramRow) []string {
	var since, next string
	if !row.Program.From.IsZero() {
		since = s.t("programs.fact.since", i18n.Args{"Date": s.dayYear(row.Program.From)})
	}
	if !row.Next.IsZero() {
		next = s.t("programs.fact.next", i18n.Args{"Date": s.dayYear(row.Next)})
	}
	return known([]string{join(since, next)})
}
