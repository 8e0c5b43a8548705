package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// Way is how a station reaches its identity when Daybook starts.
type Way string

const (
	// ByItself: the identity lies in the system's own store or in a file of this
	// user. It protects nothing by itself: the encryption of the disk does.
	ByItself Way = "itself"
	// ByPassphrase: the identity lies on the disk, sealed by the staff's passphrase.
	ByPassphrase Way = "passphrase"
	// ByStick: the identity lies on a USB stick, and not on this computer.
	ByStick Way = "stick"
)

var (
	// ErrLocked means that the book is whole, and waits for the staff's passphrase or
	// for the stick: see [LockedError].
	ErrLocked = errors.New("the book is locked")

	// ErrPassphrase means that the passphrase is not the right one.
	ErrPassphrase = errors.New("the passphrase is not right")

	// ErrNoStick means that no stick with a key of Daybook's is plugged in.
	ErrNoStick = errors.New("no stick with a key is plugged in")

	// ErrOtherStick means that a stick with a key is plugged in, of another computer
	// or another clinic, or one that is damaged.
	ErrOtherStick = errors.New("the key on this stick is not the one of this book")
)

// LockedError says what the book waits for; it is ErrLocked.
type LockedError struct{ Way Way }

func (e *LockedError) Error() string { return ErrLocked.Error() + ": " + string(e.Way) }

// Is makes it ErrLocked.
func (e *LockedError) Is(target error) bool { return target == ErrLocked }

// Choice is a way with what it takes.
type Choice struct {
	Way        Way
	Passphrase string // for ByPassphrase; secret
	Folder     string // for ByStick: the folder that the stick is
}

// Format hides the passphrase whatever the verb.
func (c Choice) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "unlock by %s", c.Way) }

// Door is what a station keeps in the place of its identity where the book does not
// open by itself. It holds no secret that opens without the passphrase or the stick.
type Door struct {
	Version int `json:"format"`
	Way     Way `json:"way"`
	// Recipient is the public half of the identity behind it, by which the right
	// stick is known.
	Recipient string `json:"recipient"`
	// Locked is the identity as an age file for the passphrase, which the public age
	// tool opens too; nothing for a stick.
	Locked []byte `json:"locked,omitempty"`
}

const doorFormat = 1

// PassphraseCost is the work of one try at a passphrase, as the power of two that
// scrypt takes: about a second and 256 MB. That cost is what protects against somebody
// who took the disk and guesses; waiting between tries at the screen only keeps
// curious hands off.
const PassphraseCost = 18

// NewDoor closes an identity for a way other than ByItself. The cost is
// [PassphraseCost]; less is for tests.
func NewDoor(identity string, choice Choice, cost int) (Door, error) {
	parsed, err := ParseIdentity(identity)
	if err != nil {
		return Door{}, err
	}
	door := Door{Version: doorFormat, Way: choice.Way, Recipient: parsed.Recipient().String()}
	if choice.Way == ByPassphrase {
		door.Locked, err = lockText(identity, choice.Passphrase, cost)
	}
	return door, err
}

// ReadDoor reads what [Door.Text] wrote. It is ErrFormat for anything else.
func ReadDoor(text []byte) (Door, error) {
	var door Door
	if json.Unmarshal(text, &door) != nil || door.Version < 1 {
		return Door{}, fmt.Errorf("read how the book is unlocked: %w", ErrFormat)
	}
	whole := door.Way == ByStick || door.Way == ByPassphrase && len(door.Locked) > 0
	if door.Version > doorFormat || door.Recipient == "" || !whole {
		return Door{}, fmt.Errorf("read how the book is unlocked: %w: version %d", ErrFormat, door.Version)
	}
	return door, nil
}

// Text is the door as it is kept on the disk.
func (d Door) Text() ([]byte, error) { return json.Marshal(d) }

// Open is the identity behind the door of a passphrase; a wrong one is ErrPassphrase.
// It takes about a second on purpose.
func (d Door) Open(passphrase string) (identity string, err error) {
	secret := plainPassphrase(passphrase)
	if secret == "" {
		return "", ErrPassphrase
	}
	key, err := age.NewScryptIdentity(secret)
	if err != nil {
		return "", ErrPassphrase
	}
	opened, err := age.Decrypt(bytes.NewReader(d.Locked), key)
	var noMatch *age.NoIdentityMatchError
	if errors.As(err, &noMatch) {
		return "", ErrPassphrase
	}
	if err != nil {
		return "", fmt.Errorf("open the station's key: %w", ErrIdentity)
	}
	text, err := io.ReadAll(io.LimitReader(opened, ringLimit))
	if err != nil || !d.Fits(string(text)) {
		return "", fmt.Errorf("open the station's key: %w", ErrIdentity)
	}
	return string(text), nil
}

// Fits reports whether an identity is the one behind the door.
func (d Door) Fits(identity string) bool {
	parsed, err := ParseIdentity(identity)
	return err == nil && parsed.Recipient().String() == d.Recipient
}

func lockText(text, passphrase string, cost int) ([]byte, error) {
	recipient, err := age.NewScryptRecipient(plainPassphrase(passphrase))
	if err != nil {
		return nil, ErrEmptySecret
	}
	recipient.SetWorkFactor(cost)
	var locked bytes.Buffer
	w, err := age.Encrypt(&locked, recipient)
	if err != nil {
		return nil, fmt.Errorf("lock the station's key: %w", err)
	}
	if _, err := io.WriteString(w, text); err != nil {
		return nil, fmt.Errorf("lock the station's key: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("lock the station's key: %w", err)
	}
	return locked.Bytes(), nil
}

// plainPassphrase brings a passphrase to one Unicode form, so that the same keys typed
// on another system match; a space at either end, which nobody sees, does not count.
func plainPassphrase(typed string) string { return strings.TrimSpace(norm.NFKC.String(typed)) }
