package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// callRow is somebody to call: who, what they miss, and whether they were reached.
type callRow struct {
	twoLines
	calls *callsScreen
	pill  *kit.Pill
}

func (c *callsScreen) newRow() kit.RowView[clinic.CallRow] {
	look := c.shell.look
	r := &callRow{calls: c, pill: kit.NewPill(look, kit.Calm, "")}
	r.build(look, r.pill)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows somebody to call.
func (r *callRow) Fill(row clinic.CallRow) {
	s := r.calls.shell
	r.name.Set(listing(s.name(row.Name), row.Number))
	phone := s.t(whether(row.Unknown, "calls.unknown_short", "calls.no_contact_short"))
	if len(row.Contacts) > 0 {
		phone = listing(s.contactName(row.Contacts[0]), s.name(row.Contacts[0].Phone))
	}
	r.below.Set(listing(s.label(row.Track), s.clock(row.Start), phone))
	switch {
	case row.Reached():
		r.pill.Set(kit.Fine, s.t("calls.reached"))
	case len(row.Tried) > 0:
		r.pill.Set(kit.Waiting, s.t("calls.tried", i18n.Args{"Count": len(row.Tried)}))
	default:
		r.pill.Set(kit.Alarm, s.t("calls.open"))
	}
	r.inside.Refresh()
}

var _ fyne.Widget = (*callRow)(nil)
