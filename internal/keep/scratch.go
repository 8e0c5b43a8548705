package keep

import (
	"os"
	"path/filepath"
	"time"

	"daybook/internal/platform"
)

// The names of what is written on the way. A run that was cut off leaves them.
const (
	scratchName = ".daybook-copy-*"    // a folder with a copy of the book, sealed as the book is
	partName    = ".daybook-backup-*"  // a backup that is not whole yet
	draftName   = ".daybook-restore-*" // a folder with a book that is not restored yet
)

// leftFor is after how long something on the way is taken for what a run that was cut
// off left: none takes so long.
const leftFor = 24 * time.Hour

// sweep removes what runs that were cut off left, at least so long ago, beside something
// that was made just now. It goes by the clock of the disk, which no wrong time on this computer confuses.
// What it cannot remove does no harm but take room.
func sweep(made, pattern string, age time.Duration) {
	latest, err := os.Lstat(made)
	if err != nil {
		return
	}
	entries, _ := os.ReadDir(filepath.Dir(made))
	for _, entry := range entries {
		if fits, _ := filepath.Match(pattern, entry.Name()); !fits {
			continue
		}
		info, err := entry.Info()
		if err == nil && latest.ModTime().Sub(info.ModTime()) >= age {
			platform.RemoveFolder(filepath.Join(filepath.Dir(made), entry.Name()))
		}
	}
}
