package demo

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// readList reads one of the lists as a spreadsheet would.
func readList(t *testing.T, folder, name string) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// codesOf reads cards.csv: number to code.
func codesOf(t *testing.T, folder string) map[string]card.Code {
	t.Helper()
	codes := map[string]card.Code{}
	for _, row := range readList(t, folder, CardList)[1:] {
		code, err := card.Parse(row[1])
		if err != nil || !code.IsDemo() {
			t.Errorf("the card of %s is no sample card: %v", row[0], err)
		}
		codes[row[0]] = code
	}
	return codes
}

func testFiles(t *testing.T, s sample) {
	if head := readList(t, s.folders.Cards, CardList)[0]; len(head) != 2 || head[0] != "number" || head[1] != "code" {
		t.Errorf("the columns of cards.csv are %q", head)
	}
	codes := codesOf(t, s.folders.Cards)
	if len(codes) != s.summary.Cards {
		t.Errorf("cards.csv has %d cards, the summary says %d", len(codes), s.summary.Cards)
	}
	for number, code := range codes {
		wantPicture(t, CardFile(s.folders.Cards, number), code)
	}
	for _, command := range card.Commands() {
		wantPicture(t, CommandFile(s.folders.Cards, command), card.CommandCode(command))
	}
	for _, name := range []string{CardSheet, CommandSheet} {
		if data, err := os.ReadFile(filepath.Join(s.folders.Cards, name)); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Errorf("%s is no PDF: %v", name, err)
		}
	}
	staff := readList(t, s.folders.Cards, StaffList)
	if len(staff) != staffCount+1 {
		t.Errorf("staff.csv has %d rows", len(staff))
	}
	for _, row := range staff[1:] {
		if len(row) != 3 || len(row[2]) != 6 || (row[1] != string(clinic.Director) && row[1] != string(clinic.FrontDesk) && row[1] != string(clinic.Counselor)) {
			t.Errorf("staff.csv has the row %q", row)
		}
	}
	if note, err := os.ReadFile(filepath.Join(s.folders.Cards, Note)); err != nil || len(note) < 2000 {
		t.Errorf("the note has %d bytes: %v", len(note), err)
	}
}

func wantPicture(t *testing.T, path string, code card.Code) {
	t.Helper()
	want, err := card.PNG(code, modulePixels)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s does not show its code: %v", filepath.Base(path), err)
	}
}
