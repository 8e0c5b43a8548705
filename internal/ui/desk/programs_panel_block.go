package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// blockPanel changes the chosen block: what it is and when.
type blockPanel struct {
	labels
	editor   *weekDrawing
	root     fyne.CanvasObject
	none     *kit.Text
	fields   *fyne.Container
	service  *kit.Picker
	topic    *kit.Field
	start    *kit.Field
	end      *kit.Field
	modality *kit.Choice
	key      string // of the block whose words stand in the fields
}

// serviceLines is how many services are offered at once.
const serviceLines = 2

func newBlockPanel(e *weekDrawing) *blockPanel {
	s := e.shell
	p := &blockPanel{editor: e, none: s.note(6)}
	p.service = s.picker("", serviceLines, p.find)
	p.service.OnPicked = func(id string) {
		p.change("service", func(b *clinic.Block) { b.Service = clinic.ServiceID(id) })
	}
	p.service.OnEnter, p.service.Field().OnEscape = e.toGrid, e.toGrid
	p.topic = p.newField("programs.block.topic", func(text string) {
		p.change("topic", func(b *clinic.Block) { b.Topic = text })
	})
	p.start = p.newField("programs.block.start", func(string) { p.readTimes(false) })
	p.end = p.newField("programs.block.end", func(string) { p.readTimes(false) })
	p.modality = s.choice("")
	p.modality.OnChanged = func() {
		p.change("modality", func(b *clinic.Block) { b.Modality = []clinic.Modality{"", clinic.Telehealth}[max(0, p.modality.One())] })
	}
	p.modality.OnEnter, p.modality.OnEscape = e.toGrid, e.toGrid
	p.fields = kit.Column(12, kit.Natural(kit.Row(12, kit.Fill(p.start).AtStart(), kit.Fill(p.end).AtStart())),
		kit.Natural(p.service), kit.Natural(p.topic), kit.Natural(p.modality), kit.Spring())
	p.root = kit.Over(p.fields, kit.Column(0, kit.Natural(p.none)))
	return p
}

func (p *blockPanel) newField(id string, changed func(string)) *kit.Field {
	field := p.field(p.editor.shell, p.editor.shell.field(""), id)
	field.OnChanged = func(text string) { field.SetProblem(""); changed(text) }
	field.OnEnter = func() {
		if p.flush() {
			p.editor.toGrid()
		}
	}
	field.OnEscape = func() { p.key = ""; p.editor.toGrid(); p.draw() }
	return field
}

func (p *blockPanel) relabel() {
	s := p.editor.shell
	p.labels.relabel()
	p.service.Field().SetLabel(s.t("programs.block.service"))
	p.modality.SetLabel(s.t("programs.block.modality"))
	p.modality.SetWords(s.t("programs.block.in_person"), s.t("programs.block.telehealth"))
	p.none.Set(s.t("programs.block.none"))
	p.key = ""
	p.draw()
}

// find offers the program's services whose name holds what was typed.
func (p *blockPanel) find(search string) []kit.Pick {
	s := p.editor.shell
	var picks []kit.Pick
	for _, service := range p.editor.program.Services {
		name := s.label(service.Label)
		if strings.Contains(clinic.Fold(name), clinic.Fold(strings.TrimSpace(search))) {
			picks = append(picks, kit.Pick{ID: string(service.ID), Words: name})
		}
	}
	return picks
}

func (p *blockPanel) focusFirst() {
	if _, ok := p.editor.chosen(); ok {
		p.start.Focus()
	}
}

// draw shows the chosen block. Fields that are being filled in are left alone.
func (p *blockPanel) draw() {
	block, ok := p.editor.chosen()
	show(p.fields, ok)
	show(p.none, !ok)
	other := p.key != block.key
	p.key = block.key
	if !ok {
		return
	}
	s := p.editor.shell
	service, _ := p.editor.program.Service(block.Service)
	if other || p.service.Picked() != "" {
		p.service.Set(kit.Pick{ID: string(block.Service), Words: s.label(service.Label)})
	}
	p.fill(p.topic, block.Topic, other)
	p.fill(p.start, s.wallClock(block.Start), other)
	p.fill(p.end, s.wallClock(block.End), other)
	p.modality.Choose(slices.Index([]clinic.Modality{clinic.InPerson, clinic.Telehealth}, block.Modality.Or(clinic.InPerson)))
}

func (p *blockPanel) fill(field *kit.Field, text string, other bool) {
	if other || !field.Focused() {
		field.SetText(text)
		field.SetProblem("")
	}
}

// change does something with the block whose words stand in the fields.
func (p *blockPanel) change(what string, do func(*clinic.Block)) {
	if p.key != "" {
		p.editor.draft.change(p.key, what, do)
		p.editor.edited()
	}
}

// flush takes over times that were typed without Enter; false where they cannot be
// read, which is said at the field.
func (p *blockPanel) flush() bool {
	if _, ok := p.editor.draft.at(p.key); !ok {
		return true
	}
	return p.readTimes(true)
}

// readTimes takes over the times that stand in the fields: once they are whole,
// or all that can be read.
func (p *blockPanel) readTimes(all bool) bool {
	s := p.editor.shell
	block, ok := p.editor.draft.at(p.key)
	if !ok {
		return true
	}
	start, ok1 := readWall(p.start.Text(), block.Start, all)
	end, ok2 := readWall(p.end.Text(), block.End, all)
	if all && !ok1 {
		p.start.SetProblem(s.t("today.time.unread"))
	}
	if all && !ok2 {
		p.end.SetProblem(s.t("today.time.unread"))
	}
	if !ok1 || !ok2 || start == block.Start && (end == block.End || end == block.End%(24*60)) {
		p.editor.root.Refresh()
		return ok1 && ok2
	}
	switch {
	case end == block.End%(24*60) || end == block.End: // another start moves the whole block
		end = start + block.End - block.Start
	case end <= start && end+24*60-start <= 12*60: // it ends after midnight
		end += 24 * 60
	}
	p.change("times", func(b *clinic.Block) { b.Start, b.End = start, end })
	return true
}

// readWall reads a time of day of a schedule. Where morning or evening is not
// said, the one nearer to what it was is meant. Unless all is taken, a time must
// be whole: "9" may still become "9:30".
func readWall(text string, was clinic.ClockTime, all bool) (clinic.ClockTime, bool) {
	hour, minute, half, ok := clockParts(text)
	if !ok || !all && half == "" && !strings.ContainsAny(text, ":.") {
		return 0, false
	}
	best := clinic.ClockTime(-1)
	for _, hours := range hoursOf(hour, half) {
		at := clinic.At(hours, minute)
		if best < 0 || apart(at, was) < apart(best, was) {
			best = at
		}
	}
	return best, true
}

func apart(a, b clinic.ClockTime) clinic.ClockTime { return max(a-b, b-a) }
