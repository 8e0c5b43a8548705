package platform

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// FolderKind is what a folder is to its user.
type FolderKind string

const (
	FolderDocuments FolderKind = "documents"
	FolderDownloads FolderKind = "downloads"
	FolderDesktop   FolderKind = "desktop"
	FolderHome      FolderKind = "home"
	FolderDrive     FolderKind = "drive" // a stick, or another disk
)

// Folder is a place in which people look for their files.
type Folder struct {
	Kind FolderKind
	Name string // of a drive, as the system names it; "" for the others
	Path string
}

// Folders lists the places of this user that exist now, sticks included.
func Folders() []Folder {
	known := []Folder{
		{Kind: FolderDownloads, Path: xdg.UserDirs.Download}, {Kind: FolderDocuments, Path: xdg.UserDirs.Documents},
		{Kind: FolderDesktop, Path: xdg.UserDirs.Desktop}, {Kind: FolderHome, Path: xdg.Home},
	}
	return existing(append(known, drives(runtime.GOOS, userName())...))
}

// userName is what the system's folders for sticks are called after; a session that
// was started without a sign-in has no USER.
func userName() string {
	if name := os.Getenv("USER"); name != "" {
		return name
	}
	if who, err := user.Current(); err == nil {
		return who.Username
	}
	return "*" // everybody's
}

// existing keeps the folders that are there, each once.
func existing(folders []Folder) []Folder {
	var found []Folder
	for _, folder := range folders {
		info, err := os.Stat(folder.Path)
		there := err == nil && info.IsDir() && !(folder.Kind == FolderDrive && onDiskAround(folder.Path))
		if there && !slices.ContainsFunc(found, func(f Folder) bool { return f.Path == folder.Path }) {
			found = append(found, folder)
		}
	}
	return found
}

// onDiskAround reports whether what would be a drive lies on the disk of the folder
// it is shown in: then nothing is plugged in there.
func onDiskAround(path string) bool {
	above := filepath.Dir(path)
	same, known := SameDisk(path, above)
	return above != path && known && same
}

// drives are where a system shows sticks and other disks.
func drives(system, name string) []Folder {
	var all []Folder
	if system == "windows" {
		for letter := 'D'; letter <= 'Z'; letter++ {
			all = append(all, Folder{Kind: FolderDrive, Name: string(letter) + ":", Path: string(letter) + `:\`})
		}
		return all
	}
	for _, above := range []string{"/media/" + name, "/run/media/" + name, "/mnt", "/Volumes"} {
		paths, _ := filepath.Glob(above + "/*") // only a pattern can be wrong
		for _, path := range paths {
			all = append(all, Folder{Kind: FolderDrive, Name: filepath.Base(path), Path: path})
		}
	}
	return all
}

// File is what lies in a folder.
type File struct {
	Name    string
	Folder  bool
	Bytes   int64
	Changed time.Time
}

// ReadFolder lists what lies in a folder, hidden files left out: its folders by
// name, and then its files, the one that changed last first. Errors are those of
// Classify.
func ReadFolder(path string) ([]File, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, Classify(err)
	}
	var files []File
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(path, entry.Name()))
		if err != nil {
			continue // gone meanwhile, or a link to nowhere
		}
		files = append(files, File{Name: entry.Name(), Folder: info.IsDir(), Bytes: info.Size(), Changed: info.ModTime()})
	}
	slices.SortFunc(files, func(a, b File) int {
		switch {
		case a.Folder != b.Folder:
			return foldersFirst(a)
		case a.Folder:
			return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
		}
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.Name, b.Name))
	})
	return files, nil
}

// foldersFirst orders a file and a folder, of which this is one.
func foldersFirst(this File) int {
	if this.Folder {
		return -1
	}
	return 1
}

// ErrTooLarge means that a file is larger than what is asked for can be.
var ErrTooLarge = errors.New("the file is too large")

// ReadFile reads a whole file of at most so many bytes. Errors are ErrTooLarge and
// those of Classify.
func ReadFile(path string, most int64) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, Classify(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		err = fs.ErrNotExist
	}
	if err != nil {
		return nil, Classify(err)
	}
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(data)) > most {
		err = ErrTooLarge
	}
	return data, Classify(err)
}
