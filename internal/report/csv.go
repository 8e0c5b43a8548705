package report

import (
	"encoding/csv"
	"io"
	"strings"
)

// WriteCSV writes the table's columns and rows for a spreadsheet. Errors are ErrColumns
// and those of w.
func WriteCSV(w io.Writer, table Table) error {
	heads := make([]string, len(table.Columns))
	for i, column := range table.Columns {
		heads[i] = column.Head
	}
	out, err := NewCSV(w, heads...)
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		if err := out.Row(row...); err != nil {
			return err
		}
	}
	return out.Flush()
}

// CSV writes a table row by row for a spreadsheet, with the mark by which Excel knows
// UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
type CSV struct {
	out     *csv.Writer
	columns int
	cells   []string
}

// NewCSV begins a table with the names of its columns. Errors are ErrColumns where there
// are none, and those of w.
func NewCSV(w io.Writer, heads ...string) (*CSV, error) {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return nil, err
	}
	c := &CSV{out: csv.NewWriter(w), columns: len(heads)}
	c.out.UseCRLF = true
	return c, c.Row(heads...)
}

// Row writes one cell for each column. Errors are ErrColumns and those of the writer.
func (c *CSV) Row(cells ...string) error {
	if len(cells) != c.columns || len(cells) == 0 {
		return ErrColumns
	}
	c.cells = c.cells[:0]
	for _, cell := range cells {
		c.cells = append(c.cells, plainCell(cell))
	}
	return c.out.Write(c.cells)
}

// Flush hands on what waits to be written.
func (c *CSV) Flush() error {
	c.out.Flush()
	return c.out.Error()
}

// plainCell is a cell that no spreadsheet calculates.
func plainCell(text string) string {
	if text != "" && strings.ContainsAny(text[:1], "=+-@\t\r") {
		return "'" + text
	}
	return text
}
