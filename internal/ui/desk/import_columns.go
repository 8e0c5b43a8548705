package desk

import (
	"cmp"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// importColumns tells what the columns of a list are, and what the list does not
// say itself.
type importColumns struct {
	labels
	shell  *shell
	screen *importScreen
	object fyne.CanvasObject
	list   *kit.List[listColumn]
	order  *kit.Choice
	from   *kit.Field
	track  *kit.Choice
	about  *kit.Text

	columns intake.Columns
	tracks  []clinic.Track
}

// listColumn is a column of the list with what it is taken for.
type listColumn struct {
	place int
	name  string
	field intake.Field // "" is left out
}

func newImportColumns(s *shell, m *importScreen) *importColumns {
	c := &importColumns{shell: s, screen: m}
	c.list = kit.NewList(s.look, fileRowHeight, func(col listColumn) string { return columnKey(col.place) }, c.newRow)
	c.list.OnTap = func(listColumn) { s.touch(); s.sink.Take() }
	c.list.OnOpen = func(listColumn) { c.change() }
	change := c.button(s, s.button(kit.Secondary, "", "", "Enter", c.change), "import.columns.change")
	left := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(c.list), kit.Natural(rule(s)),
		kit.Natural(kit.Pad(kit.All(8), kit.Row(0, kit.Natural(change), kit.Spring())))))
	c.order, c.track = s.choice(""), s.choice("")
	c.from = c.field(s, s.field(""), "import.columns.from")
	c.about = s.note(4)
	c.on(func() {
		c.order.SetLabel(s.t("import.columns.order"))
		c.order.SetWords(s.t("import.columns.month_first"), s.t("import.columns.day_first"))
		c.track.SetLabel(s.t("import.columns.track"))
		c.from.SetHint(s.t("patients.date_hint"))
		c.about.Set(s.t("import.columns.from_about"))
	})
	c.order.OnEnter, c.track.OnEnter, c.from.OnEnter = c.next, c.next, c.next
	c.order.OnEscape, c.track.OnEscape, c.from.OnEscape = m.back, m.back, m.back
	c.from.OnChanged = func(string) { c.from.SetProblem("") }
	right := s.surface(kit.All(20), kit.Sides(10, 16), kit.ColumnBy(s.gap(16, 8),
		kit.Natural(c.order), kit.Natural(c.track), kit.Natural(c.from), kit.Natural(c.about)))
	back := c.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", m.back), "import.back")
	next := c.button(s, s.button(kit.Primary, "arrow-right", "", "Ctrl S", c.next), "import.columns.next")
	c.object = kit.Column(12, kit.Natural(c.text(s, s.note(2), "import.columns.title")),
		kit.Fill(kit.Row(kit.DeskGap, kit.Fill(left).Stretched(), kit.Fill(right).Stretched())),
		kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(back), kit.Natural(next))))
	return c
}

func columnKey(place int) string { return string(rune('A' + place)) }

// begin matches the columns of a list that was just read.
func (c *importColumns) begin() {
	s, table := c.shell, c.screen.table
	c.columns = intake.Match(table.Columns, intake.Recall(s.deps.Book.Settings().RosterColumns))
	c.tracks = nil
	words := []string{s.t("import.columns.no_track")}
	for _, program := range s.deps.Book.Programs() {
		if program.Retired {
			continue
		}
		for _, track := range s.deps.Book.TracksOf(program.ID) {
			c.tracks = append(c.tracks, track)
			words = append(words, s.label(program.Label)+": "+s.label(track.Label))
		}
	}
	c.track.SetWords(words...)
	c.track.Choose(0)
	c.from.SetText(dateText(s.deps.Book.Today()))
	c.from.SetProblem("")
	c.guessOrder()
	c.draw()
	c.list.Select(columnKey(0))
}

// guessOrder tells from the list's dates which part is the month.
func (c *importColumns) guessOrder() {
	var dates []string
	for _, field := range []intake.Field{intake.FieldBorn, intake.FieldAdmitted} {
		if column, ok := c.columns[field]; ok {
			for _, row := range c.screen.table.Rows {
				dates = append(dates, row.Cell(column))
			}
		}
	}
	order, _ := intake.GuessOrder(dates)
	c.order.Choose(map[intake.DateOrder]int{intake.MonthFirst: 0, intake.DayFirst: 1}[order])
}

func (c *importColumns) draw() {
	var rows []listColumn
	for place, name := range c.screen.table.Columns {
		name = cmp.Or(name, c.shell.t("import.columns.nameless", i18n.Args{"Place": place + 1}))
		rows = append(rows, listColumn{place: place, name: name, field: c.columns.Of(place)})
	}
	c.list.SetRows(rows)
	c.object.Refresh()
}

// change asks what the marked column is.
func (c *importColumns) change() {
	s := c.shell
	chosen, ok := c.list.Selected()
	if !ok {
		return
	}
	picker := s.picker("", fieldLines, s.findFields)
	picker.SayNone(s.t("import.columns.no_field"))
	picker.Set(kit.Pick{ID: string(cmp.Or(chosen.field, noField)), Words: s.fieldName(chosen.field)})
	s.ask(question{
		title: s.t("import.columns.what", i18n.Args{"Name": chosen.name}), body: s.name(sample(c.screen.table, chosen.place)),
		more: picker, fields: []editable{picker.Field()}, yes: s.t("import.columns.take"),
		accept: func(string) bool {
			id, ok := picker.Marked()
			if !ok {
				return false
			}
			field := intake.Field(id)
			if field == noField {
				field = ""
			}
			c.columns.Take(chosen.place, field)
			c.guessOrder()
			c.draw()
			return true
		},
	})
}

// fieldLines is how many fields are shown at once, and noField stands for a column
// that is left out.
const (
	fieldLines              = 6
	noField    intake.Field = "none"
)

// findFields are the fields whose name holds the words typed.
func (s *shell) findFields(search string) []kit.Pick {
	var picks []kit.Pick
	for _, field := range append([]intake.Field{""}, intake.Fields()...) {
		if name := s.fieldName(field); holds(name, search) {
			picks = append(picks, kit.Pick{ID: string(cmp.Or(field, noField)), Words: name})
		}
	}
	return picks
}

// next tells the fate of every row.
func (c *importColumns) next() {
	s := c.shell
	from, ok := typedDate(c.from.Text())
	switch {
	case !c.columns.Complete():
		s.message.show(s.t("import.columns.no_name"), kit.Bad, nil)
		return
	case !ok:
		c.from.SetProblem(s.t("patients.form.date_wrong"))
		c.from.Focus()
		return
	case from.After(s.deps.Book.Today()):
		c.from.SetProblem(s.t("import.columns.from_to_come"))
		c.from.Focus()
		return
	}
	choices := intake.Choices{Order: intake.MonthFirst, From: from, Random: s.deps.Random, Reason: s.t("desk.undo.reason")}
	if c.order.One() == 1 {
		choices.Order = intake.DayFirst
	}
	if i := c.track.One(); i > 0 && i <= len(c.tracks) {
		choices.Track = c.tracks[i-1].ID
	}
	c.screen.rows.begin(intake.NewPreview(c.screen.table, c.columns, choices))
	c.screen.to(c.screen.rows.object, kit.FromRight)
}

func (c *importColumns) pressed(name fyne.KeyName) bool { return c.list.Press(name) }

// fieldName is what a field of a list is called.
func (s *shell) fieldName(field intake.Field) string {
	if field == "" {
		return s.t("import.field.none")
	}
	return s.t("import.field." + string(field))
}
