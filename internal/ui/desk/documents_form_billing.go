package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// billingAsking is what the form has for billing: the worksheet or the claims, the
// columns of the table, notes, and the closing of the period.
type billingAsking struct {
	labels
	shell  *shell
	form   *documentForm
	object *fyne.Container
	part   *kit.Choice // the worksheet in one of its orders, or the claims
	closes *kit.Button
}

func newBillingAsking(s *shell, f *documentForm) *billingAsking {
	b := &billingAsking{shell: s, form: f, part: s.choice("")}
	b.part.OnChanged, b.part.OnEscape = f.page.make, s.sink.Take
	button := func(key, id string, act func()) *kit.Button {
		return b.button(s, s.button(kit.Secondary, "", "", key, func() { s.touch(); act() }), id)
	}
	table := button("O", "billing.table_act", b.askTable)
	notes := button("Q", "billing.notes_act", b.askNotes)
	b.closes = button("E", "billing.close_act", b.askClose)
	b.on(func() {
		chosen := max(0, b.part.One())
		b.part.SetWords(s.t("billing.by_kind"), s.t("billing.by_counselor"), s.t("billing.by_patient"), s.t("billing.part_claims"))
		b.part.Choose(chosen)
	})
	b.object = kit.Column(8, kit.Natural(b.part), kit.Natural(newFlow(8, table, notes, b.closes)))
	return b
}

// chosen is in which order the worksheet is wanted, or that the claims are.
func (b *billingAsking) chosen() (order billingOrder, claims bool) {
	at := max(0, b.part.One())
	if at > int(billingByPatient) {
		return billingByKind, true
	}
	return billingOrder(at), false
}

// here reports whether the person at the desk looks at billing, and sees names.
func (b *billingAsking) here() bool { return b.form.page.kind.asks.billing && b.shell.sees() }

// askClose closes the days of the worksheet.
func (b *billingAsking) askClose() {
	s := b.shell
	from, first := typedDate(b.form.from.Text())
	to, last := typedDate(b.form.to.Text())
	if !b.here() || !first || !last || !s.may(clinic.ActPeriods) {
		return
	}
	if err := s.closingRefused(from, to); err != nil { // said before the question, not after it
		s.fail(err)
		b.form.to.Focus()
		return
	}
	s.askClosing(from, to, func(clinic.PeriodID) { b.form.page.make() })
}

// askNotes marks the notes about the worksheet's visits as written: all, or those of
// one counselor's days.
func (b *billingAsking) askNotes() {
	s := b.shell
	request, ok := b.form.read()
	if !b.here() || !ok || !s.may(clinic.ActAttest) {
		return
	}
	leads := []clinic.Staff{{}}
	words := []string{s.t("billing.notes_all")}
	for _, staff := range s.deps.Book.StaffList() {
		if staff.Role == clinic.Counselor || staff.Role == clinic.Director {
			leads, words = append(leads, staff), append(words, staff.Name)
		}
	}
	who := s.choice(s.t("billing.notes_whose"))
	who.SetWords(words...)
	who.Choose(0)
	s.ask(question{
		title: s.t("billing.notes_title", i18n.Args{"Days": s.spanOfDays(request.from, request.to)}), body: s.t("billing.notes_body"), yes: s.t("billing.notes_yes"),
		more: who, fields: []editable{who},
		accept: func(string) bool {
			b.markNotes(request, leads[max(0, who.One())].ID)
			return true
		},
	})
}

// markNotes records it for the visits whose note is not marked yet.
func (b *billingAsking) markNotes(request documentRequest, counselor clinic.StaffID) {
	s := b.shell
	work(s, func() (visits []clinic.VisitRef, err error) {
		sheet, err := s.worksheet(request.from, request.to)
		if err != nil {
			return nil, err
		}
		return sheet.Unnoted(counselor), nil
	}, func(visits []clinic.VisitRef, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case len(visits) == 0:
			s.say(s.t("billing.notes_none"))
		default:
			mark := clinic.MarkNotes{Visits: visits}
			s.record(func(facts []clinic.Event) {
				s.done(s.t("billing.notes_said", countOf(len(visits))), facts, mark)
				b.form.page.make()
			}, mark)
		}
	})
}
