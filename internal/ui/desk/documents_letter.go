package desk

import (
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// letterRecipe is a letter about a patient's attendance: what the basis allows and
// somebody chose, and nothing else.
func letterRecipe(s *shell, request documentRequest) recipe {
	var record clinic.AttendanceRecord
	letter := request.letter
	read := func() (err error) {
		record, err = s.deps.Book.AttendanceRecord(request.patient, request.from, request.to)
		return err
	}
	return recipe{
		file:  "daybook-letter-" + request.to.String(),
		first: func() ([]func() error, error) { return []func() error{read}, nil },
		write: func() (report.Document, error) {
			title := "letter.title"
			if letter.Basis == clinic.BasisOwnCopy {
				title = "letter.own_title"
			}
			document := s.document(s.t(title), s.dayYear(s.deps.Book.Today()))
			document.Letterhead = s.deps.Book.Settings().Letterhead
			document.Parts = s.letterParts(letter, record)
			return document, nil
		},
	}
}

func (s *shell) letterParts(letter letterDraft, record clinic.AttendanceRecord) []report.Part {
	own := letter.Basis == clinic.BasisOwnCopy
	facts := report.Facts{{Name: s.t("letter.about"), Value: fullName(record.Patient)}, {Name: s.t("letter.case"), Value: letter.Case},
		{Name: s.t("letter.period"), Value: s.t("documents.week_line", i18n.Args{"From": s.dayYear(record.From), "To": s.dayYear(record.To)})}}
	if !own {
		facts = append(report.Facts{{Name: s.t("letter.to"), Value: listing(letter.Recipient, letter.Affiliation)}, {Name: s.t("letter.purpose"), Value: letter.Purpose}}, facts...)
	}
	parts := []report.Part{facts, report.Paragraph{Text: s.t("letter.intro", i18n.Args{"Name": fullName(record.Patient)})}}
	for _, item := range letter.Content {
		parts = together(parts, s.letterItem(item, record)...)
	}
	if letter.Basis.ByConsent() {
		parts = append(parts, report.Paragraph{Soft: true, Text: s.t("letter.consent", i18n.Args{
			"Date": s.dayYear(letter.signed), "Purpose": letter.Purpose, "Scope": s.contentWords(letter.scope)})})
	}
	if letter.Basis == clinic.BasisOrder {
		parts = append(parts, report.Paragraph{Soft: true, Text: s.orderSentence(letter.Disclosure)})
	}
	if record.PartTwo && !own {
		parts = append(parts, report.Notice{Title: s.t("letter.notice_title"), Text: s.noticeText()})
	}
	return append(parts, report.Signature{s.signer(), s.t("documents.date")})
}

// orderSentence says which court ordered a letter, and when.
func (s *shell) orderSentence(d clinic.Disclosure) string {
	id := "letter.order"
	if d.Case != "" {
		id = "letter.order_case"
	}
	return s.t(id, i18n.Args{"Court": d.Court, "Date": s.dayYear(d.Ordered), "Case": d.Case})
}

// together adds parts; facts join those before them, so that their values stand in one
// column.
func together(parts []report.Part, more ...report.Part) []report.Part {
	for _, part := range more {
		facts, isFacts := part.(report.Facts)
		before, follows := parts[len(parts)-1].(report.Facts)
		if isFacts && follows {
			parts[len(parts)-1] = append(before[:len(before):len(before)], facts...)
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// fullName is a patient's name as a letter writes it.
func fullName(p clinic.Patient) string {
	if p.Given == "" || p.Family == "" {
		return p.SortName()
	}
	return p.Given + " " + p.Family
}

// noticeText is the clinic's own wording of the notice of 42 CFR 2.32, or the shorter
// of the two that the rule gives.
func (s *shell) noticeText() string {
	if own := s.deps.Book.Settings().NoticeIn(s.words.Language()); own != "" {
		return own
	}
	return s.t("letter.notice")
}

// signer is who made the letter, with the credential.
func (s *shell) signer() string {
	if s.staff.Credential == "" {
		return s.staff.Name
	}
	return s.staff.Name + ", " + s.staff.Credential
}

// letterItem are the parts that tell one thing.
func (s *shell) letterItem(item clinic.ContentItem, r clinic.AttendanceRecord) []report.Part {
	switch item {
	case clinic.ContentStay:
		return []report.Part{s.stayFacts(r)}
	case clinic.ContentProgram:
		return []report.Part{s.letterPrograms(r)}
	case clinic.ContentCounts:
		facts := report.Facts{{Name: s.t("letter.scheduled"), Value: strconv.Itoa(r.Scheduled)}, {Name: s.t("letter.attended"), Value: strconv.Itoa(r.Attended)}}
		if r.Beside > 0 {
			facts = append(facts, report.Fact{Name: s.t("letter.beside"), Value: strconv.Itoa(r.Beside)})
		}
		return []report.Part{facts}
	case clinic.ContentAbsences:
		return []report.Part{s.absenceFacts(r)}
	case clinic.ContentHours:
		return []report.Part{report.Facts{{Name: s.t("letter.hours"), Value: s.words.Hours(r.Credited)}}}
	case clinic.ContentServices:
		return s.serviceParts(r)
	case clinic.ContentDates:
		return s.dateParts(r)
	}
	return s.activityParts(r)
}

func (s *shell) stayFacts(r clinic.AttendanceRecord) report.Facts {
	var facts report.Facts
	for _, stay := range r.Stays {
		facts = append(facts, report.Fact{Name: s.t("letter.admitted"), Value: s.dayYear(stay.Admission.From)})
		if last := stay.Admission.Discharged; !last.IsZero() {
			facts = append(facts, report.Fact{Name: s.t("letter.discharged"), Value: s.dayYear(last)})
		}
	}
	return facts
}

func (s *shell) letterPrograms(r clinic.AttendanceRecord) report.Facts {
	var facts report.Facts
	for _, stay := range r.Stays {
		facts = append(facts, report.Fact{Name: s.t("documents.program"), Value: listing(s.label(stay.Program.Label), s.label(stay.Program.Level.Label))})
	}
	return facts
}

// absenceFacts tell excused, unexcused and missed sessions apart.
func (s *shell) absenceFacts(r clinic.AttendanceRecord) report.Facts {
	facts := report.Facts{
		{Name: s.t("letter.excused"), Value: strconv.Itoa(r.Absences[clinic.Excused])},
		{Name: s.t("letter.unexcused"), Value: strconv.Itoa(r.Absences[clinic.Unexcused])},
		{Name: s.t("letter.no_show"), Value: strconv.Itoa(r.Absences[clinic.NoShow])},
	}
	if turned := r.Absences[clinic.NotAdmitted] + r.Absences[clinic.SentOut]; turned > 0 {
		facts = append(facts, report.Fact{Name: s.t("letter.not_admitted"), Value: strconv.Itoa(turned)})
	}
	return facts
}

func (s *shell) serviceParts(r clinic.AttendanceRecord) []report.Part {
	list := report.List{None: s.t("letter.none"), Columns: []report.Column{{Head: s.t("letter.service"), Share: 4}, {Head: s.t("letter.hours"), Share: 1.4, Right: true}}}
	for _, service := range r.Services {
		list.Rows = append(list.Rows, report.Row{Cells: []string{s.label(service.Label), s.words.Hours(service.Minutes)}})
	}
	if r.Rounded > 0 {
		list.Rows = append(list.Rows, report.Row{Cells: []string{s.t("documents.loss.rounded"), "−" + s.words.Hours(r.Rounded)}})
	}
	if len(list.Rows) > 0 {
		list.Rows = append(list.Rows, report.Row{Kind: report.RowTotal, Cells: []string{s.t("documents.total"), s.words.Hours(r.Credited)}})
	}
	return []report.Part{report.Heading{Text: s.t("disclosures.content.services")}, list}
}

func (s *shell) dateParts(r clinic.AttendanceRecord) []report.Part {
	list := report.List{None: s.t("letter.none"), Columns: []report.Column{
		{Head: s.t("documents.date"), Share: 3}, {Head: s.t("documents.weekly.time"), Share: 2.4}, {Head: s.t("letter.result"), Share: 2.6},
	}}
	for _, session := range r.Sessions {
		list.Rows = append(list.Rows, report.Row{Cells: []string{s.dayYear(session.Date), s.span(session.Start, session.End), s.resultOf(session)}})
	}
	return []report.Part{report.Heading{Text: s.t("disclosures.content.dates")}, list}
}

func (s *shell) resultOf(session clinic.AttendedSession) string {
	switch {
	case session.Beside:
		return s.t("letter.was_beside")
	case session.There:
		return s.t("letter.was_there")
	}
	return s.t("today.status." + string(session.Outcome))
}

// activityParts are what was done outside the clinic: never among the hours.
func (s *shell) activityParts(r clinic.AttendanceRecord) []report.Part {
	list := report.List{None: s.t("letter.none"), Columns: []report.Column{
		{Head: s.t("documents.date"), Share: 2}, {Head: s.t("letter.activity"), Share: 3}, {Head: s.t("letter.length"), Share: 1.3, Right: true}, {Head: s.t("letter.verified"), Share: 2.4},
	}}
	for _, activity := range r.Activities {
		verified := activity.Verified
		if verified == "" {
			verified = s.t("letter.own_word")
		}
		list.Rows = append(list.Rows, report.Row{Cells: []string{s.dayYear(activity.Date), activity.Label, s.someHours(activity.Minutes), verified}})
	}
	return []report.Part{report.Heading{Text: s.t("disclosures.content.activities")}, report.Paragraph{Soft: true, Text: s.t("letter.outside")}, list}
}

// contentWords name what a letter tells.
func (s *shell) contentWords(content []clinic.ContentItem) string {
	words := ""
	for _, item := range content {
		if words != "" {
			words += ", "
		}
		words += lowerFirst(s.t("disclosures.content." + string(item)))
	}
	return words
}
