package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/export"
)

// ExportOrder is what is to be exported, how, and in whose name.
type ExportOrder struct {
	Folder     string // "" is this user's folder for Daybook
	Name       string // of the file; where there is one already, a number is added
	What       clinic.ExportWhat
	Passphrase string // "" leaves it open to whoever has it
	Language   string // of the dictionary and the sentences
	Actor      clinic.Actor
}

// exportOrder is what was chosen, without the place.
func (s *shell) exportOrder(what clinic.ExportWhat, passphrase string) ExportOrder {
	order := ExportOrder{What: what, Passphrase: passphrase, Language: s.words.Language(), Actor: s.actor}
	order.Name = export.Options{What: what, Passphrase: passphrase}.Name(s.deps.Book.Today())
	return order
}
