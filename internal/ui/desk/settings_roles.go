package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// rolesTable shows who may do what, as the clinic's own table says it.
type rolesTable struct {
	shell  *shell
	button *kit.Button
	inside fyne.CanvasObject
	heads  []*kit.Text
	list   *kit.List[clinic.RoleRow]
}

// The height of a line of the table, how many are shown at once, and the width of
// a role's column, in pixels before the text scale.
const (
	roleRowHeight float32 = 34
	roleRows              = 11
	roleColumn    float32 = 104
)

func newRolesTable(s *shell) *rolesTable {
	t := &rolesTable{shell: s}
	t.button = s.button(kit.Secondary, "help", "", "W", t.ask)
	t.list = kit.NewList(s.look, roleRowHeight, func(row clinic.RoleRow) string { return string(row.Act) }, t.newRow)
	items := []kit.Item{kit.Fill(kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, ""))}
	for range clinic.Roles() {
		head := kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Align(fyne.TextAlignCenter).MayShrink(0.7)
		t.heads = append(t.heads, head)
		items = append(items, kit.FixedBy(s.look, roleColumn, head))
	}
	panel := kit.NewPanel(s.look, kit.All(1), t.list)
	height := high(func() float32 { return s.look.Scaled(roleRowHeight)*roleRows + 2 }, panel)
	t.inside = kit.Column(4, kit.Natural(kit.Pad(kit.Sides(0, 17), kit.Row(4, items...))), kit.Natural(height))
	return t
}

func (t *rolesTable) relabel() {
	t.button.SetLabel(t.shell.t("settings.staff.roles"))
	for i, role := range clinic.Roles() {
		t.heads[i].Set(t.shell.t("desk.role." + string(role)))
	}
	t.list.Refresh()
}

// ask shows the table over the page; there is nothing to decide.
func (t *rolesTable) ask() {
	s, rows := t.shell, clinic.RoleTable()
	t.list.SetRows(rows)
	t.list.Select(string(rows[0].Act))
	s.ask(question{title: s.t("settings.staff.roles"), more: t.inside, keys: t.list.Press, wide: true, only: true, yes: s.t("settings.staff.roles_close")})
}

// roleRow is one act, with a word under every role that may do it.
type roleRow struct {
	box
	of    *rolesTable
	act   *kit.Text
	words []*kit.Text
}

func (t *rolesTable) newRow() kit.RowView[clinic.RoleRow] {
	look := t.shell.look
	r := &roleRow{of: t, act: kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").MayShrink(0.75).MayCut()}
	items := []kit.Item{kit.Fill(r.act)}
	for range clinic.Roles() {
		word := kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.GoodInk, "").Align(fyne.TextAlignCenter)
		r.words = append(r.words, word)
		items = append(items, kit.FixedBy(look, roleColumn, word))
	}
	r.inside = kit.Row(4, items...)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows an act.
func (r *roleRow) Fill(row clinic.RoleRow) {
	s := r.of.shell
	r.act.Set(s.t("settings.may." + row.Act.Word()))
	for i, role := range clinic.Roles() {
		word := "–"
		r.words[i].SetColour(kit.SoftInk)
		if slices.Contains(row.Roles, role) {
			word = s.t("settings.staff.may")
			r.words[i].SetColour(kit.GoodInk)
		}
		r.words[i].Set(word)
	}
	r.inside.Refresh()
}
