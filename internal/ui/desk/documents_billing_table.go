package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// billingColumns is the form for the billing table: every field in its order, ticked
// where the table has it, with its heading; how dates are written; and the first lines as
// they would be.
type billingColumns struct {
	shell  *shell
	billed *clinic.BillingSheet // to show first lines of; nil for none
	object fyne.CanvasObject
	list   *kit.List[billingPlace]
	places []billingPlace // in the table's order, those that it lacks last
	inside *kit.Check
	up     *kit.Button
	down   *kit.Button
	head   *kit.Field
	dates  *kit.Choice
	also   *kit.Choice // lines to look at first, and whether notes are asked for
	sample []*kit.Text
}

// billingPlace is a field, whether the table has it, and the clinic's heading for it.
type billingPlace struct {
	field  clinic.BillingField
	inside bool
	head   string
}

// billingRowHigh is the height of a field's line in pixels, billingRows how many of them
// are seen at once, and billingSample how many lines of the table are.
const (
	billingRowHigh float32 = 32
	billingRows    float32 = 6
	billingSample          = 3
)

// askTable asks what the table looks like.
func (b *billingAsking) askTable() {
	s := b.shell
	if !b.here() || !s.may(clinic.ActPayers) {
		return
	}
	var billed *clinic.BillingSheet
	if b.form.page.made != nil {
		billed = b.form.page.made.billed
	}
	c := newBillingColumns(s, billed)
	body := s.t("billing.columns_body")
	if s.tight { // the boxes and buttons say it too
		body = ""
	}
	s.ask(question{
		title: s.t("billing.columns_title"), body: body, yes: s.t("settings.save"), wide: true,
		more: c.object, fields: []editable{c.inside, c.head, c.dates, c.also}, move: c.move,
		accept: func(string) bool {
			save, ok := c.read()
			if ok {
				s.do(func() { s.say(s.t("billing.columns_said")); b.form.page.make() }, save)
			}
			return ok
		},
	})
}

func newBillingColumns(s *shell, billed *clinic.BillingSheet) *billingColumns {
	c := &billingColumns{shell: s, billed: billed}
	settings := s.deps.Book.Settings()
	for _, column := range settings.BillingTable() {
		c.places = append(c.places, billingPlace{field: column.Field, inside: true, head: column.Head})
	}
	for _, field := range clinic.BillingFields() {
		if !slices.ContainsFunc(c.places, func(p billingPlace) bool { return p.field == field }) {
			c.places = append(c.places, billingPlace{field: field})
		}
	}
	c.list = kit.NewList(s.look, billingRowHigh, func(p billingPlace) string { return string(p.field) }, c.newRow)
	c.list.OnSelect = func(billingPlace) { s.touch(); c.fill() }
	c.list.SetRows(c.places)
	c.build(settings)
	c.list.Select(string(c.places[0].field))
	c.fill()
	c.show()
	return c
}

// build makes what stands beside the list and below it.
func (c *billingColumns) build(settings clinic.Settings) {
	s := c.shell
	c.inside, c.head = s.check(s.t("billing.inside")), s.field(s.t("billing.head"))
	c.inside.OnChanged = func(ticked bool) { c.change(func(p *billingPlace) { p.inside = ticked }) }
	c.inside.OnOther = func(name fyne.KeyName) { c.list.Press(name) }
	c.head.OnChanged = func(text string) { c.change(func(p *billingPlace) { p.head = strings.TrimSpace(text) }) }
	c.head.OnOther = c.inside.OnOther
	c.up = s.button(kit.Secondary, "", s.t("billing.up"), "Alt ↑", func() { s.touch(); c.move(-1) })
	c.down = s.button(kit.Secondary, "", s.t("billing.down"), "Alt ↓", func() { s.touch(); c.move(1) })
	c.dates = s.choice(s.t("billing.dates"))
	var forms []string
	for _, form := range clinic.DateForms() {
		forms = append(forms, form.Write(s.deps.Book.Today()))
	}
	c.dates.SetWords(forms...)
	c.dates.Choose(slices.Index(clinic.DateForms(), settings.BillingDates))
	c.also = s.choice("").Many()
	c.also.SetWords(s.t("billing.with_held"), s.t("billing.ask_notes"))
	var chosen []int
	for i, is := range []bool{settings.BillingHeld, settings.AskNotes} {
		if is {
			chosen = append(chosen, i)
		}
	}
	c.also.Choose(chosen...)
	c.dates.OnChanged, c.also.OnChanged = c.show, c.show
	c.lay()
}

func (c *billingColumns) lay() {
	s := c.shell
	rows := high(func() float32 { return s.look.Scaled(billingRowHigh)*billingRows + 2 }, kit.NewPanel(s.look, kit.All(1), c.list))
	left := kit.Column(8, kit.Natural(rows), kit.Natural(newFlow(8, c.up, c.down)))
	right := kit.Column(8, kit.Natural(c.inside), kit.Natural(c.head), kit.Natural(c.dates), kit.Natural(c.also))
	lines := []kit.Item{kit.Natural(kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, s.t("billing.sample")))}
	for range billingSample {
		text := kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayCut()
		c.sample = append(c.sample, text)
		lines = append(lines, kit.Natural(text))
	}
	c.object = kit.Column(8, kit.Natural(kit.Row(kit.DeskGap, kit.Share(1, left).AtStart(), kit.Share(1, right).AtStart())),
		kit.Natural(kit.Column(0, lines...)))
}

// at is where the chosen field stands.
func (c *billingColumns) at() int {
	row, _ := c.list.Selected()
	return slices.IndexFunc(c.places, func(p billingPlace) bool { return p.field == row.field })
}

// fill shows the field that is chosen.
func (c *billingColumns) fill() {
	at := c.at()
	if at < 0 {
		return
	}
	now := c.places[at]
	c.inside.Tick(now.inside)
	c.head.SetText(now.head)
	c.head.SetHint(c.shell.t("billing.field." + string(now.field)))
	c.head.SetProblem("")
	c.up.Rest(at == 0)
	c.down.Rest(at == len(c.places)-1)
}

func (c *billingColumns) change(set func(*billingPlace)) {
	at := c.at()
	if at < 0 {
		return
	}
	c.head.SetProblem("")
	set(&c.places[at])
	c.list.Update(c.places[at])
	c.show()
}

// move takes the chosen field one place up or down.
func (c *billingColumns) move(step int) {
	at := c.at()
	to := at + step
	if at < 0 || to < 0 || to >= len(c.places) {
		return
	}
	field := string(c.places[at].field)
	c.places[at], c.places[to] = c.places[to], c.places[at]
	c.list.SetRows(slices.Clone(c.places))
	c.list.Select(field)
	c.fill()
	c.show()
}

// table is what the form says.
func (c *billingColumns) table() clinic.SaveBillingTable {
	save := clinic.SaveBillingTable{Dates: clinic.DateForms()[max(0, c.dates.One())], Held: slices.Contains(c.also.Chosen(), 0), AskNotes: slices.Contains(c.also.Chosen(), 1)}
	for _, place := range c.places {
		if place.inside {
			save.Columns = append(save.Columns, clinic.BillingColumn{Field: place.field, Head: place.head})
		}
	}
	return save
}

// show writes the first lines of the table as the form has it.
func (c *billingColumns) show() {
	sheet := c.billed
	if sheet == nil {
		sheet = &clinic.BillingSheet{}
	}
	table := c.shell.tableOf(sheet, c.table())
	var heads []string
	for _, column := range table.Columns {
		heads = append(heads, column.Head)
	}
	lines := append([][]string{heads}, table.Rows[:min(len(table.Rows), billingSample-1)]...)
	for i, text := range c.sample {
		text.Set("")
		if i < len(lines) {
			text.Set(strings.Join(lines[i], " | "))
		}
	}
}

// read is the table as it stands in the form; false where a heading is too long, which is
// said at its field. A table without a column is the usual one.
func (c *billingColumns) read() (clinic.SaveBillingTable, bool) {
	for _, place := range c.places {
		if len([]rune(place.head)) > clinic.MostBillingHead {
			c.list.Select(string(place.field))
			c.fill()
			c.head.SetProblem(c.shell.t("billing.head_long"))
			c.head.Focus()
			c.shell.sheet.object.Refresh()
			return clinic.SaveBillingTable{}, false
		}
	}
	return c.table(), true
}

// billingRow is one field's line.
type billingRow struct {
	box
	shell *shell
	tick  *kit.Drawing
	name  *kit.Text
}

func (c *billingColumns) newRow() kit.RowView[billingPlace] {
	look := c.shell.look
	r := &billingRow{shell: c.shell, tick: kit.NewIcon(look, "check", 18, kit.Green)}
	r.name = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.75).MayCut()
	r.inside = kit.Row(8, kit.Natural(grown(look, 22, 0, r.tick)), kit.Fill(r.name))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a field, ticked where the table has it, with the clinic's own heading.
func (r *billingRow) Fill(p billingPlace) {
	s := r.shell
	name := s.t("billing.field." + string(p.field))
	if p.head != "" {
		name = s.t("billing.row", i18n.Args{"Field": name, "Head": p.head})
	}
	show(r.tick, p.inside)
	r.name.Set(name)
	r.inside.Refresh()
}
