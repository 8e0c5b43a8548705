//go:build tour

package tour

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// listed is how many patients the tour's list brings in.
const listed = 120

// bringList imports a list as an old Excel writes it: semicolons, the code page of
// Windows, dates as one types them, a row that cannot be; and looks at the journal
// and at who is in the building.
func (u *tour) bringList(folder string) {
	writeList(u.t, filepath.Join(folder, "Downloads"))
	u.keys("F3", "0")
	u.picture(u.desk, "import-file")
	u.keys("Return")
	u.picture(u.desk, "import-columns")
	u.differ("import-file", "import-columns")
	u.keys("ctrl+s")
	u.picture(u.desk, "import-rows")
	u.differ("import-columns", "import-rows")
	u.keys("ctrl+s")
	u.wait("event patient.saved")
	u.picture(u.desk, "import-done")
	u.keys("F7")
	u.picture(u.desk, "journal")
	u.keys("F11")
	u.picture(u.desk, "building")
	u.differ("journal", "building")
	u.keys("Escape", "F2")
}

func writeList(t *testing.T, folder string) {
	t.Helper()
	rows := []string{"Chart no;Last name;First name;D.O.B.;Language;Remarks"}
	for i := range listed {
		rows = append(rows, fmt.Sprintf("%d;Peñaranda%d;Zoë;%d/%d/19%02d;Spanish;\"from paper; see file\"", 70_000+i, i, i%12+1, i%28+1, 50+i%50))
	}
	rows = append(rows, "79999;Nobody;Ever;13/45/1990;;")
	text, err := charmap.Windows1252.NewEncoder().String(strings.Join(rows, "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "patients.csv"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// listIsIn looks for the list in the closed book.
func (u *tour) listIsIn(clinicFolder string) {
	b := openBook(u.t, clinicFolder)
	defer b.Close()
	if found := b.FindPatients("penaranda zoe"); len(found) != listed {
		u.t.Errorf("expected the list's %d patients in the book, found %d", listed, len(found))
	}
	if found := b.FindPatients("Nobody Ever"); len(found) != 0 {
		u.t.Errorf("a row without a date that exists came in: %+v", found)
	}
	if !strings.Contains(b.Settings().RosterColumns, "chart no=number") {
		u.t.Errorf("what the columns are was not remembered: %q", b.Settings().RosterColumns)
	}
}
