package platform

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"daybook/internal/vault"
)

// stickFiles is how the files with a key are called on sticks. The letters in it are
// the end of the public half, so that the keys of two computers can lie on one stick;
// they tell neither the clinic nor what is treated there.
const stickFiles = "daybook-key-*.txt"

// stickIntro is for whoever finds the stick; the age tool reads over it.
const stickIntro = "# This file opens a Daybook book. Keep the stick apart from the computer.\n"

// Sticks lists the folders that are sticks or other disks now.
func Sticks() []string {
	var sticks []string
	for _, folder := range Folders() {
		if folder.Kind == FolderDrive {
			sticks = append(sticks, folder.Path)
		}
	}
	return sticks
}

func stickFile(folder string, door vault.Door) string {
	tail := door.Recipient[max(0, len(door.Recipient)-8):]
	return filepath.Join(folder, strings.Replace(stickFiles, "*", tail, 1))
}

// writeStick writes an identity onto a stick, whole and synced.
func writeStick(folder string, door vault.Door, identity string) error {
	if folder == "" {
		return vault.ErrNoStick
	}
	return SaveFile(stickFile(folder, door), []byte(stickIntro+identity+"\n"), 0o600)
}

// readStick reads the identity behind a door from one folder. It is
// vault.ErrOtherStick where there is a key, but not this one, and vault.ErrNoStick
// where there is none.
func readStick(folder string, door vault.Door) (string, error) {
	found, _ := filepath.Glob(filepath.Join(folder, stickFiles)) // only a pattern can be wrong
	for _, path := range found {
		if identity := readKeyFile(path); door.Fits(identity) {
			return identity, nil
		}
	}
	if len(found) > 0 {
		return "", fmt.Errorf("read %s: %w", folder, vault.ErrOtherStick)
	}
	return "", vault.ErrNoStick
}

// readKeyFile is the identity in a file, which may have lines of words before it; ""
// where there is none, or it cannot be read.
func readKeyFile(path string) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, keyFileLimit))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return ""
}

// onStick looks for the identity behind a door on every stick that is plugged in.
func (k *Keys) onStick(door vault.Door) (string, error) {
	other := false
	for _, folder := range k.Sticks() {
		identity, err := readStick(folder, door)
		if err == nil {
			return identity, nil
		}
		other = other || err != vault.ErrNoStick
	}
	if other {
		return "", &lockedStick{vault.ErrOtherStick}
	}
	return "", &lockedStick{vault.ErrNoStick}
}

// lockedStick says that the book is locked, and how it stands with the stick.
type lockedStick struct{ why error }

func (e *lockedStick) Error() string { return e.why.Error() }
func (e *lockedStick) Unwrap() []error {
	return []error{&vault.LockedError{Way: vault.ByStick}, e.why}
}

// cleanSticks removes the key of a way that is no more from the sticks that are
// plugged in. One that is elsewhere keeps a key that still opens copies of the book
// together with its file: it has to be wiped by hand.
func (k *Keys) cleanSticks(door vault.Door) {
	for _, folder := range k.Sticks() {
		k.cleanStick(folder, door)
	}
}

func (k *Keys) cleanStick(folder string, door vault.Door) {
	path := stickFile(folder, door)
	if door.Fits(readKeyFile(path)) {
		_ = k.step("clean the stick", func() error { return os.Remove(path) })
	}
}
