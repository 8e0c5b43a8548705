package intake

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"daybook/internal/clinic"
)

func utf16le(t *testing.T, text string) string {
	t.Helper()
	encoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func windows(t *testing.T, text string) string {
	t.Helper()
	encoded, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func TestListsAsSpreadsheetsWriteThem(t *testing.T) {
	plain := "No,Name,Note\n1,José Nuñez,\"two\nlines; and, more\"\n\n2,Ann Lee,\n"
	semicolons := "No;Name;Note\r\n1;José Nuñez;\"two\nlines; and, more\"\r\n;;\r\n2;Ann Lee;\r\n"
	for name, data := range map[string]string{
		"plain":             plain,
		"with a mark":       "\ufeff" + plain,
		"semicolons":        semicolons,
		"declared":          "sep=;\r\n" + semicolons,
		"Windows' own page": windows(t, semicolons),
		"Unicode text":      utf16le(t, strings.NewReplacer(";", "\t").Replace("No;Name;Note\r\n1;José Nuñez;\"two\nlines\u00a0and, more\"\r\n2;Ann Lee;\r\n")),
	} {
		t.Run(name, func(t *testing.T) {
			table, err := Read([]byte(data))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(table.Columns, []string{"No", "Name", "Note"}) {
				t.Fatalf("columns %q", table.Columns)
			}
			if len(table.Rows) != 2 {
				t.Fatalf("expected 2 rows, the empty ones left out, got %d", len(table.Rows))
			}
			if got := table.Rows[0].Cell(1); got != "José Nuñez" {
				t.Errorf("name %q", got)
			}
			if got := table.Rows[0].Cell(2); !strings.HasPrefix(got, "two lines") {
				t.Errorf("a cell of two lines became %q", got)
			}
			if got := table.Rows[1].Cell(7); got != "" {
				t.Errorf("beyond the row's end stands %q", got)
			}
		})
	}
}

func TestRowsAreCountedAsEditorsDo(t *testing.T) {
	table, err := Read([]byte("Name,Note\nAnn,\"one\ntwo\"\n\nBo,x\n"))
	if err != nil {
		t.Fatal(err)
	}
	if table.Rows[0].Number != 2 || table.Rows[1].Number != 5 {
		t.Errorf("expected the lines 2 and 5, got %d and %d", table.Rows[0].Number, table.Rows[1].Number)
	}
}

func TestFilesThatAreNoLists(t *testing.T) {
	for name, c := range map[string]struct{ data, code string }{
		"nothing":         {"", "list_empty"},
		"spaces":          {" \n\n ", "list_empty"},
		"empty cells":     {",,\n,,\n", "list_empty"},
		"only names":      {"No,Name\n", "list_only_names"},
		"a workbook":      {"PK\x03\x04rest", "list_workbook"},
		"an old workbook": {"\xd0\xcf\x11\xe0\xa1\xb1rest", "list_workbook"},
		"a document":      {"%PDF-1.7 text", "list_pdf"},
		"a picture":       {"\x89PNG\x00\x00", "list_not_text"},
		"half a mark":     {"Name,Note\nAnn,\"no end\nBo,x\n", "list_quote"},
		"too wide":        {strings.Repeat("a,", MaxColumns+1) + "\n1\n", "list_too_wide"},
		"too long":        {strings.Repeat("a,b\n", MaxRows+3), "list_too_long"},
		"too large":       {strings.Repeat("x", MaxBytes+1), "list_too_large"},
	} {
		_, err := Read([]byte(c.data))
		var refusal *clinic.Refusal
		if !errors.As(err, &refusal) || refusal.Code != c.code {
			t.Errorf("%s: expected %s, got %v", name, c.code, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"No;Name\n1;Ann\n", "\ufeffa,b\n1,2\n", "\xff\xfea\x00,\x00", "sep=|\na|b\n1|2\n", "a,\"b\n", "PK\x03\x04"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(data)
		var refusal *clinic.Refusal
		if err != nil {
			if !errors.As(err, &refusal) {
				t.Fatalf("an error that no sentence explains: %v", err)
			}
			return
		}
		if len(table.Rows) == 0 || len(table.Rows) > MaxRows || len(table.Columns) > MaxColumns {
			t.Fatalf("%d rows, %d columns", len(table.Rows), len(table.Columns))
		}
		last := 0
		for _, row := range table.Rows {
			if row.Number <= last {
				t.Fatalf("row %d after row %d", row.Number, last)
			}
			last = row.Number
			for _, cell := range row.Cells {
				if cell != tidy(cell) {
					t.Fatalf("%q is not tidy", cell)
				}
			}
		}
		Match(table.Columns, nil)
	})
}
