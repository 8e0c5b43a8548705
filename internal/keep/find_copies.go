package keep

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// FoundCopies are the copies of books that lie in a folder or just below it.
type FoundCopies struct {
	Folder  string
	Backups []Backup    // the newest first
	Tapes   []FoundTape // second copies
}

// FoundTape is a second copy of one book by one station, as it tells without any key.
type FoundTape struct {
	Folder   string // that holds it, as RestoreOptions.Tapes takes it
	Book     string
	Station  string
	Entries  int
	From, To uint64 // numbers of its first and its last entry
}

// FindCopies looks for copies in a folder, in what Daybook makes there and in the
// folders just below it: a stick is found by itself, and one that holds a folder for
// the clinic too. Where it is one of Daybook's own folders, its neighbour is looked at
// as well. It does not go through a whole disk. Errors are a *Problem, NoCopies where
// there are none.
func FindCopies(folder string) (FoundCopies, error) {
	found := FoundCopies{Folder: folder}
	if _, err := os.ReadDir(folder); err != nil {
		return found, problem(err, Disk, folder)
	}
	for _, place := range copyPlacesIn(folder) {
		backups, _ := Backups(place) // what cannot be read holds none that could be used
		found.Backups = append(found.Backups, backups...)
		found.addTapes(place)
	}
	newestFirst(found.Backups)
	if len(found.Backups) == 0 && len(found.Tapes) == 0 {
		return found, &Problem{Code: NoCopies, Path: folder}
	}
	return found, nil
}

// copyPlacesIn are the folders in which copies may lie.
func copyPlacesIn(folder string) []string {
	near := []string{folder}
	if name := filepath.Base(folder); name == backupRoot || name == tapeRoot {
		near = append(near, filepath.Dir(folder))
	} else {
		entries, _ := os.ReadDir(folder)
		for _, entry := range entries {
			if entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") {
				near = append(near, filepath.Join(folder, entry.Name()))
			}
		}
	}
	var places []string
	for _, at := range near {
		for _, place := range []string{at, filepath.Join(at, backupRoot), filepath.Join(at, tapeRoot)} {
			if info, err := os.Stat(place); err == nil && info.IsDir() && !slices.Contains(places, place) {
				places = append(places, place)
			}
		}
	}
	return places
}

// addTapes adds the second copies that lie directly in a folder of theirs.
func (f *FoundCopies) addTapes(place string) {
	if filepath.Base(place) != tapeRoot {
		return
	}
	contents, err := ReadTape(place)
	if err != nil {
		return
	}
	for _, tape := range contents.Tapes {
		f.Tapes = append(f.Tapes, FoundTape{
			Folder: place, Book: tape.Book, Station: tape.Station, Entries: tape.Entries, From: tape.From, To: tape.To,
		})
	}
}

// TapesFor are the folders with second copies that may belong to a backup.
func (f FoundCopies) TapesFor(backup Backup) (folders []string) {
	for _, tape := range f.Tapes {
		if first(tape.Book, bookPart) == backup.Book && !slices.Contains(folders, tape.Folder) {
			folders = append(folders, tape.Folder)
		}
	}
	return folders
}

// Alone are the folders from each of which a book can come back without any backup.
func (f FoundCopies) Alone() (tapes []FoundTape) {
	for _, tape := range f.Tapes {
		at := slices.IndexFunc(tapes, func(t FoundTape) bool { return t.Folder == tape.Folder && t.Book == tape.Book })
		switch {
		case tape.From != 1:
		case at < 0:
			tapes = append(tapes, tape)
		case tape.To > tapes[at].To:
			tapes[at] = tape
		}
	}
	return tapes
}
