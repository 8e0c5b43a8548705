package book

import (
	"daybook/internal/book/bolt"
	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Directors are those who can sign in today: whose PIN the recovery sheet can set.
func (b *Book) Directors() []clinic.Staff {
	var directors []clinic.Staff
	for _, staff := range b.StaffList() {
		if staff.Role == clinic.Director && staff.WorksOn(b.Today()) {
			directors = append(directors, staff)
		}
	}
	return directors
}

// IsRecovery says whether a recovery key is the one of this book; one of another book,
// or of an earlier sheet, is vault.ErrWrongIdentity.
func (b *Book) IsRecovery(key *vault.Recovery) error {
	return b.readFile(func(tx *bolt.Tx) error {
		_, err := vault.Unwrap(tx.Get(bucketMeta, []byte(metaKeyring)), key.Identity())
		return err
	})
}

// SetPINBySheet gives a director a new PIN and opens the lock, for whoever has the
// recovery sheet: it opens the whole book, so it may open an account. The journal says
// that the sheet did it. There is no wait after a wrong key: 256 bits are not guessed.
// Errors are those of IsRecovery, HashPIN and Do.
func (b *Book) SetPINBySheet(key *vault.Recovery, staff clinic.StaffID, pin string) error {
	if err := b.IsRecovery(key); err != nil {
		return err
	}
	hash, err := b.hashPIN(pin, StaffPINDigits)
	if err != nil {
		return err
	}
	_, err = b.Do(clinic.Actor{Kind: clinic.System}, clinic.SetPINBySheet{Staff: staff, PIN: hash})
	return err
}
