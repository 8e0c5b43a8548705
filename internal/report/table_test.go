package report

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"daybook/assets"
	"daybook/internal/card"
)

func style() card.SheetStyle {
	return card.SheetStyle{Regular: assets.Regular.TTF(), Bold: assets.Bold.TTF(), Mono: assets.Mono.TTF()}
}

// read lets pdftotext, an independent reader, read the pages.
func read(t *testing.T, table Table) []string {
	t.Helper()
	var pdf bytes.Buffer
	if err := WriteTable(&pdf, table, style()); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if testing.Short() {
			t.Skip("pdftotext is missing")
		}
		t.Fatalf("pdftotext is missing (Debian package poppler-utils): %v", err)
	}
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = &pdf
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

func people(count int) Table {
	table := Table{
		Title: "In the building", Lines: []string{"Harbor Light", "5:50 PM"},
		Columns: []Column{{Head: "", Share: 0.3, Box: true}, {Head: "Name", Share: 3}, {Head: "Since", Share: 1}},
		Foot:    []string{"Counted by"},
	}
	for i := range count {
		table.Rows = append(table.Rows, []string{"", fmt.Sprintf("Núñez, Ana %d", i+1), "5:49 PM"})
	}
	return table
}

func TestEveryRowStandsOnThePaperOnce(t *testing.T) {
	for count, wantPages := range map[int]int{0: 1, 1: 1, 22: 1, 60: 3, 250: 10} {
		pages := read(t, people(count))
		all := strings.Join(pages, "\n")
		for i := range count {
			if got := strings.Count(all, fmt.Sprintf("Núñez, Ana %d ", i+1)); got != 1 {
				t.Errorf("%d rows: row %d stands there %d times", count, i+1, got)
			}
		}
		for i, page := range pages {
			if !strings.Contains(page, "Name") || !strings.Contains(strings.ReplaceAll(page, " ", ""), fmt.Sprintf("%d/%d", i+1, len(pages))) {
				t.Errorf("%d rows: page %d lacks its heading or its number:\n%s", count, i+1, page)
			}
		}
		if !strings.Contains(pages[len(pages)-1], "Counted by") {
			t.Errorf("%d rows: nobody can sign", count)
		}
		if len(pages) != wantPages {
			t.Errorf("%d rows: expected %d pages, got %d", count, wantPages, len(pages))
		}
	}
}

func TestALongNameIsCutAndNotWrittenOverTheNextColumn(t *testing.T) {
	table := people(1)
	table.Rows[0][1] = strings.Repeat("Featherstonehaugh-", 12)
	page := read(t, table)[0]
	if !strings.Contains(page, "…") || !strings.Contains(page, "5:49 PM") {
		t.Errorf("got\n%s", page)
	}
}

func TestTablesThatCannotBe(t *testing.T) {
	for name, table := range map[string]Table{
		"no columns": {Title: "x"},
		"short row":  {Columns: []Column{{Head: "a"}, {Head: "b"}}, Rows: [][]string{{"1"}}},
	} {
		if err := WriteTable(&bytes.Buffer{}, table, style()); !errors.Is(err, ErrColumns) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := WriteTable(&bytes.Buffer{}, people(1), card.SheetStyle{Regular: []byte("no font")}); !errors.Is(err, card.ErrFont) {
		t.Errorf("a damaged font: %v", err)
	}
}
