package desk

import (
	"slices"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// censusStep is how many patients a step of a census counts.
const censusStep = 20

// censusRecipe is how the clinic was used between two dates.
func censusRecipe(s *shell, request documentRequest) recipe {
	var census *clinic.Census
	var ending []endingAuthorization
	return recipe{
		file: "daybook-census-" + request.from.String() + "-" + request.to.String(),
		first: func() (steps []func() error, err error) {
			found, patients, err := s.deps.Book.BeginCensus(request.from, request.to, request.by)
			if err != nil {
				return nil, err
			}
			census = found
			for some := range slices.Chunk(patients, censusStep) {
				steps = append(steps, func() error { return s.deps.Book.AddToCensus(census, some...) })
			}
			return append(steps, func() (err error) {
				ending, err = s.endingAuthorizations()
				return err
			}), nil
		},
		write: func() (report.Document, error) {
			census.Finish()
			document := s.document(s.t("census.title"), s.t("documents.week_line", i18n.Args{"From": s.dayYear(census.From), "To": s.dayYear(census.To)}))
			document.Parts = s.censusParts(census, ending)
			document.Table = s.censusTable(census)
			return document, nil
		},
	}
}

// endingAuthorization is an authorization that runs out or is used up.
type endingAuthorization struct {
	row   clinic.HoursRow
	alert clinic.Alert
}

// endingAuthorizations are those of everybody in a program this week, as of today.
func (s *shell) endingAuthorizations() ([]endingAuthorization, error) {
	board, err := s.deps.Book.Hours(s.deps.Book.Today())
	var ending []endingAuthorization
	for _, row := range board.Rows {
		for _, alert := range row.Alerts {
			switch alert.Kind {
			case clinic.AlertAuthorizationEnd, clinic.AlertAuthorizationUse, clinic.AlertNoAuthorization:
				ending = append(ending, endingAuthorization{row, alert})
			}
		}
	}
	slices.SortStableFunc(ending, func(a, b endingAuthorization) int { return a.alert.Day.Compare(b.alert.Day) })
	return ending, err
}

func (s *shell) censusParts(c *clinic.Census, ending []endingAuthorization) []report.Part {
	rate := ""
	if c.Sum.Scheduled > 0 {
		rate = s.t("census.percent", i18n.Args{"Count": (100*c.Sum.Attended + c.Sum.Scheduled/2) / c.Sum.Scheduled})
	}
	return []report.Part{
		report.Facts{
			{Name: s.t("census.scheduled"), Value: minutesText(c.Sum.Scheduled)}, {Name: s.t("census.attended"), Value: listing(minutesText(c.Sum.Attended), rate)},
			{Name: s.t("census.beside"), Value: minutesText(c.Sum.Beside)}, {Name: s.t("census.no_shows"), Value: minutesText(c.Sum.NoShows)},
			{Name: s.t("documents.weekly.credited"), Value: s.words.Hours(c.Sum.Credited)}, {Name: s.t("documents.weekly.lost"), Value: s.someHours(c.Sum.Losses.Total())},
		},
		report.Heading{Text: s.t("census.patients_chart")}, s.censusBars(c),
		report.Heading{Text: s.t("census.by_period")}, s.periodList(c),
		report.Heading{Text: s.t("census.by_track")}, s.trackList(c),
		report.Heading{Text: s.t("census.lost_by")}, s.lossList(c.Sum),
		report.Heading{Text: s.t("census.ending")}, s.endingList(ending),
	}
}

// mostBars is how many bars a chart of a page has room for.
const mostBars = 32

// censusBars are the patients of each period; of too many, the newest.
func (s *shell) censusBars(c *clinic.Census) report.Bars {
	bars := report.Bars{Words: minutesText}
	periods := c.Periods[max(0, len(c.Periods)-mostBars):]
	for _, period := range periods {
		bars.Bars = append(bars.Bars, report.Bar{Name: s.periodShort(c, period), Value: period.Patients})
	}
	return bars
}

func (s *shell) periodShort(c *clinic.Census, period clinic.CensusPeriod) string {
	if c.By == clinic.ByMonth {
		return s.words.ShortMonth(period.From.Month)
	}
	return s.day(period.From)
}

func (s *shell) periodName(c *clinic.Census, period clinic.CensusPeriod) string {
	if period.From == period.To {
		return s.dayYear(period.From)
	}
	return s.t("documents.week", i18n.Args{"From": s.day(period.From), "To": s.dayYear(period.To)})
}

// usageColumns are the columns that periods and tracks have in common.
func (s *shell) usageColumns(first ...report.Column) []report.Column {
	for _, id := range []string{"scheduled", "attended", "beside", "excused", "unexcused", "no_shows", "not_admitted", "credited", "lost"} {
		first = append(first, report.Column{Head: s.t("census.col." + id), Share: 1.1, Right: true})
	}
	return first
}

func usageCells(u clinic.Usage, first ...string) []string {
	for _, figure := range []int{u.Scheduled, u.Attended, u.Beside, u.Excused, u.Unexcused, u.NoShows, u.NotAdmitted, u.Credited, u.Losses.Total()} {
		first = append(first, minutesText(figure))
	}
	return first
}

func (s *shell) periodList(c *clinic.Census) report.List {
	right := func(id string) report.Column {
		return report.Column{Head: s.t("census.col." + id), Share: 1.1, Right: true}
	}
	list := report.List{Columns: s.usageColumns(report.Column{Head: s.t("census.col.period"), Share: 2.6}, right("patients"), right("admitted"), right("discharged"))}
	admitted, discharged := 0, 0
	for _, period := range c.Periods {
		admitted, discharged = admitted+period.Admitted, discharged+period.Discharged
		list.Rows = append(list.Rows, report.Row{Cells: usageCells(period.Usage,
			s.periodName(c, period), minutesText(period.Patients), minutesText(period.Admitted), minutesText(period.Discharged))})
	}
	list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: usageCells(c.Sum, s.t("documents.total"), "", minutesText(admitted), minutesText(discharged))})
	return list
}

func (s *shell) trackList(c *clinic.Census) report.List {
	list := report.List{None: s.t("census.nothing"), Columns: s.usageColumns(report.Column{Head: s.t("documents.program"), Share: 2.6}, report.Column{Head: s.t("hours.column.track"), Share: 1.8},
		report.Column{Head: s.t("census.col.patients"), Share: 1.1, Right: true})}
	for _, group := range c.Groups {
		list.Rows = append(list.Rows, report.Row{Cells: usageCells(group.Usage, s.label(group.Program), s.label(group.Track), minutesText(group.Patients))})
	}
	if len(list.Rows) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: usageCells(c.Sum, s.t("documents.total"), "", "")})
	}
	return list
}

func (s *shell) lossList(u clinic.Usage) report.List {
	list := report.List{None: s.t("letter.none"), Columns: []report.Column{{Head: s.t("census.cause"), Share: 4}, {Head: s.t("census.hours"), Share: 1.4, Right: true}}}
	for _, loss := range s.losses(u.Losses) {
		if loss.minutes > 0 {
			list.Rows = append(list.Rows, report.Row{Cells: []string{loss.words, s.words.Hours(loss.minutes)}})
		}
	}
	if len(list.Rows) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: []string{s.t("documents.total"), s.words.Hours(u.Losses.Total())}})
	}
	return list
}

func (s *shell) endingList(ending []endingAuthorization) report.List {
	list := report.List{None: s.t("census.none_ending"), Columns: []report.Column{{Head: s.t("documents.number"), Share: 1}, {Head: s.t("documents.patient"), Share: 3}, {Head: s.t("census.what"), Share: 5}}}
	for _, each := range ending {
		list.Rows = append(list.Rows, report.Row{Cells: []string{each.row.Number, each.row.Name, s.alertSentence(each.alert)}})
	}
	return list
}

// censusTable is a line for each period, for a spreadsheet, with ISO dates and every
// cause of lost minutes.
func (s *shell) censusTable(c *clinic.Census) *report.Table {
	table := &report.Table{Columns: s.usageColumns(report.Column{Head: s.t("journal.from")}, report.Column{Head: s.t("journal.to")},
		report.Column{Head: s.t("census.col.patients")}, report.Column{Head: s.t("census.col.admitted")}, report.Column{Head: s.t("census.col.discharged")})}
	for _, loss := range s.losses(clinic.Losses{}) {
		table.Columns = append(table.Columns, report.Column{Head: loss.words})
	}
	for _, period := range c.Periods {
		cells := usageCells(period.Usage, period.From.String(), period.To.String(), minutesText(period.Patients), minutesText(period.Admitted), minutesText(period.Discharged))
		for _, loss := range s.losses(period.Losses) {
			cells = append(cells, minutesText(loss.minutes))
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}
