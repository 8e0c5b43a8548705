package desk

import (
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// weeklyRecipe is one patient's week.
func weeklyRecipe(s *shell, request documentRequest) recipe {
	var sheets []clinic.WeekSheet
	read := func() (err error) {
		sheets, err = s.deps.Book.WeekSheets(request.patient, request.week)
		return err
	}
	return recipe{
		file:  "daybook-week-" + request.week.String(),
		first: func() ([]func() error, error) { return []func() error{read}, nil },
		write: func() (report.Document, error) {
			document := s.document(s.t("documents.weekly.title"), s.weekLine(request.week))
			for i, sheet := range sheets {
				if i > 0 {
					document.Parts = append(document.Parts, report.NewPage{})
				}
				document.Parts = append(document.Parts, s.weeklyParts(sheet)...)
			}
			document.Table = s.weeklyTable(sheets)
			return document, nil
		},
	}
}

// weekLine says which week it is.
func (s *shell) weekLine(week clinic.Date) string {
	return s.t("documents.week_line", i18n.Args{"From": s.dayYear(week), "To": s.dayYear(week.AddDays(6))})
}

// weeklyParts are a week of one stay: who, the week against its plan, and each day.
func (s *shell) weeklyParts(sheet clinic.WeekSheet) []report.Part {
	hours := sheet.Hours
	week := hours.Row.Week
	return []report.Part{
		report.Facts{
			{Name: s.t("documents.patient"), Value: hours.Patient.SortName()},
			{Name: s.t("documents.number"), Value: hours.Patient.Number},
			{Name: s.t("documents.program"), Value: listing(s.label(hours.Program.Label), s.label(hours.Row.Track))},
			{Name: s.t("documents.weekly.credited"), Value: s.words.Hours(sheet.Credited)},
			{Name: s.t("documents.weekly.plan"), Value: s.planWords(week)},
			{Name: s.t("documents.weekly.pending"), Value: s.someHours(week.Pending)},
			{Name: s.t("documents.weekly.lost"), Value: s.lossWords(sheet.Losses)},
			{Name: s.t("documents.weekly.billable"), Value: strconv.Itoa(sheet.Billable)},
		},
		s.weekBars(sheet),
		report.Heading{Text: s.t("documents.weekly.days")},
		s.weekList(sheet),
		report.Signature{s.t("documents.signature"), s.t("documents.date")},
	}
}

// planWords set the week against its plan.
func (s *shell) planWords(week clinic.WeekHours) string {
	if week.Target == 0 {
		return s.t("documents.weekly.no_plan")
	}
	if missing := week.Target - week.Credited; missing > 0 {
		return s.t("documents.weekly.plan_short", i18n.Args{"Hours": s.words.Hours(week.Target), "Missing": s.words.Hours(missing)})
	}
	return s.t("documents.weekly.plan_met", i18n.Args{"Hours": s.words.Hours(week.Target)})
}

// someHours are hours, or nothing where there are none.
func (s *shell) someHours(minutes int) string {
	if minutes == 0 {
		return ""
	}
	return s.words.Hours(minutes)
}

// lossWords say what was lost, by cause; "" for nothing.
func (s *shell) lossWords(l clinic.Losses) string {
	var parts []string
	for _, loss := range s.losses(l) {
		if loss.minutes > 0 {
			parts = append(parts, s.t("documents.loss_line", i18n.Args{"Cause": loss.words, "Hours": s.words.Hours(loss.minutes)}))
		}
	}
	return strings.Join(parts, "; ")
}

// namedLoss is one cause with its minutes.
type namedLoss struct {
	words   string
	minutes int
}

// losses names every cause, in the order of documents.
func (s *shell) losses(l clinic.Losses) []namedLoss {
	return []namedLoss{
		{s.t("documents.loss.late"), l.Late}, {s.t("documents.loss.early"), l.Early}, {s.t("documents.loss.out"), l.Out},
		{s.t("documents.loss.missed"), l.Missed}, {s.t("documents.loss.unverified"), l.Unverified},
		{s.t("documents.loss.forfeited"), l.Forfeited}, {s.t("documents.loss.rounded"), l.Rounded},
	}
}

// weekBars is the week as a chart: each day's hours, what waits, and what was planned.
func (s *shell) weekBars(sheet clinic.WeekSheet) report.Bars {
	bars := report.Bars{Words: s.words.Hours, Legend: []report.Key{
		{Ink: report.InkGreen, Words: s.t("documents.weekly.credited")},
		{Ink: report.InkDay, Words: s.t("documents.weekly.pending")},
		{Ink: report.InkText, Words: s.t("documents.weekly.planned")},
	}}
	for _, day := range sheet.Days {
		bars.Bars = append(bars.Bars, report.Bar{
			Name: s.words.ShortWeekday(day.Date.Weekday()), Value: day.Credited, More: day.Pending, Target: day.Planned,
		})
	}
	return bars
}

// weekList is the week day by day: the sessions with their blocks, why minutes are
// what they are, and what the payer makes of the day.
func (s *shell) weekList(sheet clinic.WeekSheet) report.List {
	list := report.List{
		None: s.t("documents.weekly.nothing"),
		Columns: []report.Column{
			{Head: s.t("documents.weekly.time"), Share: 2}, {Head: s.t("documents.weekly.block"), Share: 4},
			{Head: s.t("documents.weekly.length"), Share: 1.1, Right: true}, {Head: s.t("documents.weekly.credited"), Share: 1.2, Right: true},
			{Head: s.t("documents.weekly.lost"), Share: 2.5},
		},
	}
	for _, day := range sheet.Days {
		for _, session := range day.Sessions {
			list.Rows = append(list.Rows, s.sessionRows(day, session)...)
		}
		if day.Verdict != nil {
			list.Rows = append(list.Rows, report.Row{Kind: report.RowNote, Cells: []string{s.verdictLine(*day.Verdict)}})
		}
	}
	if len(list.Rows) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: []string{
			s.t("documents.total"), "", "", minutesText(sheet.Credited), s.lossWords(sheet.Losses)}})
	}
	return list
}

func (s *shell) verdictLine(verdict clinic.DayVerdict) string {
	id := "documents.weekly.not_billable"
	if verdict.Billable {
		id = "documents.weekly.is_billable"
	}
	return joinedLine(s.t(id), s.verdictSentence(verdict))
}

// joinedLine puts a word before what it is about.
func joinedLine(word, rest string) string {
	if rest == "" {
		return word
	}
	return word + ": " + rest
}

func minutesText(minutes int) string { return strconv.Itoa(minutes) }

// sessionRows are a session's line, its blocks, and its reasons.
func (s *shell) sessionRows(day clinic.SheetDay, session clinic.SheetSession) []report.Row {
	rows := []report.Row{{Kind: report.RowBand, Cells: []string{
		listing(s.longDay(day.Date), s.label(session.Track), s.t("today.status."+string(session.Status))), "", "", minutesText(creditedOf(session)), "",
	}}}
	for _, block := range session.Blocks {
		rows = append(rows, report.Row{Cells: []string{
			s.span(block.Start, block.End), s.topicAndService(session, block), minutesText(block.Minutes()), minutesText(block.Credited), s.lossWords(block.Losses),
		}})
	}
	if why := s.reasonsOf(session.VisitReasons); why != "" {
		rows = append(rows, report.Row{Kind: report.RowNote, Cells: []string{why}})
	}
	return rows
}

// creditedOf is what a session is credited with: nothing before the book says so.
func creditedOf(session clinic.SheetSession) int {
	if session.Visit.Credit == nil {
		return 0
	}
	return session.Credit.Minutes
}

// topicAndService is what a block was about, and its service.
func (s *shell) topicAndService(session clinic.SheetSession, block clinic.SheetBlock) string {
	service := ""
	for _, program := range s.deps.Book.Programs() {
		for _, each := range program.On(session.Visit.Date).Services {
			if program.ID == session.Visit.Session.Program && each.ID == block.Service {
				service = s.label(each.Label)
			}
		}
	}
	name := listing(block.Topic, service)
	if !block.Counts {
		name = listing(name, s.t("documents.weekly.no_treatment"))
	}
	return name
}

// weeklyTable is the same for a spreadsheet: a line for each block, with ISO dates.
func (s *shell) weeklyTable(sheets []clinic.WeekSheet) *report.Table {
	table := &report.Table{}
	for _, head := range []string{"number", "patient", "date", "track", "start", "end", "block", "minutes", "credited", "late", "early", "out", "missed", "unverified", "forfeited"} {
		table.Columns = append(table.Columns, report.Column{Head: s.t("documents.csv." + head)})
	}
	for _, sheet := range sheets {
		for _, day := range sheet.Days {
			for _, session := range day.Sessions {
				for _, block := range session.Blocks {
					table.Rows = append(table.Rows, s.blockCells(sheet, session, block))
				}
			}
		}
	}
	return table
}

func (s *shell) blockCells(sheet clinic.WeekSheet, session clinic.SheetSession, block clinic.SheetBlock) []string {
	zone, l := s.deps.Book.Zone(), block.Losses
	cells := []string{
		sheet.Hours.Patient.Number, sheet.Hours.Patient.SortName(), session.Visit.Date.String(), s.label(session.Track),
		block.Start.In(zone).Format("15:04"), block.End.In(zone).Format("15:04"), s.topicAndService(session, block),
	}
	for _, minutes := range []int{block.Minutes(), block.Credited, l.Late, l.Early, l.Out, l.Missed, l.Unverified, l.Forfeited} {
		cells = append(cells, minutesText(minutes))
	}
	return cells
}
