package export

// Type is how the cells of a column are written. The catalog says what each means:
// "export.type." + type.
type Type string

const (
	ID     Type = "key"    // opaque letters and digits, the same wherever the same thing is meant
	Text   Type = "text"   // what somebody wrote
	Code   Type = "code"   // one of some fixed words
	Number Type = "number" // whole
	YesNo  Type = "yes_no" // "yes" or "no"; true or false in the one file
	Day    Type = "date"   // 2026-11-16
	Moment Type = "time"   // 2026-11-16T17:42:08-05:00, on the clinic's wall with its offset
	Clock  Type = "clock"  // 17:30; past midnight 24:00 and more
	List   Type = "list"   // several, with "; " between them
	JSON   Type = "json"   // a structure of its own
)

// Types lists every type, in the order of the dictionary.
func Types() []Type { return []Type{ID, Text, Code, Number, YesNo, Day, Moment, Clock, List, JSON} }

// Column is one column, which means the same in every table. The catalog says what:
// "export.column." + name.
type Column struct {
	Name    string
	Type    Type
	Unit    string // "minutes", "weeks" and the like; "" has none. In the catalog: "export.unit." + unit
	Example string
}

// columnsNamed finds columns in the dictionary. A name that is not there has no type,
// which a test notices.
func columnsNamed(names ...string) []Column {
	known := map[string]Column{}
	for _, column := range dictionary() {
		known[column.Name] = column
	}
	columns := make([]Column, len(names))
	for i, name := range names {
		columns[i] = known[name]
		columns[i].Name = name
	}
	return columns
}
