package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// callForm asks whom one tried to reach, how, and how it went. It offers only the
// ways that the contact allows.
type callForm struct {
	shell    *shell
	object   fyne.CanvasObject
	who      *kit.Choice
	how      *kit.Choice
	outcome  *kit.Choice
	note     *kit.Field
	contacts []clinic.Contact
	ways     []clinic.Reach
}

func newCallForm(s *shell, contacts []clinic.Contact) *callForm {
	f := &callForm{shell: s, contacts: contacts}
	f.who, f.how = s.choice(s.t("calls.who")), s.choice(s.t("calls.how"))
	f.outcome, f.note = s.choice(s.t("calls.outcome")), s.field(s.t("contacts.note"))
	var names, outcomes []string
	for _, contact := range contacts {
		names = append(names, s.contactName(contact))
	}
	for _, outcome := range clinic.AttemptOutcomes() {
		outcomes = append(outcomes, s.t("contacts.outcome."+string(outcome)))
	}
	f.who.SetWords(names...)
	f.who.Choose(0)
	f.who.OnChanged = f.offer
	f.outcome.SetWords(outcomes...)
	f.outcome.OnChanged = func() { f.outcome.SetProblem("") }
	f.object = kit.Column(12, kit.Natural(f.who), kit.Natural(f.how), kit.Natural(f.outcome), kit.Natural(f.note))
	f.offer()
	return f
}

func (f *callForm) fields() []editable { return []editable{f.who, f.how, f.outcome, f.note} }

// offer shows the ways that the chosen contact allows.
func (f *callForm) offer() {
	s := f.shell
	contact := f.contacts[max(0, f.who.One())]
	f.ways = nil
	var words []string
	for _, reach := range clinic.Reaches() {
		if contact.Allows(reach, s.deps.Book.Today()) {
			f.ways = append(f.ways, reach)
			words = append(words, s.t("contacts.reach."+string(reach)))
		}
	}
	f.how.SetWords(words...)
	f.how.Choose(0)
	f.object.Refresh()
}

// read is the attempt that the form says; false where something is missing.
func (f *callForm) read() (clinic.Attempt, bool) {
	i := f.outcome.One()
	if i < 0 {
		f.outcome.SetProblem(f.shell.t("refusal.attempt_outcome"))
		f.outcome.Focus()
		return clinic.Attempt{}, false
	}
	return clinic.Attempt{
		Contact: f.contacts[max(0, f.who.One())].ID, Reach: f.ways[max(0, f.how.One())],
		Outcome: clinic.AttemptOutcomes()[i], Note: strings.TrimSpace(f.note.Text()),
	}, true
}
