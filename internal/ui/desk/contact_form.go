package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// contactForm adds a contact or changes one.
type contactForm struct {
	labels
	shell   *shell
	screen  *contactsScreen
	object  fyne.CanvasObject
	kind    *kit.Choice
	name    *kit.Field
	phone   *kit.Field
	allows  *kit.Choice
	say     *kit.Field
	consent *kit.Field
	note    *kit.Field
	caution *kit.Text
	keep    *kit.Button
	remove  *kit.Button

	old   clinic.Contact // without a phone for a new one
	dirty bool
}

func newContactForm(s *shell, screen *contactsScreen) *contactForm {
	f := &contactForm{shell: s, screen: screen}
	f.kind, f.allows = s.choice(""), s.choice("").Many()
	f.name, f.phone = f.newField("contacts.name"), f.newField("contacts.phone")
	f.say, f.consent, f.note = f.newField("contacts.say"), f.newField("contacts.consent"), f.newField("contacts.note")
	f.on(func() { f.consent.SetHint(s.t("patients.date_hint")) })
	for _, choice := range []*kit.Choice{f.kind, f.allows} {
		choice.OnChanged = func() { f.dirty = true; choice.SetProblem(""); f.weigh() }
		choice.OnEnter, choice.OnEscape = f.save, screen.back
	}
	f.caution = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(3)
	f.keep = f.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "contacts.save")
	f.remove = f.button(s, s.button(kit.Secondary, "x", "", "Z", f.removeNow), "contacts.remove")
	f.object = kit.ColumnBy(s.gap(14, 6), kit.Natural(f.kind),
		kit.Natural(kit.Row(16, kit.Fill(f.name).AtStart(), kit.Fill(f.phone).AtStart())),
		kit.Natural(f.allows),
		kit.Natural(kit.Row(16, kit.Fill(f.say).AtStart(), kit.Fill(f.consent).AtStart())),
		kit.Natural(f.note), kit.Natural(f.caution))
	return f
}

func (f *contactForm) newField(id string) *kit.Field {
	field := f.field(f.shell, f.shell.field(""), id)
	field.OnChanged = func(string) { f.dirty = true; field.SetProblem(""); f.object.Refresh() }
	field.OnEnter, field.OnEscape = f.save, f.screen.back
	return field
}

func (f *contactForm) relabel() {
	s := f.shell
	f.labels.relabel()
	f.kind.SetLabel(s.t("contacts.who"))
	f.allows.SetLabel(s.t("contacts.allows"))
	var kinds, ways []string
	for _, kind := range clinic.ContactKinds() {
		kinds = append(kinds, s.t("contacts.kind."+string(kind)))
	}
	for _, reach := range clinic.Reaches() {
		ways = append(ways, s.t("contacts.reach."+string(reach)))
	}
	f.kind.SetWords(kinds...)
	f.allows.SetWords(ways...)
}

// begin starts a new contact: the patient's own phone where there is none yet.
func (f *contactForm) begin() {
	s := f.shell
	if !s.may(clinic.ActPatients) {
		return
	}
	id, err := clinic.NewID[clinic.ContactID](s.deps.Random)
	if err != nil {
		s.fail(err)
		return
	}
	kind := clinic.ContactSelf
	if f.screen.list.Len() > 0 {
		kind = clinic.ContactRelease
	}
	f.screen.list.Select("")
	f.fill(clinic.Contact{ID: id, Patient: f.screen.patient.ID, Kind: kind, Call: true})
	show(f.remove, false)
	if f.screen.list.Len() > 0 {
		f.kind.Focus()
	}
}

// show puts a contact into the form.
func (f *contactForm) show(contact clinic.Contact) {
	f.fill(contact)
	show(f.remove, f.shell.may(clinic.ActPatients))
}

func (f *contactForm) fill(contact clinic.Contact) {
	f.old, f.dirty = contact, false
	f.kind.Choose(max(0, slices.Index(clinic.ContactKinds(), contact.Kind)))
	for _, field := range []*kit.Field{f.name, f.phone, f.say, f.consent, f.note} {
		field.SetProblem("")
	}
	f.name.SetText(contact.Name)
	f.phone.SetText(contact.Phone)
	f.say.SetText(contact.SayName)
	f.consent.SetText(dateText(contact.Consent))
	f.note.SetText(contact.Note)
	var ways []int
	for i, allowed := range []bool{contact.Call, contact.Voicemail, contact.Text} {
		if allowed {
			ways = append(ways, i)
		}
	}
	f.allows.Choose(ways...)
	show(f.keep, f.shell.may(clinic.ActPatients))
	f.weigh()
}

// weigh says what follows from what is chosen: a contact that nobody will call.
func (f *contactForm) weigh() {
	s := f.shell
	f.caution.Set("")
	contact := f.contact()
	switch {
	case contact.Kind == clinic.ContactEmergency:
		f.caution.Set(s.t("contacts.emergency_only"))
	case len(f.allows.Chosen()) == 0:
		f.caution.Set(s.t("contacts.never"))
	case !contact.Consent.IsZero() && contact.Consent.Before(s.deps.Book.Today()):
		f.caution.Set(s.t("contacts.consent_over"))
	}
	show(f.name, contact.Kind != clinic.ContactSelf)
	f.object.Refresh()
}

// contact is what the form says.
func (f *contactForm) contact() clinic.Contact {
	contact := clinic.Contact{
		ID: f.old.ID, Patient: f.old.Patient, Phone: strings.TrimSpace(f.phone.Text()),
		SayName: strings.TrimSpace(f.say.Text()), Note: strings.TrimSpace(f.note.Text()),
	}
	if i := f.kind.One(); i >= 0 {
		contact.Kind = clinic.ContactKinds()[i]
	}
	if contact.Kind != clinic.ContactSelf {
		contact.Name = strings.TrimSpace(f.name.Text())
	}
	for _, i := range f.allows.Chosen() {
		switch clinic.Reaches()[i] {
		case clinic.ReachCall:
			contact.Call = true
		case clinic.ReachVoicemail:
			contact.Voicemail = true
		case clinic.ReachText:
			contact.Text = true
		}
	}
	contact.Consent, _ = typedDate(f.consent.Text())
	return contact
}

// save has the book keep it, or says at the field what is missing.
func (f *contactForm) save() {
	s := f.shell
	if !s.may(clinic.ActPatients) {
		return
	}
	contact := f.contact()
	_, dated := typedDate(f.consent.Text())
	switch {
	case contact.Kind != clinic.ContactSelf && contact.Name == "":
		f.stop(f.name, "refusal.no_name")
	case !strings.ContainsAny(contact.Phone, "0123456789"):
		f.stop(f.phone, "refusal.contact_phone")
	case strings.TrimSpace(f.consent.Text()) != "" && !dated:
		f.stop(f.consent, "patients.form.date_wrong")
	default:
		f.keepIt(contact, s.t("contacts.saved"))
	}
}

func (f *contactForm) stop(field *kit.Field, id string) {
	field.SetProblem(f.shell.t(id))
	field.Focus()
	f.object.Refresh()
}

func (f *contactForm) removeNow() {
	if f.shell.may(clinic.ActPatients) && f.remove.Visible() {
		gone := f.old
		gone.Removed = true
		f.keepIt(gone, f.shell.t("contacts.removed"))
	}
}

func (f *contactForm) keepIt(contact clinic.Contact, said string) {
	s := f.shell
	save := clinic.SaveContact{Contact: contact}
	s.record(func(facts []clinic.Event) {
		f.dirty = false
		s.done(said, facts, save)
		f.screen.load(contact.ID)
		s.sink.Take()
	}, save)
}
