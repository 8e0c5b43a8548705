//go:build tour

package tour

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"daybook/internal/card"
)

// beginning pictures a first start, the settings that follow it, a second copy whose
// place is gone, and a book that comes back from its copies.
func (a *album) beginning() {
	a.t.Helper()
	a.ownStart()
	a.start("--empty", "--dir", a.clinic)
	sheet := a.firstStart(filepath.Join(a.clinic, "book"), false, func(string, string) { time.Sleep(slide) })
	a.arrange()
	a.signIn(director, directorPIN)
	a.settings()
	a.patients()
	a.copiesGone()
	if code := a.end(); code != 0 {
		a.t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, a.errors)
	}
	a.plug("pulled", stick)
	a.bringBack(sheet)
}

// stick is the folder that stands for the stick with the copies.
const stick = "Daybook 1"

// plug renames the stick's folder.
func (a *album) plug(from, to string) {
	a.t.Helper()
	if err := os.Rename(filepath.Join(a.home, from), filepath.Join(a.home, to)); err != nil {
		a.t.Fatal(err)
	}
}

// ownStart pictures the first start of a clinic's own book, which asks how the book
// opens; the sample's always opens by itself.
func (a *album) ownStart() {
	a.t.Helper()
	data := filepath.Join(a.home, "own")
	a.program = startDaybook(a.screen, a.home, "--data", data, "--both", "--windowed")
	a.firstStart(data, true, a.takeSetUp)
	a.window("(Daybook desk|Daybook, recepción)")
	if code := a.end(); code != 0 {
		a.t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, a.errors)
	}
	for _, left := range []string{"own", "Daybook", stick, "trace"} {
		if err := os.RemoveAll(filepath.Join(a.home, left)); err != nil {
			a.t.Fatal(err)
		}
	}
}

// firstStart goes through the steps of the first start of a book in a folder, and
// returns the sheet's groups.
func (a *album) firstStart(folder string, opening bool, take func(window, name string)) map[string]string {
	a.t.Helper()
	first := a.window("Daybook")
	a.place(first, 0, 0, 1280, 800)
	a.front(first)
	a.text("Harbor Clinic")
	a.keys("Return", "ctrl+a")
	a.text("New York")
	take(first, "start-clinic")
	a.keys("Return", "Return")
	a.rest()
	take(first, "start-program")
	a.keys("Return")
	a.rest()
	a.keys("Left", "Left", "Left", "Left", "Left", "Left", "Right", "Tab") // home, whatever is plugged in here
	a.text(stick)
	a.keys("Return") // makes the folder
	a.rest()
	take(first, "start-copies")
	a.keys("Return")
	a.rest()
	a.keys("Return") // on the book's own disk, all the same
	a.rest()
	if opening {
		take(first, "start-opening")
		a.keys("Return") // by itself
		a.rest()
	}
	a.text(director)
	a.keys("Return")
	a.text(directorPIN)
	a.keys("Return")
	a.text(directorPIN)
	take(first, "start-director")
	a.keys("Return")
	a.appears(filepath.Join(folder, "daybook.db.new"))
	a.rest()
	take(first, "start-key")
	a.keys("Tab", "space") // Save sheet
	a.rest()
	take(first, "start-where")
	a.keys("Return")
	sheet := a.appears(filepath.Join(a.home, "Daybook", "daybook-recovery-key.pdf"))
	a.rest()
	a.keys("Tab", "Tab", "Tab", "space", "Tab", "space") // I have it on paper; Open
	groups := a.sheetGroups(sheet)
	for i, number := range a.asked() {
		if i == 1 {
			take(first, "start-proof")
		}
		a.text(strings.ToLower(groups[number]))
		a.keys("Return")
	}
	return groups
}

// settings pictures the sections that the first day goes through.
func (a *album) settings() {
	a.at("settings-screens", "F6", "Down", "Down", "Down")
	a.at("settings-staff", "Down", "Down", "Down")
	a.at("settings-cards", "Down", "Down", "Down", "Down")
	a.keys("Down", "Down")
	a.rest()
	a.scan(command(card.Daytime))
	a.at("settings-scanner")
	a.at("settings-book", "Down")
	a.at("programs", "F5")
}

// patients pictures a list that comes in, and the cards for all of it.
func (a *album) patients() {
	a.writeRoster()
	a.at("import-file", "F3", "0")
	a.at("import-columns", "Return")
	a.at("import-rows", "ctrl+s")
	a.keys("ctrl+s")
	a.wait("event patient.saved")
	a.rest()
	a.at("cards-missing", "6")
	a.keys("Return")
	a.wait("event card.issued")
	a.at("cards-issued")
	a.keys("Escape", "Return") // leave without the cards
	a.rest()
}

// copiesGone pictures the copies as they should be, and after the stick was pulled.
func (a *album) copiesGone() {
	a.keys("F6", "Down")
	a.rest()
	time.Sleep(20 * time.Second) // the first backup
	a.at("settings-copies")
	a.plug(stick, "pulled")
	time.Sleep(15 * time.Second) // the second copy looks for its place
	a.toStop()                   // long enough for an alert
	time.Sleep(15 * time.Second)
	a.front(a.desk)
	a.at("copies-gone")
	a.at("copies-alert", "ctrl+e")
}

// groupsInRow of the recovery key are typed into one row.
const groupsInRow = 5

// bringBack brings the book back on another computer, from the stick and the sheet.
func (a *album) bringBack(sheet map[string]string) {
	a.start("--empty", "--dir", filepath.Join(a.home, "clinic-2"))
	first := a.window("Daybook")
	a.place(first, 0, 0, 1280, 800)
	a.front(first)
	a.rest()
	a.click(first, 470, 745) // Bring a book back
	a.rest()
	a.keys("Left", "Left", "Left", "Left", "Left", "Left", "Right", "Tab") // home, behind the downloads
	a.text(stick)
	a.keys("Return") // opens the folder
	a.rest()
	a.takeSetUp(first, "bring-where")
	a.keys("Return")
	a.rest()
	a.takeSetUp(first, "bring-which")
	a.keys("Return")
	a.rest()
	for number := 1; number <= len(sheet); number++ {
		a.text(strings.ToLower(sheet[strconv.Itoa(number)]) + " ")
		if number%groupsInRow == 0 && number < len(sheet) {
			a.keys("Tab")
		}
	}
	a.takeSetUp(first, "bring-key")
	a.keys("Return")
	a.rest()
	time.Sleep(5 * time.Second)
	a.takeSetUp(first, "bring-look")
	if code := a.end(); code != 0 {
		a.t.Errorf("expected exit code 0 after SIGTERM, got %d\n%s", code, a.errors)
	}
}
