package keep

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"daybook/internal/journal"
)

// Backup is a backup file, as its name tells. The name says nothing about the clinic
// and its patients: a stick that is lost gives away only that Daybook is in use.
type Backup struct {
	Path    string
	Time    time.Time // when it was made, UTC, to the minute
	Book    string    // the first characters of the book's id
	Station string    // the first characters of the id of the station that made it
	N       uint64    // of the last entry in it
	Head    string    // the first digits of that entry's hash
	Size    int64     // of the file, in bytes
}

// How much of each id a name carries: enough to tell clinics and stations apart.
const (
	bookPart    = 8
	stationPart = 6
	headPart    = 8 // hexadecimal digits
)

const nameTime = "2006-01-02-1504"

// newBackup describes the backup of a book that ends with an entry.
func newBackup(bookID, station string, now time.Time, last journal.Head) Backup {
	return Backup{
		Time: now.UTC().Truncate(time.Minute), Book: first(bookID, bookPart), Station: first(station, stationPart),
		N: last.N, Head: hex.EncodeToString(last.Hash[:headPart/2]),
	}
}

// SeriesOf is what all backups of a book by a station have in common (see
// Backup.SameSeries).
func SeriesOf(bookID, station string) Backup {
	return Backup{Book: first(bookID, bookPart), Station: first(station, stationPart)}
}

func first(text string, most int) string { return text[:min(most, len(text))] }

// Name is the name of the backup's file.
func (b Backup) Name() string {
	return fmt.Sprintf("daybook-%s-%s-%s-n%d-%s.age", b.Time.Format(nameTime), b.Book, b.Station, b.N, b.Head)
}

// SameSeries reports whether two backups are of one book by one station.
func (b Backup) SameSeries(other Backup) bool {
	return b.Book == other.Book && b.Station == other.Station
}

var nameForm = regexp.MustCompile(`^daybook-(\d{4}-\d\d-\d\d-\d{4})-([a-z0-9]{1,8})-([0-9a-f]{6})-n([1-9]\d{0,19})-([0-9a-f]{8})\.age$`)

// ParseName reads what a file's name tells. It is false for every name that no
// backup has. A name is a claim: CheckBackup holds the content against it.
func ParseName(name string) (Backup, bool) {
	part := nameForm.FindStringSubmatch(name)
	if part == nil {
		return Backup{}, false
	}
	at, err := time.ParseInLocation(nameTime, part[1], time.UTC)
	if err != nil {
		return Backup{}, false
	}
	n, err := strconv.ParseUint(part[4], 10, 64)
	if err != nil {
		return Backup{}, false
	}
	return Backup{Time: at, Book: part[2], Station: part[3], N: n, Head: part[5]}, true
}

// endsWith reports whether the backup's name speaks of this last entry.
func (b Backup) endsWith(last journal.Head) bool {
	return b.N == last.N && strings.HasPrefix(hex.EncodeToString(last.Hash[:]), b.Head)
}
