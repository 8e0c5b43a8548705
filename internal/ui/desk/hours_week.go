package desk

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// hoursWeek is the head of the page of hours: which week it is, the way to the
// others, and what the week comes to.
type hoursWeek struct {
	labels
	shell  *shell
	page   *hoursPage
	object fyne.CanvasObject
	title  *kit.Text
	before *kit.Button
	now    *kit.Button
	after  *kit.Button
	stats  [5]*kit.Stat
	cards  fyne.CanvasObject // the stats, where there is room for them
	line   *kit.Text         // and in one line, where the list needs the room more
}

func newHoursWeek(s *shell, p *hoursPage) *hoursWeek {
	h := &hoursWeek{shell: s, page: p}
	h.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6)
	h.before = h.button(s, s.button(kit.Secondary, "arrow-left", "", "←", func() { p.turn(-1) }), "hours.week.before")
	h.now = h.button(s, s.button(kit.Secondary, "", "", "W", func() { p.toWeek(p.thisWeek()) }), "hours.week.this")
	h.after = h.button(s, s.button(kit.Secondary, "arrow-right", "", "→", func() { p.turn(1) }), "hours.week.after")
	head := kit.Row(12, kit.Fill(h.title), kit.Natural(h.before), kit.Natural(h.now), kit.Natural(h.after))
	cards := make([]kit.Item, len(h.stats))
	for i := range h.stats {
		h.stats[i] = kit.NewStat(s.look)
		cards[i] = kit.Fill(h.stats[i]).Stretched()
	}
	h.cards = kit.Row(kit.DeskGap, cards...)
	h.line = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.SoftInk, "").Tabular().MayShrink(0.7)
	h.line.Hide()
	h.object = kit.ColumnBy(s.gap(kit.DeskGap, 6), kit.Natural(head), kit.Natural(h.cards), kit.Natural(h.line))
	return h
}

func (h *hoursWeek) draw() {
	s, p := h.shell, h.page
	week := p.weekShown()
	h.title.Set(s.t("hours.title", i18n.Args{"Date": s.words.ShortDate(noonOf(week))}))
	h.before.Rest(!p.reaches(week.AddDays(-7)))
	h.after.Rest(!p.reaches(week.AddDays(7)))
	h.now.Rest(week == p.thisWeek())
	board := clinic.HoursBoard{}
	if p.known {
		board = p.board
	}
	on := board.Counts[clinic.OnTrack]
	short := board.Counts[clinic.NeedsMakeUp]
	out := board.Counts[clinic.OutOfReach]
	h.stats[0].Set(kit.Fine, strconv.Itoa(on), s.t("hours.stat.on_track", countOf(on)))
	h.stats[1].Set(toneOfCount(kit.Waiting, short), strconv.Itoa(short), s.t("hours.stat.needs_make_up", countOf(short)))
	h.stats[2].Set(toneOfCount(kit.Alarm, out), strconv.Itoa(out), s.t("hours.stat.out_of_reach", countOf(out)))
	h.stats[3].Set(kit.Calm, s.words.Hours(board.Credited), s.t("hours.stat.credited"))
	h.stats[4].Set(kit.Calm, s.words.Hours(board.Lost), s.t("hours.stat.lost"))
	parts := make([]string, len(h.stats))
	for i, stat := range h.stats {
		parts[i] = unbroken(stat.Number() + " " + stat.Label())
	}
	h.line.Set(listing(parts...))
}

// hoursRoom shows the week's numbers as cards, or in a window that is low for its
// text in one line, so that the list below keeps its rows.
type hoursRoom struct {
	shell *shell
	week  *hoursWeek
}

func (r *hoursRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	turned := r.week.line.Visible() != r.shell.tight
	show(r.week.line, r.shell.tight)
	show(r.week.cards, !r.shell.tight)
	place(objects[0], 0, 0, size.Width, size.Height)
	if turned {
		objects[0].Refresh()
	}
}

func (r *hoursRoom) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// toneOfCount is calm where there is nothing to be alarmed about.
func toneOfCount(tone kit.Tone, count int) kit.Tone {
	if count == 0 {
		return kit.Calm
	}
	return tone
}
