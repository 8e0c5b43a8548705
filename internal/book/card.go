package book

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// IssueCard mints a card for a patient and returns its code. The book keeps the
// keyed hash alone: this is the only moment the code can be shown, printed or
// saved. Later means a new card.
func (b *Book) IssueCard(actor clinic.Actor, patient clinic.PatientID) (card.Code, error) {
	return b.issue(actor, patient)
}

// ReplaceCard ends a card and issues a new one to its patient, both or neither.
func (b *Book) ReplaceCard(actor clinic.Actor, old clinic.Card, reason string) (card.Code, error) {
	return b.issue(actor, old.Patient, clinic.RevokeCard{Patient: old.Patient, Card: old.ID, Reason: reason})
}

// issue mints a card and issues it in one commit with what goes before.
func (b *Book) issue(actor clinic.Actor, patient clinic.PatientID, before ...clinic.Command) (card.Code, error) {
	mint := card.Mint
	if b.Demo() {
		mint = card.MintDemo
	}
	code, err := mint(b.options.Random)
	if err != nil {
		return "", err
	}
	var items []Item
	for _, command := range append(before, clinic.IssueCard{Patient: patient, Hash: b.CardHash(code), Short: code.Short()}) {
		items = append(items, Item{Actor: actor, Command: command})
	}
	if _, err := b.Batch(items...); err != nil {
		return "", err
	}
	return code, nil
}

// FindCard is the card with a code, revoked ones too; false where the book has
// none such.
func (b *Book) FindCard(code card.Code) (clinic.Card, bool) {
	return b.memory().CardByHash(b.CardHash(code))
}

// CardHash is what the book keeps of a code.
func (b *Book) CardHash(code card.Code) string { return b.ring.CardHash(string(code)) }
