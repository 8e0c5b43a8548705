package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/preset"
	"daybook/internal/ui/kit"
)

// presetChooser offers the programs that one can start from.
type presetChooser struct {
	labels
	shell  *shell
	page   *programsPage
	root   fyne.CanvasObject
	list   *kit.List[preset.Choice]
	start  *kit.Button
	cancel *kit.Button
}

// presetRowHeight is a row's height in pixels: a name and two lines about it.
const presetRowHeight float32 = 74

func newPresetChooser(s *shell, page *programsPage) *presetChooser {
	c := &presetChooser{shell: s, page: page}
	c.list = kit.NewList(s.look, presetRowHeight, func(p preset.Choice) string { return "preset." + p.ID }, c.newRow)
	c.list.OnOpen = func(preset.Choice) { c.begun() }
	c.start = c.button(s, s.button(kit.Primary, "arrow-right", "", "Enter", c.begun), "programs.preset.start")
	c.cancel = c.button(s, s.button(kit.Secondary, "", "", "Esc", page.back), "patients.form.cancel")
	title := c.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "programs.preset.title")
	c.root = kit.Column(kit.DeskGap, kit.Natural(title), kit.Natural(c.text(s, s.note(2), "programs.preset.body")),
		kit.Fill(kit.NewPanel(s.look, kit.All(1), c.list)),
		kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(c.cancel), kit.Natural(c.start))))
	return c
}

// presetRow is a preset with what it is like.
type presetRow struct {
	box
	shell *shell
	name  *kit.Text
	about *kit.Text
}

func (c *presetChooser) newRow() kit.RowView[preset.Choice] {
	look := c.shell.look
	r := &presetRow{shell: c.shell, name: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()}
	r.about = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85)
	r.inside = kit.Column(2, kit.Spring(), kit.Natural(r.name), kit.Natural(r.about), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a preset.
func (r *presetRow) Fill(p preset.Choice) {
	s := r.shell
	r.name.Set(s.label(p.Name))
	r.about.Set(s.label(p.Summary))
	if p.ID == "" {
		r.name.Set(s.t("programs.preset.empty"))
		r.about.Set(s.t("programs.preset.empty_about"))
	}
	r.inside.Refresh()
}

// begin offers all presets, and an empty program at the end.
func (c *presetChooser) begin() {
	rows, err := preset.List()
	if err != nil {
		c.shell.fail(err)
	}
	rows = append(rows, preset.Choice{})
	c.list.SetRows(rows)
	c.list.Select("preset." + rows[0].ID)
}

// begun goes on to the form with what was chosen.
func (c *presetChooser) begun() {
	chosen, ok := c.list.Selected()
	if !ok {
		return
	}
	made, err := c.programOf(chosen.ID)
	if err != nil {
		c.shell.fail(err)
		return
	}
	c.page.form.beginNew(made)
	c.page.show(c.page.form, kit.FromRight)
	c.page.form.focusFirst()
}

// programOf is what a preset begins with; without one, a program of nothing but
// the usual attendance policy.
func (c *presetChooser) programOf(chosen string) (preset.Preset, error) {
	s := c.shell
	if chosen != "" {
		today := s.deps.Book.Today()
		return preset.Open(chosen, s.words.Language(), s.deps.Random, clinic.WeekOf(today, s.deps.Book.Settings().WeekStart))
	}
	id, err := clinic.NewID[clinic.ProgramID](s.deps.Random)
	program := clinic.Program{ID: id, Attendance: clinic.DefaultAttendance()}
	for _, each := range []struct {
		kind   clinic.ServiceKind
		counts bool
	}{{clinic.KindGroup, true}, {clinic.KindIndividual, true}, {clinic.KindBreak, false}} {
		service, err := s.newService(each.kind, each.counts)
		if err != nil {
			return preset.Preset{}, err
		}
		program.Services = append(program.Services, service)
	}
	return preset.Preset{Program: program}, err
}

// newService is a service named after its kind in every language.
func (s *shell) newService(kind clinic.ServiceKind, counts bool) (clinic.Service, error) {
	id, err := clinic.NewID[clinic.ServiceID](s.deps.Random)
	label := clinic.Label{Text: s.t("programs.kind_" + string(kind)), Other: map[string]string{}}
	for _, language := range s.deps.Catalog.Languages() {
		if language != s.words.Language() {
			label.Other[language] = s.deps.Catalog.In(language).T("programs.kind_" + string(kind))
		}
	}
	return clinic.Service{ID: id, Kind: kind, Label: label, Counts: counts}, err
}

func (c *presetChooser) object() fyne.CanvasObject { return c.root }
func (c *presetChooser) changed()                  {}
func (c *presetChooser) leave(then func())         { then() }
func (c *presetChooser) drop()                     {}
func (c *presetChooser) save()                     {}
func (c *presetChooser) takeBack() bool            { return false }
func (c *presetChooser) typed(rune) bool           { return false }

func (c *presetChooser) relabel() {
	c.labels.relabel()
	c.list.Refresh()
}

func (c *presetChooser) pressed(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		c.page.back()
		return true
	}
	return c.list.Press(name)
}
