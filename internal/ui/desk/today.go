package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// todayPage is the day at a glance: who is expected, who is in, who needs a
// hand, and what the lobby wants from the desk.
type todayPage struct {
	shell  *shell
	swap   *kit.Swap
	root   *fyne.Container
	title  *kit.Text
	inside *kit.Button
	plan   *kit.Button // the calendar of sessions
	finder *finder
	tracks *trackCards
	roster *roster
	wants  *wants
	state  *todayState
	body   fyne.CanvasObject

	attesting *attestScreen
	calls     *callsScreen
	ending    *dayEnd
	papers    *paperDay

	board   clinic.DayBoard
	waiting []clinic.WaitingCorrection
	open    clinic.OpenDay // looked for once every session is over
	known   bool           // a board was loaded
	track   clinic.TrackID // "" is the appointments
	picked  bool           // a track was chosen
	loading bool
	again   bool      // something changed while loading
	loaded  time.Time // by the computer's clock
}

// reloadEvery is how often the statuses are worked out anew when nothing else
// happens: late and missing come with the time.
const reloadEvery = 20 * time.Second

func newTodayPage(s *shell) *todayPage {
	p := &todayPage{shell: s}
	p.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6)
	p.inside = s.button(kit.Secondary, "", "", "Q", s.showBuilding)
	p.plan = s.button(kit.Secondary, "", "", "4", p.toCalendar)
	p.finder = newFinder(s, p)
	p.tracks = newTrackCards(s, p.choose)
	p.roster = newRoster(s, p)
	p.wants = newWants(s, p)
	p.state = newTodayState(s, p.load)
	head := kit.Row(kit.DeskGap, kit.Fill(p.title), kit.Natural(p.finder.holder), kit.Natural(p.plan), kit.Natural(p.inside))
	p.body = &fyne.Container{Layout: &todayLayout{s.look}, Objects: []fyne.CanvasObject{p.roster.object, p.wants.object}}
	gap := s.gap(kit.DeskGap, 10)
	lower := kit.ColumnBy(gap, kit.Natural(p.tracks.object), kit.Fill(p.body))
	p.root = kit.Over(
		kit.ColumnBy(gap, kit.Natural(head), kit.Fill(kit.Over(lower, p.state.object))),
		p.finder.results,
	)
	p.attesting = newAttestScreen(s, p)
	p.calls = newCallsScreen(s, p)
	p.ending, p.papers = newDayEnd(s, p), newPaperDay(s, p)
	p.swap = kit.NewSwap(s.look, p.root, p.attesting.object, p.calls.object, p.ending.object, p.papers.object)
	return p
}

func (p *todayPage) object() fyne.CanvasObject { return p.swap.Object() }

func (p *todayPage) shown() {
	p.wants.fromTheTop()
	p.load()
}

func (p *todayPage) hidden() {
	p.finder.clear()
	p.attesting.close()
	p.calls.close()
	p.ending.close()
	p.papers.close()
	p.swap.Show(p.root, kit.AtOnce)
}

// home leads back from whatever was opened on the page.
func (p *todayPage) home() {
	if p.swap.Shown() != p.root {
		p.hidden()
	}
}

func (p *todayPage) changed(book.Change) {
	p.load()
	p.attesting.load()
	p.calls.load()
	p.ending.load()
	p.papers.load()
}

// leave asks before what was said on a sheet and not signed is lost.
func (p *todayPage) leave(then func()) {
	if p.onAttest() {
		p.attesting.leave(then)
		return
	}
	if p.onPaper() {
		p.papers.leave(then)
		return
	}
	then()
}

// tick works the statuses out anew from time to time.
func (p *todayPage) tick(time.Time) {
	if p.shell.deps.Clock().Sub(p.loaded) >= reloadEvery {
		p.load()
		p.attesting.load()
		p.calls.load()
		p.ending.load()
	}
	p.wants.tick()
}

// load asks the book for the day. What changes meanwhile is asked for again.
func (p *todayPage) load() {
	if p.loading {
		p.again = true
		return
	}
	p.loading, p.again = true, false
	p.loaded = p.shell.deps.Clock()
	work(p.shell, func() (todayNews, error) { return newsNow(p.shell.deps.Book) }, p.take)
}

// todayNews is what the page shows, of one moment.
type todayNews struct {
	board   clinic.DayBoard
	waiting []clinic.WaitingCorrection
	open    clinic.OpenDay
}

func newsNow(b Book) (news todayNews, err error) {
	if news.board, err = boardNow(b); err == nil {
		news.waiting, err = b.Corrections()
	}
	if err == nil && allOver(news.board) {
		news.open, err = b.OpenDay(news.board.Date)
	}
	return news, err
}

func (p *todayPage) take(news todayNews, err error) {
	p.loading = false
	switch {
	case err == nil:
		p.board, p.waiting, p.open, p.known = news.board, news.waiting, news.open, true
		p.draw()
	case p.known: // better what was known a moment ago, said to be old
		p.wants.draw()
		if p.shell.deps.Book.Health().Stopped == nil {
			p.shell.fail(err)
		}
	default:
		p.state.failed(err)
	}
	if p.again {
		p.load()
	}
}

// allOver reports whether every session and appointment of the day is over.
func allOver(board clinic.DayBoard) bool {
	for _, track := range board.Tracks {
		if board.Now.Before(track.Session.End) {
			return false
		}
	}
	return len(board.Tracks) > 0
}

// boardNow is today, with the sessions of yesterday that still run after
// midnight before it.
func boardNow(b Book) (clinic.DayBoard, error) {
	today := b.Today()
	board, err := b.DayBoard(today)
	if err != nil {
		return clinic.DayBoard{}, err
	}
	before, err := b.DayBoard(today.AddDays(-1))
	if err != nil {
		return clinic.DayBoard{}, err
	}
	var running []clinic.TrackBoard
	for _, track := range before.Tracks {
		if !track.Appointments && track.Session.End.After(board.Now) {
			running = append(running, track)
		}
	}
	if len(running) > 0 {
		board.Tracks = append(running, board.Tracks...)
		board.Notices = append(before.Notices, board.Notices...)
	}
	return board, nil
}

// draw shows the board in place.
func (p *todayPage) draw() {
	p.title.Set("")
	if p.known {
		p.title.Set(p.shell.longDay(p.board.Date))
	}
	p.inside.SetLabel(p.shell.t("today.inside", countOf(len(p.peopleIn()))))
	p.plan.SetLabel(p.shell.t("agenda.open"))
	show(p.plan, p.shell.has(pagePrograms) && !p.shell.tight)
	show(p.finder.holder, p.shell.has(pagePatients))
	show(p.inside, len(p.board.Tracks) > 0)
	p.chooseTrack()
	p.tracks.draw(p.board, p.track)
	p.roster.draw(p.shownTrack())
	p.wants.draw()
	show(p.roster.object, len(p.board.Tracks) > 0)
	p.state.draw(p.known, len(p.board.Tracks))
	p.root.Refresh()
}

// chooseTrack keeps the track that was chosen; at first it is the one that runs
// or comes next.
func (p *todayPage) chooseTrack() {
	if _, ok := p.trackBoard(p.track); ok && p.picked || len(p.board.Tracks) == 0 {
		return
	}
	p.picked = true
	p.track = p.board.Tracks[len(p.board.Tracks)-1].Track.ID
	for _, each := range p.board.Tracks {
		if each.Session.End.After(p.board.Now) {
			p.track = each.Track.ID
			return
		}
	}
}

func (p *todayPage) trackBoard(id clinic.TrackID) (clinic.TrackBoard, bool) {
	for _, each := range p.board.Tracks {
		if each.Track.ID == id {
			return each, true
		}
	}
	return clinic.TrackBoard{}, false
}

func (p *todayPage) shownTrack() clinic.TrackBoard {
	board, _ := p.trackBoard(p.track)
	return board
}

// choose shows another track's list.
func (p *todayPage) choose(id clinic.TrackID) {
	if p.track != id {
		p.track, p.picked = id, true
		p.draw()
	}
}

// relabel follows the language, the curtain and the person.
func (p *todayPage) relabel() {
	p.finder.relabel()
	p.roster.relabel()
	p.wants.relabel()
	p.state.relabel()
	p.attesting.relabel()
	p.calls.relabel()
	p.ending.relabel()
	p.papers.relabel()
	p.draw()
}
