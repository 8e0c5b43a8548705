// Package assets holds the files that travel inside the Daybook binary: its
// fonts, its icon, the one-line-weight icons of the screens, the texts in
// every language, and the programs that a clinic can start from. It knows nothing of windows or patients.
package assets

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed fonts/*.ttf fonts/OFL.txt icons/*.svg art/*.svg icon/*.svg icon/*.png i18n/*.toml presets/*.toml
var files embed.FS

// Texts returns the folder of translation files, named <area>.<language>.toml.
func Texts() fs.FS { return sub("i18n") }

// Presets returns the folder of programs to start from, named <preset>.toml.
func Presets() fs.FS { return sub("presets") }

// read returns a file that the compiler has embedded. A missing one is a
// mistake in the source, found by the first test that runs.
func read(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err))
	}
	return data
}

func sub(name string) fs.FS {
	folder, err := fs.Sub(files, name)
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err))
	}
	return folder
}
