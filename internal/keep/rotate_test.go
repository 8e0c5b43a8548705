package keep

import (
	"slices"
	"testing"
	"time"

	"daybook/internal/journal"

	"pgregory.net/rapid"
)

func zoneOf(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// at is a backup of the book by the station at a moment.
func at(book, station string, moment time.Time) Backup {
	return newBackup(book, station, moment, journal.Head{N: uint64(moment.Unix())})
}

// TestRotation: a backup a day for 100 days, and which ones are left.
func TestRotation(t *testing.T) {
	zone := zoneOf(t)
	var list []Backup
	for day := range 100 {
		list = append(list, at("bookbook", "aaaaaa", time.Date(2026, 8, 1+day, 23, 30, 0, 0, zone)))
	}
	made := list[99] // Sunday, November 8
	stay, leave := Rotate(list, made, Rotation{Daily: 3, Weekly: 3, Monthly: 3}, zone)
	var days []string
	for _, backup := range stay {
		days = append(days, backup.Time.In(zone).Format("01-02"))
	}
	// Days 8, 7, 6; weeks that end on Sundays; the last one of each month.
	want := []string{"11-08", "11-07", "11-06", "11-01", "10-31", "10-25", "09-30"}
	if !slices.Equal(days, want) || len(leave) != 100-len(want) {
		t.Errorf("expected %v to stay, got %v", want, days)
	}
}

// TestRotationGoesByTheClinicsDay: an evening there is the next day in UTC.
func TestRotationGoesByTheClinicsDay(t *testing.T) {
	zone := zoneOf(t)
	noon, evening := time.Date(2026, 11, 25, 12, 0, 0, 0, zone), time.Date(2026, 11, 25, 22, 0, 0, 0, zone)
	list := []Backup{at("bookbook", "aaaaaa", noon), at("bookbook", "aaaaaa", evening)}
	stay, leave := Rotate(list, list[1], Rotation{Daily: 2}, zone)
	if len(stay) != 1 || len(leave) != 1 || leave[0] != list[0] {
		t.Errorf("expected the evening to stand for the day, got %v stay and %v leave", stay, leave)
	}
}

func TestRotationKeepsWhatItMust(t *testing.T) {
	zone := zoneOf(t)
	from := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		var list []Backup
		for range rapid.IntRange(1, 60).Draw(t, "how many") {
			list = append(list, at(rapid.SampledFrom([]string{"bookone1", "booktwo2"}).Draw(t, "book"),
				rapid.SampledFrom([]string{"aaaaaa", "bbbbbb"}).Draw(t, "station"),
				from.Add(time.Duration(rapid.IntRange(0, 24*500).Draw(t, "hour"))*time.Hour)))
		}
		made := rapid.SampledFrom(list).Draw(t, "made")
		keep := Rotation{rapid.IntRange(-1, 9).Draw(t, "days"), rapid.IntRange(0, 6).Draw(t, "weeks"), rapid.IntRange(0, 13).Draw(t, "months")}
		before := slices.Clone(list)
		stay, leave := Rotate(list, made, keep, zone)
		switch {
		case !slices.Equal(before, list):
			t.Fatal("the list itself was changed")
		case len(stay)+len(leave) != len(list):
			t.Fatalf("%d and %d of %d", len(stay), len(leave), len(list))
		case !slices.Contains(stay, made):
			t.Fatal("the one just made leaves")
		}
		own := 0
		for _, backup := range leave {
			if !backup.SameSeries(made) || !backup.Time.Before(made.Time) {
				t.Fatalf("%s leaves when %s was made", backup.Name(), made.Name())
			}
		}
		for _, backup := range stay {
			if backup.SameSeries(made) && backup.Time.Before(made.Time) {
				own++
			}
		}
		if most := max(0, keep.Daily) + keep.Weekly + keep.Monthly; own > most {
			t.Fatalf("%d older ones stay of at most %d", own, most)
		}
		again, gone := Rotate(stay, made, keep, zone)
		if len(gone) > 0 || !slices.Equal(again, stay) {
			t.Fatalf("rotating again lets %v go", gone)
		}
	})
}
