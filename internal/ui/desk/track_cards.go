package desk

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mostTracks is how many tracks of one day have a card and a key: 1 to 4.
const mostTracks = 4

// trackCards say how each track of the day stands; a tap or its number chooses
// whose list is shown.
type trackCards struct {
	shell  *shell
	object *fyne.Container
	cards  []*trackCard
	choose func(clinic.TrackID)
	shown  []clinic.TrackID
}

func newTrackCards(s *shell, choose func(clinic.TrackID)) *trackCards {
	t := &trackCards{shell: s, choose: choose}
	var items []kit.Item
	for i := range mostTracks {
		card := newTrackCard(s, strconv.Itoa(i+1), func() { t.tapped(i) })
		t.cards = append(t.cards, card)
		items = append(items, kit.Fill(card.object).Stretched())
	}
	t.object = kit.Row(kit.DeskGap, items...)
	return t
}

func (t *trackCards) tapped(place int) {
	if place < len(t.shown) {
		t.shell.touch()
		t.shell.sink.Take()
		t.choose(t.shown[place])
	}
}

// typed chooses a track by its number.
func (t *trackCards) typed(r rune) bool {
	place := int(r - '1')
	if place < 0 || place >= len(t.shown) {
		return false
	}
	t.tapped(place)
	return true
}

func (t *trackCards) draw(board clinic.DayBoard, chosen clinic.TrackID) {
	t.shown = nil
	for i, card := range t.cards {
		show(card.object, i < len(board.Tracks))
		if i < len(board.Tracks) {
			track := board.Tracks[i]
			t.shown = append(t.shown, track.Track.ID)
			card.draw(track, board, track.Track.ID == chosen, len(board.Tracks) > 1)
		}
	}
	show(t.object, len(board.Tracks) > 0)
	t.object.Refresh()
}

// trackCard is one of them.
type trackCard struct {
	shell  *shell
	object *fyne.Container
	ground *canvas.Rectangle
	ring   *canvas.Rectangle
	art    *kit.Drawing
	name   *kit.Text
	times  *kit.Text
	counts *kit.Text
	key    *kit.Text
	chosen bool
}

func newTrackCard(s *shell, key string, act func()) *trackCard {
	c := &trackCard{shell: s, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	c.art = kit.NewArt(s.look, "sun", 40)
	c.name = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayCut()
	c.times = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "")
	c.counts = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85)
	c.key = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, key)
	head := kit.Row(12, kit.Fill(c.name), kit.Natural(c.times), kit.Natural(c.key))
	words := kit.Column(2, kit.Natural(head), kit.Natural(c.counts))
	line := kit.PadBy(s.air(kit.Sides(16, 24), kit.Sides(10, 16)), kit.Row(kit.DeskGap, kit.Natural(c.art), kit.Fill(words)))
	c.object = &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{c.ring, c.ground, line, newZone(act)}}
	return c
}

// cardRing is the room that the ring around the chosen card takes, in pixels.
const cardRing float32 = 6

// Layout makes the chosen card a little smaller, for the ring around it.
func (c *trackCard) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, object := range objects {
		place(object, 0, 0, size.Width, size.Height)
	}
	if c.chosen {
		place(c.ground, cardRing, cardRing, size.Width-2*cardRing, size.Height-2*cardRing)
	}
}

// MinSize is as much as the words need.
func (c *trackCard) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }

func (c *trackCard) draw(track clinic.TrackBoard, board clinic.DayBoard, chosen, several bool) {
	s := c.shell
	ground, ink, soft := kit.PaleDay, kit.Ink, kit.SoftInk
	c.art.Set("sun")
	if track.Track.Mark == clinic.MarkNight {
		ground, ink, soft = kit.Night, kit.OnNight, kit.SoftOnNight
		c.art.Set("moon")
	}
	c.chosen = chosen && several
	c.ground.CornerRadius, c.ring.CornerRadius = kit.DeskRadius, kit.DeskRadius
	if c.chosen {
		c.ground.CornerRadius = kit.SmallRadius
	}
	c.ground.FillColor = s.look.Colour(ground)
	c.ring.StrokeWidth, c.ring.StrokeColor = 3, s.look.Colour(kit.Clear)
	c.ring.FillColor = s.look.Colour(kit.Clear)
	if c.chosen {
		c.ring.StrokeColor = s.look.Colour(kit.Green)
	}
	c.name.SetColour(ink)
	c.times.SetColour(ink)
	c.counts.SetColour(soft)
	c.key.SetColour(soft)
	show(c.key, several)
	c.name.Set(s.label(track.Track.Label))
	c.times.Set(s.span(track.Session.Start, track.Session.End))
	c.counts.Set(s.countsOf(track, board))
}

// countsOf says in words how a track stands.
func (s *shell) countsOf(track clinic.TrackBoard, board clinic.DayBoard) string {
	parts := []string{s.running(track.Session, board)}
	for _, status := range countedStatuses() {
		if n := track.Counts[status]; n > 0 {
			parts = append(parts, unbroken(s.t("today.count."+string(status), countOf(n))))
		}
	}
	if len(track.Rows) == 0 {
		parts = append(parts, s.t("today.count.nobody"))
	}
	return listing(parts...)
}

// countedStatuses are those a card counts, what needs a hand first.
func countedStatuses() []clinic.Status {
	return []clinic.Status{
		clinic.StatusIn, clinic.StatusUnverified, clinic.StatusConfirmed, clinic.StatusLate, clinic.StatusMissing,
		clinic.StatusExpected, clinic.StatusLeft, clinic.StatusExcused, clinic.StatusUnexcused,
		clinic.StatusNoShow, clinic.StatusNotAdmitted,
	}
}

// running says whether a session is going on; "" before it begins.
func (s *shell) running(session clinic.Session, board clinic.DayBoard) string {
	switch {
	case !board.Now.Before(session.End):
		return s.t("today.session.ended")
	case !board.Now.Before(session.Start):
		return s.t("today.session.now")
	}
	return ""
}

// countOf is a number for a text that has a singular and a plural.
func countOf(n int) i18n.Args { return i18n.Args{"Count": n} }
