package desk

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// servicesPart is the table of what the program does and what each counts for.
type servicesPart struct {
	labels
	form    *programForm
	root    fyne.CanvasObject
	list    *kit.List[clinic.Service]
	name    *labelFields
	kind    *kit.Choice
	counts  *kit.Check
	court   *kit.Check
	add     *kit.Button
	remove  *kit.Button
	editor  fyne.CanvasObject
	rows    []clinic.Service
	current clinic.ServiceID
}

// serviceRowHeight is a row's height in pixels: two lines.
const serviceRowHeight float32 = 56

func newServicesPart(f *programForm) *servicesPart {
	s := f.shell
	p := &servicesPart{form: f, name: newLabelFields(s, "programs.form.name"), kind: s.choice(""), counts: s.check(""), court: s.check("")}
	p.list = kit.NewList(s.look, serviceRowHeight, func(x clinic.Service) string { return string(x.ID) }, p.newRow)
	p.list.OnSelect = p.open
	p.name.each(func(field *kit.Field) {
		f.serve(field)
		field.OnChanged = func(string) { field.SetProblem(""); p.edited() }
	})
	p.kind.OnChanged, p.kind.OnEnter, p.kind.OnEscape, p.kind.OnOther = p.edited, f.save, f.escape, f.other
	for _, check := range []*kit.Check{p.counts, p.court} {
		check.OnChanged, check.OnEscape, check.OnOther = func(bool) { p.edited() }, f.escape, f.other
	}
	p.counts.OnChanged = func(ticked bool) { p.court.Tick(ticked); p.edited() }
	p.add = p.button(s, s.button(kit.Secondary, "plus", "", "", p.addOne), "programs.service.add")
	p.remove = p.button(s, s.button(kit.Secondary, "x", "", "", p.removeOne), "programs.service.remove")
	var names []kit.Item
	p.name.each(func(field *kit.Field) { names = append(names, kit.Fill(field).AtStart()) })
	p.editor = kit.Column(kit.DeskGap, kit.Natural(kit.Row(16, names...)), kit.Natural(p.kind),
		kit.Natural(kit.Row(16, kit.Fill(p.counts).AtStart(), kit.Fill(p.court).AtStart())), kit.Spring())
	left := kit.Column(12, kit.Fill(kit.NewPanel(s.look, kit.All(1), p.list)), kit.Natural(newFlow(8, p.add, p.remove)))
	p.root = kit.Row(28, kit.Share(2, left).Stretched(), kit.Share(3, p.editor).Stretched())
	return p
}

// serviceRow is a service in the table.
type serviceRow struct {
	box
	shell *shell
	name  *kit.Text
	below *kit.Text
}

func (p *servicesPart) newRow() kit.RowView[clinic.Service] {
	look := p.form.shell.look
	r := &serviceRow{shell: p.form.shell}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.85).MayCut()
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a service.
func (r *serviceRow) Fill(service clinic.Service) {
	s := r.shell
	r.name.Set(s.label(service.Label))
	treatment, court := service.Counts, service.CountsToward(clinic.ForCourt)
	id := "nothing"
	switch {
	case treatment && court:
		id = "both"
	case treatment:
		id = "treatment"
	case court:
		id = "court"
	}
	r.below.Set(s.t("programs.service.counts_" + id))
	r.inside.Refresh()
}

func kindIDs() []string {
	var ids []string
	for _, kind := range clinic.ServiceKinds() {
		ids = append(ids, string(kind))
	}
	return ids
}

func (p *servicesPart) relabel() {
	s := p.form.shell
	p.labels.relabel()
	p.name.relabel()
	p.kind.SetLabel(s.t("programs.service.kind"))
	p.kind.SetWords(s.texts("programs.kind_", kindIDs())...)
	p.counts.SetSentence(s.t("programs.service.counts"))
	p.court.SetSentence(s.t("programs.service.court"))
	p.list.Refresh()
}

// begin shows a program's services.
func (p *servicesPart) begin(services []clinic.Service) {
	p.rows = slices.Clone(services)
	p.current = ""
	p.list.SetRows(p.rows)
	if len(p.rows) > 0 {
		p.open(p.rows[0])
	}
	p.draw()
}

func (p *servicesPart) draw() {
	show(p.editor, len(p.rows) > 0)
	show(p.remove, len(p.rows) > 0)
	p.list.Select(string(p.current))
	p.root.Refresh()
}

// open shows a service.
func (p *servicesPart) open(service clinic.Service) {
	p.current = service.ID
	p.name.set(service.Label)
	kind := service.Kind
	if kind == "" {
		kind = clinic.KindOther
		if !service.Counts {
			kind = clinic.KindBreak
		}
	}
	p.kind.Choose(slices.Index(clinic.ServiceKinds(), kind))
	p.counts.Tick(service.Counts)
	p.court.Tick(service.CountsToward(clinic.ForCourt))
	p.draw()
}

// edited takes over what stands in the fields.
func (p *servicesPart) edited() {
	place := slices.IndexFunc(p.rows, func(x clinic.Service) bool { return x.ID == p.current })
	if place < 0 {
		return
	}
	now := p.rows[place]
	now.Label, now.Kind, now.Counts = p.name.read(), clinic.ServiceKinds()[max(0, p.kind.One())], p.counts.Ticked()
	now.CountsFor = maps.Clone(now.CountsFor)
	delete(now.CountsFor, clinic.ForCourt)
	if p.court.Ticked() != now.Counts {
		if now.CountsFor == nil {
			now.CountsFor = map[clinic.Purpose]bool{}
		}
		now.CountsFor[clinic.ForCourt] = p.court.Ticked()
	}
	if len(now.CountsFor) == 0 {
		now.CountsFor = nil
	}
	p.rows[place] = now
	p.list.SetRows(p.rows)
	p.form.changedByHand()
}

func (p *servicesPart) addOne() {
	service, err := p.form.shell.newService(clinic.KindGroup, true)
	if err != nil {
		p.form.shell.fail(err)
		return
	}
	p.rows = append(p.rows, service)
	p.list.SetRows(p.rows)
	p.open(service)
	p.form.changedByHand()
	p.name.fields[0].Focus()
}

// removeOne takes a service out. The book refuses to lose one that is in use.
func (p *servicesPart) removeOne() {
	p.rows = slices.DeleteFunc(p.rows, func(x clinic.Service) bool { return x.ID == p.current })
	p.list.SetRows(p.rows)
	if now, ok := p.list.Selected(); ok {
		p.open(now)
	}
	p.form.changedByHand()
	p.draw()
}

// read are the services; false where one has no name.
func (p *servicesPart) read() ([]clinic.Service, bool) {
	for _, service := range p.rows {
		if service.Label.Text == "" {
			p.open(service)
			p.name.fields[0].SetProblem(p.form.shell.t("programs.form.name_missing"))
			p.name.fields[0].Focus()
			return nil, false
		}
	}
	return p.rows, true
}

func (p *servicesPart) pressed(name fyne.KeyName) bool {
	return p.form.swap.Shown() == p.root && p.list.Press(name)
}

// focusFirst begins with the name of the service that is shown, or with a first
// one where there is none.
func (p *servicesPart) focusFirst() {
	if len(p.rows) > 0 {
		p.name.fields[0].Focus()
		return
	}
	p.form.shell.canvas.Focus(p.add)
}
