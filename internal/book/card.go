package book

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// IssueCard mints a card for a patient and returns its code. The book keeps the
// keyed hash alone: this is the only moment the code can be shown, printed or
// saved. Later means a new card.
func (b *Book) IssueCard(actor clinic.Actor, patient clinic.PatientID) (card.Code, error) {
	codes, err := b.IssueCards(actor, patient)
	if err != nil {
		return "", err
	}
	return codes[0], nil
}

// IssueCards mints a card for each of several patients in one commit, all or none,
// and returns their codes in the same order. What is said of [Book.IssueCard] is
// true of each.
func (b *Book) IssueCards(actor clinic.Actor, patients ...clinic.PatientID) ([]card.Code, error) {
	return b.issue(actor, patients)
}

// ReplaceCard ends a card and issues a new one to its patient, both or neither.
func (b *Book) ReplaceCard(actor clinic.Actor, old clinic.Card, reason string) (card.Code, error) {
	codes, err := b.issue(actor, []clinic.PatientID{old.Patient}, clinic.RevokeCard{Patient: old.Patient, Card: old.ID, Reason: reason})
	if err != nil {
		return "", err
	}
	return codes[0], nil
}

// issue mints cards and issues them in one commit with what goes before.
func (b *Book) issue(actor clinic.Actor, patients []clinic.PatientID, before ...clinic.Command) ([]card.Code, error) {
	mint := card.Mint
	if b.Demo() {
		mint = card.MintDemo
	}
	var items []Item
	for _, command := range before {
		items = append(items, Item{Actor: actor, Command: command})
	}
	codes := make([]card.Code, len(patients))
	for i, patient := range patients {
		code, err := mint(b.options.Random)
		if err != nil {
			return nil, err
		}
		codes[i] = code
		items = append(items, Item{Actor: actor, Command: clinic.IssueCard{Patient: patient, Hash: b.CardHash(code), Short: code.Short()}})
	}
	if _, err := b.Batch(items...); err != nil {
		return nil, err
	}
	return codes, nil
}

// FindCard is the card with a code, revoked ones too; false where the book has
// none such.
func (b *Book) FindCard(code card.Code) (clinic.Card, bool) {
	return b.memory().CardByHash(b.CardHash(code))
}

// CardHash is what the book keeps of a code.
func (b *Book) CardHash(code card.Code) string { return b.ring().CardHash(string(code)) }
