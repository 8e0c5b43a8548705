package platform

import (
	"path"
	"path/filepath"
	"strings"
)

// SyncedBy names the service that copies what lies in a folder to other computers,
// such as "OneDrive"; "" is none that is known. It goes by what the services say in
// the environment and by the names they give their folders, and looks at no file. A
// book does not belong there: a service that puts back an older file, or keeps two,
// damages a book that is open.
func SyncedBy(folder string) string {
	if real, err := resolve(folder); err == nil {
		folder = real
	}
	return thisSystem().syncedBy(folder)
}

func (s system) syncedBy(folder string) string {
	for _, variable := range []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"} {
		if root := s.env(variable); root != "" && contains(filepath.Clean(root), folder) {
			return "OneDrive"
		}
	}
	parts := strings.FieldsFunc(folder, func(r rune) bool { return r == '/' || r == '\\' })
	for i, part := range parts {
		if service := syncService(strings.ToLower(part)); service != "" {
			return service
		}
		// macOS keeps them all below ~/Library/CloudStorage, as "GoogleDrive-a@b.org".
		if strings.EqualFold(part, "CloudStorage") && i+1 < len(parts) {
			service, _, _ := strings.Cut(parts[i+1], "-")
			return service
		}
	}
	return ""
}

// syncService is the service whose folders are called so, in small letters. Work
// accounts and second accounts add to the name: "OneDrive - Riverside Recovery",
// "Dropbox (Personal)".
func syncService(name string) string {
	for _, known := range []struct{ pattern, service string }{
		{"onedrive", "OneDrive"}, {"onedrive - *", "OneDrive"},
		{"dropbox", "Dropbox"}, {"dropbox (*)", "Dropbox"}, {"* dropbox", "Dropbox"},
		{"google drive", "Google Drive"}, {"google drive (*)", "Google Drive"}, {"googledrive", "Google Drive"},
		{"my drive", "Google Drive"}, {"mi unidad", "Google Drive"},
		{"iclouddrive", "iCloud"}, {"icloud drive", "iCloud"}, {"mobile documents", "iCloud"},
		{"box sync", "Box"}, {"nextcloud", "Nextcloud"}, {"pcloud drive", "pCloud"}, {"mega", "MEGA"},
	} {
		if fits, err := path.Match(known.pattern, name); err == nil && fits {
			return known.service
		}
	}
	return ""
}
