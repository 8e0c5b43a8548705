package platform

import (
	"errors"
	"fmt"
	"os"

	"daybook/internal/vault"
)

// Change has the book open another way from now on. The new way is put beside the old
// one and proven first; record is called then, to tell it in the journal; and one
// rename, or one removal, exchanges the two. So a power cut at any moment leaves the
// book opening the old way or the new one. After an error it opens the old way, unless
// the disk cannot even be asked.
//
// A key that lay in the clear on a disk can be found there after it is removed, until
// the disk has written something in its place: only the encryption of the disk helps
// against that. Errors are those of Load, vault.ErrEmptySecret and those of Classify.
func (k *Keys) Change(bookID string, to vault.Choice, prove func(identity string) error, record func() error) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	identity, err := k.load(bookID)
	if err != nil {
		return err
	}
	if err := prove(identity); err != nil {
		return err
	}
	before, err := k.door(bookID)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if to.Way == vault.ByItself || to.Way == "" {
		if before.Way == "" {
			return record() // it does so already, and somebody chose it
		}
		err = k.takeDoorAway(bookID, identity, prove, record)
	} else {
		err = k.putDoor(bookID, identity, before, to, prove, record)
	}
	if err == nil && before.Way == vault.ByStick && to.Way != vault.ByStick {
		k.cleanSticks(before)
	}
	return err
}

// takeDoorAway has the book open by itself: the key in the clear comes first.
func (k *Keys) takeDoorAway(bookID, identity string, prove func(string) error, record func() error) error {
	err := k.step("save the plain key", func() error { return k.Plain.Save(bookID, identity) })
	if err == nil {
		err = k.provenBy(func() (string, error) { return k.Plain.Load(bookID) }, prove)
	}
	if err == nil {
		err = record()
	}
	if err == nil {
		err = k.removeDoor(bookID)
	}
	if err != nil {
		if _, gone := k.door(bookID); gone == nil {
			err = errors.Join(err, k.clear(bookID)) // the door still counts
		}
		return err
	}
	delete(k.open, bookID)
	return nil
}

// putDoor has the book open by a passphrase or a stick.
func (k *Keys) putDoor(bookID, identity string, before vault.Door, to vault.Choice, prove func(string) error, record func() error) (err error) {
	door, err := k.newDoor(identity, to)
	if to.Way == vault.ByStick && before.Way != vault.ByStick {
		defer func() {
			if err != nil {
				k.cleanStick(to.Folder, door)
			}
		}()
	}
	if err != nil {
		return err
	}
	if err := k.provenBy(func() (string, error) { return k.through(door, to) }, prove); err != nil {
		return err
	}
	if err := record(); err != nil {
		return err
	}
	if err := k.saveDoor(bookID, door); err != nil {
		return errors.Join(err, k.back(bookID, before))
	}
	// What the disk has now, and not what was meant.
	err = k.provenBy(func() (string, error) {
		kept, err := k.door(bookID)
		if err != nil {
			return "", err
		}
		return k.through(kept, to)
	}, prove)
	if err != nil {
		return errors.Join(err, k.back(bookID, before))
	}
	k.opened(bookID, identity)
	return nil
}

// close keeps the identity of a book that is made; it is never in the clear on the
// disk.
func (k *Keys) close(bookID, identity string, to vault.Choice) error {
	door, err := k.newDoor(identity, to)
	if err != nil {
		return err
	}
	if err := k.saveDoor(bookID, door); err != nil {
		return err
	}
	k.opened(bookID, identity)
	return nil
}

// newDoor makes a door, and puts the key on the stick where that is the way.
func (k *Keys) newDoor(identity string, to vault.Choice) (vault.Door, error) {
	cost := k.Cost
	if cost == 0 {
		cost = vault.PassphraseCost
	}
	door, err := vault.NewDoor(identity, to, cost)
	if err == nil && to.Way == vault.ByStick {
		err = k.step("write the stick", func() error { return writeStick(to.Folder, door, identity) })
	}
	return door, err
}

// through opens a door with what was chosen for it.
func (k *Keys) through(door vault.Door, to vault.Choice) (string, error) {
	if door.Way == vault.ByStick {
		return readStick(to.Folder, door)
	}
	return door.Open(to.Passphrase)
}

// provenBy reads an identity the way that is to be proven, and proves it.
func (k *Keys) provenBy(read func() (string, error), prove func(string) error) error {
	identity, err := read()
	if err == nil {
		err = prove(identity)
	}
	if err != nil {
		return fmt.Errorf("try the new way: %w", err)
	}
	return nil
}

func (k *Keys) saveDoor(bookID string, door vault.Door) error {
	path, err := keyPath(k.Dir, bookID, doorEnding)
	if err != nil {
		return err
	}
	text, err := door.Text()
	if err != nil {
		return err
	}
	return k.step("save the door", func() error { return saveKey(k.Dir, path, text) })
}

func (k *Keys) removeDoor(bookID string) error {
	path, err := keyPath(k.Dir, bookID, doorEnding)
	if err != nil {
		return err
	}
	return k.step("remove the door", func() error { return errors.Join(os.Remove(path), SyncDir(k.Dir)) })
}

// back puts the door from before a change into its place again.
func (k *Keys) back(bookID string, before vault.Door) error {
	if before.Way != "" {
		return k.saveDoor(bookID, before)
	}
	if err := k.removeDoor(bookID); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
