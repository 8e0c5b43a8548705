package platform

import (
	"encoding/json"
	"errors"
	"os"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Unlock opens the door of a book with the staff's passphrase, until the program ends.
// A wrong one is vault.ErrPassphrase. After some wrong ones the next has to wait, as
// at the sign-in, which is a *clinic.Refusal; the count outlives a restart. Whoever
// can delete it can also take the door elsewhere and guess there: against that only a
// good passphrase and the cost of each try help.
func (k *Keys) Unlock(bookID, passphrase string, now time.Time) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	door, err := k.door(bookID)
	if err != nil {
		return err
	}
	tries := k.tries(bookID)
	if wait := tries.Wait(now); wait > 0 {
		return clinic.Waiting(wait)
	}
	k.saveTries(bookID, tries.After(false, now)) // before, so that ending the program saves nobody a wait
	identity, err := door.Open(passphrase)
	if err != nil {
		if !errors.Is(err, vault.ErrPassphrase) {
			k.saveTries(bookID, tries)
		}
		return err
	}
	k.saveTries(bookID, clinic.Failures{})
	k.opened(bookID, identity)
	return nil
}

func (k *Keys) tries(bookID string) (tries clinic.Failures) {
	path, err := keyPath(k.Dir, bookID, triesEnding)
	if err != nil {
		return tries
	}
	if text, err := os.ReadFile(path); err == nil && json.Unmarshal(text, &tries) != nil {
		return clinic.Failures{}
	}
	return tries
}

// saveTries keeps the count. A disk that does not take it keeps nobody out.
func (k *Keys) saveTries(bookID string, tries clinic.Failures) {
	path, err := keyPath(k.Dir, bookID, triesEnding)
	if err != nil {
		return
	}
	if tries.Count == 0 {
		os.Remove(path)
		return
	}
	if text, err := json.Marshal(tries); err == nil {
		_ = SaveFile(path, text, 0o600)
	}
}
