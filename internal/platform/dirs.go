package platform

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// ErrNoHome means that the system does not say where this user's files go.
var ErrNoHome = errors.New("the system names no folder for this user's files")

// DataDir returns the folder of the clinic's book when none is named: what
// backups copy. The folder need not exist yet.
//
//	Linux    $XDG_DATA_HOME/daybook, else ~/.local/share/daybook
//	Windows  %LOCALAPPDATA%\Daybook
//	macOS    ~/Library/Application Support/Daybook
func DataDir() (string, error) { return thisSystem().dataDir() }

// ConfigDir returns the folder of this station's identities. It lies outside
// every data folder, so that a copy of the book never carries its key.
//
//	Linux    $XDG_CONFIG_HOME/daybook, else ~/.config/daybook
//	Windows  %LOCALAPPDATA%\Daybook Keys
//	macOS    ~/Library/Application Support/Daybook Keys
func ConfigDir() (string, error) { return thisSystem().configDir() }

// system is what the folders depend on; tests make up their own.
type system struct {
	name string
	env  func(string) string
	home func() (string, error)
}

func thisSystem() system {
	return system{name: runtime.GOOS, env: os.Getenv, home: os.UserHomeDir}
}

func (s system) dataDir() (string, error) {
	switch s.name {
	case "windows":
		return s.under("LOCALAPPDATA", "AppData/Local", "Daybook")
	case "darwin":
		return s.under("", "Library/Application Support", "Daybook")
	}
	return s.under("XDG_DATA_HOME", ".local/share", "daybook")
}

func (s system) configDir() (string, error) {
	switch s.name {
	case "windows":
		return s.under("LOCALAPPDATA", "AppData/Local", "Daybook Keys")
	case "darwin":
		return s.under("", "Library/Application Support", "Daybook Keys")
	}
	return s.under("XDG_CONFIG_HOME", ".config", "daybook")
}

// under returns folder below the one a variable names, or below the usual place
// in the home folder. A relative path in the variable is ignored, as the XDG
// rules ask: it would mean another folder for each working directory.
func (s system) under(variable, usual, folder string) (string, error) {
	if variable != "" {
		if base := s.env(variable); filepath.IsAbs(base) {
			return filepath.Join(base, folder), nil
		}
	}
	home, err := s.home()
	if err != nil || home == "" {
		return "", fmt.Errorf("find the folder %s: %w", folder, ErrNoHome)
	}
	return filepath.Join(home, filepath.FromSlash(usual), folder), nil
}
