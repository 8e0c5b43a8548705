package desk

import (
	"bytes"
	"strconv"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// printable is a page with something to print by Ctrl+P.
type printable interface{ print() }

// print puts on paper what the page in front offers.
func (s *shell) print() {
	if page, ok := s.page(s.current).(printable); ok && !s.locked && !s.sheet.open() {
		page.print()
	}
}

// print is Ctrl+P on the sheets of a day.
func (p *todayPage) print() {
	if p.onAttest() {
		p.attesting.askPrint()
	}
}

// sheetsToPrint is one answer to which sheets are wanted.
type sheetsToPrint struct {
	words  string
	sheets []clinic.BlockSheet
}

// askPrint asks which of the day's sheets are wanted on paper: names stand on them,
// so nobody prints behind the curtain.
func (a *attestScreen) askPrint() {
	s := a.shell
	if !a.known || !s.may(clinic.ActAttest) || !s.sees() {
		return
	}
	next := a.date.AddDays(1)
	work(s, func() (clinic.AttestDay, error) { return s.deps.Book.AttestDay(next) }, func(day clinic.AttestDay, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		if s.locked || a.date.IsZero() {
			return
		}
		a.offerPrint(append(a.offers(), sheetsToPrint{s.t("attest.print.next", i18n.Args{"Date": s.longDay(next), "Count": len(day.Sheets)}), day.Sheets}))
	})
}

// offers are the sheets of the track in front, the one in front, and the day's.
func (a *attestScreen) offers() []sheetsToPrint {
	s := a.shell
	sheet, _, ok := a.sheets.chosen()
	if !ok {
		return nil
	}
	var track []clinic.BlockSheet
	for _, other := range a.read.Sheets {
		if other.Meeting.Track == sheet.Meeting.Track && other.Meeting.Appointment == sheet.Meeting.Appointment {
			track = append(track, other)
		}
	}
	offer := func(id string, sheets []clinic.BlockSheet) sheetsToPrint {
		return sheetsToPrint{s.t(id, i18n.Args{"Track": s.label(sheet.Track), "Count": len(sheets)}), sheets}
	}
	return []sheetsToPrint{
		offer("attest.print.track", track), {s.t("attest.print.only", i18n.Args{"Sheet": s.sheetName(sheet)}), []clinic.BlockSheet{sheet}},
		offer("attest.print.day", a.read.Sheets),
	}
}

func (a *attestScreen) offerPrint(offers []sheetsToPrint) {
	s := a.shell
	which := s.choice(s.t("attest.print.which"))
	var words []string
	for _, offer := range offers {
		words = append(words, offer.words)
	}
	which.SetWords(words...)
	which.Choose(0)
	s.ask(question{
		title: s.t("attest.print.title"), body: s.t("attest.print.body"), more: which, fields: []editable{which}, yes: s.t("attest.print.yes"),
		accept: func(string) bool {
			chosen := offers[max(0, which.One())]
			if len(chosen.sheets) == 0 {
				which.SetProblem(s.t("attest.no_group"))
				return false
			}
			a.printSheets(chosen.sheets)
			return true
		},
	})
}

// printSheets sends the sheets to the printer, a page for each.
func (a *attestScreen) printSheets(sheets []clinic.BlockSheet) {
	s := a.shell
	var tables []report.Table
	for _, sheet := range sheets {
		tables = append(tables, s.paperOf(sheet).Table(s.sheetWords()))
	}
	var pdf bytes.Buffer
	if err := report.WriteTables(&pdf, tables, s.sheetStyle()); err != nil {
		s.message.show(s.t("desk.print.failed"), kit.Bad, nil)
		return
	}
	s.sendToPrinter("block-sheets.pdf", pdf.Bytes())
}

// paperOf is a sheet of the screen as it goes to paper.
func (s *shell) paperOf(b clinic.BlockSheet) report.BlockSheet {
	service := ""
	if b.Block.Topic != "" {
		service = s.label(b.Service)
	}
	paper := report.BlockSheet{
		Title: listing(s.span(b.Block.Start, b.Block.End), s.topicOf(b)),
		Lines: []string{
			listing(s.deps.Book.Settings().Clinic, s.programOf(b.Meeting.Track), s.label(b.Track)),
			listing(s.longDay(b.Meeting.Date), strconv.Itoa(b.Meeting.Date.Year), service, s.modalityOf(b.Block.Modality)),
			listing(s.roomOf(b), s.counselorOf(b.Group.Counselor)),
		},
	}
	for _, seat := range b.Seats {
		person := report.Expected{Name: seat.Name, Number: seat.Number}
		if seat.Visit.Absence != nil {
			person.Known = s.t("today.status." + string(seat.Visit.Absence.Outcome))
		}
		paper.People = append(paper.People, person)
	}
	return paper
}

// programOf is the name of the program that a track belongs to; "" for none.
func (s *shell) programOf(track clinic.TrackID) string {
	for _, row := range s.deps.Book.ProgramList() {
		for _, each := range row.Tracks {
			if each.Track.ID == track {
				return s.label(row.Program.Label)
			}
		}
	}
	return ""
}

func (s *shell) modalityOf(modality clinic.Modality) string {
	if modality == clinic.Telehealth {
		return s.t("programs.block.telehealth")
	}
	return s.t("programs.block.in_person")
}

// roomOf is the group's own name and its room.
func (s *shell) roomOf(b clinic.BlockSheet) string {
	if b.Group.Room == "" {
		return b.Group.Name
	}
	return listing(b.Group.Name, s.t("attest.room", i18n.Args{"Room": b.Group.Room}))
}

// counselorOf is a counselor as a document names them: with credential and license.
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
			name = listing(name, s.t("attest.print.license", i18n.Args{"License": staff.License}))
		}
		return name
	}
	return s.t("attest.print.no_counselor")
}

func (s *shell) sheetWords() report.SheetWords {
	return report.SheetWords{
		Present: s.t("attest.paper.present"), Patient: s.t("attest.paper.patient"), Number: s.t("attest.paper.number"),
		Late: s.t("attest.paper.late"), Left: s.t("attest.paper.left"), Out: s.t("attest.paper.out"), Notes: s.t("attest.paper.notes"),
		Heads: s.t("attest.paper.heads"), Signature: s.t("attest.paper.signature"), Date: s.t("attest.paper.date"),
		Page: func(page, pages int) string { return s.t("attest.paper.page", i18n.Args{"Page": page, "Pages": pages}) },
	}
}
