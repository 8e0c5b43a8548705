package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// appointmentForm asks for an appointment of one patient.
type appointmentForm struct {
	shell    *shell
	object   *fyne.Container
	program  *kit.Choice
	service  *kit.Choice
	day      *kit.Field
	start    *kit.Field
	length   *kit.Field
	who      *kit.Choice
	room     *kit.Field
	how      *kit.Choice
	programs []clinic.Program
	services []clinic.Service
	staff    []clinic.Staff
}

// bookAppointment asks for a single appointment and books it.
func (p *patientSheet) bookAppointment() {
	if !p.allowed(clinic.ActAppointments) {
		return
	}
	s, patient := p.shell, p.patient
	id, ok := newID[clinic.AppointmentID](s, "")
	if !ok {
		return
	}
	f := newAppointmentForm(s, p.sheet)
	if len(f.programs) == 0 {
		s.say(s.t("patients.appointment.no_program"))
		return
	}
	s.ask(question{
		title: s.t("patients.appointment.title", i18n.Args{"Name": s.name(p.sheet.Patient.SortName())}),
		yes:   s.t("patients.appointment.book"), more: f.object, fields: f.fields(),
		accept: func(string) bool {
			a, ok := f.read()
			if !ok {
				return false
			}
			a.ID, a.Patient = id, patient
			save := clinic.SaveAppointment{Appointment: a}
			s.record(func(facts []clinic.Event) {
				s.done(s.t("patients.appointment.booked", i18n.Args{"Date": s.day(a.Date), "Time": s.wallClock(a.Start)}), facts, save)
			}, save)
			return true
		},
	})
}

// cancelAppointment takes the chosen appointment, or the next one, off the book; a
// chosen absence is taken back.
func (p *patientSheet) cancelAppointment() {
	row, chosen := p.visits.list.Selected()
	if chosen && row.coming == nil && row.Absence != nil && p.allowed(clinic.ActAttendance) {
		p.takeBackAway(row.Visit)
		return
	}
	if !p.allowed(clinic.ActAppointments) || len(p.sheet.Coming) == 0 {
		return
	}
	s, a := p.shell, p.sheet.Coming[0]
	if chosen && row.coming != nil {
		a = *row.coming
	}
	s.ask(question{
		title: s.t("patients.appointment.cancel_ask", i18n.Args{"Date": s.day(a.Date), "Time": s.wallClock(a.Start)}),
		body:  s.t("patients.appointment.cancel_body"), reason: s.t("today.reason"), yes: s.t("patients.appointment.cancel"), danger: true,
		accept: func(reason string) bool {
			cancel := clinic.CancelAppointment{Patient: a.Patient, Date: a.Date, Appointment: a.ID, Reason: reason}
			s.record(func(facts []clinic.Event) { s.done(s.t("patients.appointment.cancelled"), facts, cancel) }, cancel)
			return true
		},
	})
}

func newAppointmentForm(s *shell, sheet clinic.PatientSheet) *appointmentForm {
	f := &appointmentForm{shell: s, programs: s.deps.Book.Programs()}
	f.programs = slices.DeleteFunc(slices.Clone(f.programs), func(p clinic.Program) bool { return p.Retired })
	var names []string
	chosen := 0
	for i, program := range f.programs {
		names = append(names, s.label(program.Label))
		if sheet.Current != nil && program.ID == sheet.Current.Program {
			chosen = i
		}
	}
	f.program, f.service = s.choice(s.t("patients.form.program"), names...), s.choice(s.t("patients.appointment.service"))
	if len(f.programs) > 0 {
		f.program.Choose(chosen)
	}
	f.program.OnChanged = func() { f.fillServices(sheet.Current == nil) }
	f.day, f.start = s.dateField("hours.form.day", s.deps.Book.Today()), s.field(s.t("patients.appointment.start"))
	f.length, f.room = s.filled("patients.appointment.length", "50"), s.field(s.t("patients.appointment.room"))
	staff := []string{s.t("patients.appointment.nobody")}
	for _, each := range s.deps.Book.StaffList() {
		if !each.Left && each.Role != clinic.FrontDesk {
			f.staff, staff = append(f.staff, each), append(staff, each.Name)
		}
	}
	f.who = s.choice(s.t("patients.appointment.who"), staff...)
	f.who.Choose(0)
	f.how = s.choice(s.t("patients.appointment.how"), s.t("patients.appointment.in_person"), s.t("patients.appointment.telehealth"))
	f.how.Choose(0)
	f.fillServices(sheet.Current == nil)
	times := kit.Row(12, kit.Fill(f.day).AtStart(), kit.Fill(f.start).AtStart(), kit.Fill(f.length).AtStart())
	f.object = kit.Column(10, kit.Natural(f.program), kit.Natural(f.service), kit.Natural(times), kit.Natural(f.who),
		kit.Natural(kit.Row(12, kit.Fill(f.room).AtStart(), kit.Fill(f.how).AtStart())))
	show(f.program, len(f.programs) > 1)
	return f
}

// fillServices offers what the program has beside its groups. Without a stay only
// an evaluation can be booked.
func (f *appointmentForm) fillServices(before bool) {
	f.services = nil
	var words []string
	if i := f.program.One(); i >= 0 && i < len(f.programs) {
		for _, service := range f.programs[i].Services {
			if service.Pauses() || before && service.Kind != clinic.KindEvaluation {
				continue
			}
			f.services, words = append(f.services, service), append(words, f.shell.label(service.Label))
		}
	}
	f.service.SetWords(words...)
	at := slices.IndexFunc(f.services, func(s clinic.Service) bool { return s.Kind == clinic.KindIndividual })
	if len(f.services) > 0 {
		f.service.Choose(max(0, at))
	}
	if f.object != nil {
		f.object.Refresh()
	}
}

func (f *appointmentForm) fields() []editable {
	return []editable{f.program, f.service, f.day, f.start, f.length, f.who, f.room, f.how}
}

// read takes the appointment from the form, and says at the fields what is wrong.
func (f *appointmentForm) read() (clinic.Appointment, bool) {
	s := f.shell
	f.service.SetProblem("")
	f.start.SetProblem("")
	date, dated := s.dateOf(f.day)
	start, timed := readWall(f.start.Text(), clinic.At(12, 0), true)
	length, whole := s.unitsOf(f.length, 1)
	switch {
	case f.service.One() < 0 || len(f.services) == 0:
		f.service.SetProblem(s.t("patients.appointment.no_service"))
		f.service.Focus()
		return clinic.Appointment{}, false
	case !timed:
		f.start.SetProblem(s.t("patients.appointment.time_wrong"))
		f.start.Focus()
		return clinic.Appointment{}, false
	}
	a := clinic.Appointment{
		Program: f.programs[max(0, f.program.One())].ID, Service: f.services[f.service.One()].ID, Date: date,
		Start: start, End: start + clinic.ClockTime(length), Room: strings.TrimSpace(f.room.Text()),
	}
	if i := f.who.One(); i > 0 {
		a.Counselor = f.staff[i-1].ID
	}
	if f.how.One() == 1 {
		a.Modality = clinic.Telehealth
	}
	return a, dated && whole
}
