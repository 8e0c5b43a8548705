package desk

import (
	"cmp"
	"path"
	"slices"
	"time"

	"daybook/internal/platform"
)

// memoryFiles are the files of a test, by their path with slashes.
type memoryFiles map[string]string

func (m memoryFiles) Folders() []platform.Folder {
	return []platform.Folder{
		{Kind: platform.FolderDownloads, Path: "/home/dana/Downloads"},
		{Kind: platform.FolderDrive, Name: "STICK", Path: "/media/dana/STICK"},
	}
}

func (m memoryFiles) ReadFolder(folder string) ([]platform.File, error) {
	if folder == "/media/dana/STICK" && len(m) == 0 {
		return nil, platform.ErrNoFolder
	}
	var files []platform.File
	for name, data := range m {
		if path.Dir(name) == folder {
			files = append(files, platform.File{Name: path.Base(name), Bytes: int64(len(data)), Changed: time.Date(2026, 11, 20, 15, 0, 0, 0, time.UTC)})
		}
		if path.Dir(path.Dir(name)) == folder {
			files = append(files, platform.File{Name: path.Base(path.Dir(name)), Folder: true})
		}
	}
	slices.SortFunc(files, func(a, b platform.File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}

func (m memoryFiles) MakeFolder(above, name string) (string, error) {
	m[path.Join(above, name, "made")] = ""
	return path.Join(above, name), nil
}

func (m memoryFiles) ReadFile(name string, most int64) ([]byte, error) {
	data, ok := m[name]
	switch {
	case !ok:
		return nil, platform.ErrNoFolder
	case int64(len(data)) > most:
		return nil, platform.ErrTooLarge
	}
	return []byte(data), nil
}
