package desk

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// importRows shows what each row of a list would do, and takes the list in.
type importRows struct {
	labels
	shell   *shell
	screen  *importScreen
	object  fyne.CanvasObject
	filter  *kit.Choice
	list    *kit.List[intake.Row]
	detail  *kit.Text
	state   *kit.Text
	bar     *kit.Bar
	confirm *kit.Button
	sum     *kit.Text

	preview *intake.Preview
	reading int // which of the previews is the latest
	taking  bool
}

// stepRows is how many rows are told at once: a check-in at the lobby waits for no
// more than these.
const stepRows = 200

func newImportRows(s *shell, m *importScreen) *importRows {
	r := &importRows{shell: s, screen: m}
	r.filter = s.choice("")
	r.filter.OnChanged = r.drawList
	r.filter.OnEscape, r.filter.OnEnter = m.back, r.take
	r.list = kit.NewList(s.look, fileRowHeight, func(row intake.Row) string { return "line " + strconv.Itoa(row.Line) }, r.newRow)
	r.list.OnTap = func(intake.Row) { s.touch(); s.sink.Take() }
	r.list.OnSelect = func(intake.Row) { r.drawDetail() }
	r.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	r.bar = kit.NewBar(s.look)
	r.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(4).MayShrink(0.8)
	r.sum = s.note(3)
	waits := kit.Column(12, kit.Spring(), kit.Natural(r.state), kit.Natural(r.bar), kit.Spring())
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(kit.Over(r.list, kit.Pad(kit.All(32), waits))),
		kit.Natural(rule(s)), kit.Natural(kit.Pad(kit.Sides(8, 16), r.detail))))
	back := r.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", m.back), "import.back")
	r.confirm = s.button(kit.Primary, "save", "", "Ctrl S", r.take)
	r.object = kit.Column(12, kit.Natural(r.filter), kit.Fill(panel),
		kit.Natural(kit.Row(12, kit.Fill(r.sum), kit.Natural(back), kit.Natural(r.confirm))))
	return r
}

func (r *importRows) relabel() { r.labels.relabel(); r.draw() }

// forget drops the preview; what is being read stops.
func (r *importRows) forget() {
	r.preview, r.taking = nil, false
	r.reading++
}

// begin tells the rows' fates, some at a time, so that the lobby never waits.
func (r *importRows) begin(preview *intake.Preview) {
	r.forget()
	r.preview = preview
	r.filter.Choose(0)
	r.draw()
	r.step(r.reading)
}

func (r *importRows) step(reading int) {
	s, preview := r.shell, r.preview
	env := clinic.Env{Now: s.deps.Book.Now(), Zone: s.deps.Book.Zone(), Random: s.deps.Random, Actor: s.actor}
	work(s, func() (bool, error) {
		err := s.deps.Book.Read(func(view clinic.View) error { return preview.Step(view, env, stepRows) })
		return preview.Done(), err
	}, func(done bool, err error) {
		switch {
		case reading != r.reading:
			return
		case err != nil:
			s.fail(err)
			r.screen.back()
			return
		case !done:
			r.drawProgress()
			r.step(reading)
			return
		}
		r.draw()
		r.selectFirst()
	})
}

// done reports whether there is a preview and all of it is known.
func (r *importRows) done() bool { return r.preview != nil && r.preview.Done() }

// draw shows the preview as far as it is known.
func (r *importRows) draw() {
	s := r.shell
	words := []string{s.t("import.rows.all")}
	if r.done() {
		words[0] = s.t("import.rows.all_of", i18n.Args{"Number": len(r.preview.Rows)})
		for _, fate := range intake.Fates() {
			words = append(words, s.t("import.rows."+string(fate), i18n.Args{"Number": r.preview.Count(fate)}))
		}
	}
	chosen := max(0, r.filter.One())
	r.filter.SetWords(words...)
	r.filter.Choose(min(chosen, len(words)-1))
	r.drawProgress()
	r.drawList()
	r.drawButton()
	r.object.Refresh()
}

func (r *importRows) drawProgress() {
	s := r.shell
	show(r.bar, r.preview != nil && !r.done())
	r.state.Set("")
	if r.preview != nil && !r.done() {
		r.state.Set(s.t("import.rows.reading", i18n.Args{"Done": len(r.preview.Rows), "Total": r.preview.Total()}))
		r.bar.Set(len(r.preview.Rows), 0, max(1, r.preview.Total()))
	}
	r.object.Refresh()
}

// drawList shows the rows of the chosen fate.
func (r *importRows) drawList() {
	r.list.SetRows(nil)
	if r.done() {
		rows := slices.Clone(r.preview.Rows)
		if i := r.filter.One(); i > 0 {
			fate := intake.Fates()[i-1]
			rows = slices.DeleteFunc(rows, func(row intake.Row) bool { return row.Fate != fate })
		}
		r.list.SetRows(rows)
		r.state.Set("")
		if len(rows) == 0 {
			r.state.Set(r.shell.t("import.rows.none"))
		}
	}
	r.selectFirst()
	r.object.Refresh()
}

func (r *importRows) selectFirst() {
	if _, some := r.list.Selected(); !some && r.list.Len() > 0 {
		r.list.Press(fyne.KeyHome)
	}
	r.drawDetail()
}

// drawDetail says in words what the marked row would do.
func (r *importRows) drawDetail() {
	row, ok := r.list.Selected()
	r.detail.Set("")
	if ok {
		r.detail.Set(r.shell.t("import.rows.line", i18n.Args{"Line": row.Line}) + " " + r.shell.rowWords(row))
	}
	r.object.Refresh()
}

func (r *importRows) drawButton() {
	s := r.shell
	r.sum.Set("")
	r.confirm.SetLabel(s.t("import.rows.take", i18n.Args{"Count": 0}))
	r.confirm.Rest(true)
	if !r.done() {
		return
	}
	changes := r.preview.Count(intake.New) + r.preview.Count(intake.Changed)
	r.confirm.SetLabel(s.t("import.rows.take", i18n.Args{"Count": changes}))
	r.confirm.Rest(changes == 0 || r.taking)
	switch refused := r.preview.Count(intake.Refused); {
	case changes == 0 && refused == 0:
		r.sum.Set(s.t("import.rows.nothing"))
	case refused > 0:
		r.sum.Set(s.t("import.rows.stay_out", i18n.Args{"Count": refused}))
	}
	if r.bringsPhones() {
		r.sum.Set(strings.TrimSpace(s.t("import.rows.phones") + " " + r.sum.Content()))
	}
	if crowds := r.preview.Crowds; len(crowds) > 0 {
		r.sum.Set(s.crowdWords(crowds[0]) + " " + r.sum.Content())
	}
}

// bringsPhones reports whether the list would add phone numbers.
func (r *importRows) bringsPhones() bool {
	return slices.ContainsFunc(r.preview.Commands(), func(c clinic.Command) bool { _, adds := c.(clinic.SaveContact); return adds })
}

// crowdWords say that a list brings a track more patients than it has places for. It
// keeps nobody out: groups can be made larger, or one more can be opened.
func (s *shell) crowdWords(c clinic.Crowd) string {
	return s.t("import.rows.crowded", i18n.Args{
		"Track": s.label(c.Track.Label), "Day": s.words.Weekday(c.Day), "Patients": c.Patients, "Places": c.Places,
	})
}

// take writes everything that the preview says in one act, or nothing of it.
func (r *importRows) take() {
	s := r.shell
	if !r.done() || r.taking || len(r.preview.Commands()) == 0 {
		return
	}
	commands, undo := r.preview.Commands(), r.preview.Undo()
	columns := r.screen.match.columns.Remember(r.screen.table.Columns, intake.Recall(s.deps.Book.Settings().RosterColumns))
	commands = append(commands, clinic.RememberColumns{Columns: columns})
	said := s.t("import.done", i18n.Args{"New": r.preview.Count(intake.New), "Changed": r.preview.Count(intake.Changed)})
	r.taking = true
	r.drawButton()
	s.try(func(err error) {
		r.taking = false
		if err != nil {
			s.fail(err)
			r.drawButton()
			return
		}
		r.screen.forget()
		r.screen.page.back()
		r.screen.page.list.find("")
		s.offerUndo(said, undo)
	}, explained(s.t("import.why"), commands...)...)
}

func (r *importRows) typed(rune) bool { return false }

func (r *importRows) pressed(name fyne.KeyName) bool { return r.list.Press(name) }
