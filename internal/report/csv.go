package report

import (
	"encoding/csv"
	"io"
	"strings"
)

// WriteCSV writes the table's columns and rows for a spreadsheet, with the mark by which
// Excel knows UTF-8. A cell that a spreadsheet would take for a formula gets an
// apostrophe in front. Errors are ErrColumns and those of w.
func WriteCSV(w io.Writer, table Table) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	heads := make([]string, len(table.Columns))
	for i, column := range table.Columns {
		heads[i] = column.Head
	}
	for _, row := range append([][]string{heads}, table.Rows...) {
		if len(row) != len(table.Columns) || len(row) == 0 {
			return ErrColumns
		}
		cells := make([]string, len(row))
		for n, cell := range row {
			cells[n] = plainCell(cell)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// plainCell is a cell that no spreadsheet calculates.
func plainCell(text string) string {
	if text != "" && strings.ContainsAny(text[:1], "=+-@\t\r") {
		return "'" + text
	}
	return text
}
