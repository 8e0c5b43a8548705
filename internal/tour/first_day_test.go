//go:build tour

package tour

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// TestFirstDay plays a clinic's first day in real windows, from nothing: setting up,
// a list of patients as clinics have them, cards for all of them, a morning with
// everything that commonly goes wrong, 22 cards while the desk types, the end of a group of 26, a correction by two
// people, the end of the day, and what verify says of the book.
func TestFirstDay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	clinicFolder := filepath.Join(folder, "clinic")
	s := newScreen(t, "2600x840")
	p := startDaybook(s, folder, "demo", "--empty", "--dir", clinicFolder, "--date", storyDay, "--both", "--windowed")
	d := &firstDay{tour: &tour{program: p, t: t}, home: folder, clinic: clinicFolder}
	d.setUp()
	d.secondAccount()
	d.bringPatients()
	d.cards()
	d.morning()
	d.endOfGroup()
	d.correctTogether()
	d.endOfDay()
	if code := p.end(); code != 0 {
		t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, p.errors)
	}
	d.bookIsRight()
}

// firstDay is the played day of a clinic that begins with Daybook.
type firstDay struct {
	*tour
	home    string // of the user
	clinic  string // folder of the sample
	people  []listedPerson
	codes   map[string]string // a card's code by the patient's number
	revoked string            // the code of a card that was lost
	scans   int               // patients' cards that were scanned in the morning
}

// The accounts of the day.
const (
	director, directorPIN   = "Dana Reyes", "704182"
	frontDesk, frontDeskPIN = "Ruth Abara", "827364"
)

// setUp goes through the first start as a receptionist does, and types two groups of
// the recovery key back from the sheet that was saved.
func (d *firstDay) setUp() {
	first := d.window("Daybook")
	d.place(first, 0, 0, 1280, 800)
	d.front(first)
	d.text("Harbor Clinic")
	d.keys("Return", "ctrl+a")
	d.text("New York")
	d.picture(first, "first-clinic")
	d.keys("Return", "Return")
	d.picture(first, "first-program")
	d.keys("Return")
	d.rest()
	d.keys("Left", "Left", "Left", "Left", "Left", "Left") // whatever is plugged in here
	d.keys("Right", "Return")                              // the home folder, which is on the book's own disk
	d.rest()
	d.picture(first, "first-copies")
	d.keys("Return") // all the same
	d.rest()
	for _, answer := range []string{director, directorPIN, directorPIN} {
		d.text(answer)
		d.keys("Return")
	}
	d.appears(filepath.Join(d.clinic, "book", "daybook.db.new"))
	d.picture(first, "first-key")
	d.keys("Tab", "space") // Save sheet
	d.rest()
	d.picture(first, "first-where")
	d.keys("Return")
	sheet := d.appears(filepath.Join(d.home, "Daybook", "daybook-recovery-key.pdf"))
	d.rest()
	d.keys("Tab", "Tab", "Tab", "space", "Tab", "space") // I have it on paper; Open
	groups := d.sheetGroups(sheet)
	for _, number := range d.asked() {
		d.text(strings.ToLower(groups[number]))
		d.keys("Return")
	}
	d.lobby, d.desk = d.window("Daybook lobby"), d.window("Daybook desk")
	d.place(d.lobby, 0, 0, 1280, 800)
	d.place(d.desk, 1300, 0, 1280, 800)
	d.signIn(director, directorPIN)
	d.picture(d.desk, "first-today")
}

// rest waits until the desk has its answers and a screen that slides is still.
func (d *firstDay) rest() {
	d.t.Helper()
	time.Sleep(400 * time.Millisecond)
	for until, still := time.Now().Add(patience), 0; still < 3; time.Sleep(100 * time.Millisecond) {
		if time.Now().After(until) {
			d.t.Fatalf("the desk did not come to rest")
		}
		trace, _ := os.ReadFile(d.trace)
		if still++; strings.Count(string(trace), " desk asks\n") != strings.Count(string(trace), " desk answered\n") {
			still = 0
		}
	}
}

// appears waits for a file.
func (d *firstDay) appears(path string) string {
	d.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(100 * time.Millisecond) {
		if found, _ := filepath.Glob(path); len(found) > 0 {
			return path
		}
	}
	d.picture("root", "failed")
	d.t.Fatalf("expected %s to be written", path)
	return ""
}

// asked waits for the two groups that are asked back, by their numbers.
func (d *firstDay) asked() []string {
	d.t.Helper()
	return strings.Fields(d.waitFor("setup asks "))
}

var numbered = regexp.MustCompile(`\b(\d{1,2})\s+([0-9A-Z]{2,4})\b`)

// sheetGroups reads the numbered groups from the saved sheet, with another program.
func (d *firstDay) sheetGroups(sheet string) map[string]string {
	d.t.Helper()
	text, err := exec.Command("pdftotext", "-layout", sheet, "-").Output()
	if err != nil {
		d.t.Fatalf("pdftotext %s: %v", sheet, err)
	}
	groups := map[string]string{}
	for _, found := range numbered.FindAllStringSubmatch(string(text), -1) {
		groups[found[1]] = found[2]
	}
	if len(groups) < 15 {
		d.t.Fatalf("expected 15 groups on the sheet, found %v", groups)
	}
	return groups
}

// signIn signs in at the desk, which asks for it.
func (d *firstDay) signIn(name, pin string) {
	d.front(d.desk)
	d.text(name)
	d.keys("Return")
	d.text(pin)
	d.keys("Return")
	d.wait("event staff.sign_in_tried")
	d.rest()
}

// secondAccount adds somebody at the front desk: what was attested needs two people.
func (d *firstDay) secondAccount() {
	d.keys("F6", "Down", "Down", "Down", "Down", "Down", "Down")
	d.rest()
	d.keys("a")
	d.text(frontDesk)
	d.keys("ctrl+s")
	d.wait("event staff.saved")
	d.rest()
	for range 2 {
		d.text(frontDeskPIN)
		d.keys("Return")
	}
	d.wait("event staff.pin_set")
	d.picture(d.desk, "first-staff")
}

// bookIsRight looks into the closed book with the program's own verify, and holds it
// against what was played.
func (d *firstDay) bookIsRight() {
	d.t.Helper()
	out, code := daybook(d.t, d.home, "verify", "--demo", d.clinic)
	if code != 0 {
		d.t.Errorf("expected a book without findings, verify gives %d:\n%s", code, out)
	}
	d.noNamesOnDisk(d.home, d.clinic)
	d.copiesAreThere()
	b := openBook(d.t, d.clinic)
	defer b.Close()
	day := must[clinic.Date](d.t)(clinic.ParseDate(storyDay))
	d.noteIsRight(b)
	d.typedAndScanned(b, day)
	d.visitsAreRight(b, day)
	d.sheetsAreRight(b, day)
	d.correctionIsRight(b, day)
	d.dayIsDone(b, day)
}

// command is the code of a command card.
func command(c card.Command) string { return string(card.CommandCode(c)) }
