package desk

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// programsBrowse is the overview: the programs and what the chosen one asks for to
// the left, its tracks and the chosen track's week to the right.
type programsBrowse struct {
	labels
	shell    *shell
	page     *programsPage
	root     fyne.CanvasObject
	list     *kit.List[clinic.ProgramRow]
	facts    *kit.List[string]
	tracks   *kit.List[clinic.TrackRow]
	patterns *kit.Choice
	grid     *kit.WeekGrid
	week     *kit.Text
	none     *kit.Text
	noTrack  *kit.Text
	right    fyne.CanvasObject
	newOne   *kit.Button
	daysOff  *kit.Button
	agenda   *kit.Button
	edit     *kit.Button
	remove   *kit.Button
	schedule *kit.Button
	all      *kit.Button
	addTrack *kit.Button

	program clinic.ProgramRow
	track   clinic.TrackRow
	pattern int // of the track's patterns by date; -1 where it has none
}

func newProgramsBrowse(s *shell, page *programsPage) *programsBrowse {
	b := &programsBrowse{shell: s, page: page, week: s.note(2), none: s.note(6), noTrack: s.note(3)}
	b.list = kit.NewList(s.look, patientRowHeight, func(r clinic.ProgramRow) string { return string(r.Program.ID) }, b.newProgramRow)
	b.list.OnSelect = func(row clinic.ProgramRow) { b.choose(row) }
	b.list.OnOpen = func(clinic.ProgramRow) { b.editProgram() }
	b.facts = kit.NewList(s.look, factRowHeight, func(fact string) string { return fact }, s.newFactRow)
	b.facts.OnSelect = func(string) { b.facts.Select("") } // they are to be read
	b.tracks = kit.NewList(s.look, patientRowHeight, func(r clinic.TrackRow) string { return string(r.Track.ID) },
		func() kit.RowView[clinic.TrackRow] { return s.newTrackRow(b.keyOf, false) })
	b.tracks.OnSelect = b.chooseTrack
	b.patterns = s.choice("")
	b.patterns.OnEscape = s.sink.Take
	b.grid = kit.NewWeekGrid(s.look, s.gridDays(), s.gridClock)
	b.grid.Keys, b.grid.OnRune, b.grid.OnKey = s.ears, func(r rune) { s.typed(r) }, func(name fyne.KeyName) { s.pressed(name) }
	b.grid.Rest(true)
	b.newOne = b.button(s, s.button(kit.Primary, "plus", "", "A", b.addProgram), "programs.add")
	b.daysOff = b.button(s, s.button(kit.Secondary, "today", "", "Y", b.openDays), "programs.days_off")
	b.agenda = b.button(s, s.button(kit.Secondary, "today", "", "Q", b.openAgenda), "agenda.open")
	b.edit = b.button(s, s.button(kit.Secondary, "settings", "", "E", b.editProgram), "programs.edit")
	b.remove = b.button(s, s.button(kit.Quiet, "x", "", "Z", b.removeProgram), "programs.remove")
	b.schedule = b.button(s, s.button(kit.Secondary, "programs", "", "W", b.editTrack), "programs.edit_week")
	b.all = b.button(s, s.button(kit.Secondary, "clock", "", "O", b.openAll), "programs.schedules.all")
	b.addTrack = b.button(s, s.button(kit.Secondary, "plus", "", "I", b.newTrack), "programs.add_track")
	b.root = b.build()
	return b
}

func (b *programsBrowse) build() fyne.CanvasObject {
	s := b.shell
	title := b.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.7), "programs.title")
	head := kit.Row(12, kit.Fill(title), kit.Natural(b.agenda), kit.Natural(b.daysOff), kit.Natural(b.newOne))
	empty := kit.Pad(kit.All(24), kit.Column(0, kit.Natural(b.none)))
	left := kit.Column(12,
		kit.Share(2, kit.NewPanel(s.look, kit.All(1), kit.Over(b.list, empty))),
		kit.Share(3, kit.NewPanel(s.look, kit.All(1), b.facts)), kit.Natural(newFlow(12, b.edit, b.remove)))
	lines := &fyne.Container{Layout: &upToRows{s.look, b.tracks, 3}, Objects: []fyne.CanvasObject{b.tracks}}
	noTracks := kit.Pad(kit.Sides(16, 20), kit.Column(0, kit.Natural(b.noTrack)))
	b.right = kit.Column(12, kit.Natural(kit.NewPanel(s.look, kit.All(1), kit.Over(lines, noTracks))), kit.Natural(b.patterns), kit.Natural(b.week),
		kit.Fill(kit.NewPanel(s.look, kit.All(12), b.grid)),
		kit.Natural(newFlow(12, b.schedule, b.all, b.addTrack)))
	return kit.Column(kit.DeskGap, kit.Natural(head),
		kit.Fill(kit.Row(kit.DeskGap, kit.Share(3, left).Stretched(), kit.Share(5, b.right).Stretched())))
}

func (b *programsBrowse) object() fyne.CanvasObject { return b.root }
func (b *programsBrowse) leave(then func())         { then() }
func (b *programsBrowse) drop()                     {}
func (b *programsBrowse) save()                     {}
func (b *programsBrowse) takeBack() bool            { return false }

func (b *programsBrowse) relabel() {
	s := b.shell
	b.labels.relabel()
	b.grid.SetDays(s.gridDays())
	b.grid.SetLabel(s.gridClock)
	b.list.Refresh()
	b.tracks.Refresh()
	b.draw()
}

// changed loads the programs anew; what was chosen stays so.
func (b *programsBrowse) changed() {
	rows := b.shell.deps.Book.ProgramList()
	b.list.SetRows(rows)
	place := slices.IndexFunc(rows, func(r clinic.ProgramRow) bool { return r.Program.ID == b.program.Program.ID })
	b.program = clinic.ProgramRow{}
	if place < 0 && len(rows) > 0 {
		place = 0
	}
	if place >= 0 {
		b.program = rows[place]
	}
	b.list.Select(string(b.program.Program.ID))
	b.keepTrack()
	b.draw()
}

// openTrack chooses a track of a program.
func (b *programsBrowse) openTrack(track clinic.Track) {
	b.program.Program.ID, b.track.Track.ID, b.pattern = track.Program, track.ID, -1
}

// keepTrack finds the chosen track among the program's, or chooses the first.
func (b *programsBrowse) keepTrack() {
	tracks := b.program.Tracks
	place := slices.IndexFunc(tracks, func(t clinic.TrackRow) bool { return t.Track.ID == b.track.Track.ID })
	before := b.track
	b.track = clinic.TrackRow{}
	switch {
	case place >= 0:
		b.track = tracks[place]
	case len(tracks) > 0:
		b.track = tracks[0]
	}
	if b.track.Track.ID != before.Track.ID || b.pattern < 0 || b.pattern >= len(b.track.Track.Patterns) ||
		len(before.Track.Patterns) != len(b.track.Track.Patterns) {
		b.pattern = b.patternNow()
	}
}

// patternNow is the place of the pattern in force, or of the first to come.
func (b *programsBrowse) patternNow() int {
	pattern, ok := newestOf(b.track.Track, b.shell.deps.Book.Today())
	if !ok {
		return -1
	}
	return slices.IndexFunc(b.byDate(), func(p clinic.Pattern) bool { return p.From == pattern.From })
}

// byDate are the chosen track's patterns in the order of their first days.
func (b *programsBrowse) byDate() []clinic.Pattern { return patternsByDate(b.track.Track) }

func patternsByDate(track clinic.Track) []clinic.Pattern {
	return slices.SortedFunc(slices.Values(track.Patterns), func(x, y clinic.Pattern) int { return x.From.Compare(y.From) })
}

// choose shows another program.
func (b *programsBrowse) choose(row clinic.ProgramRow) {
	b.program = row
	b.keepTrack()
	b.draw()
	b.facts.ScrollBy(-b.facts.Len())
}

func (b *programsBrowse) chooseTrack(row clinic.TrackRow) {
	b.track = row
	b.pattern = b.patternNow()
	b.draw()
}

// keyOf is the digit that chooses a track.
func (b *programsBrowse) keyOf(id clinic.TrackID) string {
	return keyAmong(b.program.Tracks, id)
}

// keyAmong is the digit that chooses one of several tracks; "" where there is no
// other.
func keyAmong(tracks []clinic.TrackRow, id clinic.TrackID) string {
	place := slices.IndexFunc(tracks, func(t clinic.TrackRow) bool { return t.Track.ID == id })
	if place < 0 || place > 8 || len(tracks) < 2 {
		return ""
	}
	return strconv.Itoa(place + 1)
}

func (b *programsBrowse) draw() {
	s, may, some := b.shell, b.page.mayChange(), b.program.Program.ID != ""
	show(b.newOne, may)
	show(b.edit, may && some)
	show(b.remove, may && some)
	show(b.addTrack, may && some)
	show(b.right, some)
	b.none.Set("")
	b.noTrack.Set("")
	if !some {
		b.none.Set(s.t(whether(may, "programs.none", "programs.none_yet")))
	}
	if some && len(b.program.Tracks) == 0 {
		b.noTrack.Set(s.t("programs.no_tracks"))
	}
	var facts []string
	if some {
		facts = slices.Insert(s.programFacts(b.program.Program), 1, s.sinceFacts(b.program)...)
	}
	b.facts.SetRows(facts)
	b.tracks.SetRows(b.program.Tracks)
	b.tracks.Select(string(b.track.Track.ID))
	b.drawPatterns()
	b.drawWeek()
	b.root.Refresh()
}

// whether is one id or the other.
func whether(yes bool, one, other string) string {
	if yes {
		return one
	}
	return other
}
