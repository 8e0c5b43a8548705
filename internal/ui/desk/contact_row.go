package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// contactRow is a contact: who, the number, and what is allowed.
type contactRow struct {
	twoLines
	shell *shell
	pill  *kit.Pill
}

func (c *contactsScreen) newRow() kit.RowView[clinic.Contact] {
	look := c.shell.look
	r := &contactRow{shell: c.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.build(look, r.pill)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a contact.
func (r *contactRow) Fill(contact clinic.Contact) {
	s := r.shell
	r.name.Set(listing(s.contactName(contact), s.name(contact.Phone)))
	r.below.Set(s.allowedWords(contact))
	word := ""
	if contact.Kind != clinic.ContactSelf {
		word = s.t("contacts.kind." + string(contact.Kind))
	}
	r.pill.Set(kit.Calm, word)
	show(r.pill, word != "")
	r.inside.Refresh()
}

// allowedWords say in which ways a contact may be reached today.
func (s *shell) allowedWords(contact clinic.Contact) string {
	var ways []string
	for _, reach := range clinic.Reaches() {
		if contact.Allows(reach, s.deps.Book.Today()) {
			ways = append(ways, s.t("contacts.reach."+string(reach)))
		}
	}
	if len(ways) == 0 {
		return s.t("contacts.not_called")
	}
	return listing(ways...)
}

var _ fyne.Widget = (*contactRow)(nil)
