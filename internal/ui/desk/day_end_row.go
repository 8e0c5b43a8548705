package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// keyOfOpen is what an open item is known by in its day.
func keyOfOpen(item clinic.OpenItem) string {
	key := string(item.Kind) + " "
	switch item.Kind {
	case clinic.OpenSheet:
		return key + keyOfSheet(item.Sheet)
	case clinic.OpenNotice:
		return key + string(item.Notice.ID)
	case clinic.OpenCall:
		return key + string(item.Call.Ref.Visit)
	}
	return key + string(item.Row.Ref.Visit)
}

// patientOf is whom an item is about; "" for nobody in particular.
func patientOf(item clinic.OpenItem) clinic.PatientID {
	switch item.Kind {
	case clinic.OpenSheet:
		return ""
	case clinic.OpenNotice:
		return item.Notice.Patient
	case clinic.OpenCall:
		return item.Call.Ref.Patient
	}
	return item.Row.Ref.Patient
}

// openRow is one thing that is open: what, about whom, and of which session.
type openRow struct {
	box
	of    *dayEnd
	name  *kit.Text
	below *kit.Text
	pill  *kit.Pill
}

func (e *dayEnd) newRow() kit.RowView[clinic.OpenItem] {
	look := e.shell.look
	r := &openRow{of: e, pill: kit.NewPill(look, kit.Waiting, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(10, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows what is open.
func (r *openRow) Fill(item clinic.OpenItem) {
	s := r.of.shell
	name, below := r.of.wordsOf(item)
	r.name.Set(name)
	r.below.Set(below)
	tone := kit.Waiting
	if item.Kind == clinic.OpenNotice {
		tone = kit.Alarm
	}
	r.pill.Set(tone, s.t("day_end.kind."+string(item.Kind)))
	r.inside.Refresh()
}

// wordsOf are the two lines of an item.
func (e *dayEnd) wordsOf(item clinic.OpenItem) (name, below string) {
	s := e.shell
	switch item.Kind {
	case clinic.OpenSheet:
		return s.sheetName(item.Sheet), s.placeOf(item.Sheet)
	case clinic.OpenNotice:
		return e.page.wants.titleOf(item.Notice), s.clock(item.Notice.At)
	case clinic.OpenCall:
		return listing(s.name(item.Call.Name), item.Call.Number), listing(s.label(item.Track), s.clock(item.Call.Start))
	}
	row := item.Row
	return listing(s.name(row.Name), row.Number), listing(s.label(item.Track), s.span(row.Start, row.End))
}

// detailOf says what is known about an item, and what is asked.
func (e *dayEnd) detailOf(item clinic.OpenItem) string {
	s := e.shell
	switch item.Kind {
	case clinic.OpenSheet:
		return s.t("day_end.detail.sheet", countOf(item.Sheet.Open()))
	case clinic.OpenNotice:
		return e.page.wants.wantOf([]clinic.NoticeRow{item.Notice}).body
	case clinic.OpenArrival, clinic.OpenLeaving:
		return s.t("day_end.detail."+string(item.Kind), map[string]any{"Time": s.clock(item.Row.Since)})
	}
	return s.t("day_end.detail." + string(item.Kind))
}
