package clinic

import (
	"strings"
	"testing"
	"time"
)

func TestWhenABackupIsDue(t *testing.T) {
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 11, day, hour, minute, 0, 0, zone) }
	tests := map[string]struct {
		last, now time.Time
		want      bool
	}{
		"never":                                {time.Time{}, at(18, 9, 0), true},
		"last evening, in the morning":         {at(17, 21, 5), at(18, 9, 0), false},
		"last evening, before the hour":        {at(17, 21, 5), at(18, 20, 59), false},
		"last evening, at the hour":            {at(17, 21, 5), at(18, 21, 0), true},
		"this evening":                         {at(18, 21, 0), at(18, 23, 0), false},
		"this evening, after midnight":         {at(18, 21, 0), at(19, 0, 30), false},
		"this morning, in the evening":         {at(18, 9, 0), at(18, 21, 0), true},
		"two mornings, the computer off since": {at(17, 8, 0), at(18, 8, 0), true},
		"a clock that was ahead":               {at(25, 8, 0), at(18, 8, 0), true},
	}
	for name, test := range tests {
		if got := BackupDue(DefaultSettings(), test.last, test.now, zone); got != test.want {
			t.Errorf("%s: expected %v, got %v", name, test.want, got)
		}
	}
}

func TestWhenBackupsAreOverdue(t *testing.T) {
	now := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	settings := DefaultSettings()
	for days, want := range map[int]bool{1: false, 4: false, 5: true} {
		if got := BackupOverdue(settings, now.AddDate(0, 0, -days), now); got != want {
			t.Errorf("%d days: expected %v, got %v", days, want, got)
		}
	}
	settings.BackupWarn = 1
	if !BackupOverdue(settings, now.AddDate(0, 0, -2), now) {
		t.Error("2 days where the clinic warns after 1: expected overdue")
	}
}

func TestCopyPlaces(t *testing.T) {
	d := openClinic(t)
	stick, disk := CopyPlace{Kind: CopyBackup, Folder: "/media/stick"}, CopyPlace{Kind: CopyTape, Folder: "/mnt/second"}
	for code, places := range map[string][]CopyPlace{
		"copy_folder":      {{Kind: CopyBackup, Folder: "  "}},
		"copy_kind":        {{Kind: "floppy", Folder: "/mnt"}},
		"copy_place_twice": {stick, disk, stick},
		"copy_places_many": {{Kind: CopyBackup, Folder: "/1"}, {Kind: CopyBackup, Folder: "/2"}, {Kind: CopyBackup, Folder: "/3"}, {Kind: CopyBackup, Folder: "/4"}, {Kind: CopyBackup, Folder: "/5"}, {Kind: CopyBackup, Folder: "/6"}, {Kind: CopyBackup, Folder: "/7"}},
	} {
		d.refused(director, SetCopyPlaces{places}, code)
	}
	d.refused(director, SetCopyPlaces{[]CopyPlace{{Kind: CopyBackup, Folder: strings.Repeat("x", mostFolderName+1)}}}, "copy_folder")
	d.refused(director, SetCopyPlaces{[]CopyPlace{{Kind: CopyBackup, Folder: "/mnt\nrm"}}}, "copy_folder")

	if d.Copies("").Said {
		t.Fatal("nobody said yet where copies go")
	}
	first := SetCopyPlaces{[]CopyPlace{stick}}
	facts := d.do(director, first)
	d.do(director, SetCopyPlaces{[]CopyPlace{stick, disk}})
	if plan := d.Copies(""); !plan.Said || len(plan.Of(CopyBackup)) != 1 || plan.Of(CopyTape)[0] != "/mnt/second" {
		t.Errorf("expected a stick for backups and a disk for the second copy, got %+v", plan)
	}
	undo, ok := Undo(first, facts, "")
	if !ok {
		t.Fatal("a choice of places can be taken back")
	}
	d.refused(director, undo, "copies_since")
	d.do(director, first)
	d.do(director, undo)
	if plan := d.Copies(""); len(plan.Places) != 0 {
		t.Errorf("expected no places after the undo, got %+v", plan.Places)
	}
}

func TestBackupNumbers(t *testing.T) {
	d := openClinic(t)
	for name, change := range map[string]func(*Settings){
		"an hour that is none": func(s *Settings) { s.BackupHour = 24 },
		"a negative hour":      func(s *Settings) { s.BackupHour = -1 },
		"too many weeks":       func(s *Settings) { s.BackupWeeks = MostKept + 1 },
		"a year of no warning": func(s *Settings) { s.BackupWarn = 366 },
	} {
		settings := d.Settings()
		change(&settings)
		t.Log(name)
		d.refused(director, SaveSettings{Settings: settings}, "backup_numbers")
	}
}
