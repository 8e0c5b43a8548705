package assets

import (
	"io/fs"
	"strings"
)

// IconInk is the colour in which every drawing of Icon is stored. Whoever draws
// one replaces this text by the colour wanted.
const IconInk = "#14262B"

// Icon returns the drawing of a one-line-weight icon, 24 units square, by its
// name ("bell", "sun"). It reports false for a name that does not exist.
func Icon(name string) ([]byte, bool) {
	data, err := files.ReadFile("icons/" + name + ".svg")
	return data, err == nil
}

// IconNames lists the names of all icons in alphabetical order.
func IconNames() []string {
	entries, err := fs.ReadDir(files, "icons")
	if err != nil {
		panic("assets: " + err.Error())
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".svg"))
	}
	return names
}

// Art returns one of the larger drawings by its name ("scan", "desk", "sun").
// They are stored in the colours of the light scheme, each of which stands for
// the role of that name. It reports false for a name that does not exist.
func Art(name string) ([]byte, bool) {
	data, err := files.ReadFile("art/" + name + ".svg")
	return data, err == nil
}
