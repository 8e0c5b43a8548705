package intake

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"daybook/internal/clinic"
)

// MaxRows and MaxColumns are the most that a list may have.
const (
	MaxRows    = 20_000
	MaxColumns = 200
)

// Table is a list as it stands in a file: rows of cells below the names of its
// columns.
type Table struct {
	Columns []string // as the first row names them, in the file's order
	Rows    []Line
	Comma   rune // what separates the cells
}

// Line is one row of a list.
type Line struct {
	Number int // in the file, counted from 1: what a text editor shows
	Cells  []string
}

// Cell is a row's text in a column, without space around it; "" beyond its end.
func (l Line) Cell(column int) string {
	if column < 0 || column >= len(l.Cells) {
		return ""
	}
	return l.Cells[column]
}

// Read reads a list. Its errors are refusals: of a file that is no text, is too
// large, has nothing below its first row, or has a quotation mark without its
// partner.
func Read(data []byte) (Table, error) {
	text, err := decode(data)
	if err != nil {
		return Table{}, err
	}
	text, comma := declaredComma(text)
	if comma == 0 {
		comma = guessComma(text)
	}
	lines, err := split(text, comma)
	if err != nil {
		return Table{}, err
	}
	if len(lines) == 0 {
		return Table{}, &clinic.Refusal{Code: "list_empty"}
	}
	table := Table{Columns: lines[0].Cells, Rows: lines[1:], Comma: comma}
	if len(table.Rows) == 0 {
		return Table{}, &clinic.Refusal{Code: "list_only_names"}
	}
	return table, nil
}

// declaredComma takes a first line "sep=;" off, with which some programs tell a
// spreadsheet what separates the cells.
func declaredComma(text string) (rest string, comma rune) {
	first, rest, _ := strings.Cut(text, "\n")
	first = strings.TrimSpace(first)
	for _, comma := range commas {
		if strings.EqualFold(first, "sep="+string(comma)) {
			return rest, comma
		}
	}
	return text, 0
}

// split reads the rows, and leaves those out in which nothing stands.
func split(text string, comma rune) ([]Line, error) {
	reader := newReader(text, comma)
	var lines []Line
	for {
		cells, err := reader.Read()
		if err == io.EOF {
			return lines, nil
		}
		if err != nil {
			return nil, refuseRow(err)
		}
		number, _ := reader.FieldPos(0)
		for i, cell := range cells {
			cells[i] = tidy(cell)
		}
		switch {
		case len(cells) > MaxColumns:
			return nil, &clinic.Refusal{Code: "list_too_wide", Args: map[string]any{"Most": MaxColumns}}
		case len(lines) > MaxRows:
			return nil, &clinic.Refusal{Code: "list_too_long", Args: map[string]any{"Most": MaxRows}}
		case slices.ContainsFunc(cells, func(cell string) bool { return cell != "" }):
			lines = append(lines, Line{Number: number, Cells: slices.Clone(cells)})
		}
	}
}

func newReader(text string, comma rune) *csv.Reader {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = comma, -1, false
	return reader
}

func refuseRow(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return &clinic.Refusal{Code: "list_quote", Args: map[string]any{"Line": parse.StartLine}}
	}
	return &clinic.Refusal{Code: "list_not_text"}
}

// tidy makes one line of a cell, without space around it: spreadsheets keep the
// no-break space of web pages, and line breaks within a cell.
func tidy(cell string) string {
	return strings.Join(strings.FieldsFunc(cell, isSpace), " ")
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', '\u00a0', '\u2007', '\u202f', '\u200b', '\ufeff':
		return true
	}
	return false
}
