package report

import (
	"bytes"
	"errors"
	"testing"
)

func TestATableForASpreadsheet(t *testing.T) {
	var out bytes.Buffer
	table := Table{Columns: []Column{{Head: "Name"}, {Head: "Paper"}}, Rows: [][]string{{"Núñez, Ana", "2 h"}, {"=HYPERLINK(1)", "-3"}, {`say "so"`, ""}}}
	if err := WriteCSV(&out, table); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFFName,Paper\r\n\"Núñez, Ana\",2 h\r\n'=HYPERLINK(1),'-3\r\n\"say \"\"so\"\"\",\r\n"
	if out.String() != want {
		t.Errorf("want %q, got %q", want, out.String())
	}
	table.Rows = append(table.Rows, []string{"one cell"})
	if err := WriteCSV(&out, table); !errors.Is(err, ErrColumns) {
		t.Errorf("want ErrColumns, got %v", err)
	}
}
