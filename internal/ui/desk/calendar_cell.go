package desk

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// calendarCell is one day: its number, and a word for how it stands on the ground
// of that word.
type calendarCell struct {
	box
	of     *calendarScreen
	panel  *kit.Panel
	number *kit.Text
	word   *kit.Text
	date   clinic.Date
}

func newCalendarCell(c *calendarScreen) *calendarCell {
	look := c.shell.look
	cell := &calendarCell{of: c}
	cell.number = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8)
	cell.word = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").MayShrink(0.7).MayCut()
	cell.panel = kit.NewPanel(look, kit.Sides(2, 10), kit.Column(0, kit.Spring(), kit.Natural(cell.number), kit.Natural(cell.word), kit.Spring()))
	cell.inside = kit.Over(cell.panel, newZone(func() { c.choose(cell.date) }))
	cell.ExtendBaseWidget(cell)
	return cell
}

// fillCells puts the days of the chosen month into their places.
func (c *calendarScreen) fillCells() {
	first := monthOf(c.chosen)
	at := clinic.WeekOf(first, c.shell.deps.Book.Settings().WeekStart)
	for _, cell := range c.cells {
		cell.date = at
		show(cell, monthOf(at) == first)
		cell.draw()
		at = at.AddDays(1)
	}
}

func (c *calendarCell) draw() {
	s := c.of.shell
	number := strconv.Itoa(c.date.Day)
	if c.date == s.deps.Book.Today() {
		number = listing(number, s.t("calendar.today"))
	}
	c.number.Set(number)
	day, _ := c.of.dayOf(c.date)
	tone, word := kit.Calm, ""
	if len(day.Entries) > 0 {
		entry := worst(day.Entries)
		tone, word = calendarTone(entry.Kind), s.t("calendar.kind."+string(entry.Kind))
		if more := len(day.Entries) - 1; more > 0 {
			word += " +" + strconv.Itoa(more)
		}
	}
	ground, ink := kit.Card, kit.Ink
	if word != "" {
		ground, ink = tone.Colours()
	}
	c.panel.SetGround(ground)
	c.word.SetColour(ink)
	c.word.Set(word)
	c.panel.SetStripe(kit.Clear)
	if c.date == c.of.chosen {
		c.panel.SetStripe(kit.Green)
	}
}

// worst is the entry that a day with several is known by: an alarm before what
// waits, and that before the rest.
func worst(entries []clinic.CalendarEntry) clinic.CalendarEntry {
	for _, tone := range []kit.Tone{kit.Alarm, kit.Waiting} {
		for _, entry := range entries {
			if calendarTone(entry.Kind) == tone {
				return entry
			}
		}
	}
	return entries[0]
}

// calendarLayout puts the names of the days above six rows of seven cells.
type calendarLayout struct{ of *calendarScreen }

const calendarGap float32 = 4

func (l *calendarLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rows := 0
	for i, cell := range l.of.cells {
		if cell.Visible() {
			rows = i/7 + 1
		}
	}
	head := objects[0].MinSize().Height
	width := float32(int((size.Width - 6*calendarGap) / 7))
	height := float32(int((size.Height - head - float32(rows)*calendarGap) / float32(max(1, rows))))
	for i, object := range objects {
		column := float32(i % 7)
		if i < 7 {
			place(object, column*(width+calendarGap), 0, width, head)
			continue
		}
		row := float32(i/7 - 1)
		place(object, column*(width+calendarGap), head+calendarGap+row*(height+calendarGap), width, height)
	}
}

func (l *calendarLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

var _ fyne.Widget = (*calendarCell)(nil)
