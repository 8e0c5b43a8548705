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
