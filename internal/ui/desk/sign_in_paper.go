package desk

import (
	"slices"
	"strconv"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
)

// signInDocument are sign-in sheets, each on pages of its own that count for
// themselves, so that they can be handed out one by one.
func (s *shell) signInDocument(date clinic.Date, sheets []clinic.SignInSheet) report.Document {
	if len(sheets) == 0 {
		document := s.document(s.t("sign_in.title"), s.longDayYear(date))
		document.Parts = []report.Part{report.Paragraph{Text: s.t("attest.no_group")}}
		return document
	}
	var all []report.Document
	for _, sheet := range sheets {
		all = append(all, s.signInSheet(sheet))
	}
	all[0].Next = all[1:]
	return all[0]
}

// signInSheet is one group's sheet: to be marked and signed, or filled with what is
// known.
func (s *shell) signInSheet(sheet clinic.SignInSheet) report.Document {
	title := s.topicOf(sheet.BlockSheet)
	day := s.longDayYear(sheet.Meeting.Date)
	document := s.document(title, s.t(whether(alone(sheet), "sign_in.title_alone", "sign_in.title")))
	document.Again = listing(title, day, s.span(sheet.Block.Start, sheet.Block.End))
	document.Parts = []report.Part{report.Grid{Columns: 3, Facts: s.sheetFacts(sheet, day)}}
	if sheet.OverCap() && !alone(sheet) {
		document.Parts = append(document.Parts, report.Notice{Text: s.t("sign_in.over", i18n.Args{"Places": sheet.Group.Capacity, "Count": sheet.Expected()})})
	}
	document.Parts = append(document.Parts, s.rollOf(sheet))
	if sheet.Filled {
		document.Parts = append(document.Parts, report.Paragraph{Soft: true, Text: s.t(whether(alone(sheet), "sign_in.filled_alone", "sign_in.filled_note"))})
	}
	return document
}

// alone reports whether a sheet is of one patient's appointment, which is no group.
func alone(sheet clinic.SignInSheet) bool { return sheet.Meeting.Appointment != "" }

// sheetFacts are the head of a sheet; an appointment has no places and no head count.
func (s *shell) sheetFacts(sheet clinic.SignInSheet, day string) []report.Fact {
	facts := []report.Fact{
		{Name: s.t("sign_in.date"), Value: day},
		{Name: s.t("sign_in.time"), Value: s.span(sheet.Block.Start, sheet.Block.End)},
		{Name: s.t("sign_in.room"), Value: listing(sheet.Group.Name, sheet.Group.Room)},
		{Name: s.t("documents.program"), Value: listing(s.label(sheet.Program), s.trackOf(sheet))},
		{Name: s.t("sign_in.service"), Value: listing(s.label(sheet.Service), s.modalityOf(sheet.Block.Modality))},
	}
	if !alone(sheet) {
		facts = append(facts, report.Fact{Name: s.t("sign_in.size"), Value: s.sizeOf(sheet)})
	}
	facts = append(facts, report.Fact{Name: s.t("sign_in.counselor"), Value: s.counselorOf(sheet.Group.Counselor)},
		report.Fact{Name: s.t("sign_in.attested"), Value: s.attestedWords(sheet)})
	if !alone(sheet) {
		facts = append(facts, report.Fact{Name: s.t("sign_in.heads"), Value: s.headsOf(sheet)})
	}
	return facts
}

// trackOf is a sheet's track; an appointment's service stands elsewhere.
func (s *shell) trackOf(sheet clinic.SignInSheet) string {
	if alone(sheet) {
		return ""
	}
	return s.label(sheet.Track)
}

// sizeOf says how many take part, and how many the group has places for.
func (s *shell) sizeOf(sheet clinic.SignInSheet) string {
	if sheet.Group.Capacity == 0 {
		return strconv.Itoa(sheet.Expected())
	}
	return s.t("sign_in.size_of", i18n.Args{"Count": sheet.Expected(), "Places": sheet.Group.Capacity})
}

func (s *shell) headsOf(sheet clinic.SignInSheet) string {
	if sheet.Count == nil {
		return ""
	}
	return strconv.Itoa(sheet.Count.Heads)
}

// attestedWords say by whom and when a group was attested; more than one where
// somebody was corrected since.
func (s *shell) attestedWords(sheet clinic.SignInSheet) string {
	if !sheet.Filled {
		return ""
	}
	var said []string
	for _, line := range sheet.Lines {
		if line.Attested == nil {
			continue
		}
		words := s.attestedBy(*line.Attested)
		if !slices.Contains(said, words) {
			said = append(said, words)
		}
	}
	if len(said) == 0 {
		return s.t(whether(alone(sheet), "sign_in.not_attested_alone", "sign_in.not_attested"))
	}
	return strings.Join(said, "; ")
}

// attestedBy names who attested, or whose signed sheet somebody entered, with the day
// and the time.
func (s *shell) attestedBy(said clinic.Attestation) string {
	day := s.dayYear(clinic.DateIn(said.At, s.deps.Book.Zone()))
	if said.Witness == "" || said.Witness == said.By {
		return listing(s.counselorOf(said.By), day, s.clock(said.At))
	}
	return listing(s.t("attest.entered", i18n.Args{"Counselor": s.counselorOf(said.Witness), "Name": s.staffName(said.By)}), day, s.clock(said.At))
}

// freeLines are left for people who are not on the list.
const freeLines = 3

// rollOf lists the participants in the order of the desk's sheet.
func (s *shell) rollOf(sheet clinic.SignInSheet) report.Roll {
	open := !sheet.Filled
	roll := report.Roll{Columns: []report.Column{
		s.markColumn(open), {Head: s.t("sign_in.number"), Share: 0.8}, {Head: s.t("sign_in.participant"), Share: 3},
		{Head: s.t("sign_in.in"), Share: 1.05, Write: open}, {Head: s.t("sign_in.out"), Share: 1.05, Write: open},
		{Head: s.t("sign_in.notes"), Share: 2.2, Write: open},
	}}
	switch {
	case !open:
		roll.Columns = append(roll.Columns, report.Column{Head: s.t("sign_in.minutes"), Share: 0.7, Right: true})
	case sheet.Signs:
		roll.Columns = append(roll.Columns, report.Column{Head: s.t("documents.signature"), Share: 2.6, Write: true})
	}
	for _, line := range sheet.Lines {
		roll.Rows = append(roll.Rows, s.rollRow(sheet, line, len(roll.Columns)))
	}
	roll.Signs = report.Signature{s.t("sign_in.signature"), s.t("documents.date")}
	if sheet.Count == nil && !alone(sheet) {
		roll.Signs = append(report.Signature{s.t("sign_in.heads")}, roll.Signs...)
	}
	if open && !alone(sheet) {
		roll.Free = freeLines
	}
	return roll
}

// markColumn has a box to tick, or the mark that is known.
func (s *shell) markColumn(open bool) report.Column {
	if open {
		return report.Column{Head: s.t("sign_in.here"), Share: 0.75, Box: true}
	}
	return report.Column{Head: s.t("sign_in.mark_head"), Share: 1.25}
}

// markOf is what is known of a participant in a group that is over; "" where nobody knows
// anything.
func (s *shell) markOf(sheet clinic.SignInSheet, line clinic.SignInLine) string {
	switch {
	case line.Here == clinic.PresenceAway:
		return s.t("sign_in.mark_absent")
	case !line.Out.IsZero() && line.Out.Before(sheet.Block.End):
		return s.t("sign_in.mark_early")
	case line.Here == clinic.PresenceHere:
		return s.t("sign_in.here")
	case !line.In.IsZero():
		return s.t("sign_in.mark_came")
	}
	return ""
}

func (s *shell) rollRow(sheet clinic.SignInSheet, line clinic.SignInLine, columns int) []string {
	row := make([]string, columns)
	row[1], row[2], row[5] = line.Number, line.Name, s.lineNotes(sheet, line)
	if !sheet.Filled {
		return row
	}
	row[0] = s.markOf(sheet, line)
	if !line.In.IsZero() {
		row[3] = s.clock(line.In)
	}
	if !line.Out.IsZero() {
		row[4] = s.clock(line.Out)
	}
	row[6] = strconv.Itoa(line.Minutes)
	return row
}

// lineNotes is what else is known of a participant.
func (s *shell) lineNotes(sheet clinic.SignInSheet, line clinic.SignInLine) string {
	var notes []string
	add := func(words string) { notes = append(notes, words) }
	if line.Absence != nil {
		add(s.t("today.status." + string(line.Absence.Outcome)))
	}
	if line.Absence == nil && line.Here == clinic.PresenceAway && !sheet.Filled {
		add(s.t("attest.pill.not_there"))
	}
	for _, away := range line.Away {
		add(s.t("sign_in.away", i18n.Args{"Span": s.span(away.From, away.To)}))
	}
	if line.SentOut {
		add(s.t("attest.pill.sent_out"))
	}
	if line.Modality != "" {
		add(s.modalityOf(line.Modality))
	}
	if sheet.Filled && line.Here == clinic.PresenceOpen {
		add(s.t("sign_in.open"))
	}
	if line.Late {
		add(s.t("sign_in.late"))
	}
	return strings.Join(notes, "; ")
}

// longDayYear is a date with weekday and year, as documents give it.
func (s *shell) longDayYear(date clinic.Date) string {
	return s.t("patients.day_year", i18n.Args{"Day": s.longDay(date), "Year": date.Year})
}

func (s *shell) modalityOf(modality clinic.Modality) string {
	if modality == clinic.Telehealth {
		return s.t("programs.block.telehealth")
	}
	return s.t("programs.block.in_person")
}

// counselorOf is a counselor as a document names them: with credential and license;
// for none a line to write on.
func (s *shell) counselorOf(id clinic.StaffID) string {
	for _, staff := range s.deps.Book.StaffList() {
		if staff.ID != id {
			continue
		}
		name := staff.Name
		if staff.Credential != "" {
			name += ", " + staff.Credential
		}
		if staff.License != "" {
			name = listing(name, s.t("sign_in.license", i18n.Args{"License": staff.License}))
		}
		return name
	}
	return "____________________"
}
