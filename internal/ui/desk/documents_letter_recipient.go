package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// recipientForm asks who receives what is told without a consent, and what its basis
// wants written down beside.
type recipientForm struct {
	shell                  *shell
	draft                  letterDraft
	recipient, affiliation *kit.Field
	why                    *kit.Field // the emergency, the purpose of an audit, or a number
	court, ordered         *kit.Field // of an order
}

// askRecipient asks who receives it, and the reason, the purpose or the court's order.
func (l *letterAsking) askRecipient(draft letterDraft) {
	s := l.shell
	f := &recipientForm{shell: s, draft: draft, recipient: s.field(s.t("letter.recipient")), affiliation: s.field(s.t("letter.affiliation")),
		why: s.field(s.t("letter.why." + string(draft.Basis))), court: s.field(s.t("letter.court")), ordered: s.field(s.t("letter.ordered"))}
	f.ordered.SetHint(s.t("patients.date_hint"))
	order := draft.Basis == clinic.BasisOrder
	for _, field := range []*kit.Field{f.recipient, f.affiliation, f.court, f.ordered, f.why} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	show(f.court, order)
	ordered := kit.Row(12, kit.Fill(f.ordered).AtStart(), kit.Fill(f.why).AtStart())
	show(f.ordered, order)
	s.ask(question{
		title: s.t("disclosures.basis." + string(draft.Basis)), fields: []editable{f.recipient, f.affiliation, f.court, f.ordered, f.why}, yes: s.t("letter.show"),
		more: kit.Column(12, kit.Natural(f.recipient), kit.Natural(f.affiliation), kit.Natural(f.court), kit.Natural(ordered)),
		accept: func(string) bool {
			if !f.read() {
				return false
			}
			l.set(f.draft)
			return true
		},
	})
}

// read takes what was typed into the draft; false where something is missing or wrong.
func (f *recipientForm) read() bool {
	needed := map[clinic.Basis][]*kit.Field{
		clinic.BasisEmergency: {f.recipient, f.affiliation, f.why},
		clinic.BasisAudit:     {f.recipient, f.affiliation, f.why},
		clinic.BasisOrder:     {f.recipient, f.court},
	}
	whole := f.shell.allFilled(needed[f.draft.Basis]...)
	f.draft.Recipient, f.draft.Affiliation = f.recipient.Text(), f.affiliation.Text()
	switch f.draft.Basis {
	case clinic.BasisEmergency:
		f.draft.Reason = f.why.Text()
	case clinic.BasisAudit:
		f.draft.Purpose = f.why.Text()
	case clinic.BasisOrder:
		f.draft.Court, f.draft.Case = f.court.Text(), f.why.Text()
		return f.readOrdered() && whole
	}
	return whole
}

// readOrdered reads the date of the order, which does not lie ahead.
func (f *recipientForm) readOrdered() bool {
	date, ok := typedDate(f.ordered.Text())
	f.draft.Ordered = date
	switch {
	case f.ordered.Text() == "":
		f.ordered.SetProblem(f.shell.t("letter.needed"))
	case !ok:
		f.ordered.SetProblem(f.shell.t("patients.form.date_wrong"))
	case date.After(f.shell.deps.Book.Today()):
		f.ordered.SetProblem(f.shell.t("letter.ordered_ahead"))
		ok = false
	}
	return ok
}
