package desk

import (
	"cmp"
	"slices"
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/report"
)

// weeklyAllRecipe is a week of everybody, a step for each patient; on demand with the
// sheet of each on pages of its own.
func weeklyAllRecipe(s *shell, request documentRequest) recipe {
	var board clinic.HoursBoard
	sheets := map[clinic.PatientID][]clinic.WeekSheet{}
	return recipe{
		file: "daybook-week-all-" + request.week.String(),
		first: func() (steps []func() error, err error) {
			board, err = s.deps.Book.Hours(request.week)
			for _, row := range board.Rows {
				if row.Beside {
					continue // the sheets are of every stay of the week
				}
				steps = append(steps, func() error {
					of, err := s.deps.Book.WeekSheets(row.Patient, request.week)
					sheets[row.Patient] = of
					return err
				})
			}
			return steps, err
		},
		write: func() (report.Document, error) {
			document := s.document(s.t("documents.weekly_all.title"), s.weekLine(request.week))
			all := byName(board.Rows, sheets)
			document.Parts = s.weeklyAllParts(all)
			if request.each {
				for _, sheet := range all {
					document.Parts = append(append(document.Parts, report.NewPage{}), s.weeklyParts(sheet)...)
				}
			}
			document.Table = s.weeklyTable(all)
			return document, nil
		},
	}
}

// byName are the sheets in the order in which one looks for a name.
func byName(rows []clinic.HoursRow, sheets map[clinic.PatientID][]clinic.WeekSheet) []clinic.WeekSheet {
	var all []clinic.WeekSheet
	for _, row := range rows {
		if row.Beside {
			continue
		}
		all = append(all, sheets[row.Patient]...)
	}
	slices.SortStableFunc(all, func(a, b clinic.WeekSheet) int {
		return cmp.Compare(clinic.Fold(a.Hours.Patient.SortName()), clinic.Fold(b.Hours.Patient.SortName()))
	})
	return all
}

// weeklyAllParts are the clinic's week: what it comes to, by day, and each patient's
// line.
func (s *shell) weeklyAllParts(all []clinic.WeekSheet) []report.Part {
	sum := sumOfWeeks(all)
	return []report.Part{
		report.Facts{
			{Name: s.t("documents.weekly_all.patients"), Value: strconv.Itoa(len(all))},
			{Name: s.t("documents.weekly.credited"), Value: s.words.Hours(sum.credited)},
			{Name: s.t("documents.weekly.pending"), Value: s.someHours(sum.pending)},
			{Name: s.t("documents.weekly.lost"), Value: s.lossWords(sum.losses)},
			{Name: s.t("documents.weekly.billable"), Value: strconv.Itoa(sum.billable)},
			{Name: s.t("documents.weekly_all.reached"), Value: strconv.Itoa(sum.reached) + " / " + strconv.Itoa(sum.planned)},
		},
		s.clinicBars(sum, all),
		report.Heading{Text: s.t("documents.weekly_all.each")},
		s.weeklyAllList(all, sum),
	}
}

// weekSum is what the weeks of several patients come to, in minutes.
type weekSum struct {
	credited, pending, target int
	losses                    clinic.Losses
	billable                  int // service dates
	planned, reached          int // patients with a plan, and who reached it
	days                      [7]clinic.DayHours
}

func sumOfWeeks(all []clinic.WeekSheet) weekSum {
	var sum weekSum
	for _, sheet := range all {
		week := sheet.Hours.Row.Week
		sum.credited += sheet.Credited
		sum.pending += week.Pending
		sum.target += week.Target
		sum.losses = sum.losses.Plus(sheet.Losses)
		sum.billable += sheet.Billable
		if week.Target > 0 {
			sum.planned++
			if sheet.Credited >= week.Target {
				sum.reached++
			}
		}
		for i, day := range sheet.Days {
			sum.days[i].Credited += day.Credited
			sum.days[i].Pending += day.Pending
			sum.days[i].Planned += day.Planned
		}
	}
	return sum
}

func (s *shell) clinicBars(sum weekSum, all []clinic.WeekSheet) report.Bars {
	if len(all) == 0 {
		return report.Bars{}
	}
	whole := clinic.WeekSheet{}
	for i, day := range sum.days {
		day.Date = all[0].Days[i].Date
		whole.Days[i].DayHours = day
	}
	return s.weekBars(whole)
}

// weeklyAllList is a line for each patient: minutes by day, and the week against its
// plan.
func (s *shell) weeklyAllList(all []clinic.WeekSheet, sum weekSum) report.List {
	list := report.List{None: s.t("hours.state.nobody"), Columns: []report.Column{
		{Head: s.t("documents.number"), Share: 1.2}, {Head: s.t("documents.patient"), Share: 3.2}, {Head: s.t("hours.column.track"), Share: 1.8},
	}}
	if len(all) > 0 {
		for _, day := range all[0].Days {
			list.Columns = append(list.Columns, report.Column{Head: s.words.ShortWeekday(day.Date.Weekday()), Share: 0.8, Right: true})
		}
	}
	for _, head := range []string{"documents.weekly_all.week", "documents.weekly_all.plan", "documents.weekly_all.lost", "documents.weekly_all.days"} {
		list.Columns = append(list.Columns, report.Column{Head: s.t(head), Share: 1.3, Right: true})
	}
	for _, sheet := range all {
		hours := sheet.Hours
		list.Rows = append(list.Rows, report.Row{Cells: weekCells(hours.Patient.Number, hours.Patient.SortName(), s.label(hours.Row.Track),
			daysOf(sheet), sheet.Credited, hours.Row.Week.Target, sheet.Losses.Total(), sheet.Billable)})
	}
	if len(all) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: weekCells(s.t("documents.total"), "", "",
			sum.days, sum.credited, sum.target, sum.losses.Total(), sum.billable)})
	}
	return list
}

func daysOf(sheet clinic.WeekSheet) (days [7]clinic.DayHours) {
	for i, day := range sheet.Days {
		days[i] = day.DayHours
	}
	return days
}

func weekCells(number, name, track string, days [7]clinic.DayHours, credited, target, lost, billable int) []string {
	cells := []string{number, name, track}
	for _, day := range days {
		cells = append(cells, minutesText(day.Credited))
	}
	for _, figure := range []int{credited, target, lost, billable} {
		cells = append(cells, minutesText(figure))
	}
	return cells
}
