package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// hoursList lists the patients of a week, filtered by typing.
type hoursList struct {
	labels
	shell  *shell
	page   *hoursPage
	object fyne.CanvasObject
	search *kit.Field
	days   *kit.WeekBarsHead
	heads  map[string]*kit.Text
	list   *kit.List[clinic.HoursRow]
	none   *kit.Text
	most   int // minutes of a day's bar of full height
}

// hoursRowHeight is a row's height in pixels: two lines and one for an alert.
const hoursRowHeight float32 = 72

func newHoursList(s *shell, p *hoursPage) *hoursList {
	l := &hoursList{shell: s, page: p, heads: map[string]*kit.Text{}}
	l.search = s.search("")
	l.on(func() { l.search.SetHint(s.t("hours.search")) })
	l.search.OnChanged = func(string) { l.draw() }
	l.search.OnOther = func(name fyne.KeyName) { l.list.Press(name) }
	l.search.OnEnter = l.enter
	l.search.OnEscape = l.escape
	l.days = kit.NewWeekBarsHead(s.look, [7]string{})
	for _, column := range []string{"patient", "track", "credited", "forecast", "help"} {
		l.heads[column] = l.text(s, kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").MayShrink(0.75), "hours.column."+column)
	}
	l.list = kit.NewList(s.look, hoursRowHeight, func(r clinic.HoursRow) string { return string(r.Patient) + string(r.Admission) }, l.newRow)
	l.list.OnTap = func(row clinic.HoursRow) { s.touch(); p.open(row) }
	l.list.OnOpen = p.open
	l.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	head := &fyne.Container{Layout: &hoursColumns{look: s.look}, Objects: []fyne.CanvasObject{
		l.heads["patient"], kit.Over(), l.heads["track"], l.days, kit.Over(), l.heads["credited"], l.heads["forecast"], l.heads["help"],
	}}
	top := kit.Pad(kit.Sides(8, kit.DeskGap), grown(s.look, 0, 32, head))
	l.object = kit.ColumnBy(s.gap(12, 8), kit.Natural(l.search), kit.Fill(kit.NewPanel(s.look, kit.All(1), kit.Column(0,
		kit.Natural(top), kit.Natural(rule(s)), kit.Fill(kit.Over(l.list, kit.Pad(kit.All(40), l.none)))))))
	return l
}

// draw shows the rows that the search leaves.
func (l *hoursList) draw() {
	board := l.page.board
	if !l.page.known {
		board = clinic.HoursBoard{}
	}
	show(l.object, l.page.known && len(board.Rows) > 0)
	l.most = mostOfADay(board.Rows)
	var names [7]string
	for i := range names {
		names[i] = l.shell.words.ShortWeekday(l.page.weekShown().AddDays(i).Weekday())
	}
	l.days.Set(names)
	rows := found(board.Rows, l.search.Text())
	l.list.SetRows(rows)
	l.none.Set("")
	if len(rows) == 0 && len(board.Rows) > 0 {
		l.none.Set(l.shell.t("patients.nobody", i18n.Args{"Search": l.search.Text()}))
	}
	l.object.Refresh()
}

// found are the rows whose name or number holds every word of a search.
func found(rows []clinic.HoursRow, search string) []clinic.HoursRow {
	words := strings.Fields(clinic.Fold(search))
	var kept []clinic.HoursRow
	for _, row := range rows {
		text, all := clinic.Fold(row.Name+" "+row.Number), true
		for _, word := range words {
			all = all && strings.Contains(text, word)
		}
		if all {
			kept = append(kept, row)
		}
	}
	return kept
}

// mostOfADay is the longest day of all rows, so that their bars can be compared.
func mostOfADay(rows []clinic.HoursRow) int {
	most := 60
	for _, row := range rows {
		for _, day := range row.Days {
			most = max(most, day.Credited+day.Pending, day.Planned)
		}
	}
	return most
}

func (l *hoursList) enter() {
	if row, ok := l.list.Selected(); ok {
		l.page.open(row)
		return
	}
	if rows := found(l.page.board.Rows, l.search.Text()); len(rows) > 0 {
		l.page.open(rows[0])
	}
}

// escape clears the search, and then leaves it.
func (l *hoursList) escape() {
	if l.search.Text() == "" {
		l.shell.sink.Take()
		return
	}
	l.search.SetText("")
	l.draw()
}
