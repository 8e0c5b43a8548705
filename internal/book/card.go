package book

import (
	"daybook/internal/card"
	"daybook/internal/clinic"
)

// IssueCard mints a card for a patient and returns its code. The book keeps the
// keyed hash alone: this is the only moment the code can be shown, printed or
// saved. Later means a new card.
func (b *Book) IssueCard(actor clinic.Actor, patient clinic.PatientID) (card.Code, error) {
	mint := card.Mint
	if b.Demo() {
		mint = card.MintDemo
	}
	code, err := mint(b.options.Random)
	if err != nil {
		return "", err
	}
	_, err = b.Do(actor, clinic.IssueCard{Patient: patient, Hash: b.CardHash(code), Short: code.Short()})
	return code, err
}

// CardHash is what the book keeps of a code.
func (b *Book) CardHash(code card.Code) string { return b.ring.CardHash(string(code)) }
