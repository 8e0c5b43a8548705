package keep

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
)

// Backups lists the backups in a folder by their names, the newest first: those of
// other books and stations too. What has another name is left out, and so is what is
// no plain file. Errors are a *Problem.
func Backups(folder string) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, problem(err, Disk, folder)
	}
	var found []Backup
	for _, entry := range entries {
		backup, ok := ParseName(entry.Name())
		if !ok || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if err != nil {
			continue // gone meanwhile
		}
		backup.Path, backup.Size = filepath.Join(folder, entry.Name()), info.Size()
		found = append(found, backup)
	}
	newestFirst(found)
	return found, nil
}

func newestFirst(list []Backup) {
	slices.SortFunc(list, func(a, b Backup) int {
		return cmp.Or(b.Time.Compare(a.Time), cmp.Compare(b.N, a.N), cmp.Compare(a.Name(), b.Name()))
	})
}
