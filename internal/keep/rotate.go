package keep

import (
	"slices"
	"time"

	"daybook/internal/clinic"
)

// Rotation is how many backups stay: the last one of each of so many days, weeks and
// months that have any. Weeks begin on Monday. A backup may stay for more than one
// reason.
type Rotation struct{ Daily, Weekly, Monthly int }

// Rotate says which backups stay and which ones leave, the newest first. The one that
// was just made and verified stays, and so does whatever is newer by its name, which a
// clock that was wrong for a while leaves behind. Backups of another book or another
// station are none of its business and stay. Days, weeks and months are those of the
// clinic's zone.
func Rotate(list []Backup, made Backup, keep Rotation, zone *time.Location) (stay, leave []Backup) {
	list = slices.Clone(list)
	newestFirst(list)
	days, weeks, months := slots{most: keep.Daily}, slots{most: keep.Weekly}, slots{most: keep.Monthly}
	for _, backup := range list {
		if !backup.SameSeries(made) || backup.Time.After(made.Time) {
			stay = append(stay, backup)
			continue
		}
		day := clinic.DateIn(backup.Time, zone)
		monday := day.AddDays(-(int(day.Weekday()) + 6) % 7)
		// All three are asked, so that each counts what it keeps.
		daily, weekly, monthly := days.take(day), weeks.take(monday), months.take(clinic.NewDate(day.Year, day.Month, 1))
		if daily || weekly || monthly || backup.Name() == made.Name() {
			stay = append(stay, backup)
		} else {
			leave = append(leave, backup)
		}
	}
	return stay, leave
}

// slots keeps the first backup of each of a number of times.
type slots struct {
	most  int
	taken []clinic.Date
}

func (s *slots) take(at clinic.Date) bool {
	if len(s.taken) >= s.most || slices.Contains(s.taken, at) {
		return false
	}
	s.taken = append(s.taken, at)
	return true
}
