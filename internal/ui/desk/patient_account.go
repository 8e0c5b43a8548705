package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// accountScreen is a patient's account of disclosures, with the consents that they
// signed: who was told what, on what ground. A consent can be revoked, and a line
// that was never sent be taken back with a reason; both stay on record.
type accountScreen struct {
	labels
	shell  *shell
	page   *patientsPage
	object fyne.CanvasObject
	title  *kit.Text
	list   *kit.List[toldRow]
	state  *kit.Text
	detail *kit.Text
	undo   *kit.Button

	patient clinic.Patient
}

// toldRow is a disclosure, or else a consent.
type toldRow struct {
	key     string
	made    *clinic.Disclosure
	consent *clinic.Consent
}

func newAccountScreen(s *shell, page *patientsPage) *accountScreen {
	a := &accountScreen{shell: s, page: page}
	a.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	a.list = kit.NewList(s.look, contactRowHeight, func(row toldRow) string { return row.key }, a.newRow)
	a.list.OnSelect = func(toldRow) { s.touch(); a.drawChosen() }
	a.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	a.detail = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.Ink, "").Lines(5).MayShrink(0.8).MayCut()
	back := a.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", page.back), "versions.back")
	a.undo = s.button(kit.Secondary, "x", "", "Del", a.askBack)
	all := kit.NewPanel(s.look, kit.All(1), kit.Over(a.list, kit.Pad(kit.All(32), a.state)))
	chosen := kit.NewPanel(s.look, kit.Sides(10, 16), high(func() float32 { return s.look.Scaled(versionHeight) }, kit.Column(4, kit.Natural(a.detail), kit.Spring())))
	a.object = kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(a.title), kit.Fill(all), kit.Natural(chosen),
		kit.Natural(kit.Row(12, kit.Natural(back), kit.Spring(), kit.Natural(a.undo))))
	return a
}

// openAccount shows the account of the patient whose sheet is open.
func (p *patientSheet) openAccount() {
	if !p.known || !p.shell.sees() {
		return
	}
	a := p.page.account
	a.patient = p.sheet.Patient
	a.list.SetRows(nil)
	a.state.Set(p.shell.t("patients.loading"))
	a.drawTitle()
	a.drawChosen()
	a.load()
	p.page.show(a.object)
	p.shell.sink.Take()
}

func (a *accountScreen) load() {
	s, patient := a.shell, a.patient.ID
	work(s, func() ([]toldRow, error) {
		made, err := s.deps.Book.Disclosures(patient)
		if err != nil {
			return nil, err
		}
		consents, err := s.deps.Book.Consents(patient)
		return toldRows(made, consents), err
	}, func(rows []toldRow, err error) {
		switch {
		case patient != a.patient.ID:
		case err != nil:
			a.state.Set(s.sentence(err))
			a.object.Refresh()
		default:
			a.fill(rows)
		}
	})
}

// toldRows are the disclosures, the newest first, and then the consents.
func toldRows(made []clinic.Disclosure, consents []clinic.Consent) []toldRow {
	var rows []toldRow
	for _, each := range slices.Backward(made) {
		rows = append(rows, toldRow{key: string(each.ID), made: &each})
	}
	for _, each := range consents {
		rows = append(rows, toldRow{key: string(each.ID), consent: &each})
	}
	return rows
}

func (a *accountScreen) fill(rows []toldRow) {
	a.list.SetRows(rows)
	a.state.Set("")
	if len(rows) == 0 {
		a.state.Set(a.shell.t("disclosures.none"))
	} else if !a.list.Chosen() {
		a.list.Select(rows[0].key)
	}
	a.drawChosen()
}

// changed reads anew while it is looked at.
func (a *accountScreen) changed(book.Change) {
	if a.page.showing(a.object) {
		a.load()
	}
}

func (a *accountScreen) drawTitle() {
	a.title.Set(a.shell.t("disclosures.title", i18n.Args{"Name": a.shell.name(a.patient.SortName())}))
}

// drawChosen says the chosen line in full.
func (a *accountScreen) drawChosen() {
	s := a.shell
	row, _ := a.list.Selected()
	words, act := "", ""
	switch {
	case row.made != nil:
		words = s.disclosureWords(*row.made)
		if !row.made.Withdrawn {
			act = "disclosures.take_back"
		}
	case row.consent != nil:
		words = s.consentInFull(*row.consent)
		if row.consent.Revoked.IsZero() {
			act = "disclosures.revoke"
		}
	}
	a.detail.Set(words)
	show(a.undo, act != "" && s.may(clinic.ActDocuments))
	if act != "" {
		a.undo.SetLabel(s.t(act))
	}
	a.object.Refresh()
}

func (a *accountScreen) relabel() {
	a.labels.relabel()
	a.drawTitle()
	a.list.Refresh()
	a.drawChosen()
}

func (a *accountScreen) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		a.page.back()
		return true
	case fyne.KeyDelete:
		a.askBack()
		return true
	}
	return a.list.Press(name)
}

// askBack asks for the reason why a line was never sent, or whether a consent was
// revoked today.
func (a *accountScreen) askBack() {
	s := a.shell
	row, ok := a.list.Selected()
	if !ok || !s.may(clinic.ActDocuments) || !s.sees() {
		return
	}
	switch {
	case row.made != nil && !row.made.Withdrawn:
		gone := *row.made
		s.ask(question{
			title: s.t("disclosures.back_title"), body: s.t("disclosures.back_body"), reason: s.t("why.label"), danger: true, yes: s.t("disclosures.take_back"),
			accept: func(reason string) bool {
				gone.Withdrawn, gone.Why = true, reason
				s.do(nil, clinic.RecordDisclosure{Disclosure: gone})
				return true
			},
		})
	case row.consent != nil && row.consent.Revoked.IsZero():
		revoked := *row.consent
		s.ask(question{
			title: s.t("disclosures.revoke_title"), body: s.t("disclosures.revoke_body", i18n.Args{"Name": revoked.Recipient}), danger: true, yes: s.t("disclosures.revoke"),
			accept: func(string) bool {
				revoked.Revoked = s.deps.Book.Today()
				s.do(nil, clinic.SaveConsent{Consent: revoked})
				return true
			},
		})
	}
}

// disclosureWords say a disclosure in full. Names are hidden behind the curtain.
func (s *shell) disclosureWords(d clinic.Disclosure) string {
	content := s.contentWords(d.Content)
	if d.Told != "" {
		content = s.name(d.Told)
	}
	words := s.t("disclosures.full", i18n.Args{
		"Day": s.dayYear(d.Day), "Time": s.clock(d.MadeAt()), "Name": listing(s.name(d.Recipient), d.Affiliation), "Basis": s.t("disclosures.basis." + string(d.Basis)),
		"Content": content, "From": s.dayYear(d.From), "To": s.dayYear(d.To), "Delivery": s.t("disclosures.delivery." + string(d.Delivery)), "Staff": s.staffName(d.By),
	})
	more := listing(d.Purpose, s.orderWords(d), d.Case, s.name(d.Reason))
	if d.PartTwo {
		more = listing(more, s.t("disclosures.with_notice"))
	}
	if d.Afterwards() {
		more = listing(more, s.writtenLater(d))
	}
	if d.Withdrawn {
		more = listing(s.t("disclosures.withdrawn", i18n.Args{"Reason": s.name(d.Why)}), more)
	}
	return joinedSentence(words, more)
}

func joinedSentence(first, more string) string {
	if more == "" {
		return first
	}
	return first + " " + more
}

func (s *shell) consentInFull(c clinic.Consent) string {
	state := ""
	if !c.Revoked.IsZero() {
		state = s.t("disclosures.revoked", i18n.Args{"Date": s.dayYear(c.Revoked)})
	}
	return listing(s.t("disclosures.consent", i18n.Args{"Date": s.dayYear(c.Signed)}), s.consentWords(c), s.contentWords(c.Scope), state)
}

// toldLine is a line of the account.
type toldLine struct {
	twoLines
	shell *shell
	day   *kit.Text
}

func (a *accountScreen) newRow() kit.RowView[toldRow] {
	r := &toldLine{shell: a.shell}
	r.day = kit.NewText(a.shell.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular()
	r.build(a.shell.look, r.day)
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a line.
func (r *toldLine) Fill(row toldRow) {
	s := r.shell
	if row.made != nil {
		state := s.t("disclosures.basis." + string(row.made.Basis))
		if row.made.Withdrawn {
			state = s.t("disclosures.never_sent")
		}
		r.name.Set(listing(s.name(row.made.Recipient), row.made.Affiliation))
		r.below.Set(state)
		r.day.Set(s.dayYear(row.made.Day))
	} else {
		state := s.t("disclosures.consent", i18n.Args{"Date": s.dayYear(row.consent.Signed)})
		if !row.consent.Revoked.IsZero() {
			state = s.t("disclosures.revoked", i18n.Args{"Date": s.dayYear(row.consent.Revoked)})
		}
		r.name.Set(s.consentWords(*row.consent))
		r.below.Set(state)
		r.day.Set(s.dayYear(row.consent.Signed))
	}
	r.inside.Refresh()
}
