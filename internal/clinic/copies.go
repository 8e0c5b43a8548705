package clinic

import (
	"slices"
	"time"
)

// CopyKind is what kind of copy of the book goes to a place.
type CopyKind string

const (
	CopyBackup CopyKind = "backup" // the whole book, once a day
	CopyTape   CopyKind = "tape"   // the second copy: every entry, within moments
)

// CopyPlace is a folder that copies of the book go to: on another disk, on a
// stick, in the clinic's own network.
type CopyPlace struct {
	Kind   CopyKind `json:"kind"`
	Folder string   `json:"folder"` // absolute, as this computer spells it
	// Apart says that the folder was on another disk than the book when it was
	// chosen. On the book's own disk later, it is the empty folder that a stick is
	// shown in, and the stick is gone.
	Apart bool `json:"apart,omitempty"`
}

// CopyPlan is where one station keeps copies of the book, and which backups it
// wrote last. A book restored or copied to another computer is a new station, and
// begins with an empty plan: it never writes into the folders of the old one.
type CopyPlan struct {
	Places  []CopyPlace      // in the order they were chosen
	Said    bool             // somebody said where copies go, even if nowhere
	Backups []BackupOfFolder // the last one in each folder, by folder
}

// BackupOfFolder is the last backup that was written into a folder, checked and
// found good.
type BackupOfFolder struct {
	Folder string    `json:"folder"`
	File   string    `json:"file"`
	N      uint64    `json:"n"`     // the last entry in it
	Bytes  int64     `json:"bytes"` // its size
	At     time.Time `json:"at"`    // when it was written
}

// Of lists the folders for a kind of copy.
func (p CopyPlan) Of(kind CopyKind) []string {
	var folders []string
	for _, place := range p.Places {
		if place.Kind == kind {
			folders = append(folders, place.Folder)
		}
	}
	return folders
}

// LastBackup is the last good backup in a folder; the zero value where there is none.
func (p CopyPlan) LastBackup(folder string) BackupOfFolder {
	at := slices.IndexFunc(p.Backups, func(b BackupOfFolder) bool { return b.Folder == folder })
	if at < 0 {
		return BackupOfFolder{}
	}
	return p.Backups[at]
}

// Rotation is how many backups are kept: the last one of each of so many days,
// weeks and months. What is older than all of them is deleted after a new one was
// checked.
type Rotation struct{ Daily, Weekly, Monthly int }

// MostKept is the most backups of one kind that a rotation keeps.
const MostKept = 60

// Ends is the day on which a backup made on a date is gone at the latest, where backups
// go on being made.
func (r Rotation) Ends(made Date) Date {
	month := NewDate(made.Year, made.Month+time.Month(r.Monthly), 1)
	return latest(month, made.AddDays(r.Daily), made.AddDays(7*(r.Weekly+1)))
}

// Rotation is how many backups this clinic keeps.
func (s Settings) Rotation() Rotation {
	return Rotation{orDefault(s.BackupDays, 7), orDefault(s.BackupWeeks, 5), orDefault(s.BackupMonths, 12)}
}

// BackupWarnDays is how many days without a good backup are warned of: a long
// weekend with the computer off is none yet.
func (s Settings) BackupWarnDays() int { return orDefault(s.BackupWarn, 4) }

// BackupHourOfDay is the hour, from 1 to 23, from which on the day's backup is
// made: as a rule 21, after the evening groups.
func (s Settings) BackupHourOfDay() int { return orDefault(s.BackupHour, 21) }

func (s Settings) backupsSound() bool {
	r, hour := s.Rotation(), s.BackupHourOfDay()
	return min(s.BackupHour, s.BackupDays, s.BackupWeeks, s.BackupMonths, s.BackupWarn) >= 0 &&
		max(r.Daily, r.Weekly, r.Monthly) <= MostKept && s.BackupWarnDays() <= 365 && between(hour, 1, 23)
}

// backupGap is the longest that a computer which is off every evening waits: its
// backup is made in the morning instead.
const backupGap = 24 * time.Hour

// BackupDue reports whether a folder whose last good backup is from then should get
// a new one now: every evening from the hour of the settings on, and at any hour
// where the last one is a day old, or from a clock that was ahead.
func BackupDue(settings Settings, last, now time.Time, zone *time.Location) bool {
	if last.IsZero() || now.Sub(last) >= backupGap || last.After(now) {
		return true
	}
	d := DateIn(now, zone)
	evening := time.Date(d.Year, d.Month, d.Day, settings.BackupHourOfDay(), 0, 0, 0, zone)
	return !now.Before(evening) && last.Before(evening)
}

// BackupOverdue reports whether a folder has had no good backup for longer than the
// clinic lets pass.
func BackupOverdue(settings Settings, last, now time.Time) bool {
	return now.Sub(last) > time.Duration(settings.BackupWarnDays())*backupGap
}
