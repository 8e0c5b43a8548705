package main

import (
	"os"
	"path/filepath"
)

// packagedGuide is where the package for Debian and its kin puts the guide.
const packagedGuide = "/usr/share/doc/daybook"

// installedGuide is the first page of the guide on this computer: beside the program, as
// archives and the installer for Windows put it, or where the package does; "" where
// there is none.
func installedGuide() string {
	self, err := os.Executable()
	if err != nil {
		return ""
	}
	return guideIn(filepath.Dir(self), packagedGuide)
}

// guideIn is the first page of the guide in the first folder that has one; "" is none.
func guideIn(folders ...string) string {
	for _, folder := range folders {
		path := filepath.Join(folder, "guide", "index.html")
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return ""
}
