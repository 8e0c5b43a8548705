package desk

import (
	"fmt"
	"slices"
	"strconv"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/report"
)

// packetPatient is a patient of an audit packet, with the dates that were asked for.
type packetPatient struct {
	patient clinic.PatientID
	number  string
	asked   []intake.Asked
}

// dates are all dates asked for, in order, each once.
func (p packetPatient) dates() []clinic.Date {
	var dates []clinic.Date
	for _, asked := range p.asked {
		for date := asked.From; !date.After(asked.To); date = date.AddDays(1) {
			dates = append(dates, date)
		}
	}
	slices.SortFunc(dates, clinic.Date.Compare)
	return slices.Compact(dates)
}

// named reports whether a date was asked for by itself: then it stands in the packet
// although nothing happened on it.
func (p packetPatient) named(date clinic.Date) bool {
	return slices.ContainsFunc(p.asked, func(a intake.Asked) bool { return a.Single() && a.From == date })
}

// packetCount says how many dates of how many patients are asked for, on the screen and
// on paper alike. A date that is asked for of several patients is one date.
func (s *shell) packetCount(asked []packetPatient) string {
	dates := map[clinic.Date]bool{}
	for _, each := range asked {
		for _, date := range each.dates() {
			dates[date] = true
		}
	}
	return s.t("packet.count", i18n.Args{"Dates": s.t("packet.dates", i18n.Args{"Count": len(dates)}), "Patients": s.t("packet.people", i18n.Args{"Count": len(asked)})})
}

// packetWeek is how many dates a step of a packet reads.
const packetWeek = 7

// journalStep is about how many entries of the journal a step looks at, to tell how
// many steps there will be.
const journalStep = 3000

// packetPart is a patient of a packet with everything that stands in it.
type packetPart struct {
	packetPatient
	person  clinic.Patient
	days    []clinic.AuditDay
	history []clinic.Version
}

// packetRecipe is everything that Daybook knows of dates of some patients, for an audit.
func packetRecipe(s *shell, request documentRequest) recipe {
	p := &packetPaper{shell: s, letter: request.letter, asked: request.packet}
	return recipe{
		file:  "daybook-audit-" + s.deps.Book.Today().String(),
		first: func() ([]func() error, error) { return p.begin(request.packet) },
		write: func() (report.Document, error) { return p.document(), nil },
	}
}

// packetPaper is an audit packet on its way to paper.
type packetPaper struct {
	*shell
	letter letterDraft
	asked  []packetPatient
	parts  []*packetPart
	acts   *book.Acts
	redact clinic.Redactor // of the patient whose part is being written
	hidden bool            // something was taken out
}

func (p *packetPaper) begin(asked []packetPatient) (steps []func() error, err error) {
	var wanted []book.ActsOf
	for _, each := range asked {
		wanted = append(wanted, book.ActsOf{Patient: each.patient, Dates: each.dates()})
	}
	if p.acts, err = p.deps.Book.BeginActs(wanted...); err != nil {
		return nil, err
	}
	more := true
	for range p.deps.Book.Head().N/journalStep + 1 {
		steps = append(steps, func() (err error) {
			if more {
				more, err = p.acts.Step()
			}
			return err
		})
	}
	steps = append(steps, func() (err error) { // entries of other stations make it longer
		for more && err == nil {
			more, err = p.acts.Step()
		}
		return err
	})
	for _, each := range asked {
		part := &packetPart{packetPatient: each}
		p.parts = append(p.parts, part)
		for some := range slices.Chunk(each.dates(), packetWeek) {
			steps = append(steps, func() error { return p.read(part, some) })
		}
		steps = append(steps, func() (err error) {
			part.history, err = p.deps.Book.HistoryOf(part.patient)
			return err
		})
	}
	return steps, nil
}

// read takes in some dates of a patient. Dates of a span on which nothing was to be
// and nothing was are left out.
func (p *packetPaper) read(part *packetPart, dates []clinic.Date) error {
	days, err := p.deps.Book.AuditDays(part.patient, dates...)
	if err != nil {
		return err
	}
	for _, day := range days {
		recorded := len(day.Due)+len(day.Visits)+len(day.Attempts)+len(p.actsOn(part, day)) > 0
		if recorded || part.named(day.Date) {
			part.days = append(part.days, day)
		}
	}
	if part.person.ID == "" {
		sheet, err := p.deps.Book.Sheet(part.patient)
		part.person = sheet.Patient
		return err
	}
	return nil
}

// document writes the packet: whom it is for and what is missing, then each patient.
func (p *packetPaper) document() report.Document {
	document := p.shell.document(p.t("packet.title"), p.t("packet.to_line", i18n.Args{"Name": listing(p.letter.Recipient, p.letter.Affiliation)}))
	document.Letterhead = p.deps.Book.Settings().Letterhead
	var chapters []report.Part
	for _, part := range p.parts {
		chapters = append(chapters, p.chapter(part)...)
	}
	document.Parts = append(p.preface(), chapters...)
	return document
}

// preface says on what basis it is told to whom, what is missing, and what the pages
// rest on.
func (p *packetPaper) preface() []report.Part {
	head := p.deps.Book.Head()
	facts := report.Facts{
		{Name: p.t("letter.to"), Value: listing(p.letter.Recipient, p.letter.Affiliation)},
		{Name: p.t("letter.basis_act"), Value: p.t("disclosures.basis." + string(p.letter.Basis))},
		{Name: p.t("letter.purpose"), Value: p.letter.Purpose}, {Name: p.t("disclosures.basis.court_order"), Value: p.orderWords(p.letter.Disclosure)}, {Name: p.t("letter.case"), Value: p.letter.Case},
		{Name: p.t("packet.asked"), Value: p.packetCount(p.asked)},
		{Name: p.t("packet.made_by"), Value: p.signer()},
		{Name: p.t("packet.journal"), Value: p.t("packet.head", i18n.Args{"Number": strconv.FormatUint(head.N, 10), "Station": head.Station})},
		{Name: p.t("packet.seal"), Value: inGroups(fmt.Sprintf("%x", head.Hash))},
	}
	parts := []report.Part{facts, report.Paragraph{Soft: true, Text: p.t("packet.proof")}, report.Paragraph{Soft: true, Text: p.t("packet.others")}}
	if p.hidden {
		parts = append(parts, report.Paragraph{Soft: true, Text: p.t("packet.hidden", i18n.Args{"Mark": p.t("packet.mark")})})
	}
	if odd := p.acts.Odd(); odd > 0 {
		parts = append(parts, report.Notice{Title: p.t("packet.odd_title"), Text: p.t("packet.odd", i18n.Args{"Count": odd})})
	}
	return append(parts, report.Bookmark{Text: p.t("packet.missing")}, report.Heading{Text: p.t("packet.missing"), Again: p.again(p.t("packet.missing"))}, p.missing())
}

// missing lists what lacks somebody's word or came late, patient by patient.
func (p *packetPaper) missing() report.List {
	list := report.List{None: p.t("packet.none_missing"), Columns: []report.Column{{Head: p.t("documents.date"), Share: 2}, {Head: p.t("packet.what"), Share: 7}}}
	for _, part := range p.parts {
		var rows []report.Row
		for _, day := range part.days {
			for _, gap := range day.Gaps {
				rows = append(rows, report.Row{Cells: []string{p.dayYear(day.Date), p.gapWords(gap)}})
			}
		}
		if len(part.days) == 0 {
			rows = append(rows, report.Row{Cells: []string{"", p.t("packet.nothing")}})
		}
		if len(rows) > 0 {
			list.Rows = append(append(list.Rows, report.Row{Kind: report.RowBand, Cells: []string{listing(part.person.SortName(), part.number), ""}}), rows...)
		}
	}
	return list
}

// gapWords say what is missing or late, and who said it when.
func (p *packetPaper) gapWords(gap clinic.AuditGap) string {
	words := p.t("packet.gap."+string(gap.Kind), i18n.Args{"Count": gap.Count, "Time": p.clock(gap.Start)})
	if gap.At.IsZero() {
		return words
	}
	return listing(words, p.staffName(gap.By), p.recordedAt(gap.At))
}

// chapter is a patient's part of the packet.
func (p *packetPaper) chapter(part *packetPart) []report.Part {
	p.redact = p.deps.Book.Redactor(part.patient)
	name := part.person.SortName()
	parts := []report.Part{report.NewPage{}, report.Bookmark{Text: listing(name, part.number)}, report.Band{Text: name, Right: part.number}}
	born := ""
	if !part.person.BirthDate.IsZero() {
		born = p.dayYear(part.person.BirthDate)
	}
	var asked []string
	for _, each := range part.asked {
		if each.Single() {
			asked = append(asked, p.dayYear(each.From))
		} else {
			asked = append(asked, p.t("documents.week", i18n.Args{"From": p.dayYear(each.From), "To": p.dayYear(each.To)}))
		}
	}
	found, dates := "", len(part.dates())
	if len(part.days) < dates {
		found = p.t("packet.found", i18n.Args{"Found": len(part.days), "Dates": p.t("packet.dates", i18n.Args{"Count": dates})})
	}
	parts = append(parts, report.Facts{{Name: p.t("packet.born"), Value: born}, {Name: p.t("packet.asked"), Value: listing(asked...)}, {Name: p.t("packet.recorded_on"), Value: found}})
	parts = append(parts, p.historyParts(part)...)
	under := false
	for _, day := range part.days {
		under = under || day.Stay != nil && day.Stay.Admission.PartTwo
		parts = append(parts, p.day(part, day)...)
	}
	if len(part.days) == 0 {
		parts = append(parts, report.Paragraph{Text: p.t("packet.nothing")})
	}
	if under {
		parts = append(parts, report.Notice{Title: p.t("letter.notice_title"), Text: p.noticeText()})
	}
	return parts
}
