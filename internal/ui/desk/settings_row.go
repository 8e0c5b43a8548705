package desk

import "daybook/internal/ui/kit"

// sectionRow is the name of a section.
type sectionRow struct {
	box
	shell *shell
	icon  *kit.Drawing
	name  *kit.Text
}

func (p *settingsPage) newRow() kit.RowView[*section] {
	look := p.shell.look
	r := &sectionRow{shell: p.shell, icon: kit.NewIcon(look, "settings", 20, kit.SoftInk)}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.8)
	r.inside = kit.Row(10, kit.Natural(r.icon), kit.Fill(r.name))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a section.
func (r *sectionRow) Fill(s *section) {
	r.icon.Set(s.icon)
	r.name.Set(r.shell.t("settings.section." + s.id))
	r.inside.Refresh()
}
