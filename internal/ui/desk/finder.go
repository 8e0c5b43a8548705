package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// finder is the search for a patient by typing, with what it finds below it.
type finder struct {
	shell   *shell
	page    *todayPage
	holder  *fyne.Container // the field in the page's head
	field   *kit.Field
	results *fyne.Container // over the page, below the field
	panel   *kit.Panel
	list    *kit.List[clinic.PatientRow]
	none    *kit.Text
	keys    *kit.Text
	found   int
}

// The finder's field and how many results it shows at once.
const (
	finderWidth float32 = 280
	finderRows  int     = 7
)

func newFinder(s *shell, p *todayPage) *finder {
	f := &finder{shell: s, page: p}
	f.field = s.search("")
	f.field.OnChanged = func(string) { f.find() }
	f.field.OnEnter = f.take
	f.field.OnEscape = func() { f.clear(); s.sink.Take() }
	f.field.OnOther = func(name fyne.KeyName) { f.list.Press(name) }
	f.holder = grown(s.look, finderWidth, 0, f.field)
	f.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(3)
	f.list = kit.NewList(s.look, kit.RowHeight, func(row clinic.PatientRow) string { return string(row.Patient) }, f.newRow)
	f.keys = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	f.panel = kit.NewPanel(s.look, kit.Sides(8, 1), kit.Column(0,
		kit.Fill(kit.Over(f.list, kit.Pad(kit.All(kit.DeskGap), f.none))), kit.Natural(kit.Pad(kit.Insets{Top: 8, Left: kit.DeskGap, Right: kit.DeskGap}, f.keys))))
	f.results = &fyne.Container{Layout: &finderLayout{f}, Objects: []fyne.CanvasObject{f.panel}}
	f.results.Hide()
	return f
}

func (f *finder) focus() {
	if f.holder.Visible() {
		f.field.Focus()
	}
}

func (f *finder) clear() {
	f.field.SetText("")
	f.find()
}

// find lists who fits what is typed.
func (f *finder) find() {
	f.shell.touch()
	text := f.field.Text()
	var rows []clinic.PatientRow
	if text != "" {
		rows = f.shell.deps.Book.FindPatients(text)
	}
	f.found = len(rows)
	f.list.SetRows(rows)
	if len(rows) > 0 {
		f.list.Select(string(rows[0].Patient))
	}
	show(f.none, len(rows) == 0)
	show(f.results, text != "")
	f.results.Refresh()
}

// take opens the patient that is marked.
func (f *finder) take() {
	if row, ok := f.list.Selected(); ok && f.field.Text() != "" {
		f.open(row)
	}
}

func (f *finder) open(row clinic.PatientRow) {
	f.clear()
	f.shell.openPatient(row.Patient)
}

func (f *finder) relabel() {
	f.field.SetHint(f.shell.t("today.find.hint"))
	f.none.Set(f.shell.t("today.find.nobody"))
	f.keys.Set(f.shell.t("today.find.keys"))
	f.list.Refresh()
}

// finderRow is one patient found.
type finderRow struct {
	box
	of     *finder
	row    clinic.PatientRow
	name   *kit.Text
	number *kit.Text
	mark   *kit.Drawing
	in     *kit.RowButton
}

func (f *finder) newRow() kit.RowView[clinic.PatientRow] {
	look := f.shell.look
	r := &finderRow{of: f}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.number = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	r.mark = kit.NewIcon(look, "sun", 20, kit.Day)
	r.in = kit.NewRowButton(look, kit.Secondary, "", "", func() { f.checkIn(r.row) })
	words := kit.Column(0, kit.Natural(r.name), kit.Natural(r.number))
	open := kit.Over(kit.Row(10, kit.Natural(r.mark), kit.Fill(words)), newZone(func() { f.open(r.row) }))
	r.inside = kit.Row(10, kit.Fill(open).Stretched(), kit.Natural(r.in))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a patient.
func (r *finderRow) Fill(row clinic.PatientRow) {
	s := r.of.shell
	r.row = row
	r.name.Set(s.name(row.Name))
	track := s.label(row.Track)
	if !row.InProgram {
		track = s.t("today.find.not_in_program")
	}
	r.number.Set(listing(s.alsoWords(row), s.t("patients.number", i18n.Args{"Number": row.Number}), track))
	r.mark.Set(row.Mark.Sign())
	r.mark.SetInk(kit.Day)
	if row.Mark == clinic.MarkNight {
		r.mark.SetInk(kit.NightInk)
	}
	show(r.mark, row.InProgram)
	r.in.SetLabel(s.t("today.act.check_in"))
	show(r.in, r.of.canCheckIn(row))
	r.inside.Refresh()
}

// pressed checks in the patient that is marked.
func (f *finder) pressed(name fyne.KeyName) bool {
	row, ok := f.list.Selected()
	if name != keyFoundIn || !ok || f.field.Text() == "" || !f.canCheckIn(row) {
		return false
	}
	f.checkIn(row)
	return true
}

func (f *finder) canCheckIn(row clinic.PatientRow) bool {
	return row.InProgram && len(f.page.board.Tracks) > 0
}

// checkIn is for somebody who came on a day that is not theirs.
func (f *finder) checkIn(row clinic.PatientRow) {
	f.clear()
	f.shell.sink.Take()
	tracks := f.page.board.Tracks
	first := f.page.track
	if own, _ := f.page.trackBoard(first); own.Appointments {
		first = tracks[0].Track.ID
	}
	for _, each := range tracks {
		if each.Track.Label.Text == row.Track.Text {
			first = each.Track.ID
		}
	}
	f.page.askCheckIn(row.Patient, row.Name, f.page.tracksBeside(first), first)
}

// finderLayout hangs the results below the field.
type finderLayout struct{ of *finder }

func (l *finderLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f := l.of
	width := min(f.shell.look.Scaled(460), size.Width)
	rows := min(max(f.found, 1), finderRows)
	right := f.holder.Position().X + f.holder.Size().Width
	top := f.holder.Position().Y + f.holder.Size().Height + 4
	height := float32(rows)*f.shell.look.Scaled(kit.RowHeight) + f.keys.MinSize().Height + 3*8
	place(objects[0], max(0, right-width), top, width, height)
}

func (l *finderLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
