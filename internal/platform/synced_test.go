package platform

import (
	"path/filepath"
	"testing"
)

func TestSyncedFoldersAreKnownByTheirNames(t *testing.T) {
	none := system{env: func(string) string { return "" }}
	for folder, want := range map[string]string{
		`C:\Users\Zoë\OneDrive\Daybook`:                         "OneDrive",
		`C:\Users\ana\OneDrive - Riverside Recovery\Documents`:  "OneDrive",
		`C:\Users\ana\Dropbox (Personal)\clinic`:                "Dropbox",
		`C:\Users\ana\Riverside Dropbox\Ana\clinic`:             "Dropbox",
		`G:\My Drive\Daybook`:                                   "Google Drive",
		`G:\Mi unidad\Daybook`:                                  "Google Drive",
		`C:\Users\ana\iCloudDrive\Daybook`:                      "iCloud",
		"/Users/ana/Library/Mobile Documents/com~apple/Daybook": "iCloud",
		"/Users/ana/Library/CloudStorage/Box-Box/Daybook":       "Box",
		"/home/ana/Nextcloud/clinic":                            "Nextcloud",

		`C:\Users\ana\AppData\Local\Daybook`:   "",
		`C:\Users\megan\Documents\Daybook`:     "",
		`C:\Users\ana\onedrive backup\Daybook`: "",
		`D:\My Drives\Daybook`:                 "",
		"/home/frontdesk/.local/share/daybook": "",
	} {
		if got := none.syncedBy(folder); got != want {
			t.Errorf("%s is kept in step by %q, want %q", folder, got, want)
		}
	}
}

func TestOneDriveSaysItselfWhereItIs(t *testing.T) {
	root := filepath.Join(t.TempDir(), "Work")
	for _, variable := range []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"} {
		s := system{env: func(name string) string { return map[string]string{variable: root}[name] }}
		if got := s.syncedBy(filepath.Join(root, "Daybook")); got != "OneDrive" {
			t.Errorf("with %s: expected OneDrive, got %q", variable, got)
		}
		if got := s.syncedBy(root + "s"); got != "" {
			t.Errorf("with %s: a folder beside it is not in it, got %q", variable, got)
		}
	}
}
