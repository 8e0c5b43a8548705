package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/intake"
	"daybook/internal/ui/kit"
)

// packetList is whom an audit packet is about, and which dates: found one by one,
// typed or pasted, or read from a file.
type packetList struct {
	labels
	form   *documentForm
	object *fyne.Container
	said   *kit.Text

	patients []packetPatient // in the order in which they were named
	recorded bool            // it stands in everybody's account of disclosures
}

// packetFile is the most bytes of a list of numbers and dates.
const packetFile = 1 << 20

func newPacketList(f *documentForm) *packetList {
	s := f.shell
	l := &packetList{form: f}
	l.said = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayCut()
	act := l.button(s, s.button(kit.Secondary, "patients", "", "E", func() { s.touch(); l.ask() }), "packet.list_act")
	l.object = kit.Column(6, kit.Natural(kit.Row(0, kit.Natural(act))), kit.Natural(l.said))
	f.on(l.relabel)
	return l
}

func (l *packetList) forget() { l.patients, l.recorded = nil, false }

func (l *packetList) on() bool { return l.form.page.kind.asks.packet && l.form.shell.sees() }

// draw says in a few words who is on the list.
func (l *packetList) draw() {
	s := l.form.shell
	if len(l.patients) == 0 {
		l.said.Set(s.t("packet.empty"))
		return
	}
	var numbers []string
	for _, each := range l.patients {
		numbers = append(numbers, each.number)
	}
	l.said.Set(listing(s.packetCount(l.patients), listing(numbers...)))
}

// changed makes the pages anew for another list.
func (l *packetList) changed() {
	l.recorded = false
	l.form.draw()
	l.form.page.make()
}

// add asks for the dates of the patient who was found.
func (l *packetList) add() {
	f, s := l.form, l.form.shell
	row, known := f.found[clinic.PatientID(f.patient.Picked())]
	f.patient.Set(kit.Pick{})
	f.draw()
	if !known || !s.sees() {
		return
	}
	from, to := s.field(s.t("journal.from")), s.field(s.t("journal.to"))
	from.SetText(f.from.Text())
	to.SetText(f.to.Text())
	for _, field := range []*kit.Field{from, to} {
		field.SetHint(s.t("patients.date_hint"))
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	s.ask(question{
		title: s.t("packet.dates_title", i18n.Args{"Name": s.name(row.Name)}), body: s.t("packet.dates_body"), fields: []editable{from, to},
		more: kit.Row(12, kit.Fill(from).AtStart(), kit.Fill(to).AtStart()), yes: s.t("packet.take"),
		accept: func(string) bool {
			asked, ok := l.readDates(from, to)
			if ok {
				f.from.SetText(from.Text())
				f.to.SetText(to.Text())
				asked.Number = row.Number
				l.take(row.Patient, asked)
				l.changed()
			}
			return ok
		},
	})
}

// readDates are the days that somebody typed; one alone is a single date.
func (l *packetList) readDates(from, to *kit.Field) (intake.Asked, bool) {
	s := l.form.shell
	first, ok := typedDate(from.Text())
	last, whole := typedDate(to.Text())
	if to.Text() == "" {
		last, whole = first, ok
	}
	switch {
	case !ok:
		from.SetProblem(s.t("patients.form.date_wrong"))
	case !whole:
		to.SetProblem(s.t("patients.form.date_wrong"))
	case last.Before(first):
		to.SetProblem(s.t("documents.missing.order"))
		ok = false
	}
	s.sheet.object.Refresh()
	return intake.Asked{From: first, To: last}, ok && whole
}

// take adds a line to a patient's dates.
func (l *packetList) take(patient clinic.PatientID, asked intake.Asked) {
	at := slices.IndexFunc(l.patients, func(p packetPatient) bool { return p.patient == patient })
	if at < 0 {
		at = len(l.patients)
		l.patients = append(slices.Clone(l.patients), packetPatient{patient: patient, number: asked.Number})
	}
	if each := &l.patients[at]; !slices.Contains(each.asked, asked) {
		each.asked = append(slices.Clone(each.asked), asked)
	}
}

// ask asks how the list is to be made.
func (l *packetList) ask() {
	if !l.on() {
		return
	}
	s := l.form.shell
	ways := []func(){l.askText, l.askFile, l.clear}
	which := s.choice("", s.t("packet.type"), s.t("packet.file"), s.t("packet.clear"))
	which.Choose(0)
	s.ask(question{
		title: s.t("packet.list_title"), body: s.t("packet.empty"), more: which, fields: []editable{which}, yes: s.t("correct.next"),
		accept: func(string) bool {
			s.sheet.close()
			ways[max(0, which.One())]()
			return true
		},
	})
}

// clear begins with an empty list.
func (l *packetList) clear() {
	l.forget()
	l.changed()
}

// askText takes numbers and dates as somebody types or pastes them.
func (l *packetList) askText() {
	s := l.form.shell
	field := s.field(s.t("packet.list"))
	field.Room(packetLetters)
	field.SetHint(s.t("packet.list_hint"))
	field.OnChanged = func(string) { field.SetProblem("") }
	s.ask(question{
		title: s.t("packet.list_title"), body: s.t("packet.list_body"), wide: true, more: field, fields: []editable{field}, yes: s.t("packet.take"),
		accept: func(string) bool {
			problem := l.read([]byte(field.Text()))
			field.SetProblem(problem)
			s.sheet.object.Refresh()
			return problem == ""
		},
	})
}

// packetLetters is how much can be typed or pasted at once: about 200 lines.
const packetLetters = 5000

// askFile takes numbers and dates from a file.
func (l *packetList) askFile() {
	s := l.form.shell
	var chooser *fileChooser
	problem := kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.BadInk, "").Lines(2)
	chooser = newFileChooser(s, []string{".csv", ".tsv", ".txt"}, packetFile, func(_ string, data []byte) {
		if words := l.read(data); words != "" {
			problem.Set(words)
			s.sheet.object.Refresh()
			return
		}
		s.sheet.close()
	})
	chooser.relabel()
	chooser.begin()
	s.ask(question{
		title: s.t("packet.list_title"), body: s.t("packet.file_body"), wide: true, fields: []editable{chooser.places},
		more: kit.Column(8, kit.Natural(kit.Sized(0, s.look.Scaled(280), chooser.object)), kit.Natural(problem)),
		keys: func(key fyne.KeyName) bool { return chooser.press(key) }, yes: s.t("packet.take"),
		accept: func(string) bool { chooser.enter(); return false },
	})
	s.sink.Take()
}

// read takes a list in, all of it or nothing; what is wrong with it is returned in
// words.
func (l *packetList) read(data []byte) (problem string) {
	s := l.form.shell
	asked, err := intake.ReadAsked(data, s.deps.Book.Today())
	if err != nil {
		return s.sentence(err)
	}
	patients := make([]clinic.PatientID, len(asked))
	for i, each := range asked {
		with := s.deps.Book.PatientsWithNumber(each.Number)
		if len(with) != 1 {
			return s.t("packet.unknown", i18n.Args{"Number": each.Number})
		}
		patients[i] = with[0].ID
	}
	for i, each := range asked {
		l.take(patients[i], each)
	}
	l.changed()
	return ""
}

// account records the packet in the account of disclosures of everybody in it, and
// goes on once it stands there.
func (l *packetList) account(then func()) {
	s, draft := l.form.shell, l.form.letter
	if l.recorded {
		then()
		return
	}
	s.askDelivery(s.t("packet.account_body", i18n.Args{"Name": draft.Recipient, "Count": len(l.patients)}), func(way clinic.Delivery) {
		request, _ := l.form.read()
		patients := request.packet
		work(s, func() ([]clinic.Command, error) {
			return s.packetLines(patients, draft.Disclosure, way, request.language)
		},
			func(commands []clinic.Command, err error) {
				if err != nil {
					s.fail(err)
					return
				}
				s.do(func() {
					l.recorded, l.form.page.stale = true, false
					then()
				}, commands...)
			})
	})
}

// packetLines are the lines of a packet for everybody's account.
func (s *shell) packetLines(patients []packetPatient, draft clinic.Disclosure, way clinic.Delivery, language string) ([]clinic.Command, error) {
	var commands []clinic.Command
	for _, each := range patients {
		id, err := clinic.NewID[clinic.DisclosureID](s.deps.Random)
		if err != nil {
			return nil, err
		}
		sheet, err := s.deps.Book.Sheet(each.patient)
		if err != nil {
			return nil, err
		}
		dates := each.dates()
		line := draft
		line.ID, line.Patient, line.Delivery, line.Language = id, each.patient, way, language
		line.Content, line.From, line.To = []clinic.ContentItem{clinic.ContentRecord}, dates[0], dates[len(dates)-1]
		if line.To.DaysSince(line.From)+1 != len(dates) {
			line.Dates = dates
		}
		if line.Admission = stayFor(sheet.Admissions, dates); line.Admission == "" {
			return nil, &clinic.Refusal{Code: "packet_no_stay", Args: map[string]any{"Number": each.number}}
		}
		commands = append(commands, clinic.RecordDisclosure{Disclosure: line})
	}
	return commands, nil
}

// stayFor is the stay that a line of the account belongs to: the last that holds one
// of the dates, or else the last.
func stayFor(stays []clinic.Admission, dates []clinic.Date) clinic.AdmissionID {
	for _, date := range slices.Backward(dates) {
		if stay, ok := clinic.AdmissionOn(stays, date); ok {
			return stay.ID
		}
	}
	if len(stays) == 0 {
		return ""
	}
	return stays[len(stays)-1].ID
}
