package preset

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"daybook/assets"
	"daybook/internal/clinic"
)

// Default is the preset that the first start offers first.
const Default = "day-and-evening"

// Choice is one preset as a chooser shows it.
type Choice struct {
	ID      string // the name of its file without the ending, kept in clinic.Program.Preset
	Name    clinic.Label
	Summary clinic.Label // one line
}

// Preset is a program to start from, under fresh ids.
type Preset struct {
	Program  clinic.Program
	Tracks   []clinic.Track
	Optional []clinic.Track // that can be added, such as one for adolescents
}

// List are the presets that Daybook brings along, in the order of a chooser.
func List() ([]Choice, error) {
	names, err := fs.Glob(assets.Presets(), "*.toml")
	if err != nil {
		return nil, fmt.Errorf("list the presets: %w", err)
	}
	type ordered struct {
		Choice
		order int
	}
	var all []ordered
	for _, name := range names {
		file, err := readFile(assets.Presets(), name)
		if err != nil {
			return nil, err
		}
		all = append(all, ordered{Choice{strings.TrimSuffix(name, ".toml"), file.Name.label(), file.Summary.label()}, file.Order})
	}
	slices.SortFunc(all, func(a, b ordered) int { return cmp.Or(cmp.Compare(a.order, b.order), strings.Compare(a.ID, b.ID)) })
	choices := make([]Choice, len(all))
	for i, each := range all {
		choices[i] = each.Choice
	}
	return choices, nil
}

// Open makes a program of one of the presets. Its weeks begin on a date; topics
// are in a language, since a clinic writes its own in one. Ids come from random.
func Open(id, language string, random io.Reader, from clinic.Date) (Preset, error) {
	if id != path.Base(id) || id == "." {
		return Preset{}, fmt.Errorf("open the preset %q: that is no name of one", id)
	}
	data, err := fs.ReadFile(assets.Presets(), id+".toml")
	if err != nil {
		return Preset{}, fmt.Errorf("open the preset %q: %w", id, err)
	}
	return Read(id+".toml", bytes.NewReader(data), language, random, from)
}

// Read makes a program of a preset file. Errors say in words which file and
// which key they are about; keys that are not known are refused, and so are
// files, lists and texts beyond the size that any program needs.
func Read(name string, data io.Reader, language string, random io.Reader, from clinic.Date) (Preset, error) {
	file, err := decode(name, data)
	if err != nil {
		return Preset{}, err
	}
	b := builder{file: file, language: language, random: random, from: from, services: map[string]clinic.ServiceID{}}
	made, err := b.build()
	if err != nil {
		return Preset{}, fmt.Errorf("preset %s: %w", name, err)
	}
	made.Program.Preset = strings.TrimSuffix(path.Base(name), ".toml")
	return made, nil
}

func readFile(files fs.FS, name string) (file, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return file{}, fmt.Errorf("read the preset %s: %w", name, err)
	}
	return decode(name, bytes.NewReader(data))
}
