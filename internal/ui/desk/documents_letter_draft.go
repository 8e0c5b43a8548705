package desk

import (
	"slices"
	"unicode"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// letterDraft is a letter as it is being put together: why it may be sent, to whom,
// and what it tells.
type letterDraft struct {
	clinic.Disclosure
	signed   clinic.Date          // of the consent
	scope    []clinic.ContentItem // likewise; what may be told
	recorded bool                 // it stands in the account of disclosures
}

// lowerFirst begins a word within a sentence with a small letter.
func lowerFirst(text string) string {
	letters := []rune(text)
	if len(letters) > 0 {
		letters[0] = unicode.ToLower(letters[0])
	}
	return string(letters)
}

// letterAsking asks for what a letter needs: the basis first, which decides what else.
type letterAsking struct {
	shell *shell
	form  *documentForm
}

// set takes a draft that is whole, and makes its pages.
func (l *letterAsking) set(draft letterDraft) {
	draft.recorded, l.form.list.recorded = false, false
	l.form.letter = draft
	l.form.draw()
	l.form.page.make()
}

// ask asks for the basis.
func (l *letterAsking) ask() {
	s := l.shell
	asks := l.form.page.kind.asks
	if !asks.letter || !asks.packet && l.form.patient.Picked() == "" || !s.sees() {
		return
	}
	bases := clinic.Bases()
	if asks.packet { // a consent covers no more than a letter tells
		bases = []clinic.Basis{clinic.BasisAudit, clinic.BasisOrder}
	}
	var words []string
	for _, basis := range bases {
		words = append(words, s.t("disclosures.basis."+string(basis)))
	}
	which := s.choice(s.t("letter.basis"), words...)
	which.Choose(max(0, slices.Index(bases, l.form.letter.Basis)))
	s.ask(question{
		title: s.t("letter.basis_title"), body: s.t("letter.basis_body"), more: which, fields: []editable{which}, yes: s.t("correct.next"),
		accept: func(string) bool {
			basis := bases[max(0, which.One())]
			s.sheet.close()
			l.askMore(basis)
			return true
		},
	})
}

// askMore asks for what the basis needs.
func (l *letterAsking) askMore(basis clinic.Basis) {
	draft := letterDraft{Disclosure: clinic.Disclosure{Basis: basis, Content: usualContent()}, scope: clinic.ContentItems()}
	switch {
	case basis.ByConsent():
		l.findConsents(basis)
	case basis == clinic.BasisOwnCopy:
		l.shell.sheet.close()
		l.set(draft)
	default:
		l.askRecipient(draft)
	}
}

// usualContent is what most letters tell.
func usualContent() []clinic.ContentItem {
	return []clinic.ContentItem{clinic.ContentStay, clinic.ContentCounts, clinic.ContentAbsences}
}

// allFilled reports whether fields hold something, and says at the others that they must.
func (s *shell) allFilled(fields ...*kit.Field) bool {
	whole := true
	for _, field := range fields {
		if field.Text() == "" {
			field.SetProblem(s.t("letter.needed"))
			whole = false
		}
	}
	s.sheet.object.Refresh()
	return whole
}

// askContent asks what the letter tells, of what may be told.
func (l *letterAsking) askContent() {
	s, draft := l.shell, l.form.letter
	if asks := l.form.page.kind.asks; !asks.letter || asks.packet || draft.Basis == "" || !s.sees() {
		return
	}
	var words []string
	var chosen []int
	for i, item := range draft.scope {
		words = append(words, s.t("disclosures.content."+string(item)))
		if slices.Contains(draft.Content, item) {
			chosen = append(chosen, i)
		}
	}
	which := s.choice(s.t("letter.content"), words...).Many()
	which.Choose(chosen...)
	s.ask(question{
		title: s.t("letter.content_title"), body: s.t("letter.content_body"), more: which, fields: []editable{which}, yes: s.t("letter.show"),
		accept: func(string) bool {
			draft.Content = nil
			for _, i := range which.Chosen() {
				draft.Content = append(draft.Content, draft.scope[i])
			}
			if len(draft.Content) == 0 {
				which.SetProblem(s.t("letter.needed"))
				s.sheet.object.Refresh()
				return false
			}
			l.set(draft)
			return true
		},
	})
}

// summary says in a few words what was chosen.
func (l *letterAsking) summary() string {
	s, draft := l.shell, l.form.letter
	if draft.Basis == "" {
		return s.t("letter.no_basis")
	}
	return listing(s.t("disclosures.basis."+string(draft.Basis)), s.name(draft.Recipient))
}

// account records the letter in the patient's account of disclosures, and goes on
// once it stands there. What was recorded already goes on at once.
func (l *letterAsking) account(then func()) {
	s, draft := l.shell, l.form.letter
	if draft.recorded {
		then()
		return
	}
	s.askDelivery(s.t("letter.account_body", i18n.Args{"Name": draft.Recipient}), func(way clinic.Delivery) { l.record(way, then) })
}

// accountCopy records that the patient was given their own account, and goes on.
func (l *letterAsking) accountCopy(then func()) {
	s, name := l.shell, l.form.patientName(clinic.PatientID(l.form.patient.Picked()))
	if l.form.letter.recorded {
		then()
		return
	}
	s.askDelivery(s.t("letter.account_body", i18n.Args{"Name": s.name(name)}), func(way clinic.Delivery) {
		l.form.letter.Disclosure = clinic.Disclosure{Basis: clinic.BasisOwnCopy, Recipient: name, Content: []clinic.ContentItem{clinic.ContentAccount}}
		id, err := clinic.NewID[clinic.DisclosureID](s.deps.Random)
		if err != nil {
			s.fail(err)
			return
		}
		request, _ := l.form.read()
		line := request.letter.Disclosure
		line.ID, line.Patient, line.Delivery, line.Language, line.From, line.To = id, request.patient, way, request.language, request.from, request.to
		s.do(func() {
			l.form.letter.recorded = true
			then()
		}, clinic.RecordDisclosure{Disclosure: line})
	})
}

// askDelivery asks how something reaches its recipient. Nothing is chosen beforehand:
// what stands in the account is somebody's word, and not what Enter came upon.
func (s *shell) askDelivery(body string, then func(clinic.Delivery)) {
	var ways []string
	for _, way := range clinic.Deliveries() {
		ways = append(ways, s.t("disclosures.delivery."+string(way)))
	}
	which := s.choice(s.t("letter.delivery"), ways...).Unset()
	which.OnChanged = func() { which.SetProblem("") }
	s.ask(question{
		title: s.t("letter.account_title"), body: body, more: which, fields: []editable{which}, yes: s.t("letter.account_yes"),
		accept: func(string) bool {
			way := which.One()
			if way < 0 {
				which.SetProblem(s.t("letter.needed"))
				return false
			}
			then(clinic.Deliveries()[way])
			return true
		},
	})
}

func (l *letterAsking) record(way clinic.Delivery, then func()) {
	s := l.shell
	id, err := clinic.NewID[clinic.DisclosureID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	request, _ := l.form.read()
	line := request.letter.Disclosure
	line.ID, line.Patient, line.Delivery, line.Language, line.From, line.To = id, request.patient, way, request.language, request.from, request.to
	patient := request.patient
	work(s, func() (clinic.AttendanceRecord, error) {
		return s.deps.Book.AttendanceRecord(patient, line.From, line.To)
	},
		func(record clinic.AttendanceRecord, err error) {
			if err != nil {
				s.fail(err)
				return
			}
			line.Admission = record.Stays[len(record.Stays)-1].Admission.ID
			if line.Basis == clinic.BasisOwnCopy {
				line.Recipient = fullName(record.Patient)
			}
			s.do(func() {
				l.form.letter.recorded = true
				l.form.page.stale = false
				then()
			}, clinic.RecordDisclosure{Disclosure: line})
		})
}
