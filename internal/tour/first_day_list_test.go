//go:build tour

package tour

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// listedPerson is a row of the clinic's list.
type listedPerson struct {
	number, family, given string
	evening               bool
}

// familyNames are of six letters and more, so that they cannot stand in sealed bytes
// by chance.
const familyNames = "Alvarez Brownlee Castillo Domínguez Escobedo Fernández Gallagher Hernández Ivanova Jackson Kowalczyk " +
	"Lindqvist Martínez Nakamura Ordóñez Peñaranda Quintana Robinson Sandoval Treviño Underwood Vasquez Whitmore Xiaoping " +
	"Yamamoto Zambrano Abernathy Bernstein Carrillo Delacroix Eisenberg Fitzgerald Gutiérrez Hollander"

// daytimePeople come by day, the others of the list in the evening.
const daytimePeople = 28

// bringPatients imports the clinic's list as its spreadsheet wrote it: semicolons, the
// code page of Windows, dates in two forms, a note over two lines, a row twice and a
// row with a date that does not exist.
func (d *firstDay) bringPatients() {
	d.writeRoster()
	d.keys("F3", "0")
	d.rest()
	d.keys("Return")
	d.rest()
	d.keys("ctrl+s")
	d.picture(d.desk, "first-import")
	d.keys("ctrl+s")
	d.wait("event patient.saved")
	d.rest()
}

// writeRoster writes the list to where downloads go, and keeps in mind who is on it.
func (d *firstDay) writeRoster() {
	rows := []string{"Chart no;Last name;First name;D.O.B.;Language;Track;Admitted;Remarks"}
	for i, family := range strings.Fields(familyNames) {
		who := listedPerson{fmt.Sprint(1001 + i), family, []string{"Zoë", "Ana María", "Lee"}[i%3], i >= daytimePeople}
		d.people = append(d.people, who)
		born, admitted, track, remark := fmt.Sprintf("%d/%d/19%02d", i%12+1, i%28+1, 60+i), "11/2/2026", "daytime", ""
		if i%2 == 0 {
			born, admitted = fmt.Sprintf("19%02d-%02d-%02d", 60+i, i%12+1, i%28+1), "2026-11-02"
		}
		if who.evening {
			track = "EVENING"
		}
		if i%7 == 0 {
			remark = "\"from paper;\r\nsee file\""
		}
		rows = append(rows, strings.Join([]string{who.number, family, who.given, born, "English", track, admitted, remark}, ";"))
	}
	rows = append(rows, rows[2], "1099;Nobody;Ever;13/45/1990;;daytime;11/2/2026;")
	text := must[string](d.t)(charmap.Windows1252.NewEncoder().String(strings.Join(rows, "\r\n")))
	folder := filepath.Join(d.home, "Downloads")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "roster.csv"), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// cards issues a card to everybody in one act and reads the codes from the saved
// sheets, with other programs than the one that drew them.
func (d *firstDay) cards() {
	d.keys("6")
	d.rest()
	d.keys("Return")
	d.wait("event card.issued")
	d.rest()
	d.picture(d.desk, "first-cards")
	d.keys("e")
	d.rest()
	d.keys("Return")
	sheets := d.appears(filepath.Join(d.home, "Daybook", "cards.pdf"))
	d.rest()
	d.keys("Escape")
	byName := slices.Clone(d.people)
	slices.SortFunc(byName, func(a, b listedPerson) int { return strings.Compare(plain(a), plain(b)) })
	codes := d.readSheets(sheets)
	if len(codes) != len(byName) {
		d.t.Fatalf("expected %d cards on the sheets, read %d", len(byName), len(codes))
	}
	d.codes = map[string]string{}
	for i, who := range byName {
		d.codes[who.number] = codes[i]
	}
}

// plain is a name as lists sort it.
func plain(who listedPerson) string {
	return strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ñ", "n").Replace(strings.ToLower(who.family))
}

// readSheets cuts the sheets of US Letter into their eight cards each, by the margins
// of cards of 85.6 x 54 mm, and reads one after the other: the order of the list.
func (d *firstDay) readSheets(pdf string) []string {
	d.t.Helper()
	folder := d.t.TempDir()
	for _, step := range [][]string{
		{"pdftoppm", "-r", "200", "-png", pdf, filepath.Join(folder, "page")},
		{"sh", "-c", "for p in " + folder + "/page*.png; do convert $p -crop 1348x1701+176+250 +repage -crop 2x4@ +repage ${p%.png}-cell-%d.png && rm $p; done"},
	} {
		if out, err := exec.Command(step[0], step[1:]...).CombinedOutput(); err != nil {
			d.t.Fatalf("%v: %v\n%s", step, err, out)
		}
	}
	cells := must[[]string](d.t)(filepath.Glob(filepath.Join(folder, "*-cell-*.png")))
	slices.Sort(cells)
	var codes []string
	for _, cell := range cells {
		if out, err := exec.Command("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", cell).Output(); err == nil {
			codes = append(codes, strings.TrimSpace(string(out)))
		}
	}
	return codes
}
