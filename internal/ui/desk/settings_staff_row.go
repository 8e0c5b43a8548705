package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// accountRow is one account in the list.
type accountRow struct {
	box
	shell *shell
	name  *kit.Text
	role  *kit.Text
	left  *kit.Pill
}

func (p *staffPart) newRow() kit.RowView[clinic.Staff] {
	look := p.shell.look
	r := &accountRow{shell: p.shell, left: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.8).MayCut()
	r.role = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.role), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.left))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows an account.
func (r *accountRow) Fill(staff clinic.Staff) {
	s := r.shell
	r.name.Set(listing(staff.Name, staff.Credential))
	r.role.Set(s.t("desk.role." + string(staff.Role)))
	tone, word := kit.Calm, ""
	switch {
	case staff.Left:
		word = s.t("settings.staff.pill_left")
	case !staff.WorksOn(s.deps.Book.Today()):
		word = s.t("settings.staff.pill_ended")
	case staff.Failures.Locked(s.deps.Book.Now()):
		tone, word = kit.Alarm, s.t("settings.staff.pill_locked")
	case staff.Temporary():
		tone, word = kit.Notice, s.t("settings.staff.pill_until", i18n.Args{"Date": s.day(staff.Until)})
	}
	r.left.Set(tone, word)
	show(r.left, word != "")
	r.inside.Refresh()
}
