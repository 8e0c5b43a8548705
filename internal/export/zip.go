package export

import (
	"archive/zip"
	"io"
	"strings"

	"daybook/internal/i18n"
	"daybook/internal/report"
)

// The dictionary among the tables: for reading, and for a program.
const (
	readMeFile     = "READ-ME.txt"
	dictionaryFile = "dictionary.csv"
)

// writeTables writes a table for each kind of thing, and what its columns mean.
func (r *reading) writeTables(to io.Writer) error {
	all := tables()
	out := zip.NewWriter(to)
	if err := r.writeReadMe(out, all); err != nil {
		return err
	}
	if err := r.writeDictionary(out, all); err != nil {
		return err
	}
	for i, t := range all {
		r.from, r.to = float64(i)/float64(len(all)), float64(i+1)/float64(len(all))
		if err := r.writeTable(out, t); err != nil {
			return err
		}
		r.progress(r.to)
	}
	return out.Close()
}

func (r *reading) create(out *zip.Writer, name string) (io.Writer, error) {
	return out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: r.options.Made.In(r.zone)})
}

func (r *reading) writeTable(out *zip.Writer, t table) error {
	file, err := r.create(out, t.name+".csv")
	if err != nil {
		return err
	}
	heads := make([]string, len(t.columns))
	for i, column := range t.columns {
		heads[i] = column.Name
	}
	lines, err := report.NewCSV(file, heads...)
	if err != nil {
		return err
	}
	texts := make([]string, len(t.columns))
	err = r.write(t, func(cells []any) error {
		for i, cell := range cells {
			texts[i] = cellText(cell)
		}
		return lines.Row(texts...)
	})
	if err != nil {
		return err
	}
	return lines.Flush()
}

// writeDictionary writes what each column means, for a spreadsheet or a program.
func (r *reading) writeDictionary(out *zip.Writer, all []table) error {
	file, err := r.create(out, dictionaryFile)
	if err != nil {
		return err
	}
	lines, err := report.NewCSV(file, "file", "column", "meaning", "type", "unit", "example")
	if err != nil {
		return err
	}
	for _, t := range all {
		for _, c := range t.columns {
			if err := lines.Row(t.name+".csv", c.Name, r.say("export.column."+c.Name), string(c.Type), r.unit(c), c.Example); err != nil {
				return err
			}
		}
	}
	return lines.Flush()
}

// writeReadMe writes the same for people.
func (r *reading) writeReadMe(out *zip.Writer, all []table) error {
	file, err := r.create(out, readMeFile)
	if err != nil {
		return err
	}
	var text strings.Builder
	line := func(parts ...string) { text.WriteString(strings.Join(parts, "") + "\r\n") }
	line(r.say("export.read_me.title"))
	line()
	for _, sentence := range r.readMe("export.read_me.tables") {
		line(sentence)
	}
	line()
	for _, t := range Types() {
		line("  ", string(t), ": ", r.say("export.type."+string(t)))
	}
	for _, t := range all {
		line()
		line(t.name, ".csv: ", r.say("export.table."+t.name))
		for _, c := range t.columns {
			line("  ", c.Name, ": ", r.say("export.column."+c.Name), r.typeWords(c))
		}
	}
	_, err = io.WriteString(file, "\uFEFF"+text.String())
	return err
}

// readMe says what the file is, where it is from, and how it is written.
func (r *reading) readMe(what string) []string {
	args := i18n.Args{
		"Clinic": r.Record.Settings().Clinic, "Program": r.options.Program, "Made": r.options.Made.In(r.zone).Format(momentLayout),
		"Zone": r.zone.String(), "Entries": r.end.entries, "Entry": r.end.last.N,
	}
	return []string{
		r.say("export.read_me.made", args), r.say(what), r.say("export.read_me.cells"),
		r.say("export.read_me.ids"), r.say("export.read_me.secrets"), r.say("export.read_me.care"),
	}
}

func (r *reading) say(id string, args ...i18n.Args) string { return r.options.Words.T(id, args...) }

func (r *reading) unit(c Column) string {
	if c.Unit == "" {
		return ""
	}
	return r.say("export.unit." + c.Unit)
}

// typeWords are a column's type, its unit and an example, in brackets.
func (r *reading) typeWords(c Column) string {
	words := string(c.Type)
	if c.Unit != "" {
		words += ", " + r.unit(c)
	}
	return " [" + words + "; " + r.say("export.read_me.example", i18n.Args{"Example": c.Example}) + "]"
}
