package desk

import (
	"daybook/internal/ui/kit"
)

// noteLine is what staff noted about a patient for the desk, at the top of the
// sheet. Behind the curtain it is gone: what it says may tell who it is about.
type noteLine struct {
	shell  *shell
	object *kit.Panel
	text   *kit.Text
}

func newNoteLine(s *shell) *noteLine {
	n := &noteLine{shell: s, text: kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(4)}
	icon := kit.NewIcon(s.look, "alert", 18, kit.DayInk)
	n.object = kit.NewPanel(s.look, kit.Sides(6, 12), kit.Row(8, kit.Natural(icon).AtStart(), kit.Fill(n.text)))
	n.object.SetGround(kit.PaleDay)
	return n
}

func (n *noteLine) draw(note string) {
	if n.shell.masked {
		note = ""
	}
	n.text.Set(note)
	show(n.object, note != "")
}
