package clinic

import (
	"strings"
	"time"
)

// CopyPlacesSet says where a station keeps copies of the book: all its places, in
// place of all it had.
type CopyPlacesSet struct {
	Station string      `json:"station"`
	Places  []CopyPlace `json:"places"`
	Was     []CopyPlace `json:"was,omitempty"` // before, so that an undo can set them again
	WasSaid bool        `json:"was_said,omitempty"`
}

// BackupWritten says that a backup was written, read again and found good.
type BackupWritten struct {
	Station string         `json:"station"`
	Backup  BackupOfFolder `json:"backup"`
	Took    time.Duration  `json:"took,omitempty"` // nanoseconds
}

func (CopyPlacesSet) Kind() string { return "copies.placed" }
func (BackupWritten) Kind() string { return "copies.backed_up" }

// tellPlaces names the folders, or says that there are none.
func tellPlaces(e CopyPlacesSet) Told {
	if len(e.Places) == 0 {
		return Told{Word: "no_copies"}
	}
	var folders []string
	for _, place := range e.Places {
		folders = append(folders, place.Folder)
	}
	return Told{Word: "copies", Args: map[string]any{"Folders": strings.Join(folders, ", ")}}
}
