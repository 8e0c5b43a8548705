package clinic

import (
	"slices"
	"strings"
	"unicode"
)

// BillingField is one thing that a line of the billing table can say.
type BillingField string

// BillingFields lists every field, in the order in which lists show them.
func BillingFields() []BillingField {
	return []BillingField{
		"number", "name", "family", "given", "birth", "payer", "member", "date", "code", "modifier", "modifier1", "modifier2",
		"units", "unit", "minutes", "authorization", "program", "counselor", "license", "state", "look",
	}
}

// BillingColumn is a column of the billing table with the clinic's own heading; "" is
// the field's name.
type BillingColumn struct {
	Field BillingField
	Head  string
}

// Bounds of the billing table's columns.
const (
	MostBillingColumns = 21
	MostBillingHead    = 40 // letters
)

// usualBilling are the columns of a clinic that chose none.
func usualBilling() []BillingColumn {
	var usual []BillingColumn
	for _, field := range []BillingField{"number", "name", "date", "payer", "member", "code", "modifier", "units", "authorization", "state", "look"} {
		usual = append(usual, BillingColumn{Field: field})
	}
	return usual
}

// BillingTable are the columns of the clinic's billing table, in their order.
func (s Settings) BillingTable() []BillingColumn {
	var columns []BillingColumn
	for line := range strings.Lines(s.BillingColumns) {
		field, head, _ := strings.Cut(strings.TrimSpace(line), "=")
		if slices.Contains(BillingFields(), BillingField(field)) {
			columns = append(columns, BillingColumn{BillingField(field), head})
		}
	}
	if len(columns) == 0 {
		return usualBilling()
	}
	return columns
}

// DateForm is how the billing table writes dates.
type DateForm string

// The forms of dates.
const (
	DatesISO     DateForm = ""        // 2026-11-23
	DatesUS      DateForm = "us"      // 11/23/2026
	DatesCompact DateForm = "compact" // 20261123
	DatesDayUp   DateForm = "day"     // 23/11/2026
)

// DateForms lists every form.
func DateForms() []DateForm { return []DateForm{DatesISO, DatesUS, DatesCompact, DatesDayUp} }

// Write is a date in the form; "" for no date.
func (f DateForm) Write(date Date) string {
	if date.IsZero() {
		return ""
	}
	layouts := map[DateForm]string{DatesUS: "01/02/2006", DatesCompact: "20060102", DatesDayUp: "02/01/2006"}
	if layout, ok := layouts[f]; ok {
		return date.noon().Format(layout)
	}
	return date.String()
}

// SaveBillingTable keeps what the billing table looks like, and whether billing asks
// for notes.
type SaveBillingTable struct {
	Columns  []BillingColumn // none is the usual ones
	Dates    DateForm
	Held     bool
	AskNotes bool
}

func (SaveBillingTable) Act() Act { return ActPayers }

// Decide refuses columns that are none, and headings that do not fit a line.
func (c SaveBillingTable) Decide(view View, _ Env) ([]Event, error) {
	if len(c.Columns) > MostBillingColumns || !slices.Contains(DateForms(), c.Dates) {
		return nil, refuse("billing_columns")
	}
	var lines []string
	for _, column := range c.Columns {
		head := strings.TrimSpace(column.Head)
		known := slices.Contains(BillingFields(), column.Field)
		if !known || len([]rune(head)) > MostBillingHead || strings.ContainsFunc(head, unicode.IsControl) {
			return nil, refuse("billing_columns")
		}
		lines = append(lines, string(column.Field)+"="+head)
	}
	settings := view.Settings()
	settings.BillingColumns, settings.BillingDates = strings.Join(lines, "\n"), c.Dates
	settings.BillingHeld, settings.AskNotes = c.Held, c.AskNotes
	if settings == view.Settings() {
		return nil, nil
	}
	return []Event{SettingsSaved{Settings: settings}}, nil
}
