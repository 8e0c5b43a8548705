package clinic

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// SetCopyPlaces says where this station keeps copies of the book. An empty list
// says that it keeps none.
type SetCopyPlaces struct{ Places []CopyPlace }

// Bounds of what a station keeps.
const (
	MostCopyPlaces = 6
	mostFolderName = 1000 // letters
)

func (SetCopyPlaces) Act() Act { return ActSettings }

// Decide refuses folders that are named twice for one kind or not named, and more
// than anybody could look after. Whether a folder is there, and is fit for copies,
// only the computer knows.
func (c SetCopyPlaces) Decide(view View, env Env) ([]Event, error) {
	if err := placesSound(c.Places); err != nil {
		return nil, err
	}
	plan := view.Copies(env.Station)
	if plan.Said && slices.Equal(plan.Places, c.Places) {
		return nil, nil
	}
	return []Event{CopyPlacesSet{
		Station: env.Station, Places: slices.Clone(c.Places), Was: plan.Places, WasSaid: plan.Said,
	}}, nil
}

func placesSound(places []CopyPlace) error {
	if len(places) > MostCopyPlaces {
		return &Refusal{Code: "copy_places_many", Args: map[string]any{"Count": MostCopyPlaces}}
	}
	for i, place := range places {
		switch {
		case place.Kind != CopyBackup && place.Kind != CopyTape:
			return refuse("copy_kind")
		case strings.TrimSpace(place.Folder) == "", len([]rune(place.Folder)) > mostFolderName,
			strings.ContainsFunc(place.Folder, unicode.IsControl):
			return refuse("copy_folder")
		case slices.ContainsFunc(places[:i], func(p CopyPlace) bool { return p.Kind == place.Kind && p.Folder == place.Folder }):
			return &Refusal{Code: "copy_place_twice", Args: map[string]any{"Folder": place.Folder}}
		}
	}
	return nil
}

// UndoCopyPlaces takes one choice of places back, unless others were chosen since.
type UndoCopyPlaces struct{ Set CopyPlacesSet }

func (UndoCopyPlaces) Act() Act { return ActSettings }

func (c UndoCopyPlaces) Decide(view View, env Env) ([]Event, error) {
	if c.Set.Station != env.Station || !slices.Equal(view.Copies(env.Station).Places, c.Set.Places) {
		return nil, refuse("copies_since")
	}
	return SetCopyPlaces{Places: c.Set.Was}.Decide(view, env)
}

// undoCopies takes a choice of places back.
func undoCopies(done Command, facts []Event) (Command, bool) {
	if _, ok := done.(SetCopyPlaces); !ok {
		return nil, false
	}
	set, ok := factOf(facts, func(CopyPlacesSet) bool { return true })
	return UndoCopyPlaces{Set: set}, ok
}

// NoteBackup records a backup that was written and checked.
type NoteBackup struct {
	Folder, File string
	N            uint64
	Bytes        int64
	Took         time.Duration
}

func (NoteBackup) Act() Act { return ActCopy }

// Decide refuses nothing but a backup of nowhere.
func (c NoteBackup) Decide(_ View, env Env) ([]Event, error) {
	if c.Folder == "" || c.File == "" {
		return nil, refuse("copy_folder")
	}
	return []Event{BackupWritten{
		Station: env.Station, Took: c.Took,
		Backup: BackupOfFolder{Folder: c.Folder, File: c.File, N: c.N, Bytes: c.Bytes, At: env.Now},
	}}, nil
}
