package main

import "daybook/internal/platform"

// files are this computer's own.
type files struct{}

func (files) Folders() []platform.Folder                      { return platform.Folders() }
func (files) ReadFolder(path string) ([]platform.File, error) { return platform.ReadFolder(path) }
func (files) MakeFolder(above, name string) (string, error)   { return platform.MakeFolder(above, name) }
func (files) ReadFile(path string, most int64) ([]byte, error) {
	return platform.ReadFile(path, most)
}
