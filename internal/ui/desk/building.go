package desk

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// building shows who is at the clinic right now, for an evacuation: one key, from
// any page, over whatever is on the screen.
type building struct {
	shell  *shell
	list   *kit.List[clinic.InBuilding]
	names  *kit.Choice
	none   *kit.Text
	inside fyne.CanvasObject
	found  []clinic.InBuilding
}

// inRowHeight is a row's height in pixels: two lines.
const inRowHeight float32 = 50

// inRows is how many of them are shown at once.
const inRows = 6

func newBuilding(s *shell) *building {
	b := &building{shell: s}
	b.list = kit.NewList(s.look, inRowHeight, func(in clinic.InBuilding) string { return string(in.Patient) }, b.newRow)
	b.names = s.choice("")
	b.names.OnChanged = func() { b.list.Refresh() }
	b.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	panel := kit.NewPanel(s.look, kit.All(1), kit.Over(b.list, kit.Pad(kit.All(24), b.none)))
	height := s.look.Scaled(inRowHeight) * inRows
	b.inside = kit.Column(12, kit.Natural(b.names), kit.Fixed(height+2, panel))
	return b
}

// showBuilding lists who is in the building. Behind the curtain initials stand for
// names until one asks for them.
func (s *shell) showBuilding() {
	work(s, s.deps.Book.InBuilding, func(found []clinic.InBuilding, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		if !s.locked {
			s.building.ask(found)
		}
	})
}

func (b *building) ask(found []clinic.InBuilding) {
	s := b.shell
	b.found = found
	b.names.SetWords(s.t("building.names"), s.t("building.initials"))
	b.names.Choose(0)
	if s.masked {
		b.names.Choose(1)
	}
	b.list.SetRows(found)
	b.none.Set("")
	if len(found) == 0 {
		b.none.Set(s.t("building.nobody"))
	} else {
		b.list.Select(string(found[0].Patient))
	}
	sure := 0
	for _, in := range found {
		if in.Over.IsZero() {
			sure++
		}
	}
	s.ask(question{
		title: s.t("building.title", i18n.Args{"Count": sure}), body: b.about(len(found) - sure),
		more: b.inside, fields: []editable{b.names}, keys: b.list.Press, yes: s.t("building.print"), no: s.t("building.close"),
		accept: func(string) bool { b.print(); return true },
	})
}

// about says of when the list is, and who may have left unseen.
func (b *building) about(unsure int) string {
	s := b.shell
	now := s.t("building.at", i18n.Args{"Time": s.clock(s.deps.Book.Now())})
	if unsure == 0 {
		return now
	}
	return now + " " + s.t("building.unsure", i18n.Args{"Count": unsure})
}

// initials are the first letters of a name as it is listed: "Álvarez-Núñez, María
// José" is "M. J. Á.".
func initials(name string) string {
	family, given, _ := strings.Cut(name, ",")
	var letters []string
	for _, word := range append(strings.Fields(given), strings.Fields(family)[:min(1, len(strings.Fields(family)))]...) {
		first := []rune(word)[0]
		letters = append(letters, string(unicode.ToUpper(first))+".")
	}
	return strings.Join(letters, " ")
}

func (b *building) name(in clinic.InBuilding) string {
	if b.names.One() == 1 {
		return initials(in.Name)
	}
	return in.Name
}

// where says what somebody is in, and where.
func (b *building) where(in clinic.InBuilding) string {
	s := b.shell
	room := ""
	if in.Room != "" {
		room = s.t("building.room", i18n.Args{"Room": in.Room})
	}
	over := ""
	if !in.Over.IsZero() {
		over = s.t("building.over", i18n.Args{"Time": s.clock(in.Over)})
	}
	out := ""
	if !in.Out.IsZero() {
		out = s.t("today.note.out", i18n.Args{"Time": s.clock(in.Out)})
	}
	return listing(s.label(in.Track), room, out, over)
}

// print puts the list on paper, with a box to tick for each.
func (b *building) print() {
	s := b.shell
	table := report.Table{
		Title: s.t("building.title", i18n.Args{"Count": len(b.found)}),
		Lines: []string{listing(s.deps.Book.Settings().Clinic, s.longDay(s.deps.Book.Today())), s.t("building.at", i18n.Args{"Time": s.clock(s.deps.Book.Now())})},
		Columns: []report.Column{
			{Head: s.t("building.name"), Share: 4, Box: true}, {Head: s.t("building.number"), Share: 1},
			{Head: s.t("building.where"), Share: 4}, {Head: s.t("building.since"), Share: 1.4},
		},
		Foot: []string{s.t("building.counted")},
	}
	for _, in := range b.found {
		table.Rows = append(table.Rows, []string{b.name(in), in.Number, b.where(in), s.clock(in.Since)})
	}
	s.printTable("in-the-building.pdf", table)
}
