package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"filippo.io/age"
)

const (
	ringFormat = 1
	// ringLimit bounds what Unwrap reads; ten thousand keys fit.
	ringLimit = 1 << 20
)

var (
	// ErrNoRecipient means that a keyring was to be wrapped for nobody, which
	// would close the book for ever.
	ErrNoRecipient = errors.New("a key file needs at least one recipient")

	// ErrWrongIdentity means that none of the given identities opens the key
	// file: it belongs to another station, another clinic or an earlier copy.
	ErrWrongIdentity = errors.New("this key does not open the key file")
)

// ringFile is the keyring as it stands inside the age file.
type ringFile struct {
	Format  int       `json:"format"`
	Book    string    `json:"book"`
	Current uint32    `json:"current"`
	Keys    []ringKey `json:"keys"`
	Card    []byte    `json:"card"`
}

type ringKey struct {
	ID  uint32 `json:"id"`
	Key []byte `json:"key"`
}

// Wrap writes the keyring as an age file that each of the recipients can open,
// as can the public age tool with their identities.
func Wrap(ring *Keyring, recipients ...age.Recipient) ([]byte, error) {
	if len(recipients) == 0 {
		return nil, ErrNoRecipient
	}
	plain, err := encodeRing(ring)
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	w, err := age.Encrypt(&file, recipients...)
	if err != nil {
		return nil, fmt.Errorf("wrap the keyring: %w", err)
	}
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("wrap the keyring: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("wrap the keyring: %w", err)
	}
	return file.Bytes(), nil
}

// Unwrap opens a key file written by [Wrap] with any one of the identities. It
// returns [ErrWrongIdentity] if none fits and [ErrFormat] if what lies inside
// is not a keyring this version knows.
func Unwrap(file []byte, identities ...age.Identity) (*Keyring, error) {
	if len(identities) == 0 {
		return nil, fmt.Errorf("open the key file: %w", ErrWrongIdentity)
	}
	r, err := age.Decrypt(bytes.NewReader(file), identities...)
	var noMatch *age.NoIdentityMatchError
	if errors.As(err, &noMatch) {
		return nil, fmt.Errorf("open the key file: %w", ErrWrongIdentity)
	}
	if err != nil {
		return nil, fmt.Errorf("open the key file: %w: %w", ErrFormat, err)
	}
	plain, err := io.ReadAll(io.LimitReader(r, ringLimit))
	if err != nil {
		return nil, fmt.Errorf("open the key file: %w: %w", ErrSealed, err)
	}
	return decodeRing(plain)
}

func encodeRing(k *Keyring) ([]byte, error) {
	file := ringFile{Format: ringFormat, Book: k.bookID, Current: k.current, Card: k.cardKey[:]}
	for _, id := range slices.Sorted(maps.Keys(k.keys)) {
		secret := k.keys[id].secret
		file.Keys = append(file.Keys, ringKey{ID: id, Key: secret[:]})
	}
	plain, err := json.Marshal(file)
	if err != nil {
		return nil, fmt.Errorf("write the keyring: %w", err)
	}
	return plain, nil
}

func decodeRing(plain []byte) (*Keyring, error) {
	var file ringFile
	// The decoder's own error may quote the text, and the text is keys.
	if json.Unmarshal(plain, &file) != nil {
		return nil, fmt.Errorf("read the keyring: %w: not a keyring", ErrFormat)
	}
	if file.Format != ringFormat {
		return nil, fmt.Errorf("read the keyring: %w: version %d", ErrFormat, file.Format)
	}
	if file.Book == "" || len(file.Card) != KeySize {
		return nil, fmt.Errorf("read the keyring: %w: book id or card key missing", ErrFormat)
	}
	ring := &Keyring{bookID: file.Book, current: file.Current, cardKey: [KeySize]byte(file.Card)}
	for _, key := range file.Keys {
		if _, twice := ring.keys[key.ID]; twice || key.ID == 0 || len(key.Key) != KeySize {
			return nil, fmt.Errorf("read the keyring: %w: key %d is not whole", ErrFormat, key.ID)
		}
		if err := ring.add(key.ID, [KeySize]byte(key.Key)); err != nil {
			return nil, err
		}
	}
	if _, ok := ring.keys[ring.current]; !ok {
		return nil, fmt.Errorf("read the keyring: %w: the current key is missing", ErrFormat)
	}
	return ring, nil
}
