package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// findConsents reads the patient's consents and offers those that hold today.
func (l *letterAsking) findConsents(basis clinic.Basis) {
	s, patient := l.shell, clinic.PatientID(l.form.patient.Picked())
	today := s.deps.Book.Today()
	work(s, func() ([]clinic.Consent, error) { return s.deps.Book.Consents(patient) }, func(all []clinic.Consent, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		var fit []clinic.Consent
		for _, consent := range all {
			if consent.HoldsOn(today) && consent.Justice == (basis == clinic.BasisJustice) {
				fit = append(fit, consent)
			}
		}
		if patient != clinic.PatientID(l.form.patient.Picked()) || s.locked || !s.sees() {
			return
		}
		if len(fit) == 0 {
			l.askNewConsent(basis)
			return
		}
		l.offerConsents(basis, fit)
	})
}

// offerConsents asks which consent the letter rests on; one may write another down.
func (l *letterAsking) offerConsents(basis clinic.Basis, fit []clinic.Consent) {
	s := l.shell
	var words []string
	for _, consent := range fit {
		words = append(words, s.consentWords(consent))
	}
	which := s.choice(s.t("letter.consents"), append(words, s.t("letter.new_consent"))...)
	which.Choose(0)
	number := s.field(s.t("letter.why." + string(clinic.BasisJustice)))
	number.OnChanged = func(string) { number.SetProblem("") }
	fields := []editable{which}
	if basis == clinic.BasisJustice {
		fields = append(fields, number)
	}
	show(number, basis == clinic.BasisJustice)
	s.ask(question{
		title: s.t("disclosures.basis." + string(basis)), more: kit.Column(12, kit.Natural(which), kit.Natural(number)), fields: fields, yes: s.t("letter.show"),
		accept: func(string) bool {
			at := max(0, which.One())
			if at == len(fit) {
				s.sheet.close()
				l.askNewConsent(basis)
				return true
			}
			if basis == clinic.BasisJustice && !s.allFilled(number) {
				return false
			}
			l.rest(basis, fit[at], number.Text())
			return true
		},
	})
}

// consentWords name a consent: to whom, for what, until when.
func (s *shell) consentWords(c clinic.Consent) string {
	until := ""
	if !c.Expires.IsZero() {
		until = s.t("letter.until", i18n.Args{"Date": s.dayYear(c.Expires)})
	}
	return listing(s.name(c.Recipient), c.Affiliation, c.Purpose, until)
}

// rest has the letter rest on a consent.
func (l *letterAsking) rest(basis clinic.Basis, c clinic.Consent, number string) {
	l.set(letterDraft{Disclosure: clinic.Disclosure{
		Basis: basis, Consent: c.ID, Recipient: c.Recipient, Affiliation: c.Affiliation, Purpose: c.Purpose, Case: number, Content: c.Scope,
	}, signed: c.Signed, scope: c.Scope})
}

// consentForm are the fields of a consent that the patient signed on paper.
type consentForm struct {
	recipient, affiliation, purpose, signed, expires *kit.Field
	scope                                            *kit.Choice
}

// askNewConsent writes down a consent and has the letter rest on it.
func (l *letterAsking) askNewConsent(basis clinic.Basis) {
	s := l.shell
	f := consentForm{s.field(s.t("letter.recipient")), s.field(s.t("letter.affiliation")), s.field(s.t("letter.purpose")), s.field(s.t("letter.signed")), s.field(s.t("letter.expires")), s.choice("")}
	var words []string
	for _, item := range clinic.ContentItems() {
		words = append(words, s.t("disclosures.content."+string(item)))
	}
	f.scope = s.choice(s.t("letter.scope"), words...).Many()
	f.scope.Choose(0, 2, 3)
	f.signed.SetText(dateText(s.deps.Book.Today()))
	for _, field := range []*kit.Field{f.recipient, f.affiliation, f.purpose, f.signed, f.expires} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	pair := func(a, b *kit.Field) kit.Item {
		return kit.Natural(kit.Row(12, kit.Fill(a).AtStart(), kit.Fill(b).AtStart()))
	}
	s.ask(question{
		title: s.t("letter.consent_title"), fields: []editable{f.recipient, f.affiliation, f.purpose, f.signed, f.expires, f.scope},
		more: kit.Column(10, pair(f.recipient, f.affiliation), kit.Natural(f.purpose), pair(f.signed, f.expires), kit.Natural(f.scope)), yes: s.t("letter.keep_consent"),
		accept: func(string) bool {
			consent, ok := f.read(s)
			if ok {
				consent.Justice = basis == clinic.BasisJustice
				l.keepConsent(basis, consent)
			}
			return ok
		},
	})
}

// read is the consent as it stands in the form; false where something is missing.
func (f consentForm) read(s *shell) (clinic.Consent, bool) {
	signed, ok := typedDate(f.signed.Text())
	expires, known := typedDate(f.expires.Text())
	whole := s.allFilled(f.recipient, f.purpose)
	if !ok {
		f.signed.SetProblem(s.t("patients.form.date_wrong"))
	}
	if !known && f.expires.Text() != "" {
		f.expires.SetProblem(s.t("patients.form.date_wrong"))
		whole = false
	}
	consent := clinic.Consent{Recipient: f.recipient.Text(), Affiliation: f.affiliation.Text(), Purpose: f.purpose.Text(), Signed: signed, Expires: expires}
	for _, i := range f.scope.Chosen() {
		consent.Scope = append(consent.Scope, clinic.ContentItems()[i])
	}
	if len(consent.Scope) == 0 {
		f.scope.SetProblem(s.t("letter.needed"))
	}
	s.sheet.object.Refresh()
	return consent, whole && ok && len(consent.Scope) > 0
}

func (l *letterAsking) keepConsent(basis clinic.Basis, consent clinic.Consent) {
	s := l.shell
	id, err := clinic.NewID[clinic.ConsentID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	consent.ID, consent.Patient = id, clinic.PatientID(l.form.patient.Picked())
	s.do(func() { l.findConsents(basis) }, clinic.SaveConsent{Consent: consent})
}
