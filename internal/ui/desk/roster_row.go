package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// rosterRow draws one patient of a session: the name with what is worth knowing
// below it, when they came, how they stand, their week, and the one button that
// is likely wanted.
type rosterRow struct {
	box
	of      *roster
	row     clinic.DayRow
	name    *kit.Text
	note    *kit.Text
	came    *kit.Text
	status  *kit.Pill
	bar     *kit.Bar
	hours   *kit.Text
	confirm *kit.RowButton

	wide, middle, narrow string // the note where the arrival and the week have columns, where the week has, and where none
}

func (r *roster) newRow() kit.RowView[clinic.DayRow] {
	look := r.shell.look
	w := &rosterRow{of: r}
	w.name = r.nameText()
	w.note = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	w.came = kit.NewText(look, kit.DeskBody, kit.Regular, kit.Ink, "").Tabular().Align(fyne.TextAlignTrailing).MayShrink(0.8)
	w.status = kit.NewPill(look, kit.Calm, "")
	w.bar = kit.NewBar(look)
	w.hours = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").Tabular().MayShrink(0.7)
	w.confirm = kit.NewRowButton(look, kit.Primary, "", "", w.tapped)
	w.inside = &fyne.Container{Layout: &rowLayout{row: w}, Objects: []fyne.CanvasObject{
		w.name, w.note, w.came, w.status, w.bar, w.hours, w.confirm,
	}}
	w.ExtendBaseWidget(w)
	return w
}

// nameText is a name as the list shows it.
func (r *roster) nameText() *kit.Text {
	return kit.NewText(r.shell.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
}

// tapped confirms the row under the pointer, unless it has only just come there.
func (w *rosterRow) tapped() {
	if !w.of.settled() {
		return
	}
	w.of.shell.sink.Take()
	w.of.list.Select(string(w.row.Ref.Visit))
	w.of.drawActs()
	w.of.page.confirm(w.row)
}

// Ground tints the row that needs a hand.
func (w *rosterRow) Ground() kit.Colour {
	if needsHand(w.row) {
		return kit.TintDay
	}
	return kit.Clear
}

// Fill shows a row.
func (w *rosterRow) Fill(row clinic.DayRow) {
	s := w.of.shell
	w.row = row
	w.name.Set(s.name(row.Name))
	w.came.Set(s.clock(row.Since))
	w.status.Set(toneOf(row.Status), s.t("today.status."+string(row.Status)))
	if _, out := outSince(row); out && (row.Status == clinic.StatusIn || row.Status == clinic.StatusConfirmed) {
		w.status.Set(kit.Waiting, s.t("today.status.out"))
	}
	w.bar.Set(row.Week.Credited, row.Week.Pending, row.Week.Target)
	w.hours.Set(s.weekOf(row.Week))
	w.confirm.SetLabel(s.t("today.act.confirm"))
	show(w.confirm, needsHand(row))
	note := w.of.noteOf(row)
	w.wide = listing(note...)
	w.middle = listing(append(note, s.clock(row.Since))...)
	w.narrow = listing(append(note, s.clock(row.Since), s.weekOf(row.Week))...)
	w.inside.Refresh()
}

// weekOf is how much of the week's plan is done.
func (s *shell) weekOf(week clinic.WeekHours) string {
	if week.Target == 0 {
		return s.words.Hours(week.Credited)
	}
	return s.words.HoursOf(week.Credited, week.Target)
}

// noteOf is what is worth knowing about a row beside its status.
func (r *roster) noteOf(row clinic.DayRow) []string {
	return r.notesOf(row, r.shell.t("today.note.hold", i18n.Args{"Note": r.shell.name(row.Hold.Note)}))
}

// wholeNoteOf also says of a hold until when it stands and who set it.
func (r *roster) wholeNoteOf(row clinic.DayRow) []string {
	return r.notesOf(row, r.shell.holdWords(row.Hold))
}

func (r *roster) notesOf(row clinic.DayRow, hold string) []string {
	s := r.shell
	var notes []string
	if row.Meeting.Appointment != "" {
		notes = append(notes, s.span(row.Start, row.End), s.label(row.Service), row.Room)
	}
	if row.Hold.Note != "" {
		notes = append(notes, hold)
	}
	if row.Note != "" && !s.masked {
		notes = append(notes, s.t("today.note.desk", i18n.Args{"Note": row.Note}))
	}
	switch {
	case row.Status == clinic.StatusMissing:
		if !r.page.board.Now.Before(row.End) {
			notes = append(notes, s.t("today.note.did_not_come"))
		}
	case row.LateBy > 0:
		notes = append(notes, s.t("today.note.late", countOf(row.LateBy)))
	}
	if row.SwitchedFrom.Text != "" {
		notes = append(notes, s.t("today.note.switched", i18n.Args{"Track": s.label(row.SwitchedFrom)}))
	}
	if since, out := outSince(row); out {
		notes = append(notes, s.t("today.note.out", i18n.Args{"Time": s.clock(since)}))
	}
	if !row.Left.IsZero() {
		notes = append(notes, s.leftWords(row))
	}
	if row.Credit != nil && row.Credit.Minutes > 0 {
		notes = append(notes, s.t("today.note.credited", i18n.Args{"Hours": s.words.Hours(row.Credit.Minutes)}))
	}
	if row.Visit != nil && row.Visit.Absence != nil && row.Visit.Absence.Note != "" {
		notes = append(notes, s.name(row.Visit.Absence.Note))
	}
	return notes
}

// leftWords says when somebody left: by themselves at the end or before it, or sent
// home and why.
func (s *shell) leftWords(row clinic.DayRow) string {
	args := i18n.Args{"Time": s.clock(row.Left)}
	left := row.Visit.Departure
	switch {
	case left != nil && left.Cause != "":
		args["Cause"] = s.t("today.cause." + string(left.Cause))
		return listing(s.t("today.note.sent_home", args), s.name(left.Note))
	case row.Left.Before(row.End.Add(-earlyBy)):
		return s.t("today.note.left_early", args)
	}
	return s.t("today.note.left", args)
}

// earlyBy is how long before the end of a session somebody has to leave for the list
// to call it early: the credit has its own rule.
const earlyBy = 5 * time.Minute

func toneOf(status clinic.Status) kit.Tone {
	switch status {
	case clinic.StatusIn, clinic.StatusUnverified:
		return kit.Waiting
	case clinic.StatusConfirmed, clinic.StatusLeft:
		return kit.Fine
	case clinic.StatusLate, clinic.StatusMissing, clinic.StatusNoShow, clinic.StatusUnexcused:
		return kit.Alarm
	default:
		return kit.Calm
	}
}
