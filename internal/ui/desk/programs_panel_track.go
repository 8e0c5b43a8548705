package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// trackPanel changes the track itself: its names, its mark, its ages, and from
// when on the week is valid.
type trackPanel struct {
	labels
	editor   *trackEditor
	root     fyne.CanvasObject
	name     *labelFields
	mark     *kit.Choice
	ageFrom  *numberLine
	ageBelow *numberLine
	from     *kit.Field
	until    *kit.Field
}

func newTrackPanel(e *trackEditor) *trackPanel {
	s := e.shell
	p := &trackPanel{editor: e, name: newLabelFields(s, "programs.form.name"), mark: s.choice("")}
	p.ageFrom, p.ageBelow = newNumberLine(s, "age_from", "years"), newNumberLine(s, "age_below", "years")
	p.from, p.until = p.field(s, s.field(""), "programs.track.from"), p.field(s, s.field(""), "programs.track.until")
	p.name.each(p.serve)
	for _, field := range []*kit.Field{p.ageFrom.field, p.ageBelow.field, p.from, p.until} {
		p.serve(field)
	}
	p.ageFrom.field.OnChanged = func(string) { p.ageFrom.say(""); p.edited() }
	p.ageBelow.field.OnChanged = func(string) { p.ageBelow.say(""); p.edited() }
	p.from.OnChanged = func(string) { p.from.SetProblem(""); p.edited(); e.check() }
	p.mark.OnChanged, p.mark.OnEnter, p.mark.OnEscape = p.edited, e.toGrid, e.toGrid
	p.on(func() { p.from.SetHint(s.t("patients.date_hint")); p.until.SetHint(s.t("patients.date_hint")) })
	var names []kit.Item
	p.name.each(func(field *kit.Field) { names = append(names, kit.Fill(field).AtStart()) })
	p.root = kit.Column(12, kit.Natural(kit.Row(12, names...)), kit.Natural(p.mark),
		kit.Natural(kit.Row(12, kit.Fill(p.from).AtStart(), kit.Fill(p.until).AtStart())),
		kit.Natural(p.text(s, s.note(3), "programs.track.from_note")),
		kit.Natural(p.ageFrom), kit.Natural(p.ageBelow), kit.Spring())
	return p
}

func (p *trackPanel) serve(field *kit.Field) {
	field.OnChanged = func(string) { field.SetProblem(""); p.edited() }
	field.OnEnter, field.OnEscape = p.editor.toGrid, p.editor.toGrid
}

func (p *trackPanel) edited() {
	p.editor.dirty = true
	p.editor.root.Refresh()
}

func (p *trackPanel) relabel() {
	s := p.editor.shell
	p.labels.relabel()
	p.name.relabel()
	p.mark.SetLabel(s.t("programs.track.mark"))
	p.mark.SetWords(s.texts("programs.track.mark_", marks())...)
	p.ageFrom.relabel()
	p.ageBelow.relabel()
}

func (p *trackPanel) begin(track clinic.Track, from clinic.Date) {
	p.name.set(track.Label)
	p.mark.Choose(max(0, slices.Index(marks(), track.Mark.Sign())))
	p.ageFrom.set(track.AgeFrom)
	p.ageBelow.set(track.AgeBelow)
	p.from.SetText(dateText(from))
	p.until.SetText(dateText(track.Until))
	p.from.SetProblem("")
	p.until.SetProblem("")
}

// marks are the signs that a track can have, in the order of the day.
func marks() []string {
	var ids []string
	for _, mark := range clinic.Marks() {
		ids = append(ids, mark.Sign())
	}
	return ids
}

// fromOr is the day from which the week is valid, or another where none can be
// read.
func (p *trackPanel) fromOr(other clinic.Date) clinic.Date {
	return typedOr(p.from.Text(), other)
}

// read is the track as it stands in the panel, still with its old weeks, and the
// day from which the drawn one is valid.
func (p *trackPanel) read(old clinic.Track) (track clinic.Track, from clinic.Date, ok bool) {
	s := p.editor.shell
	track = old
	track.Label = p.name.read()
	track.Mark = clinic.Marks()[max(0, p.mark.One())]
	var ok1, ok2 bool
	track.AgeFrom, ok1 = p.ageFrom.read()
	track.AgeBelow, ok2 = p.ageBelow.read()
	from, dated := typedDate(p.from.Text())
	track.Until = clinic.Date{}
	ends := p.until.Text() == ""
	if !ends {
		track.Until, ends = typedDate(p.until.Text())
	}
	switch {
	case track.Label.Text == "":
		p.at(p.name.fields[0], s.t("programs.form.name_missing"))
	case !ok1 || !ok2:
	case track.AgeBelow > 0 && track.AgeBelow <= track.AgeFrom:
		p.ageBelow.say(s.t("programs.form.most_below_least"))
	case !dated:
		p.at(p.from, s.t("patients.form.date_wrong"))
	case from.Before(s.deps.Book.Today()) && !p.editor.fresh:
		p.at(p.from, s.t("programs.track.from_past"))
	case !ends:
		p.at(p.until, s.t("patients.form.date_wrong"))
	default:
		return track, from, true
	}
	return track, from, false
}

func (p *trackPanel) at(field *kit.Field, sentence string) {
	field.SetProblem(sentence)
	field.Focus()
}

var _ fyne.CanvasObject = (*numberLine)(nil)
