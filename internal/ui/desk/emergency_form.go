package desk

import (
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// emergencyForm asks for what 42 CFR 2.51(c) wants written down about a disclosure in
// a medical emergency.
type emergencyForm struct {
	shell     *shell
	recipient *kit.Field
	works     *kit.Field // where the recipient works
	nature    *kit.Field
	told      *kit.Field
	by        *kit.Field
	day, time *kit.Field
	delivery  *kit.Choice

	offered [2]string // day and time as they were offered: left so, it was just now
}

// askEmergency writes down what was told about a patient in an emergency, and then
// does what follows.
func (s *shell) askEmergency(patient clinic.PatientID, name string, then func()) {
	if !s.may(clinic.ActDocuments) || !s.sees() {
		return
	}
	f := newEmergencyForm(s)
	pair := func(a, b *kit.Field) kit.Item {
		return kit.Natural(kit.Row(12, kit.Fill(a).AtStart(), kit.Fill(b).AtStart()))
	}
	s.ask(question{
		title: s.t("emergency.ask", i18n.Args{"Name": s.name(name)}), body: s.t("emergency.ask_body"), wide: true,
		fields: []editable{f.recipient, f.works, f.nature, f.told, f.by, f.day, f.time, f.delivery},
		more: kit.Column(10, pair(f.recipient, f.works), pair(f.nature, f.told),
			kit.Natural(kit.Row(12, kit.Fill(f.by).AtStart(), kit.Fill(f.day).AtStart(), kit.Fill(f.time).AtStart())), kit.Natural(f.delivery)),
		yes: s.t("emergency.record"),
		accept: func(string) bool {
			line, ok := f.read()
			if ok {
				line.Patient = patient
				f.record(line, then)
			}
			return ok
		},
	})
}

func newEmergencyForm(s *shell) *emergencyForm {
	f := &emergencyForm{
		shell: s, recipient: s.field(s.t("emergency.recipient")), works: s.field(s.t("emergency.affiliation")), nature: s.field(s.t("emergency.nature")),
		told: s.field(s.t("emergency.told")), by: s.field(s.t("emergency.by")), day: s.field(s.t("emergency.day")), time: s.field(s.t("emergency.time")),
		delivery: s.choice(s.t("emergency.how")), offered: [2]string{dateText(s.deps.Book.Today()), s.clock(s.deps.Book.Now())},
	}
	for _, field := range []*kit.Field{f.recipient, f.works, f.nature, f.told, f.by, f.day, f.time} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	var ways []string
	spoken := 0
	for i, way := range clinic.Deliveries() {
		ways = append(ways, s.t("disclosures.delivery."+string(way)))
		if way == clinic.DeliverySpoken {
			spoken = i
		}
	}
	f.delivery.SetWords(ways...)
	f.delivery.Choose(spoken)
	f.by.SetText(s.staff.Name)
	f.day.SetText(f.offered[0])
	f.time.SetText(f.offered[1])
	return f
}

// read is the line for the account; false where something is missing or wrong.
func (f *emergencyForm) read() (clinic.Disclosure, bool) {
	s := f.shell
	whole := s.allFilled(f.recipient, f.works, f.nature, f.told, f.by)
	made, ok := f.moment()
	d := clinic.Disclosure{
		Basis: clinic.BasisEmergency, Recipient: f.recipient.Text(), Affiliation: f.works.Text(), Reason: f.nature.Text(), Told: f.told.Text(),
		Delivery: clinic.Deliveries()[max(0, f.delivery.One())], Language: s.words.Language(), Made: made,
	}
	if f.by.Text() != s.staff.Name {
		d.ToldBy = f.by.Text()
	}
	d.From = s.deps.Book.Today()
	if !made.IsZero() {
		d.From = clinic.DateIn(made, s.deps.Book.Zone())
	}
	d.To = d.From
	s.sheet.object.Refresh()
	return d, whole && ok
}

// moment is when it was told; zero is just now.
func (f *emergencyForm) moment() (time.Time, bool) {
	s := f.shell
	if f.day.Text() == f.offered[0] && f.time.Text() == f.offered[1] {
		return time.Time{}, true
	}
	day, ok := typedDate(f.day.Text())
	if !ok {
		f.day.SetProblem(s.t("patients.form.date_wrong"))
		return time.Time{}, false
	}
	at, ok := timeOn(f.time.Text(), day, s.deps.Book.Zone(), s.deps.Book.Now())
	switch {
	case !ok:
		f.time.SetProblem(s.t("today.time.unread"))
	case at.After(s.deps.Book.Now()):
		f.time.SetProblem(s.t("refusal.disclosure_ahead"))
		ok = false
	}
	return at, ok
}

// record puts the line into the patient's account, with the stay that it belongs to.
func (f *emergencyForm) record(line clinic.Disclosure, then func()) {
	s := f.shell
	id, err := clinic.NewID[clinic.DisclosureID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	line.ID = id
	work(s, func() (clinic.PatientSheet, error) { return s.deps.Book.Sheet(line.Patient) }, func(sheet clinic.PatientSheet, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		if stay, ok := clinic.AdmissionOn(sheet.Admissions, line.From); ok {
			line.Admission = stay.ID
		}
		s.do(func() {
			s.say(s.t("emergency.recorded"))
			then()
		}, clinic.RecordDisclosure{Disclosure: line})
	})
}
