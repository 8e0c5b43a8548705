package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// alertRow is one thing on the page of alerts: a concern of the book's, or trouble
// with the book itself.
type alertRow struct {
	concern clinic.Concern
	trouble want // of the book; without a title there is none
}

func (r alertRow) key() string {
	if r.trouble.title != "" {
		return "trouble " + r.trouble.title
	}
	return r.concern.Key()
}

func (r alertRow) rank() clinic.Rank {
	if r.trouble.title != "" {
		return clinic.RankNow
	}
	return r.concern.Rank
}

func (r alertRow) group() clinic.ConcernGroup {
	if r.trouble.title != "" {
		return clinic.GroupDay
	}
	return r.concern.Group()
}

// fits reports whether the name or number holds every word of a search.
func (r alertRow) fits(words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := clinic.Fold(r.concern.Name + " " + r.concern.Number)
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// rows are troubles of the book first, and then the concerns.
func (p *alertsPage) rows() []alertRow {
	var rows []alertRow
	if today, ok := p.shell.page(pageToday).(*todayPage); ok {
		for _, trouble := range today.wants.healthWants() {
			rows = append(rows, alertRow{trouble: trouble})
		}
	}
	for _, concern := range p.all {
		rows = append(rows, alertRow{concern: concern})
	}
	return rows
}

// alertLine draws one row: what it is, about whom and what to do, and how soon.
type alertLine struct {
	twoLines
	of   *alertsPage
	pill *kit.Pill
}

func (p *alertsPage) newRow() kit.RowView[alertRow] {
	look := p.shell.look
	l := &alertLine{of: p, pill: kit.NewPill(look, kit.Calm, "")}
	l.build(look, l.pill)
	l.ExtendBaseWidget(l)
	return l
}

// Fill shows a row.
func (l *alertLine) Fill(row alertRow) {
	p := l.of
	l.name.Set(listing(p.aboutOf(row), p.titleOf(row)))
	l.below.Set(p.whatToDo(row))
	l.pill.Set(toneOfRank(row.rank()), p.shell.t(wordOfRank(row.rank())))
	l.inside.Refresh()
}

func toneOfRank(rank clinic.Rank) kit.Tone {
	switch rank {
	case clinic.RankNow:
		return kit.Alarm
	case clinic.RankSoon:
		return kit.Waiting
	}
	return kit.Calm
}

func wordOfRank(rank clinic.Rank) string {
	switch rank {
	case clinic.RankNow:
		return "alerts.rank.now"
	case clinic.RankSoon:
		return "alerts.rank.soon"
	}
	return "alerts.rank.known"
}

var _ fyne.Widget = (*alertLine)(nil)
