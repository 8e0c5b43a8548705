package desk

import (
	"slices"
	"strings"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// paperLine is one patient of the session that is entered from paper.
type paperLine struct{ clinic.DayRow }

// paperMark is what the paper says of somebody who came. A zero To means that they
// are still here.
type paperMark struct{ from, to time.Time }

// open reports whether anything can be entered: somebody whose coming and leaving
// are recorded is done.
func (l paperLine) open() bool {
	v := l.Visit
	return v == nil || v.Arrival == nil || v.Departure == nil
}

// session is the session in front.
func (d *paperDay) session() (clinic.TrackBoard, bool) {
	at := d.tracks.One()
	if at < 0 || at >= len(d.board.Tracks) {
		return clinic.TrackBoard{}, false
	}
	return d.board.Tracks[at], true
}

// lines are the people of the session, those who were added last.
func (d *paperDay) lines() []paperLine {
	track, ok := d.session()
	if !ok {
		return nil
	}
	var lines []paperLine
	for _, row := range track.Rows {
		lines = append(lines, paperLine{DayRow: row})
	}
	for _, line := range d.added {
		if !slices.ContainsFunc(lines, func(other paperLine) bool { return other.Ref == line.Ref }) {
			lines = append(lines, line)
		}
	}
	return lines
}

func (d *paperDay) chosen() (paperLine, bool) {
	line, ok := d.list.Selected()
	return line, ok && d.known
}

// usual is what a line is marked with at first: the whole session, or from the scan
// on. What is still to come is left open.
func (d *paperDay) usual(line paperLine) paperMark {
	mark := paperMark{from: line.Start, to: line.End}
	if !line.Since.IsZero() {
		mark.from = line.Since
	}
	if now := d.shell.deps.Book.Now(); mark.to.After(now) {
		mark.to = time.Time{}
	}
	if !line.Left.IsZero() {
		mark.to = line.Left
	}
	return mark
}

// chooseTrack chooses the session that today's page shows, or the first.
func (d *paperDay) chooseTrack() {
	at := slices.IndexFunc(d.board.Tracks, func(track clinic.TrackBoard) bool { return track.Track.ID == d.page.track })
	d.drawTracks()
	d.tracks.Choose(max(0, at))
}

// drawTracks names the day's sessions.
func (d *paperDay) drawTracks() {
	s := d.shell
	var words []string
	for _, track := range d.board.Tracks {
		words = append(words, listing(s.boardName(track), s.span(track.Session.Start, track.Session.End)))
	}
	at := d.tracks.One()
	d.tracks.SetLabel(s.t("paper_day.session"))
	d.tracks.SetWords(words...)
	if at >= 0 && at < len(words) {
		d.tracks.Choose(at)
	}
	show(d.tracks, len(words) > 0)
}

// turnTrack shows another session of the day.
func (d *paperDay) turnTrack() {
	d.forget()
	d.list.Select("")
	d.draw()
}

// paperRow draws a line: who, from when to when, and whether they came.
type paperRow struct {
	box
	of   *paperDay
	name *kit.Text
	span *kit.Text
	pill *kit.Pill
}

func (d *paperDay) newRow() kit.RowView[paperLine] {
	look := d.shell.look
	r := &paperRow{of: d, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.span = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular().MayShrink(0.8).MayCut()
	r.inside = kit.Row(10, kit.Share(1.3, r.name), kit.Share(1, r.span), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a patient.
func (r *paperRow) Fill(line paperLine) {
	s := r.of.shell
	r.name.Set(listing(line.Number, s.name(line.Name)))
	mark, marked := r.of.marks[line.Ref.Visit]
	switch {
	case marked:
		r.span.Set(s.paperSpan(mark))
		r.pill.Set(kit.Fine, s.t("paper_day.came"))
	case !line.open():
		r.span.Set(s.span(line.Since, line.Left))
		r.pill.Set(kit.Calm, s.t("paper_day.recorded"))
	case !line.Since.IsZero():
		r.span.Set(s.t("paper_day.since", i18n.Args{"Time": s.clock(line.Since)}))
		r.pill.Set(toneOf(line.Status), s.t("today.status."+string(line.Status)))
	default:
		r.span.Set("")
		r.pill.Set(toneOf(line.Status), s.t("today.status."+string(line.Status)))
	}
	r.inside.Refresh()
}

// paperSpan says from when to when somebody was there.
func (s *shell) paperSpan(mark paperMark) string {
	if mark.to.IsZero() {
		return s.t("paper_day.since", i18n.Args{"Time": s.clock(mark.from)})
	}
	return s.span(mark.from, mark.to)
}

// seats are the lines as a paper sheet's rows, to be found by number or letters.
func seatsOf(lines []paperLine) []clinic.SheetSeat {
	var seats []clinic.SheetSeat
	for _, line := range lines {
		seats = append(seats, clinic.SheetSeat{Name: line.Name, Number: line.Number})
	}
	return seats
}

func (d *paperDay) focusFind() {
	d.find.SetText("")
	d.find.Focus()
}

// jump marks who fits what is typed.
func (d *paperDay) jump(typed string) {
	d.shell.touch()
	lines := d.lines()
	if at, ok := clinic.FindSeat(seatsOf(lines), typed); ok {
		d.list.Select(string(lines[at].Ref.Visit))
	}
}

// findToggle says of who is found that they came, or did not, and goes on.
func (d *paperDay) findToggle() {
	s := d.shell
	if strings.TrimSpace(d.find.Text()) == "" {
		d.leaveFind()
		return
	}
	lines := d.lines()
	at, ok := clinic.FindSeat(seatsOf(lines), d.find.Text())
	if !ok {
		s.say(s.t("attest.find_nobody"))
		return
	}
	d.list.Select(string(lines[at].Ref.Visit))
	d.toggle()
	d.focusFind()
}

func (d *paperDay) leaveFind() {
	d.find.SetText("")
	d.shell.sink.Take()
}
