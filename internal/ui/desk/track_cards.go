package desk

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// mostTracks is how many tracks of one day have a card and a key, the day's
// appointments among them: 1 to 5.
const mostTracks = 5

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
			card.draw(track, board, track.Track.ID == chosen, len(board.Tracks))
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
	below  *kit.Text // the times where the name needs the line for itself
	counts *kit.Text
	key    *kit.Text
	chosen bool
}

func newTrackCard(s *shell, key string, act func()) *trackCard {
	c := &trackCard{shell: s, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	c.art = kit.NewArt(s.look, "sun", 40)
	c.name = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayCut()
	c.times = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "")
	c.below = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").MayShrink(0.85)
	c.counts = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85)
	c.key = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, key)
	head := kit.Row(12, kit.Fill(c.name), kit.Natural(c.times), kit.Natural(c.key))
	words := kit.Column(2, kit.Natural(head), kit.Natural(c.below), kit.Natural(c.counts))
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

func (c *trackCard) draw(track clinic.TrackBoard, board clinic.DayBoard, chosen bool, cards int) {
	s := c.shell
	several, crowded := cards > 1, cards > 2
	ground, ink, soft := kit.PaleDay, kit.Ink, kit.SoftInk
	c.art.Set(track.Track.Mark.Sign())
	if track.Track.Mark == clinic.MarkNight {
		ground, ink, soft = kit.Night, kit.OnNight, kit.SoftOnNight
	}
	if track.Appointments {
		ground = kit.Card
		c.art.Set("clock")
	}
	show(c.art, !s.tight || s.look.Scaled(100) < 140) // very large words need its room
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
	c.below.SetColour(ink)
	c.counts.SetColour(soft)
	c.key.SetColour(soft)
	show(c.key, several)
	c.name.Set(s.boardName(track))
	c.times.Set(s.span(track.Session.Start, track.Session.End))
	c.below.Set(c.times.Content())
	show(c.times, !crowded)
	show(c.below, crowded)
	c.counts.Lines(2)
	if crowded {
		c.counts.Lines(3)
	}
	c.counts.Set(s.countsOf(track, board))
}

// boardName is what a list of the day is called.
func (s *shell) boardName(track clinic.TrackBoard) string {
	if track.Appointments {
		return s.t("today.appointments")
	}
	return s.label(track.Track.Label)
}

// countsOf says in words how a track stands.
func (s *shell) countsOf(track clinic.TrackBoard, board clinic.DayBoard) string {
	var parts []string
	if !track.Appointments {
		parts = append(parts, s.running(track.Session, board))
	}
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
		clinic.StatusNoShow, clinic.StatusNotAdmitted, clinic.StatusSentOut,
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
