package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// attestSheets lists the sheets of a day.
type attestSheets struct {
	shell  *shell
	screen *attestScreen
	object fyne.CanvasObject
	list   *kit.List[clinic.BlockSheet]
}

// sheetHeight is the height of a sheet's line in pixels: three lines of text.
const sheetHeight float32 = 76

func newAttestSheets(s *shell, a *attestScreen) *attestSheets {
	l := &attestSheets{shell: s, screen: a}
	l.list = kit.NewList(s.look, sheetHeight, keyOfSheet, l.newRow)
	l.list.OnSelect = func(clinic.BlockSheet) {
		s.touch()
		s.sink.Take()
		a.sign.clear()
		a.draw()
	}
	l.object = kit.NewPanel(s.look, kit.All(1), l.list)
	return l
}

// keyOfSheet is what a sheet is known by in its day.
func keyOfSheet(b clinic.BlockSheet) string {
	return string(b.Meeting.SessionID()) + " " + string(b.Block.Block) + " " + string(b.Group.ID)
}

func (l *attestSheets) set(day clinic.AttestDay) { l.list.SetRows(day.Sheets) }

func (l *attestSheets) draw() {
	if !l.screen.known {
		l.list.SetRows(nil)
	}
	l.list.Refresh()
}

// chosen is the sheet that lies in front.
func (l *attestSheets) chosen() (clinic.BlockSheet, string, bool) {
	sheet, ok := l.list.Selected()
	if !ok {
		return sheet, "", false
	}
	return sheet, keyOfSheet(sheet), true
}

// next is the first sheet that waits for a counselor's word, of the track whose
// list the page shows before those of others.
func (l *attestSheets) next() (clinic.BlockSheet, bool) {
	day := l.screen.day
	var other clinic.BlockSheet
	found := false
	for _, sheet := range day.Sheets {
		switch {
		case !sheet.Due(day.Now):
		case sheet.Meeting.Track == l.screen.page.track:
			return sheet, true
		case !found:
			other, found = sheet, true
		}
	}
	return other, found
}

// toNext puts the next sheet that waits in front; where none does, the one that
// lies there stays, or the first of all.
func (l *attestSheets) toNext() {
	sheet, ok := l.next()
	if _, _, some := l.chosen(); !ok && !some && len(l.screen.day.Sheets) > 0 {
		sheet, ok = l.screen.day.Sheets[0], true
		for _, each := range l.screen.day.Sheets {
			if each.Meeting.Track == l.screen.page.track {
				sheet = each
				break
			}
		}
	}
	if ok {
		l.list.Select(keyOfSheet(sheet))
	}
}

// sheetName names a sheet: "7:00 PM Relapse prevention".
func (s *shell) sheetName(b clinic.BlockSheet) string {
	return s.clock(b.Block.Start) + " " + s.topicOf(b)
}

// topicOf is what a block is about: its topic, or else its service.
func (s *shell) topicOf(b clinic.BlockSheet) string {
	if b.Block.Topic != "" {
		return b.Block.Topic
	}
	return s.label(b.Service)
}

// placeOf is where a sheet's people sit: the track, the group's name and room, or
// the patient whose appointment it is.
func (s *shell) placeOf(b clinic.BlockSheet) string {
	if b.Meeting.Appointment != "" && len(b.Seats) > 0 {
		return s.name(b.Seats[0].Name)
	}
	room := ""
	if b.Group.Room != "" {
		room = s.t("attest.room", map[string]any{"Room": b.Group.Room})
	}
	return listing(s.label(b.Track), b.Group.Name, room)
}

// stateOf says how a sheet stands.
func (s *shell) stateOf(b clinic.BlockSheet, day clinic.AttestDay) (kit.Tone, string) {
	switch {
	case !b.Over(day.Now) && day.Now.Before(b.Block.Start):
		return kit.Calm, s.t("attest.state.to_come")
	case !b.Over(day.Now):
		return kit.Calm, s.t("attest.state.running")
	case b.Count != nil && b.Open() > 0:
		return kit.Waiting, s.t("attest.state.more", countOf(b.Open()))
	case b.Due(day.Now):
		return kit.Waiting, s.t("attest.state.waits")
	case b.Count != nil || someAttested(b):
		return kit.Fine, s.t("attest.state.attested")
	default:
		return kit.Calm, s.t("attest.state.nobody")
	}
}

func someAttested(b clinic.BlockSheet) bool {
	for _, seat := range b.Seats {
		if seat.Attested {
			return true
		}
	}
	return false
}

// sheetRow draws a sheet's line.
type sheetRow struct {
	box
	of    *attestSheets
	time  *kit.Text
	topic *kit.Text
	place *kit.Text
	pill  *kit.Pill
	sheet clinic.BlockSheet
}

func (l *attestSheets) newRow() kit.RowView[clinic.BlockSheet] {
	look := l.shell.look
	r := &sheetRow{of: l, pill: kit.NewPill(look, kit.Calm, "")}
	r.time = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.8)
	r.topic = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.8).MayCut()
	r.place = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.8).MayCut()
	head := kit.Row(6, kit.Fill(r.time), kit.Natural(r.pill))
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(head), kit.Natural(r.topic), kit.Natural(r.place), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Ground tints the sheet that waits.
func (r *sheetRow) Ground() kit.Colour {
	if r.sheet.Due(r.of.screen.day.Now) {
		return kit.TintDay
	}
	return kit.Clear
}

// Fill shows a sheet.
func (r *sheetRow) Fill(sheet clinic.BlockSheet) {
	s := r.of.shell
	r.sheet = sheet
	r.time.Set(s.clock(sheet.Block.Start))
	r.topic.Set(s.topicOf(sheet))
	r.place.Set(s.placeOf(sheet))
	r.pill.Set(s.stateOf(sheet, r.of.screen.day))
	r.inside.Refresh()
}
