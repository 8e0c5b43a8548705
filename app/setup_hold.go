package main

import (
	"errors"
	"os"
	"path/filepath"
	"sync"

	"daybook/internal/platform"
)

// errSettingUp means that a first start is open on this folder already: the book that is
// made last would take the place of the other, and one of the two recovery sheets would
// open nothing.
var errSettingUp = errors.New("a first start is open in another window")

// setupLock is the file that a first start holds in the data folder.
const setupLock = "setup.lock"

// holdSetup keeps a folder for one first start. Where the disk does not let it, making
// the book says what is wrong.
func holdSetup(folder string) (release func(), err error) {
	_, before := os.Stat(folder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return func() {}, nil
	}
	letGo, err := platform.Hold(filepath.Join(folder, setupLock))
	switch {
	case errors.Is(err, platform.ErrHeld):
		return nil, errSettingUp
	case err != nil:
		return func() {}, nil
	}
	return sync.OnceFunc(func() {
		letGo()
		if before != nil {
			_ = os.Remove(folder) // unless something lies in it now
		}
	}), nil
}
