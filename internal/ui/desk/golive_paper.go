package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/report"
)

// parallelTable is a compared week as a list: each day with what both have.
func (s *shell) parallelTable(week clinic.Parallel) report.Table {
	table := report.Table{
		Title: s.t("golive.parallel.table", map[string]any{"Date": s.dayYear(week.Week)}), Lines: []string{s.parallelSum(week)}, Dense: true,
		Columns: []report.Column{
			{Head: s.t("golive.parallel.col_day"), Share: 1.2}, {Head: s.t("golive.parallel.col_number"), Share: 0.8}, {Head: s.t("golive.parallel.col_name"), Share: 2},
			{Head: s.t("golive.parallel.col_paper"), Share: 1.2}, {Head: s.t("golive.parallel.col_own"), Share: 3.4}, {Head: s.t("golive.parallel.col_state"), Share: 1.1},
		},
	}
	for _, row := range week.Rows {
		table.Rows = append(table.Rows, []string{
			dateText(row.Date), row.Number, row.Name, s.paperWords(row.Paper), s.ownWords(row), s.t("golive.parallel." + string(row.State())),
		})
	}
	return table
}
