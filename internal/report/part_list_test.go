package report

import (
	"fmt"
	"strings"
	"testing"
)

// lines is a list of many rows whose names are too long for their column.
func lines(dense bool) Document {
	list := List{Dense: dense, Columns: []Column{{Head: "Date", Share: 1}, {Head: "Patient", Share: 2}, {Head: "Payer", Share: 2}}}
	list.Rows = append(list.Rows, Row{Kind: RowBand, Cells: []string{"Not attested (60)", "", ""}}, Row{Kind: RowNote, Cells: []string{"Ask the counselor."}},
		Row{Kind: RowUnder, Cells: []string{"Miguel Ortega (60)", "", ""}})
	for i := range 60 {
		list.Rows = append(list.Rows, Row{Cells: []string{fmt.Sprintf("Nov %d", i+1), fmt.Sprintf("Castellanos Ibarra, María Fernanda del Pilar %d", i+1), "Fernwhistle Employee Plan of the State"}})
	}
	return Document{Title: "Lines", Page: func(page, pages int) string { return fmt.Sprintf("Page %d of %d", page, pages) }, Parts: []Part{list}}
}

// TestADenseListTakesLessPaper, and nothing of it is lost or lies on another text.
func TestADenseListTakesLessPaper(t *testing.T) {
	airy, dense := lay(t, lines(false), style()), lay(t, lines(true), style())
	if 2*len(dense.Pages) > len(airy.Pages)+1 {
		t.Errorf("%d pages, and %d where rows are low", len(airy.Pages), len(dense.Pages))
	}
	all := strings.Join(texts(t, dense), "\n")
	for i := range 60 {
		if !strings.Contains(all, fmt.Sprintf("Pilar %d", i+1)) {
			t.Errorf("row %d is lost", i+1)
		}
	}
	for n, page := range dense.Pages {
		dense.apart(t, n, page)
	}
}

// TestABandIsNeverLeftBehind: with its note and the part below it, it stands on the page
// of its first line.
func TestABandIsNeverLeftBehind(t *testing.T) {
	for before := range 12 {
		doc := lines(true)
		list := doc.Parts[0].(List)
		fill := List{Dense: true, Columns: list.Columns}
		for range 52 + before {
			fill.Rows = append(fill.Rows, Row{Cells: []string{"-", "-", "-"}})
		}
		doc.Parts = []Part{List{Dense: true, Columns: list.Columns, Rows: append(fill.Rows, list.Rows...)}}
		for n, page := range texts(t, lay(t, doc, style())) {
			if strings.Contains(page, "Not attested") && !strings.Contains(page, "Pilar 1") {
				t.Errorf("%d rows before: page %d ends with a heading:\n%s", 52+before, n+1, page)
			}
		}
	}
}

// figures is a list with narrow columns for numbers, which end with a total.
func figures(rows int, total string) Document {
	list := List{Columns: []Column{{Head: "Patient", Share: 3}, {Head: "Reimbursable", Share: 0.5, Right: true}, {Head: "Track", Share: 3}}}
	for range 7 {
		list.Columns = append(list.Columns, Column{Head: "Mo", Share: 0.5, Right: true})
	}
	line := func(kind RowKind, name, figure string) {
		cells := []string{name, figure, "Evening"}
		for range 7 {
			cells = append(cells, figure)
		}
		list.Rows = append(list.Rows, Row{Kind: kind, Cells: cells})
	}
	for i := range rows {
		line(RowPlain, fmt.Sprintf("Patient %d", i+1), "180")
	}
	line(RowTotal, "All of them", total)
	return Document{Title: "Figures", Page: func(page, pages int) string { return fmt.Sprintf("Page %d of %d", page, pages) }, Parts: []Part{list}}
}

// TestANumberIsNeverBroken, nor a word of a column's name, however narrow its column: the
// columns beside it make room.
func TestANumberIsNeverBroken(t *testing.T) {
	sheets := lay(t, figures(3, "160540"), style())
	text := strings.Join(texts(t, sheets), "\n")
	if got := strings.Count(text, "160540"); got != 8 {
		t.Errorf("the total stands whole in %d columns, want 8:\n%s", got, text)
	}
	if !strings.Contains(text, "Reimbursable") {
		t.Errorf("a word of a column's name is broken:\n%s", text)
	}
	for n, page := range sheets.Pages {
		sheets.apart(t, n, page)
	}
}

// TestATotalIsNeverAlone: the last of the lines that it sums up stands on its page.
func TestATotalIsNeverAlone(t *testing.T) {
	for rows := 20; rows < 50; rows++ {
		for n, page := range texts(t, lay(t, figures(rows, "9"), style())) {
			if strings.Contains(page, "All of them") && !strings.Contains(page, fmt.Sprintf("Patient %d", rows)) {
				t.Errorf("%d rows: page %d has nothing but the total:\n%s", rows, n+1, page)
			}
		}
	}
}

// TestANoteStaysWithItsRow: what explains a row is never alone on the next page.
func TestANoteStaysWithItsRow(t *testing.T) {
	for rows := 20; rows < 50; rows++ {
		doc := figures(rows, "9")
		list := doc.Parts[0].(List)
		note, total := Row{Kind: RowNote, Cells: []string{"Because they came late"}}, list.Rows[rows]
		list.Rows = append(list.Rows[:rows], note, note, total)
		doc.Parts[0] = list
		for n, page := range texts(t, lay(t, doc, style())) {
			if (strings.Contains(page, "Because") || strings.Contains(page, "All of them")) && !strings.Contains(page, fmt.Sprintf("Patient %d", rows)) {
				t.Errorf("%d rows: page %d has nothing but the note:\n%s", rows, n+1, page)
			}
		}
	}
}
