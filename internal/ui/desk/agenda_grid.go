package desk

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// agendaGrid draws the agenda with the hours downwards: a week's sessions by day,
// and of one day each group in the column of its room. It marks what the list
// marks, so that every act is the same.
type agendaGrid struct {
	of     *agenda
	grid   *kit.WeekGrid
	object *fyne.Container
	wanted bool // by the person; a narrow window keeps the list all the same
	shown  bool
	room   float32 // the width that there was for it
}

// agendaColumn is the least width of a grid's column in pixels before the text
// scale: below it a session's name says nothing.
const agendaColumn float32 = 84

func newAgendaGrid(c *agenda, list fyne.CanvasObject) *agendaGrid {
	s := c.shell
	g := &agendaGrid{of: c}
	g.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	g.grid.Rest(true)
	g.grid.Keys, g.grid.OnRune, g.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	g.grid.OnSelect = g.choose
	g.grid.OnOpen = func(string) { c.openSheet() }
	g.object = &fyne.Container{Layout: g, Objects: []fyne.CanvasObject{list, kit.NewPanel(s.look, kit.All(10), g.grid)}}
	return g
}

// Layout shows the list or the grid in the whole room.
func (g *agendaGrid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.room = size.Width
	g.decide()
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
}

func (g *agendaGrid) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// decide shows the grid where it is wanted and its columns have room.
func (g *agendaGrid) decide() {
	g.shown = g.wanted && g.room >= g.of.shell.look.Scaled(agendaColumn)*float32(g.columns()+1)
	show(g.object.Objects[0], !g.shown)
	show(g.object.Objects[1], g.shown)
}

func (g *agendaGrid) columns() int {
	if g.of.days() == 1 {
		return len(g.rooms())
	}
	return len(g.weekDays())
}

// weekDays are the columns of a week: a weekend on which nothing is leaves its room
// to the other days.
func (g *agendaGrid) weekDays() []kit.WeekDay {
	busy := make(map[int]bool)
	for _, e := range g.of.entries {
		busy[e.Session.Date.DaysSince(g.of.from)] = true
	}
	var days []kit.WeekDay
	for i := range g.of.days() {
		date := g.of.from.AddDays(i)
		free := date.Weekday() == time.Saturday || date.Weekday() == time.Sunday
		if busy[i] || !free {
			days = append(days, kit.WeekDay{Day: i, Label: g.of.shell.dayOfWeek(date)})
		}
	}
	return days
}

// toggle goes from the list to the grid and back.
func (g *agendaGrid) toggle() {
	g.wanted = !g.wanted
	g.of.draw()
	if g.decide(); g.wanted && !g.shown {
		g.of.shell.say(g.of.shell.t("agenda.too_narrow"))
	}
}

// pressed are the keys of the grid while it is there.
func (g *agendaGrid) pressed(name fyne.KeyName) bool {
	return g.shown && name != fyne.KeyEscape && g.grid.Press(name, false, false)
}

// choose marks the session of a block in the list, too.
func (g *agendaGrid) choose(key string) {
	if key != "" && g.of.list.Select(sessionOf(key)) {
		g.of.shell.touch()
		g.of.drawDetail()
	}
}

// sessionOf is the session that a block's key begins with.
func sessionOf(key string) string {
	session, _, _ := strings.Cut(key, "\x00")
	return session
}

// draw shows the entries. What is marked in the list is marked here.
func (g *agendaGrid) draw() {
	g.decide()
	if g.of.days() == 1 {
		g.drawDay()
	} else {
		g.drawWeek()
	}
	g.mark()
}

// mark keeps the block where it belongs to what the list marks already.
func (g *agendaGrid) mark() {
	entry, ok := g.of.chosen()
	if now, some := g.grid.Selected(); !ok || some && sessionOf(now.Key) == string(entry.Session.ID) {
		return
	}
	for _, block := range g.grid.Blocks() {
		if sessionOf(block.Key) == string(entry.Session.ID) {
			g.grid.Select(block.Key)
			return
		}
	}
	g.grid.Select("")
}

func (g *agendaGrid) drawWeek() {
	s := g.of.shell
	var blocks []kit.GridBlock
	for _, e := range g.of.entries {
		block := g.block(e, string(e.Session.ID), e.Session.Date.DaysSince(g.of.from), e.Session)
		block.Title = s.entryName(e)
		block.Detail = listing(g.of.countOf(e), firstRoom(s, e))
		if e.IsOff() { // a narrow column has no room for a tag beside the name
			block.Detail, block.Tag = block.Tag, ""
		}
		blocks = append(blocks, block)
	}
	g.grid.SetDays(g.weekDays())
	g.grid.SetBlocks(blocks)
}

// entryName is what an entry is called where its time stands beside it.
func (s *shell) entryName(e clinic.AgendaEntry) string {
	return listing(s.name(e.Name), s.label(e.Label))
}

// block is an entry, or a part of it, in a column.
func (g *agendaGrid) block(e clinic.AgendaEntry, key string, column int, of clinic.Session) kit.GridBlock {
	s := g.of.shell
	zone := s.deps.Book.Zone()
	minutes := func(session clinic.Session) (int, int) {
		start := session.Start.In(zone)
		days := clinic.DateIn(session.Start, zone).DaysSince(e.Session.Date)
		from := days*24*60 + start.Hour()*60 + start.Minute()
		return from, from + int(session.End.Sub(session.Start).Minutes())
	}
	block := kit.GridBlock{Key: key, Day: column, Tone: kit.BlockTreatment}
	block.Start, block.End = minutes(of)
	_, block.Tag = s.agendaPill(e)
	switch {
	case e.IsOff():
		block.Tone = kit.BlockMuted
	case e.Appointment.ID != "":
		block.Tone = kit.BlockOther
	}
	return block
}

// rooms are the columns of a day: its rooms by name, and the names of the tracks
// whose groups have none.
func (g *agendaGrid) rooms() []string {
	var rooms []string
	for _, e := range g.of.entries {
		for _, block := range e.Blocks {
			rooms = append(rooms, g.roomsOf(e, block)...)
		}
		if len(e.Blocks) == 0 {
			rooms = append(rooms, g.of.shell.label(e.Label))
		}
	}
	slices.Sort(rooms)
	return slices.Compact(rooms)
}

func (g *agendaGrid) roomsOf(e clinic.AgendaEntry, block clinic.AgendaBlock) []string {
	var rooms []string
	for _, group := range block.Groups {
		rooms = append(rooms, g.roomOf(e, group))
	}
	if len(rooms) == 0 {
		rooms = []string{g.of.shell.label(e.Label)}
	}
	return rooms
}

func (g *agendaGrid) roomOf(e clinic.AgendaEntry, group clinic.AgendaGroup) string {
	if group.Room == "" {
		return g.of.shell.label(e.Label)
	}
	return g.of.shell.t("attest.room", map[string]any{"Room": group.Room})
}

func (g *agendaGrid) drawDay() {
	rooms := g.rooms()
	var days []kit.WeekDay
	for i, room := range rooms {
		days = append(days, kit.WeekDay{Day: i, Label: room})
	}
	column := func(room string) int { return slices.Index(rooms, room) }
	var blocks []kit.GridBlock
	for _, e := range g.of.entries {
		if len(e.Blocks) == 0 {
			whole := g.block(e, string(e.Session.ID), column(g.of.shell.label(e.Label)), e.Session)
			whole.Title = g.of.shell.entryName(e)
			blocks = append(blocks, whole)
		}
		for _, block := range e.Blocks {
			blocks = append(blocks, g.groupBlocks(e, block, column)...)
		}
	}
	g.grid.SetDays(days)
	g.grid.SetBlocks(blocks)
}

// groupBlocks are the groups of one block of a session, each in its room.
func (g *agendaGrid) groupBlocks(e clinic.AgendaEntry, of clinic.AgendaBlock, column func(string) int) []kit.GridBlock {
	s := g.of.shell
	span := clinic.Session{Start: of.Start, End: of.End}
	topic := of.Topic
	if topic == "" {
		topic = s.label(of.Label)
	}
	key := string(e.Session.ID) + "\x00" + string(of.Block)
	if len(of.Groups) == 0 {
		block := g.block(e, key, column(s.label(e.Label)), span)
		block.Title = listing(s.name(e.Name), topic)
		return []kit.GridBlock{block}
	}
	var blocks []kit.GridBlock
	for _, group := range of.Groups {
		block := g.block(e, key+"\x00"+string(group.ID), column(g.roomOf(e, group)), span)
		block.Title = listing(s.name(e.Name), topic)
		block.Detail = listing(s.staffNameOrNone(group.Counselor), group.Name, s.t("agenda.in_group", countOf(group.Expected)))
		blocks = append(blocks, block)
	}
	return blocks
}

// staffNameOrNone is a counselor's name, or nothing where none is set.
func (s *shell) staffNameOrNone(id clinic.StaffID) string {
	if id == "" {
		return ""
	}
	return s.staffName(id)
}
