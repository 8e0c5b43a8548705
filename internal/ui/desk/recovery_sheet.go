package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/keysheet"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/printers"
	"daybook/internal/vault"
)

// recoveryWants says that nobody has shown yet that the sheet with the recovery key
// was kept, to whoever may.
func (w *wants) recoveryWants() []want {
	s := w.shell
	if !s.may(clinic.ActRecovery) || !s.deps.Book.Recovery().Waits() {
		return nil
	}
	return []want{{
		urgency: worthKnowing, title: s.t("recovery.card"), body: s.t("recovery.card_body"),
		act: s.t("recovery.answer"), do: func() { s.askRecovery(nil) },
		more: []wantAct{{s.t("recovery.new"), s.newRecovery}},
	}}
}

// offerRecovery asks for the groups at the first sign-in that may answer. It reports
// whether it asked.
func (s *shell) offerRecovery() bool {
	if s.recoveryAsked || s.sheet.open() || !s.may(clinic.ActRecovery) || !s.deps.Book.Recovery().Waits() {
		return false
	}
	s.recoveryAsked = true
	s.askRecovery(s.offerBeginning)
	return true
}

// askRecovery asks for two groups of the recovery key from the paper, and then goes on
// whatever the answer; then may be nil.
func (s *shell) askRecovery(then func()) {
	goOn := func() {
		if then != nil {
			s.deps.Hop(then) // once the question is gone
		}
	}
	sheet := s.deps.Book.Recovery()
	if !sheet.Waits() {
		return
	}
	fields := s.groupFields(sheet.First, sheet.Second)
	s.ask(question{
		title: s.t("recovery.ask_title"), body: s.t("recovery.ask_body"), more: groupRow(fields), fields: []editable{fields[0], fields[1]},
		yes: s.t("recovery.ask_yes"), no: s.t("beginning.no"), refuse: goOn,
		accept: func(string) bool {
			first, second := fields[0].Text(), fields[1].Text()
			if clinic.RecoveryCheck(first, second) != sheet.Check {
				fields[0].SetProblem(s.t("recovery.wrong"))
				fields[0].Focus()
				return false
			}
			s.do(func() { s.say(s.t("recovery.done")); goOn() }, clinic.ConfirmRecovery{First: first, Second: second})
			return true
		},
	})
}

// groupFields ask for two groups by their numbers.
func (s *shell) groupFields(first, second int) [2]*kit.Field {
	var fields [2]*kit.Field
	for i, number := range []int{first, second} {
		fields[i] = s.field(s.t("setup.proof.group", i18n.Args{"Number": number}))
	}
	for _, field := range fields {
		field.OnChanged = func(string) { fields[0].SetProblem(""); fields[1].SetProblem("") }
	}
	return fields
}

func groupRow(fields [2]*kit.Field) fyne.CanvasObject {
	return kit.Row(12, kit.Fill(fields[0]).AtStart(), kit.Fill(fields[1]).AtStart())
}

// newRecovery makes another recovery key. It takes the place of the one before only
// once its sheet is saved or printed, and two groups were given back from it.
func (s *shell) newRecovery() {
	if !s.may(clinic.ActRecovery) {
		return
	}
	work(s, s.deps.Book.NewRecovery, func(made *book.NewRecovery, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.askPaper(made, "")
	})
}

// askPaper asks how the new sheet gets onto paper, and says what went wrong with the
// way before.
func (s *shell) askPaper(made *book.NewRecovery, wrong string) {
	pdf, err := keysheet.PDF(s.words, made.Recovery, made.BookID, s.deps.Book.Now())
	if err != nil {
		s.fail(err)
		return
	}
	choice := s.choice("", s.t("recovery.print"), s.t("recovery.save"))
	choice.Choose(0)
	choice.SetProblem(wrong)
	s.ask(question{
		title: s.t("recovery.new_title"), body: s.t("recovery.new_body"), more: kit.Column(0, kit.Natural(choice)), fields: []editable{choice},
		yes: s.t("beginning.yes"),
		accept: func(string) bool {
			if choice.One() == 1 {
				s.saveWhere(keysheet.Name, pdf, func(string) { s.proveRecovery(made) })
				return true
			}
			s.deps.Print(keysheet.Name, pdf, func(err error) {
				if err != nil {
					s.askPaper(made, printers.Sentence(s.t, err, "setup.key.print_failed"))
					return
				}
				s.proveRecovery(made)
			})
			return true
		},
	})
}

// proveRecovery asks for two groups of a new key, and then makes it the clinic's.
func (s *shell) proveRecovery(made *book.NewRecovery) {
	chance := make([]byte, 2)
	if _, err := s.deps.Random.Read(chance); err != nil {
		s.fail(err)
		return
	}
	first := int(chance[0]) % (vault.GroupCount - 1) // the last group is short
	second := (first + 1 + int(chance[1])%(vault.GroupCount-2)) % (vault.GroupCount - 1)
	fields, groups := s.groupFields(first+1, second+1), made.Recovery.Groups()
	s.ask(question{
		title: s.t("recovery.ask_title"), body: s.t("recovery.prove_body"), more: groupRow(fields), fields: []editable{fields[0], fields[1]},
		yes: s.t("recovery.ask_yes"), refuse: func() { s.say(s.t("recovery.kept_old")) },
		accept: func(string) bool {
			for i, want := range []string{groups[first], groups[second]} {
				if clinic.RecoveryGroup(fields[i].Text()) != want {
					fields[i].SetProblem(s.t("recovery.wrong"))
					fields[i].Focus()
					return false
				}
			}
			actor := s.actor
			work(s, func() (bool, error) { return true, made.Keep(actor) }, func(_ bool, err error) {
				if err != nil {
					s.fail(err)
					return
				}
				s.say(s.t("recovery.new_done"))
			})
			return true
		},
	})
}

// recoveryLine says how it stands with the sheet.
func (s *shell) recoveryLine() string {
	sheet := s.deps.Book.Recovery()
	switch {
	case sheet.Waits():
		return s.t("recovery.card")
	case sheet.Confirmed.IsZero():
		return ""
	}
	day := s.dayYear(clinic.DateIn(sheet.Confirmed, s.deps.Book.Zone()))
	if name := s.staffName(sheet.By); sheet.By != "" && name != "" {
		return s.t("recovery.state_by", i18n.Args{"Date": day, "Name": name})
	}
	return s.t("recovery.state", i18n.Args{"Date": day})
}
