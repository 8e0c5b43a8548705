package platform

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"daybook/internal/clinic"
	"daybook/internal/vault"
)

// Keys keeps this station's identity the way that was chosen: by itself, in the store
// of the system; behind a passphrase; or on a stick. With the last two there is a door
// in its folder instead, a file that opens nothing alone. Where a door stands the book
// is locked, whatever else lies there. It is safe for concurrent use.
type Keys struct {
	// Dir is the folder of the doors, normally [ConfigDir].
	Dir string
	// Plain is where the identity lies when the book opens by itself.
	Plain vault.KeyStore
	// Sticks lists the folders that are sticks or other disks now.
	Sticks func() []string
	// Ask asks for the passphrase where one is needed; nil leaves the book locked.
	Ask func() (string, error)
	// Chosen is the way of a book that is made here; its zero value is by itself.
	Chosen vault.Choice
	// Cost is that of a passphrase: see [vault.PassphraseCost]. 0 is that.
	Cost int
	// Fault runs before every step that changes a file, and fails it with its error:
	// for trying out what a failing disk and a power cut do. Nil for no such thing.
	Fault func(step string) error

	mu   sync.Mutex
	open map[string]string // what was unlocked, in memory alone
}

var _ vault.StagingStore = (*Keys)(nil)

// NewKeys are this system's, with their files in a folder.
func NewKeys(dir string) *Keys {
	return &Keys{Dir: dir, Plain: DefaultKeyStore(dir), Sticks: Sticks}
}

// Endings of the files beside the identity's own.
const (
	doorEnding   = ".door"
	triesEnding  = ".tries"
	temporaryKey = ".daybook-*.tmp" // of SaveFile: what a power cut leaves
)

// Load returns the identity for a book. While the book is locked it is a
// [vault.LockedError], vault.ErrNoStick, vault.ErrOtherStick or what Ask says;
// otherwise it is as vault.KeyStore says.
func (k *Keys) Load(bookID string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.load(bookID)
}

func (k *Keys) load(bookID string) (string, error) {
	if identity, ok := k.open[bookID]; ok {
		return identity, nil
	}
	door, err := k.door(bookID)
	if errors.Is(err, os.ErrNotExist) {
		return k.Plain.Load(bookID)
	}
	if err != nil {
		return "", err
	}
	identity, err := k.behind(door)
	if err == nil {
		k.opened(bookID, identity)
	}
	return identity, err
}

// behind gets at the identity behind a door without anybody at a screen.
func (k *Keys) behind(door vault.Door) (string, error) {
	if door.Way == vault.ByStick {
		return k.onStick(door)
	}
	if k.Ask == nil {
		return "", &vault.LockedError{Way: door.Way}
	}
	passphrase, err := k.Ask()
	if err != nil {
		return "", err
	}
	return door.Open(passphrase)
}

// opened remembers an identity until the program ends. Whoever got through the door
// has shown that it opens: what a change that was cut off left in the clear can go.
func (k *Keys) opened(bookID, identity string) {
	if k.open == nil {
		k.open = map[string]string{}
	}
	k.open[bookID] = identity
	k.clear(bookID)
}

// clear removes the identity in the clear. Where the disk does not let it, the next
// start tries again.
func (k *Keys) clear(bookID string) error {
	err := k.step("remove the plain key", func() error { return RemoveKey(k.Dir, bookID) })
	left, _ := filepath.Glob(filepath.Join(k.Dir, temporaryKey)) // only a pattern can be wrong
	for _, path := range left {
		err = errors.Join(err, k.step("remove what was left", func() error { return os.Remove(path) }))
	}
	return err
}

// Save keeps an identity for a book. A book that is made gets it the way that was
// chosen. One that is recovered opens by itself from then on, since whoever has the
// sheet need not have the passphrase: a door before an identity of old is taken away.
func (k *Keys) Save(bookID, identity string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.Chosen.Way != "" && k.Chosen.Way != vault.ByItself {
		return k.close(bookID, identity, k.Chosen)
	}
	if err := k.step("save the plain key", func() error { return k.Plain.Save(bookID, identity) }); err != nil {
		return err
	}
	delete(k.open, bookID)
	k.saveTries(bookID, clinic.Failures{})
	path, err := keyPath(k.Dir, bookID, doorEnding)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err != nil {
		return nil
	}
	return k.removeDoor(bookID)
}

// door reads the door of a book; the error is os.ErrNotExist where it opens by itself.
func (k *Keys) door(bookID string) (vault.Door, error) {
	path, err := keyPath(k.Dir, bookID, doorEnding)
	if err != nil {
		return vault.Door{}, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return vault.Door{}, err
	}
	return vault.ReadDoor(text)
}

// Way is how the book opens on this computer.
func (k *Keys) Way(bookID string) (vault.Way, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	door, err := k.door(bookID)
	if errors.Is(err, os.ErrNotExist) {
		return vault.ByItself, nil
	}
	return door.Way, err
}

// step does something that changes a file, unless it is to fail.
func (k *Keys) step(name string, do func() error) error {
	if k.Fault != nil {
		if err := k.Fault(name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return do()
}
