package desk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// roster is the list of one track's session, with what can be done about the
// row that is chosen.
type roster struct {
	shell  *shell
	page   *todayPage
	object *kit.Panel
	title  *kit.Text
	legend *kit.Text
	all    *kit.Button
	attest *kit.Button
	list   *kit.List[clinic.DayRow]
	empty  *kit.Text
	acts   *rowActs

	board clinic.TrackBoard
	order []clinic.VisitID
	uses  columnsUsed
	probe *kit.Text // measures names
	moved time.Time // when rows last changed places, by the computer's clock
}

func newRoster(s *shell, p *todayPage) *roster {
	r := &roster{shell: s, page: p}
	r.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "")
	r.legend = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignTrailing)
	r.all = s.button(kit.Primary, "check", "", "A", p.confirmAll)
	r.attest = s.button(kit.Secondary, "", "", "Y", p.attest)
	r.probe = r.nameText()
	r.empty = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	r.list = kit.NewList(s.look, kit.RowHeight, func(row clinic.DayRow) string { return string(row.Ref.Visit) }, r.newRow)
	r.list.OnSelect = func(clinic.DayRow) { s.touch(); s.sink.Take(); r.acts.settling.byHand(); r.drawActs() }
	r.acts = newRowActs(s, p)
	head := kit.PadBy(s.air(kit.Sides(12, kit.DeskGap), kit.Sides(5, kit.DeskGap)), grown(s.look, 0, kit.ButtonHeight,
		kit.Row(kit.DeskGap, kit.Natural(r.title), kit.Fill(fitting(r.legend)), kit.Natural(r.attest), kit.Natural(r.all))))
	r.object = kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Natural(head), kit.Natural(rule(s)),
		kit.Fill(kit.Over(r.list, kit.Pad(kit.All(40), r.empty))), kit.Natural(r.acts.object)))
	return r
}

func rule(s *shell) fyne.CanvasObject { return kit.Sized(0, 1, kit.NewRule(s.look)) }

// draw shows a session's rows. The row that is chosen stays so.
func (r *roster) draw(board clinic.TrackBoard) {
	another := board.Session.ID != r.board.Session.ID || board.Session.Date != r.board.Session.Date
	r.board = board
	r.noteMoves(board, another)
	r.uses = r.columnsOf(board.Rows)
	r.list.SetRows(slices.Clone(board.Rows))
	if another {
		r.list.Select("")
		r.selectFirst()
	}
	r.relabel()
}

// noteMoves remembers when a row came to stand where another one was.
func (r *roster) noteMoves(board clinic.TrackBoard, another bool) {
	var order []clinic.VisitID
	for _, row := range board.Rows {
		order = append(order, row.Ref.Visit)
	}
	if !another && !slices.Equal(order, r.order) {
		r.moved = r.shell.deps.Clock()
	}
	r.order = order
}

// selectFirst chooses the first row that needs a hand, or the first of all.
func (r *roster) selectFirst() {
	rows := r.board.Rows
	if len(rows) == 0 {
		return
	}
	at := max(0, slices.IndexFunc(rows, needsHand))
	r.list.Select(string(rows[at].Ref.Visit))
}

// settled reports whether a tap may be believed.
func (r *roster) settled() bool {
	return r.moved.IsZero() || r.shell.deps.Clock().Sub(r.moved) >= settleTime
}

// needsHand reports whether a row waits for the desk: for its confirmation.
func needsHand(row clinic.DayRow) bool {
	late := row.Status == clinic.StatusUnverified && row.Visit != nil && row.Visit.Arrival == nil
	return row.Status == clinic.StatusIn || late
}

// waiting are those who say they are in, and are not confirmed.
func (r *roster) waiting() []clinic.DayRow {
	var waiting []clinic.DayRow
	for _, row := range r.board.Rows {
		if row.Status == clinic.StatusIn {
			waiting = append(waiting, row)
		}
	}
	return waiting
}

// selected is the row that keys act on.
func (r *roster) selected() (clinic.DayRow, bool) { return r.list.Selected() }

func (r *roster) relabel() {
	s := r.shell
	r.title.Set(s.boardName(r.board))
	r.legend.Set(s.t("today.legend"))
	waiting := len(r.waiting())
	r.all.SetLabel(s.t("today.act.confirm_all", countOf(waiting)))
	show(r.all, waiting > 0)
	r.attest.SetLabel(s.t("attest.open"))
	show(r.attest, s.may(clinic.ActAttest))
	r.empty.Set(s.t("today.state.nobody"))
	show(r.empty, len(r.board.Rows) == 0)
	r.drawActs()
	r.object.Refresh()
}

func (r *roster) drawActs() {
	row, ok := r.selected()
	r.acts.draw(row, ok)
	r.object.Refresh()
}
