package desk

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// billingColumns is the form for the billing table: every field with its place in the
// table and its heading, and how dates are written.
type billingColumns struct {
	shell  *shell
	object fyne.CanvasObject
	list   *kit.List[billingPlace]
	places map[clinic.BillingField]*billingPlace
	place  *kit.Field
	head   *kit.Field
	dates  *kit.Choice
	also   *kit.Choice // lines to look at first, and whether notes are asked for
}

// billingPlace is a field with its place, from 1; "" leaves it out.
type billingPlace struct {
	field clinic.BillingField
	place string
	head  string
}

// billingRowHigh is the height of a field's line in pixels, and billingRows how many of
// them are seen at once.
const (
	billingRowHigh float32 = 32
	billingRows    float32 = 8
)

// askTable asks what the table looks like.
func (b *billingAsking) askTable() {
	s := b.shell
	if !b.here() || !s.may(clinic.ActPayers) {
		return
	}
	c := newBillingColumns(s)
	s.ask(question{
		title: s.t("billing.columns_title"), body: s.t("billing.columns_body"), yes: s.t("settings.save"), wide: true,
		more: c.object, fields: []editable{c.place, c.head, c.dates, c.also},
		accept: func(string) bool {
			save, ok := c.read()
			if ok {
				s.do(func() { s.say(s.t("billing.columns_said")); b.form.page.make() }, save)
			}
			return ok
		},
	})
}

func newBillingColumns(s *shell) *billingColumns {
	c := &billingColumns{shell: s, places: map[clinic.BillingField]*billingPlace{}}
	settings := s.deps.Book.Settings()
	for _, field := range clinic.BillingFields() {
		c.places[field] = &billingPlace{field: field}
	}
	for i, column := range settings.BillingTable() {
		c.places[column.Field].place, c.places[column.Field].head = strconv.Itoa(i+1), column.Head
	}
	c.list = kit.NewList(s.look, billingRowHigh, func(p billingPlace) string { return string(p.field) }, c.newRow)
	c.list.OnSelect = func(billingPlace) { s.touch(); c.fill() }
	c.place, c.head = s.field(s.t("billing.place")), s.field(s.t("billing.head"))
	c.place.OnChanged = func(text string) { c.change(func(p *billingPlace) { p.place = strings.TrimSpace(text) }) }
	c.head.OnChanged = func(text string) { c.change(func(p *billingPlace) { p.head = strings.TrimSpace(text) }) }
	c.place.OnOther = func(name fyne.KeyName) { c.list.Press(name) }
	c.head.OnOther = c.place.OnOther
	c.dates = s.choice(s.t("billing.dates"))
	var forms []string
	for _, form := range clinic.DateForms() {
		forms = append(forms, form.Write(s.deps.Book.Today()))
	}
	c.dates.SetWords(forms...)
	c.dates.Choose(slices.Index(clinic.DateForms(), settings.BillingDates))
	c.also = s.choice("").Many()
	c.also.SetLabel(s.t("billing.also"))
	c.also.SetWords(s.t("billing.with_held"), s.t("billing.ask_notes"))
	var chosen []int
	for i, is := range []bool{settings.BillingHeld, settings.AskNotes} {
		if is {
			chosen = append(chosen, i)
		}
	}
	c.also.Choose(chosen...)
	c.draw()
	c.list.Select(string(clinic.BillingFields()[0]))
	c.fill()
	rows := high(func() float32 { return s.look.Scaled(billingRowHigh)*billingRows + 2 }, kit.NewPanel(s.look, kit.All(1), c.list))
	right := kit.Column(8, kit.Natural(kit.Row(12, kit.Share(1, c.place).AtStart(), kit.Share(2, c.head).AtStart())), kit.Natural(c.dates), kit.Natural(c.also))
	c.object = kit.Row(kit.DeskGap, kit.Share(1, rows).AtStart(), kit.Share(1, right).AtStart())
	return c
}

func (c *billingColumns) draw() {
	var rows []billingPlace
	for _, field := range clinic.BillingFields() {
		rows = append(rows, *c.places[field])
	}
	c.list.SetRows(rows)
}

// fill shows the field that is chosen.
func (c *billingColumns) fill() {
	if row, ok := c.list.Selected(); ok {
		now := c.places[row.field]
		c.place.SetText(now.place)
		c.head.SetText(now.head)
		c.head.SetHint(c.shell.t("billing.field." + string(row.field)))
		c.place.SetProblem("")
		c.head.SetProblem("")
	}
}

func (c *billingColumns) change(set func(*billingPlace)) {
	row, ok := c.list.Selected()
	if !ok {
		return
	}
	c.place.SetProblem("")
	c.head.SetProblem("")
	set(c.places[row.field])
	c.list.Update(*c.places[row.field])
}

// read is the table as it stands in the form; false where something is wrong, which is
// said at its field.
func (c *billingColumns) read() (clinic.SaveBillingTable, bool) {
	s := c.shell
	save := clinic.SaveBillingTable{Dates: clinic.DateForms()[max(0, c.dates.One())], Held: slices.Contains(c.also.Chosen(), 0), AskNotes: slices.Contains(c.also.Chosen(), 1)}
	at := map[int]clinic.BillingField{}
	for _, field := range clinic.BillingFields() {
		p := c.places[field]
		if p.place == "" {
			continue
		}
		place, ok := typedNumber(p.place, clinic.MostBillingColumns)
		_, twice := at[place]
		switch {
		case !ok || place < 1:
			return save, c.wrong(field, c.place, s.t("billing.place_wrong"))
		case twice:
			return save, c.wrong(field, c.place, s.t("billing.place_twice"))
		case len([]rune(p.head)) > clinic.MostBillingHead:
			return save, c.wrong(field, c.head, s.t("billing.head_long"))
		}
		at[place] = field
	}
	for place := range clinic.MostBillingColumns {
		if field, ok := at[place+1]; ok {
			save.Columns = append(save.Columns, clinic.BillingColumn{Field: field, Head: c.places[field].head})
		}
	}
	return save, true
}

// wrong turns to a field with what is wrong about it.
func (c *billingColumns) wrong(field clinic.BillingField, at *kit.Field, sentence string) bool {
	c.list.Select(string(field))
	c.fill()
	at.SetProblem(sentence)
	at.Focus()
	c.shell.sheet.object.Refresh()
	return false
}

// billingRow is one field's line.
type billingRow struct {
	box
	shell *shell
	place *kit.Text
	name  *kit.Text
}

func (c *billingColumns) newRow() kit.RowView[billingPlace] {
	look := c.shell.look
	r := &billingRow{shell: c.shell}
	r.place = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular()
	r.name = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.75).MayCut()
	r.inside = kit.Row(8, kit.Natural(grown(look, 26, 0, r.place)), kit.Fill(r.name))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a field with its place and the clinic's own heading.
func (r *billingRow) Fill(p billingPlace) {
	s := r.shell
	name := s.t("billing.field." + string(p.field))
	r.place.Set(p.place)
	switch {
	case p.place == "":
		r.name.Set(s.t("billing.row", i18n.Args{"Field": name, "Head": s.t("billing.unused")}))
	case p.head != "":
		r.name.Set(s.t("billing.row", i18n.Args{"Field": name, "Head": p.head}))
	default:
		r.name.Set(name)
	}
	r.inside.Refresh()
}
