package intake

import (
	"slices"

	"daybook/internal/clinic"
)

// unitWords are the units of an authorization as lists write them, folded.
var unitWords = map[string]clinic.BillUnit{
	"session": clinic.UnitSession, "sessions": clinic.UnitSession, "visit": clinic.UnitSession, "visits": clinic.UnitSession,
	"sesion": clinic.UnitSession, "sesiones": clinic.UnitSession, "visita": clinic.UnitSession, "visitas": clinic.UnitSession,
	"day": clinic.UnitDay, "days": clinic.UnitDay, "per diem": clinic.UnitDay, "dia": clinic.UnitDay, "dias": clinic.UnitDay,
	"hour": clinic.UnitHour, "hours": clinic.UnitHour, "hrs": clinic.UnitHour, "h": clinic.UnitHour, "hora": clinic.UnitHour, "horas": clinic.UnitHour,
	"unit": clinic.UnitQuarter, "units": clinic.UnitQuarter, "15 min": clinic.UnitQuarter, "15 minutes": clinic.UnitQuarter, "quarter": clinic.UnitQuarter,
	"unidad": clinic.UnitQuarter, "unidades": clinic.UnitQuarter, "15 minutos": clinic.UnitQuarter,
}

// decidePayer says who pays, and what was authorized and used so far, where the row
// says so. What Daybook knows already stays as it is: it counts on by itself.
func (r *reading) decidePayer() error {
	text := r.text(FieldPayer)
	if text == "" {
		return nil
	}
	payers := slices.DeleteFunc(slices.Clone(r.draft.Payers()), func(p clinic.Payer) bool { return p.Retired })
	payer, ok := named(payers, text, func(p clinic.Payer) clinic.Label { return clinic.Label{Text: p.Name} })
	if !ok {
		var known []clinic.Label
		for _, p := range payers {
			known = append(known, clinic.Label{Text: p.Name})
		}
		return r.refuse(FieldPayer, "list_payer", map[string]any{"Known": known})
	}
	if err := r.cover(payer); err != nil {
		return err
	}
	return r.authorize(payer)
}

// cover says that a payer pays from the first day of the stay that the row is
// about, unless somebody pays already.
func (r *reading) cover(payer clinic.Payer) error {
	from := r.preview.choices.From
	if stay, ok := clinic.AdmissionOn(r.draft.AdmissionsOf(r.patient.ID), from); ok {
		from = stay.From
	}
	if now, ok := clinic.CoverageOn(r.draft.CoveragesOf(r.patient.ID), r.preview.choices.From); ok {
		if now.Payer != payer.ID {
			return r.refuse(FieldPayer, "list_other_payer", nil)
		}
		return nil
	}
	id, err := clinic.NewID[clinic.CoverageID](r.preview.choices.Random)
	if err != nil {
		return err
	}
	coverage := clinic.Coverage{ID: id, Patient: r.patient.ID, Payer: payer.ID, From: from, Member: r.text(FieldMember)}
	gone := coverage
	gone.Removed = true
	r.undoBy(clinic.SaveCoverage{Coverage: gone})
	r.change(FieldPayer, "", payer.Name)
	return r.do(clinic.SaveCoverage{Coverage: coverage})
}

// authorize records what was granted, with what was used before Daybook counted.
func (r *reading) authorize(payer clinic.Payer) error {
	granted, err := r.count(FieldGranted)
	if err != nil || granted < 0 {
		return err
	}
	a := clinic.Authorization{Patient: r.patient.ID, Payer: payer.ID, Number: r.text(FieldAuthorization), Granted: granted}
	if a.From, err = r.date(FieldAuthorizedFrom); err != nil {
		return err
	}
	if a.To, err = r.date(FieldAuthorizedTo); err != nil {
		return err
	}
	used, err := r.count(FieldUsed)
	if err != nil {
		return err
	}
	a.Used = max(used, 0)
	unit, ok := unitWords[Heading(r.text(FieldUnit))]
	if !ok {
		return r.refuse(FieldUnit, "list_unit", nil)
	}
	a.Unit = unit
	for _, known := range r.draft.AuthorizationsOf(r.patient.ID) {
		if !known.Removed && known.Payer == a.Payer && (known.Number != "" && known.Number == a.Number || known.From == a.From && known.To == a.To) {
			return nil
		}
	}
	if a.ID, err = clinic.NewID[clinic.AuthorizationID](r.preview.choices.Random); err != nil {
		return err
	}
	gone := a
	gone.Removed = true
	r.undoBy(clinic.SaveAuthorization{Authorization: gone})
	r.change(FieldGranted, 0, granted)
	return r.do(clinic.SaveAuthorization{Authorization: a})
}
