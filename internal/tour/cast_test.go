//go:build tour

package tour

import (
	"crypto/rand"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"
	"time"
	_ "time/tzdata"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/platform"
)

// storyDay is the day that every tour plays on, whatever today is.
const storyDay = "2026-11-18"

// cast are the sample clinic's people whom the tour needs, found in its book
// while it is closed.
type cast struct {
	folder   string
	language string // of those who come
	day      clinic.Date
	daytime  []patient // expected in the daytime, with a card, without a hold
	evening  []patient
	onHold   patient
	staff    string // name of somebody at the front desk
	staffPIN string
	pin      string // of every patient
}

type patient struct {
	id           clinic.PatientID
	number, name string
	language     string
}

// openBook opens the sample clinic's book the way the program does.
func openBook(t *testing.T, folder string) *book.Book {
	t.Helper()
	options := book.Options{
		Path:     filepath.Join(folder, "book", "daybook.db"),
		KeyStore: platform.DefaultKeyStore(filepath.Join(folder, "keys")),
		Random:   rand.Reader,
	}
	start, err := demo.Resume(options.Path, options.KeyStore)
	if err != nil {
		t.Fatalf("find where the sample clinic stopped: %v", err)
	}
	options.Clock = demo.NewClock(start)
	b, err := book.Open(options)
	if err != nil {
		t.Fatalf("open the sample clinic's book: %v", err)
	}
	return b
}

func findCast(t *testing.T, folder string) cast {
	t.Helper()
	b := openBook(t, folder)
	defer b.Close()
	c := castIn(t, b, folder, "en")
	if len(c.daytime) < 4 || len(c.evening) < 3 || c.onHold.number == "" {
		t.Fatalf("expected people enough for the tour, got %d by day, %d in the evening, on hold %q", len(c.daytime), len(c.evening), c.onHold.number)
	}
	c.addStaff(t)
	return c
}

// castIn is whom the sample has in a language: a screen speaks its card's owner's own.
func castIn(t *testing.T, b *book.Book, folder, language string) cast {
	t.Helper()
	c := cast{folder: folder, language: language, pin: demo.PatientPIN, day: must[clinic.Date](t)(clinic.ParseDate(storyDay))}
	board := must[clinic.DayBoard](t)(b.DayBoard(c.day))
	for _, track := range board.Tracks {
		for _, row := range track.Rows {
			c.add(t, b, track.Track.Mark, row)
		}
	}
	return c
}

// add casts somebody who is expected and has a card that works.
func (c *cast) add(t *testing.T, b *book.Book, mark clinic.Mark, row clinic.DayRow) {
	sheet := must[clinic.PatientSheet](t)(b.Sheet(row.Ref.Patient))
	who := patient{row.Ref.Patient, row.Number, row.Name, sheet.Patient.Language}
	_, err := os.Stat(demo.CardFile(filepath.Join(c.folder, "cards"), row.Number))
	switch {
	case err != nil || row.Status != clinic.StatusExpected || len(sheet.Cards) != 1:
	case row.Hold.Note != "":
		c.onHold = who
	case who.language != c.language:
	case mark == clinic.MarkDay:
		c.daytime = append(c.daytime, who)
	default:
		c.evening = append(c.evening, who)
	}
}

func (c *cast) addStaff(t *testing.T) {
	t.Helper()
	file := must[*os.File](t)(os.Open(filepath.Join(c.folder, "cards", demo.StaffList)))
	defer file.Close()
	rows := must[[][]string](t)(csv.NewReader(file).ReadAll())
	for _, row := range rows[1:] {
		if row[1] == string(clinic.FrontDesk) || row[1] == "Front desk" {
			c.staff, c.staffPIN = row[0], row[2]
			return
		}
	}
	t.Fatalf("expected somebody of the front desk in %s, got %v", demo.StaffList, rows)
}

// code reads a patient's card from its picture, as a scanner does.
func (c cast) code(t *testing.T, who patient) string {
	t.Helper()
	return qr(t, demo.CardFile(filepath.Join(c.folder, "cards"), who.number))
}

func (c cast) command(t *testing.T, command card.Command) string {
	t.Helper()
	return qr(t, demo.CommandFile(filepath.Join(c.folder, "cards"), command))
}

// visitOf is the visit of a patient on the day of the story.
func visitOf(t *testing.T, b *book.Book, who patient, day clinic.Date) clinic.Visit {
	t.Helper()
	var visits []clinic.Visit
	err := b.Read(func(v clinic.View) (err error) {
		visits, err = v.VisitsOf(who.id, day, day)
		return err
	})
	if err != nil || len(visits) != 1 {
		t.Fatalf("expected one visit of %s on %s, got %d, %v", who.number, day, len(visits), err)
	}
	return visits[0]
}

// wallTime is an instant as the sample clinic's clock on the wall shows it.
func wallTime(t *testing.T, at time.Time) string {
	t.Helper()
	zone := must[*time.Location](t)(time.LoadLocation("America/New_York"))
	return at.In(zone).Format("15:04")
}
