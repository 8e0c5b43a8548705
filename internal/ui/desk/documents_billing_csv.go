package desk

import (
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// billingTable is the worksheet for the clinic's billing or record system: its own
// columns in its own order, under its own headings. Lines that are not ready are left out
// unless the clinic wants them: then they are all there, each with what becomes of it.
func (s *shell) billingTable(sheet *clinic.BillingSheet) *report.Table {
	settings := s.deps.Book.Settings()
	return s.tableOf(sheet, clinic.SaveBillingTable{Columns: settings.BillingTable(), Dates: settings.BillingDates, Held: settings.BillingHeld})
}

// tableOf is the table as the clinic would have it.
func (s *shell) tableOf(sheet *clinic.BillingSheet, as clinic.SaveBillingTable) *report.Table {
	table := &report.Table{}
	for _, column := range as.Columns {
		table.Columns = append(table.Columns, report.Column{Head: s.billingHead(column)})
	}
	for _, line := range sheet.Lines {
		if !line.Ready() && !as.Held {
			continue
		}
		var cells []string
		for _, column := range as.Columns {
			cells = append(cells, s.billingCell(line, column.Field, as.Dates))
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

// billingHead is a column's heading: the clinic's own, or the field's name.
func (s *shell) billingHead(column clinic.BillingColumn) string {
	if column.Head != "" {
		return column.Head
	}
	return s.t("billing.field." + string(column.Field))
}

// billingCell is what a line says in a field.
func (s *shell) billingCell(line clinic.BillingLine, field clinic.BillingField, dates clinic.DateForm) string {
	v, p := line.Verdict, line.Patient
	modifier := func(i int) string {
		if all := line.Modifiers(); i < len(all) {
			return all[i]
		}
		return ""
	}
	switch field {
	case "number":
		return p.Number
	case "name":
		return p.SortName()
	case "family":
		return p.Family
	case "given":
		return p.Given
	case "birth":
		return dates.Write(p.BirthDate)
	case "payer":
		return v.Name
	case "member":
		return line.Member
	case "date":
		return dates.Write(line.Date)
	case "code":
		return v.Code
	case "modifier":
		return v.Modifier
	case "modifier1":
		return modifier(0)
	case "modifier2":
		return modifier(1)
	}
	return s.billingMore(line, field)
}

// billingMore are the fields about the service.
func (s *shell) billingMore(line clinic.BillingLine, field clinic.BillingField) string {
	v := line.Verdict
	switch field {
	case "units":
		return strconv.Itoa(v.Units)
	case "unit":
		return s.unitName(v.Unit)
	case "minutes":
		return strconv.Itoa(v.Minutes)
	case "authorization":
		return joinedBy(line.Granted)
	case "program":
		return s.label(line.Program)
	case "counselor":
		return joinedBy(s.counselorsOf(line, func(staff clinic.Staff) string { return staff.Name }))
	case "license":
		return joinedBy(s.counselorsOf(line, func(staff clinic.Staff) string { return staff.License }))
	case "state":
		return s.t("billing.state_of." + string(line.State()))
	case "look":
		return s.lookWords(line)
	}
	return ""
}

// lookWords name everything that is wrong with a line: first what it stands under.
func (s *shell) lookWords(line clinic.BillingLine) string {
	words := s.besidesWords(line)
	first, some := line.First()
	if !some {
		return words
	}
	return strings.TrimSuffix(joinedBy([]string{s.t("billing.kind." + string(first.Kind)), words}), "; ")
}

// counselorsOf says something of each counselor who attested the day.
func (s *shell) counselorsOf(line clinic.BillingLine, say func(clinic.Staff) string) []string {
	var words []string
	for _, id := range line.Counselors {
		for _, staff := range s.deps.Book.StaffList() {
			if staff.ID == id && say(staff) != "" {
				words = append(words, say(staff))
			}
		}
	}
	return words
}

// joinedBy puts several of a kind into one cell.
func joinedBy(words []string) string { return strings.Join(words, "; ") }
