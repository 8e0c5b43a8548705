package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// authorizationForm asks for everything about an authorization.
type authorizationForm struct {
	shell    *shell
	object   fyne.CanvasObject
	payer    *kit.Choice
	unit     *kit.Choice
	number   *kit.Field
	service  *kit.Field
	scope    *scopeForm
	granted  *kit.Field
	used     *kit.Field
	capped   *kit.Field
	from, to *kit.Field
	review   *kit.Field
}

func newAuthorizationForm(s *shell, payers []clinic.Payer, own clinic.ProgramID, old clinic.Authorization) *authorizationForm {
	a := &authorizationForm{shell: s}
	a.payer = s.choice(s.t("hours.form.payer"), namesOf(payers)...)
	a.payer.Choose(max(0, slices.IndexFunc(payers, func(p clinic.Payer) bool { return p.ID == old.Payer })))
	var units []string
	for _, unit := range clinic.BillUnits() {
		units = append(units, s.t("payers.unit."+string(unit)))
	}
	a.unit = s.choice(s.t("payers.band.unit"), units...)
	a.unit.Choose(max(0, slices.Index(clinic.BillUnits(), old.Unit)))
	a.unit.OnChanged = a.countIn
	a.number, a.service = s.filled("hours.form.number", old.Number), s.filled("hours.form.service", old.Service)
	a.scope = newScopeForm(s, own, old.Scope)
	a.granted, a.used = s.filled("hours.form.granted", numberOrNothing(old.Granted)), s.filled("hours.form.used", numberOrNothing(old.Used))
	a.capped = s.filled("hours.form.cap", numberOrNothing(old.WeeklyCap))
	a.from, a.to, a.review = s.dateField("hours.form.from", old.From), s.dateField("hours.form.to", old.To), s.dateField("hours.form.review", old.Review)
	a.countIn()
	a.object = a.columns()
	return a
}

// columns puts what it is for on the left, and how much of it and when on the right,
// with the services below both.
func (a *authorizationForm) columns() fyne.CanvasObject {
	line := func(parts ...fyne.CanvasObject) kit.Item {
		items := make([]kit.Item, len(parts))
		for i, part := range parts {
			items[i] = kit.Fill(part).AtStart()
		}
		return kit.Natural(kit.Row(12, items...))
	}
	gap := a.shell.gap(10, 4)
	what := kit.ColumnBy(gap, kit.Natural(a.payer), line(a.number, a.service), kit.Natural(a.scope.object))
	much := kit.ColumnBy(gap, kit.Natural(a.unit), line(a.granted, a.used), line(a.capped, a.review), line(a.from, a.to))
	both := kit.Row(24, kit.Fill(what).AtStart(), kit.Fill(much).AtStart())
	return kit.ColumnBy(gap, kit.Natural(both), kit.Natural(a.scope.services))
}

// countIn has every number say what it is counted in.
func (a *authorizationForm) countIn() {
	unit := a.shell.t("payers.in_unit." + string(clinic.BillUnits()[max(0, a.unit.One())]))
	for _, field := range []*kit.Field{a.granted, a.used, a.capped} {
		field.SetUnit(unit)
	}
}

// filled is a field with a text in it.
func (s *shell) filled(id, text string) *kit.Field {
	field := s.field(s.t(id))
	field.SetText(text)
	return field
}

// counted is a field for a number of something, with the number in it: "weeks".
func (s *shell) counted(id, unit string, number int) *kit.Field {
	field := s.filled(id, numberOrNothing(number))
	field.SetUnit(s.t("programs.unit." + unit))
	return field
}

func (a *authorizationForm) fields() []editable {
	fields := []editable{a.payer, a.number, a.service}
	return append(append(fields, a.scope.fields()...), a.unit, a.granted, a.used, a.capped, a.review, a.from, a.to)
}

// read takes the authorization from the form, and says at the fields what is
// wrong.
func (a *authorizationForm) read(payers []clinic.Payer, old clinic.Authorization) (clinic.Authorization, bool) {
	s, next := a.shell, old
	next.Payer, next.Unit = payers[max(0, a.payer.One())].ID, clinic.BillUnits()[max(0, a.unit.One())]
	next.Number, next.Service = strings.TrimSpace(a.number.Text()), strings.TrimSpace(a.service.Text())
	var ok [7]bool
	next.To, ok[0] = s.dateOf(a.to)
	next.From, ok[1] = s.dateOf(a.from)
	next.Review, ok[2] = s.dateOrNone(a.review)
	next.WeeklyCap, ok[3] = s.unitsOf(a.capped, 0)
	next.Used, ok[4] = s.unitsOf(a.used, 0)
	next.Granted, ok[5] = s.unitsOf(a.granted, 1)
	next.Scope, ok[6] = a.scope.read() // the first wrong one has the focus in the end
	return next, !slices.Contains(ok[:], false)
}
