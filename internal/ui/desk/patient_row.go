package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// patientRowHeight is a row's height in pixels: two lines.
const patientRowHeight float32 = 60

// patientRow is a patient in the list: the name, and below it number and track.
type patientRow struct {
	twoLines
	shell *shell
	pill  *kit.Pill
	row   clinic.PatientRow
}

func (l *patientList) newRow() kit.RowView[clinic.PatientRow] {
	look := l.shell.look
	r := &patientRow{shell: l.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.build(look, r.pill)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a patient.
func (r *patientRow) Fill(row clinic.PatientRow) {
	s := r.shell
	r.row = row
	r.name.Set(s.name(row.Name))
	r.below.Set(listing(s.alsoWords(row), s.t("patients.number", i18n.Args{"Number": row.Number}), s.label(row.Track)))
	tone, word := kit.Calm, ""
	switch {
	case row.Hold:
		tone, word = kit.Waiting, s.t("patients.pill.hold")
	case !row.InProgram:
		word = s.t("patients.pill.away")
	case row.Cards == 0:
		word = s.t("patients.pill.no_card")
	case row.Alerts > 0:
		tone, word = kit.Waiting, s.t("patients.pill.alert")
	}
	r.pill.Set(tone, word)
	show(r.pill, word != "")
	r.inside.Refresh()
}

var _ fyne.Widget = (*patientRow)(nil)
